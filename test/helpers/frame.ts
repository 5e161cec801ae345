/** Pages of the example host in a frame of the test page: same origin, so everything can be looked at. */
import { hearFrame } from './heard-faults.js';

export interface Frame {
  readonly element: HTMLIFrameElement;
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  remove(): void;
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How much longer what is waited for may take where three browsers run at a time on two slow processors. */
const PATIENCE = 3;

/** Waits until a condition holds; fails with its name after `timeout` ms on a quick machine. */
export async function until<T>(
  what: string,
  condition: () => T | false | undefined | null,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout * PATIENCE;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ${String(timeout * PATIENCE)} ms for: ${what}`);
    await later(20);
  }
}

/** A frame of a given size at the top of the test page, not yet navigated. */
export function makeFrame(width: number, height: number): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.width = String(width);
  element.height = String(height);
  element.style.cssText = 'border:0;position:fixed;inset:0 auto auto 0;z-index:9';
  hearFrame(element);
  document.body.append(element);
  return element;
}

/** Opens a page and waits until it has loaded; its own scripts run unless `scripts`, or a sandbox of its own, says not. */
export async function openFrame(
  url: string,
  {
    width = 1280,
    height = 844,
    scripts = true,
    sandbox = scripts ? undefined : 'allow-same-origin',
  }: { width?: number; height?: number; scripts?: boolean; sandbox?: string | undefined } = {},
): Promise<Frame> {
  const element = makeFrame(width, height);
  if (sandbox) element.setAttribute('sandbox', sandbox);
  await new Promise((resolve, reject) => {
    element.addEventListener('load', resolve, { once: true });
    element.addEventListener('error', reject, { once: true });
    element.src = url;
  });
  const window = element.contentWindow as Window & typeof globalThis;
  return { element, window, document: window.document, remove: () => element.remove() };
}

interface Reporting extends Element {
  readonly report?: { readonly state: string };
}

/** Waits until the page's `<news-article>` has read and composed, and its parts have rendered. */
export async function composed(
  frame: Pick<Frame, 'document'>,
  selector = 'news-article',
): Promise<Reporting> {
  const article = await until('the article to be composed', () => {
    const element = frame.document.querySelector<Reporting>(selector);
    return element?.report && element.report.state !== 'loading' && element;
  });
  await until('the parts to be rendered', () =>
    [...frame.document.querySelectorAll('[data-news-part]')]
      .filter((part) => part.localName.startsWith('news-'))
      .every((part) => part.shadowRoot?.childElementCount),
  );
  return article;
}
