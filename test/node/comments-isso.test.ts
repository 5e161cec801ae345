import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { issoComments } from '../../src/comments/adapters/isso.js';
import type { CommentService } from '../../src/comments/comment-service.js';
import { rejection } from '../contracts/comment-checks.js';
import {
  commentContract,
  draftOf,
  newKey,
  type CommentCase,
  type CommentFacts,
  type RunTest,
} from '../contracts/comments.js';
import { keepCookies } from '../servers/cookies.js';
import { startIsso, type IssoOptions } from '../servers/isso.js';
import { xssCorpus } from '../contracts/xss-corpus.js';

const run: RunTest = (title, test, skip) => void it(title, { skip: skip ?? false }, test);
const PAGE = undefined as never; // Isso is told its pages by name
let threads = 0;

const threadOf = () => ({ key: `/isso/${++threads}`, url: 'https://paper.example/a', title: 'A title' });

/** A service on a server of its own. */
async function open(options: IssoOptions = {}): Promise<CommentCase> {
  const server = await startIsso(options);
  const forget = keepCookies();
  return {
    service: issoComments({ endpoint: server.endpoint, page: PAGE }),
    thread: threadOf(),
    otherThread: threadOf(),
    ...(options.moderated && {
      approve: (id) => {
        server.approve(id);
        return Promise.resolve();
      },
    }),
    release: async () => {
      forget();
      await server.stop();
    },
  };
}

const FACTS: CommentFacts = {
  moderated: false,
  dedupe: 'none',
  depth: 1,
  around: true,
  closed: 'never',
  required: [],
  openHurried: () => open({ rateLimit: 1 }),
  voting: 'Isso lets nobody vote for what came from their own address, nor take a vote back',
};

describe('Isso', () => commentContract({ open: () => open(), facts: FACTS, run, corpus: xssCorpus() }));

describe('Isso, moderated, whose readers give name and mail', () =>
  commentContract({
    open: () => open({ moderated: true, requireAuthor: true, requireEmail: true }),
    facts: { ...FACTS, moderated: true, required: ['name', 'email'] },
    run,
  }));

describe('Isso’s own ways', () => {
  let subject: CommentCase;
  let service: CommentService;

  before(async () => {
    subject = await open({ directReply: 3, reasons: true });
    ({ service } = subject);
  });
  after(() => subject.release?.());

  it('needs an address', () => {
    assert.throws(() => issoComments({ page: PAGE }), { code: 'unsupported' });
  });

  it('counts votes of others, and takes none back', async () => {
    const { thread } = subject;
    const { id } = await service.create(thread, draftOf(), { key: newKey() });
    const { fetch } = globalThis;
    globalThis.fetch = (input, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('x-forwarded-for', '192.0.2.7');
      return fetch(input, { ...init, headers });
    };
    try {
      assert.deepEqual(await service.vote?.(thread, id, -1), { score: -1 });
      assert.deepEqual(await service.vote?.(thread, id, -1), { score: -1 });
    } finally {
      globalThis.fetch = fetch;
    }
    await rejection(async () => service.vote?.(thread, id, 0), 'unsupported');
  });

  it('makes an answer to an answer an answer to the comment', async () => {
    const { otherThread } = subject;
    const root = await service.create(otherThread, draftOf(), { key: newKey() });
    const one = await service.create(otherThread, draftOf(undefined, { parent: root.id }), { key: newKey() });
    const two = await service.create(otherThread, draftOf(undefined, { parent: one.id }), { key: newKey() });
    assert.equal(two.parent, root.id);
  });

  it('keeps the answers of a removed comment below a tombstone', async () => {
    const { otherThread } = subject;
    const root = await service.create(otherThread, draftOf(), { key: newKey() });
    await service.create(otherThread, draftOf(undefined, { parent: root.id }), { key: newKey() });
    await service.remove?.(otherThread, root.id);
    const { items } = await service.list(otherThread, { limit: 20, sort: 'oldest' });
    assert.equal(items.find(({ id }) => id === root.id)?.status, 'deleted');
  });

  it('understands a refusal by its word', async () => {
    const thread = threadOf();
    for (let at = 0; at < 3; at++) await service.create(thread, draftOf(), { key: newKey() });
    await rejection(() => service.create(thread, draftOf(), { key: newKey() }), 'forbidden');
  });

  it('calls a page by its path, unless it is told a name', async () => {
    const url = 'https://paper.example/harbour/lights';
    await service.create({ key: url, url, title: 'Lights' }, draftOf(), { key: newKey() });
    assert.deepEqual(await service.count?.([url, '/harbour/lights']), { [url]: 1, '/harbour/lights': 1 });
  });
});
