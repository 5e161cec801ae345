import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './project.mjs';

/**
 * Writes a document as it is formatted.
 *
 * @param {string} path below the root
 * @param {string} text
 */
export async function writeMarkdown(path, text) {
  const file = join(ROOT, path);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
