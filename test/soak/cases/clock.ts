import assert from 'node:assert/strict';
import type { Case } from '../cases.js';
import { ARTICLE, visiting, type Visit } from '../visit.js';

const DAY = 24 * 60 * 60_000;

interface Shifted {
  /** ms by which this page's clock is off; kept for its next document. */
  shiftClock: (ms: number) => void;
}

/** Before any code: a clock that can be set while the page is open, as a device's is when it hears the right time. */
function shiftable(): void {
  const Native = Date;
  let offset = Number(sessionStorage.getItem('clock') ?? 0);
  const now = (): number => Native.now() + offset;
  const Shifted = new Proxy(Native, {
    construct: (target, args: [], made) =>
      Reflect.construct(target, args.length ? args : [now()], made) as Date,
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
  Object.assign(window, {
    Date: Shifted,
    shiftClock: (ms: number) => {
      offset = ms;
      sessionStorage.setItem('clock', String(ms));
    },
  });
}

/** No date that could not be told. */
async function tellsDates({ page }: Visit): Promise<number> {
  const times = await page.locator('news-comment-list time, news-related-articles time').allTextContents();
  assert.ok(times.length > 0, 'there are dates');
  for (const time of times) assert.doesNotMatch(time, /NaN|Invalid|undefined|^\s*$/);
  return times.length;
}

async function shifted(soak: Parameters<Case['run']>[0], days: number): Promise<string> {
  return visiting(
    soak,
    ARTICLE,
    async (visit) => {
      const { page } = visit;
      await visit.write();
      await visit.listen();
      await page.evaluate((ms) => {
        (window as unknown as Shifted).shiftClock(ms);
        // a page that is shown again tells its times anew
        document.dispatchEvent(new Event('visibilitychange'));
      }, days * DAY);
      await page.waitForTimeout(1500);
      assert.equal(await visit.state(), 'playing', 'sound goes on');
      const times = await tellsDates(visit);
      await visit.findDraft();
      await page.reload();
      await visit.findDraft();
      const place = await visit.goesOn(62);
      await tellsDates(visit);
      await visit.isWell();
      return `sound goes on, ${times} dates told, after a reload the draft is there and it plays on at ${place}`;
    },
    { init: shiftable },
  );
}

export const clockCases: readonly Case[] = [
  { name: 'clock 20 days forwards', run: (soak) => shifted(soak, 20) },
  { name: 'clock 400 days backwards', run: (soak) => shifted(soak, -400) },
  {
    name: 'time zone',
    run: (soak) =>
      visiting(soak, ARTICLE, async (visit) => {
        const { context, page } = visit;
        await visit.write();
        await visit.listen();
        const devtools = await context.newCDPSession(page);
        for (const timezoneId of ['Pacific/Kiritimati', 'America/St_Johns']) {
          await devtools.send('Emulation.setTimezoneOverride', { timezoneId });
          await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
          await page.waitForTimeout(500);
          await tellsDates(visit);
        }
        assert.equal(await visit.state(), 'playing', 'sound goes on');
        await page.reload();
        await visit.findDraft();
        const place = await visit.goesOn(62);
        const times = await tellsDates(visit);
        await visit.isWell();
        return `${times} dates told, draft there, plays on at ${place}`;
      }),
  },
];
