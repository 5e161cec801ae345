import type { CommentThread } from './comment.js';

const PREFIX = '#comment-';

/** What leads to a comment, behind the address of its article. */
export const commentHash = (id: string): string => PREFIX + encodeURIComponent(id);

/** The address that leads to a comment. */
export const commentAddress = ({ url }: CommentThread, id: string): string =>
  url.replace(/#.*$/s, '') + commentHash(id);

/** The id that a hash names; undefined if it names none. It comes from anywhere: compare it, and never look with it. */
export function commentOfHash(hash: string): string | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length)) || undefined;
  } catch {
    return undefined;
  }
}
