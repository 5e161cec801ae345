import type { Comment, CommentPage, CommentQuery } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { ServiceOptions } from '../comment-service.js';
import { walinePage, type Ask } from './waline-page.js';

/** Waline lists whole pages only: what is on none of its own is looked for page by page. */

interface Found {
  /** The first comment above it, or itself. */
  readonly root: Comment;
  /** How many such come before. */
  readonly before: number;
  /** What is on the same page of a hundred. */
  readonly page: CommentPage;
}

/** @throws {CommentError} `not_found` */
export async function findComment(
  ask: Ask,
  path: string,
  id: string,
  query: CommentQuery,
  options: ServiceOptions,
): Promise<Found> {
  for (let [cursor, before]: [string | undefined, number] = ['1', 0]; cursor !== undefined;) {
    const page = await walinePage(ask, path, { ...query, limit: 100, cursor }, options);
    const roots = page.items.filter(({ parent }) => parent === null);
    const at = page.items.findIndex((item) => item.id === id);
    // answers follow the first comment that they are under
    const root = page.items.slice(0, at + 1).findLast(({ parent }) => parent === null);
    if (root) return { root, before: before + roots.indexOf(root), page };
    [cursor, before] = [page.next, before + roots.length];
  }
  throw new CommentError('not_found', `There is no comment ${id} to be seen.`);
}

/** The page on which a comment is; or the answers to one, which come all at once. */
export async function findPage(
  ask: Ask,
  path: string,
  query: CommentQuery,
  options: ServiceOptions,
): Promise<CommentPage> {
  const { around, parent, limit } = query;
  const { before, page } = await findComment(ask, path, around ?? parent!, query, options);
  if (around === undefined)
    return { items: page.items.filter((item) => item.parent === parent), total: page.total };
  return walinePage(ask, path, { ...query, cursor: String(Math.floor(before / limit) + 1) }, options);
}
