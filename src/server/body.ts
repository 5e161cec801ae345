import { readingTimeOf } from '../article/reading-time.js';
import { escapeHtml } from './markup.js';

/** The body of an article as HTML: whole, or in pieces as they come. It is the site's own and goes out as it is. */
export type ArticleBody = string | Iterable<string> | AsyncIterable<string>;

/** Paragraphs of a text in which a blank line ends one. */
export const paragraphs = (text: string | undefined): string =>
  (text?.trim().split(/\n\s*\n/) ?? [])
    .filter((block) => block.trim())
    .map((block) => `<p>${escapeHtml(block.trim())}</p>\n`)
    .join('');

/** What is in a body but not read: as readable-text.ts has it, as far as names of elements tell. */
const UNREAD =
  /<(script|style|template|noscript|nav|aside|form|figcaption|footer|svg|dialog)\b[^>]*>[^]*?<\/\1\s*>/gi;
const BLOCK_END = /<\/(?:p|h[1-6]|li|blockquote|div|td|dd|dt|pre|section)\s*>/gi;

/** Whole minutes that a body takes to read; undefined where that is not known before all of it has come. */
export function minutesOf(body: ArticleBody, language: string): number | undefined {
  if (typeof body !== 'string') return undefined;
  const text = body
    .replace(UNREAD, ' ')
    .replace(BLOCK_END, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, ' ');
  return readingTimeOf(text, language);
}
