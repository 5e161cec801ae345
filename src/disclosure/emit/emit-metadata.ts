import type { PageMetadata } from '../../article/model.js';
import { dataBlock } from '../../core/trusted-types.js';
import { missingMetadata } from './missing-metadata.js';
import { EMITTED, type EmitOptions } from './page-article.js';

/** The script of each `<news-article metadata="emit">`. */
const scripts = new WeakMap<Element, HTMLScriptElement>();
const live = new WeakSet<Element>();

/**
 * Keeps one script in the head that says what the page's metadata lacks of a tag's article, for
 * `<news-article metadata="emit">`. Without anything to say, or with the tag taken off the page, there is none.
 */
export function emitMetadata(
  host: Element,
  known: Pick<PageMetadata, 'article' | 'provenance'>,
  options: EmitOptions = {},
): void {
  const page = host.ownerDocument;
  const before = scripts.get(host);
  withdrawMetadata(host); // the page is read as it is by itself
  for (const old of page.querySelectorAll(`script[${EMITTED}]`)) if (!live.has(old)) old.remove(); // of a saved page
  const data = host.isConnected ? missingMetadata(page, known, options) : undefined;
  const text = data && dataBlock(data, page);
  if (!text) return;
  // eslint-disable-next-line house/no-page-sinks -- a block of data, whose text core/trusted-types.ts made
  const script = before?.ownerDocument === page ? before : page.createElement('script');
  script.type = 'application/ld+json';
  script.setAttribute(EMITTED, '');
  script.textContent = text;
  scripts.set(host, script);
  live.add(script);
  page.head.append(script);
}

/** Takes a tag's addition off the page again. */
export function withdrawMetadata(host: Element): void {
  scripts.get(host)?.remove();
  scripts.delete(host);
}

export { missingMetadata, type EmitOptions };
