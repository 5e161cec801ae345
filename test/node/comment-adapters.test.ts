/** What all adapters ask and read with. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanComment, cleanPage, instant } from '../../src/comments/adapters/clean.js';
import { decodeOnce } from '../../src/comments/adapters/decode-once.js';
import { exchange, type Request } from '../../src/comments/adapters/exchange.js';
import { replyError, retryAfterMs, valueOf } from '../../src/comments/adapters/reply-error.js';
import type { CommentError } from '../../src/comments/comment-error.js';
import { checkComment, rejection } from '../contracts/comment-checks.js';
import { answering, silent, startFaulty, type Fault } from '../servers/faults.js';

async function asked<T>(fault: Fault, act: (origin: string) => Promise<T>): Promise<T> {
  const server = await startFaulty(fault);
  try {
    return await act(server.origin);
  } finally {
    await server.stop();
  }
}

const errorOf = (status: number, body = '{}', request: Request = {}): Promise<CommentError> =>
  asked(answering(status, body), async (origin) => replyError(await exchange(origin, request)));

describe('what adapters ask with', () => {
  it('reads a Retry-After of seconds, and of a date', () => {
    const now = Date.parse('2026-11-20T10:00:00Z');
    assert.equal(retryAfterMs('90', now), 90_000);
    assert.equal(retryAfterMs('Fri, 20 Nov 2026 10:00:30 GMT', now), 30_000);
    assert.equal(retryAfterMs('Fri, 20 Nov 2026 09:00:00 GMT', now), 0);
    assert.equal(retryAfterMs('999999999999', now), 24 * 3600_000);
    for (const nonsense of [null, '', 'soon']) assert.equal(retryAfterMs(nonsense, now), undefined);
  });

  it('knows a refusal by its status', async () => {
    const codes = { 400: 'validation', 401: 'auth', 403: 'forbidden', 404: 'not_found', 409: 'duplicate', 413: 'too_long', 422: 'validation', 429: 'rate_limited', 418: 'server', 500: 'server', 501: 'unsupported' }; // prettier-ignore
    for (const [status, code] of Object.entries(codes))
      assert.equal((await errorOf(Number(status))).code, code, status);
  });

  it('says that a comment may have been stored only where it may', async () => {
    const json = {};
    assert.equal((await errorOf(500)).ambiguous, false);
    assert.equal((await errorOf(500, '', { json })).ambiguous, true);
    assert.equal((await errorOf(200, 'x', { json })).ambiguous, true);
    assert.equal((await errorOf(403, '', { json })).ambiguous, false);
    assert.equal((await errorOf(501, '', { json })).ambiguous, false);
  });

  it('sends JSON or a form, without cookies', async () => {
    let seen: readonly unknown[] = [];
    const look: Fault = ({ method, headers }, response, body) => {
      seen = [method, headers['content-type'], body.toString()];
      response.end('{}');
    };
    await asked(look, (origin) => exchange(origin, { json: { a: 'ä' } }));
    assert.deepEqual(seen, ['POST', 'application/json', '{"a":"ä"}']);
    await asked(look, (origin) => exchange(origin, { form: { a: 'ä b' } }));
    assert.deepEqual(seen, ['POST', 'application/x-www-form-urlencoded;charset=UTF-8', 'a=%C3%A4+b']);
    await asked(look, (origin) => exchange(origin));
    assert.deepEqual(seen, ['GET', undefined, '']);
  });

  it('waits no longer than it may', async () => {
    await asked(silent, async (origin) => {
      assert.equal((await rejection(() => exchange(origin, { timeout: 30 }), 'timeout')).ambiguous, false);
      assert.equal(
        (await rejection(() => exchange(origin, { timeout: 30, json: {} }), 'timeout')).ambiguous,
        true,
      );
    });
  });

  it('takes no endless answer', async () => {
    await asked(
      (_, response) => void response.end('x'.repeat(9_000_000)),
      (origin) => rejection(() => exchange(origin), 'server'),
    );
  });

  it('gives the JSON of a good answer only', async () => {
    await asked(answering(200, '[1]'), async (origin) =>
      assert.deepEqual(valueOf(await exchange(origin)), [1]),
    );
    for (const [status, body] of [
      [200, '<p>'],
      [500, '[1]'],
    ] as const)
      // prettier-ignore
      await asked(answering(status, body), (origin) => rejection(async () => valueOf(await exchange(origin)), 'server'));
  });
});

describe('what adapters read with', () => {
  it('makes a well-formed comment of what can be told from others', () => {
    for (const given of [
      { id: 1 },
      { id: 'a', parent: 'a', author: null, body: [], createdAt: 'yesterday', status: 7 },
      {
        id: 2,
        author: { name: {}, url: 'javascript:alert(1)', avatar: '//x' },
        body: { value: 1, format: 'x' },
      },
      { id: 3, createdAt: 1e300, editedAt: '2026-02-30T99:00:00Z', score: Infinity, myVote: 9, own: 'yes' },
      { id: 4, author: { name: 'A\u0000\nB \u202E', badge: ' ' }, replyCount: NaN, url: 'data:x' },
    ])
      checkComment(cleanComment(given)!);
    for (const given of [null, undefined, 7, 'x', [], {}, { id: '' }, { id: {} }, { id: 'x'.repeat(1000) }])
      assert.equal(cleanComment(given), undefined);
  });

  it('never says published of what does not say so', () => {
    assert.equal(cleanComment({ id: 1 })?.status, 'pending');
    assert.equal(cleanComment({ id: 1, status: 'visible' })?.status, 'visible');
  });

  it('keeps each comment once, and counts what cannot be counted', () => {
    const page = cleanPage({ items: [{ id: 1 }, { id: '1' }, null, { id: 2 }], next: {}, total: -1 });
    assert.deepEqual(page.items.map(({ id }) => id), ['1', '2']); // prettier-ignore
    assert.deepEqual([page.next, page.total], [undefined, 2]);
    assert.deepEqual(cleanPage({ items: 'x', next: 7, total: 3.7 }), {
      items: [],
      next: '7',
      prev: undefined,
      total: 3,
    });
  });

  it('undoes escaping once, and only once', () => {
    assert.equal(
      decodeOnce('Tom &amp; Jerry &quot;x&quot; O&#039;Neill &#x27;'),
      'Tom & Jerry "x" O\'Neill \'',
    );
    assert.equal(decodeOnce('&amp;lt;b&amp;gt;'), '&lt;b&gt;');
    assert.equal(decodeOnce('&nosuch; &#9999999;'), '&nosuch; &#9999999;');
  });

  it('reads moments that are some', () => {
    assert.equal(instant('2026-11-20T10:00:00+02:00'), '2026-11-20T08:00:00.000Z');
    assert.equal(instant(Date.UTC(2026, 0)), '2026-01-01T00:00:00.000Z');
    for (const none of ['0000-00-00T00:00:00Z', '2026-11-20', '2026-13-01T00:00:00Z', NaN, null, '5', {}])
      assert.equal(instant(none), '');
  });
});
