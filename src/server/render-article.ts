import { readArticleJson } from '../article/metadata/article-json.js';
import { EMPTY_ARTICLE, type Article, type Direction } from '../article/model.js';
import { canonicalLanguage, directionOfLanguage } from '../core/language.js';
import {
  plannedEnd,
  plannedHead,
  plannedHeader,
  plannedLabel,
  type Plan,
  type PlannedPart,
  type ServedParts,
} from './article-parts.js';
import { minutesOf, paragraphs, type ArticleBody } from './body.js';
import { attributesMarkup, escapeHtml, jsonMarkup, type Attributes } from './markup.js';
import { RenderedArticle } from './rendered-article.js';
import { renderElement, type ElementOptions } from './render-element.js';
import { SERVED } from './served.js';

/** How an article is written. */
export interface RenderArticleOptions extends Pick<ElementOptions, 'styles' | 'stylesUrl' | 'strings'> {
  /** The text as HTML, which is trusted. Default: paragraphs of the article's `articleBody`. */
  readonly body?: ArticleBody | undefined;
  /** What relative addresses in the article resolve against; without it they are left out. */
  readonly baseUrl?: string | undefined;
  /** BCP 47; its catalogue must have been imported (`news-article/locales/…`). Default: the article's language, else "en". */
  readonly lang?: string | undefined;
  /** Default: the article's, else that of the language. */
  readonly dir?: Direction | undefined;
  /** IANA zone of the times shown. Without it they are in UTC, and in the reader's zone once the code has come. */
  readonly timeZone?: string | undefined;
  /** Level of the headline, 1 to 6; headings of parts are one below. Default: 1. */
  readonly headingLevel?: number | undefined;
  /** Whole minutes. Default: counted of `body` if that is one text. */
  readonly readingTime?: number | undefined;
  /** Which parts stand, and their attributes. */
  readonly parts?: ServedParts | undefined;
  /** Further attributes of `<news-article>`. */
  readonly attributes?: Attributes | undefined;
}

function languageFor(
  article: Article,
  { lang, dir }: RenderArticleOptions,
): { readonly lang: string; readonly dir: Direction } {
  const language = canonicalLanguage(lang ?? article.inLanguage) ?? 'en';
  return { lang: language, dir: dir ?? article.dir ?? directionOfLanguage(language) };
}

/**
 * Writes an article with all its parts: complete HTML, each part with its shadow root declared, which readers see
 * before any script runs and without any. `news-article/hydrate.js` makes it live without drawing it again.
 *
 * @param article schema.org (NewsArticle and its kin) or our own Article shape, as `readArticleJson()` takes it. Hostile
 * until read: its texts are text, its addresses http(s) or nothing. `options.body` and `options.attributes` are trusted.
 * @returns HTML in pieces as they are made: to iterate, to stream, or as one text.
 * @throws RangeError for an attribute with an impossible name, while the HTML is read.
 */
export function renderArticle(article: unknown, options: RenderArticleOptions = {}): RenderedArticle {
  const metadata = readArticleJson(article, { baseUrl: options.baseUrl });
  const known: Article = { ...EMPTY_ARTICLE, ...metadata.article };
  const language = languageFor(known, options);
  const body = options.body ?? paragraphs(known.articleBody);
  const { readingTime = minutesOf(body, language.lang), timeZone, headingLevel = 1 } = options;
  // the text stands in the page
  const data: Article = { ...known };
  delete (data as { articleBody?: string }).articleBody;
  const surroundings: ElementOptions = {
    ...language,
    strings: options.strings,
    styles: options.styles,
    stylesUrl: options.stylesUrl,
    article: Object.freeze({ article: data, provenance: {}, problems: [], state: 'ready', readingTime }),
  };
  const plan: Plan = { article: data, parts: options.parts ?? {}, headingLevel, timeZone, readingTime };
  const write = (part: PlannedPart | undefined): string =>
    part ? `${renderElement(part.tag, part, surroundings)}\n` : '';
  return new RenderedArticle(
    function* () {
      // no metadata of the page is read again, and no further part put in
      const own = { ...language, source: 'none', parts: 'none', ...options.attributes };
      yield `<news-article${attributesMarkup(own)}>\n<script type="application/json" ${SERVED}="${escapeHtml(String(readingTime ?? ''))}">${jsonMarkup(data)}</script>\n<article>\n`;
      const isHeaded = plan.parts.header !== false;
      const label = write(plannedLabel(plan, isHeaded));
      yield isHeaded ? write(plannedHeader(plan, label)) : label;
      for (const part of plannedHead(plan)) yield write(part);
    },
    body,
    function* () {
      yield '</article>\n';
      for (const part of plannedEnd(plan)) yield write(part);
      yield '</news-article>\n';
    },
  );
}
