/** `dist/cdn/integrity.json`: the hash of every file there, and of every module that the scripts for pages may fetch. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure, importsOf } from './module-imports.mjs';

/** What a page can begin with. */
const ENTRIES = ['loader.js', 'news-article.js'];

const hash = (algorithm, bytes) => `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

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
  const graph = new Map(
    names
      .filter((name) => name.endsWith('.js') && !name.includes('/'))
      .map((name) => [name, importsOf(read(name).toString())]),
  );
  const modulesOf = (entry) =>
    [...closure(graph, [entry], () => true)]
      .filter((name) => name !== entry)
      .sort()
      .map((name) => [name, hash('sha256', read(name))]);
  const modules = Object.fromEntries(ENTRIES.map((entry) => [entry, Object.fromEntries(modulesOf(entry))]));
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify({ version, files, modules }, null, 2)}\n`);
}
