import { safeUrl } from '../core/safe-url.js';
import type { CommentCapabilities, CommentDraft } from './comment.js';
import { leftOf } from './text-length.js';

export const FORM_FIELDS = ['name', 'email', 'url', 'text'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** What is wrong with a field. */
export type Fault = 'missing' | 'invalid' | 'tooLong';
export type Faults = Readonly<Partial<Record<FormField, Fault>>>;

/** Whether a value can be one; who has a stricter idea of it is the service. */
const CAN_BE: Readonly<Record<'name' | 'email' | 'url', (value: string) => boolean>> = {
  name: () => true,
  email: (value) => /^[^\s@]+@[^\s@]+$/.test(value),
  url: (value) => !!safeUrl(value),
};

/** What is wrong with a draft, by field in the order in which they stand; none where it may be sent. */
export function checkDraft({ author, text }: CommentDraft, capabilities: CommentCapabilities): Faults {
  const faults: Partial<Record<FormField, Fault>> = {};
  for (const name of ['name', 'email', 'url'] as const) {
    const rule = capabilities.fields[name];
    const value = author[name]?.trim();
    if (rule === 'required' && !value) faults[name] = 'missing';
    if (rule !== 'hidden' && value && !CAN_BE[name](value)) faults[name] = 'invalid';
  }
  if (!text.trim()) faults.text = 'missing';
  else if (leftOf(text, capabilities) < 0) faults.text = 'tooLong';
  return faults;
}

/** An address as people write it, "paper.example", whole. */
export const wholeUrl = (typed: string): string =>
  !typed || /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
