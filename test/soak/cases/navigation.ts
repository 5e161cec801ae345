import assert from 'node:assert/strict';
import type { Case } from '../cases.js';
import { ARTICLE, OTHER, PLACE, ROUTED, visiting, type Visit } from '../visit.js';

interface Restored {
  readonly persisted: boolean;
  readonly reasons: readonly string[];
  /** Seconds into the recording when the page was left: it played while the next one was on its way. */
  readonly left: number;
}

interface NotRestored {
  readonly reasons?: readonly { readonly reason: string }[] | null;
}

/** Before any code of the page: how it was shown. */
function watchShow(): void {
  addEventListener('pageshow', ({ persisted }) => {
    (window as unknown as { shownAgain: boolean }).shownAgain = persisted;
  });
  addEventListener('pagehide', () => {
    const player = document.querySelector<Element & { currentTime: number }>('news-audio-player');
    if (player?.currentTime) sessionStorage.setItem('left-at', String(player.currentTime));
  });
}

/** Whether the page that is shown came out of the back/forward cache, and why not. */
function restored({ page }: Visit): Promise<Restored> {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as unknown as {
      notRestoredReasons?: NotRestored | null;
    }[];
    return {
      persisted: (window as unknown as { shownAgain: boolean }).shownAgain,
      reasons: (entry?.notRestoredReasons?.reasons ?? []).map(({ reason }) => reason),
      left: Number(sessionStorage.getItem('left-at')),
    };
  });
}

/** Leaves for another page of the site, and comes back. */
async function leaveAndReturn(visit: Visit): Promise<Restored> {
  await visit.page.goto(new URL(OTHER, visit.page.url()).href);
  // out of the cache a page does not load again
  await visit.page.goBack({ waitUntil: 'commit' });
  await visit.page.waitForFunction(() => document.readyState === 'complete');
  const back = await restored(visit);
  assert.ok(back.left >= PLACE, `left at ${back.left} s`);
  return back;
}

const hasUnload = (visit: Visit): Promise<readonly string[]> =>
  visit.page.evaluate(() => Object.keys(window.soak.counts()).filter((what) => /unload/.test(what)));

export const navigationCases: readonly Case[] = [
  {
    name: 'in-page navigation',
    run: (soak) =>
      visiting(soak, ROUTED, async (visit) => {
        const { page } = visit;
        await visit.write();
        await visit.listen();
        const sound = await visit.player.evaluateHandle((player) => player as unknown as { state: string });
        await page.evaluate(async (address) => {
          history.pushState(null, '', address);
          await window.soak.mount(address);
        }, OTHER);
        const shown = await page.evaluate(
          () => document.querySelector('news-article')?.report?.article.headline,
        );
        assert.match(shown ?? '', /^The foghorn/);
        assert.notEqual(await sound.evaluate(({ state }) => state), 'playing', 'what was removed is silent');
        await page.evaluate(async (address) => {
          history.pushState(null, '', address);
          await window.soak.mount(address);
        }, ARTICLE);
        await visit.findDraft();
        const place = await visit.goesOn();
        await visit.isWell();
        return `the next article read, what played before silent; back again the draft stands and it plays on at ${place}`;
      }),
  },
  {
    name: 'back/forward cache',
    run: (soak) =>
      visiting(
        soak,
        ARTICLE,
        async (visit) => {
          await visit.write();
          await visit.listen();
          assert.deepEqual(await hasUnload(visit), [], 'listeners that keep a page out of the cache');
          const { persisted, reasons, left } = await leaveAndReturn(visit);
          assert.ok(persisted, `not restored: ${reasons.join(', ') || 'no reason given'}`);
          await visit.findDraft();
          assert.match(await visit.state(), /^(playing|paused)$/);
          const place = await visit.goesOn(left);
          await visit.isWell();
          return `pageshow.persisted ${persisted}, notRestoredReasons ${reasons.length}, draft there, plays on at ${place}`;
        },
        { init: watchShow },
      ),
  },
  {
    name: 'back without the cache',
    run: (soak) =>
      visiting(
        soak,
        ARTICLE,
        async (visit) => {
          await visit.write();
          await visit.listen();
          const { persisted, left } = await leaveAndReturn(visit);
          assert.equal(persisted, false);
          await visit.findDraft();
          const place = await visit.goesOn(left);
          await visit.isWell();
          return `pageshow.persisted ${persisted}, a new document: draft there, plays on at ${place}`;
        },
        {
          init: watchShow,
          prepare: (context) =>
            context.route('**/articles/**', async (route) => {
              const response = await route.fetch();
              await route.fulfill({
                response,
                headers: { ...response.headers(), 'cache-control': 'no-store' },
              });
            }),
        },
      ),
  },
  {
    name: 'reload',
    run: (soak) =>
      visiting(soak, ARTICLE, async (visit) => {
        await visit.write();
        await visit.listen();
        await visit.page.reload();
        await visit.findDraft();
        const place = await visit.goesOn();
        await visit.isWell();
        return `draft there, plays on at ${place}`;
      }),
  },
];
