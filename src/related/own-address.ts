import { canonicalLink } from '../article/metadata/page-address.js';
import type { Article } from '../article/model.js';
import { articleAddress, stripTracking } from '../core/article-address.js';

/** Addresses of the article that the reader has; the first stands for it. */
export function ownAddresses(article: Article | undefined, page: Document): readonly string[] {
  const { href } = page.location;
  const base = page.baseURI;
  const sources = [{ article: article?.url }, { canonical: canonicalLink(page) }, { location: href }];
  return sources.flatMap((source) => articleAddress({ ...source, base }) ?? []);
}

/** What tells an article's address from others: not its scheme, `www.`, tracking, a closing slash, its hash. */
export const identityOf = (url: string): string =>
  stripTracking(url)
    .replace(/^https?:\/\/(www\.)?|#.*/g, '')
    .replace(/\/(?=\?|$)/, '');
