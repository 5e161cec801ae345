import type { Messages } from '../core/messages.js';

/** English words of an article on paper. */
export const printEnglish = {
  printLinks: 'Links in this article',
  printedFrom: 'Printed from {address} on {date}',
} as const satisfies Partial<Messages>;
