import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import {
  Draft,
  knownReader,
  newKey,
  rememberReader,
  type DraftHost,
  type DraftStorage,
} from '../../src/comments/drafts.js';

const THREAD = { key: 'tide', url: 'https://paper.example/tide' };
const DAY = 24 * 60 * 60_000;

function storage(): DraftStorage & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

const blocked = (): DraftStorage => {
  throw new DOMException('Denied', 'SecurityError');
};

const none: DraftHost = { mayTake: () => true, taken: () => undefined };

function drafts(kept = storage()) {
  const clock = { now: Date.parse('2026-11-03T09:00:00Z') };
  const open = (parent: string | null = null, host: DraftHost = none): Draft =>
    new Draft(
      THREAD,
      parent,
      host,
      () => kept,
      () => clock.now,
    );
  return { kept, clock, open };
}

afterEach(() => mock.timers.reset());

void test('is saved 400 ms after the last change', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { open, kept } = drafts();
  const draft = open();
  draft.write('A');
  mock.timers.tick(399);
  draft.write('AB');
  mock.timers.tick(399);
  assert.equal(kept.map.size, 0);
  mock.timers.tick(1);
  assert.equal(open().text, 'AB');
  assert.equal(open().kept.key, draft.kept.key);
});

void test('is saved when it is left', () => {
  const { open } = drafts();
  const draft = open();
  draft.watch();
  draft.write('A');
  draft.unwatch();
  assert.equal(open().text, 'A');
});

void test('belongs to a thread and what it answers', () => {
  const { open } = drafts();
  const draft = open('7');
  draft.write('A');
  draft.save();
  assert.equal(open().text, '');
  assert.equal(open('7').text, 'A');
});

void test('keeps its key until the text is changed after an attempt, or it was stored', () => {
  const { open } = drafts();
  const draft = open();
  const { key } = draft.kept;
  draft.write('A');
  draft.write('AB');
  assert.equal(draft.kept.key, key);
  draft.mark(true);
  assert.deepEqual(
    { ...open().kept, sentAt: 0 },
    {
      text: 'AB',
      key,
      sentAt: 0,
      isUncertain: true,
      leftFrom: undefined,
    },
  );
  draft.write('ABC');
  assert.notEqual(draft.kept.key, key);
  assert.equal(draft.kept.isUncertain, undefined);
  const second = draft.kept.key;
  draft.clear();
  assert.notEqual(draft.kept.key, second);
});

void test('is forgotten once it was stored, and after 30 days', () => {
  const { open, kept, clock } = drafts();
  const draft = open();
  draft.write('A');
  draft.save();
  draft.clear();
  assert.equal(kept.map.size, 0);
  const other = open('7');
  other.write('B');
  other.save();
  clock.now += 30 * DAY - 1;
  assert.equal(open('7').text, 'B');
  clock.now += 1;
  assert.equal(open('8').text, '');
  assert.equal(kept.map.size, 0);
});

void test('tells other forms for the same comment', () => {
  const { open } = drafts();
  const told: string[] = [];
  const first = open();
  const second: Draft = open(null, { mayTake: () => true, taken: () => told.push(second.text) });
  const third = open('7', { mayTake: () => true, taken: () => told.push('third') });
  for (const draft of [first, second, third]) draft.watch();
  first.write('A');
  first.save();
  first.clear();
  for (const draft of [first, second, third]) draft.unwatch();
  assert.deepEqual(told, ['A', '']);
});

void test('takes nothing over while it is being written, and is another comment then', () => {
  const { open } = drafts();
  const first = open();
  first.write('A');
  first.save();
  const second = open(null, { mayTake: () => false, taken: () => assert.fail() });
  second.watch();
  assert.equal(second.kept.key, first.kept.key);
  second.write('A, and more');
  first.clear();
  assert.equal(second.text, 'A, and more');
  assert.notEqual(second.kept.key, first.kept.key);
  second.unwatch();
  assert.equal(open().text, 'A, and more');
});

void test('works where nothing may be stored, or what is stored is nonsense', () => {
  const draft = new Draft(THREAD, null, none, blocked);
  draft.watch();
  draft.write('A');
  draft.mark(true);
  assert.equal(draft.text, 'A');
  draft.unwatch();
  assert.equal(new Draft(THREAD, null, none, blocked).text, 'A', 'it is there until the page is left');
  draft.clear();
  assert.equal(new Draft(THREAD, null, none, blocked).text, '');
  rememberReader({ name: 'Ilse' }, blocked);
  assert.equal(knownReader(blocked).name, 'Ilse');
  const { open, kept } = drafts();
  open().clear(); // what can be stored is not kept anywhere else
  rememberReader({}, () => kept);
  for (const value of ['', '{', 'null', '5', '{"text":5}', '{"text":"A"}', '[]']) {
    kept.map.set('news-article:draft|undefined|tide|', value);
    assert.equal(open().text, '');
  }
  kept.map.set('news-article:reader', '{"name":5,"email":[]}');
  assert.deepEqual(knownReader(() => kept).name, undefined);
});

void test('storage that is full takes nothing away', () => {
  const full = storage();
  full.setItem = () => {
    throw new DOMException('Full', 'QuotaExceededError');
  };
  const { open } = drafts(full);
  const draft = open('full');
  draft.write('A');
  draft.save();
  assert.equal(draft.text, 'A');
  assert.equal(open('full').text, 'A', 'a form that comes in its place has it');
  full.setItem = (key, value) => void full.map.set(key, value);
  draft.write('AB');
  draft.save();
  full.map.clear();
  assert.equal(open('full').text, '', 'once there is room it is in the storage alone');
});

void test('remembers the reader', () => {
  const kept = storage();
  rememberReader({ name: 'Ilse', url: 'https://paper.example' }, () => kept);
  assert.deepEqual(
    knownReader(() => kept),
    { name: 'Ilse', url: 'https://paper.example', email: undefined },
  );
});

void test('keys are UUIDs, also without a secure context', () => {
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  assert.match(newKey(), uuid);
  const random = crypto.randomUUID.bind(crypto);
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  assert.match(newKey(), uuid);
  Object.defineProperty(crypto, 'randomUUID', { value: random, configurable: true });
});
