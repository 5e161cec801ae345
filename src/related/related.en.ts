import type { Messages } from '../core/messages.js';

/** English words of related articles. */
export const relatedEnglish = {
  relatedIn: 'More in {section}',
  related: 'Related Articles',
  relatedLoading: 'Loading related articles…',
  relatedFailed: 'Related articles could not be loaded.',
  relatedComments: { one: '{count} comment', other: '{count} comments' },
} as const satisfies Partial<Messages>;
