import { findHead, findHeadline, isCredits } from './landmarks.js';
import type { Article } from './model.js';
import type { Shown } from './part-rules.js';

const CREDIT_PLACES =
  'address,[rel~=author],[itemprop~=author],[class*=byline i],[class*=author i],[class*=credits i],[class*=meta i]';
const DATE_PLACES =
  'time,[itemprop^=date],[class*=date i],[class*=time i],[class*=publish i],[class*=posted i],[class*=byline i],[class*=meta i]';

const plain = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Text of a scope before its first real paragraph: where headline, byline and date usually stand. */
function headText(scope: Element, from: Element | undefined): string {
  let text = '';
  const range = scope.ownerDocument.createRange();
  const start = from ?? scope;
  for (const paragraph of scope.querySelectorAll('p')) {
    if (paragraph.textContent.trim().length < 200) continue;
    if (!(start.compareDocumentPosition(paragraph) & 4 /* FOLLOWING */) && start !== scope) continue;
    range.setStart(scope, 0);
    range.setEndBefore(paragraph);
    text = range.toString();
    break;
  }
  return plain(text);
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
  const headlineText = plain(article.headline);
  const top = headText(scope, head?.headline);
  const places = (selector: string) =>
    [...scope.querySelectorAll(selector)].filter(
      (element) => !element.closest('[data-news-part],news-article-header'),
    );
  const credits = places(CREDIT_PLACES).filter((element) => element.textContent.length < 400);
  const creditText = plain(credits.map((element) => element.textContent).join(' \n '));
  const names = article.author.map((author) => plain(author.name)).filter(Boolean);
  const year = article.datePublished?.slice(0, 4);
  const dates = places(DATE_PLACES).filter((element) => element.textContent.length < 200);
  const section = plain(article.articleSection);
  return {
    headline: !!head || (!!headlineText && top.includes(headlineText)),
    section:
      !!section && (top.includes(section) || plain(scope.textContent.slice(0, 2000)).includes(section)),
    standfirst:
      !!head?.standfirst || (!!article.description && top.includes(plain(article.description).slice(0, 60))),
    byline:
      names.some((name) => top.includes(name) || creditText.includes(name)) ||
      (names.length === 0 && credits.some((element) => isCredits(element))),
    dates: dates.some((element) => /\d/.test(element.textContent)) || (!!year && top.includes(year)),
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
