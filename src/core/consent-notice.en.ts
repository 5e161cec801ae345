import type { Messages } from './messages.js';

/** English words of a part that waits for consent. */
export const consentNoticeEnglish = {
  discussion: 'Discussion',
  consentFrom: 'This comes from {host}. Nothing is loaded from there until you agree.',
  consentNeeded: 'Nothing is loaded here until you agree.',
  consentDiscussion: 'Load the discussion',
  consentRelated: 'Load the articles',
  consentPlay: 'Allow and play',
  consentRefused: 'Nothing was loaded.',
} as const satisfies Partial<Messages>;
