import type { Messages } from '../core/messages.js';
import { drawnShareEnglish } from './drawn-share.en.js';

/** English words of a bar. */
export const shareBarEnglish = {
  ...drawnShareEnglish,
  shareFailed: 'That did not work. Try again.',
} as const satisfies Partial<Messages>;
