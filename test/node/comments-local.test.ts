import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localComments } from '../../src/comments/adapters/local.js';
import { commentContract, draftOf, newKey, type CommentCase, type RunTest } from '../contracts/comments.js';
import { xssCorpus } from '../contracts/xss-corpus.js';

const run: RunTest = (title, test, skip) => void it(title, { skip: skip ?? false }, test);

/** A page whose browser keeps what it is given, or refuses to. */
function pageWith(storage: object): Document {
  return { defaultView: { localStorage: storage } } as unknown as Document;
}

function memory(): object {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const thread = { key: 'lights', url: 'https://paper.example/lights' };

const open = (): Promise<CommentCase> =>
  Promise.resolve({
    service: localComments({ page: pageWith(memory()) }),
    thread,
    otherThread: { key: 'ferries', url: 'https://paper.example/ferries' },
  });

describe('comments that stay in the browser', () => {
  commentContract({
    open,
    facts: {
      moderated: false,
      dedupe: 'key',
      depth: 8,
      around: true,
      closed: 'never',
      required: ['name'],
      countRequests: 0,
    },
    run,
    corpus: xssCorpus(),
  });

  it('say that they do', async () => {
    const { service } = await open();
    assert.equal((await service.capabilities?.(thread))?.local, true);
  });

  it('are there for another page of the site', async () => {
    const storage = memory();
    const one = localComments({ page: pageWith(storage) });
    const { id } = await one.create(thread, draftOf(), { key: newKey() });
    const { items } = await localComments({ page: pageWith(storage) }).list(thread, {
      limit: 20,
      sort: 'oldest',
    });
    assert.deepEqual(
      items.map((comment) => comment.id),
      [id],
    );
  });

  it('are kept until the page is left where nothing may be stored', async () => {
    const denied = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    };
    const service = localComments({ page: pageWith(denied) });
    await service.create(thread, draftOf('Still here'), { key: newKey() });
    const { total } = await service.list(thread, { limit: 20, sort: 'oldest' });
    assert.equal(total, 1);
  });

  it('keep no address of mail', async () => {
    const kept: string[] = [];
    const storage = { getItem: () => null, setItem: (_: string, value: string) => kept.push(value) };
    await localComments({ page: pageWith(storage) }).create(thread, draftOf(), { key: newKey() });
    assert.ok(kept.length > 0 && !kept.join('').includes('@'));
  });
});
