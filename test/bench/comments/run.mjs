/**
 * `npm run bench:comments -- [--runs 7]`: what it takes to show the first page of a thread of 2,000 comments once they
 * have come, ours beside the Waline client, both from one Waline server, in turns, each on a fresh page of headless
 * Chromium; and the longest task while 5,000 comments that came at once are put on the page. Prints tables and writes
 * nothing. Exits 1 where a target is missed.
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import playwright from 'playwright-core';
import { ensureBrowser } from '../../../scripts/browsers.mjs';
import { CHROMIUM_ARGS } from '../../../scripts/launchers.mjs';
import { bundlePage } from '../bundle.mjs';
import { median, ms, spread } from '../figures.ts';
import { scriptTime, startProfile } from '../script-time.ts';
import { startDatabase } from '../../servers/database.ts';
import { noWaline, startWaline } from '../../servers/waline.ts';

const TARGET = 50; // ms
const THREAD = '/bench';
const LARGE = '5000';
/** Twenty that answer none, each with three answers. */
const FIRST_PAGE = 80;
const METRICS = ['LayoutDuration', 'RecalcStyleDuration', 'TaskDuration'];

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);

async function bundle() {
  const files = await bundlePage('test/bench/comments/page.ts');
  const styles = files
    .filter(([name]) => name.endsWith('.css'))
    .map(([name]) => `<link rel="stylesheet" href="${name}">`);
  const page = `<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="data:,">${styles.join('')}<body><script type="module" src="/page.js"></script>`;
  return new Map([...files, ['/', page]]);
}

async function serve(files) {
  const types = { js: 'text/javascript', css: 'text/css' };
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = files.get(path);
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': types[path.split('.').at(-1)] ?? 'text/html; charset=utf-8',
    });
    response.end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}

/** What one page does from the moment its comments have come until they stand there. */
async function measure(browser, url, least) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 } });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(url, error));
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    const read = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    };
    await page.goto(url);
    await page.waitForFunction('window.arrived');
    await page.evaluate('window.arrived');
    await page.waitForTimeout(300); // what else the page does is over
    const before = await read();
    const stopProfile = await startProfile(devtools);
    await page.evaluate('window.release()');
    // counting them is work too: seldom
    await page.waitForFunction(`window.shown() >= ${least}`, undefined, { polling: 250 });
    await page.waitForTimeout(300);
    const after = await read();
    const script = scriptTime(await stopProfile());
    const longest = await page.evaluate('Math.max(0, ...window.longTasks)');
    const spent = METRICS.map((name) => [name, (after[name] - before[name]) * 1000]);
    return { ...Object.fromEntries(spent), script, nodes: after['Nodes'], longest };
  } finally {
    await context.close();
  }
}

const misses = [];

function report(figures) {
  console.log(
    `\nThe first page of 2,000 comments (20 and their 60 answers), ${runs} runs, medians, ms after the data\n`,
  );
  console.log('| | script | spread | layout and style | all tasks | DOM nodes | times Waline |');
  console.log('|---|--:|--:|--:|--:|--:|--:|');
  const script = (name) => figures.get(name).map((figure) => figure.script);
  for (const [name, all] of figures) {
    if (name === 'whole') continue;
    const of = (read) => ms(median(all.map(read)));
    const cells = [
      name,
      of((figure) => figure.script),
      spread(script(name)),
      of(({ LayoutDuration, RecalcStyleDuration }) => LayoutDuration + RecalcStyleDuration),
      of(({ TaskDuration }) => TaskDuration),
      of(({ nodes }) => nodes),
      (median(script(name)) / median(script('waline'))).toFixed(2),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  const first = median(script('ours'));
  if (first > TARGET) misses.push(`the first page takes ${ms(first)} ms of script, target ${TARGET}`);
  const whole = figures.get('whole');
  const longest = whole.map((figure) => figure.longest);
  console.log(
    `\n5,000 comments at once: longest task ${median(longest) ? `${ms(median(longest))} ms (${spread(longest)})` : `under ${TARGET} ms`}, ` +
      `script ${ms(median(script('whole')))} ms in all, ${ms(median(whole.map(({ nodes }) => nodes)))} DOM nodes`,
  );
  if (median(longest) > TARGET) misses.push(`a task of ${ms(median(longest))} ms, target ${TARGET}`);
}

const missing = noWaline();
if (missing) {
  console.error(missing);
  process.exit(1);
}
const database = await startDatabase();
const waline = await startWaline(database, { name: 'bench', moderated: false });
const host = await serve(await bundle());
const { executablePath } = ensureBrowser('chromium');
const browser = await playwright.chromium.launch({ executablePath, args: CHROMIUM_ARGS });
try {
  await waline.seed(THREAD, 2000);
  const figures = new Map([['ours', []], ['waline', []], ['whole', []]]); // prettier-ignore
  // the first round warms up
  for (let round = 0; round <= runs; round += 1)
    for (const [subject, all] of figures) {
      const size = subject === 'whole' ? LARGE : '20';
      const query = new URLSearchParams({ subject, origin: waline.origin, thread: THREAD, size });
      const least = subject === 'whole' ? Number(size) : FIRST_PAGE;
      const figure = await measure(browser, `${host.origin}/?${query.toString()}`, least);
      if (round > 0) all.push(figure);
    }
  report(figures);
} finally {
  await browser.close();
  host.close();
  await waline.stop();
  await database.stop();
}
console.log(`\nTargets: ${TARGET} ms of script for the first page, no task over ${TARGET} ms.`);
for (const miss of misses) console.log(`missed: ${miss}`);
if (misses.length > 0) process.exitCode = 1;
else console.log('met by the medians');
