/** When something of a file or folder was last written. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {number} ms of the newest file at or below this path; 0 if there is none */
export function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
