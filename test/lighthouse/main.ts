/**
 * `npm run lighthouse -- [--runs 5] [--only NAME] [--write]`: each demo page with the library and without it, in turns,
 * in headless Chromium with Lighthouse's settings for phones. Prints the medians; `--write` puts them into
 * docs/lighthouse.md. Exits 1 where a page is below 100 in accessibility, best practices or SEO, or below the same page
 * without the library in performance. Needs `npm run build`, and installs Lighthouse on first use.
 */
import { parseArgs } from 'node:util';
import { DEMO_PAGES } from '../../examples/host/demo-pages.js';
import { visit, type Visit } from './audit.js';
import { startChromium } from './chromium.js';
import { writeDocument } from './document.js';
import { installed } from './install.js';
import { misses, tableOf, type Row } from './rows.js';
import { serve } from './serve.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a number of runs`);
const paths = DEMO_PAGES.map(({ slug }) => `/articles/${slug}/`).filter((path) => path.includes(values.only));
if (paths.length === 0) throw new Error(`--only ${values.only}: no demo page has that in its address`);

const { lighthouse, version, selfsigned } = await installed();
const site = await serve(selfsigned);
const chromium = await startChromium();
const visits = new Map<string, Visit[]>(
  paths.flatMap((path) => [
    [path, []],
    [`${path}?without`, []],
  ]),
);
try {
  for (let run = 1; run <= runs; run += 1) {
    console.error(`run ${run} of ${runs}`);
    // forwards and backwards: what becomes slower by and by is slower for all
    const turn = run % 2 ? [...visits] : [...visits].reverse();
    for (const [path, seen] of turn) seen.push(await visit(lighthouse, site.origin + path, chromium.port));
  }
} finally {
  await chromium.close();
  site.close();
}

const rows = paths.map((path): Row => {
  return { path, withUs: visits.get(path)!, without: visits.get(`${path}?without`)! };
});
console.log(tableOf(rows));
const missed = rows.flatMap(misses);
for (const miss of missed) console.log(`below: ${miss}`);
if (values.write && !values.only)
  await writeDocument({ rows, runs, browser: chromium.version, lighthouse: version });
console.log(`${rows.length} pages, ${missed.length} below the mark`);
// what the example host keeps open ends with the process
process.exit(missed.length ? 1 : 0);
