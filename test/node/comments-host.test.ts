import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase, secretOf } from '../../examples/host/comments/database.js';
import { MIGRATIONS } from '../../examples/host/comments/migrations.js';
import { openComments } from '../../examples/host/comments/open-comments.js';
import { readOtherService } from '../../examples/host/comments/other-service.js';
import { readSettings } from '../../examples/host/comments/settings.js';
import { openHost, draft, ownOf, type CommentsHost } from './comments-host-fixture.js';

interface Listed {
  readonly items: readonly { readonly id: string; readonly parent: string | null; readonly status: string }[];
  readonly next?: string;
  readonly prev?: string;
  readonly total: number;
  readonly newSince: number;
}

interface Problem {
  readonly code: string;
  readonly status: number;
  readonly fields?: Readonly<Record<string, string>>;
  readonly retryAfter?: number;
}

let host: CommentsHost;
before(async () => {
  host = await openHost({ moderation: 'post' });
});
after(() => host.close());

let threads = 0;
const newThread = () => `https://paper.example/story/${++threads}`;
const path = (thread: string, rest = '') => `/threads/${encodeURIComponent(thread)}${rest}`;

async function list(thread: string, query = ''): Promise<Listed> {
  const response = await host.request(path(thread, `/comments?${query}`));
  assert.equal(response.status, 200);
  return (await response.json()) as Listed;
}

async function problem(response: Response, status: number, code: string): Promise<Problem> {
  const body = (await response.json()) as Problem;
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.deepEqual([response.status, body.status, body.code], [status, status, code]);
  return body;
}

const say = async (thread: string, changes: object = {}) => ownOf(await host.post(thread, draft(changes)));
const ids = ({ items }: Pick<Listed, 'items'>) => items.map(({ id }) => id);

describe('a post with an Idempotency-Key', () => {
  it('is stored once, and answered the same again', async () => {
    const [thread, comment, key] = [newThread(), draft(), { 'Idempotency-Key': crypto.randomUUID() }];
    const first = await host.post(thread, comment, key);
    const again = await host.post(thread, comment, key);
    assert.deepEqual([first.status, again.status], [201, 201]);
    assert.equal(await again.text(), await first.text());
    assert.equal((await list(thread)).total, 1);
  });

  it('is answered as it was then, though it was approved since', async () => {
    const strict = await openHost();
    const [comment, key] = [draft(), { 'Idempotency-Key': crypto.randomUUID() }];
    const first = await strict.post('a', comment, key);
    const own = await ownOf(first.clone());
    assert.equal(first.status, 202);
    await strict.approve(own.id);
    const again = await strict.post('a', comment, key);
    assert.deepEqual([again.status, await again.text()], [202, await first.text()]);
    strict.close();
  });

  it('is stored once, however many come at once', async () => {
    const [thread, comment, key] = [newThread(), draft(), { 'Idempotency-Key': crypto.randomUUID() }];
    const all = await Promise.all(Array.from({ length: 50 }, () => host.post(thread, comment, key)));
    const texts = new Set(await Promise.all(all.map((response) => response.text())));
    assert.deepEqual([...new Set(all.map(({ status }) => status))], [201]);
    assert.equal(texts.size, 1);
    assert.equal((await list(thread)).total, 1);
  });

  it('is stored once by two hosts on one database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'news-article-comments-'));
    const settings = { database: `file:${join(folder, 'a', 'comments.db')}`, moderation: 'post' } as const;
    const both = await Promise.all([openHost(settings), openHost(settings)]);
    const [comment, key] = [draft(), { 'Idempotency-Key': crypto.randomUUID() }];
    const all = await Promise.all(both.flatMap((one) => [1, 2, 3].map(() => one.post('t', comment, key))));
    const made = await Promise.all(all.map(ownOf));
    assert.equal(new Set(made.map(({ id, editToken }) => `${id} ${editToken}`)).size, 1);
    both.forEach((one) => one.close());
    await rm(folder, { recursive: true });
  });

  it('counts once for the rate, and is answered beyond it', async () => {
    const slow = await openHost({ perMinute: 1 });
    const [comment, key] = [draft(), { 'Idempotency-Key': crypto.randomUUID() }];
    const all = await Promise.all([1, 2, 3].map(() => slow.post('t', comment, key)));
    assert.deepEqual(
      all.map(({ status }) => status),
      [202, 202, 202],
    );
    const { retryAfter } = await problem(await slow.post('t'), 429, 'rate_limited');
    assert.ok(retryAfter! > 0 && retryAfter! <= 60);
    slow.close();
  });

  it('is refused for another comment, and if it is no key', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const thread = newThread();
    await host.post(thread, draft(), key);
    await problem(await host.post(thread, draft(), key), 400, 'validation');
    await problem(await host.post(newThread(), draft(), { 'Idempotency-Key': 'short' }), 400, 'validation');
  });
});

