import type { Adoption } from '../article/adopt.js';

interface Reporting extends Element {
  readonly report?: { readonly adoption: Pick<Adoption, 'root'> };
}

/** The article in which a bar offers to quote: that of its `<news-article>`, else the page's only one, else its main content. */
export function quoteRoot(bar: Element, id: string | undefined): Element {
  const page = bar.ownerDocument;
  const owner: Reporting | null = id ? page.getElementById(id) : bar.closest('news-article');
  const articles = page.querySelectorAll('article');
  return (
    owner?.report?.adoption.root ??
    owner ??
    bar.closest('article') ??
    (articles.length === 1 ? articles[0] : undefined) ??
    page.querySelector('main') ??
    page.body
  );
}
