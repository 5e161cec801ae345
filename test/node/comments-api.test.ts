import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { DEFAULT_CAPABILITIES } from '../../src/comments/comment.js';
import { draft, openHost, ownOf, type CommentsHost } from './comments-host-fixture.js';

/** docs/comments-api.yaml, as far as answers are checked by it. */
interface Contract {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const contract = parse(read('comments-api.yaml'), { merge: true }) as Contract;
const prose = read('comments-api.md');

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
ajv.addFormat('uri', (value: string) => URL.canParse(value));
ajv.addSchema(contract, 'contract');

type Schema = { readonly $ref?: string } | undefined;

/** A part of the contract, by its path; references are followed. */
function part(...names: readonly string[]): unknown {
  let at: unknown = contract;
  for (const name of names) {
    const { $ref } = Object(at) as { $ref?: string };
    if ($ref !== undefined) at = part(...$ref.slice(2).split('/'));
    at = (Object(at) as Record<string, unknown>)[name];
  }
  return at;
}

/** Which of its paths an address is. */
function pathOf(address: string): string {
  const { pathname } = new URL(address, 'http://host');
  const found = Object.keys(contract.paths).find((path) =>
    new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
  assert.ok(found, `${pathname} is no path of the contract`);
  return found;
}

/** What was asked and answered, by the contract. */
const seen = new Set<string>();

async function check(method: string, address: string, response: Response): Promise<Response> {
  const path = pathOf(address);
  const responses = part('paths', path, method.toLowerCase(), 'responses');
  assert.ok(responses, `${method} ${path} is not in the contract`);
  const { status } = response;
  const known = Object.hasOwn(responses, String(status)) ? String(status) : 'default';
  if (known === 'default') assert.ok(status >= 400, `${method} ${path} answered ${status}`);
  seen.add(`${method} ${path} ${known}`);
  const type = response.headers.get('content-type')?.split(';')[0];
  const text = await response.clone().text();
  if (type === undefined || type === null || text === '') return response;
  const answer = part(
    'paths',
    path,
    method.toLowerCase(),
    'responses',
    known,
    'content',
    type,
    'schema',
  ) as Schema;
  assert.ok(answer?.$ref, `${method} ${path} ${known} answers ${type}`);
  const validate = ajv.getSchema(`contract${answer.$ref}`)!;
  assert.ok(
    validate(JSON.parse(text)),
    `${method} ${path} ${status}: ${ajv.errorsText(validate.errors)} in ${text}`,
  );
  return response;
}

describe('docs/comments-api.yaml', () => {
  const hosts: CommentsHost[] = [];
  let host: CommentsHost;
  before(async () => {
    host = await openHost({ moderation: 'post', votes: 'updown' });
    hosts.push(host, await openHost());
  });
  after(() => hosts.forEach((each) => each.close()));

  const send = async (method: string, address: string, body?: unknown, headers = {}, on = host) =>
    check(
      method,
      address,
      body === undefined
        ? await on.request(address, { method, headers })
        : await on.send(method, address, body, headers),
    );

  it('has schemas that are sound', () => {
    assert.equal(contract.openapi, '3.1.0');
    for (const name of Object.keys(contract.components.schemas)) {
      assert.ok(ajv.getSchema(`contract#/components/schemas/${name}`), name);
    }
  });

  it('refuses what is not in it', () => {
    const validate = ajv.getSchema('contract#/components/schemas/ListedComment')!;
    const comment = {
      id: '1',
      parent: null,
      author: { name: 'Odile' },
      body: { format: 'text', value: 'x' },
      createdAt: '2026-11-27T10:50:02.483Z',
      status: 'visible',
    };
    assert.equal(validate(comment), true);
    for (const wrong of [
      { id: 1 },
      { parent: undefined, id: undefined },
      { createdAt: 'yesterday' },
      { status: 'new' },
      { editToken: 'x'.repeat(30) },
      { author: { name: 'Odile', email: 'odile@reader.example' } },
    ]) {
      assert.equal(validate({ ...comment, ...wrong }), false, JSON.stringify(wrong));
    }
  });

  it('is what the reference host answers', async () => {
    const thread = `/threads/${encodeURIComponent('https://paper.example/a')}`;
    const list = `${thread}/comments`;
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    await send('GET', thread);
    const comment = draft({ author: { name: 'Odile', url: 'https://odile.example' } });
    const own = await ownOf(await send('POST', list, comment, key));
    await send('POST', list, comment, key);
    const answer = await ownOf(await send('POST', list, draft({ parent: own.id })));
    await send('POST', '/comments', { thread: 'https://paper.example/a', ...draft() });
    await send('POST', list, draft(), {}, hosts[1]);
    await send('POST', '/comments', { thread: 'b', ...draft() }, {}, hosts[1]);
    await send('PUT', `/comments/${own.id}/vote`, { value: -1 });
    await send('POST', `/comments/${answer.id}/reports`, { reason: 'spam', text: 'x' });
    const token = { 'X-Edit-Token': own.editToken };
    await send('PATCH', `/comments/${own.id}`, { text: 'Changed' }, token);
    for (const query of [
      '',
      '?limit=1',
      '?sort=newest&limit=1',
      '?sort=top',
      `?around=${answer.id}`,
      `?parent=${own.id}`,
    ]) {
      await send('GET', list + query);
    }
    const first = (await (await send('GET', `${list}?limit=1`)).json()) as { next: string };
    await send('GET', `${list}?limit=1&cursor=${first.next}`);
    for (const address of [thread, list]) {
      const etag = (await send('GET', address)).headers.get('etag')!;
      assert.equal((await send('GET', address, undefined, { 'If-None-Match': etag })).status, 304);
    }
    await send('POST', '/counts', { keys: ['https://paper.example/a', '__proto__'] });
    await send('DELETE', `/comments/${own.id}`, {}, token);
    await send('GET', list);
  });

  it('is what it answers when it refuses', async () => {
    const list = '/threads/c/comments';
    await send('GET', '/threads/%20');
    await send('GET', `${list}?limit=0`);
    await send('POST', list, '{');
    await send('POST', list, draft({ text: 'x'.repeat(6000) }));
    await send('POST', '/comments', draft());
    await send('POST', '/counts', {});
    await send('PATCH', '/comments/1', { text: 'x' });
    await send('DELETE', '/comments/999', {}, { 'X-Edit-Token': 'x' });
    await send('PUT', '/comments/999/vote', { value: 1 });
    await send('POST', '/comments/999/reports', { reason: 'spam' });
    const slow = await openHost({ perMinute: 1 });
    hosts.push(slow);
    await send('POST', list, draft(), {}, slow);
    const refused = await send('POST', list, draft(), {}, slow);
    assert.equal(
      refused.headers.get('retry-after'),
      String(((await refused.json()) as { retryAfter: number }).retryAfter),
    );
  });

  it('was tried in all it says', () => {
    const said = Object.entries(contract.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'parameters')
        .flatMap((method) =>
          Object.keys(part('paths', path, method, 'responses') as object).map(
            (status) => `${method.toUpperCase()} ${path} ${status}`,
          ),
        ),
    );
    assert.deepEqual([...seen].sort(), said.sort());
  });

  it('has the capabilities that the library knows', () => {
    const { properties } = contract.components.schemas['Capabilities'] as { properties: object };
    assert.deepEqual(
      Object.keys(properties).sort(),
      [...Object.keys(DEFAULT_CAPABILITIES), 'signIn', 'proof'].sort(),
    );
  });
});

describe('docs/comments-api.md', () => {
  it('names every path, field, status of a comment and code', () => {
    const names = [
      ...Object.keys(contract.paths),
      ...Object.entries(contract.components.schemas).flatMap(([, schema]) =>
        Object.keys((schema['properties'] as object | undefined) ?? {}),
      ),
      ...(part('components', 'schemas', 'Problem', 'properties', 'code', 'enum') as string[]),
      ...(part('components', 'schemas', 'Comment', 'properties', 'status', 'enum') as string[]),
    ];
    const missing = names.filter(
      (name) => !new RegExp(`(?<![\\w-])${name.replace(/[{}]/g, '\\$&')}(?![\\w-])`).test(prose),
    );
    assert.deepEqual([...new Set(missing)], []);
  });
});