describe('pages', () => {
  for (const sort of ['oldest', 'newest', 'top']) {
    it(`never shift by what is said meanwhile, ${sort} first`, async () => {
      const thread = newThread();
      const said: string[] = [];
      for (let at = 0; at < 9; at++) said.push((await say(thread)).id);
      const answer = await say(thread, { parent: said[4] });
      const seen: string[] = [];
      let fresh = 0;
      let query = `sort=${sort}&limit=2`;
      for (;;) {
        const page = await list(thread, query);
        assert.equal(page.newSince, fresh);
        seen.push(...ids(page));
        if (page.next === undefined) break;
        query = `sort=${sort}&limit=2&cursor=${encodeURIComponent(page.next)}`;
        if (fresh < 4) {
          await say(thread);
          await say(thread, { parent: said[fresh] });
          fresh += 2;
        }
      }
      assert.equal(new Set(seen).size, seen.length);
      for (const id of [...said, answer.id]) assert.ok(seen.includes(id), `${id} is missing`);
      assert.equal((await list(thread)).total, 14);
    });
  }

  it('lead back as they led on', async () => {
    const thread = newThread();
    const said: string[] = [];
    for (let at = 0; at < 7; at++) said.push((await say(thread)).id);
    const middle = await list(thread, `limit=2&around=${said[3]}`);
    assert.deepEqual(ids(middle), [said[3], said[4]]);
    const before = await list(thread, `limit=2&cursor=${middle.prev}`);
    assert.deepEqual(ids(before), [said[1], said[2]]);
    const first = await list(thread, `limit=2&cursor=${before.prev}`);
    assert.deepEqual([ids(first), first.prev], [[said[0]], undefined]);
    const on = await list(thread, `limit=2&cursor=${first.next}`);
    assert.deepEqual(ids(on), [said[1], said[2]]);
  });

  it('bring the first answers along, and say how many there are', async () => {
    const thread = newThread();
    const root = await say(thread);
    for (let at = 0; at < 53; at++) await say(thread, { parent: root.id });
    const page = await list(thread, 'limit=1');
    assert.deepEqual([page.items.length, page.total], [51, 54]);
    assert.equal((page.items[0] as { replyCount?: number }).replyCount, 53);
    const last = await say(thread, { parent: root.id });
    assert.ok(ids(await list(thread, `limit=1&around=${last.id}`)).includes(last.id));
    assert.equal((await list(thread, `limit=100&parent=${root.id}`)).items.length, 54);
  });

  it('are as they were for who knows the tag, until something changes', async () => {
    const thread = newThread();
    for (const url of [path(thread), path(thread, '/comments')]) {
      const etag = (await host.request(url)).headers.get('etag')!;
      const same = await host.request(url, { headers: { 'If-None-Match': `"x", ${etag}` } });
      assert.deepEqual([same.status, await same.text()], [304, '']);
      const { id } = await say(thread);
      assert.equal((await host.request(url, { headers: { 'If-None-Match': etag } })).status, 200);
      const counted = (await host.request(url)).headers.get('etag')!;
      await host.send('PUT', `/comments/${id}/vote`, { value: 1 });
      assert.equal((await host.request(url, { headers: { 'If-None-Match': counted } })).status, 200);
    }
  });

  it('refuse what makes no sense', async () => {
    const thread = newThread();
    const { id } = await say(thread);
    for (const query of [
      'limit=0',
      'limit=-1',
      'limit=1e3',
      'sort=best',
      'cursor=x',
      'cursor=next.oldest.1.1.1%27',
      'sort=top&cursor=next.oldest.1.1.1',
      `parent=${id}%20OR%201`,
      'around=__proto__',
    ]) {
      const response = await host.request(path(thread, `/comments?${query}`));
      await problem(response, 400, 'validation');
    }
    const gone = await host.request(path(newThread(), `/comments?around=${id}`));
    await problem(gone, 404, 'not_found');
  });
});

