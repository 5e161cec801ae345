/**
 * Presses every control of ours on a page as a reader would, one after the other, and reads how long each press took
 * until what it changed was painted: the browser's event timing.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { BenchServer } from './serve.js';

export interface Press {
  /** `news-share-bar`, the outermost element of ours that has the control. */
  readonly element: string;
  /** What the control says of itself. */
  readonly control: string;
  /** ms from the press to the next paint, in steps of 8; 0 where it was under 16. */
  readonly delay: number;
}

/** ms that a press has to show, and be timed. */
const SHOWN = 250;
/** A page that makes new controls at each press would be pressed for ever. */
const MOST = 150;

interface Found {
  readonly key: string;
  readonly element: string;
  readonly control: string;
  readonly x: number;
  readonly y: number;
  /** Whether a press there reaches the control. */
  readonly isReached: boolean;
}

declare global {
  interface Window {
    /** Longest delay of a press since it was last read. */
    pressDelay: number;
  }
}

/** Runs in the page before its own scripts. */
function watch(): void {
  window.pressDelay = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { readonly interactionId: number })[])
      if (entry.interactionId > 0) window.pressDelay = Math.max(window.pressDelay, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  // links are pressed, and lead nowhere
  addEventListener('click', (event) => {
    const [target] = event.composedPath();
    if (target instanceof Element && target.closest('a[href]')) event.preventDefault();
  });
}

/** Runs in the page: scrolls the next control that was not pressed into view. */
function nextControl(pressed: readonly string[]): Found | undefined {
  const CONTROLS =
    'a[href], button, summary, input:not([type=hidden]), textarea, select, [role=slider], [tabindex="0"]';
  const roots: (readonly [root: Element | ShadowRoot, element: string, path: string])[] = [];
  for (const element of document.querySelectorAll('news-article, news-figure'))
    roots.push([element, element.localName, '']);
  const seen = new Set<Element>();
  for (let at = 0; at < roots.length; at += 1) {
    const [root, element, path] = roots[at]!;
    for (const node of root.querySelectorAll('*')) {
      if (seen.has(node)) continue;
      seen.add(node);
      const owner = path === '' && node.localName.startsWith('news-') ? node.localName : element;
      if (node.shadowRoot) roots.push([node.shadowRoot, owner, `${path}>${node.localName}`]);
      // the article is the page's
      if (!node.matches(CONTROLS) || (path === '' && !node.closest('news-share-bar'))) continue;
      if (
        !node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
        node.matches(':disabled')
      )
        continue;
      const label = node as HTMLInputElement;
      const words = node.getAttribute('aria-label') ?? (label.labels?.[0]?.textContent || node.textContent);
      const control = `${node.localName} ${(words || label.name).replace(/\s+/g, ' ').trim().slice(0, 48)}`;
      const key = `${path}>${control}`;
      if (pressed.includes(key)) continue;
      node.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = node.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      const point = { x: x + width / 2, y: y + height / 2 };
      let hit = document.elementFromPoint(point.x, point.y);
      while (hit?.shadowRoot) {
        const inner = hit.shadowRoot.elementFromPoint(point.x, point.y);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      const isReached = hit !== null && (node.contains(hit) || hit.contains(node));
      return { key, element: owner, control, ...point, isReached };
    }
  }
  return undefined;
}

/** Scrolls to the end, so that all parts are there. */
async function readThrough(page: Page): Promise<void> {
  await pause(1000);
  for (let isEnd = false; !isEnd;) {
    isEnd = await page.evaluate(() => {
      scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
      return scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    });
    await pause(SHOWN);
  }
}

/** The controls of a player come once there is sound to steer. */
async function untilPlaying(page: Page): Promise<void> {
  const isPlaying = (): boolean => document.querySelector('news-audio-player')?.state === 'playing';
  await page
    .waitForFunction(isPlaying, undefined, { timeout: 10_000 })
    .catch(() => console.log('no sound within 10 s: the controls of a player that plays are not pressed'));
}

async function takeDelay(page: Page): Promise<number> {
  return page.evaluate(() => {
    const delay = window.pressDelay;
    window.pressDelay = 0;
    return delay;
  });
}

/** @returns what was pressed, each control once, and the keys typed into the comment's field */
export async function pressControls(browser: Browser, server: BenchServer, path: string): Promise<Press[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    await context.addInitScript(watch);
    const page = await context.newPage();
    page.on('popup', (popup) => void popup.close());
    await page.goto(server.origin + path);
    await readThrough(page);
    const presses: Press[] = [];
    const pressed: string[] = [];
    while (pressed.length < MOST) {
      let found = await page.evaluate(nextControl, pressed);
      if (found && !found.isReached) {
        // something lies over it: what was opened is closed
        await page.keyboard.press('Escape');
        await pause(SHOWN);
        found = await page.evaluate(nextControl, pressed);
      }
      if (!found) break;
      pressed.push(found.key);
      await pause(SHOWN); // what comes into view has come
      const again = await page.evaluate(nextControl, pressed.slice(0, -1));
      if (again?.key !== found.key || !again.isReached) continue;
      await takeDelay(page);
      await page.mouse.click(again.x, again.y);
      if (again.control.startsWith('textarea')) await page.keyboard.type('Well said.', { delay: 20 });
      await pause(SHOWN);
      if (again.control === 'button Play') await untilPlaying(page);
      presses.push({ element: found.element, control: found.control, delay: await takeDelay(page) });
    }
    return presses;
  } finally {
    await context.close();
  }
}
