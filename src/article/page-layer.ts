import { readCommonMetadata, type ReadOptions } from './metadata/read-common-metadata.js';
import type { PageMetadata } from './model.js';

/** What a `<news-article>` reads of the page: all of it, only what stands inside the article, or nothing. */
export const PAGE_SOURCES = ['page', 'self', 'none'] as const;
export type PageSource = (typeof PAGE_SOURCES)[number];

const canonicalUrl = (page: Document): string | undefined =>
  page.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;

/**
 * Whether the page's own metadata speaks of this tag's article: of the one whose `url` is the canonical
 * one, else of the first on the page.
 */
export function ownsPage(host: Element): boolean {
  const page = host.ownerDocument;
  const all = [...page.querySelectorAll('news-article')];
  const canonical = canonicalUrl(page);
  const named = all.find((element) => {
    const url = element.getAttribute('url');
    return (
      !!url && !!canonical && URL.canParse(url, page.baseURI) && new URL(url, page.baseURI).href === canonical
    );
  });
  return (named ?? all[0] ?? host) === host;
}

/** Reads the page for a tag: all of it for the owner, else only what stands inside the article. */
export function readPageLayer(
  host: Element,
  root: Element | undefined,
  source: PageSource,
): PageMetadata | undefined {
  if (source === 'none') return undefined;
  const options: ReadOptions = source === 'page' && ownsPage(host) ? {} : { root: root ?? host };
  return readCommonMetadata(host.ownerDocument, options);
}
