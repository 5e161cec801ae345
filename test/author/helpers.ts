/** What the tests of the author card share. */
import { ContextProvider } from '@lit/context';
import { fixture, html } from '@open-wc/testing';
import { articleContext, type ArticleContextValue } from '../../src/core/article-context.js';
import { EMPTY_ARTICLE, type Article } from '../../src/article/model.js';
import type { NewsAuthorCard } from '../../src/author/author-card.js';
import { until } from '../helpers/frame.js';

/** A card from markup, in a page of some width. */
export async function card(markup: string, width = 700): Promise<NewsAuthorCard> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.style.inlineSize = `${width}px`;
  page.innerHTML = markup;
  const element = page.querySelector('news-author-card')!;
  await settle(element);
  return element;
}

/** A card of an article, as composed or not. */
export async function cardOf(
  article: Partial<Article>,
  markup = '<news-author-card></news-author-card>',
  width = 700,
): Promise<NewsAuthorCard> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.style.inlineSize = `${width}px`;
  provide(page, article);
  page.innerHTML = markup;
  const element = page.querySelector('news-author-card')!;
  await settle(element);
  return element;
}

export function provide(
  host: HTMLElement,
  article: Partial<Article>,
  more: Partial<ArticleContextValue> = {},
): void {
  new ContextProvider(host as never, {
    context: articleContext,
    initialValue: {
      state: 'ready',
      article: { ...EMPTY_ARTICLE, ...article },
      provenance: {},
      problems: [],
      ...more,
    },
  }).hostConnected();
}

/** Waits for what an update brings about: slots, then the update that follows from them. */
export async function settle(element: NewsAuthorCard): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

export const $ = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(selector);

export const text = (element: Element, selector: string): string | undefined =>
  $(element, selector)?.textContent.replace(/\s+/g, ' ').trim();

export const details = (element: Element): HTMLDetailsElement => $(element, 'details') as HTMLDetailsElement;

/** Whether readers see it, once the page has been laid out. */
export const isShown = (element: Element): boolean =>
  element.getBoundingClientRect().height > 0 && element.checkVisibility();

/** Opens as a reader does, and waits for the controls. */
export async function opened(element: NewsAuthorCard): Promise<NewsAuthorCard> {
  $(element, 'summary')!.click();
  await until('the perspective to open', () => element.open);
  await until('its controls', () => $(element, '.tool'));
  return element;
}

export const tool = (element: Element, name: string): HTMLButtonElement | undefined =>
  [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tool')].find(
    (button) => (button.querySelector('span') ?? button).textContent.trim() === name,
  );

export const hasState = (element: Element, name: string): boolean =>
  !CSS.supports('selector(:state(x))') || element.matches(`:state(${name})`);

/** Runs with another `fetch`. */
export async function withFetch(
  stub: (url: unknown, init?: RequestInit) => Response | Promise<Response>,
  run: () => Promise<void>,
): Promise<void> {
  const { fetch: original } = window;
  window.fetch = async (url, init) => stub(url, init);
  try {
    await run();
  } finally {
    window.fetch = original;
  }
}
