import type { Messages } from '../core/messages.js';

/** English words that only the full layout of a header shows. */
export const fullLayoutEnglish = {
  aiBadge: 'AI',
  correction: 'Correction',
  correctionOn: 'Correction, {date}',
} as const satisfies Partial<Messages>;
