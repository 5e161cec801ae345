/**
 * What every source of related articles must do. One of your own is judged by the same, in whatever runs tests:
 *
 *   const run: RunTest = (title, test, skip) => void it(title, { skip: skip ?? false }, test);
 *   describe('my service', () => relatedContract({ open, facts, run }));
 *
 * related-faults.ts judges what one does when the network or the server fails.
 */
import type { RelatedArticle } from '../../src/article/model.js';
import { cleanArticles } from '../../src/related/clean-articles.js';
import { pickArticles } from '../../src/related/pick-articles.js';
import type { RelatedRequest, RelatedService } from '../../src/related/related-service.js';
import { ok, same } from './comment-checks.js';
import type { RunTest } from './comments.js';

/** An article that a source is to have. */
export interface KnownArticle {
  readonly headline: string;
  readonly section?: string;
  /** ISO 8601, of UTC. */
  readonly date?: string;
  readonly aiDisclosure?: 'ai-generated' | 'ai-assisted';
  /** Whether it has a picture, in several sizes where the source knows such. */
  readonly picture?: boolean;
}

/** A source as one test needs it. */
export interface RelatedCase {
  readonly service: RelatedService;
  /** Addresses of the articles, in the order in which they were given. */
  readonly urls: readonly string[];
  /** Address of the page. */
  readonly page: string;
  readonly release?: (() => Promise<void> | void) | undefined;
}

/** What a source is known to do. */
export interface RelatedFacts {
  /** Why it cannot tell addresses that lead nowhere good; with `openRaw` these are tried. */
  readonly trusted?: string | undefined;
  /** Why it tells no levels of AI. */
  readonly noLevels?: string | undefined;
}

export interface RelatedContract {
  /** A source that has these articles, the newest first, and no others. */
  readonly open: (articles: readonly KnownArticle[]) => Promise<RelatedCase>;
  /** One that has whatever is given instead of articles. */
  readonly openRaw?: ((articles: readonly unknown[]) => Promise<RelatedCase>) | undefined;
  readonly facts?: RelatedFacts | undefined;
  readonly run: RunTest;
}

const NEWEST: readonly KnownArticle[] = [
  {
    headline: 'Ships & boats: “five” < six, and 7 > 4',
    section: 'Arts & Life',
    date: '2026-11-20T10:00:00Z',
    aiDisclosure: 'ai-generated',
    picture: true,
  },
  {
    headline: 'العبّارة تُبحر مرّة أخرى',
    section: 'Arts & Life',
    date: '2026-11-19T10:00:00Z',
  },
  { headline: 'Whose lamp is it?', section: 'Arts & Life', date: '2026-11-18T10:00:00Z' },
];

const HOSTILE: readonly unknown[] = [
  { headline: 'A script', url: 'javascript:alert(1)' },
  { headline: 'A page as data', url: 'data:text/html,<script>alert(1)</script>' },
  { headline: ' \u200b ', url: 'https://paper.example/unseen' },
  { url: 'https://paper.example/without-headline' },
  { headline: 'Without an address' },
  { headline: { toString: 1 }, url: ['https://paper.example/list'] },
  null,
  7,
  'text',
  [],
  {
    headline: 'Markup <img src=x onerror=alert(1)> stays text',
    url: 'https://paper.example/markup',
    image: [{ url: 'javascript:alert(1)' }, { url: 'https://paper.example/a.jpg', width: -1, height: 'x' }],
    inLanguage: 'x y',
    dir: 'sideways',
    aiDisclosure: 'human, honestly',
    readingTime: Infinity,
    commentCount: -4,
    discussionUrl: 'vbscript:x',
    datePublished: { a: 1 },
  },
];

const isAddress = (url: unknown): boolean =>
  typeof url === 'string' && /^https?:$/.test(new URL(url).protocol);

function checkArticle(article: RelatedArticle): void {
  const where = JSON.stringify(article).slice(0, 200);
  ok(isAddress(article.url), `no address: ${where}`);
  ok(article.headline.trim() === article.headline && article.headline, `no headline: ${where}`);
  for (const { url, width = 1, height = 1 } of article.image ?? []) {
    ok(isAddress(url), `no address of a picture: ${where}`);
    ok(width >= 1 && height >= 1, `no size of a picture: ${where}`);
  }
  const { discussionUrl, readingTime = 1, commentCount = 1 } = article;
  ok(discussionUrl === undefined || isAddress(discussionUrl), `no address of a discussion: ${where}`);
  ok(readingTime >= 1 && commentCount >= 1, `no numbers: ${where}`);
}

