import { canonicalLink } from '../article/metadata/page-address.js';
import type { Article } from '../article/model.js';
import { safeUrl } from '../core/safe-url.js';
import type { LocaleController } from '../core/localize.js';
import { shortLabelOf } from '../core/short-label.js';
import type { BarContent } from './share-item.js';

/** What a bar says itself of what it shares. */
export interface BarSource {
  readonly url?: string | undefined;
  readonly headline?: string | undefined;
}

/** The words that go along: a bar's own, else the article's, else the page's. */
export const barWords = (
  { headline }: BarSource,
  article: Article | undefined,
  page: Document | undefined,
  locale: LocaleController,
): Omit<BarContent, 'url'> => ({
  headline: headline ?? article?.headline ?? page?.title,
  label: article && shortLabelOf!(article, locale),
});

/** An address in which there is nothing to leave out, to resolve or to doubt. */
const PLAIN = /^https?:\/\/[a-z\d.:-]+\/[\w./~-]*$/;

/**
 * What a bar shares where its address is a plain one, as `barContent` gives it; undefined else.
 *
 * @param anyway Any address that is safe, where what knows more of addresses cannot be had.
 * @param page undefined while only what came with the element may be used, on a server and in its first render.
 */
export function plainContent(
  source: BarSource,
  article: Article | undefined,
  page: Document | undefined,
  locale: LocaleController,
  anyway?: boolean,
): BarContent | undefined {
  const url = source.url ?? article?.url ?? (page && (canonicalLink(page) ?? page.location.href));
  const address = url && PLAIN.test(url) ? url : anyway && safeUrl(url, page?.baseURI);
  return address ? { url: address, ...barWords(source, article, page, locale) } : undefined;
}
