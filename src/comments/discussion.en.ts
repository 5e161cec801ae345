import type { Messages } from '../core/messages.js';

/** English words of the discussion. */
export const discussionEnglish = {
  discussionTitle: { one: 'Discussion ({count} Comment)', other: 'Discussion ({count} Comments)' },
  discussion: 'Discussion',
  discussionHide: 'Hide',
  discussionShow: 'Show',
  discussionLocal: 'A trial: comments are kept in this browser only.',
} as const satisfies Partial<Messages>;
