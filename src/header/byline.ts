import type { Author, AuthorKind } from '../article/model.js';
import { splitNames } from '../core/text.js';

/** Names in a byline: which, in what order, joined how. Pure. */

/**
 * Authors from the `author` attribute: names apart by ";", because commas and "and" stand inside names
 * ("Marks and Daughters", "King, Jr."). Addresses of pages and portraits are lists in the same order, apart by
 * white space, which no address contains; "-" stands for none.
 *
 * @param known authors the article's data names: a name of theirs keeps its kind and what else is known.
 */
export function parseAuthors(
  names: string,
  options: {
    readonly kind?: AuthorKind | undefined;
    readonly urls?: string | undefined;
    readonly images?: string | undefined;
    readonly known?: readonly Author[] | undefined;
  } = {},
): Author[] {
  const urls = options.urls?.trim().split(/\s+/) ?? [];
  const images = options.images?.trim().split(/\s+/) ?? [];
  return splitNames(names).map((name, index) => {
    const known = options.known?.find((author) => author.name.toLowerCase() === name.toLowerCase());
    const url = given(urls[index]) ?? known?.url;
    const image = given(images[index]) ?? known?.image;
    return {
      name,
      kind: options.kind ?? known?.kind ?? 'human',
      ...(url ? { url } : {}),
      ...(image ? { image } : {}),
    };
  });
}

function given(address: string | undefined): string | undefined {
  return address && address !== '-' ? address : undefined;
}

/** Names up to this length stay on one line where there is room: "Jean-Luc" is not cut in two. */
export const UNBROKEN = 24;

/** A short byline names everyone up to this many authors, beyond that the first two. */
const SHORT_BYLINE = 3;

/** The authors a short byline names, and how many it leaves to "and 4 others". */
export function shortByline(authors: readonly Author[]): { named: readonly Author[]; others: number } {
  if (authors.length <= SHORT_BYLINE) return { named: authors, others: 0 };
  return { named: authors.slice(0, 2), others: authors.length - 2 };
}

/** Puts items into a language's list, "A, B and C", items and the words between them in order. */
export function joinList<T>(items: readonly T[], language: string): (T | string)[] {
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(items.map(String));
  let next = 0;
  return parts.map((part) => (part.type === 'element' ? (items[next++] as T) : part.value));
}
