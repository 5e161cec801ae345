import type { Messages } from '../core/messages.js';

/** The label in a word or two, for what is shared and for teasers. */
export const shortLabelEnglish = {
  aiGenerated: 'AI-generated',
  aiAssisted: 'AI-assisted',
} as const satisfies Partial<Messages>;
