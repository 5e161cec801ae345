import { collapse } from '../core/text.js';
import type { ShareContent } from './share-content.js';

/** Parts with a blank line between them; empty ones are left out. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n\n');

/** What goes along with an address: the headline with its label, and the whole message. */
export function messageOf({ headline, text, label }: Omit<ShareContent, 'url'>): {
  readonly headline: string;
  readonly text: string;
} {
  const words = collapse(label);
  const title = collapse(`${headline ?? ''} ${words && `(${words})`}`);
  return { headline: title, text: paragraphs((text ?? '').trim(), title) };
}
