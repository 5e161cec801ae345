/** Lists files of a folder and all below it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} folder absolute
 * @param {string} ending what the names end in
 * @returns {string[]} absolute paths in a stable order; none if there is no such folder
 */
export function sourceFiles(folder, ending = '.ts') {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
