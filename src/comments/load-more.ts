import type { ListBody } from './list-body.js';
import { PAGE } from './list-store.js';

/** Services give no more at once. */
const MOST = 100;

/**
 * Loads what a control is for: `more`, `prev`, `new`, or `answers` to a comment.
 * @returns ids that came; undefined if none could be had, or the order was changed to have them
 */
export async function loadMore(
  act: string,
  id: string | undefined,
  { loading, discussion, stale }: ListBody,
): Promise<readonly string[] | undefined> {
  const { store, sort } = loading;
  const { next, prev, last, fresh, comments } = store;
  if (act === 'answers')
    return store.load('answers', { parent: id, cursor: store.answers.get(id!), limit: PAGE, sort: 'oldest' });
  if (act === 'more') return store.load('next', { cursor: next, limit: PAGE, sort });
  if (act === 'prev') return store.load('prev', { cursor: prev, limit: PAGE, sort });
  if (act !== 'new') return undefined;
  // the newest are at the end, far from here
  if (sort !== 'newest' && next && discussion.capabilities.sorts.includes('newest')) {
    loading.chosen = 'newest';
    stale();
    return undefined;
  }
  const roots = comments.filter(({ parent }) => parent === null).length;
  const limit = Math.min(MOST, roots + fresh);
  const first = await store.load('new', { limit, sort });
  // they may be behind what one page can have
  if (!first || next || limit < MOST) return first;
  return [...first, ...((await store.load('new', { cursor: last, limit, sort })) ?? [])];
}
