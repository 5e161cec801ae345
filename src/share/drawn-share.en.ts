import type { Messages } from '../core/messages.js';

/** English words of a bar in an article before anyone uses it: they are in the first load. */
export const drawnShareEnglish = {
  shareTitle: 'Share this article:',
  shareCopy: 'Copy link',
  shareEmail: 'Email',
  shareOn: 'Share on {name}, opens in a new tab',
  shareNative: 'Share',
  shareMore: 'More ways to share',
} as const satisfies Partial<Messages>;
