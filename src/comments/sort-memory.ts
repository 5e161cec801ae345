import { COMMENT_SORTS, type CommentSort } from './comment.js';

const KEY = 'news-article:comment-sort';

/** A way to sort, if it is one. */
export const asSort = (value: unknown): CommentSort | undefined =>
  COMMENT_SORTS.find((sort) => sort === value);

/** What the reader chose last, on any page of the site. */
export function rememberedSort(): CommentSort | undefined {
  try {
    return asSort(localStorage.getItem(KEY));
  } catch {
    return undefined; // storage is blocked
  }
}

export function rememberSort(sort: CommentSort | undefined): void {
  try {
    localStorage.setItem(KEY, sort ?? '');
  } catch {
    // it holds for this page then
  }
}
