import type { Messages } from '../core/messages.js';

/** English words of the tools beside a selected text. */
export const quotationEnglish = {
  quoteTools: 'Selected text',
  quoteHint: 'Press Tab for tools for the selected text, Escape to close them.',
  quoteCopy: 'Copy quote',
  quoteCopyLink: 'Copy link to quote',
  quoteShare: 'Share quote',
  quoteCopied: 'Quote copied',
  quotation: '“{text}”',
} as const satisfies Partial<Messages>;
