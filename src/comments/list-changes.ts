import type { Comment } from './comment.js';
import type { ListStore } from './list-store.js';

/** How many published comments are here. */
export const loadedOf = ({ comments }: ListStore): number =>
  comments.filter(({ status }) => status === 'visible').length;

/** A comment was posted, changed, deleted or voted for. */
export function putComment(store: ListStore, comment: Comment): void {
  const { items, own, source, total } = store;
  const { id } = comment;
  const known = items.has(id) ? items : own;
  const isShown = (each?: Comment): number => Number(each?.status === 'visible');
  if (total !== undefined) store.total = total + isShown(comment) - isShown(known.get(id));
  known.set(id, comment);
  source.changed();
}
