import { canonicalLink } from '../article/metadata/page-address.js';
import type { Article } from '../article/model.js';
import type { LocaleController } from '../core/localize.js';
import { barWords, type BarSource } from './first-content.js';
import { articleAddress } from '../core/article-address.js';
import type { BarContent } from './share-item.js';

/**
 * What a bar shares: its own attributes, else the article's, else the page's. Undefined where no address is known: in
 * a page that is no http(s) page.
 */
export function barContent(
  source: BarSource,
  article: Article | undefined,
  page: Document,
  locale: LocaleController,
): BarContent | undefined {
  const url = articleAddress({
    attribute: source.url,
    article: article?.url,
    canonical: canonicalLink(page),
    location: page.location.href,
    base: page.baseURI,
  });
  return url ? { url, ...barWords(source, article, page, locale) } : undefined;
}
