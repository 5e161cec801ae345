import { COMMENT_SORTS, type CommentSort } from '../../../src/comments/comment.js';

/**
 * A place in a thread. It names a comment, not a number of comments, so that what is posted meanwhile moves nothing;
 * and the state of the thread when reading began, which tells how much is new since.
 */
export interface PageCursor {
  readonly sort: CommentSort;
  readonly direction: 'next' | 'prev';
  /** The thread's revision when the first page was read. */
  readonly since: number;
  readonly id: number;
  readonly score: number;
}

const FORM = /^(next|prev)\.(\w{3,6})\.(\d{1,15})\.(\d{1,15})\.(-?\d{1,15})$/;

export const writeCursor = ({ sort, direction, since, id, score }: PageCursor): string =>
  [direction, sort, since, id, score].join('.');

/** Undefined if it is none. */
export function readCursor(text: string): PageCursor | undefined {
  const [, direction, name, since, id, score] = FORM.exec(text) ?? [];
  const sort = COMMENT_SORTS.find((known) => known === name);
  if (!sort) return undefined;
  return {
    sort,
    direction: direction as 'next' | 'prev',
    since: Number(since),
    id: Number(id),
    score: Number(score),
  };
}
