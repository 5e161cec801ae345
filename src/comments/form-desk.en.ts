import type { Messages } from '../core/messages.js';

/** English words of a comment form that is written into. */
export const formDeskEnglish = {
  formCancelReply: 'Cancel reply',
  formTrap: 'Leave this empty',
  formRemember: 'Remember my email in this browser',
  formOver: '{count} characters',
  formLeft: { one: '{count} character left', other: '{count} characters left' },
  formTooLong: { one: 'Too long by {count} character.', other: 'Too long by {count} characters.' },
  formPosting: 'Posting…',
  formRestored: 'Draft restored',
  formDiscard: 'Discard',
  formOffline: 'You are offline. What you write is kept in this browser.',
} as const satisfies Partial<Messages>;
