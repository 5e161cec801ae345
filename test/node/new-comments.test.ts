/** When is looked for new comments. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import type { CommentPage, CommentQuery, CommentSort } from '../../src/comments/comment.js';
import type { ListLoading } from '../../src/comments/list-loading.js';
import { lookForNew, watchForNew } from '../../src/comments/new-comments.js';

const MINUTE = 60_000;

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  show(visibilityState: DocumentVisibilityState): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** Lets promises settle. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

async function pass(minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i++) {
    mock.timers.tick(MINUTE);
    await settle();
  }
}

describe('looking for new comments', () => {
  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  });

  function watch(check: () => Promise<boolean> = () => Promise.resolve(false)) {
    const page = new Page();
    let looks = 0;
    const stop = watchForNew(() => {
      looks++;
      return check();
    }, page as never);
    return { page, stop, looks: () => looks };
  }

  it('is done less and less where there are none', async () => {
    const { looks } = watch();
    mock.timers.tick(0);
    await settle();
    assert.equal(looks(), 1);
    await pass(2);
    assert.equal(looks(), 2);
    await pass(4);
    assert.equal(looks(), 3);
    await pass(100);
    assert.ok(looks() <= 14, 'every ten minutes at the most');
  });

  it('is done less where it fails, and soon again where some came', async () => {
    const { looks } = watch(() => Promise.reject(new Error('offline')));
    mock.timers.tick(0);
    await settle();
    await pass(10);
    assert.equal(looks(), 3);
    const lively = watch(() => Promise.resolve(true));
    mock.timers.tick(0);
    await settle();
    await pass(5);
    assert.equal(lively.looks(), 6);
  });

  it('is not done while nobody sees the page, and at once when it is overdue', async () => {
    const { page, looks } = watch();
    mock.timers.tick(0);
    await settle();
    page.show('hidden');
    await pass(30);
    assert.equal(looks(), 1);
    page.show('visible');
    mock.timers.tick(0);
    await settle();
    assert.equal(looks(), 2);
  });

  it('ends', async () => {
    const { page, stop, looks } = watch();
    stop();
    page.show('visible');
    await pass(10);
    assert.equal(looks(), 0);
  });
});

describe('what a look for new comments finds', () => {
  interface State {
    readonly sort?: CommentSort;
    readonly total?: number | undefined;
    readonly fresh?: number;
    readonly next?: string;
    readonly wanted?: 'next';
  }

  /** A list in some state, before a service that has so many comments now, or does not answer. */
  function list(now: number | undefined, state: State = {}) {
    const queries: CommentQuery[] = [];
    let changes = 0;
    const source = {
      load: (query: CommentQuery): Promise<CommentPage | undefined> => {
        queries.push(query);
        return Promise.resolve(now === undefined ? undefined : { items: [], total: now });
      },
      changed: () => {
        changes++;
      },
    };
    const { sort = 'newest' } = state;
    const store = { total: 10, fresh: 0, left: new AbortController(), source, ...state };
    const loading = { store, sort } as unknown as ListLoading;
    return {
      look: (...sorts: CommentSort[]) => lookForNew(loading, sorts),
      store,
      queries,
      changes: () => changes,
    };
  }

  it('asks for one comment, and counts those that came since', async () => {
    const { look, store, queries, changes } = list(13);
    assert.equal(await look(), true);
    assert.equal(store.fresh, 3);
    assert.deepEqual(queries, [{ limit: 1, sort: 'newest' }]);
    assert.equal(changes(), 1);
  });

  it('says nothing again of what it has said', async () => {
    const { look, changes } = list(13, { fresh: 3 });
    assert.equal(await look(), false);
    assert.equal(changes(), 0);
  });

  it('takes back what was removed, and finds nothing where there is less than before', async () => {
    const fewer = list(12, { fresh: 3 });
    assert.equal(await fewer.look(), false);
    assert.equal(fewer.store.fresh, 2);
    assert.equal(fewer.changes(), 1);
    const less = list(8);
    assert.equal(await less.look(), false);
    assert.equal(less.store.fresh, 0);
  });

  it('knows nothing of a service that does not answer, or a thread that was never counted', async () => {
    assert.equal(await list(undefined).look(), false);
    assert.equal(await list(13, { total: undefined }).look(), false);
  });

  it('leaves the list alone while it loads', async () => {
    const { look, queries } = list(13, { wanted: 'next' });
    assert.equal(await look(), false);
    assert.equal(queries.length, 0);
  });

  it('is silent where new ones are behind what is not loaded, unless they can be had first', async () => {
    const behind = { sort: 'oldest', next: 'page-2' } as const;
    const silent = list(13, behind);
    assert.equal(await silent.look('oldest', 'top'), false);
    assert.equal(silent.queries.length, 0);
    assert.equal(await list(13, behind).look('oldest', 'newest'), true);
    assert.equal(await list(13, { sort: 'oldest' }).look('oldest'), true, 'all is loaded');
    assert.equal(await list(13, { next: 'page-2' }).look(), true, 'new ones are on top');
  });
});
