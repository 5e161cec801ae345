/** What every comment service that speaks HTTP must do when network or server fail. In Node: it starts such servers. */
import type { Comment, CommentThread } from '../../src/comments/comment.js';
import type { CommentErrorCode } from '../../src/comments/comment-error.js';
import type { CommentService } from '../../src/comments/comment-service.js';
import {
  answering,
  breakingOff,
  hangingUp,
  mangling,
  refusing,
  silent,
  startFaulty,
  type Fault,
  type FaultyServer,
} from '../servers/faults.js';
import { checkPage, isCommentError, ok, rejection, same } from './comment-checks.js';
import { draftOf, newKey, type RunTest } from './comments.js';

export interface CommentFaults {
  /** The service with another server: nothing of it but what is on this origin. */
  readonly at: (origin: string) => CommentService;
  readonly thread: () => CommentThread;
  /** The real server, with some comments in the thread. */
  readonly backend: () => Promise<string>;
  readonly run: RunTest;
}

/** What goes wrong, and what it is to a list and to a comment that is sent; whether that may have been stored. */
const FAULTS: Readonly<
  Record<string, readonly [fault: Fault | 'refused', code: CommentErrorCode, ambiguous: boolean]>
> = {
  'a page instead of data': [
    answering(200, '<!doctype html><p>Welcome', { 'content-type': 'text/html' }),
    'server',
    true,
  ],
  'half an answer': [answering(200, '{"data":[{"id'), 'server', true],
  'an empty answer': [answering(200, ''), 'server', true],
  'nothing as data': [answering(200, 'null'), 'server', true],
  'a number as data': [answering(200, '7'), 'server', true],
  'a failure': [answering(500, '{"code":"x","message":"<b>Broken</b>"}'), 'server', true],
  'a failure as a page': [
    answering(502, '<h1>Bad gateway</h1>', { 'content-type': 'text/html' }),
    'server',
    true,
  ],
  'too many requests': [answering(429, '{}', { 'retry-after': '30' }), 'rate_limited', false],
  'no connection': ['refused', 'network', false],
  'a lost connection': [hangingUp, 'network', true],
  'a connection lost amid the answer': [breakingOff, 'network', true],
};

const LIST = { limit: 3, sort: 'oldest' } as const;

/** Numbers from 0 to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NONSENSE: readonly unknown[] = [
  null, '', 0, -1, 1e300, true, [], {}, [[]], 'x', '2026-13-45T99:99:99', '0000-00-00T00:00:00', 'javascript:alert(1)',
  { __proto__: null }, '<img src=x onerror=alert(1)>', '\u202E', 'x'.repeat(100_000),
]; // prettier-ignore

/** Changes some values, drops some keys, doubles some of lists. */
function mangle(value: unknown, random: () => number, rate: number): unknown {
  if (random() < rate) return NONSENSE[Math.floor(random() * NONSENSE.length)];
  if (Array.isArray(value))
    return value.flatMap((item) =>
      Array.from({ length: random() < rate ? 2 : 1 }, () => mangle(item, random, rate)),
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(() => random() >= rate)
      .map(([key, item]) => [key, mangle(item, random, rate)]),
  );
}

/** Lets timers of ten seconds and more end at once: nobody waits for a real time limit. */
async function hurried(act: () => Promise<unknown>): Promise<void> {
  const { setTimeout: real } = globalThis;
  const hurry = (act_: () => void, ms = 0, ...rest: unknown[]): unknown =>
    real(act_, ms >= 10_000 && ms <= 60_000 ? 50 : ms, ...rest);
  globalThis.setTimeout = Object.assign(hurry, real) as typeof setTimeout;
  try {
    await act();
  } finally {
    globalThis.setTimeout = real;
  }
}

export function commentFaults({ at, thread, backend, run }: CommentFaults): void {
  const post = (service: CommentService, signal?: AbortSignal): Promise<Comment> =>
    service.create(thread(), draftOf(), { key: newKey(), signal });
  const test = (
    title: string,
    fault: Fault | 'refused',
    act: (service: CommentService) => Promise<void>,
  ): void =>
    run(title, async () => {
      const server: FaultyServer = await (fault === 'refused' ? refusing() : startFaulty(fault));
      try {
        await act(at(server.origin));
      } finally {
        await server.stop();
      }
    });

  for (const [title, [fault, code, ambiguous]] of Object.entries(FAULTS))
    test(`answers ${title} with ${code}`, fault, async (service) => {
      const error = await rejection(() => service.list(thread(), LIST), code);
      same(error.ambiguous, false, 'a list is ambiguous');
      if (code === 'rate_limited') same(error.retryAfterMs, 30_000, 'when to try again');
      same((await rejection(() => post(service), code)).ambiguous, ambiguous, 'ambiguous');
      if (service.count) await rejection(() => service.count!([thread().key]), code);
    });

  test('answers silence with timeout', silent, async (service) => {
    await hurried(async () => {
      same((await rejection(() => service.list(thread(), LIST), 'timeout')).ambiguous, false, 'ambiguous');
      same((await rejection(() => post(service), 'timeout')).ambiguous, true, 'ambiguous');
    });
  });

  test('ends when nobody waits any more', silent, async (service) => {
    const left = new AbortController();
    setTimeout(() => left.abort(), 50);
    await rejection(() => service.list(thread(), LIST, { signal: left.signal }), 'aborted');
    const other = new AbortController();
    setTimeout(() => other.abort(), 50);
    await rejection(() => post(service, other.signal), 'aborted');
  });

  run('makes well-formed comments of malformed ones, or none', async () => {
    const origin = await backend();
    let lists = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomOf(seed);
      const server = await startFaulty(
        mangling(origin, (value) => mangle(value, random, seed % 4 ? 0.05 : 0.2)),
      );
      try {
        checkPage(await at(server.origin).list(thread(), { limit: 20, sort: 'oldest' }));
        lists++;
      } catch (error) {
        if (!isCommentError(error)) throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
      } finally {
        await server.stop();
      }
    }
    ok(lists > 5, `only ${lists} answers had anything to list`);
  });
}
