import { safeUrl } from '../../core/safe-url.js';
import { report, type Reading } from './reading.js';
import { get, isNode, listOf, type Node } from './schema-node.js';

/** An article found among a page's nodes. */
export interface Candidate {
  readonly node: Node;
  /** Inside another node (a list's item, a citation, a live blog's entry) rather than the page's own. */
  readonly nested: boolean;
}

/** Scheme, `www.`, query, fragment and closing slash tell no two articles apart. */
export const bareUrl = (url: string): string =>
  url.replace(/^https?:\/\/(www\.)?|[?#].*$/g, '').replace(/\/$/, '');

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
  const matching = [...own, ...candidates].find(({ node }) =>
    ['url', 'mainEntityOfPage', '@id']
      .flatMap((key) => listOf(get(node, key)))
      .some((value) => {
        const url = safeUrl(isNode(value) ? (get(value, '@id') ?? get(value, 'url')) : value, reading.base);
        return url && canonical && bareUrl(url) === bareUrl(canonical);
      }),
  );
  if (!matching && own.length > 1) report(reading, 'several-articles');
  return (
    matching ??
    own.find(({ node }) => get(node, 'headline')) ??
    own[0] ??
    (candidates[1] ? undefined : candidates[0])
  )?.node;
}
