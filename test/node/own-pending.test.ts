import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comment } from '../../src/comments/comment.js';
import { OwnPending } from '../../src/comments/own-pending.js';

const THREAD = { key: 'tide', url: 'https://paper.example/tide' };
const DAY = 24 * 60 * 60_000;
const START = Date.parse('2026-11-03T09:00:00Z');

function comment(id: string, more: Partial<Comment> = {}): Comment {
  return {
    id,
    parent: null,
    author: { name: 'Ilse' },
    body: { format: 'text', value: `Text of ${id}` },
    createdAt: new Date(START).toISOString(),
    status: 'pending',
    ...more,
  };
}

function storage(): Pick<Storage, 'getItem' | 'setItem'> & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return { map, getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value) };
}

void test('keeps what waits by thread, oldest first, as the reader’s own', () => {
  const kept = storage();
  const pending = new OwnPending(
    () => kept,
    () => START,
  );
  pending.keep(THREAD, comment('1'));
  pending.keep(THREAD, comment('2', { parent: '1' }));
  pending.keep({ ...THREAD, key: 'other' }, comment('3'));
  pending.keep(THREAD, comment('2', { parent: '1' }));
  assert.deepEqual(
    pending.of(THREAD).map(({ id, parent, own, status }) => [id, parent, own, status]),
    [
      ['1', null, true, 'pending'],
      ['2', '1', true, 'pending'],
    ],
  );
  pending.forget(THREAD, '1');
  pending.forget(THREAD, 'unknown');
  assert.deepEqual(
    pending.of(THREAD).map(({ id }) => id),
    ['2'],
  );
});

void test('keeps plain text only, and no address of mail', () => {
  const kept = storage();
  const pending = new OwnPending(
    () => kept,
    () => START,
  );
  const author = { name: 'Ilse', email: 'ilse@paper.example', avatar: 'https://faces.example/hash' };
  pending.keep(THREAD, comment('1', { author, body: { format: 'html', value: '<b>Hi</b>' } }), 'Hi');
  assert.deepEqual(pending.of(THREAD)[0]?.body, { format: 'text', value: 'Hi' });
  assert.doesNotMatch([...kept.map.values()].join(), /@|faces|<b>/);
});

void test('forgets after 14 days', () => {
  const kept = storage();
  let now = START;
  const pending = new OwnPending(
    () => kept,
    () => now,
  );
  pending.keep(THREAD, comment('1'));
  now += 14 * DAY - 1;
  assert.equal(pending.of(THREAD).length, 1);
  now += 1;
  assert.equal(pending.of(THREAD).length, 0);
});

void test('survives nonsense in storage, and storage that refuses', () => {
  const kept = storage();
  const make = (): OwnPending =>
    new OwnPending(
      () => kept,
      () => START,
    );
  for (const value of [
    '',
    '{',
    '[]',
    '[["tide",{"comments":5}]]',
    '[["tide",{"comments":[null,{"id":1}]}]]',
  ]) {
    kept.map.set('news-article:pending', value);
    assert.deepEqual(make().of(THREAD), []);
  }
  const blocked = new OwnPending(
    () => {
      throw new DOMException('Denied', 'SecurityError');
    },
    () => START,
  );
  blocked.keep(THREAD, comment('1'));
  assert.equal(blocked.of(THREAD).length, 1);
});
