import type { Messages } from '../core/messages.js';

/** English words of related articles. */
export const relatedEnglish = {
  relatedIn: 'More in {section}',
  related: 'Related Articles',
  relatedLoading: 'Loading related articles…',
  relatedFailed: 'Related articles could not be loaded.',
  relatedComments: { one: '{count} comment', other: '{count} comments' },
  readingTime: { one: '{minutes} min read', other: '{minutes} min read' },
  tryAgain: 'Try again',
} as const satisfies Partial<Messages>;
