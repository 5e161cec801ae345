/**
 * `npm run bench:audio -- [--runs 7] [--engines chromium,firefox] [--subjects plain-mp3,plain-webm,modules,player]`:
 * how long after the click sound is heard, beside a plain `<audio src>` of the same sound: in turns, each on a fresh
 * page, the code of ours fetched when it is. Prints tables and writes nothing. Exits 1 where a target is missed.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import playwright from 'playwright-core';
import { ensureBrowser } from '../../../scripts/browsers.mjs';
import { CHROMIUM_ARGS } from '../../../scripts/launchers.mjs';
import { bundlePage } from '../bundle.mjs';
import { median, ms, spread } from '../figures.ts';
import { GENERATORS, startServer } from './server.ts';

const TARGETS = { streamed: 60, cached: 150 }; // ms after the first byte; ms after the click
const LIMIT = 30_000; // ms for one measurement
const PLAIN = 'plain-webm'; // what the ratios are to: the same bytes as ours

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    engines: { type: 'string', default: 'chromium,firefox' },
    subjects: { type: 'string', default: 'plain-mp3,plain-webm,modules,player' },
  },
});
const subjects = values.subjects.split(',');
const runs = Number(values.runs);

async function bundle() {
  const page =
    '<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="data:,">' +
    '<button>Play</button><script type="module" src="/page.js"></script>';
  return new Map([...(await bundlePage('test/bench/audio/page.ts')), ['/index.html', page]]);
}

/** A browser by the tool that drives it; both have the same few methods. */
async function launch({ kind, engine, executablePath }) {
  if (kind === 'playwright') {
    const args = engine === 'chromium' ? CHROMIUM_ARGS : [];
    const browser = await playwright[engine].launch({ executablePath, args });
    return { newContext: () => browser.newContext(), close: () => browser.close() };
  }
  const require = createRequire(import.meta.resolve('@web/test-runner-puppeteer'));
  const puppeteer = require('puppeteer-core');
  const browser = await puppeteer.launch({ browser: engine, executablePath });
  return { newContext: () => browser.createBrowserContext(), close: () => browser.close() };
}

function within(promise, tell) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(async () => {
      reject(new Error(`no sound within ${LIMIT / 1000} s: ${await tell()}`));
    }, LIMIT);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

async function measure(browser, server, { subject, generator, run }) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}/?subject=${subject}&generator=${generator}&run=${run}`);
    await page.waitForSelector('html[data-ready]');
    const { x, y } = await page.evaluate('where()');
    await page.mouse.click(x, y);
    const { pressed, heard } = await within(page.evaluate('result'), async () => {
      return `${run}: ${JSON.stringify(await page.evaluate('state()'))}`;
    });
    return { click: heard - pressed, firstByte: heard - server.firstByte(run) };
  } finally {
    await context.close();
  }
}

const misses = [];

function report(engine, figures) {
  console.log(
    `\n${engine}, ${runs} runs, pieces of ${process.env.SPEECH_PIECE ?? 0.25} s: ms from the click to sound\n`,
  );
  console.log('| Generator | Played by | median | spread | from the first byte | times plain |');
  console.log('|---|---|--:|--:|--:|--:|');
  for (const [index, { name, speed }] of GENERATORS.entries()) {
    const of = (subject) =>
      figures.filter((figure) => figure.generator === index && figure.subject === subject);
    const plain = median(of(PLAIN).map(({ click }) => click));
    for (const subject of subjects) {
      const clicks = of(subject).map(({ click }) => click);
      const after = median(of(subject).map(({ firstByte }) => firstByte));
      const ratio = median(clicks) / plain;
      const cells = [name, subject, ms(median(clicks)), spread(clicks), ms(after)];
      console.log(`| ${[...cells, Number.isNaN(ratio) ? '' : ratio.toFixed(2)].join(' | ')} |`);
      if (subject.startsWith('plain')) continue;
      const isCached = speed === Infinity;
      const [value, target] = isCached ? [median(clicks), TARGETS.cached] : [after, TARGETS.streamed];
      if (value > target) misses.push(`${engine}, ${name}, ${subject}: ${ms(value)} ms, target ${target}`);
    }
  }
}

const server = await startServer(await bundle());
try {
  for (const engine of values.engines.split(',')) {
    const browser = await launch(ensureBrowser(engine));
    const figures = [];
    try {
      // the first round warms up
      for (let round = 0; round <= runs; round += 1) {
        for (const generator of GENERATORS.keys()) {
          for (const subject of subjects) {
            const run = `${engine}-${round}-${generator}-${subject}`;
            const figure = await measure(browser, server, { subject, generator, run });
            if (round > 0) figures.push({ subject, generator, ...figure });
          }
        }
      }
    } finally {
      await browser.close();
    }
    report(engine, figures);
  }
} finally {
  server.close();
}
console.log(
  `\nTargets: sound ${TARGETS.streamed} ms after the first byte, ${TARGETS.cached} ms after the click if cached.`,
);
for (const miss of misses) console.log(`missed: ${miss}`);
if (misses.length > 0) process.exitCode = 1;
else console.log('met by the medians');
