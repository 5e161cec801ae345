/** What `npm run bench` makes of its measurements, and that docs/performance.md is made by it. Measures nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { median, ms, spread } from '../bench/figures.js';
import { documentOf, placesIn, template } from '../bench/page/document.js';
import type { Growth } from '../bench/page/growth.js';
import { marksOf } from '../bench/page/marks.js';
import type { Load } from '../bench/page/measure.js';
import { pageOf } from '../bench/page/pages.js';
import type { Results } from '../bench/page/results.js';
import { SUBJECTS } from '../bench/page/subjects.js';
import { controlsOf, loadTable, table, weightTable } from '../bench/page/tables.js';

const load = (figures: Partial<Load>): Load => ({
  task: 50,
  script: 0,
  layout: 10,
  nodes: 200,
  heap: 1_000_000,
  shift: 0,
  longest: 0,
  ...figures,
});

const PLAIN = [load({ task: 40 }), load({ task: 60 }), load({ task: 50 })];
const OURS = [
  load({ task: 90, script: 20 }),
  load({ task: 110, script: 24 }),
  load({ task: 100, script: 22 }),
];
const step = (size: number, figures: Partial<Load>) => ({ size, loads: [load(figures)] });

const GROWTH: Growth = {
  elements: [step(1, { task: 10 }), step(10, { task: 20 })],
  comments: [step(1, {}), step(5000, { longest: 0 })],
  bodies: [step(500, { task: 80 })],
  plainBodies: [step(500, { task: 50 })],
  texts: [{ words: 500, readingTime: [1], speechText: [2] }],
};

const RESULTS: Results = {
  machine: '2 cores',
  browser: 'Chromium 1',
  date: '2026-11-30',
  runs: 3,
  version: '0.1.0',
  subjects: SUBJECTS.filter(({ name }) => ['plain', 'loader', 'assembled'].includes(name)),
  versions: new Map([['assembled', '2.8.1']]),
  missing: ['Plyr (plyr)'],
  weights: new Map([
    ['plain', { before: 0, all: 0, html: 0 }],
    ['loader', { before: 20_000, all: 200_000, html: 100 }],
    ['assembled', { before: 144_000, all: 144_000, html: 50 }],
  ]),
  weighed: { label: 'Ghost comments-ui', version: '1.6.324', bytes: 242_000 },
  loads: {
    first: new Map([['plain', PLAIN], ['loader', OURS]]), // prettier-ignore
    every: new Map([['plain', PLAIN], ['loader', OURS]]), // prettier-ignore
    slow: new Map([['plain', PLAIN]]),
    promises: new Map([['loader', [load({ script: 55 })]]]),
  },
  presses: [
    [{ element: 'news-share-bar', control: 'a Copy link', delay: 16 }],
    [{ element: 'news-share-bar', control: 'a Copy link', delay: 40 }],
    [{ element: 'news-share-bar', control: 'a Copy link', delay: 24 }],
  ],
  growth: GROWTH,
  sizes: { 'all elements': 46_001, everything: 64_000, 'every file': 200_000, streaming: 2600 },
};

/** Headings and the heads of tables, in order. */
const structureOf = (text: string): string[] =>
  text.split('\n').flatMap((line, at, lines) => {
    if (/^#+ /.test(line)) return [line];
    const isHead = line.startsWith('|') && /^\|[ :|-]+$/.test(lines[at + 1] ?? '');
    return isHead ? [line.replace(/\s+/g, ' ')] : [];
  });

describe('the benchmark', () => {
  it('tells medians and spreads', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([9, 1, 5, 7]), 6);
    assert.ok(Number.isNaN(median([])));
    assert.equal(spread([3.26, 1.22, 2], 1), '1.2 to 3.3');
    assert.equal(ms(12_345.6), '12,346');
  });

  it('makes tables whose rows are as long as their head', () => {
    assert.equal(table(['a', 'b'], [['1', '2']]), '| a | b |\n| --- | --: |\n| 1 | 2 |');
    assert.throws(() => table(['a', 'b'], [['1']]), /1: 1 cells of 2/);
  });

  it('compares loads with plain HTML in the same view', () => {
    const rows = loadTable(RESULTS, 'first').split('\n');
    assert.match(
      rows.at(-1)!,
      /^\| `loader\.js` \| 22\.0 \| 20 to 24 \| 55\.0 \| 10\.0 \| 100\.0 \| 90 to 110 \| 2\.00 \|/,
    );
    assert.match(loadTable(RESULTS, 'slow').split('\n').at(-1)!, /^\| plain HTML .* \| 1\.00 \|/);
  });

  it('names versions, and what is only weighed', () => {
    const text = weightTable(RESULTS);
    assert.match(text, /\| shareon, Plyr, Artalk and Shoelace together 2\.8\.1 \| 144\.0 \|/);
    assert.match(text, /\| Ghost comments-ui 1\.6\.324, not mounted \| +\| 242\.0 \|/);
  });

  it('tells each control once, by the median of its presses', () => {
    assert.deepEqual(controlsOf(RESULTS.presses), [
      { element: 'news-share-bar', control: 'a Copy link', delay: 24 },
    ]);
  });

  it('says which marks are met', () => {
    const met = new Map(marksOf(RESULTS).map(({ what, isMet }) => [what, isMet]));
    assert.equal(met.get('fetched before a touch'), true);
    assert.equal(met.get('code of all elements'), false, 'a byte over');
    assert.equal(met.get('a reader who uses everything'), true);
    assert.equal(met.get('each optional piece'), false);
    assert.equal(met.get('task, first viewport'), true, 'just twice');
    assert.equal(met.get('from a press to the next paint, each control'), true);
    const slow = { ...RESULTS, presses: [[{ element: 'a', control: 'b', delay: 50 }]] };
    assert.equal(marksOf(slow).find(({ what }) => what.startsWith('from a press'))!.isMet, false);
    const unmeasured = marksOf({ ...RESULTS, presses: [], weights: new Map(), sizes: {} });
    for (const what of [
      'fetched before a touch',
      'code of all elements',
      'from a press to the next paint, each control',
    ])
      assert.equal(unmeasured.find((mark) => mark.what === what)!.isMet, false, `${what}, not measured`);
  });

  it('fills every place of its template, and knows no other', () => {
    const text = documentOf(RESULTS);
    assert.deepEqual(placesIn(text), []);
    assert.match(text, /Not there, and left out: Plyr \(plyr\)\./);
    assert.throws(() => documentOf(RESULTS, '<!-- bench: weather -->'), /weather/);
    assert.equal(new Set(placesIn(template())).size, placesIn(template()).length);
  });

  it('made docs/performance.md', () => {
    const path = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
    const text = readFileSync(path, 'utf8');
    const advice = 'made by an older benchmark: npm run bench -- --write';
    assert.deepEqual(structureOf(text), structureOf(documentOf(RESULTS)), advice);
    assert.deepEqual(placesIn(text), []);
  });

  it('puts every subject on the same article', () => {
    const textIn = (page: string): string =>
      page
        .replace(/<head>[^]*<\/head>/, '')
        .replace(/<\/?news-[^>]*>|<div id="\w+"><\/div>/g, '')
        .replace(/\s+/g, ' ');
    const plain = textIn(pageOf('plain'));
    assert.match(plain, /The valley that is paying/);
    for (const { name, packages } of SUBJECTS) {
      const page = pageOf(name, packages && { script: '/peers/x.js', sheets: [] });
      assert.equal(textIn(page), plain, name);
    }
    for (const library of ['loader.js', 'news-', 'themes/'])
      assert.ok(!pageOf('plain').includes(library), `plain HTML has ${library}`);
  });
});
