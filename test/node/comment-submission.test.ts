import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comment, CommentCapabilities, CommentDraft } from '../../src/comments/comment.js';
import { CommentError } from '../../src/comments/comment-error.js';
import { Submitter, type Submission, type SubmissionPort } from '../../src/comments/submission.js';

const DRAFT: CommentDraft = { parent: null, text: 'The bell rang twice.', author: { name: 'Ilse' } };
const STORED: Comment = {
  id: '7',
  parent: null,
  author: { name: 'Ilse' },
  body: { format: 'text', value: DRAFT.text },
  createdAt: '2026-11-03T09:00:00Z',
  status: 'pending',
};
const LOST = new CommentError('network', 'lost', { ambiguous: true });
const NEVER = new Promise<never>(() => undefined);

type Answer = Comment | undefined | CommentError | Promise<never>;

/** A world with a clock that is turned by hand, in which each attempt gets the next answer. */
function world(
  answers: Answer[],
  { dedupe = 'none', found }: { dedupe?: CommentCapabilities['dedupe']; found?: Comment } = {},
) {
  let now = 0;
  let timers: { at: number; act: () => void }[] = [];
  const told: string[] = [];
  const keys: string[] = [];
  const signals: AbortSignal[] = [];
  const it = {
    isOnline: true,
    isBlind: false,
    found,
    told,
    keys,
    signals,
    settled: async () => {
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    },
    /** Turns the clock, and lets what is due happen in order. */
    async pass(ms: number) {
      const end = now + ms;
      for (;;) {
        await it.settled();
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.act();
      }
      now = end;
      await it.settled();
    },
  };
  const words = (state: Submission): string => {
    switch (state.kind) {
      case 'sending':
        return state.again ? 'sending again' : 'sending';
      case 'offline':
        return state.agreed ? 'queued' : 'offline';
      case 'limited':
        return `limited ${state.seconds}`;
      case 'unsure':
        return state.look === 'unseen' ? 'unsure, not found' : `unsure, ${state.look}`;
      case 'failed':
        return `failed: ${state.error.code}`;
      case 'stored':
        return `stored ${state.comment?.id ?? 'somewhere'}`;
      default:
        return state.kind;
    }
  };
  const port: SubmissionPort = {
    post: async (_draft, key, signal) => {
      keys.push(key);
      signals.push(signal);
      const answer = await (answers.shift() ?? NEVER);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    find: () => (it.isBlind ? Promise.reject(new CommentError('unsupported')) : Promise.resolve(it.found)),
    dedupe: () => dedupe,
    isOnline: () => it.isOnline,
    now: () => now,
    later: (act, ms) => {
      const timer = { at: now + ms, act };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    changed: (state) => told.push(words(state)),
  };
  return { ...it, it, submitter: new Submitter(port) };
}

void test('posts, once however often it is asked', async () => {
  const { submitter, it, told, keys } = world([STORED]);
  submitter.send(DRAFT, 'k');
  submitter.send(DRAFT, 'k');
  assert.equal(submitter.isBusy, true);
  await it.pass(0);
  assert.deepEqual(told, ['sending', 'stored 7']);
  assert.deepEqual(keys, ['k']);
  assert.equal(submitter.isBusy, false);
});

void test('says why a service refused', async () => {
  const { submitter, it, told } = world([new CommentError('spam'), STORED]);
  submitter.send(DRAFT, 'k');
  await it.pass(0);
  submitter.send(DRAFT, 'k');
  await it.pass(0);
  assert.deepEqual(told, ['sending', 'failed: spam', 'sending', 'stored 7']);
});

void test('takes anything else for the service’s fault', async () => {
  const { submitter, it, told } = world([new TypeError('oops') as never]);
  submitter.send(DRAFT, 'k');
  await it.pass(0);
  assert.deepEqual(told, ['sending', 'failed: server']);
});

void test('leaves it to a page that takes over', async () => {
  const { submitter, it, told } = world([Promise.resolve(undefined) as never]);
  submitter.send(DRAFT, 'k');
  await it.pass(0);
  assert.deepEqual(told, ['sending', 'taken-over']);
});

void test('by key: sends the same again after 1, 4 and 15 seconds, then asks', async () => {
  const { submitter, it, told, keys } = world([LOST, LOST, LOST, LOST], { dedupe: 'key' });
  submitter.send(DRAFT, 'k');
  await it.pass(999);
  assert.equal(keys.length, 1);
  await it.pass(1);
  assert.equal(keys.length, 2);
  await it.pass(3999);
  assert.equal(keys.length, 2);
  await it.pass(1);
  assert.equal(keys.length, 3);
  await it.pass(15_000);
  assert.deepEqual(keys, ['k', 'k', 'k', 'k']);
  assert.equal(told.at(-1), 'unsure, possible');
  assert.equal(told.filter((word) => word.startsWith('unsure, possible')).length, 1);
});

void test('by key: an answer to a later attempt ends it', async () => {
  const { submitter, it, told } = world([LOST, STORED], { dedupe: 'key' });
  submitter.send(DRAFT, 'k');
  await it.pass(60_000);
  assert.equal(told.at(-1), 'stored 7');
  assert.equal(submitter.isUncertain, false);
});

void test('by what it says: sends again once, and takes "duplicate" for success', async () => {
  const { submitter, it, told, keys } = world([LOST, new CommentError('duplicate')], { dedupe: 'content' });
  submitter.send(DRAFT, 'k');
  await it.pass(60_000);
  assert.equal(keys.length, 2);
  assert.equal(told.at(-1), 'stored somewhere');
});

void test('a duplicate at first is one', async () => {
  const { submitter, it, told } = world([new CommentError('duplicate')], { dedupe: 'content' });
  submitter.send(DRAFT, 'k');
  await it.pass(60_000);
  assert.equal(told.at(-1), 'failed: duplicate');
});

void test('by what it says: asks after the second loss', async () => {
  const { submitter, it, told, keys } = world([LOST, LOST], { dedupe: 'content' });
  submitter.send(DRAFT, 'k');
  await it.pass(60_000);
  assert.equal(keys.length, 2);
  assert.equal(told.at(-1), 'unsure, possible');
});

void test('known by nothing: never sends again by itself, but looks and asks', async () => {
  const { submitter, it, told, keys } = world([LOST, STORED]);
  submitter.send(DRAFT, 'k');
  await it.pass(60_000);
  assert.equal(keys.length, 1);
  assert.deepEqual(told, ['sending', 'looking', 'unsure, not found']);
  submitter.look();
  await it.pass(0);
  assert.equal(told.at(-1), 'unsure, not found');
  submitter.again();
  await it.pass(0);
  assert.equal(told.at(-1), 'stored 7');
});

void test('known by nothing: asks where nobody can tell', async () => {
  const { submitter, it, told } = world([LOST]);
  it.isBlind = true;
  submitter.send(DRAFT, 'k');
  await it.pass(60_000);
  assert.deepEqual(told, ['sending', 'looking', 'unsure, impossible']);
});

void test('known by nothing: finds what was stored', async () => {
  const { submitter, it, told, keys } = world([LOST], { found: STORED });
  submitter.send(DRAFT, 'k');
  await it.pass(60_000);
  assert.equal(keys.length, 1);
  assert.deepEqual(told, ['sending', 'looking', 'stored 7']);
});

void test('waits 15 seconds for an answer, and gives the attempt up', async () => {
  const { submitter, it, told, signals } = world([NEVER]);
  submitter.send(DRAFT, 'k');
  await it.pass(14_999);
  assert.deepEqual(told, ['sending']);
  await it.pass(1);
  assert.deepEqual(told, ['sending', 'looking', 'unsure, not found']);
  assert.equal(signals[0]?.aborted, true);
});

void test('an answer that comes late counts', async () => {
  let answer: (comment: Comment) => void = () => undefined;
  const late = new Promise<Comment>((resolve) => (answer = resolve));
  const { submitter, it, told } = world([late as never]);
  submitter.send(DRAFT, 'k');
  await it.pass(15_000);
  assert.equal(told.at(-1), 'unsure, not found');
  answer(STORED);
  await it.pass(0);
  assert.equal(told.at(-1), 'stored 7');
});

void test('offline: sends nothing, asks, and sends once there is a connection', async () => {
  const { submitter, it, told, keys } = world([STORED]);
  it.isOnline = false;
  submitter.send(DRAFT, 'k');
  assert.equal(submitter.isBusy, false);
  submitter.agree();
  assert.equal(submitter.isBusy, true);
  await it.pass(60_000);
  assert.equal(keys.length, 0);
  it.isOnline = true;
  submitter.online();
  await it.pass(0);
  assert.deepEqual(told, ['offline', 'queued', 'sending', 'stored 7']);
});

void test('offline: without consent nothing is sent later', async () => {
  const { submitter, it, told, keys } = world([STORED]);
  it.isOnline = false;
  submitter.send(DRAFT, 'k');
  it.isOnline = true;
  submitter.online();
  await it.pass(60_000);
  assert.deepEqual(told, ['offline', 'idle']);
  assert.equal(keys.length, 0);
});

void test('offline: consent can be taken back', async () => {
  const { submitter, it, told } = world([STORED]);
  it.isOnline = false;
  submitter.send(DRAFT, 'k');
  submitter.agree();
  submitter.cancel();
  it.isOnline = true;
  submitter.online();
  await it.pass(0);
  assert.deepEqual(told, ['offline', 'queued', 'idle']);
});

void test('a connection that is gone before anything went out is no loss', async () => {
  const { submitter, it, told } = world([new CommentError('network')]);
  submitter.send(DRAFT, 'k');
  it.isOnline = false;
  await it.pass(0);
  assert.deepEqual(told, ['sending', 'offline']);
});

void test('too fast: counts down, and sends nothing by itself', async () => {
  const { submitter, it, told, keys } = world([
    new CommentError('rate_limited', 'slow', { retryAfterMs: 2500 }),
  ]);
  submitter.send(DRAFT, 'k');
  await it.pass(0);
  assert.equal(submitter.isBusy, true);
  submitter.forget();
  await it.pass(60_000);
  assert.deepEqual(told, ['sending', 'limited 3', 'limited 2', 'limited 1', 'idle']);
  assert.equal(keys.length, 1);
});

void test('too fast: 15 seconds where the service says nothing', async () => {
  const { submitter, it, told } = world([new CommentError('rate_limited')]);
  submitter.send(DRAFT, 'k');
  await it.pass(0);
  assert.equal(told.at(-1), 'limited 15');
});

void test('what is given up on its way may arrive', async () => {
  const { submitter, it, told, signals } = world([NEVER]);
  submitter.send(DRAFT, 'k');
  submitter.cancel();
  await it.pass(60_000);
  assert.deepEqual(told, ['sending', 'unsure, possible']);
  assert.equal(signals[0]?.aborted, true);
  assert.equal(submitter.isUncertain, true);
});

void test('what is given up between two attempts is not sent again', async () => {
  const { submitter, it, told, keys } = world([LOST], { dedupe: 'key' });
  submitter.send(DRAFT, 'k');
  await it.pass(10);
  submitter.cancel();
  await it.pass(60_000);
  assert.equal(keys.length, 1);
  assert.equal(told.at(-1), 'unsure, possible');
});

void test('another text has no past', async () => {
  const { submitter, it, told } = world([LOST, new CommentError('duplicate')]);
  submitter.send(DRAFT, 'k');
  await it.pass(0);
  submitter.forget();
  assert.equal(told.at(-1), 'idle');
  submitter.send({ ...DRAFT, text: 'Other' }, 'l');
  await it.pass(0);
  assert.equal(told.at(-1), 'failed: duplicate');
});

void test('what may have been stored before a reload is asked for', async () => {
  const { submitter, it, told, keys } = world([new CommentError('duplicate')]);
  submitter.resume(DRAFT, 'k', 0);
  assert.deepEqual(told, ['unsure, possible']);
  submitter.again();
  await it.pass(0);
  assert.equal(told.at(-1), 'stored somewhere');
  assert.deepEqual(keys, ['k']);
});
