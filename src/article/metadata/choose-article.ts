import { safeUrl } from '../../core/safe-url.js';
import { report, type Reading } from './draft.js';
import { get, isNode, listOf, scalarOf, type Node } from './schema-node.js';

/** An article found among a page's nodes. */
export interface Candidate {
  readonly node: Node;
  /** Inside another node (a list's item, a citation, a live blog's entry) rather than the page's own. */
  readonly nested: boolean;
}

/** Scheme, `www.`, query, fragment and closing slash tell no two articles apart. */
const bare = (url: string | undefined): string | undefined =>
  url?.replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '').replace(/\/$/, '');

/**
 * The article that the page is about: the one that carries the page's address, else the page's own one, else
 * the only one there is.
 */
export function chooseArticle(
  candidates: readonly Candidate[],
  canonical: string | undefined,
  reading: Reading,
): Node | undefined {
  const own = candidates.filter(({ nested }) => !nested);
  const address = bare(canonical);
  const matching = [...own, ...candidates].find(
    ({ node }) =>
      address !== undefined &&
      ['url', 'mainEntityOfPage', '@id'].some((key) =>
        listOf(get(node, key)).some((value) => {
          const url = isNode(value) ? (get(value, '@id') ?? get(value, 'url')) : value;
          return bare(safeUrl(scalarOf(url), reading.base)) === address;
        }),
      ),
  );
  if (matching) return matching.node;
  if (own.length > 1)
    report(reading, 'several-articles', 'No article carries the page’s address; the first was taken.');
  return (own[0] ?? (candidates.length === 1 ? candidates[0] : undefined))?.node;
}
