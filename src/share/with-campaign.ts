import { encode } from './encode.js';
import { editQuery } from '../core/article-address.js';

const nameOf = (parameter: string): string => parameter.split('=')[0]!;

/**
 * Marks an address with where it was shared. Parameters that it has already are replaced.
 *
 * @param campaign a name ("autumn"), for `utm_source` (the target), `utm_medium=share` and `utm_campaign`; or
 *   parameters of one's own with `{target}` in them ("ref=share-{target}"). Nothing: the address stays as it is.
 */
export function withCampaign(url: string, campaign: string | null | undefined, target: string): string {
  const given = campaign?.trim();
  if (!given) return url;
  const added = (
    given.includes('=') ? given : `utm_source={target}&utm_medium=share&utm_campaign=${encode(given)}`
  )
    .replaceAll('{target}', encode(target))
    .replace(/^[?&]+/, '')
    // what has no place in a query
    .replace(/[^!$-;=?-~]/gu, encode)
    .split('&');
  const names = added.map(nameOf);
  return editQuery(url, (parameter) => names.includes(nameOf(parameter)), added);
}
