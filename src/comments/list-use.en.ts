import type { Messages } from '../core/messages.js';

/** English words for what a reader does in a list. */
export const listUseEnglish = {
  commentsLoaded: '{count} more loaded, {shown} of {total}',
  commentUnavailable: 'This comment is not available (removed or awaiting approval).',
  linkCopied: 'Link copied',
} as const satisfies Partial<Messages>;
