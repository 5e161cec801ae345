/** The adapter for WordPress, against WordPress: as installed, with its flood check off, and with REST open to guests. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { wordpressComments } from '../../src/comments/adapters/wordpress.js';
import type { CommentThread } from '../../src/comments/comment.js';
import {
  commentContract,
  draftOf,
  listAll,
  newKey,
  publish,
  type CommentCase,
  type CommentFacts,
  type RunTest,
} from '../contracts/comments.js';
import { commentFaults } from '../contracts/comment-faults.js';
import { rejection } from '../contracts/comment-checks.js';
import { startDatabase, type Database } from '../servers/database.js';
import { skipReason } from '../servers/needed.js';
import { pageAt } from '../servers/pages.js';
import { copyWordPress, noWordPress, startWordPress, type WordPress } from '../servers/wordpress.js';
import { xssCorpus } from '../contracts/xss-corpus.js';

const skip = skipReason(noWordPress());

const FACTS: CommentFacts = {
  moderated: true,
  dedupe: 'content',
  depth: Infinity,
  around: true,
  closed: 'said',
  required: ['name', 'email'],
};

const run: RunTest = (title, test, reason) => void it(title, { skip: reason ?? false }, test);

describe('WordPress', { skip: skip ?? false }, () => {
  let database: Database;
  let guests: WordPress;
  let forms: WordPress;
  let usual: WordPress;

  before(async () => {
    database = await startDatabase();
    const copy = await copyWordPress(database);
    [guests, forms, usual] = await Promise.all([
      startWordPress(database, copy, { name: 'guests', guestsRest: true, noFlood: true, moderated: true }),
      startWordPress(database, copy, { name: 'forms', noFlood: true, moderated: true }),
      startWordPress(database, copy, { name: 'usual' }),
    ]);
  });
  after(async () => {
    await Promise.all([guests, forms, usual].map((site) => site?.stop()));
    await database?.stop();
  });

  interface Post {
    readonly id: number;
    readonly link: string;
  }
  let posts = 0;
  const newPost = (site: WordPress, more: object = {}): Promise<Post> =>
    site.admin<Post>('/wp/v2/posts?_fields=id,link', {
      title: `Post ${++posts}`,
      content: 'x',
      status: 'publish',
      ...more,
    });
  const threadOf = ({ id, link }: Post): CommentThread => ({ key: String(id), url: link });

  async function open(site: WordPress): Promise<CommentCase & { readonly thread: CommentThread }> {
    const [one, other, closed] = await Promise.all(
      [{}, {}, { comment_status: 'closed' }].map((more) => newPost(site, more)),
    );
    return {
      service: wordpressComments({ endpoint: `${site.origin}/wp-json/`, page: pageAt(one!.link) }),
      thread: threadOf(one!),
      otherThread: threadOf(other!),
      closedThread: threadOf(closed!),
      approve: async (id) => {
        await site.admin(`/wp/v2/comments/${id}?_fields=id`, { status: 'approved' });
      },
    };
  }

  describe('with REST open to guests', () => {
    commentContract({ open: () => open(guests), facts: FACTS, run, corpus: xssCorpus() });
  });

  describe('as its form takes comments', () => {
    commentContract({ open: () => open(forms), facts: { ...FACTS, openHurried: () => open(usual) }, run });
  });

  describe('when network or server fail', () => {
    let post: Post;
    commentFaults({
      at: (origin) => wordpressComments({ endpoint: `${origin}/wp-json/`, page: pageAt(guests.origin) }),
      thread: () => (post ? threadOf(post) : { key: '1', url: 'https://news.example/one' }),
      backend: async () => {
        post = await newPost(guests);
        await guests.seed(post.id, 12);
        return guests.origin;
      },
      run,
    });
  });

  describe('beyond the suite', () => {
    it('asks REST once whether it takes guests, then posts by the form', async (t) => {
      const subject = await open(usual);
      const asked = t.mock.method(globalThis, 'fetch');
      const refused = (): number =>
        asked.mock.calls.filter(({ arguments: [url, init] }) => init?.method === 'POST' && /wp-json/.test(String(url))).length; // prettier-ignore
      const post = (): Promise<unknown> =>
        subject.service.create(subject.thread, draftOf(), { key: newKey() });
      await post().catch(() => undefined); // another test may just have posted
      const before = refused();
      await rejection(post, 'rate_limited');
      assert.equal(refused(), before);
      assert.ok(before <= 1);
    });

    it('posts by the form that the page has, with what plugins put into it', async (t) => {
      const post = await newPost(forms);
      const html = await (await fetch(post.link)).text();
      const page = pageAt(
        post.link,
        html.replace('</form>', '<input type="hidden" name="proof" value="17"></form>'),
      );
      const asked = t.mock.method(globalThis, 'fetch');
      const service = wordpressComments({ page });
      const thread = { key: post.link, url: post.link };
      const comment = await service.create(thread, draftOf(), { key: newKey() });
      assert.match(comment.id, /^\d+$/);
      assert.equal(comment.status, 'pending');
      const { arguments: sent } = asked.mock.calls.find(({ arguments: [url] }) =>
        /comments-post/.test(String(url)),
      )!;
      assert.equal((sent[1]?.body as URLSearchParams).get('proof'), '17');
    });

    it('knows the comment that its form published at once', async () => {
      const subject = await open(forms);
      await publish(subject, draftOf()); // whoever was approved once is not looked at again, if all are not
      await forms.moderate(false);
      const comment = await subject.service.create(subject.thread, draftOf('Seen at once'), {
        key: newKey(),
      });
      assert.equal(comment.status, 'visible');
      assert.match(comment.body.value, /Seen at once/);
    });

    it('does not post from another origin what REST refuses', async () => {
      const { thread } = await open(forms);
      const page = pageAt('https://elsewhere.example/');
      const service = wordpressComments({ endpoint: `${forms.origin}/wp-json/`, page });
      await rejection(() => service.create(thread, draftOf(), { key: newKey() }), 'auth');
    });

    it('finds its API and the post by what the page says', async () => {
      const post = await newPost(guests);
      const html = await (await fetch(post.link)).text();
      const thread = { key: post.link, url: post.link };
      const without = (...what: readonly RegExp[]): Document =>
        pageAt(
          post.link,
          what.reduce((text, link) => text.replace(link, ''), html),
        );
      const [json, short] = [/<link[^>]*application\/json[^>]*>/, /<link[^>]*shortlink[^>]*>/] as const;
      const pages = {
        all: without(),
        short: without(json),
        class: without(json, short),
        none: without(json, short, /postid-\d+/),
      };
      for (const [name, page] of Object.entries(pages)) {
        const service = wordpressComments({ page });
        const comment = await service.create(thread, draftOf(), { key: newKey() });
        const stored = await guests.admin<{ post: number }>(`/wp/v2/comments/${comment.id}`);
        assert.equal(stored.post, post.id, name);
      }
      const other = await newPost(guests);
      const comment = await wordpressComments({ page: pages.all }).create(
        { key: other.link, url: other.link },
        draftOf(),
        { key: newKey() },
      );
      const stored = await guests.admin<{ post: number }>(`/wp/v2/comments/${comment.id}`);
      assert.equal(stored.post, other.id, 'another article on the page');
    });

    it('lets pages of other origins ask, and read how many there are', async () => {
      const headers = { origin: 'https://elsewhere.example' };
      const list = await fetch(`${guests.origin}/wp-json/wp/v2/comments?post=1`, { headers });
      assert.equal(list.headers.get('access-control-allow-origin'), headers.origin);
      assert.match(list.headers.get('access-control-expose-headers') ?? '', /X-WP-Total/);
      const preflight = await fetch(`${guests.origin}/wp-json/wp/v2/comments`, {
        method: 'OPTIONS',
        headers,
      });
      assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Content-Type/);
      assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /POST/);
    });

    it('works at an address without pretty links, and at the site’s own', async () => {
      const subject = await open(guests);
      for (const endpoint of [`${guests.origin}/?rest_route=/`, `${guests.origin}/`]) {
        const service = wordpressComments({ endpoint, page: pageAt(guests.origin) });
        const before = (await listAll({ ...subject, service })).total;
        await publish({ ...subject, service }, draftOf());
        assert.equal((await listAll({ ...subject, service })).total, before + 1);
      }
    });

    it('says that it is no WordPress page', () => {
      assert.throws(() => wordpressComments({ page: pageAt('https://a.example/') }), { code: 'unsupported' });
    });

    it('counts by addresses, and more than it is told of at once', async () => {
      const subject = await open(guests);
      const [one, other] = [await newPost(guests), await newPost(guests)];
      await guests.seed(one.id, 120);
      await guests.seed(other.id, 3);
      const counts = await subject.service.count!([one.link, other.link, 'no-such-post']);
      assert.deepEqual(counts, { [one.link]: 120, [other.link]: 3 });
    });

    it('lists orphans once, when a parent was put into the trash', async () => {
      const subject = await open(guests);
      const root = await publish(subject, draftOf());
      const answer = await publish(subject, draftOf(undefined, { parent: root.id }));
      const deeper = await publish(subject, draftOf(undefined, { parent: answer.id }));
      for (let at = 0; at < 4; at++) await publish(subject, draftOf());
      await guests.admin(`/wp/v2/comments/${root.id}`, undefined, 'DELETE');
      for (const sort of ['oldest', 'newest'] as const) {
        const { items, total } = await listAll(subject, { sort });
        const ids = items.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(total, 6);
        assert.ok([answer.id, deeper.id].every((id) => ids.includes(id)) && ids.length === 6);
      }
      const around = await subject.service.list(subject.thread, {
        limit: 3,
        sort: 'oldest',
        around: deeper.id,
      });
      assert.ok([answer.id, deeper.id].every((id) => around.items.some((item) => item.id === id)));
    });

    it('lists 2,000 comments page after page, each once', async () => {
      const subject = await open(guests);
      await guests.seed(Number(subject.thread.key), 2000);
      for (const sort of ['oldest', 'newest'] as const) {
        const started = performance.now();
        const { items, total, pages } = await listAll(subject, { limit: 100, sort });
        assert.equal(total, 2000);
        assert.equal(new Set(items.map(({ id }) => id)).size, 2000);
        assert.equal(items.length, 2000);
        assert.ok(pages >= 5);
        const dates = items.filter(({ parent }) => !parent).map(({ createdAt }) => createdAt);
        assert.deepEqual(dates, sort === 'oldest' ? dates.toSorted() : dates.toSorted().toReversed());
        assert.ok(performance.now() - started < 20_000);
      }
    });
  });
});
