/** The services that a script makes itself: `news-article/services/…`. What they do then, their contracts judge. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CommentError } from '../../src/comments/comment-error.js';
import type { CommentService } from '../../src/comments/comment-service.js';
import type { RelatedService } from '../../src/related/related-service.js';
import { httpComments } from '../../src/services/http-comments.js';
import { issoComments } from '../../src/services/isso-comments.js';
import { jsonRelated } from '../../src/services/json-related.js';
import { localComments } from '../../src/services/local-comments.js';
import { walineComments } from '../../src/services/waline-comments.js';
import { wordpressComments } from '../../src/services/wordpress-comments.js';
import { wordpressRelated } from '../../src/services/wordpress-related.js';
import { pageAt } from '../servers/pages.js';

const PAGE = 'https://news.example/harbour/foghorn';
const WORDPRESS = `<link rel="https://api.w.org/" href="https://news.example/wp-json/">
  <link rel="alternate" type="application/json" href="https://news.example/wp-json/wp/v2/posts/12">`;
const thread = { key: PAGE, url: PAGE };
const query = { limit: 20, sort: 'oldest' } as const;

const ownFetch = globalThis.fetch;
let asked: string[] = [];

/** Puts a page around what runs. */
function standOn(page: Document | undefined): void {
  Object.assign(globalThis, { document: page });
}

/** Addresses that a service asks for, though nobody answers. */
async function addressesOf(service: CommentService | RelatedService): Promise<string[]> {
  const listing =
    'create' in service
      ? service.list(thread, query)
      : service.list({ url: PAGE, keywords: [], limit: 3 }, { signal: new AbortController().signal });
  await assert.rejects(listing);
  return asked;
}

describe('a service that a script makes', () => {
  beforeEach(() => {
    asked = [];
    globalThis.fetch = (address) => {
      asked.push(address instanceof Request ? address.url : String(address));
      return Promise.reject(new TypeError('nobody answers'));
    };
    standOn(pageAt(PAGE, '<!doctype html><html><head></head><body></body></html>'));
  });
  afterEach(() => {
    globalThis.fetch = ownFetch;
    standOn(undefined);
  });

  const made: readonly [name: string, make: (endpoint: string) => CommentService, asks: string][] = [
    ['httpComments', (endpoint) => httpComments({ endpoint }), '/talk/threads/'],
    ['walineComments', (endpoint) => walineComments({ endpoint }), '/talk/api/comment'],
    ['issoComments', (endpoint) => issoComments({ endpoint }), '/talk/'],
    ['wordpressComments', (endpoint) => wordpressComments({ endpoint }), '/talk/'],
  ];
  for (const [name, make, path] of made) {
    it(`asks nothing before it is to list, then the server that it was given: ${name}()`, async () => {
      const service = make('https://talk.example/talk/');
      assert.deepEqual(asked, []);
      const [address = ''] = await addressesOf(service);
      assert.ok(address.startsWith(`https://talk.example${path}`), address);
    });

    it(`takes an address as the page's: ${name}()`, async () => {
      const [address = ''] = await addressesOf(make('/talk/'));
      assert.ok(address.startsWith(`https://news.example${path}`), address);
    });

    it(`takes no address that is none of http: ${name}()`, () => {
      const isUnsupported = (error: unknown): boolean =>
        error instanceof CommentError && error.code === 'unsupported';
      for (const address of ['', 'javascript:alert(1)', 'data:text/html,x', 'https://'])
        assert.throws(() => make(address), isUnsupported, address);
    });
  }

  it('needs no page on a server, where addresses are absolute: httpComments()', async () => {
    standOn(undefined);
    const [address = ''] = await addressesOf(httpComments({ endpoint: 'https://talk.example' }));
    assert.ok(address.startsWith('https://talk.example/threads/'), address);
    assert.throws(() => httpComments({ endpoint: '/talk' }), CommentError);
  });

  it('finds the WordPress of its page, or of one that it is given', async () => {
    const page = pageAt(PAGE, `<!doctype html><html><head>${WORDPRESS}</head><body></body></html>`);
    for (const service of [wordpressComments({ page }), wordpressRelated({ page })]) {
      asked = [];
      const [address = ''] = await addressesOf(service);
      assert.ok(address.startsWith('https://news.example/wp-json/wp/v2/'), address);
    }
    standOn(page);
    wordpressComments();
    wordpressRelated();
    standOn(pageAt(PAGE, '<!doctype html><html><head></head><body></body></html>'));
    assert.throws(() => wordpressComments(), CommentError);
    assert.throws(() => wordpressRelated());
  });

  it('takes related articles of an address of the page: jsonRelated(), wordpressRelated()', async () => {
    const [json] = await addressesOf(jsonRelated({ src: 'related.json' }));
    assert.equal(json, 'https://news.example/harbour/related.json');
    asked = [];
    const [address = ''] = await addressesOf(wordpressRelated({ endpoint: '/blog/' }));
    assert.ok(address.startsWith('https://news.example/blog/'), address);
  });

  it('keeps comments in the browser: localComments()', async () => {
    const kept = new Map<string, string>();
    const localStorage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    Object.assign(globalThis, { localStorage });
    const draft = { parent: null, text: 'Fog.', author: { name: 'Ada' } };
    await localComments().create(thread, draft, { key: 'a' });
    const { items } = await localComments().list(thread, query);
    assert.deepEqual(
      items.map(({ body }) => body.value),
      ['Fog.'],
    );
    assert.deepEqual(asked, []);
    Reflect.deleteProperty(globalThis, 'localStorage');
  });
});
