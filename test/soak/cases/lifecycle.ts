import assert from 'node:assert/strict';
import type { Case } from '../cases.js';
import { ARTICLE, Visit, visiting } from '../visit.js';

type LifecycleState = 'frozen' | 'active';

async function setState(visit: Visit, state: LifecycleState): Promise<void> {
  const devtools = await visit.context.newCDPSession(visit.page);
  await devtools.send('Page.setWebLifecycleState', { state });
  await devtools.detach();
}

/** What browsers tell a page whose tab is no longer looked at. */
function hide(): void {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

export const lifecycleCases: readonly Case[] = [
  {
    name: 'freeze and resume',
    run: (soak) =>
      visiting(soak, ARTICLE, async (visit) => {
        await visit.write();
        await visit.listen();
        await setState(visit, 'frozen');
        await new Promise((resolve) => setTimeout(resolve, 2000));
        await setState(visit, 'active');
        await visit.findDraft();
        assert.match(await visit.state(), /^(playing|paused|buffering)$/);
        const place = await visit.goesOn(62);
        await visit.isWell();
        return `draft there, plays on at ${place}`;
      }),
  },
  {
    name: 'hidden and discarded',
    run: (soak) =>
      visiting(soak, ARTICLE, async (visit) => {
        const { context, page } = visit;
        await visit.write('Before.');
        await visit.listen();
        await visit.text.fill('The chairs are upstairs from October on.');
        // nothing more is told to a page that is thrown away to save memory
        await page.evaluate(hide);
        await setState(visit, 'frozen');
        const [address, devtools] = [page.url(), await context.newCDPSession(page)];
        const gone = page.waitForEvent('crash');
        void devtools.send('Page.crash').catch(() => undefined); // nobody is left to answer
        await gone;
        const again = await context.newPage();
        const faults: string[] = [];
        again.on('pageerror', (error) => faults.push(String(error)));
        await again.goto(address);
        const next = new Visit({ page: again, context, faults, close: () => again.close() });
        await next.findDraft();
        const place = await next.goesOn();
        await next.isWell();
        return `opened anew: what was written last is there, plays on at ${place}`;
      }),
  },
];
