import type { Author } from '../article/model.js';

/** Names in a byline: which, in what order, joined how. Pure. */

/** Names up to this length stay on one line where there is room: "Jean-Luc" is not cut in two. */
export const UNBROKEN = 24;

/** A short byline names everyone up to this many authors, beyond that the first two. */
const SHORT_BYLINE = 3;

/** The authors a short byline names, and how many it leaves to "and 4 others". */
export function shortByline(authors: readonly Author[]): { named: readonly Author[]; others: number } {
  if (authors.length <= SHORT_BYLINE) return { named: authors, others: 0 };
  return { named: authors.slice(0, 2), others: authors.length - 2 };
}

/**
 * Puts items into a language's list, "A, B and C", items and the words between them in order.
 *
 * @param names What the items say, for languages whose "and" depends on the word after it ("e Inés").
 */
export function joinList<T>(
  items: readonly T[],
  language: string,
  names: readonly string[],
): readonly (T | string)[] {
  if (!items[1]) return items; // to make a format takes longer than all else in the line
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(names);
  let next = 0;
  return parts.map((part) => (part.type === 'element' ? (items[next++] as T) : part.value));
}
