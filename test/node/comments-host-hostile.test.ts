import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { createHost } from '../../examples/host/app.js';
import { openComments, type Comments } from '../../examples/host/comments/open-comments.js';
import type { CommentSettings } from '../../examples/host/comments/settings.js';
import type { Comment } from '../../src/comments/comment.js';
import {
  complaints,
  hostileBody,
  hostileHeader,
  hostileText,
  hostileValue,
  HOSTILE_TEXTS,
  seeded,
  spoiled,
  TELLTALES,
  wellFormed,
} from './hostile-values.js';

const PASSWORD = 'the password of the test';
const THREAD = 'https://paper.example/land/river-bends';
const AT = `/comments-api/threads/${encodeURIComponent(THREAD)}`;

interface Host {
  readonly comments: Comments;
  request(path: string, init?: RequestInit): Promise<Response>;
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  form(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  say(text: string, parent?: string | null): Promise<Comment & { readonly editToken: string }>;
}

/** A host of the test's own; at its end all of it has to be as it was. */
async function open(t: TestContext, settings: Partial<CommentSettings> = {}): Promise<Host> {
  const comments = await openComments({
    database: ':memory:',
    password: PASSWORD,
    perMinute: 1e6,
    ...settings,
  });
  const app = createHost({ comments });
  const host: Host = {
    comments,
    request: async (path, init) => app.request(path, init),
    send: (method, path, body, headers) =>
      host.request(path, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    form: (path, fields, headers = {}) =>
      host.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    async say(text, parent = null) {
      const draft = { parent, text, author: { name: 'Odile Brandt' } };
      const response = await host.send('POST', `${AT}/comments`, draft);
      assert.ok(response.ok, `${response.status}`);
      return (await response.json()) as Comment & { editToken: string };
    },
  };
  const heard = complaints(t);
  const before = await tables(comments);
  const secret = comments.secrets.hash('test');
  t.after(async () => {
    assert.deepEqual(heard, [], 'failures that nobody thought of');
    assert.deepEqual(await tables(comments), before);
    assert.equal(comments.secrets.hash('test'), secret);
    await assertSound(comments);
    assert.ok(!('polluted' in {}));
    comments.close();
  });
  return host;
}

const rows = async (comments: Comments, sql: string) => (await comments.client.execute(sql)).rows;
const tables = async (comments: Comments) =>
  (await rows(comments, 'SELECT name, sql FROM sqlite_master ORDER BY name')).map(({ sql }) => sql);

/** What the database says of itself in two ways has to be the same. */
async function assertSound(comments: Comments): Promise<void> {
  assert.deepEqual(Object.values((await rows(comments, 'PRAGMA integrity_check'))[0]!), ['ok']);
  assert.deepEqual(await rows(comments, 'PRAGMA foreign_key_check'), []);
  for (const sql of [
    `SELECT id FROM threads t WHERE published <>
      (SELECT count(*) FROM comments c WHERE c.thread = t.id AND c.status = 'visible')`,
    `SELECT id FROM comments c WHERE score <> (SELECT coalesce(sum(value), 0) FROM votes v WHERE v.comment = c.id)`,
    `SELECT id FROM comments WHERE status = 'visible' AND listed = 0`,
    `SELECT a.id FROM comments a JOIN comments p ON p.id = a.parent WHERE a.listed = 1 AND p.listed = 0`,
    `SELECT id FROM comments WHERE status = 'deleted' AND (text <> '' OR name <> '' OR email IS NOT NULL)`,
  ]) {
    assert.deepEqual(await rows(comments, sql), [], sql);
  }
}

/** An answer of the contract, whatever was asked. */
async function assertProper(response: Response, asked: unknown): Promise<void> {
  const told = JSON.stringify(asked)?.slice(0, 500);
  const body = await response.text();
  assert.ok(response.status < 500, `${response.status} for ${told}: ${body}`);
  assert.doesNotMatch(body, TELLTALES, told);
  assert.ok(!body.includes(PASSWORD), told);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff', told);
  const type = response.headers.get('content-type') ?? '';
  if (body === '') return; // of HEAD, or with nothing to say
  if (/json/.test(type)) JSON.parse(body);
  else assert.match(type, /^text\/html/, told);
  if (response.status >= 400 && /json/.test(type)) {
    const { status, code } = JSON.parse(body) as { status: number; code: string };
    assert.deepEqual([status, typeof code], [response.status, 'string'], told);
  }
}

const DRAFT = {
  parent: null,
  text: 'A text that nobody has written.',
  author: { name: 'A', email: 'a@b.example', url: 'https://a.example/' },
  trap: '',
  thread: THREAD,
};
const segment = hostileText.map((text) => encodeURIComponent(wellFormed(text)));
/** Not encoded: what a client that is none sends. */
const rawSegment = fc
  .constantFrom(...HOSTILE_TEXTS)
  .map((text) => text.replace(/[^\x21-\x7e]/g, '').replace(/[?#]/g, ''));
const id = fc.oneof(fc.constantFrom('1', '2', '3', '999999999999999'), segment, rawSegment);

const PATHS: fc.Arbitrary<string> = fc.oneof(
  fc.constant(`${AT}/comments`),
  fc.constant('/comments-api/comments'),
  fc.constant('/comments-api/counts'),
  fc
    .tuple(id, fc.constantFrom('', '/vote', '/reports', '/x'))
    .map(([id, act]) => `/comments-api/comments/${id}${act}`),
  fc
    .tuple(segment, fc.constantFrom('', '/comments', '/x'))
    .map(([thread, act]) => `/comments-api/threads/${thread}${act}`),
  fc.tuple(rawSegment, rawSegment).map((parts) => `/comments-api/${parts.join('/')}`),
  fc
    .record(
      {
        sort: segment,
        limit: segment,
        cursor: fc.oneof(
          segment,
          fc
            .tuple(
              fc.constantFrom('next', 'prev'),
              fc.constantFrom('oldest', 'newest', 'top'),
              fc.nat(),
              fc.nat(),
              fc.integer(),
            )
            .map((parts) => parts.join('.')),
        ),
        parent: id,
        around: id,
      },
      { requiredKeys: [] },
    )
    .map(
      (query) =>
        `${AT}/comments?${Object.entries(query)
          .map(([name, value]) => `${name}=${value}`)
          .join('&')}`,
    ),
);

const HEADERS = fc.record(
  {
    'Content-Type': fc.oneof(
      { weight: 6, arbitrary: fc.constant('application/json') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'application/x-www-form-urlencoded',
          'application/json; charset=utf-7',
          'text/plain',
          'multipart/form-data; boundary=x',
          'application/problem+json',
        ),
      },
      { weight: 1, arbitrary: hostileHeader },
    ),
    'Idempotency-Key': fc.oneof(hostileHeader, fc.uuid()),
    'X-Edit-Token': hostileHeader,
    'If-None-Match': fc.oneof(hostileHeader, fc.constantFrom('*', 'W/"1.1"')),
    Origin: fc.oneof(hostileHeader, fc.constantFrom('null', 'https://evil.example')),
    Referer: fc.oneof(
      hostileHeader,
      fc.constantFrom('javascript:alert(1)', 'https://evil.example/"><script>'),
    ),
    Accept: hostileHeader,
    Cookie: fc.oneof(hostileHeader, fc.constantFrom('moderation=__proto__', 'moderation=; moderation=x')),
    'X-HTTP-Method-Override': fc.constantFrom('DELETE', 'PUT'),
    'X-Forwarded-For': hostileHeader,
    'X-Original-URL': fc.constant('/moderate/'),
    'Content-Encoding': fc.constantFrom('gzip', 'br', 'x'),
  },
  { requiredKeys: ['Content-Type'] },
);

const METHODS = fc.constantFrom('POST', 'POST', 'POST', 'GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS');

describe('the comments’ service, whatever is sent', () => {
  it('answers as the contract says, tells nothing of itself and publishes nothing', async (t) => {
    const host = await open(t, { email: 'optional', keepEmail: 'plain', editMinutes: 15 });
    for (const text of ['one', 'two', 'three']) await host.say(text);
    await host.comments.store.publish((await host.comments.store.find('1'))!);
    const requests = fc.record({
      method: METHODS,
      path: PATHS,
      headers: HEADERS,
      body: hostileBody(
        fc.oneof(
          spoiled(DRAFT),
          spoiled({ value: 1, reason: 'spam', text: 'why', keys: [THREAD] }),
          fc.array(hostileValue).map((keys) => ({ keys })),
          spoiled(DRAFT.author).map((author) => ({ ...DRAFT, author })),
        ),
      ),
    });
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(requests, async (asked) => {
        const { method, path, headers, body } = asked;
        const init = { method, headers, ...(/^(?:GET|HEAD)$/.test(method) ? {} : { body }) };
        const response = await host.request(path, init as RequestInit);
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        await assertProper(response, asked);
      }),
      seeded(t, 2000),
    );
    // it was no wall that all of it ran into
    for (const status of [200, 202, 400, 404, 405, 415]) assert.ok(statuses.has(status), `no ${status}`);
    const visible = await rows(host.comments, `SELECT id FROM comments WHERE status = 'visible'`);
    assert.deepEqual(
      visible.map(({ id }) => Number(id)),
      [1],
    );
  });

  it('keeps any text as it was written, without what no text has', async (t) => {
    const host = await open(t, { moderation: 'post' });
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (text, name) => {
        const response = await host.send('POST', `${AT}/comments`, { text, author: { name } });
        if (response.status !== 201 && response.status !== 202) return;
        const { body, author } = (await response.json()) as Comment;
        const kept = Array.from(wellFormed(text.replace(/\r\n?/g, '\n')), (sign) =>
          /[\0-\x08\x0b-\x1f\x7f-\x9f]/.test(sign) ? '' : sign,
        ).join('');
        assert.deepEqual(body, { format: 'text', value: kept.trim() });
        assert.ok(!/[\0-\x1f\p{Cs}]/u.test(author.name));
      }),
      seeded(t, 500),
    );
    const stored = await rows(host.comments, 'SELECT count(*) AS n FROM comments');
    assert.ok(Number(stored[0]!['n']) > 20);
  });

  it('takes no address of mail with signs in it that no address has', async (t) => {
    const host = await open(t, { email: 'required', keepEmail: 'plain' });
    for (const email of ['a\0@b.example', 'a\ud800@b.example', 'a\u007f@b.example', 'a\u0085@b.example']) {
      const draft = { text: `Mail ${JSON.stringify(email)}`, author: { name: 'A', email } };
      assert.equal((await host.send('POST', `${AT}/comments`, draft)).status, 400, JSON.stringify(email));
    }
  });

  it('stays true to itself when much comes at once', async (t) => {
    const host = await open(t, { moderation: 'post' });
    const { comments } = host;
    const ids: string[] = [];
    const tokens = new Map<string, string>();
    const post = async (n: number, parent: string | null): Promise<void> => {
      const own = await host.say(`Said at once: ${n}`, parent);
      ids.push(own.id);
      tokens.set(own.id, own.editToken);
    };
    await Promise.all(Array.from({ length: 10 }, (_, n) => post(n, null)));
    const act = fc.tuple(
      fc.constantFrom('answer', 'edit', 'remove', 'vote', 'report', 'publish', 'reject', 'read', 'thread'),
      fc.nat(),
    );
    let n = 100;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
        await Promise.all(
          acts.map(async ([act, which]) => {
            const id = ids[which % ids.length]!;
            const at = `/comments-api/comments/${id}`;
            const token = { 'X-Edit-Token': tokens.get(id)! };
            const row = async () => (await comments.store.find(id))!;
            if (act === 'answer') await post(++n, null);
            else if (act === 'edit') await host.send('PATCH', at, { text: `Other: ${++n}` }, token);
            else if (act === 'remove') await host.send('DELETE', at, {}, token);
            else if (act === 'vote') await host.send('PUT', `${at}/vote`, { value: which % 2 });
            else if (act === 'report') await host.send('POST', `${at}/reports`, { reason: 'spam' });
            else if (act === 'publish') await comments.store.publish(await row());
            else if (act === 'reject') await comments.store.reject(await row());
            else if (act === 'read') await assertProper(await host.request(`${AT}/comments?sort=top`), id);
            else if (which % 10 === 0) await comments.threads.setState(1, 'open');
          }),
        );
        await assertSound(comments);
      }),
      seeded(t, 25),
    );
  });
});

