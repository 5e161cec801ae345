import { safeUrl } from '../../core/safe-url.js';

/** `<link rel=canonical>` as it is written. */
export const canonicalLink = (document: Document): string | undefined =>
  document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? undefined;

/**
 * What relative addresses of the page resolve against: its own base when it is open in a browser, else (a
 * parsed text) the address given or the canonical one, with the page's `<base>` applied.
 */
export function baseOf(document: Document, given?: string): string | undefined {
  if (/^http/.test(document.location?.href ?? '')) return safeUrl(document.baseURI);
  const page = safeUrl(given) ?? safeUrl(canonicalLink(document));
  return (
    safeUrl(document.querySelector('base[href]')?.getAttribute('href'), page) ??
    page ??
    safeUrl(document.baseURI)
  );
}
