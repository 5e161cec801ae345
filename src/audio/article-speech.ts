import { adoptNear } from '../article/adopt.js';
import { adoptFromPage } from '../article/adopt-from-page.js';
import { dataArticle } from '../article/data-article.js';
import { mergeSources } from '../article/merge-sources.js';
import { hasGaps } from '../article/metadata/assemble.js';
import { readCommonMetadata } from '../article/metadata/read-common-metadata.js';
import { readPageMetadata } from '../article/metadata/read-page-metadata.js';
import type { PageMetadata } from '../article/model.js';
import { hasChildJson, readElements, readScalars } from '../article/own-sources.js';
import { optionsFor, type PageSource } from '../article/page-layer.js';
import { safeUrl } from '../core/safe-url.js';
import type { Messages } from '../core/messages.js';
import { wordsOf, type LabelWords } from '../disclosure/disclosure-label.js';
import { labelEnglish } from '../disclosure/label.en.js';
import type { SpeechText } from './speech.js';
import { readSpokenArticle } from './spoken-article.js';

export interface ArticleSpeechOptions {
  /** The page's address, where the document does not know it; chooses among several `<news-article>`. */
  readonly url?: string | undefined;
  /** Words of the disclosure, as the page has them: `wordsOf(messages, language)`. Default: English. */
  readonly words?: LabelWords | undefined;
  /** What is behind `<news-article src>`: `readArticleJson()` of it. Nothing is fetched here. */
  readonly data?: PageMetadata | undefined;
}

/** English is what a page says where it has no other words. */
const ENGLISH = wordsOf(labelEnglish as Partial<Messages> as Messages, 'en');

/** The tag whose article is meant; a page without one is read as by an empty tag. */
function hostIn(document: Document, url: string | undefined): HTMLElement {
  const hosts = [...document.querySelectorAll<HTMLElement>('news-article')];
  return (
    hosts.find((host) => url && safeUrl(host.getAttribute('url'), url) === url) ??
    hosts[0] ??
    document.createElement('news-article')
  );
}

/**
 * What the player in a page speaks of its article, from the page's source: a server that knows its articles makes the
 * same text, and the same hash. Pure; works in browsers and with documents such as linkedom's. Styles
 * are not looked at: mark what they hide with `data-news-skip`.
 * @returns undefined where the page has no article, or nothing to read in it.
 */
export function articleSpeech(
  document: Document,
  { url, words = ENGLISH, data }: ArticleSpeechOptions = {},
): SpeechText | undefined {
  const host = hostIn(document, url);
  const base = url ?? document.baseURI;
  const attribute = (name: string): string | undefined => host.getAttribute(name) ?? undefined;
  const isData = !!attribute('src') || hasChildJson(host);
  const adoption = adoptNear(host, attribute('for'), isData) ?? adoptFromPage(host);
  const { root, reason } = adoption;
  if (reason && reason !== 'data') return undefined;

  const own = mergeSources([
    readScalars(
      {
        headline: attribute('headline'),
        standfirst: attribute('standfirst'),
        section: attribute('section'),
        author: attribute('author'),
        publishedAt: attribute('published'),
        updatedAt: attribute('updated'),
        url: attribute('url'),
      },
      base,
    ),
    readElements(host, base),
    dataArticle.readChildJson(host, base),
    data,
  ]);
  const readPage = (): PageMetadata => {
    const { root: scope, url: named = url } = optionsFor(
      host,
      root,
      (attribute('source') ?? 'page') as PageSource,
    );
    const options = { root: scope, url: named };
    const common = readCommonMetadata(document, options);
    return hasGaps(common) ? readPageMetadata(document, options) : common;
  };
  const page = attribute('source') === 'none' ? undefined : readPage();
  const isOther = reason === 'data' && !dataArticle.sameHeadline(own, page);
  const { article } = isOther ? own : mergeSources([own, page]);
  const { text } = readSpokenArticle(article, root, { words });
  return text.segments.some(({ kind }) => kind !== 'disclosure') ? text : undefined;
}
