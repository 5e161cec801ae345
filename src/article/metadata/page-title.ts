import { plainText } from './text.js';

const SEPARATOR = '[\\s|\\-–—:·•»›«‹✩★/_,]';

/**
 * The page's title without the site's name, when it closes or opens with one of `sites` (names the page
 * itself gives). Nothing is guessed: what is not known to be the site's name stays.
 */
export function titleWithoutSite(title: string, sites: readonly (string | undefined)[]): string | undefined {
  let text = plainText(title, 1000);
  for (const site of sites) {
    const name = plainText(site ?? '', 200);
    if (!name) continue;
    const lower = text.toLowerCase();
    const known = name.toLowerCase();
    if (lower === known) return undefined;
    // A name is cut only where a separator sets it apart from the headline.
    if (lower.endsWith(known)) {
      const rest = text.slice(0, -known.length);
      if (new RegExp(`${SEPARATOR}$`, 'u').test(rest) && /[^\p{L}\p{N}\s]\s*$/u.test(rest)) text = rest;
    } else if (lower.startsWith(known)) {
      const rest = text.slice(known.length);
      if (/^\s*[^\p{L}\p{N}\s'’]\s/u.test(rest)) text = rest;
    }
    text = text.replace(new RegExp(`^${SEPARATOR}{1,9}|${SEPARATOR}{1,9}$`, 'gu'), '');
  }
  return text || undefined;
}
