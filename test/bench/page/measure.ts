/** What one load of a page costs, from navigation until nothing more happens. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { scriptShare, startProfile } from '../script-time.js';
import type { BenchServer } from './serve.js';

export interface Conditions {
  readonly width: number;
  readonly height: number;
  /** How many times slower the processor is made. Default: 1. */
  readonly slower?: number;
  /** Counts script by the profiler, promises and all, whose own time is in all times then. Default: false. */
  readonly profiled?: boolean;
  /** Some pages never rest: ms after their last request at which they are taken as they are. Default: 1500. */
  readonly limit?: number;
}

/** Of one load. Times in ms of processor time of the page's main thread. */
export interface Load {
  readonly task: number;
  readonly script: number;
  /** Layout and the recalculation of styles. */
  readonly layout: number;
  /** Of the document and all shadow roots, texts included. */
  readonly nodes: number;
  /** Bytes of JavaScript that are in use after a collection. */
  readonly heap: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** ms of the longest task, where one took 50 or more; else 0. */
  readonly longest: number;
}

/** ms without a request, after which a page is looked at. */
const SILENT = 300;
/** ms between two looks, and what the main thread may have done between them where it rests. */
const LOOK = 120;
const REST = 3;

type Metrics = Readonly<Record<string, number>>;

async function metricsOf(devtools: CDPSession): Promise<Metrics> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Waits until a page neither asks for anything nor works. @returns what it had done then */
async function atRest(
  devtools: CDPSession,
  server: BenchServer,
  { slower = 1, limit = 1500 }: Conditions,
): Promise<Metrics> {
  while (performance.now() - server.lastAnswer() < SILENT) await pause(50);
  let metrics = await metricsOf(devtools);
  while (performance.now() - server.lastAnswer() < limit * slower) {
    await pause(LOOK);
    const later = await metricsOf(devtools);
    const worked = (later['TaskDuration']! - metrics['TaskDuration']!) * 1000;
    metrics = later;
    if (worked < REST * slower && performance.now() - server.lastAnswer() >= SILENT) break;
  }
  return metrics;
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** What the browser noted while it loaded the page. Runs in the page. */
function entriesOf(): Promise<Pick<Load, 'shift' | 'longest'>> {
  return new Promise((resolve) => {
    let [shift, longest] = [0, 0];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    setTimeout(() => resolve({ shift, longest }), 50);
  });
}

/** Runs in the page. */
function nodesOf(): number {
  let count = 0;
  const roots: Node[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      count += 1;
      const { shadowRoot } = node as Element;
      if (shadowRoot) roots.push(shadowRoot);
    }
  }
  return count;
}

/** Loads a page of the server in a context of its own. */
export async function measure(
  browser: Browser,
  server: BenchServer,
  path: string,
  conditions: Conditions,
): Promise<Load> {
  const { width, height, slower = 1, profiled = false } = conditions;
  const context = await browser.newContext({ viewport: { width, height } });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${path}: ${error.message}`));
    const devtools = await context.newCDPSession(page);
    // processor time: what other programs do on the machine is left out
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (slower > 1) {
      // a process that is started later would be as fast as ever
      await page.goto(`${server.origin}/blank/`);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    }
    const before = await metricsOf(devtools);
    const stopProfile = profiled ? await startProfile(devtools) : undefined;
    await page.goto(server.origin + path);
    const done = await atRest(devtools, server, conditions);
    const share = stopProfile && scriptShare(await stopProfile());
    const { shift, longest } = await page.evaluate(entriesOf);
    const nodes = await page.evaluate(nodesOf);
    await devtools.send('HeapProfiler.collectGarbage');
    const after = await metricsOf(devtools);
    // where the page has a process of its own, that began anew
    const spent = (name: string): number => (done[name]! - (slower > 1 ? before[name]! : 0)) * 1000;
    const task = spent('TaskDuration');
    return {
      task,
      script: share === undefined ? spent('ScriptDuration') : share * task,
      layout: spent('LayoutDuration') + spent('RecalcStyleDuration'),
      nodes,
      heap: after['JSHeapUsedSize']!,
      shift,
      longest,
    };
  } finally {
    await context.close();
  }
}
