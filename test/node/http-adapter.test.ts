import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { actionComments } from '../../src/comments/adapters/action.js';
import { httpComments } from '../../src/comments/adapters/http.js';
import type { CommentDraft } from '../../src/comments/comment.js';
import { rejection } from '../contracts/comment-checks.js';
import { openHost, type CommentsHost } from './comments-host-fixture.js';

const page = undefined as never;
const thread = { key: 'https://paper.example/a?b', url: 'https://paper.example/a' };
let said = 0;
const draftOf = (): CommentDraft => ({
  parent: null,
  text: `Said ${++said}`,
  author: { name: 'Odile Brandt' },
});
const key = () => ({ key: crypto.randomUUID() });

/** Does something with a server that answers like this. */
async function standing(answer: RequestListener, act: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.closeAllConnections();
  server.close();
}

let host: CommentsHost;
before(async () => {
  host = await openHost({ moderation: 'post' });
  await host.listen();
});
after(() => host.close());

describe('edit tokens', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  const use = (localStorage: unknown) => Object.assign(globalThis, { localStorage });
  afterEach(() => {
    kept.clear();
    delete (globalThis as { localStorage?: unknown }).localStorage;
  });

  it('outlive the page, are told to nobody, and are good for a while', async () => {
    use(storage);
    const { id, ...comment } = await httpComments({ endpoint: host.endpoint, page }).create(
      thread,
      draftOf(),
      key(),
    );
    assert.ok(!('editToken' in comment) && comment.own && comment.editableUntil);
    const later = httpComments({ endpoint: `${host.endpoint}/`, page });
    const { items } = await later.list(thread, { limit: 100, sort: 'oldest' });
    assert.equal(items.find((item) => item.id === id)?.own, true);
    assert.equal((await later.update!(thread, id, 'Better')).body.value, 'Better');
    const [name, value] = [...kept][0]!;
    kept.set(name, value.replace(/"until":\d+/, '"until":1000'));
    const old = await later.list(thread, { limit: 100, sort: 'oldest' });
    assert.equal(old.items.find((item) => item.id === id)?.own, undefined);
    await rejection(() => later.update!(thread, id, 'Too late'), 'auth');
  });

  it('are kept until the page is left where nothing may be stored', async () => {
    use({
      getItem: () => {
        throw new DOMException('No', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('No', 'QuotaExceededError');
      },
    });
    const service = httpComments({ endpoint: host.endpoint, page });
    const { id } = await service.create(thread, draftOf(), key());
    await service.remove!(thread, id);
    await rejection(() => service.remove!(thread, id), 'auth');
  });

  it('are sent to the service that gave them', async () => {
    use(storage);
    const { id } = await httpComments({ endpoint: host.endpoint, page }).create(thread, draftOf(), key());
    let token: unknown = 'none';
    await standing(
      (request, response) => {
        token = request.headers['x-edit-token'];
        response.writeHead(500).end();
      },
      (origin) =>
        rejection(() => httpComments({ endpoint: origin, page }).remove!(thread, id), 'server').then(
          () => undefined,
        ),
    );
    assert.equal(token, undefined);
  });
});

describe('problems', () => {
  it('are errors of the library’s kind', async () => {
    for (const [status, problem, code, details] of [
      [422, { code: 'rejected', title: 'No' }, 'spam', {}],
      [403, { code: 'closed' }, 'closed', {}],
      [403, { code: 'unheard of' }, 'forbidden', {}],
      [
        400,
        { code: 'validation', fields: { text: 'Empty', x: 1 } },
        'validation',
        { fields: { text: 'Empty' } },
      ],
      [429, { code: 'rate_limited', retryAfter: 1.5 }, 'rate_limited', { retryAfterMs: 1500 }],
      [503, { code: 'unavailable', retryAfter: 5 }, 'server', { retryAfterMs: 5000, ambiguous: true }],
      [500, { code: 'closed' }, 'server', { ambiguous: true }],
    ] as const) {
      await standing(
        (_, response) => {
          response
            .writeHead(status, { 'content-type': 'application/problem+json' })
            .end(JSON.stringify(problem));
        },
        async (origin) => {
          const error = await rejection(
            () => httpComments({ endpoint: origin, page }).create(thread, draftOf(), key()),
            code,
          );
          for (const [name, value] of Object.entries({ ambiguous: false, ...details })) {
            assert.deepEqual(error[name as 'ambiguous'], value, `${status} ${name}`);
          }
        },
      );
    }
  });

  it('say that there is no endpoint', () => {
    for (const make of [httpComments, actionComments]) {
      assert.throws(() => make({ page }), { code: 'unsupported' });
    }
  });
});

describe('an action', () => {
  it('takes a comment, and lists none', async () => {
    const service = actionComments({ endpoint: `${host.endpoint}/comments`, page });
    const comment = await service.create(thread, draftOf(), key());
    assert.deepEqual([comment.status, comment.own], ['visible', true]);
    await rejection(() => service.create(thread, { ...draftOf(), text: '' }, key()), 'validation');
    await rejection(() => service.list(thread, { limit: 1, sort: 'oldest' }), 'unsupported');
  });

  it('may answer with a status and nothing else', async () => {
    for (const [status, expected] of [
      [201, 'visible'],
      [202, 'pending'],
    ] as const) {
      let sent = '';
      let sentKey: unknown;
      await standing(
        (request, response) => {
          sentKey = request.headers['idempotency-key'];
          request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
          request.on('end', () => response.writeHead(status).end());
        },
        async (endpoint) => {
          const [draft, id] = [draftOf(), key()];
          const comment = await actionComments({ endpoint, page }).create(thread, draft, id);
          assert.deepEqual([comment.status, comment.body.value], [expected, draft.text]);
          assert.deepEqual(JSON.parse(sent), { thread: thread.key, ...draft });
          assert.equal(sentKey, id.key);
        },
      );
    }
  });
});
