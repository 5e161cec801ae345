import type { Messages } from '../core/messages.js';

/** English words of targets that come on demand. */
export const shareTargetsEnglish = {
  sharePrint: 'Print',
} as const satisfies Partial<Messages>;
