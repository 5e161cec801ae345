import { collapse } from '../core/text.js';
import { findHead, findHeadline } from './landmarks.js';
import { OWN_LABEL } from './own-label.js';
import { OWN_RELATED } from './own-related.js';
import { OWN_SHARE } from './own-share.js';
import type { Article } from './model.js';
import type { Shown } from './part-rules.js';

/** Where pages name the author outside the article's head: mostly in a box below the text. */
const AUTHOR = 'address,[rel~=author],[itemprop~=author],[class*=byline i],[class*=author i]';
const DATE = 'time,[itemprop^=date]';
/** Others than the article's. */
const ELSEWHERE =
  '[data-news-part],news-article-header,news-related-articles,aside,[class*=comment i],[id*=comment i],[class*=related i]';
const LONGEST = 300; // characters; more than that is text that a class happens to fit

const plain = (text: string | null | undefined): string => collapse(text).normalize('NFKC').toLowerCase();

/** The first real paragraph after the headline; what a page says of its article mostly stands before it. */
const firstParagraph = (scope: Element, start: Element): Element | undefined =>
  [...scope.querySelectorAll('p')].find(
    (paragraph) => paragraph.textContent.length >= 200 && start.compareDocumentPosition(paragraph) & 4, // FOLLOWING
  );

/** The page's own text of a scope before an element. */
function textBefore(scope: Element, end: Element | undefined): string {
  const range = scope.ownerDocument.createRange();
  if (!end) return '';
  range.setStart(scope, 0);
  range.setEndBefore(end);
  const copy = range.cloneContents();
  for (const part of copy.querySelectorAll('[data-news-part],script,style,template')) part.remove();
  return plain(copy.textContent);
}

/** The element in which a page may already show what we would add: around headline and article. */
function surroundings(root: HTMLElement): HTMLElement {
  const main = root.closest<HTMLElement>('main,[role=main]');
  if (main) return main;
  let at = root;
  while (at.parentElement && at.parentElement.localName !== 'body' && !findHeadline(at))
    at = at.parentElement;
  return at;
}

/** Reads what the page shows around an article, so that composition adds nothing twice. */
export function readShown(root: HTMLElement, article: Article): Shown {
  const scope = surroundings(root);
  const head = findHead(root, article.description) ?? findHead(scope, article.description);
  const paragraph = firstParagraph(scope, head?.headline ?? scope);
  const top = textBefore(scope, paragraph);
  const says = (text: string | undefined): boolean => !!text && top.includes(plain(text).slice(0, 60));
  const find = (selector: string): Element[] =>
    [...scope.querySelectorAll(selector)].filter(
      (element) => !element.closest(ELSEWHERE) && element.textContent.length < LONGEST,
    );
  const credits = find(AUTHOR).map((element) => plain(element.textContent));
  const { headline, articleSection, description, author, datePublished } = article;
  const day = datePublished?.slice(0, 10) ?? '-';
  const year = day.slice(0, 4);
  const hasDate = (element: Element): boolean => /\d/.test(element.textContent);
  const isPublication = (time: Element): boolean =>
    time.getAttribute('datetime')?.startsWith(day) ||
    (!!paragraph && !!(time.compareDocumentPosition(paragraph) & 4) && hasDate(time));
  return {
    headline: !!head || says(headline),
    section: says(articleSection),
    standfirst: !!head?.standfirst || says(description),
    byline: author.length
      ? author.some(({ name }) => says(name) || credits.some((text) => text.includes(plain(name))))
      : !!head?.credits.length,
    dates:
      find(DATE).some(isPublication) ||
      !!head?.credits.some(hasDate) ||
      // a year alone may stand in a headline
      (/^\d{4}$/.test(year) && new RegExp(`\\d\\D{1,20}${year}|${year}\\D{1,3}\\d`).test(top)),
    body: true,
    label: find(OWN_LABEL).some((element) => !!element.textContent.trim()),
    share: !!scope.querySelector(OWN_SHARE),
    related: !!scope.ownerDocument.querySelector(OWN_RELATED),
  };
}

/** Nothing is shown: an article made of data alone. */
export const NOTHING_SHOWN: Shown = {
  headline: false,
  section: false,
  standfirst: false,
  byline: false,
  dates: false,
  body: false,
  label: false,
  share: false,
  related: false,
};
