/** Mounts and unmounts of whole pages, and what they leave behind. */
import type { CDPSession, Page } from 'playwright-core';
import type { Soak } from './browser.js';
import { grown, type Counts } from './counting.js';
import { collectGarbage, Heap } from './heap.js';
import { table } from './report.js';

/** Together they have every part: an article whose parts are composed, one that writes them itself, and each alone. */
const PAGES = ['/articles/river-bends/', '/articles/foghorn/', '/alone/'];
/** Strict, the policy of the demo pages would not let a script put the next page's JSON-LD into this one. */
const FIRST = '/articles/river-bends/?csp=off';
/** Before it is counted: all code has come by then, and what a page has once is there. */
const WARM_UP = 4 * PAGES.length;
/** ms in which what was begun ends. */
const SETTLING = 4000;
/** Kept by the browser itself, about what it did. */
const RECORDS = /^native (?:blink::|system |Performance|Layout|DOMRect|TaskAttribution)/;
const PARTS = 'article article-header ai-disclosure author-card figure share-bar audio-player discussion comment-list comment-form related-articles'.split(' '); // prettier-ignore
/** Of a constructor's objects, for each that is left by so many mounts, that it is no chance. */
const CHANCE = 0.5;

/** Counts elements, and gives each something by which it is found in a heap snapshot. */
const MARK = `function (name) {
  const Mark = { [name]: class {} }[name];
  for (const element of this) element.leftBehind = new Mark();
  return this.length;
}`;

interface State {
  readonly counts: Counts;
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes. */
  readonly size: number;
  /** Elements of ours that are still there, by tag. */
  readonly elements: Counts;
  readonly heap: Heap;
}

async function elements(devtools: CDPSession): Promise<Counts> {
  const left: Record<string, number> = {};
  for (const part of PARTS) {
    const expression = `customElements.get('news-${part}')?.prototype`;
    const { result } = await devtools.send('Runtime.evaluate', { expression, objectGroup: 'soak' });
    if (!result.objectId) throw new Error(`<news-${part}> was never used`);
    const { objects } = await devtools.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId,
      objectGroup: 'soak',
    });
    const { result: length } = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: MARK,
      arguments: [{ value: `left${part}` }],
    });
    if (length.value) left[part] = length.value as number;
  }
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup: 'soak' });
  return left;
}

async function stateOf(page: Page, devtools: CDPSession): Promise<State> {
  await page.evaluate((ms) => window.soak.pause(ms), SETTLING);
  await collectGarbage(devtools);
  const counts = await page.evaluate(() => window.soak.counts());
  const left = await elements(devtools);
  await collectGarbage(devtools);
  const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
  const { usedSize: size } = await devtools.send('Runtime.getHeapUsage');
  return { counts, nodes, listeners, size, elements: left, heap: await Heap.take(devtools) };
}

const heldBy = (heap: Heap, kind: string, before?: Heap): string =>
  ['', ...heap.holders(kind, before)].join('\n    ');

/** What the later state has too much of. */
function leaks(before: State, after: State, mounts: number): readonly string[] {
  const kinds = before.heap.counts();
  const isMuch = (many: number): boolean => many >= Math.max(3, mounts * CHANCE);
  const constructors = [...after.heap.counts()]
    .map(([kind, many]) => ({ kind, more: many - (kinds.get(kind) ?? 0) }))
    .filter(({ kind, more }) => isMuch(more) && !RECORDS.test(kind) && !kind.startsWith('object left'))
    .map(({ kind, more }) => `${kind}: ${more} more${heldBy(after.heap, kind, before.heap)}`);
  return [
    ...grown(before.counts, after.counts),
    ...Object.entries(after.elements).map(
      ([part, many]) =>
        `<news-${part}>: ${many} that were removed${heldBy(after.heap, `object left${part}`)}`,
    ),
    ...(isMuch(after.nodes - before.nodes) ? [`DOM nodes: ${after.nodes} (${before.nodes} before)`] : []),
    ...(isMuch(after.listeners - before.listeners)
      ? [`listeners on all there is: ${after.listeners} (${before.listeners} before)`]
      : []),
    ...constructors,
  ];
}

/** Prints what was counted. Gives what is left behind. */
export async function soakMounts(soak: Soak, mounts: number): Promise<readonly string[]> {
  const { page, context, faults, close } = await soak.open(FIRST);
  const devtools = await context.newCDPSession(page);
  const used: Record<string, number> = {};
  const run = async (times: number): Promise<void> => {
    // in pieces, so that each fits into the time that a page is given to answer
    for (let left = times; left > 0; left -= WARM_UP) {
      const some = await page.evaluate(([pages, many]) => window.soak.run(pages, many), [
        PAGES,
        Math.min(left, WARM_UP),
      ] as const);
      for (const [tag, many] of Object.entries(some)) used[tag] = (used[tag] ?? 0) + many;
    }
  };
  try {
    await page.evaluate((pages) => window.soak.run(pages, 0), PAGES);
    const first = await page.evaluate(() => window.soak.counts());
    await run(WARM_UP);
    const before = await stateOf(page, devtools);
    await run(mounts);
    const after = await stateOf(page, devtools);
    console.log(
      `\n${mounts} mounts and unmounts of whole pages, after ${WARM_UP} by which all code had come\n`,
    );
    console.log(
      table(
        ['in use', 'first page', `after ${WARM_UP}`, `after ${WARM_UP + mounts}`],
        [...new Set([first, before.counts, after.counts].flatMap((counts) => Object.keys(counts)))].map(
          (what) => [what, first[what] ?? 0, before.counts[what] ?? 0, after.counts[what] ?? 0],
        ),
      ),
    );
    const sum = (counts: Counts): number => Object.values(counts).reduce((total, many) => total + many, 0);
    console.log(
      table(
        ['after garbage collection', `after ${WARM_UP}`, `after ${WARM_UP + mounts}`],
        [
          ['elements of ours', sum(before.elements), sum(after.elements)],
          ['DOM nodes', before.nodes, after.nodes],
          ['listeners on all there is', before.listeners, after.listeners],
          ['heap, KB', Math.round(before.size / 1000), Math.round(after.size / 1000)],
        ],
      ),
    );
    console.log(table(['part', 'used'], Object.entries(used).sort()));
    return [...faults, ...leaks(before, after, mounts)];
  } finally {
    await close();
  }
}
