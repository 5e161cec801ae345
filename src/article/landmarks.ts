/**
 * Where an article's head ends. Plain DOM reading, shared by the head script (which reserves space while
 * the page parses) and by composition, so that both mean the same place.
 */

import { isCredits } from './credits.js';

const HEADLINE = 'h1,[itemprop~=headline]';
const STANDFIRST =
  /stand-?first|sub-?(title|head|deck)|(?<![a-z])(dec?k|lede?|lead|excerpt|summary|intro|chapo)(?![a-z])/i;
const SILENT = 'script,style,template,link,meta,noscript,[data-news-part]';

/** The headline in a scope: its h1, else what microdata calls so. Those of nested cards are left out. */
export function findHeadline(scope: ParentNode): HTMLElement | undefined {
  return [...scope.querySelectorAll<HTMLElement>(HEADLINE)].find(
    (element) => element.textContent.trim() && !element.closest('aside,nav,footer,[data-news-part]'),
  );
}

/** What comes after a node in reading order inside a scope: an element or a text that shows something. */
export function following(node: Node, scope: Node): HTMLElement | Text | undefined {
  for (let at: Node | null = node; at && at !== scope; at = at.parentNode)
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (next.nodeType === 1 && !(next as Element).matches(SILENT)) return next as HTMLElement;
      if (next.nodeType === 3 && next.nodeValue?.trim()) return next as Text;
    }
  return undefined;
}

/** The article's head: headline, standfirst, and the page's own byline and date, as far as they stand together. */
export interface Head {
  readonly headline: HTMLElement;
  readonly standfirst: HTMLElement | undefined;
  readonly credits: readonly HTMLElement[];
  /** The last element of the head; parts go after it. */
  readonly end: HTMLElement;
  /** What stands after the head; undefined while the parser has not come further. */
  readonly next: Element | Text | undefined;
}

/** Reads the head of an article in a scope; `description` helps to tell a standfirst without a telling class. */
export function findHead(scope: ParentNode & Node, description?: string): Head | undefined {
  const headline = findHeadline(scope);
  if (!headline) return undefined;
  const start = description?.trim().slice(0, 60);
  const credits: HTMLElement[] = [];
  let standfirst: HTMLElement | undefined;
  let end = headline;
  let next = following(end, scope);
  while (next && 'matches' in next) {
    const about = `${next.className} ${next.role}`;
    const isStandfirst =
      !standfirst &&
      !next.querySelector('p + p,figure,h1') &&
      (STANDFIRST.test(about) || (!!start && next.textContent.trim().startsWith(start)));
    if (isStandfirst) standfirst = next;
    else if (isCredits(next)) credits.push(next);
    else break;
    end = next;
    next = following(end, scope);
  }
  return { headline, credits, end, standfirst, next };
}

/** Whether a child put into this parent becomes a block of its own line that disturbs no columns. */
function stacks(parent: Element): boolean {
  const style = getComputedStyle(parent);
  if (/flex$/.test(style.display)) return /^column/.test(style.flexDirection);
  if (/grid$/.test(style.display)) return !/ /.test(style.gridTemplateColumns);
  return /^(block|flow-root|list-item|inline|contents)$/.test(style.display);
}

/** The element after which a block may be put without disturbing the page's layout; undefined if none in scope. */
export function placeAfter(element: Element, scope: Node): Element | undefined {
  for (let at: Element | null = element; at && at !== scope; at = at.parentElement) {
    const parent = at.parentElement;
    if (!parent) return undefined;
    if (parent.matches('h1,h2,a,button,p,hgroup,[itemprop~=headline]')) continue;
    if (stacks(parent)) return at;
  }
  return undefined;
}
