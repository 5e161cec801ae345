import { findHeadline } from '../../article/landmarks.js';
import { comparable } from '../../article/metadata/text.js';
import { readPageMetadata } from '../../article/metadata/read-page-metadata.js';
import type { Article } from '../../article/model.js';
import { readLabel } from './ai-words.js';
import { readStructured, type Structured } from './json-ld-article.js';
import { isSeen, textOf } from './visible.js';

/** Beyond these, a page is not looked at. */
const MAX_ELEMENTS = 100_000;
const MAX_HEADLINES = 100;
/** How far below the headline a standfirst or the first paragraph is looked for, in elements. */
const HEAD_REACH = 200;
/** Characters of a paragraph that is body, not credits. */
const PARAGRAPH = 100;
const STANDFIRST =
  /stand-?first|sub-?(title|head|deck)|(^|[\s_-])(dek|deck|lede?|lead|excerpt|summary|intro|chapo)([\s_-]|$)/i;
/** Where others than the article speak. */
const ELSEWHERE =
  'nav,footer,form,[role=navigation],[class*=comment i],[id*=comment i],[class*=related i],[class*=promo i],[class*=newsletter i],news-discussion,news-comment-list,news-related-articles';

/** The page as the checks need it. */
export interface Page {
  readonly document: Document;
  readonly now: number;
  readonly article: Article;
  readonly structured: readonly Structured[];
  /** The article's element, or what comes closest to it. */
  readonly scope: Element;
  readonly headline: Element | undefined;
  /** Whether there is an article at all: a card or a sentence by itself owes nobody its data. */
  readonly isArticle: boolean;
  /** What a label must not stand after: the standfirst, else the first paragraph. */
  readonly opening:
    { readonly element: Element; readonly is: 'the standfirst' | 'the first paragraph' } | undefined;
  /** Elements by place in the document. */
  readonly order: ReadonlyMap<Element, number>;
  /** `document.querySelectorAll` as a list. */
  readonly all: (selector: string) => Element[];
  /** Whether an element belongs to what stands around the article: navigation, comments, promotion. */
  readonly isElsewhere: (element: Element) => boolean;
  readonly isBefore: (one: Element, other: Element) => boolean;
  /** Whether an element stands where readers look first: from the article's start to its first paragraph. */
  readonly isInHead: (element: Element) => boolean;
}

export interface PageOptions {
  /** The page's address, where the document does not know it (saved HTML). */
  readonly url?: string | undefined;
  /** Milliseconds since the epoch; what counts as the future. */
  readonly now?: number | undefined;
}

function headlineOf(document: Document, headline: string | undefined): Element | undefined {
  const whole = comparable(headline ?? '');
  const heads = [...document.querySelectorAll('h1,[itemprop~=headline]')].slice(0, MAX_HEADLINES);
  const saying = heads.find((heading) => whole && comparable(heading.textContent) === whole);
  const main =
    document.querySelector('news-article article') ?? document.querySelector('article,main,[role=main]');
  return saying ?? (main ? findHeadline(main) : undefined) ?? findHeadline(document);
}

/** Reads a page once for all checks. */
export function readPage(document: Document, { url, now = Date.now() }: PageOptions): Page {
  const { article } = readPageMetadata(document, { url });
  const elements = [...document.querySelectorAll('*')].slice(0, MAX_ELEMENTS);
  const order = new Map(elements.map((element, index) => [element, index]));
  const at = (element: Element): number => order.get(element) ?? MAX_ELEMENTS;
  const headline = headlineOf(document, article.headline);
  const scope =
    headline?.closest('article,[role=article]') ??
    headline?.closest('news-article,main,[role=main]') ??
    document.querySelector('body') ??
    document.documentElement;

  const inside = headline ?? scope;
  // pages name their body "comments-open" and wrap it into one form
  const isElsewhere = (element: Element): boolean => element.closest(ELSEWHERE)?.contains(inside) === false;

  const start = article.description?.trim().slice(0, 60);
  const below = headline ? elements.slice(at(headline) + 1, at(headline) + HEAD_REACH) : [];
  const isText = (element: Element): boolean =>
    element.localName === 'p' &&
    !readLabel(textOf(element)) &&
    !element.closest('figure,aside,details,[slot]') &&
    !isElsewhere(element);
  const standfirst = below.find(
    (element) =>
      !headline!.contains(element) &&
      !element.localName.includes('-') &&
      !element.querySelector('p + p,figure,h1') &&
      (STANDFIRST.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('role') ?? ''}`) ||
        (!!start && element.localName !== 'details' && element.textContent.trim().startsWith(start))),
  );
  const paragraph = below.find(
    (element) => element !== standfirst && isText(element) && textOf(element).length >= PARAGRAPH,
  );
  const opening =
    standfirst && (!paragraph || at(standfirst) < at(paragraph))
      ? ({ element: standfirst, is: 'the standfirst' } as const)
      : paragraph && ({ element: paragraph, is: 'the first paragraph' } as const);
  const headEnd = paragraph ? at(paragraph) : headline ? at(headline) + HEAD_REACH : HEAD_REACH;
  const headStart = Math.min(at(scope), headline ? at(headline) : MAX_ELEMENTS);

  return {
    document,
    now,
    article,
    structured: readStructured(document, url),
    scope,
    headline,
    isArticle:
      (!!headline && isSeen(headline)) || !!document.querySelector('article,[role=article],news-article'),
    opening,
    order,
    all: (selector) => [...document.querySelectorAll(selector)],
    isElsewhere,
    isBefore: (one, other) => at(one) < at(other),
    isInHead: (element) => at(element) >= headStart && at(element) < headEnd,
  };
}
