import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CommentService } from '../../src/comments/comment-service.js';
import { commentCounts } from '../../src/comments/comment-counts.js';
import { rejection } from '../contracts/comment-checks.js';
import { httpComments } from '../../src/comments/adapters/http.js';
import { draftOf, newKey, requestsOf } from '../contracts/comments.js';
import { openHost, type CommentsHost } from './comments-host-fixture.js';

const silent: CommentService = {
  list: () => Promise.reject(new Error('not asked')),
  create: () => Promise.reject(new Error('not asked')),
};

describe('commentCounts()', () => {
  let host: CommentsHost;
  before(async () => {
    host = await openHost({ moderation: 'post' });
    await host.listen();
  });
  after(() => host.close());

  it('counts many threads in one request, on a server too', async () => {
    const { endpoint } = host;
    const service = httpComments({ endpoint, page: undefined as never });
    for (const key of ['ferry', 'ferry', 'lamp'])
      await service.create({ key, url: 'https://paper.example/' }, draftOf(), { key: newKey() });
    const keys = [...Array.from({ length: 98 }, (_, at) => `unheard ${at}`), 'ferry', 'lamp', 'ferry'];
    let counts: Readonly<Record<string, number>> = {};
    const requests = await requestsOf(async () => {
      counts = await commentCounts('http', keys, { endpoint });
    });
    assert.equal(requests, 1);
    assert.deepEqual([counts['ferry'], counts['lamp'], counts['unheard 7']], [2, 1, 0]);
    assert.equal(Object.keys(counts).length, 100);
  });

  it('asks nothing where there is nothing to count', async () => {
    assert.deepEqual(await commentCounts(silent, []), {});
  });

  it('takes no number that nobody gave', async () => {
    const service = { ...silent, count: () => Promise.resolve({ a: 3 }) };
    const counts = await commentCounts(service, ['a', 'constructor', 'b']);
    assert.deepEqual({ ...counts }, { a: 3, constructor: 0, b: 0 });
  });

  it('says by a typed error why it cannot', async () => {
    await rejection(() => commentCounts(silent, ['a']), 'unsupported');
    await rejection(() => commentCounts('nonsense' as 'http', ['a']), 'unsupported');
    await rejection(() => commentCounts('http', ['a'], { endpoint: 'javascript:alert(1)' }), 'unsupported');
    await rejection(() => commentCounts('http', ['a'], { endpoint: 'http://127.0.0.1:9/' }), 'network');
  });
});
