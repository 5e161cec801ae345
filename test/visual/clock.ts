/** How time passes in a page that is drawn: as it is told, and never ahead of what the page still fetches and lays out. */
import type { BrowserContext, Page, Request } from 'playwright-core';

/** Noon of a day in winter. */
const NOW = Date.UTC(2026, 11, 1, 12);

/** ms that an answer is waited for. */
const FETCH_LIMIT = 2000;

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Two frames: in the first, what came into view is told to whoever observes it; in the second, what they made of it is
 * laid out. Frames are the browser's own, time in the page stands still.
 */
function frames(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        globalThis.nextFrame!(() => globalThis.nextFrame!(() => resolve()));
      }),
  );
}

declare global {
  /** Playwright's clock, in the page. */
  var __pwClock: { readonly controller: { runFor(ms: number): Promise<void> } };
}

/** Timers, dates and animation frames of all documents of a context begin at the same time, and stand still. */
export async function holdTime(context: BrowserContext): Promise<void> {
  await context.clock.install({ time: NOW });
  await context.clock.pauseAt(NOW);
}

export class Clock {
  readonly #page: Page;
  readonly #pending = new Map<Request, number>();
  #asked = 0;

  /** @param page of a context whose time is held */
  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      this.#asked++;
      this.#pending.set(request, performance.now());
    });
    const answered = (request: Request): void => void this.#pending.delete(request);
    page.on('requestfinished', answered);
    page.on('requestfailed', answered);
  }

  /** Lets time pass in the page, and waits for all that comes of it. */
  async pass(ms: number): Promise<void> {
    // not page.clock.runFor(): Playwright remembers it, and lets that time pass in the next document too
    await this.#page.evaluate((time) => globalThis.__pwClock.controller.runFor(time), ms);
    await this.#settle();
  }

  /** Until nothing is fetched any more, and a frame was drawn since. */
  async #settle(): Promise<void> {
    for (let before = -1; before !== this.#asked;) {
      before = this.#asked;
      while ([...this.#pending.values()].some((asked) => performance.now() - asked < FETCH_LIMIT))
        await later(5);
      await frames(this.#page);
    }
  }
}
