import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  IDLE,
  nextStatus,
  GENERATION_STATES,
  PLAYBACK_SIGNALS,
  PLAYBACK_STATES,
  type PlaybackSignal,
  type PlaybackState,
  type PlaybackStatus,
} from '../../src/audio/playback-machine.js';
import { SpeechError } from '../../src/audio/speech.js';

const lost = new SpeechError('network', 'gone');

/** Every state that a signal leads out of; what is not named stays. */
const TABLE: Readonly<Record<PlaybackState, string>> = {
  unavailable: 'available>idle reset>idle',
  idle: 'unavailable>unavailable play>preparing playing>playing',
  preparing:
    'cancel>idle reset>idle unavailable>unavailable ready>buffering playing>playing blocked>blocked lost>error failed>error',
  buffering:
    'cancel>idle reset>idle unavailable>unavailable playing>playing paused>paused blocked>blocked ended>ended failed>error',
  playing:
    'cancel>idle reset>idle unavailable>unavailable waiting>buffering paused>paused ended>ended failed>error',
  paused:
    'cancel>idle reset>idle unavailable>unavailable play>buffering playing>playing ended>ended failed>error',
  ended:
    'cancel>idle reset>idle unavailable>unavailable play>buffering playing>playing paused>paused failed>error lost>error',
  blocked: 'cancel>idle reset>idle unavailable>unavailable play>buffering playing>playing failed>error',
  error: 'cancel>idle reset>idle unavailable>unavailable play>preparing',
};

const wayOut = (state: PlaybackState, signal: PlaybackSignal): string =>
  new RegExp(`(?:^| )${signal}>(\\w+)`).exec(TABLE[state])?.[1] ?? state;

for (const state of PLAYBACK_STATES)
  for (const signal of PLAYBACK_SIGNALS)
    test(`${state}, then ${signal}`, () => {
      const before: PlaybackStatus = {
        state,
        generation: 'none',
        error: state === 'error' ? lost : undefined,
      };
      const after = nextStatus(before, signal, lost);
      assert.equal(after.state, wayOut(state, signal));
      // an error stands exactly where there is no more sound, or none will come
      const isOver = after.state === 'error' || (after.state === 'unavailable' && signal === 'unavailable');
      assert.equal(!!after.error, isOver || after.generation === 'failed');
      if (after.state === state && after.generation === 'none' && !isOver) assert.equal(after, before);
    });

for (const generation of GENERATION_STATES)
  for (const signal of PLAYBACK_SIGNALS)
    test(`playing while generation is ${generation}, then ${signal}`, () => {
      const before: PlaybackStatus = {
        state: 'playing',
        generation,
        error: generation === 'failed' ? lost : undefined,
      };
      const made: Readonly<Partial<Record<PlaybackSignal, string>>> = {
        queued: 'queued',
        running: 'running',
        done: 'done',
        lost: 'failed',
        reset: 'none',
        cancel: generation === 'done' || generation === 'none' ? generation : 'aborted',
        failed: generation === 'queued' || generation === 'running' ? 'failed' : generation,
      };
      assert.equal(nextStatus(before, signal, lost).generation, made[signal] ?? generation);
    });

const follow = (...signals: readonly PlaybackSignal[]): PlaybackStatus =>
  signals.reduce((status, signal) => nextStatus(status, signal, lost), IDLE);

test('sound plays while it is still being made', () => {
  assert.deepEqual(follow('play', 'queued', 'running', 'ready', 'playing'), {
    state: 'playing',
    generation: 'running',
    error: undefined,
  });
});

test('a connection that is lost midway drains what there is, then fails', () => {
  const draining = follow('play', 'running', 'ready', 'playing', 'lost');
  assert.deepEqual(draining, { state: 'playing', generation: 'failed', error: lost });
  assert.deepEqual(nextStatus(draining, 'ended'), { state: 'error', generation: 'failed', error: lost });
});

test('what is made again mends what was lost', () => {
  const mended = nextStatus(follow('play', 'running', 'ready', 'playing', 'lost'), 'running');
  assert.deepEqual(mended, { state: 'playing', generation: 'running', error: undefined });
});

test('retrying begins anew', () => {
  assert.deepEqual(follow('play', 'running', 'failed', 'play'), {
    state: 'preparing',
    generation: 'none',
    error: undefined,
  });
});

test('news of a generation that was given up is not heard', () => {
  const given = follow('play', 'running', 'cancel');
  assert.deepEqual(given, { state: 'idle', generation: 'aborted', error: undefined });
  for (const signal of ['running', 'done', 'lost', 'failed', 'ready', 'waiting', 'ended'] as const)
    assert.equal(nextStatus(given, signal, lost), given, signal);
});

test('the end of what was made in full is the end', () => {
  assert.equal(follow('play', 'running', 'ready', 'playing', 'done', 'ended').state, 'ended');
});

test('an error always has a reason', () => {
  const { error } = nextStatus(follow('play', 'ready', 'playing'), 'failed');
  assert.equal(error?.code, 'media');
});
