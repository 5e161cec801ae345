import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How chunks are named until all of a build are there. */
export const CHUNK_NAME = '[name]-edition.js';

/** A number tells apart what would have the same name. */
const UNNAMED = /-edition(\d*)(?=\.js\b)/g;
/** A thousand million editions: that two which a site has one after the other are called the same is not to be expected. */
const HASH_LENGTH = 5;

/**
 * Gives all chunks of a build one hash, that of them all, in place of one each: they are fetched as one edition, since
 * they import each other's short names, and thirty hashes are most of what the first load would say of files that few
 * readers fetch.
 *
 * @param {string} outDir
 * @param {string} entry name of the file that leads to them
 */
export function nameEdition(outDir, entry) {
  const made = readdirSync(outDir)
    .filter((file) => file.search(UNNAMED) >= 0 || file === `${entry}.js` || file === `${entry}.js.map`)
    .sort();
  const contents = made.map((file) => readFileSync(join(outDir, file), 'utf8'));
  // not of their source maps: a comment that changes makes no other edition
  const code = contents.filter((_, at) => made[at].endsWith('.js'));
  const hash = createHash('sha256').update(code.join('\0')).digest('base64url').slice(0, HASH_LENGTH);
  for (const [at, file] of made.entries()) {
    const path = join(outDir, file);
    writeFileSync(path, contents[at].replace(UNNAMED, `$1-${hash}`));
    renameSync(path, join(outDir, file.replace(UNNAMED, `$1-${hash}`)));
  }
}
