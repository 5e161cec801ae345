/**
 * `npm run bench -- [--runs 7] [--quick] [--write]`: what our files from a CDN cost a page, beside the same article as
 * plain HTML and beside what a site would take instead, and whether the marks are met. Prints docs/performance.md, which
 * `--write` writes; `--quick` is one run of few subjects, to see that it works. Needs `npm run build`, and installs
 * what it compares on first use. Fails on no figure.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
// @ts-expect-error a build script without types
import { ROOT as ROOT_FOLDER } from '../../../scripts/project.mjs';
import { machine } from '../machine.js';
import { documentOf } from './document.js';
import { growthFiles, measureGrowth } from './growth.js';
import { launch } from './launch.js';
import { measure, type Conditions, type Load } from './measure.js';
import { pageOf } from './pages.js';
import { versionOf, weighedFile } from './peers.js';
import { gzip, prepare, weigh } from './prepare.js';
import { pressControls, type Press } from './press-controls.js';
import { VIEWS, type Loads, type Results, type View } from './results.js';
import { serve, type BenchServer } from './serve.js';
import { WEIGHED, type Subject } from './subjects.js';

const ROOT = ROOT_FOLDER as string;
const DOCUMENT = join(ROOT, 'docs/performance.md');
/** What takes long and varies little is repeated less often. */
const FEW_RUNS = 3;

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const runs = options.quick ? 1 : Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${options.runs}: a number of runs`);
if (!existsSync(join(ROOT, 'dist/cdn/loader.js'))) throw new Error('dist/ is not there: npm run build');

const started = performance.now();
const tell = (what: string): void =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);

async function load(browser: Browser, server: BenchServer, subjects: readonly Subject[]): Promise<Loads> {
  const loads: Record<View, Map<string, Load[]>> = {
    first: new Map(),
    every: new Map(),
    slow: new Map(),
    promises: new Map(),
  };
  // the first round of the first view warms up
  for (let run = 0; run <= runs; run += 1) {
    tell(run === 0 ? 'warming up' : `loading, run ${run} of ${runs}`);
    for (const [view, conditions] of Object.entries(VIEWS) as [View, Conditions][]) {
      if (run === 0 && view !== 'first') continue;
      if (view === 'promises' && run > FEW_RUNS) continue;
      const inTurn = subjects.filter(({ throttled }) => view !== 'slow' || throttled);
      for (const { name } of run % 2 ? inTurn : inTurn.toReversed()) {
        const figures = await measure(browser, server, `/bench/${name}/`, conditions);
        if (run === 0) continue;
        const all = loads[view].get(name);
        if (all) all.push(figures);
        else loads[view].set(name, [figures]);
      }
    }
  }
  return loads;
}

async function press(browser: Browser, server: BenchServer): Promise<Press[][]> {
  const presses: Press[][] = [];
  for (let run = 1; run <= Math.min(runs, FEW_RUNS); run += 1) {
    tell(`pressing every control, run ${run}`);
    presses.push(await pressControls(browser, server, '/bench/press/'));
  }
  return presses;
}

function sizesOfOurs(): Record<string, number> {
  tell('weighing our files');
  const output = execFileSync(process.execPath, [join(ROOT, 'scripts/size.mjs'), '--json'], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Record<string, number>;
}

const prepared = await prepare(options.quick);
const { subjects } = prepared;
const sizes = sizesOfOurs();
const server = await serve(
  new Map([...prepared.files, ...(await growthFiles()), ['/blank/', '<!doctype html>']]),
);
const commented = await serve(new Map([['/bench/press/', pageOf('press')]]), true);
const browser = await launch([server, commented]);
let results: Results;
try {
  tell('counting what is fetched before a touch');
  const weights = await weigh(browser, server, prepared, sizes);
  const loads = await load(browser, server, subjects);
  const presses = await press(browser, commented);
  const growth = await measureGrowth(browser, { server, runs: Math.min(runs, FEW_RUNS), tell });
  const ghost = weighedFile();
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  results = {
    machine: machine(),
    browser: `headless Chromium ${browser.version()}`,
    date: new Date().toISOString().slice(0, 10),
    runs,
    version,
    subjects,
    versions: new Map(
      subjects.flatMap((subject) => {
        const of = versionOf(subject);
        return of === undefined ? [] : [[subject.name, of] as const];
      }),
    ),
    missing: prepared.missing,
    weights,
    weighed: ghost && { label: WEIGHED.label, version: versionOf(WEIGHED)!, bytes: gzip(ghost) },
    loads,
    presses,
    growth,
    sizes,
  };
} finally {
  await browser.close();
  server.close();
  commented.close();
}

const text = await format(documentOf(results), { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' });
if (options.write && !options.quick) writeFileSync(DOCUMENT, text);
console.log(text);
tell(
  options.write && !options.quick ? 'done, and written to docs/performance.md' : 'done; nothing was written',
);
// what the example host keeps open ends with the process
process.exit();
