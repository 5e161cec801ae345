/**
 * `npm run size -- --modules [file …]`: where the bytes of `dist/cdn/` come from, by the source maps beside its files
 * (by default of `autoload.js`; a file is named by its beginning, `news-figure`).
 *
 * Per source module: its characters in the minified file, and by how much the gzip of the file shrinks without them.
 * The second numbers add up to less than the file: what modules have in common costs once.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { decode } from '@jridgewell/sourcemap-codec';
import { ROOT } from './project.mjs';

const CDN = join(ROOT, 'dist/cdn');

const gzip = (content) => gzipSync(content, { level: 9 }).length;

/** For each character of the code the index of its source, -1 where no source stands behind it. */
function owners(code, map) {
  const owner = new Int32Array(code.length).fill(-1);
  let lineStart = 0;
  const lines = decode(map.mappings);
  code.split('\n').forEach((line, number) => {
    const segments = lines[number] ?? [];
    segments.forEach(([column, source = -1], index) => {
      const end = segments[index + 1]?.[0] ?? line.length;
      owner.fill(source, lineStart + column, lineStart + end);
    });
    lineStart += line.length + 1;
  });
  return owner;
}

/** Rows of a built file: [source, characters, gzip bytes that it adds], the heaviest first. */
function modulesOf(file) {
  const code = readFileSync(join(CDN, file), 'utf8');
  const map = JSON.parse(readFileSync(join(CDN, `${file}.map`), 'utf8'));
  const owner = owners(code, map);
  const whole = gzip(code);
  const characters = code.split('');
  return [...new Set(owner)]
    .map((source) => {
      const without = characters.filter((_, index) => owner[index] !== source).join('');
      const name = source < 0 ? '(no source)' : relative(ROOT, resolve(CDN, map.sources[source]));
      return [name.replace(/^node_modules\//, ''), code.length - without.length, whole - gzip(without)];
    })
    .sort((a, b) => b[2] - a[2]);
}

/** Prints the modules of the files that are named by their beginnings. */
export function printModules(names) {
  const wanted = names.length > 0 ? names : ['autoload'];
  const files = readdirSync(CDN).filter(
    (file) => file.endsWith('.js') && wanted.some((name) => file.startsWith(name)),
  );
  if (files.length === 0) throw new Error(`No file of dist/cdn begins with ${wanted.join(' or ')}`);
  for (const file of files) {
    console.log(`\n${file.padEnd(52)}${'minified'.padStart(10)}${'gzip adds'.padStart(11)}`);
    for (const [name, characters, bytes] of modulesOf(file))
      console.log(name.padEnd(52) + String(characters).padStart(10) + String(bytes).padStart(11));
  }
}
