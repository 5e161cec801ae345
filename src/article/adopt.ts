import { findHeadline } from './landmarks.js';

/** Which article of the page a `<news-article>` means, and how that was found; or why there is none. */
export type Adoption =
  | {
      readonly root: HTMLElement;
      readonly reason?: undefined;
      readonly how: 'wrapped' | 'for' | 'only-article' | 'smallest';
      /** The element after which parts at the end go. */
      readonly end: HTMLElement;
    }
  | { readonly root?: undefined; readonly how?: undefined; readonly reason: string };

const BLOCK_LENGTH = 80; // characters that make a paragraph part of a body, not a caption or a menu entry
const OUTSIDE = 'aside,nav,footer,form,dialog,[role=complementary],[role=navigation],[data-news-part]';
const OWN = '[data-news-part],script,template,style,link,meta,noscript';

const length = (element: Element): number => element.textContent.trim().length;

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

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A headline that is marked as none: the longest element whose whole text is one piece of the page's title. */
function findTitled(page: Document): HTMLElement | undefined {
  const pieces = new Set([page.title, ...page.title.split(/\s[-–—|·»]\s|[|_]/)].map(plain).filter(Boolean));
  let best: HTMLElement | undefined;
  for (const element of page.body.querySelectorAll<HTMLElement>(
    'h2,h3,[role=heading],div,p,span,b,strong,font,td',
  )) {
    if (element.childElementCount > 2 || element.closest(OUTSIDE)) continue;
    const text = plain(element.textContent);
    if (pieces.has(text) && text.length > (best ? plain(best.textContent).length : 5)) best = element;
  }
  return best;
}

function commonAncestor(one: Element, other: Element): HTMLElement | undefined {
  let at: HTMLElement | null = one as HTMLElement;
  while (at && !at.contains(other)) at = at.parentElement;
  return at ?? undefined;
}

/** Whether the tag holds content of its own, beyond parts and data. */
export function hasContent(host: Element): boolean {
  for (const child of host.childNodes) {
    if (child.nodeType === 3 && child.nodeValue?.trim()) return true;
    if (child.nodeType !== 1 || (child as Element).matches(OWN)) continue;
    if (!(child as Element).localName.startsWith('news-')) return true;
  }
  return false;
}

/** The articles in a scope that are not inside another article, a sidebar or another tag of ours. */
function topArticles(scope: ParentNode, host: Element): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>('article,[role=article]')].filter((article) => {
    const outer = article.parentElement?.closest('article,[role=article],news-article');
    return (!outer || outer === host) && !article.closest(OUTSIDE);
  });
}

function within(root: HTMLElement, how: 'wrapped' | 'for' | 'only-article' | 'smallest'): Adoption {
  const body = root.localName === 'body' ? bodyOf(root) : undefined;
  return { root, how, end: body ?? root };
}

/**
 * Finds the article: the one the tag wraps; else the element that `for` names; else the page's only
 * `<article>`; else the smallest element that holds headline and body.
 * @param host The `<news-article>`.
 * @param id Value of `for`.
 * @param isData Whether the article is given as data: then an empty tag adopts nothing.
 */
export function adoptArticle(host: HTMLElement, id?: string, isData = false): Adoption {
  const page = host.ownerDocument;
  if (id) {
    const root = page.getElementById(id);
    return root ? within(root, 'for') : { reason: `No element has the id “${id}” that for="" names.` };
  }
  if (hasContent(host)) {
    const articles = topArticles(host, host);
    const main = articles.find((article) => findHeadline(article)) ?? articles[0];
    return { root: main ?? host, how: 'wrapped', end: host };
  }
  if (isData) return { reason: 'The article is given as data.' };
  const articles = topArticles(page, host).filter((article) => bodyOf(article));
  const titled = articles.filter((article) => findHeadline(article));
  const only = articles.length === 1 ? articles[0] : titled.length === 1 ? titled[0] : undefined;
  if (only) return within(only, 'only-article');
  const headline = findHeadline(page) ?? findTitled(page) ?? page.querySelector<HTMLElement>('h2');
  if (!headline)
    return {
      reason:
        'No headline was found: looked for an h1, itemprop="headline", the text of the page’s title, and an h2.',
    };
  const body = bodyOf(page.body);
  if (!body)
    return {
      reason: `No article text was found: looked for paragraphs of ${String(BLOCK_LENGTH)} characters or more.`,
    };
  const root = commonAncestor(headline, body);
  if (!root) return { reason: 'Headline and text have no element in common.' };
  return { root, how: 'smallest', end: root.localName === 'body' ? body : root };
}
