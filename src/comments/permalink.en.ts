import type { Messages } from '../core/messages.js';

/** English words for an address that leads to a comment. */
export const permalinkEnglish = {
  commentUnavailable: 'This comment is not available (removed or awaiting approval).',
} as const satisfies Partial<Messages>;
