/** What the tests of related articles share. */
import { FakeRelated, fakeArticles } from '../../stories/fake-related.js';
import '../../src/related/news-related-articles.js';
import type { RelatedArticle } from '../../src/article/model.js';
import type { NewsRelatedArticles } from '../../src/related/news-related-articles.js';
import type { RelatedService } from '../../src/related/related-service.js';
import { until } from '../helpers/frame.js';

export { FakeRelated, fakeArticles };

let box: HTMLElement | undefined;
const undo: (() => void)[] = [];

/** A place in the page, as wide as told. */
export function place(width = 664): HTMLElement {
  box?.remove();
  box = document.body.appendChild(document.createElement('div'));
  box.style.inlineSize = `${width}px`;
  return box;
}

/** Takes away what a test has left. */
export function clean(): void {
  box?.remove();
  box = undefined;
  for (const act of undo.splice(0).reverse()) act();
}

/** Does something when the test is over. */
export const afterwards = (act: () => void): unknown => undo.push(act);

/** An element, not waited for. */
export function element(
  fields: Partial<NewsRelatedArticles> & { width?: number; html?: string } = {},
): NewsRelatedArticles {
  const { width, html = '', ...properties } = fields;
  const related = document.createElement('news-related-articles');
  Object.assign(related, properties);
  related.innerHTML = html;
  place(width).append(related);
  return related;
}

/** One that has nothing more to do. */
export async function settled(
  fields: Parameters<typeof element>[0] = {},
  service?: RelatedService,
): Promise<NewsRelatedArticles> {
  const related = element({ ...fields, ...(service && { service }) });
  await isSettled(related);
  return related;
}

export async function isSettled(related: NewsRelatedArticles): Promise<void> {
  await until('the body', () => $(related, '[part=base]'));
  await pause();
  await until('the end of loading', () => $(related, '[part=base]')?.getAttribute('aria-busy') === 'false');
  await pause();
}

export const pause = (ms = 50): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const $ = (related: Element, selector: string): HTMLElement | null =>
  related.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

export const all = (related: Element, selector: string): HTMLElement[] => [
  ...(related.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export const plain = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const title = (related: Element): string => plain($(related, '[part~=heading]'));
export const headlines = (related: Element): string[] => all(related, '[part~=headline]').map(plain);
export const metas = (related: Element): string[] => all(related, '[part=meta]').map(plain);

/** An article of a made-up paper. */
export const article = (name: string, fields: Partial<RelatedArticle> = {}): RelatedArticle => ({
  url: `https://paper.example/${name}`,
  headline: `About ${name}`,
  ...fields,
});

/** Answers requests by their addresses, and keeps these; other ones go where they went. */
export function answer(answers: Readonly<Record<string, () => unknown>>): string[] {
  const real = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const [, reply] = Object.entries(answers).find(([part]) => url.includes(part)) ?? [];
    if (!reply) return real(input, init);
    asked.push(url);
    init?.signal?.throwIfAborted();
    const value = await reply();
    init?.signal?.throwIfAborted();
    return value instanceof Response ? value : new Response(JSON.stringify(value));
  };
  undo.push(() => {
    globalThis.fetch = real;
  });
  return asked;
}

/** Puts something into the page's head. */
export function intoHead(html: string): void {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const nodes = [...holder.content.children];
  document.head.append(...nodes);
  undo.push(() => nodes.forEach((node) => node.remove()));
}