describe('what an author may do', () => {
  it('is to change and delete with the token, for a while', async () => {
    const thread = newThread();
    const { id, editToken } = await say(thread);
    const token = { 'X-Edit-Token': editToken };
    const changed = await host.send('PATCH', `/comments/${id}`, { text: 'Better' }, token);
    const own = await ownOf(changed);
    assert.deepEqual([changed.status, own.body.value, own.status], [200, 'Better', 'visible']);
    await problem(await host.send('PATCH', `/comments/${id}`, { text: 'No' }), 401, 'auth');
    const other = { 'X-Edit-Token': (await say(thread)).editToken };
    await problem(await host.send('PATCH', `/comments/${id}`, { text: 'No' }, other), 403, 'forbidden');
    await problem(await host.send('DELETE', `/comments/${id}`, {}, other), 403, 'forbidden');
    await host.comments.client.execute({ sql: 'UPDATE comments SET created = 0 WHERE id = ?', args: [id] });
    await problem(await host.send('PATCH', `/comments/${id}`, { text: 'Late' }, token), 403, 'forbidden');
  });

  it('leaves a place for the answers, until they go too', async () => {
    const thread = newThread();
    const root = await say(thread);
    const answer = await say(thread, { parent: root.id });
    const remove = ({ id, editToken }: typeof root) =>
      host.send('DELETE', `/comments/${id}`, {}, { 'X-Edit-Token': editToken });
    assert.equal((await remove(root)).status, 204);
    const left = await list(thread);
    assert.deepEqual([left.total, left.items.map(({ status }) => status)], [1, ['deleted', 'visible']]);
    const words = JSON.stringify(left.items[0]);
    assert.ok(!words.includes('Something new') && !words.includes('Odile'));
    await remove(answer);
    assert.deepEqual(await list(thread), { items: [], total: 0, newSince: 0 });
  });

  it('is looked at again where comments are looked at first', async () => {
    const strict = await openHost();
    const { id, editToken } = await ownOf(await strict.post('t'));
    await strict.approve(id);
    const response = await strict.send(
      'PATCH',
      `/comments/${id}`,
      { text: 'Buy this' },
      { 'X-Edit-Token': editToken },
    );
    assert.equal((await ownOf(response)).status, 'pending');
    assert.equal(((await (await strict.request(path('t', '/comments'))).json()) as Listed).total, 0);
    strict.close();
  });

  it('is nothing in a thread that is only to be read, and no posts in a closed one', async () => {
    const thread = newThread();
    const { id, editToken } = await say(thread);
    const kept = await host.comments.threads.keep(thread);
    await host.comments.threads.setState(kept.id, 'closed');
    await problem(await host.post(thread), 403, 'closed');
    assert.equal((await host.send('PUT', `/comments/${id}/vote`, { value: 1 })).status, 200);
    await host.comments.threads.setState(kept.id, 'readonly');
    await problem(await host.send('PUT', `/comments/${id}/vote`, { value: 1 }), 403, 'forbidden');
    const late = await host.send('PATCH', `/comments/${id}`, { text: 'x' }, { 'X-Edit-Token': editToken });
    await problem(late, 403, 'forbidden');
    const { state, capabilities } = (await (await host.request(path(thread))).json()) as {
      state: string;
      capabilities: { post: boolean; closed: boolean; vote: string };
    };
    const { post, closed, vote } = capabilities;
    assert.deepEqual([state, post, closed, vote], ['readonly', false, true, 'none']);
  });
});

