import type { CommentThread } from './comment.js';
import { commentHash, HASH } from './comment-hash.js';

/** The address that leads to a comment. */
export const commentAddress = ({ url }: CommentThread, id: string): string =>
  url.replace(/#.*$/s, '') + commentHash(id);

/** The id that a hash names; undefined if it names none. It comes from anywhere: compare it, and never look with it. */
export function commentOfHash(hash: string): string | undefined {
  if (!hash.startsWith(HASH)) return undefined;
  try {
    return decodeURIComponent(hash.slice(HASH.length)) || undefined;
  } catch {
    return undefined;
  }
}