const requestOf = (url: string, limit = 7): RelatedRequest => ({ url, keywords: [], limit });

/** What would be shown. */
async function listed(
  { service, page }: RelatedCase,
  own = 'https://elsewhere.example/',
  limit = 6,
): Promise<readonly RelatedArticle[]> {
  const given = await service.list(requestOf(own, limit + 1), { signal: new AbortController().signal });
  const articles = pickArticles(cleanArticles(given, page), [own], limit);
  articles.forEach(checkArticle);
  return articles;
}

/** Judges a source: registers its tests. */
export function relatedContract({ open, openRaw, facts = {}, run }: RelatedContract): void {
  const test = (
    title: string,
    articles: readonly KnownArticle[],
    act: (subject: RelatedCase) => Promise<void>,
    skip?: string,
  ): void => {
    run(
      title,
      async () => {
        const subject = await open(articles);
        try {
          await act(subject);
        } finally {
          await subject.release?.();
        }
      },
      skip,
    );
  };

  test('tells the articles in their order, as plain text', NEWEST, async (subject) => {
    const articles = await listed(subject);
    same(articles.map(({ headline }) => headline), NEWEST.map(({ headline }) => headline), 'headlines'); // prettier-ignore
    same(articles.map(({ url }) => url), subject.urls, 'addresses'); // prettier-ignore
  });

  test('tells section and date', NEWEST, async (subject) => {
    const articles = await listed(subject);
    same(articles.map(({ articleSection }) => articleSection), NEWEST.map(({ section }) => section), 'sections'); // prettier-ignore
    same(
      articles.map(({ datePublished = '' }) => Date.parse(datePublished)),
      NEWEST.map(({ date = '' }) => Date.parse(date)),
      'dates',
    );
  });

  test('tells a picture with its size, and none where there is none', NEWEST, async (subject) => {
    const [first, second] = await listed(subject);
    const [picture] = first?.image ?? [];
    ok(picture?.width && picture.height, `no picture: ${JSON.stringify(first)}`);
    same(second?.image, undefined, 'picture of the second');
  });

  test(
    'tells how far AI made an article',
    NEWEST,
    async (subject) => {
      const articles = await listed(subject);
      same(
        articles.map(({ aiDisclosure }) => aiDisclosure),
        NEWEST.map(({ aiDisclosure }) => aiDisclosure),
        'levels',
      );
    },
    facts.noLevels,
  );

  test('never leads to the article that the reader has', NEWEST, async (subject) => {
    const [, own] = subject.urls;
    const articles = await listed(subject, `${own!}#part`);
    same(articles.map(({ url }) => url), [subject.urls[0], subject.urls[2]], 'addresses'); // prettier-ignore
  });

  test('gives no more than wanted', NEWEST, async (subject) => {
    same((await listed(subject, undefined, 2)).length, 2, 'articles');
  });

  test('has nothing to tell where there is nothing', [], async (subject) => {
    same(await listed(subject), [], 'articles');
  });

  test('tells the same again', NEWEST, async (subject) => {
    same(await listed(subject), await listed(subject), 'articles');
  });

  test('rejects, and does not throw, once nobody waits', NEWEST, async ({ service, page }) => {
    const abort = new AbortController();
    abort.abort();
    const answer = service.list(requestOf(page), { signal: abort.signal });
    // a source that has its articles at hand may tell them all the same
    await answer.then((articles) => ok(Array.isArray(articles), 'no list'), () => undefined); // prettier-ignore
  });

  run(
    'lets nothing through that is no article, and no address that leads nowhere good',
    async () => {
      const subject = await openRaw!(HOSTILE);
      try {
        const articles = await listed(subject);
        same(articles.map(({ url }) => url), ['https://paper.example/markup'], 'addresses'); // prettier-ignore
        const { image, inLanguage, dir, aiDisclosure, datePublished } = articles[0]!;
        ok(/^Markup .*stays text$/.test(articles[0]!.headline), articles[0]!.headline);
        same(image, [{ url: 'https://paper.example/a.jpg' }], 'pictures');
        same([inLanguage, dir, aiDisclosure, datePublished], Array(4).fill(undefined), 'rest');
      } finally {
        await subject.release?.();
      }
    },
    facts.trusted,
  );
}
