import { shareableUrl } from './shareable-url.js';

/** Names that advertising and mailing services put into addresses to follow readers. */
const TRACKING =
  /^((utm|pk|mtm)_\w+|__hs\w+|hsCtaTracking|gad_\w+|_gl|_ga|srsltid|mibextid|epik|rdt_cid|s_kwcid|(fb|g|d|tw|tt|y)clid|msclkid|gclsrc|[gw]braid|mc_[ce]id|igshi?d?|li_fat_id|_hs(enc|mi)|mkt_tok|vero_id|oly_(anon|enc)_id)(=|$)/i;

/** Drops parameters and adds others. What stays is as it was, byte for byte; the hash stays last. */
export const editQuery = (
  url: string,
  drops: (parameter: string) => boolean,
  added: readonly string[] = [],
): string =>
  url.replace(/(\?[^#]*)?(?=#|$)/, (query) => {
    const parameters = query ? query.slice(1).split('&') : [];
    const kept = [...parameters.filter((parameter) => !drops(parameter)), ...added];
    return kept.length ? `?${kept.join('&')}` : '';
  });

/** An address without known tracking parameters; all else stays as it is. */
export const stripTracking = (url: string): string => editQuery(url, (parameter) => TRACKING.test(parameter));

type Source = string | null | undefined;

/** Where the address of an article may stand, best first. */
export interface AddressSources {
  readonly attribute?: Source;
  /** Of the `<news-article>` around. */
  readonly article?: Source;
  /** Of the page's canonical link. */
  readonly canonical?: Source;
  readonly location?: Source;
  /** Resolves relative ones; without it they are passed over. */
  readonly base?: string | undefined;
}

/**
 * The address of an article: the first source that is fit to pass on, without tracking parameters and text
 * directive. The location's hash says where a reader is on the page; it stays only if it is a route ("#/…", "#!…").
 */
export function articleAddress({
  attribute,
  article,
  canonical,
  location,
  base,
}: AddressSources): string | undefined {
  for (const source of [attribute, article, canonical, location?.replace(/#(?![/!]).*/s, '')]) {
    const url = shareableUrl(source, base);
    if (url) return stripTracking(url.replace(/#:~:.*|(#.+?):~:.*/, '$1'));
  }
  return undefined;
}
