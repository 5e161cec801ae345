/**
 * Scores the reading of page metadata on pages that others wrote: `npm run pages -- [--dir DIR] [--if-present]`.
 * DIR holds one folder a page with `source.html` and `expected-metadata.json`. Exits 1 below the marks.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { readPageMetadata } from '../src/article/metadata/read-page-metadata.js';
import { FIELDS, type Expected, type Field } from './pages-fields.js';

const { values: options } = parseArgs({
  options: {
    dir: { type: 'string', default: '../shared/real-pages' },
    'if-present': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const directory = resolve(options.dir);

if (!existsSync(directory)) {
  console.log(`No pages scored: ${directory} does not exist. Name a folder of pages with --dir.`);
  process.exit(options['if-present'] ? 0 : 1);
}

interface Score {
  expected: number;
  met: number;
  readonly notes: string[];
}

const scores = new Map<Field, Score>();
const pages = readdirSync(directory, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && existsSync(join(directory, entry.name, 'expected-metadata.json')),
);
for (const { name } of pages) {
  const read = (file: string): string => readFileSync(join(directory, name, file), 'utf8');
  const expected = JSON.parse(read('expected-metadata.json')) as Expected;
  const { document } = parseHTML(read('source.html'));
  const metadata = readPageMetadata(document);
  if (options.json) console.log(name, JSON.stringify(metadata, null, 2));
  for (const field of FIELDS) {
    const wanted = expected[field.name];
    if (!wanted) continue;
    const score = scores.get(field) ?? { expected: 0, met: 0, notes: [] };
    scores.set(field, score);
    score.expected++;
    const found = field.read(metadata.article);
    const verdict = field.compare(wanted, found, metadata.article);
    if (verdict.met) score.met++;
    const source = metadata.provenance[field.source];
    if (verdict.note) {
      score.notes.push(
        `${verdict.met ? 'met ' : 'MISS'} ${name}: ${verdict.note}. Expected "${wanted}", read ` +
          (found ? `"${found}" (${source ?? '?'}).` : 'nothing.'),
      );
    }
  }
}

let failed = pages.length === 0;
if (failed) console.log(`No pages in ${directory}.`);
console.log(`${pages.length} pages\n\nfield          expected  met   score   mark`);
for (const [field, { expected, met }] of scores) {
  const score = (100 * met) / expected;
  const below = field.mark !== undefined && score < field.mark;
  failed ||= below;
  console.log(
    [
      field.name.padEnd(15),
      String(expected).padStart(7),
      String(met).padStart(5),
      `${score.toFixed(1)} %`.padStart(9),
      field.mark === undefined ? '      –' : `${field.mark} %`.padStart(7),
      below ? '  BELOW' : '',
    ].join(''),
  );
}
for (const [field, { notes }] of scores) {
  if (notes.length) console.log(`\n${field.name}\n  ${notes.join('\n  ')}`);
}
process.exit(failed ? 1 : 0);
