import { stripTracking } from '../../core/article-address.js';
import { shareableUrl } from '../../core/shareable-url.js';
import { isSkipped, walkReadable } from '../readable-text.js';

/** An address that links of an article's text lead to. */
export interface PrintedLink {
  /** An absolute http(s) address without password, and without what only follows readers. */
  readonly address: string;
  /** How the page writes it: the values of `href` that lead there. */
  readonly hrefs: ReadonlySet<string>;
}

/** Where on its page an address leads does not count; what a router makes of it does. */
const withoutPlace = (url: string | undefined): string | undefined => url?.replace(/#(?![/!]).*/s, '');

/** Captions are not read aloud, yet printed. */
const isLeftOut = (element: Element): boolean => element.localName !== 'figcaption' && isSkipped(element);

/**
 * The addresses that an article's text links to, each once, in the order in which they are read. Those of the article
 * itself are left out, and links that cannot be seen or stand in what is not the text: navigation, adverts, parts.
 *
 * @param own Further addresses of the article.
 */
export function printedLinks(root: Element, own: readonly (string | undefined)[]): readonly PrintedLink[] {
  const { location } = root.ownerDocument;
  const here = [location.href, ...own].map(withoutPlace);
  const found = new Map<string, PrintedLink & { readonly hrefs: Set<string> }>();
  const take = (text: Text): void => {
    const anchor = text.data.trim() ? text.parentElement?.closest('a[href]') : undefined;
    const href = anchor && root.contains(anchor) ? anchor.getAttribute('href') : undefined;
    const url = href && shareableUrl(href, anchor?.baseURI);
    if (!url || here.includes(withoutPlace(url)) || anchor?.checkVisibility?.() === false) return;
    const address = stripTracking(url);
    const link = found.get(address) ?? { address, hrefs: new Set() };
    link.hrefs.add(href);
    found.set(address, link);
  };
  walkReadable(root, take, () => undefined, isLeftOut);
  return [...found.values()];
}
