/** Related articles by property, JSON and WordPress: one suite for all. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { jsonRelated, readRelated } from '../../src/related/adapters/json.js';
import { ArticleLoadError } from '../../src/core/fetch-json.js';
import { relatedFaults } from '../contracts/related-faults.js';
import { relatedContract, type KnownArticle, type RelatedCase } from '../contracts/related.js';
import type { RunTest } from '../contracts/comments.js';
import { pageAt } from '../servers/pages.js';

const run: RunTest = (title, test, reason) => void it(title, { skip: reason ?? false }, test);

const PAGE = 'https://paper.example/own';
const urlOf = (at: number): string => `https://paper.example/article-${at}`;
const picture = { url: 'https://paper.example/a.jpg', width: 1200, height: 800 };

/** By the names of the model. */
const modelOf = (
  { headline, section, date, aiDisclosure, picture: has }: KnownArticle,
  at: number,
): object => ({
  url: urlOf(at),
  headline,
  articleSection: section,
  datePublished: date,
  aiDisclosure,
  ...(has && { image: [picture] }),
});

describe('the property "articles"', () => {
  const given = (articles: readonly unknown[]): Promise<RelatedCase> =>
    Promise.resolve({
      service: { list: () => Promise.resolve(articles as never) },
      urls: articles.map((_, at) => urlOf(at)),
      page: PAGE,
    });
  relatedContract({ open: (articles) => given(articles.map(modelOf)), openRaw: given, run });
});

describe('JSON at an address', () => {
  let json: unknown;
  let origin: string;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const SHAPES: Readonly<
    Record<string, readonly [list: (items: readonly unknown[]) => unknown, item: typeof modelOf]>
  > = {
    'a list': [(items) => items, modelOf],
    'a list in "articles"': [(articles) => ({ title: 'More', articles }), modelOf],
    'nodes of schema.org': [
      (items) => items,
      ({ headline, section, date, aiDisclosure, picture: has }, at) => ({
        '@type': 'NewsArticle',
        mainEntityOfPage: { '@type': 'WebPage', '@id': urlOf(at) },
        headline,
        articleSection: [section],
        datePublished: date,
        'ai-disclosure': undefined,
        aiDisclosure,
        ...(has && { image: { '@type': 'ImageObject', ...picture } }),
      }),
    ],
    'a JSON Feed': [
      (items) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'More', items }),
      ({ headline, section, date, aiDisclosure, picture: has }, at) => ({
        id: String(at),
        url: urlOf(at),
        title: headline,
        date_published: date,
        content_text: '…',
        articleSection: section,
        aiDisclosure,
        ...(has && { image: picture }),
      }),
    ],
  };

  for (const [title, [list, item]] of Object.entries(SHAPES))
    describe(title, () => {
      const open = (articles: readonly unknown[]): Promise<RelatedCase> => {
        json = list(articles);
        const src = `${origin}/related.json`;
        return Promise.resolve({
          service: jsonRelated({ src, page: pageAt(PAGE) }),
          urls: articles.map((_, at) => urlOf(at)),
          page: PAGE,
        });
      };
      relatedContract({ open: (articles) => open(articles.map(item)), openRaw: open, run });
    });

  describe('when network or server fail', () => {
    relatedFaults({ at: (at) => jsonRelated({ src: `${at}/r.json`, page: pageAt(PAGE) }), run });
  });
});

describe('what is read of JSON', () => {
  const read = (value: unknown) => readRelated(value, 'https://paper.example/api/related.json');
  const article = { url: '/a', headline: 'A' };

  it('resolves addresses against that of the JSON', () => {
    assert.equal(read([article])[0]?.url, 'https://paper.example/a');
  });

  it('takes a time to read in minutes, and as schema.org has it', () => {
    const minutes = (fields: object) => read([{ ...article, ...fields }])[0]?.readingTime;
    assert.equal(minutes({ readingTime: 4 }), 4);
    assert.equal(minutes({ timeRequired: 'PT12M' }), 12);
    assert.equal(minutes({ timeRequired: 'PT1H10M' }), undefined);
    assert.equal(minutes({ timeRequired: 'soon' }), undefined);
  });

  it('takes numbers of comments, their thread and their address', () => {
    const [one] = read([{ ...article, commentCount: 3, thread: 'k', discussionUrl: '/a#c' }]);
    assert.deepEqual(
      [one?.commentCount, one?.thread, one?.discussionUrl],
      [3, 'k', 'https://paper.example/a#c'],
    );
  });

  it('takes of a feed its language, and the address of what an item only links to', () => {
    const [one] = read({
      language: 'fr',
      items: [{ id: '1', external_url: 'https://other.example/b', title: 'B', banner_image: '/b.jpg' }],
    });
    assert.deepEqual(one, {
      url: 'https://other.example/b',
      headline: 'B',
      inLanguage: 'fr',
      image: [{ url: 'https://paper.example/b.jpg' }],
    });
  });

  it('takes an empty list for what it is, and says of anything else that it is none', () => {
    assert.deepEqual([read([]), read({ articles: [] }), read({ items: [] })], [[], [], []]);
    for (const wrong of [null, 1, 'x', {}, { articles: {} }, [{ title: { rendered: 'A' }, link: '/a' }], [7]])
      assert.throws(() => read(wrong), ArticleLoadError, JSON.stringify(wrong));
  });

  it('takes at most a hundred', () => {
    assert.equal(
      read(Array.from({ length: 1000 }, (_, at) => ({ url: `/${at}`, headline: 'A' }))).length,
      100,
    );
  });
});