describe('what readers may do', () => {
  it('is one vote each', async () => {
    const { id } = await say(newThread());
    const vote = async (value: unknown) => host.send('PUT', `/comments/${id}/vote`, { value });
    assert.deepEqual(await (await vote(1)).json(), { score: 1, myVote: 1 });
    assert.deepEqual(await (await vote(1)).json(), { score: 1, myVote: 1 });
    assert.deepEqual(await (await vote(0)).json(), { score: 0, myVote: 0 });
    for (const value of [-1, 2, '1', null, undefined]) await problem(await vote(value), 400, 'validation');
  });

  it('is to report, of which nobody is told', async () => {
    const thread = newThread();
    const { id } = await say(thread);
    const report = (body: object) => host.send('POST', `/comments/${id}/reports`, body);
    assert.equal((await report({ reason: 'spam', text: 'Sells hats' })).status, 204);
    assert.equal((await report({ reason: 'spam', text: 'Still sells hats' })).status, 204);
    await problem(await report({ reason: 'x'.repeat(50) }), 400, 'validation');
    await problem(await report({ reason: 'spam', text: 'x'.repeat(5001) }), 400, 'validation');
    assert.ok(!JSON.stringify(await list(thread)).includes('hats'));
  });

  it('is nothing with what is not published', async () => {
    const strict = await openHost();
    const { id } = await ownOf(await strict.post('t'));
    await problem(await strict.send('PUT', `/comments/${id}/vote`, { value: 1 }), 404, 'not_found');
    await problem(await strict.send('POST', `/comments/${id}/reports`, { reason: 'spam' }), 404, 'not_found');
    await problem(await strict.post('t', draft({ parent: id })), 400, 'validation');
    strict.close();
  });

  it('is to count threads', async () => {
    const [one, two] = [newThread(), newThread()];
    await say(one);
    const response = await host.send('POST', '/counts', { keys: [one, two, '__proto__', 'constructor'] });
    const counts = (await response.json()) as Record<string, number>;
    assert.deepEqual(Object.entries(counts).sort(), [
      ['__proto__', 0],
      ['constructor', 0],
      [one, 1],
      [two, 0],
    ]);
    for (const keys of [undefined, 'a', [1], Array.from({ length: 501 }, String)]) {
      await problem(await host.send('POST', '/counts', { keys }), 400, 'validation');
    }
  });

  it('may be told by a form’s action', async () => {
    const thread = newThread();
    const response = await host.send('POST', '/comments', { thread, ...draft() });
    assert.equal(response.status, 201);
    assert.equal((await list(thread)).total, 1);
    await problem(await host.send('POST', '/comments', draft()), 400, 'validation');
  });

  it('may be told by a form without JavaScript, from this site', async () => {
    const thread = newThread();
    const fields = { thread, name: 'Odile Brandt', text: 'No script here <b>', key: crypto.randomUUID() };
    const send = (changes: object = {}, headers: Record<string, string> = {}) =>
      host.request('/comments', {
        method: 'POST',
        headers: { Referer: 'https://paper.example/story"', ...headers },
        body: new URLSearchParams({ ...fields, ...changes }),
      });
    for (const response of [await send(), await send()]) {
      assert.equal(response.status, 201);
      assert.match(response.headers.get('content-type')!, /^text\/html/);
      const page = await response.text();
      assert.ok(page.includes('is published') && page.includes('href="https://paper.example/story&quot;"'));
    }
    assert.equal((await list(thread)).total, 1);
    const empty = await send({ text: '', key: '' });
    assert.deepEqual([empty.status, (await empty.text()).includes('Write something first.')], [400, true]);
    await problem(await send({ text: '', key: '' }, { Accept: 'application/json' }), 400, 'validation');
    const own = await send({ text: 'By script', key: '' }, { Accept: 'application/json' });
    assert.equal((await ownOf(own)).body.value, 'By script');
    const foreign = await send({ text: 'From elsewhere', key: '' }, { Origin: 'https://evil.example' });
    assert.equal(foreign.status, 403);
    assert.equal((await list(thread)).total, 2);
    const header = { Accept: 'application/json', 'Idempotency-Key': crypto.randomUUID() };
    for (let attempt = 0; attempt < 2; attempt++)
      assert.equal((await send({ text: 'By script, twice', key: '' }, header)).status, 201);
    assert.equal((await list(thread)).total, 3, 'a script may give the key as a header');
  });
});

