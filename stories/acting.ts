import { userEvent, waitFor } from 'storybook/test';

/** Longest wait for what a story is about, in milliseconds: the machine may be busy with other browsers. */
const PATIENCE = 30_000;

/** Waits until something holds: until `check` no longer throws. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> =>
  waitFor(check, { timeout: PATIENCE, onTimeout: (error) => error });

/** The first element of a tag in a story. */
export function elementIn<Tag extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  const element = canvas.querySelector(tag);
  if (!element) throw new Error(`There is no <${tag}>.`);
  return element;
}

/** What an element has drawn. @throws while it is not there, or not seen */
export function drawnIn(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found?.checkVisibility()) throw new Error(`${selector} has not come.`);
  return found;
}

/** What an element has drawn, once it is there and seen. */
export const find = <T extends HTMLElement = HTMLElement>(element: Element, selector: string): Promise<T> =>
  until(() => drawnIn(element, selector) as T);

/** Presses what an element has drawn, one after the other. */
export async function press(element: Element, ...selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) await userEvent.click(await find(element, selector));
}

/** A story in which a reader presses something. */
export const pressing =
  (tag: keyof HTMLElementTagNameMap, ...selectors: readonly string[]) =>
  ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> =>
    press(elementIn(canvasElement, tag), ...selectors);

/** Puts a text into a field at once, in place of what stands there. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Which element in a shadow tree has the focus. */
export const focusIn = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;

/** Puts another clipboard in place of the browser's while something is done; gives back what was copied. */
export async function withClipboard(
  writeText: () => Promise<void>,
  act: () => Promise<unknown>,
): Promise<readonly string[]> {
  const copied: string[] = [];
  const clipboard = {
    writeText: async (text: string): Promise<void> => {
      await writeText();
      copied.push(text);
    },
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
  return copied;
}

export const ALLOWED = (): Promise<void> => Promise.resolve();
export const DENIED = (): Promise<void> => Promise.reject(new DOMException('', 'NotAllowedError'));

/**
 * Lets players play while something is done, though nobody has pressed anything: browsers keep sound back then, but not
 * a silent video.
 */
export async function quietly<T>(act: () => Promise<T>): Promise<T> {
  const createSilent = (name: string): Element => {
    const isAudio = name === 'audio';
    const element = document.createElementNS('http://www.w3.org/1999/xhtml', isAudio ? 'video' : name);
    if (isAudio) (element as HTMLVideoElement).muted = true;
    return element;
  };
  Object.defineProperty(document, 'createElement', { configurable: true, value: createSilent });
  try {
    return await act();
  } finally {
    Reflect.deleteProperty(document, 'createElement');
  }
}

/** Without a connection, as far as the browser says so, while something is done. */
export async function withoutNetwork(act: () => Promise<unknown>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(navigator, 'onLine');
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  dispatchEvent(new Event('offline'));
  try {
    await act();
  } finally {
    if (own) Object.defineProperty(navigator, 'onLine', own);
    else Reflect.deleteProperty(navigator, 'onLine');
  }
}

/** A story in which one address never answers. */
export const neverAnswering = (url: string) => (): (() => void) => {
  const { fetch: own } = window;
  const address = new URL(url, document.baseURI).href;
  window.fetch = (input, init) =>
    (input instanceof Request ? input.url : new URL(input, document.baseURI).href) === address
      ? new Promise(() => undefined)
      : own.call(window, input, init);
  return () => {
    window.fetch = own;
  };
};
