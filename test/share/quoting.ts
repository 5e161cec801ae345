/** An article with a bar that quotes, and what readers select in it. */
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { $, all, barIn, page } from './helpers.js';

export const TEXT =
  'The tide came in at six, and with it the ferry, which was late: “as ever”, said Bo. 猫 👩‍👩‍👧 ' +
  'Nobody had waited for it but the dog. '.repeat(4);

export const ARTICLE = `<div id="quoted"><article><h1>The tide</h1><p>${TEXT}</p><p class="second">A second one.</p>
  <p class="blank">   </p><a href="#quoted">A link</a><input value="A field"><textarea>A text</textarea>
  <div contenteditable="true">An editor</div><div data-news-part="card">A part</div>BAR</article></div><footer>Imprint</footer>`;

/** A bar in an article of which it may quote. */
export function quoting({
  attributes = 'quote',
  more = '',
  around = (inner: string): string => inner,
} = {}): Promise<NewsShareBar> {
  const bar = `<news-share-bar url="https://paper.example/tide" headline="The tide" ${attributes} ${more}></news-share-bar>`;
  return barIn(page(around(ARTICLE.replace('BAR', bar))));
}

/** Signs of a piece of the page: of the article's, if named by a selector. */
export function range(of: string | Element, start: number, end: number): Range {
  const element = typeof of === 'string' ? document.querySelector(`#quoted ${of}`)! : of;
  const found = document.createRange();
  found.setStart(element.firstChild!, start);
  found.setEnd(element.firstChild!, end);
  return found;
}

/** Selects as keys, mice and fingers all do in the end. */
export function select(of: string | Element | Range, start = 4, end = 13): void {
  const selection = document.getSelection()!;
  const selected = of instanceof Range ? of : range(of, start, end);
  selection.removeAllRanges();
  selection.addRange(selected);
}

export const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Selects "tide came" in a paragraph, and lets go of a mouse or of a key. */
export async function selectAnd(selector: string, end?: 'release'): Promise<void> {
  if (end) document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  select(selector);
  await later(0);
  if (end) document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
}

/** The tools, if they are shown. */
export function tools(element: Element): HTMLElement[] | undefined {
  const box = $(element, '.tools');
  return box?.getClientRects().length ? all(element, '.tools button') : undefined;
}

export const isShown = (element: Element): boolean => !!tools(element);
