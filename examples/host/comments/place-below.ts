import type { CommentRow } from './comment-row.js';

/** Where an answer to a comment belongs. Below the deepest level it stands beside what it answers. */
export function placeBelow(
  row: CommentRow,
  maxDepth: number,
): { readonly parent: string | null; readonly depth: number } {
  return row.depth < maxDepth
    ? { parent: row.id, depth: row.depth + 1 }
    : { parent: row.parent, depth: row.depth };
}
