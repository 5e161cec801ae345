import type { Messages } from '../core/messages.js';

/** English words of following along. */
export const followAlongEnglish = {
  followAlong: 'Follow along',
  autoScroll: 'Scroll along',
  backToSpoken: 'Back to the spoken place',
  playFromHere: 'Play from here',
  startWhereReading: 'Start where I am reading',
} as const satisfies Partial<Messages>;
