/** `dist/cdn/integrity.json`: the hash of every file there, and of every module that the scripts for pages may fetch. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf } from './module-imports.mjs';

/** What a page can begin with. */
const ENTRIES = ['loader.js', 'news-article.js'];

const hash = (algorithm, bytes) => `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

/** What an entry imports, at once and on demand, without itself. */
function reachedFrom(entry, read) {
  const reached = new Set();
  const follow = (name) => {
    const { statics, dynamics } = importsOf(read(name).toString());
    for (const file of [...statics, ...dynamics]) {
      if (file === entry || reached.has(file)) continue;
      reached.add(file);
      follow(file);
    }
  };
  follow(entry);
  return [...reached].sort();
}

/**
 * Writes the table beside the files. SHA-384 is what `integrity` attributes usually have; the modules stand in a map in
 * every page, where SHA-256 is as safe and a third shorter.
 *
 * @param {string} folder
 * @param {string} version of the package
 */
export function writeIntegrity(folder, version) {
  const read = (name) => readFileSync(join(folder, name));
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name !== 'integrity.json')
    .sort();
  const files = Object.fromEntries(names.map((name) => [name, hash('sha384', read(name))]));
  const modules = Object.fromEntries(
    ENTRIES.map((entry) => [
      entry,
      Object.fromEntries(reachedFrom(entry, read).map((name) => [name, hash('sha256', read(name))])),
    ]),
  );
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify({ version, files, modules }, null, 2)}\n`);
}