describe('a change that comes too late', () => {
  it('does not publish what was rejected meanwhile', async (t) => {
    const { comments, say } = await open(t, { moderation: 'post' });
    const { id } = await say('Seen by its author and a moderator at once.');
    const asItWas = (await comments.store.find(id))!;
    await comments.store.reject(asItWas);
    await comments.store.update(asItWas, 'Changed by its author.', true);
    const { status, text } = (await comments.store.find(id))!;
    assert.deepEqual([status, text], ['rejected', asItWas.text]);
  });

  it('does not bring back what was deleted meanwhile', async (t) => {
    const { comments, say } = await open(t);
    const { id } = await say('Deleted by its author.');
    const asItWas = (await comments.store.find(id))!;
    await comments.store.remove(asItWas);
    await comments.store.publish(asItWas);
    assert.equal((await comments.store.find(id))?.status, 'deleted');
    await comments.store.reject(asItWas);
    assert.equal((await comments.store.find(id))?.status, 'deleted');
    await comments.store.update(asItWas, 'Back again.', true);
    assert.deepEqual((await comments.store.find(id))?.text, '');
  });

  it('is refused where the author made it', async (t) => {
    const host = await open(t, { moderation: 'post' });
    const { id, editToken } = await host.say('Changed while it is rejected.');
    const { store } = host.comments;
    const find = store.find.bind(store);
    // the moderator is between the author's look and the author's change
    t.mock.method(store, 'find', async (wanted: string) => {
      const row = await find(wanted);
      t.mock.restoreAll();
      await store.reject(row!);
      return row;
    });
    const response = await host.send(
      'PATCH',
      `/comments-api/comments/${id}`,
      { text: 'Changed.' },
      { 'X-Edit-Token': editToken },
    );
    assert.equal(response.status, 403);
  });
});

