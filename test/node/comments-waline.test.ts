/** The adapter for Waline, against Waline: moderated, not moderated, and with its pause between two comments. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { walineComments } from '../../src/comments/adapters/waline.js';
import type { CommentThread } from '../../src/comments/comment.js';
import { commentFaults } from '../contracts/comment-faults.js';
import { rejection } from '../contracts/comment-checks.js';
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
import { startDatabase, type Database } from '../servers/database.js';
import { skipReason } from '../servers/needed.js';
import { pageAt } from '../servers/pages.js';
import { noWaline, startWaline, type Waline } from '../servers/waline.js';
import { xssCorpus } from '../contracts/xss-corpus.js';

const skip = skipReason(noWaline());

const FACTS: CommentFacts = {
  moderated: true,
  dedupe: 'content',
  depth: Infinity,
  around: true,
  closed: 'never',
  required: [],
};

const run: RunTest = (title, test, reason) => void it(title, { skip: reason ?? false }, test);

describe('Waline', { skip: skip ?? false }, () => {
  let database: Database;
  let moderated: Waline;
  let free: Waline;
  let slow: Waline;

  before(async () => {
    database = await startDatabase();
    [moderated, free, slow] = await Promise.all([
      startWaline(database, { name: 'moderated', moderated: true }),
      startWaline(database, { name: 'free', moderated: false }),
      startWaline(database, { name: 'slow', moderated: false, pause: 60 }),
    ]);
  });
  after(async () => {
    await Promise.all([moderated, free, slow].map((server) => server?.stop()));
    await database?.stop();
  });

  let threads = 0;
  const newThread = (): CommentThread => {
    const url = `https://news.example/2026/article-${++threads}/`;
    return { key: url, url };
  };
  const serviceOf = ({ origin }: Waline): CommentCase['service'] =>
    walineComments({ endpoint: origin, page: pageAt('https://news.example/') });
  const open = (server: Waline): Promise<CommentCase> =>
    Promise.resolve({
      service: serviceOf(server),
      thread: newThread(),
      otherThread: newThread(),
      approve: (id) => server.approve(id),
    });

  describe('with comments that wait for approval', () => {
    commentContract({ open: () => open(moderated), facts: { ...FACTS, openHurried: () => open(slow) }, run });
  });

  describe('with comments that do not wait', () => {
    commentContract({
      open: () => open(free),
      facts: { ...FACTS, moderated: false },
      run,
      corpus: xssCorpus(),
    });
  });

  describe('when network or server fail', () => {
    const thread = { key: '/mangled', url: 'https://news.example/mangled' };
    commentFaults({
      at: (origin) => walineComments({ endpoint: origin, page: pageAt('https://news.example/') }),
      thread: () => thread,
      backend: async () => {
        await free.seed(thread.key, 12);
        return free.origin;
      },
      run,
    });
  });

  describe('beyond the suite', () => {
    it('names a thread by the path of its address, or as it is told', async () => {
      const service = serviceOf(free);
      const url = 'https://news.example/größe/';
      await service.create({ key: url, url }, draftOf(), { key: newKey() });
      await service.create({ key: 'my thread, named', url }, draftOf(), { key: newKey() });
      const ofPath = (await (await fetch(`${free.origin}/api/comment?path=/größe/`)).json()) as {
        data: { count: number };
      };
      assert.equal(ofPath.data.count, 1);
      const counts = await service.count!([url, 'my thread, named']);
      assert.deepEqual(counts, { [url]: 1, 'my thread, named': 1 });
    });

    it('says that what answers nothing cannot be stored', async () => {
      const { service, thread } = await open(free);
      const draft = draftOf(undefined, { parent: '99999999' });
      await rejection(() => service.create(thread, draft, { key: newKey() }), 'not_found');
    });

    it('lists 2,000 comments page after page, each once', async () => {
      const subject = await open(free);
      await free.seed(new URL(subject.thread.url).pathname, 2000);
      for (const sort of ['oldest', 'newest'] as const) {
        const { items, total, pages } = await listAll(subject, { limit: 100, sort });
        assert.equal(total, 2000);
        assert.equal(new Set(items.map(({ id }) => id)).size, 2000);
        assert.deepEqual([items.length, pages], [2000, 5]);
      }
      const last = await publish(subject, draftOf());
      const { items, prev } = await subject.service.list(subject.thread, {
        limit: 20,
        sort: 'oldest',
        around: last.id,
      });
      assert.ok(items.some(({ id }) => id === last.id) && prev === '25');
    });

    it('wants an address', () => {
      assert.throws(() => walineComments({ page: pageAt('https://news.example/') }), { code: 'unsupported' });
    });
  });
});
