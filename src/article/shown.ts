import { findHead, findHeadline } from './landmarks.js';
import type { Article } from './model.js';
import type { Shown } from './part-rules.js';

/** Where pages put a byline, and where a date; a date often stands in the byline. */
const CREDITS =
  'address,[rel~=author],[itemprop~=author],[class*=byline i],[class*=author i],[class*=credits i],[class*=meta i]';
const DATES = `time,[itemprop^=date],[class*=date i],[class*=time i],[class*=publish i],[class*=posted i],${CREDITS}`;
const LONGEST = 300; // characters; more than that is text that a class happens to fit

const plain = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Text of a scope before its first real paragraph: where headline, byline and date usually stand. */
function headText(scope: Element, start: Element): string {
  const range = scope.ownerDocument.createRange();
  for (const paragraph of scope.querySelectorAll('p')) {
    if (paragraph.textContent.length < 200 || !(start.compareDocumentPosition(paragraph) & 4)) continue; // FOLLOWING
    range.setStart(scope, 0);
    range.setEndBefore(paragraph);
    break;
  }
  return plain(range.toString());
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
  const top = headText(scope, head?.headline ?? scope);
  const says = (text: string | undefined): boolean => !!text && top.includes(plain(text).slice(0, 60));
  const texts = (selector: string): string[] =>
    [...scope.querySelectorAll(selector)]
      .filter((element) => !element.closest('[data-news-part],news-article-header'))
      .map((element) => plain(element.textContent))
      .filter((text) => text.length < LONGEST);
  const credits = texts(CREDITS);
  const { headline, articleSection, description, author, datePublished } = article;
  return {
    headline: !!head || says(headline),
    section: says(articleSection),
    standfirst: !!head?.standfirst || says(description),
    byline: author.length
      ? author.some(({ name }) => says(name) || credits.some((text) => text.includes(plain(name))))
      : credits.length > 0,
    dates: texts(DATES).some((text) => /\d/.test(text)) || says(datePublished?.slice(0, 4)),
    body: true,
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
};