describe('hostile input', () => {
  it('is refused by length: of a comment in code points, of a request in bytes', async () => {
    const thread = newThread();
    assert.equal((await host.post(thread, draft({ text: '👍🏽'.repeat(2500) }))).status, 201);
    const { fields } = await problem(
      await host.post(thread, draft({ text: 'ä'.repeat(5001) })),
      413,
      'too_long',
    );
    assert.ok(fields?.['text']);
    await problem(await host.post(thread, draft({ text: 'x'.repeat(200_000) })), 413, 'too_long');
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(16_384).fill(0x20)),
    });
    const response = await host.request(path(thread, '/comments'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    await problem(response, 413, 'too_long');
  });

  it('is refused by shape', async () => {
    const thread = newThread();
    for (const body of [
      '',
      '[]',
      'null',
      '"x"',
      '{"text":',
      '['.repeat(50_000),
      `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
      draft({ text: 5 }),
      draft({ text: ' \u200B\n ' }),
      draft({ author: null }),
      draft({ author: { name: { toString: 'x' } } }),
      draft({ author: { name: '\u0000\u0007' } }),
      draft({ author: { name: 'x'.repeat(101) } }),
      draft({ author: { name: 'A', url: 'javascript:alert(1)' } }),
      draft({ parent: { id: 1 } }),
      draft({ parent: '1; DROP TABLE comments' }),
      draft({ parent: '999999999' }),
      '{"__proto__":{"text":"x","author":{"name":"x"}}}',
    ]) {
      const target = path(thread, '/comments');
      await problem(await host.send('POST', target, body), 400, 'validation');
    }
    const latin = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Uint8Array([0x22, 0xe4, 0x22]),
    };
    await problem(await host.request(path(thread, '/comments'), latin), 400, 'validation');
    const form = { method: 'POST', body: new URLSearchParams({ text: 'x' }) };
    await problem(await host.request(path(thread, '/comments'), form), 415, 'unsupported_type');
    assert.equal((await list(thread)).total, 0);
    assert.ok(!('text' in {}));
  });

  it('is kept as it was written where it is only text', async () => {
    const thread = newThread();
    const text = `'); DROP TABLE comments; --\n<script>alert(1)</script> \u202E {"__proto__": 1} %00 \\u0000`;
    await say(thread, { text, author: { name: `Robert'); --` } });
    const { items } = (await list(thread)) as unknown as { items: { body: object; author: object }[] };
    assert.deepEqual(items[0]!.body, { format: 'text', value: text });
    assert.deepEqual(items[0]!.author, { name: `Robert'); --` });
    const halves = await ownOf(
      await host.send(
        'POST',
        path(thread, '/comments'),
        '{"text":"a\\ud800b\\u0000c","author":{"name":"\\udc00 A"}}',
      ),
    );
    assert.deepEqual([halves.body.value, halves.author.name], ['a\uFFFDbc', '\uFFFD A']);
  });

  it('makes any string a thread, and no path', async () => {
    for (const thread of [
      'a/b',
      '../../etc/passwd',
      'a?b#c',
      '100%',
      '%2F',
      '%00',
      "'; --",
      'ü 👍',
      'threads',
      '__proto__',
    ]) {
      await say(thread);
      const { total } = await list(thread);
      const { key } = (await (await host.request(path(thread))).json()) as { key: string };
      assert.deepEqual([key, total], [thread, 1]);
    }
    await problem(await host.request(path('x'.repeat(2049))), 400, 'validation');
    await problem(await host.request(path('a\u0000b')), 400, 'validation');
    await problem(await host.request(path(' ')), 400, 'validation');
    await problem(await host.request('/threads/'), 404, 'not_found');
    await problem(await host.request('/comments/1/../../secrets'), 404, 'not_found');
  });

  it('meets methods that are not meant', async () => {
    for (const [method, target, allow] of [
      ['DELETE', path('t'), 'GET, HEAD, OPTIONS'],
      ['PUT', path('t', '/comments'), 'GET, HEAD, POST, OPTIONS'],
      ['GET', '/counts', 'POST, OPTIONS'],
      ['GET', '/comments', 'POST, OPTIONS'],
      ['POST', '/comments/1', 'PATCH, DELETE, OPTIONS'],
      ['POST', '/comments/1/vote', 'PUT, OPTIONS'],
      ['GET', '/comments/1/reports', 'POST, OPTIONS'],
    ] as const) {
      const response = await host.request(target, { method });
      assert.equal(response.headers.get('allow'), allow);
      await problem(response, 405, 'method_not_allowed');
    }
  });

  it('that filled in the trap waits for a moderator, whatever else is published', async () => {
    const thread = newThread();
    const trapped = await host.post(thread, draft({ trap: 'https://pills.example' }));
    assert.equal(trapped.status, 202);
    const links = 'https://a.example http://b.example https://c.example';
    assert.equal((await host.post(thread, draft({ text: links }))).status, 202);
    assert.equal((await list(thread)).total, 0);
  });

  it('that says the same again is told so', async () => {
    const thread = newThread();
    const comment = draft();
    assert.equal((await host.post(thread, comment)).status, 201);
    await problem(await host.post(thread, comment), 409, 'duplicate');
    assert.equal((await host.post(newThread(), comment)).status, 201);
  });
});

describe('other origins', () => {
  const preflight = (one: CommentsHost, origin: string) =>
    one.request(path('t', '/comments'), {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type, idempotency-key, x-edit-token',
      },
    });

  it('may ask, without cookies', async () => {
    const { status, headers } = await preflight(host, 'https://a.example');
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.equal(headers.get('access-control-allow-headers'), 'Content-Type,Idempotency-Key,X-Edit-Token');
    const got = await host.request(path('t'), { headers: { Origin: 'https://a.example' } });
    assert.equal(got.headers.get('access-control-expose-headers'), 'ETag,Retry-After');
    const failed = await host.request('/nothing', { headers: { Origin: 'https://a.example' } });
    assert.equal(failed.headers.get('access-control-allow-origin'), '*');
  });

  it('may be limited to some', async () => {
    const picky = await openHost({ origins: ['https://a.example'], threads: ['https://a.example/'] });
    const allowed = (await preflight(picky, 'https://a.example')).headers;
    assert.equal(allowed.get('access-control-allow-origin'), 'https://a.example');
    assert.equal(
      (await preflight(picky, 'https://b.example')).headers.get('access-control-allow-origin'),
      null,
    );
    await problem(await picky.post('https://b.example/'), 404, 'not_found');
    assert.equal((await picky.post('https://a.example/x')).status, 202);
    picky.close();
  });
});

