import type { Messages } from '../core/messages.js';

/** English words of the discussion. */
export const discussionEnglish = {
  discussionTitle: { one: 'Discussion ({count} Comment)', other: 'Discussion ({count} Comments)' },
  discussion: 'Discussion',
} as const satisfies Partial<Messages>;
