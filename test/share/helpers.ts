/** What the tests of the share bar share. */
import { ContextProvider } from '@lit/context';
import { EMPTY_ARTICLE, type Article } from '../../src/article/model.js';
import { articleContext } from '../../src/core/article-context.js';
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { until } from '../helpers/frame.js';

const undo: (() => void)[] = [];
const undoLater = (step: () => void): unknown => undo.push(step);

/** Puts another value in the place of a property until `restore()`. */
export function stub(object: object, name: PropertyKey, value: unknown): void {
  stubProperty(object, name, { value, writable: true });
}

/** The same with a getter: for what throws. */
export function stubProperty(object: object, name: PropertyKey, property: PropertyDescriptor): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { ...property, configurable: true });
  undoLater(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
}

/** Takes a property away until `restore()`. */
export function removeProperty(object: object, name: PropertyKey): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  if (!own) return;
  Reflect.deleteProperty(object, name);
  undoLater(() => Object.defineProperty(object, name, own));
}

/** Puts back what was stubbed, and takes the test's page away. For `afterEach`. */
export function restore(): void {
  while (undo.length) undo.pop()!();
}

/** A device that is touched, or not. */
export function stubPointer(pointer: 'coarse' | 'fine'): void {
  const original = window.matchMedia.bind(window);
  stub(window, 'matchMedia', (query: string) =>
    query === '(pointer: coarse)' ? { matches: pointer === 'coarse' } : original(query),
  );
}

/** A device with a sheet of its own; `share` says what becomes of it. */
export function stubSheet(share: (data: ShareData) => Promise<void>): void {
  stub(navigator, 'canShare', () => true);
  stub(navigator, 'share', share);
}

/** A clipboard that takes, or not; gives what was written. */
export function stubClipboard(allowed = true): string[] {
  const written: string[] = [];
  stub(navigator, 'clipboard', {
    writeText: (text: string) => {
      if (!allowed) return Promise.reject(new DOMException('Denied', 'NotAllowedError'));
      written.push(text);
      return Promise.resolve();
    },
  });
  return written;
}

/** Markup in a box of some width at the top of the page, until `restore()`. */
export function page(markup: string, width = 700): HTMLElement {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  box.innerHTML = markup;
  document.body.prepend(box);
  undoLater(() => box.remove());
  return box;
}

/** Waits for updates, and for those that follow from measuring. */
export async function settle(element: NewsShareBar): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await element.updateComplete;
}

/** The first bar of a page, once it has targets. */
export async function barIn(box: HTMLElement): Promise<NewsShareBar> {
  const element = box.querySelector('news-share-bar')!;
  await until('the targets', () => element.shadowRoot?.querySelector('.row .target:not(.more)'));
  await settle(element);
  return element;
}

/** A bar with attributes that shares https://paper.example/tide, in a page of some width. */
export const bar = (attributes = '', width = 700, children = ''): Promise<NewsShareBar> =>
  barIn(
    page(
      `<news-share-bar url="https://paper.example/tide" headline="The tide" ${attributes}>${children}</news-share-bar>`,
      width,
    ),
  );

/** A bar in an article of which is known what is given. */
export function barOf(
  article: Partial<Article>,
  attributes = '',
  around = (inner: string): string => inner,
): Promise<NewsShareBar> {
  const box = page('');
  new ContextProvider(box as never, {
    context: articleContext,
    initialValue: {
      state: 'ready',
      article: { ...EMPTY_ARTICLE, ...article },
      provenance: {},
      problems: [],
    },
  }).hostConnected();
  box.innerHTML = around(`<news-share-bar ${attributes}></news-share-bar>`);
  return barIn(box);
}

export const $ = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(selector);

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** A target in the row; of those in the menu see `inMenu`. */
export const target = (element: Element, id: string): HTMLAnchorElement =>
  $(element, `.row [data-id="${id}"]`) as HTMLAnchorElement;

export const inMenu = (element: Element, id: string): HTMLAnchorElement =>
  $(element, `.menu [data-id="${id}"]`) as HTMLAnchorElement;

const idsOf = (pieces: readonly HTMLElement[]): string[] =>
  pieces.filter((piece) => !piece.closest('[hidden]')).map((piece) => piece.dataset['id'] ?? '');

/** Names of the targets that stand in the row, in order, without what opens the rest. */
export const rowIds = (element: Element): string[] => idsOf(all(element, '.row .target:not(.more)'));

/** Names of the targets in the menu. */
export const menuIds = (element: Element): string[] => idsOf(all(element, '.menu [data-id]'));

export const status = (element: Element): string => $(element, '[role=status]')!.textContent.trim();

export const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;

export const isOpen = (element: Element): boolean => {
  const menu = $(element, '.menu');
  return !!menu && menu.getClientRects().length > 0;
};

/** Presses the button and waits for the menu. */
export async function openMenu(element: NewsShareBar): Promise<HTMLElement> {
  $(element, '.more')!.click();
  const menu = await until('the menu', () => isOpen(element) && $(element, '.menu:has(button, a)'));
  await settle(element);
  return menu;
}

/** What a bar tells its page, in order: `news-share copy`, `news-share-complete copy copied`. */
export function record(cancel = false): string[] {
  const told: string[] = [];
  const stops = new AbortController();
  const { signal } = stops;
  document.addEventListener(
    'news-share',
    (event) => {
      told.push(`${event.type} ${event.shareTarget}`);
      if (cancel) event.preventDefault();
    },
    { signal },
  );
  document.addEventListener(
    'news-share-complete',
    (event) => told.push(`${event.type} ${event.shareTarget} ${event.outcome}`),
    { signal },
  );
  undoLater(() => stops.abort());
  return told;
}

/**
 * Presses a link without going there.
 * @returns whether the browser would have followed it.
 */
export function follows(link: HTMLElement, keys: MouseEventInit = {}): boolean {
  let isFollowed = false;
  window.addEventListener(
    'click',
    (event) => {
      isFollowed = !event.defaultPrevented;
      event.preventDefault();
    },
    { once: true },
  );
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys }));
  return isFollowed;
}

/** Makes waits of some length short. */
export function shorten(ms: number): void {
  const original = window.setTimeout.bind(window);
  stub(window, 'setTimeout', (act: () => void, time?: number) => original(act, time === ms ? 60 : time));
}
