import type { Adoption } from './adopt.js';

interface Reporting extends Element {
  readonly report?: { readonly adoption: Pick<Adoption, 'root'> };
}

/**
 * The article that a part belongs to: that of its `<news-article>`, the one around it, the page's only one, else the
 * page's main content.
 * @param id value of the part's `for`: of a `<news-article>`, or of any element.
 */
export function articleRoot(part: Element, id: string | undefined): Element {
  const page = part.ownerDocument;
  const scope = part.getRootNode() as Document | ShadowRoot;
  const named = id ? (scope.getElementById?.(id) ?? page.getElementById(id)) : null;
  const owner: Reporting | null = named ?? part.closest('news-article');
  const articles = page.querySelectorAll('article');
  return (
    owner?.report?.adoption.root ??
    owner?.querySelector('[data-news-part=body]') ??
    owner ??
    part.closest('article') ??
    (articles.length === 1 ? articles[0] : undefined) ??
    page.querySelector('main') ??
    page.body
  );
}
