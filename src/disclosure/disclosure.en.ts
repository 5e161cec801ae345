import type { Messages } from '../core/messages.js';
import { shortLabelEnglish } from '../article/short-label.en.js';
import { labelEnglish } from './label.en.js';

/** All English words of the AI label. */
export const disclosureEnglish = {
  ...labelEnglish,
  ...shortLabelEnglish,
  modelNamed: 'Model: {name}',
  providerNamed: 'Provider: {name}',
} as const satisfies Partial<Messages>;
