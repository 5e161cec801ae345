import { adoptNear, OUTSIDE, topArticles, type Adoption } from './adopt.js';
import { collapse } from '../core/text.js';
import { findHeadline } from './landmarks.js';

const BLOCK_LENGTH = 80; // characters that make a paragraph part of a body, not a caption or a menu entry

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Length in characters of a text in letters: an ideograph or syllable says as much as three. */
function length(element: Element): number {
  const text = element.textContent.trim();
  return text.length + 2 * (text.match(DENSE)?.length ?? 0);
}

/** The blocks of running text in a scope. Sites without paragraphs use line breaks inside one block. */
function textBlocks(scope: ParentNode): HTMLElement[] {
  const found = (selector: string) =>
    [...scope.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => length(element) >= BLOCK_LENGTH && !element.closest(OUTSIDE),
    );
  const paragraphs = found('p');
  return paragraphs.length ? paragraphs : found(':is(div,td,section,pre,font,span):has(> br + br),pre');
}

/** The element that directly or one level up holds most of the running text. */
function bodyOf(scope: ParentNode): HTMLElement | undefined {
  const scores = new Map<HTMLElement, number>();
  const add = (element: HTMLElement | null, score: number): void => {
    if (element) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const block of textBlocks(scope)) {
    const score = length(block);
    const parent = block.tagName === 'P' ? block.parentElement : block;
    add(parent, score);
    add(parent?.parentElement ?? null, score / 2);
  }
  let best: HTMLElement | undefined;
  for (const [element, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = element;
  return best;
}

/** A headline that is marked as none: the longest element whose whole text is one piece of the page's title. */
function findTitled(page: Document): HTMLElement | undefined {
  const pieces = new Set(
    [page.title, ...page.title.split(/\s[-–—|·»]\s|[|_]/)].map(collapse).filter(Boolean),
  );
  let best: HTMLElement | undefined;
  for (const element of page.body.querySelectorAll<HTMLElement>(
    'h2,h3,[role=heading],div,p,span,b,strong,font,td',
  )) {
    if (element.childElementCount > 2 || element.closest(OUTSIDE)) continue;
    const text = collapse(element.textContent);
    if (pieces.has(text) && text.length > (best ? collapse(best.textContent).length : 5)) best = element;
  }
  return best;
}

function commonAncestor(one: Element, other: Element): HTMLElement | undefined {
  let at: HTMLElement | null = one as HTMLElement;
  while (at && !at.contains(other)) at = at.parentElement;
  return at ?? undefined;
}

/**
 * Looks over the page for the article of a tag that wraps nothing: the only `<article>`; else the smallest
 * element that holds headline and text.
 */
export function adoptFromPage(host: HTMLElement): Adoption {
  const page = host.ownerDocument;
  const articles = topArticles(page, host).filter((article) => bodyOf(article));
  const titled = articles.filter((article) => findHeadline(article));
  const root = articles.length === 1 ? articles[0] : titled.length === 1 ? titled[0] : undefined;
  if (root) return { root, how: 'only-article', end: root };
  const headline = findHeadline(page) ?? findTitled(page) ?? page.querySelector<HTMLElement>('h2');
  if (!headline) return { reason: 'no-headline' };
  const body = bodyOf(page.body);
  const both = body && commonAncestor(headline, body);
  if (!both) return { reason: 'no-text' };
  return { root: both, how: 'smallest', end: both === page.body ? body : both };
}

/**
 * Finds the article of a `<news-article>`: the one it wraps; else the element that `for` names; else the page's
 * only `<article>`; else the smallest element that holds headline and text. Looks only.
 * @param host The `<news-article>`.
 * @param id Value of `for`.
 */
export const adoptArticle = (host: HTMLElement, id?: string): Adoption =>
  adoptNear(host, id) ?? adoptFromPage(host);