describe('moderation without the password', () => {
  const TRICKS: readonly Readonly<Record<string, string>>[] = [
    {},
    { cookie: 'moderation=' },
    { cookie: 'moderation=__proto__' },
    { cookie: 'moderation=undefined; moderation=null' },
    { cookie: `moderation=${'A'.repeat(32)}` },
    { authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}` },
    { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '::1', forwarded: 'for=127.0.0.1' },
    { 'x-original-url': '/', 'x-rewrite-url': '/articles/' },
    { 'x-http-method-override': 'GET' },
    { origin: 'http://localhost', referer: 'http://localhost/moderate/' },
    { host: 'localhost:4173' },
  ];
  const TOKENS = ['', 'undefined', 'null', 'true', '__proto__', '0', "' OR '1'='1"];

  it('does nothing and shows nothing, however it is asked', async (t) => {
    const host = await open(t);
    const { id } = await host.say('Not seen by anybody yet.');
    for (const headers of TRICKS) {
      for (const path of [
        '/moderate',
        '/moderate/',
        '/moderate/threads',
        '/moderate/?view=visible',
        '/moderate/%2e',
        '/moderate//',
        '/MODERATE/',
        '/moderate/;/threads',
        `/moderate/comments/${id}`,
      ]) {
        const body = await (await host.request(path, { headers })).text();
        assert.doesNotMatch(body, /Not seen by anybody|Sign out/, path);
      }
      for (const token of TOKENS) {
        for (const act of ['approve', 'reject', 'delete', 'reply']) {
          const fields = { token, act, text: 'As the site', view: 'pending', key: 'x' };
          const response = await host.form(`/moderate/comments/${id}`, fields, headers);
          assert.equal(response.status, 401, `${act} ${JSON.stringify(headers)}`);
        }
        assert.equal(
          (await host.form('/moderate/threads/1', { token, state: 'closed' }, headers)).status,
          401,
        );
        assert.equal((await host.form('/moderate/session/end', { token }, headers)).status, 401);
      }
    }
    assert.equal((await host.comments.store.find(id))?.status, 'pending');
    assert.equal((await host.comments.threads.find(THREAD)).state, 'open');
  });

  it('does not begin by what is nearly the password', async (t) => {
    const host = await open(t, { clientHeader: 'X-Client' });
    const nearly = [
      '',
      ' ',
      PASSWORD.toUpperCase(),
      `${PASSWORD}\0`,
      `${PASSWORD} `,
      PASSWORD.slice(0, -1),
      ...HOSTILE_TEXTS,
    ];
    for (const [n, password] of nearly.entries()) {
      // each from another address: this is not about the limit
      const response = await host.form('/moderate/session', { password }, { 'X-Client': `192.0.2.${n}` });
      assert.match(await response.text(), /That is not the password/, JSON.stringify(password));
      assert.equal(response.headers.get('set-cookie'), null);
    }
    const missing = await host.form('/moderate/session', { Password: PASSWORD, 'password[]': PASSWORD });
    assert.equal(missing.headers.get('set-cookie'), null);
    const json = await host.send('POST', '/moderate/session', { password: PASSWORD });
    assert.equal(json.headers.get('set-cookie'), null);
  });

  it('counts tries by network, where one reader has as many addresses as they like', async (t) => {
    const host = await open(t, { clientHeader: 'X-Client' });
    const attempt = (address: string, password = 'wrong') =>
      host.form('/moderate/session', { password }, { 'X-Client': address });
    const texts: string[] = [];
    for (let n = 1; n <= 6; n += 1) texts.push(await (await attempt(`2001:db8:1:2:${n}::${n}`)).text());
    assert.match(texts[4]!, /not the password/);
    assert.match(texts[5]!, /Too many tries/);
    // the right one neither, until the minute is over; others are not in this
    assert.equal((await attempt('2001:db8:1:2:ffff::1', PASSWORD)).status, 403);
    assert.equal((await attempt('2001:db8:1:3::1', PASSWORD)).status, 303);
    // an address that a client wrote before the proxy did counts for nothing
    for (let n = 0; n < 6; n += 1) await attempt(`10.0.0.${n}, 192.0.2.1`);
    assert.match(await (await attempt('10.0.0.9, ::ffff:192.0.2.1')).text(), /Too many tries/);
  });

  it('shows who is signed in no more than there is, whatever the address asks for', async (t) => {
    const host = await open(t);
    await host.say('Waiting.');
    const signedIn = await host.form('/moderate/session', { password: PASSWORD });
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    await fc.assert(
      fc.asyncProperty(segment, segment, segment, async (view, done, after) => {
        const path = `/moderate/?view=${view}&done=${done}&after=${after}`;
        const response = await host.request(path, { headers: { cookie } });
        await assertProper(response.clone(), path);
        const page = await response.text();
        assert.equal(response.status, 200);
        assert.doesNotMatch(page, /native code|role="status"|object Object|<script>alert/);
      }),
      seeded(t, 200),
    );
  });
});
