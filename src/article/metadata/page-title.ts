import { plainText } from './text.js';

/**
 * The page's title without the site's name, when it closes or opens with one of `sites` (names the page
 * itself gives) apart by a separator: "Headline | Site", "Site: Headline", not "Why I left the Site". Nothing
 * is guessed: what is not known to be the site's name stays. Empty if the title is that name alone.
 */
export function titleWithoutSite(title: string, sites: readonly (string | undefined)[]): string {
  let text = plainText(title, 1000);
  for (const site of sites) {
    const name = plainText(site ?? '', 200).toLowerCase();
    const lower = text.toLowerCase();
    if (lower === name) return '';
    if (name && lower.endsWith(name)) {
      const closing = /\s?[|\-–—:·•»›«‹✩★/_~]\s?$/u.exec(text.slice(0, -name.length));
      if (closing) text = text.slice(0, closing.index);
    } else if (name && lower.startsWith(name)) {
      const opening = /^\s?[|\-–—:·•»›«‹✩★/_~]\s/u.exec(text.slice(name.length));
      if (opening) text = text.slice(name.length + opening[0].length);
    }
  }
  return text;
}
