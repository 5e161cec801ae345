import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { COMMENT_SORTS } from '../../../src/comments/comment.js';
import { clientOf } from '../client-of.js';
import { capabilitiesOf } from './capabilities.js';
import { CommentProblem, badField, problemOf } from './comment-problem.js';
import type { Comments } from './open-comments.js';
import { isForm, problemPage, readFormDraft, storedPage, wantsPage } from './plain-form.js';
import { readDraft, readId, readJson, readKey, readReport, readText } from './read-input.js';
import { ReaderService, type OwnComment } from './reader-service.js';

const MOST = 100; // comments of a page
const MOST_COUNTS = 500; // threads at once

/**
 * The contract of docs/comments-api.md, to be mounted anywhere:
 *
 * - `GET /threads/{key}`, `GET|POST /threads/{key}/comments`, `POST /counts`
 * - `PATCH|DELETE /comments/{id}`, `PUT /comments/{id}/vote`, `POST /comments/{id}/reports`
 * - `POST /comments`: what a form with an `action` posts, as JSON or without JavaScript, the thread in the body
 */
export function commentRoutes(comments: Comments): Hono {
  const { settings, threads, pages } = comments;
  const app = new Hono();
  const service = new ReaderService(comments);
  const client = (c: Context) => clientOf(c, settings.clientHeader);

  app.use(
    cors({
      origin: settings.origins.length ? [...settings.origins] : '*',
      allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      allowHeaders: ['Content-Type', 'Idempotency-Key', 'X-Edit-Token'],
      exposeHeaders: ['ETag', 'Retry-After'],
      maxAge: 86_400,
    }),
  );

  app.get('/threads/:key', async (c) => {
    const { id, revision, key, state, count } = await threads.find(readKey(c.req.param('key'), settings));
    const capabilities = capabilitiesOf({ state }, settings);
    const tag = comments.secrets.hash('thread', JSON.stringify(capabilities)).slice(0, 8);
    return tagged(c, `${id}.${revision}.${tag}`, () => ({ key, state, count, capabilities }));
  });

  app.get('/threads/:key/comments', async (c) => {
    const thread = await threads.find(readKey(c.req.param('key'), settings));
    const { cursor, parent, around } = c.req.query();
    const query = {
      sort: readSort(c.req.query('sort')),
      limit: readLimit(c.req.query('limit')),
      cursor,
      parent: parent === undefined ? undefined : readId(parent, 'parent'),
      around: around === undefined ? undefined : readId(around, 'around'),
    };
    return tagged(c, `${thread.id}.${thread.revision}`, () => pages.read(thread, query));
  });

  app.post('/threads/:key/comments', async (c) => post(c, c.req.param('key'), await readJson(c.req.raw)));

  app.post('/comments', async (c) => {
    if (!isForm(c)) {
      const body = await readJson(c.req.raw);
      return post(c, body['thread'], body);
    }
    try {
      const { body, key } = await readFormDraft(c, settings.origins);
      return await post(c, body['thread'], body, key);
    } catch (error) {
      if (!wantsPage(c)) throw error;
      return problemPage(c, problemOf(error));
    }
  });

  app.post('/counts', async (c) => {
    const { keys } = await readJson(c.req.raw);
    if (!Array.isArray(keys) || keys.length > MOST_COUNTS) {
      throw badField('keys', `A list of at most ${MOST_COUNTS} names of threads is wanted.`);
    }
    return c.json(await threads.counts(keys.map((key) => readKey(key, { threads: [] }))));
  });

  app.patch('/comments/:id', async (c) => {
    const id = idOf(c);
    const { text } = await readJson(c.req.raw);
    return c.json(await service.edit(id, c.req.header('x-edit-token'), readText(text, settings), client(c)));
  });

  app.delete('/comments/:id', async (c) => {
    await service.remove(idOf(c), c.req.header('x-edit-token'), client(c));
    return c.body(null, 204);
  });

  app.put('/comments/:id/vote', async (c) => {
    const id = idOf(c);
    const { value } = await readJson(c.req.raw);
    return c.json(await service.vote(id, value, client(c)));
  });

  app.post('/comments/:id/reports', async (c) => {
    const id = idOf(c);
    const { reason, text } = readReport(await readJson(c.req.raw));
    await service.report(id, reason, text, client(c));
    return c.body(null, 204);
  });

  async function post(
    c: Context,
    name: unknown,
    body: Readonly<Record<string, unknown>>,
    key = c.req.header('idempotency-key'),
  ): Promise<Response> {
    const thread = readKey(name, settings);
    const draft = readDraft(body, settings);
    const comment: OwnComment = await service.post(thread, draft, readIdempotencyKey(key), client(c));
    if (wantsPage(c)) return storedPage(c, comment);
    c.header('Cache-Control', 'no-store');
    return c.json(comment, comment.status === 'pending' ? 202 : 201);
  }

  for (const [path, methods] of METHODS) {
    app.all(path, () => {
      throw new CommentProblem('method_not_allowed', `Ask with ${methods}.`, { headers: { Allow: methods } });
    });
  }
  app.all('*', () => {
    throw new CommentProblem('not_found', 'There is nothing here.');
  });
  app.onError((error) => problemOf(error).toResponse());
  return app;
}

const METHODS: readonly (readonly [path: string, methods: string])[] = [
  ['/threads/:key', 'GET, HEAD, OPTIONS'],
  ['/threads/:key/comments', 'GET, HEAD, POST, OPTIONS'],
  ['/comments', 'POST, OPTIONS'],
  ['/counts', 'POST, OPTIONS'],
  ['/comments/:id', 'PATCH, DELETE, OPTIONS'],
  ['/comments/:id/vote', 'PUT, OPTIONS'],
  ['/comments/:id/reports', 'POST, OPTIONS'],
];

/** An answer with the tag of what it was made from, or the word that the client has it already. */
async function tagged(c: Context, tag: string, make: () => unknown): Promise<Response> {
  const etag = `W/"${tag}"`;
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
  const known = (c.req.header('if-none-match') ?? '').split(',').map((entry) => entry.trim());
  if (known.includes(etag)) return c.body(null, 304, headers);
  return c.json((await make()) as object, 200, headers);
}

/** @throws {CommentProblem} `not_found` for what is no id of this host */
function idOf(c: Context): string {
  const id = c.req.param('id') ?? '';
  try {
    return readId(id, 'id');
  } catch {
    throw new CommentProblem('not_found', 'That comment is not here.');
  }
}

function readIdempotencyKey(key: string | undefined): string | undefined {
  if (key !== undefined && !/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw new CommentProblem(
      'validation',
      'An Idempotency-Key has 8 to 200 letters, digits and signs: a UUID.',
    );
  }
  return key;
}

function readSort(value: string | undefined): (typeof COMMENT_SORTS)[number] {
  const sort = COMMENT_SORTS.find((known) => known === (value ?? 'oldest'));
  if (!sort) throw badField('sort', `Sorts are ${COMMENT_SORTS.join(', ')}.`);
  return sort;
}

function readLimit(value = '20'): number {
  const limit = Number(value);
  if (!/^\d{1,6}$/.test(value) || limit < 1) throw badField('limit', 'A limit is a number from 1 on.');
  return Math.min(limit, MOST);
}
