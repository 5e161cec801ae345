import type { Messages } from '../core/messages.js';
import { drawnShareEnglish } from './drawn-share.en.js';

/** English words of a bar. */
export const shareBarEnglish = {
  ...drawnShareEnglish,
  copied: 'Copied',
  sharePrint: 'Print',
  linkCopied: 'Link copied',
  shareFailed: 'The device could not share this.',
} as const satisfies Partial<Messages>;
