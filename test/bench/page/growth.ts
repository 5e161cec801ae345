/** How cost grows with size: many elements, many comments, long texts. */
import type { Browser } from 'playwright-core';
// @ts-expect-error a build script without types
import { bundlePage } from '../bundle.mjs';
import { measure, type Conditions, type Load } from './measure.js';
import type { BenchServer } from './serve.js';

/** @returns files by path */
type BundlePage = (source: string) => Promise<readonly (readonly [string, string])[]>;

/** A size, and what pages of it cost in each run. */
export interface Step {
  readonly size: number;
  readonly loads: readonly Load[];
}

/** ms that what is done with a text takes, of each run. */
export interface TextTimes {
  readonly words: number;
  readonly readingTime: readonly number[];
  readonly speechText: readonly number[];
}

export interface Growth {
  readonly elements: readonly Step[];
  readonly comments: readonly Step[];
  /** Whole pages around a text of that many words: with ours, and plain. */
  readonly bodies: readonly Step[];
  readonly plainBodies: readonly Step[];
  readonly texts: readonly TextTimes[];
}

const ELEMENTS = [1, 10, 100];
const COMMENTS = [1, 10, 100, 1000, 5000];
const WORDS = [500, 5000, 50_000];

const PHONE: Conditions = { width: 390, height: 844 };
const MODULE = '<script type="module" src="/news-article/news-article.js"></script>';

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Growth</title><link rel="icon" href="data:,">
<link rel="canonical" href="https://paper.example/growth"><meta name="viewport" content="width=device-width">
${head}<body>${body}`;

function barsPage(count: number): string {
  const bar = (at: number): string =>
    `<news-share-bar url="https://paper.example/${at}" headline="Story ${at}"></news-share-bar>`;
  return page(MODULE, Array.from({ length: count }, (_, at) => bar(at)).join('\n'));
}

/** All comments come in one answer, which is harder than any service makes it. */
function commentsPage(count: number): string {
  return page(
    '',
    `<script type="module">
import '/news-article/news-article.js';
const items = Array.from({ length: ${count} }, (_, at) => ({
  id: 'c' + at,
  parent: at % 4 ? 'c' + (at - (at % 4)) : null,
  author: { name: 'Reader ' + at },
  body: { format: 'text', value: 'Comment ' + at + ' of many, which says a little more than nothing at all.' },
  createdAt: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
  status: 'visible',
}));
const service = { list: async () => ({ items, total: items.length }), create: () => Promise.reject(new Error()) };
document.body.append(Object.assign(document.createElement('news-discussion'), { service, thread: 'growth' }));
</script>`,
  );
}

const SENTENCE =
  'Nobody at the harbour slept well that night: the quiet, they said, was too loud for people who knew the horn.';

/** @returns paragraphs of about a hundred words */
function textOf(words: number): string {
  const perSentence = SENTENCE.split(' ').length;
  const paragraph = `<p>${Array.from({ length: 5 }, () => SENTENCE).join(' ')}</p>`;
  return Array.from({ length: Math.ceil(words / (perSentence * 5)) }, () => paragraph).join('\n');
}

const articleOf = (words: number): string => `<article><h1>A long story</h1>${textOf(words)}</article>`;

const bodyPage = (words: number): string =>
  page('<script src="/news-article/loader.js"></script>', `<news-article>${articleOf(words)}</news-article>`);

const SIZES = [
  ...ELEMENTS.map((size) => ['elements', size, barsPage] as const),
  ...COMMENTS.map((size) => ['comments', size, commentsPage] as const),
  ...WORDS.map((size) => ['bodies', size, bodyPage] as const),
  ...WORDS.map((size) => ['plainBodies', size, (words: number) => page('', articleOf(words))] as const),
];
type Kind = (typeof SIZES)[number][0];

/** What the server has for it, by path. */
export async function growthFiles(): Promise<Map<string, string>> {
  const timed = (words: number): string =>
    page('<script type="module" src="/growth/page.js"></script>', articleOf(words));
  const bundle = await (bundlePage as BundlePage)('test/bench/page/texts.ts');
  return new Map([
    ...SIZES.map(([kind, size, make]) => [`/growth/${kind}/${size}/`, make(size)] as const),
    ...WORDS.map((words) => [`/growth/texts/${words}/`, timed(words)] as const),
    ...bundle.map(([path, content]) => [`/growth${path}`, content] as const),
  ]);
}

/** Measures all sizes in turns. */
export async function measureGrowth(
  browser: Browser,
  { server, runs, tell }: { server: BenchServer; runs: number; tell: (at: string) => void },
): Promise<Growth> {
  const loads = new Map<string, Load[]>(SIZES.map(([kind, size]) => [`${kind} ${size}`, []]));
  const texts = WORDS.map((words) => ({ words, readingTime: [] as number[], speechText: [] as number[] }));
  for (let run = 1; run <= runs; run += 1) {
    tell(`growth with size, run ${run} of ${runs}`);
    for (const [kind, size] of SIZES) {
      const conditions = { ...PHONE, profiled: true, limit: 10_000 };
      loads
        .get(`${kind} ${size}`)!
        .push(await measure(browser, server, `/growth/${kind}/${size}/`, conditions));
    }
    for (const { words, readingTime, speechText } of texts) {
      const times = await timesOf(browser, `${server.origin}/growth/texts/${words}/`);
      readingTime.push(times.readingTime);
      speechText.push(times.speechText);
    }
  }
  const steps = (kind: Kind): Step[] =>
    SIZES.filter(([name]) => name === kind).map(([, size]) => ({
      size,
      loads: loads.get(`${kind} ${size}`)!,
    }));
  return {
    elements: steps('elements'),
    comments: steps('comments'),
    bodies: steps('bodies'),
    plainBodies: steps('plainBodies'),
    texts,
  };
}

type TimesOfText = Record<'readingTime' | 'speechText', number>;

async function timesOf(browser: Browser, url: string): Promise<TimesOfText> {
  const context = await browser.newContext({ viewport: PHONE });
  try {
    const tab = await context.newPage();
    await tab.goto(url);
    return await tab.evaluate<TimesOfText>('window.times');
  } finally {
    await context.close();
  }
}
