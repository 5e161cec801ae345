import type { Author, AuthorKind } from '../article/model.js';
import { splitNames } from '../core/text.js';

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
