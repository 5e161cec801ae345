/** Pages, what stays when something fails, and the reader's own comments. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Comment, CommentPage, CommentQuery } from '../../src/comments/comment.js';
import { CommentError } from '../../src/comments/comment-error.js';
import { loadedOf, putComment } from '../../src/comments/list-changes.js';
import { ListStore } from '../../src/comments/list-store.js';

const comment = (id: string, fields: Partial<Comment> = {}): Comment => ({
  id,
  parent: null,
  author: { name: 'A' },
  body: { format: 'text', value: id },
  createdAt: '2026-10-20T09:00:00Z',
  status: 'visible',
  ...fields,
});

type Answer = Partial<CommentPage> | Error | undefined;

function storeOf(answers: readonly Answer[], pending: Comment[] = []) {
  const asked: CommentQuery[] = [];
  const forgotten: string[] = [];
  let changes = 0;
  const left = [...answers];
  const store = new ListStore({
    load: (query) => {
      asked.push(query);
      const answer = left.shift();
      if (!answer) return Promise.resolve(undefined);
      return answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve({ items: [], total: 0, ...answer });
    },
    prepare: () => Promise.resolve(),
    pending: () => pending.filter(({ id }) => !forgotten.includes(id)),
    forget: (id) => forgotten.push(id),
    changed: () => changes++,
  });
  return { store, asked, forgotten, changes: () => changes };
}

const FIRST = { limit: 20, sort: 'oldest' } as const;
const ids = (store: ListStore): string[] => store.comments.map(({ id }) => id);

describe('what a list of comments holds', () => {
  it('takes one page after the other, and says what is new', async () => {
    const { store } = storeOf([
      { items: [comment('a')], next: '1', total: 2 },
      { items: [comment('a', { editedAt: 'x' }), comment('b')], total: 2 },
    ]);
    assert.deepEqual(await store.load('first', FIRST), ['a']);
    assert.deepEqual([store.state, store.next, store.total], ['ready', '1', 2]);
    assert.deepEqual(await store.load('next', { ...FIRST, cursor: '1' }), ['b']);
    assert.deepEqual(ids(store), ['a', 'b']);
    assert.equal(store.comments[0]?.editedAt, 'x');
    assert.equal(store.next, undefined);
  });

  it('keeps what is here when more cannot be had, and tries that again', async () => {
    const { store, asked } = storeOf([
      { items: [comment('a')], next: '1', total: 2 },
      new CommentError('network'),
      { items: [comment('b')], total: 2 },
    ]);
    await store.load('first', FIRST);
    assert.equal(await store.load('next', { ...FIRST, cursor: '1' }), undefined);
    assert.equal(store.error?.code, 'network');
    assert.deepEqual([ids(store), store.next, store.wanted], [['a'], '1', undefined]);
    await store.retry();
    assert.deepEqual(ids(store), ['a', 'b']);
    assert.equal(asked.at(-1)?.cursor, '1');
    assert.equal(store.error, undefined);
  });

  it('stops where a service leads in a circle', async () => {
    const { store } = storeOf([
      { next: '1', total: 2 },
      { next: '1', total: 2 },
    ]);
    await store.load('first', FIRST);
    await store.load('next', { ...FIRST, cursor: '1' });
    assert.equal(store.next, undefined);
  });

  it('loads one thing at a time, but what is first comes before all', async () => {
    const { store, asked } = storeOf([{ items: [comment('a')] }, { items: [comment('b')] }]);
    const first = store.load('first', FIRST);
    assert.equal(await store.load('next', FIRST), undefined);
    const second = store.load('first', { ...FIRST, sort: 'newest' });
    assert.equal(await first, undefined, 'nobody waits for it any more');
    await second;
    assert.deepEqual(ids(store), ['b']);
    assert.equal(asked.length, 2);
  });

  it('leaves out what is no comment, and fails where there is no list', async () => {
    const { store } = storeOf([
      { items: [null, {}, comment('a'), { ...comment('b'), body: undefined }] as never },
      { items: 'no' as never },
    ]);
    await store.load('first', FIRST);
    assert.deepEqual(ids(store), ['a']);
    await store.load('first', FIRST);
    assert.ok(store.error);
    assert.deepEqual(ids(store), ['a']);
  });

  it('knows that nobody answered', async () => {
    const { store } = storeOf([undefined]);
    await store.load('first', FIRST);
    assert.equal(store.state, 'unanswered');
  });

  it('shows the reader’s own until everyone sees it, and never says that it was refused', async () => {
    const own = comment('p', { status: 'pending', own: true });
    const { store, forgotten } = storeOf(
      [
        { items: [comment('a')], total: 1 },
        { items: [comment('a'), comment('p')], total: 2 },
      ],
      [own],
    );
    await store.load('first', FIRST);
    assert.deepEqual(ids(store), ['a', 'p']);
    assert.deepEqual([loadedOf(store), store.total], [1, 1], 'it does not count');
    assert.deepEqual(forgotten, []);
    await store.load('first', FIRST);
    assert.deepEqual(forgotten, ['p']);
    assert.equal(store.comments.find(({ id }) => id === 'p')?.status, 'visible');
  });

  it('counts what was posted, and what was deleted', async () => {
    const { store } = storeOf([{ items: [comment('a')], total: 1 }]);
    await store.load('first', FIRST);
    putComment(store, comment('b'));
    putComment(store, comment('c', { status: 'pending' }));
    assert.deepEqual([ids(store), store.total], [['a', 'b', 'c'], 2]);
    putComment(store, comment('a', { status: 'deleted' }));
    assert.equal(store.total, 1);
  });

  it('takes nothing more once it is left', async () => {
    const { store, changes } = storeOf([{ items: [comment('a')], total: 1 }, { items: [comment('b')] }]);
    await store.load('first', FIRST);
    const more = store.load('next', FIRST);
    const before = changes();
    store.left.abort();
    assert.equal(await more, undefined);
    assert.deepEqual(ids(store), ['a']);
    assert.equal(changes(), before, 'nothing is drawn for it');
  });

  it('knows whether anything was asked', async () => {
    const { store } = storeOf([{ items: [comment('a')] }]);
    assert.equal(store.state, undefined);
    const first = store.load('first', FIRST);
    assert.equal(store.state, 'loading');
    await first;
    assert.equal(store.state, 'ready');
  });

  it('remembers whether a comment has more answers', async () => {
    const { store } = storeOf([{}, { items: [comment('b', { parent: 'a' })], next: '2' }, {}]);
    await store.load('first', FIRST);
    await store.load('answers', { ...FIRST, parent: 'a' });
    assert.equal(store.answers.get('a'), '2');
    await store.load('answers', { ...FIRST, parent: 'a', cursor: '2' });
    assert.deepEqual([store.answers.has('a'), store.answers.get('a')], [true, undefined]);
    assert.equal(store.next, undefined);
  });
});
