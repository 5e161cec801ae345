import { safeUrl } from '../core/safe-url.js';
import { collapse } from '../core/text.js';
import { hasGaps, type ReadOptions } from './metadata/assemble.js';
import { readCommonMetadata } from './metadata/read-common-metadata.js';
import { findHeadline } from './landmarks.js';
import type { PageMetadata } from './model.js';

/** What a `<news-article>` reads of the page: all of it, only what stands inside the article, or nothing. */
export const PAGE_SOURCES = ['page', 'self', 'none'] as const;
export type PageSource = (typeof PAGE_SOURCES)[number];

/**
 * Whether the page's own metadata speaks of this tag's article: of the one whose `url` is the canonical
 * one, else of the first on the page.
 */
function ownsPage(host: Element): boolean {
  const page = host.ownerDocument;
  const all = [...page.querySelectorAll('news-article')];
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
  const named = all.find(
    (element) => canonical && safeUrl(element.getAttribute('url'), page.baseURI) === canonical,
  );
  return (named ?? all[0] ?? host) === host;
}

/** What a tag reads: all of the page for its owner (whatever else is written there), else only what stands inside the article. */
export function optionsFor(host: Element, root: Element | undefined, source: PageSource): ReadOptions {
  const url = host.getAttribute('url') ?? undefined;
  return /^(self|none)$/.test(source) || !ownsPage(host)
    ? { url, root: !root || host.contains(root) ? host : root }
    : { url };
}

/** Reads the page for a tag, by its JSON-LD. */
export function readPageLayer(
  host: Element,
  root: Element | undefined,
  source: PageSource,
): PageMetadata | undefined {
  return source === 'none'
    ? undefined
    : readCommonMetadata(host.ownerDocument, optionsFor(host, root, source));
}

/**
 * Reads again, with meta tags, microdata, markup and rarer vocabularies, and with a look for contradictions. The readers are
 * fetched only where the first reading left a gap, or for the inspector (`wanted`); undefined otherwise.
 */
export async function completePageLayer(
  host: Element,
  root: Element | undefined,
  source: PageSource,
  layer: PageMetadata,
  wanted: boolean,
): Promise<PageMetadata | undefined> {
  const page = host.ownerDocument;
  if (!wanted && !hasGaps(layer)) return undefined;
  const { readPageMetadata } = await import('./metadata/read-page-metadata.js');
  return readPageMetadata(page, optionsFor(host, root, source));
}

/**
 * Whether a new reading describes an article other than the one that stands there: the visible headline still
 * is what the old reading said, and the new one says something else.
 */
export function speaksOfAnother(now: PageMetadata, before: PageMetadata, root: Element): boolean {
  const visible = collapse(findHeadline(root)?.textContent);
  return (
    !!visible && visible === collapse(before.article.headline) && visible !== collapse(now.article.headline)
  );
}
