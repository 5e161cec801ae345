import { findHeadline } from './landmarks.js';

/** Why no article was adopted. The inspector has the words. */
export const REFUSALS = [
  'no-such-id', // nothing has the id that `for` names
  'data', // the article is given as data; an empty tag adopts nothing
  'no-headline',
  'no-text',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Which article of the page a `<news-article>` means, and how that was found; or why there is none. */
export type Adoption =
  | {
      readonly root: HTMLElement;
      readonly reason?: undefined;
      readonly how: 'wrapped' | 'for' | 'only-article' | 'smallest';
      /** The element after which parts at the end go. */
      readonly end: HTMLElement;
    }
  | { readonly root?: undefined; readonly how?: undefined; readonly reason: Refusal };

/** What belongs beside an article, not to it. */
export const OUTSIDE = 'aside,nav,footer,form,dialog,[role=complementary],[role=navigation],[data-news-part]';
const OWN = '[data-news-part],script,template,style,link,meta,noscript';

/** Whether the tag holds content of its own, beyond parts and data. */
function hasContent(host: Element): boolean {
  for (const child of host.childNodes) {
    if (child.nodeType === 3 && child.nodeValue?.trim()) return true;
    if (child.nodeType !== 1 || (child as Element).matches(OWN)) continue;
    if (!(child as Element).localName.startsWith('news-')) return true;
  }
  return false;
}

/** The articles in a scope that are not inside another article, a sidebar or another tag of ours. */
export function topArticles(scope: ParentNode, host: Element): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>('article,[role=article]')].filter((article) => {
    const outer = article.parentElement?.closest('article,[role=article],news-article');
    return (!outer || outer === host) && !article.closest(OUTSIDE);
  });
}

/**
 * The article that the tag wraps, or that `for` names, or none because it is given as data. Undefined: it has
 * to be looked for on the page (adopt-from-page.ts).
 * @param host The `<news-article>`.
 * @param id Value of `for`.
 * @param isData Whether the article is given as data: then an empty tag adopts nothing.
 */
export function adoptNear(host: HTMLElement, id?: string, isData = false): Adoption | undefined {
  if (id) {
    const root = host.ownerDocument.getElementById(id);
    return root ? { root, how: 'for', end: root } : { reason: 'no-such-id' };
  }
  if (hasContent(host)) {
    const articles = topArticles(host, host);
    const main = articles.find((article) => findHeadline(article)) ?? articles[0];
    return { root: main ?? host, how: 'wrapped', end: host };
  }
  return isData ? { reason: 'data' } : undefined;
}
