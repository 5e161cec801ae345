import type { Messages } from '../core/messages.js';

/** English words for what was done with a bar. */
export const barUseEnglish = {
  copied: 'Copied',
  linkCopied: 'Link copied',
} as const satisfies Partial<Messages>;
