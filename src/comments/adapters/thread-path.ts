import { safeUrl } from '../../core/safe-url.js';
import type { CommentThread } from '../comment.js';

/**
 * What systems call a thread that know their pages by paths: the name that the page gave, and without one the path of
 * its address, as their own clients do.
 */
export function threadPath({ key, url }: Pick<CommentThread, 'key' | 'url'>): string {
  const address = key === url ? safeUrl(key) : undefined;
  return address ? new URL(address).pathname : key;
}