describe('addresses of mail', () => {
  const author = { name: 'Odile Brandt', email: 'odile@reader.example' };
  const kept = async (settings: Parameters<typeof openHost>[0]) => {
    const one = await openHost(settings);
    const response = await one.post('t', draft({ author }));
    assert.ok(!(await response.text()).includes('odile@'));
    const { rows } = await one.comments.client.execute('SELECT email FROM comments');
    one.close();
    return rows[0]?.['email'] as string | null;
  };

  it('are not kept unless the site says so', async () => {
    assert.equal(await kept({}), null);
    assert.equal(await kept({ email: 'optional' }), null);
    assert.equal(await kept({ email: 'hidden', keepEmail: 'plain' }), null);
    assert.match((await kept({ email: 'optional', keepEmail: 'hash' }))!, /^[\w-]{43}$/);
    assert.equal(await kept({ email: 'required', keepEmail: 'plain' }), 'odile@reader.example');
  });

  it('are asked for where they are required', async () => {
    const one = await openHost({ email: 'required' });
    const { fields } = await problem(await one.post('t'), 400, 'validation');
    assert.ok(fields?.['email']);
    one.close();
  });
});

describe('the database', () => {
  it('is brought up to date once, and keeps its secret', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'news-article-comments-'));
    const url = `file:${join(folder, 'comments.db')}`;
    const both = await Promise.all([openDatabase(url), openDatabase(url)]);
    const { rows } = await both[0].execute('SELECT version FROM migrations');
    assert.equal(rows.length, MIGRATIONS.length);
    const mode = await both[0].execute('PRAGMA journal_mode');
    assert.equal(mode.rows[0]?.['journal_mode'], 'wal');
    assert.deepEqual(await secretOf(both[0]), await secretOf(both[1]));
    both.forEach((one) => one.close());
    await rm(folder, { recursive: true });
  });

  it('that does not answer is a problem of a moment', async () => {
    const { error } = console;
    console.error = () => undefined;
    const one = await openHost();
    one.comments.client.close();
    const { retryAfter } = await problem(await one.request(path('t')), 503, 'unavailable');
    console.error = error;
    assert.ok(retryAfter! > 0);
  });
});

describe('settings', () => {
  it('say in one line what does not fit', () => {
    for (const [name, value] of [
      ['COMMENTS_MODERATION', 'none'],
      ['COMMENTS_MAX_LENGTH', '0'],
      ['COMMENTS_VOTES', 'yes'],
      ['COMMENTS_PER_MINUTE', 'many'],
    ] as const) {
      assert.throws(
        () => readSettings({ [name]: value }),
        (error: Error) => error.message.startsWith(`${name}=${value}: `),
      );
    }
    for (const option of ['drupal=https://a.example', 'waline', 'waline=javascript:alert(1)', 'wordpress=']) {
      assert.throws(() => readOtherService(option), /^Error: --comments/);
    }
    assert.deepEqual(readOtherService('wordpress=https://a.example/blog/#12'), {
      service: 'wordpress',
      endpoint: 'https://a.example/blog/wp-json/',
      thread: '12',
    });
    const rest = 'https://a.example/?rest_route=/';
    assert.equal(readOtherService(`wordpress=${rest}`).endpoint, rest);
  });

  it('find a database of their own', async () => {
    assert.match(readSettings({}).database, /^file:.*\/\.data\/comments\.db$/);
    const comments = await openComments({ database: ':memory:' });
    assert.ok(comments.password.length >= 12);
    comments.close();
  });
});
