import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { commentRoutes } from '../../../examples/host/comments/comment-routes.js';
import { openComments } from '../../../examples/host/comments/open-comments.js';
import { FAULTS, FaultProxy, type Fault } from './fault-proxy.js';

/** What a form says at last: the comment is stored, or it still has it. */
export type Posted =
  | { readonly kind: 'stored'; readonly id: string }
  | { readonly kind: 'kept'; readonly text: string; readonly key: string };

/** What one run is to be posted with. */
export interface FaultRun {
  readonly run: number;
  /** Of the contract, behind the proxy. */
  readonly endpoint: string;
  readonly thread: string;
  readonly text: string;
  /** Undefined for the first try; then the key under which the form still has it. */
  readonly key: string | undefined;
  /** How much longer a second is than here. */
  readonly pace: number;
}

export interface FaultOptions {
  /** Posts a comment as a form would, with all that it does by itself. */
  readonly post: (run: FaultRun) => Promise<Posted>;
  readonly runs: number;
  readonly seed: number;
  /** How much faster time goes than for a reader. Default: 60. */
  readonly pace?: number;
  /** Runs at the same time. Default: 24, since they mostly wait. */
  readonly lanes?: number;
  /** Database. Default: in memory. */
  readonly database?: string;
}

export interface FaultReport {
  readonly runs: number;
  /** Requests that something happened to, by what. */
  readonly faults: Readonly<Record<Fault, number>>;
  /** Said to be stored, and stored once. */
  readonly storedAtOnce: number;
  /** Still in the form after all attempts; of these `alreadyStored` had been stored all the same. */
  readonly kept: number;
  readonly alreadyStored: number;
  /** Of the kept, stored once after the reader sent them again. */
  readonly storedLater: number;
  /** What must not be. */
  readonly failures: readonly string[];
}

const STALL = 30_000; // ms, before it is paced

/**
 * Posts comments through faults, each run with a proxy and a seed of its own, and looks into the database afterwards:
 * what the form says is stored must be there once, what it still has at most once, with its text; and sent again once
 * the network is well, all of it must be there exactly once.
 */
export async function runFaults(options: FaultOptions): Promise<FaultReport> {
  const { post, runs, seed, pace = 60, lanes = 24, database = ':memory:' } = options;
  const comments = await openComments({ database, moderation: 'post', perMinute: 1_000_000 });
  const app = new Hono().route('/comments-api', commentRoutes(comments));
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const faults = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>;
  const counts = { storedAtOnce: 0, kept: 0, alreadyStored: 0, storedLater: 0 };
  const failures: string[] = [];

  async function storedIn(thread: string): Promise<readonly { id: string; text: string }[]> {
    const { rows } = await comments.client.execute({
      sql: 'SELECT c.id, c.text FROM comments c JOIN threads t ON t.id = c.thread WHERE t.key = ?',
      args: [thread],
    });
    return rows.map(({ id, text }) => ({ id: String(id as number), text: text as string }));
  }

  async function one(run: number): Promise<void> {
    const proxy = new FaultProxy({ target, seed: seed + run, stall: STALL / pace });
    const endpoint = `${await proxy.listen()}/comments-api`;
    const thread = `fault-${seed}-${run}`;
    const text = `What I wrote, number ${run}: zwölf ${'words '.repeat(run % 40)}end.`;
    const fail = (what: string): void => {
      failures.push(`run ${run} (${proxy.happened.join(', ')}): ${what}`);
    };
    const ask = { run, endpoint, thread, text, pace };
    const posted = await post({ ...ask, key: undefined });
    await proxy.settled();
    const stored = await storedIn(thread);
    if (stored.length > 1) fail(`stored ${stored.length} times`);
    if (stored.some((comment) => comment.text !== text)) fail('another text is stored');
    if (posted.kind === 'stored') {
      counts.storedAtOnce += 1;
      if (stored[0]?.id !== posted.id) fail('said to be stored, and is not');
    } else {
      counts.kept += 1;
      counts.alreadyStored += stored.length;
      if (posted.text !== text) fail('the form has another text');
      proxy.isHealed = true;
      const again = await post({ ...ask, pace: 1, key: posted.key });
      const now = await storedIn(thread);
      if (again.kind === 'stored' && now.length === 1 && now[0]?.id === again.id) counts.storedLater += 1;
      else fail(`sent again: ${again.kind}, and stored ${now.length} times`);
    }
    for (const fault of proxy.happened) faults[fault] += 1;
    proxy.close();
  }

  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < runs) await one(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  server.closeAllConnections();
  server.close();
  comments.close();
  return { runs, faults, ...counts, failures };
}

/** The report for a terminal. */
export function describeReport(report: FaultReport): string {
  const { runs, faults, storedAtOnce, kept, alreadyStored, storedLater, failures } = report;
  const happened = Object.entries(faults).map(([fault, count]) => `${fault} ${count}`);
  return [
    `${runs} comments through ${happened.join(', ')}`,
    `${storedAtOnce} stored once at the first try`,
    `${kept} still with the reader (${alreadyStored} of them stored already), ${storedLater} of these stored once when sent again`,
    `${failures.length} lost, doubled or changed`,
    ...failures.slice(0, 20),
  ].join('\n');
}
