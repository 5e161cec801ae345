/** How time passes in a page that is drawn. */
import type { CDPSession, Page, Request } from 'playwright-core';

export interface Clock {
  readonly isVirtual: boolean;
  /** Lets time pass, in which nothing is fetched; resolves when it has. */
  readonly pass: (ms: number) => Promise<void>;
  /** Nothing changes any more that waits for its time. */
  readonly stop: () => Promise<void>;
}

/** Noon of a day in winter, in seconds. */
const NOW = Date.UTC(2026, 11, 1, 12) / 1000;

/** ms that an answer is waited for. */
const FETCH_LIMIT = 2000;

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns what waits until every request of the page is answered */
function answers(page: Page): () => Promise<void> {
  const pending = new Map<Request, number>();
  page.on('request', (request) => pending.set(request, performance.now()));
  for (const event of ['requestfinished', 'requestfailed'] as const)
    page.on(event, (request) => void pending.delete(request));
  return async () => {
    while ([...pending.values()].some((asked) => performance.now() - asked < FETCH_LIMIT)) await later(5);
  };
}

function clearTimers(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (let id = Number(setTimeout(() => undefined)); id > 0; id--) clearTimeout(id);
  });
}

/** Begins at the same moment each time, goes as fast as the page can, and stands still while something is fetched. */
export async function virtualClock(page: Page, session: CDPSession): Promise<Clock> {
  const answered = answers(page);
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'pause', initialVirtualTime: NOW });
  return {
    isVirtual: true,
    async pass(ms) {
      await answered();
      const over = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
      await session.send('Emulation.setVirtualTimePolicy', {
        policy: 'pauseIfNetworkFetchesPending',
        budget: ms,
        maxVirtualTimeTaskStarvationCount: 100_000,
      });
      await over;
    },
    async stop() {
      await clearTimers(page);
      // Chromium takes no picture while time stands still.
      await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
    },
  };
}

/** Everybody's. */
export function realClock(page: Page): Clock {
  const answered = answers(page);
  return {
    isVirtual: false,
    async pass(ms) {
      await answered();
      await later(ms);
    },
    stop: () => clearTimers(page),
  };
}
