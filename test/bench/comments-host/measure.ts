/**
 * `npx tsx test/bench/comments-host/measure.ts [COMMENTS]`: what the reference host does in a second, on a database file
 * in the system's temporary folder, over HTTP on this machine. Prints a table; docs/scaling.md quotes one.
 */
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { commentRoutes } from '../../../examples/host/comments/comment-routes.js';
import { openComments } from '../../../examples/host/comments/open-comments.js';

const SECONDS = 3;
const AT_ONCE = 16;
const THREADS = 100;
const size = Number(process.argv[2] ?? 50_000);

const folder = await mkdtemp(join(tmpdir(), 'news-article-comments-'));
const file = join(folder, 'comments.db');
const comments = await openComments({ database: `file:${file}`, moderation: 'post', perMinute: 100_000_000 });
const app = new Hono().route('/comments-api', commentRoutes(comments));
const server = createAdaptorServer({ fetch: app.fetch }) as Server;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/comments-api`;

/** A tenth of all comments are in the first thread; every third answers another. */
async function fill(): Promise<void> {
  const threads: number[] = [];
  for (let at = 0; at < THREADS; at++) threads.push((await comments.threads.keep(`thread ${at}`)).id);
  const sql = `INSERT INTO comments (thread, parent, depth, name, text, status, listed, published, created, post_key,
      post_print, post_status)
    VALUES (?, ?, ?, 'A reader', ?, 'visible', 1, 1, ?, ?, ?, 'visible')`;
  const roots = new Map<number, number>();
  for (let at = 0; at < size;) {
    const batch = [];
    for (; batch.length < 1000 && at < size; at++) {
      const thread = threads[at % 10 === 0 ? 0 : 1 + (at % (THREADS - 1))]!;
      const root = at % 3 === 2 ? roots.get(thread) : undefined;
      if (root === undefined) roots.set(thread, at + 1);
      const text = `What I think of it, number ${at}. `.repeat(1 + (at % 9));
      batch.push({
        sql,
        args: [
          thread,
          root ?? null,
          root === undefined ? 0 : 1,
          text,
          Date.now(),
          `key ${at}`,
          `print ${at}`,
        ],
      });
    }
    await comments.client.batch(batch, 'write');
  }
  await comments.client.execute(
    `UPDATE threads SET published = (SELECT count(*) FROM comments WHERE thread = threads.id)`,
  );
}

interface Rate {
  readonly perSecond: number;
  /** Milliseconds of the slowest but one in a hundred. */
  readonly p99: number;
}

async function rate(ask: (at: number) => Promise<Response>): Promise<Rate> {
  const times: number[] = [];
  let at = 0;
  const end = performance.now() + SECONDS * 1000;
  const lane = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      const response = await ask(at++);
      await response.arrayBuffer();
      if (response.status >= 400) throw new Error(`${response.url} answered ${response.status}`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  times.sort((a, b) => a - b);
  return { perSecond: Math.round(times.length / SECONDS), p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

const list = (thread: number): string =>
  `${endpoint}/threads/${encodeURIComponent(`thread ${thread}`)}/comments`;
const post = (at: number): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
  body: JSON.stringify({ parent: null, text: `Said just now, ${at}`, author: { name: 'A reader' } }),
});

await fill();
const etag = (await fetch(list(1))).headers.get('etag')!;
const rows: Record<string, Rate> = {
  'first page of the longest thread': await rate(() => fetch(`${list(0)}?limit=20&sort=newest`)),
  'first page of any thread': await rate((at) => fetch(`${list(at % THREADS)}?limit=20`)),
  'the same with If-None-Match': await rate(() => fetch(list(1), { headers: { 'If-None-Match': etag } })),
  'counts of 100 threads': await rate(() =>
    fetch(`${endpoint}/counts`, {
      ...post(0),
      body: JSON.stringify({ keys: Array.from({ length: THREADS }, (_, at) => `thread ${at}`) }),
    }),
  ),
  'a post, stored on disk': await rate((at) => fetch(list(1 + (at % (THREADS - 1))), post(at))),
};

console.log(`${size} comments, ${AT_ONCE} requests at once, ${SECONDS} s each`);
for (const [what, { perSecond, p99 }] of Object.entries(rows)) {
  console.log(
    `${what.padEnd(34)} ${String(perSecond).padStart(6)} a second, 99% within ${p99.toFixed(0)} ms`,
  );
}
console.log(`the file has ${((await stat(file)).size / 1e6).toFixed(0)} MB`);
server.closeAllConnections();
server.close();
comments.close();
await rm(folder, { recursive: true });
