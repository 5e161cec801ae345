/** An article's page in the window of a reader. */
import type { Page } from 'playwright-core';
import type { Article } from '../../../examples/articles/index.js';
import { until } from './reader.js';

/** Brings the parts that come when a reader is near, and waits for them. */
export async function settle(page: Page, { headline }: Article): Promise<void> {
  await page.locator('h1', { hasText: headline }).waitFor();
  await page.locator('news-discussion').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Post comment' }).waitFor();
  await page.getByLabel('Sort by').waitFor();
  await page.getByRole('heading', { name: 'More from the Courier' }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
}

/** The article and its parts as a screen reader has them, addresses included. */
export const whatIsSaid = (page: Page): Promise<string> => page.locator('main').ariaSnapshot();

/** Waits until a page says this. */
export const saysAll = (page: Page, expected: string, what: string): Promise<void> =>
  until(
    what,
    async () => (await whatIsSaid(page)) === expected,
    async () => `It says:\n${await whatIsSaid(page)}\ninstead of:\n${expected}`,
  );

/** How often each of our tags stands in the page. */
export const tagCounts = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const { localName } of document.querySelectorAll('*'))
      if (localName.startsWith('news-')) counts[localName] = (counts[localName] ?? 0) + 1;
    return counts;
  });

/** Waits for the style sheets. */
export const styled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
  );

/** Where the blocks of the article stand, and what follows it. */
export const positions = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('article :is(h1,h2,p,figure,blockquote),article ~ aside')]
      .filter((block) => !block.closest('[data-news-part]'))
      .map((block) => {
        const { left, top, width } = block.getBoundingClientRect();
        const name = `${block.localName} ${block.textContent.trim().slice(0, 20)}`;
        return `${name}: ${[left, top, width].map((length) => length.toFixed(1)).join(' ')}`;
      }),
  );

/**
 * Remembers what stands in shadow roots, and says how much that is. Comments and teasers are not among it: they are
 * drawn when a reader is near.
 */
export const keepDrawn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const drawn = [...document.querySelectorAll('main :not(news-discussion, news-related-articles)')].flatMap(
      ({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(':not(style,link)') ?? [])],
    );
    Object.assign(globalThis, { drawn });
    return drawn.length;
  });

/** What of it has been replaced since. */
export const drawnAnew = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (globalThis as unknown as { drawn: Element[] }).drawn
      .filter((element) => !element.isConnected)
      .map((element) => element.outerHTML),
  );

/** Goes on to another article by its link at the end of this one. */
export async function followRelated(page: Page, { headline }: Article): Promise<void> {
  await page.locator('news-related-articles a', { hasText: headline }).click();
  await page.locator('h1', { hasText: headline }).waitFor();
}
