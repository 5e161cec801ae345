import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { createHost } from '../../examples/host/app.js';
import { openComments, type Comments } from '../../examples/host/comments/open-comments.js';
import { seedComments } from '../../examples/host/comments/seed-comments.js';
import type { Comment } from '../../src/comments/comment.js';

const PASSWORD = 'correct horse';
const THREAD = 'https://paper.example/land/river-bends';

let comments: Comments;
let host: ReturnType<typeof createHost>;
before(async () => {
  comments = await openComments({ database: ':memory:', password: PASSWORD, perMinute: 1000 });
  await seedComments(comments);
  host = createHost({ comments });
});
after(() => comments.close());

const form = (path: string, fields: Record<string, string>, cookie = '') =>
  host.request(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) });

const signIn = async (): Promise<string> => {
  const response = await form('/moderate/session', { password: PASSWORD });
  assert.equal(response.status, 303);
  return response.headers.get('set-cookie')!.split(';')[0]!;
};

const show = async (path: string, cookie: string) =>
  (await host.request(path, { headers: { cookie } })).text();
const tokenIn = (page: string) => /name="token"\s+value="([^"]+)"/.exec(page)![1]!;

async function post(text: string, name = 'Odile Brandt', parent: string | null = null): Promise<string> {
  const response = await host.request(`/comments-api/threads/${encodeURIComponent(THREAD)}/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ parent, text, author: { name } }),
  });
  assert.equal(response.status, 202);
  return ((await response.json()) as Comment).id;
}

async function published(): Promise<readonly Comment[]> {
  const response = await host.request(
    `/comments-api/threads/${encodeURIComponent(THREAD)}/comments?limit=100`,
  );
  return ((await response.json()) as { items: Comment[] }).items;
}

function elements(markup: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(markup));
  return found;
}

describe('moderation', () => {
  it('shows nothing without the password', async () => {
    const id = await post('Nobody is to see this yet');
    for (const path of ['/moderate', '/moderate/', '/moderate/?view=visible', '/moderate/threads']) {
      for (const cookie of ['', 'moderation=', 'moderation=x', 'moderation=__proto__']) {
        const page = await show(path, cookie);
        assert.ok(page.includes('Sign in') && !page.includes('Nobody is to see') && !page.includes('token'));
      }
    }
    for (const act of ['approve', 'reject', 'delete', 'reply']) {
      const response = await form(`/moderate/comments/${id}`, { act, text: 'x', token: '' });
      assert.equal(response.status, 401);
    }
    assert.equal((await form('/moderate/threads/1', { state: 'closed' })).status, 401);
    assert.equal((await comments.store.find(id))?.status, 'pending');
  });

  it('lets nobody guess the password for long', async () => {
    const guessing = createHost({ comments });
    const guess = () =>
      guessing.request('/moderate/session', { method: 'POST', body: new URLSearchParams({ password: 'x' }) });
    const pages: string[] = [];
    for (let at = 0; at < 6; at++) {
      const response = await guess();
      assert.deepEqual([response.status, response.headers.get('set-cookie')], [403, null]);
      pages.push(await response.text());
    }
    assert.match(pages[5]!, /Too many tries/);
  });

  it('has a session that scripts and other sites cannot use', async () => {
    const response = await form('/moderate/session', { password: PASSWORD });
    assert.match(response.headers.get('set-cookie')!, /; Path=\/moderate; HttpOnly; SameSite=Strict$/);
    const secure = await host.request('https://host.example/moderate/session', {
      method: 'POST',
      body: new URLSearchParams({ password: PASSWORD }),
    });
    assert.match(secure.headers.get('set-cookie')!, /; Secure/);
  });

  it('takes forms of its own pages only', async () => {
    const [id, cookie, other] = [await post('To be left alone'), await signIn(), await signIn()];
    const foreign = tokenIn(await show('/moderate/', other));
    for (const token of ['', 'x', foreign]) {
      assert.equal((await form(`/moderate/comments/${id}`, { act: 'approve', token }, cookie)).status, 401);
    }
    const token = tokenIn(await show('/moderate/', cookie));
    const json = await host.request(`/moderate/comments/${id}`, {
      method: 'POST',
      headers: { cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ act: 'approve', token }),
    });
    assert.equal(json.status, 415);
    assert.equal((await comments.store.find(id))?.status, 'pending');
    await form('/moderate/session/end', { token }, cookie);
    assert.ok((await show('/moderate/', cookie)).includes('Sign in'));
  });

  it('approves, rejects and deletes', async () => {
    const cookie = await signIn();
    const token = tokenIn(await show('/moderate/', cookie));
    const act = (id: string, what: string) =>
      form(`/moderate/comments/${id}`, { act: what, token, view: 'pending' }, cookie);
    const id = await post('Wait and see');
    const seen = async () => (await published()).some((comment) => comment.id === id);
    assert.equal(await seen(), false);
    const response = await act(id, 'approve');
    assert.equal(response.headers.get('location'), '/moderate/?view=pending&done=approve');
    assert.equal(await seen(), true);
    await act(id, 'reject');
    assert.equal(await seen(), false);
    assert.ok((await show('/moderate/?view=rejected', cookie)).includes('Wait and see'));
    await act(id, 'approve');
    await act(id, 'delete');
    assert.equal(await seen(), false);
    const { rows } = await comments.client.execute({
      sql: 'SELECT * FROM comments WHERE id = ?',
      args: [id],
    });
    assert.ok(!/Wait and see|Odile/.test(JSON.stringify(rows)));
    assert.equal((await act(id, 'approve')).status, 404);
    assert.equal((await act('1', 'explode')).status, 400);
    assert.equal((await act("1' OR 1", 'approve')).status, 404);
  });

  it('answers as the site, once, and publishes what it answers', async () => {
    const cookie = await signIn();
    const id = await post('How much is it?');
    const page = await show('/moderate/', cookie);
    const [token, key] = [tokenIn(page), /name="key"\s+value="([^"]+)"/.exec(page)![1]!];
    const fields = { act: 'reply', text: 'Fourteen euros a year.', token, key };
    await form(`/moderate/comments/${id}`, fields, cookie);
    await form(`/moderate/comments/${id}`, fields, cookie);
    const replies = (await published()).filter(({ parent }) => parent === id);
    assert.deepEqual(
      replies.map(({ author, body, status }) => [author, body.value, status]),
      [[{ name: 'Paper Example', badge: 'Editor' }, 'Fourteen euros a year.', 'visible']],
    );
    const empty = await form(`/moderate/comments/${id}`, { ...fields, text: ' ' }, cookie);
    assert.equal(empty.status, 400);
  });

  it('shows reports, until somebody looked', async () => {
    const cookie = await signIn();
    const response = await host.request('/comments-api/comments/1/reports', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reason: 'abuse', text: 'That is my <b>chair</b>' }),
    });
    assert.equal(response.status, 204);
    const page = await show('/moderate/?view=reported', cookie);
    assert.ok(page.includes('abuse') && page.includes('my &lt;b&gt;chair'));
    await form('/moderate/comments/1', { act: 'approve', token: tokenIn(page) }, cookie);
    assert.ok((await show('/moderate/?view=reported', cookie)).includes('Nothing here'));
  });

  it('closes and opens threads', async () => {
    const cookie = await signIn();
    const page = await show('/moderate/threads', cookie);
    const id = /action="\/moderate\/threads\/(\d+)"/.exec(page.slice(page.indexOf(THREAD)))![1]!;
    const set = (state: string) => form(`/moderate/threads/${id}`, { state, token: tokenIn(page) }, cookie);
    const state = async () =>
      (await (await host.request(`/comments-api/threads/${encodeURIComponent(THREAD)}`)).json()) as object;
    await set('closed');
    assert.equal(((await state()) as { state: string }).state, 'closed');
    assert.equal((await set('gone')).status, 404);
    await set('open');
    assert.equal(((await state()) as { state: string }).state, 'open');
  });

  it('shows what was written as text, under the site’s policy', async () => {
    const cookie = await signIn();
    const nasty = '"><img src=x onerror=alert(1)><script>alert(1)</script>\'';
    await post(`${nasty} zwölf`, nasty);
    const response = await host.request('/moderate/', { headers: { cookie } });
    const policy = response.headers.get('content-security-policy')!;
    assert.match(policy, /script-src 'self';.*form-action 'self'; frame-ancestors 'none'$/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const page = await response.text();
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    const tags = elements(page);
    assert.ok(!tags.some(({ tagName }) => tagName === 'script' || tagName === 'img' || tagName === 'style'));
    assert.ok(!tags.some(({ attrs }) => attrs.some(({ name }) => name === 'style' || name.startsWith('on'))));
    const unlabelled = tags.filter(
      ({ tagName, attrs }) =>
        /^(input|textarea|select)$/.test(tagName) &&
        !attrs.some(({ name, value }) => name === 'type' && value === 'hidden') &&
        !tags.some(
          (label) =>
            label.tagName === 'label' &&
            label.attrs.find(({ name }) => name === 'for')?.value ===
              attrs.find(({ name }) => name === 'id')?.value,
        ),
    );
    assert.deepEqual(unlabelled, []);
  });

  it('has a page for what is more than one holds', async () => {
    const cookie = await signIn();
    const made: string[] = [];
    for (let at = 0; at < 35; at++) made.push(await post(`One of many, ${at}`));
    const found = new Set<string>();
    let next: string | undefined = '/moderate/';
    while (next !== undefined) {
      const page = await show(next, cookie);
      for (const [, id] of page.matchAll(/<li id="comment-(\d+)"/g)) found.add(id!);
      next = /href="([^"]+)">Next page/.exec(page)?.[1]?.replace('&amp;', '&');
    }
    for (const id of made) assert.ok(found.has(id));
  });
});

describe('the demo pages’ comments', () => {
  const pageOf = async (options = {}) => {
    const response = await createHost({ comments, ...options }).request('/articles/river-bends/');
    return { text: await response.text(), policy: response.headers.get('content-security-policy')! };
  };

  it('are this host’s', async () => {
    const { text, policy } = await pageOf();
    assert.ok(text.includes('<news-discussion endpoint="/comments-api">'));
    assert.match(policy, /connect-src 'self';/);
    const said = await published();
    assert.ok(said.length >= 9 && said.some(({ author }) => /\p{Script=Arabic}/u.test(author.name)));
    assert.ok(said.some(({ author }) => author.badge === 'Editor'));
  });

  it('may be those of a server that one has', async () => {
    const otherComments = { service: 'waline', endpoint: 'https://talk.example/"x' } as const;
    const { text, policy } = await pageOf({ otherComments });
    assert.ok(text.includes('<news-discussion service="waline" endpoint="https://talk.example/&quot;x">'));
    assert.match(policy, /connect-src 'self' https:\/\/talk\.example;/);
    const wordpress = { service: 'wordpress', endpoint: 'https://talk.example/', thread: '12' } as const;
    const { text: other } = await pageOf({ otherComments: wordpress });
    assert.ok(other.includes('service="wordpress" endpoint="https://talk.example/" thread="12">'));
  });

  it('are given to an empty database only', async () => {
    const count = async () =>
      (await comments.client.execute('SELECT count(*) AS n FROM comments')).rows[0]?.['n'];
    const before = await count();
    await seedComments(comments);
    assert.equal(await count(), before);
  });
});
