import assert from 'node:assert/strict';
import type { Case } from '../cases.js';
import { ARTICLE, visiting, WORDS, type Visit } from '../visit.js';

/** ms by which each answer is late. */
const LATE = 1000;

const isOffline = async ({ context }: Visit, offline: boolean): Promise<void> => context.setOffline(offline);

export const networkCases: readonly Case[] = [
  {
    name: 'offline start',
    run: (soak) =>
      visiting(soak, ARTICLE, async (visit) => {
        const { page } = visit;
        // what stands above the fold has come; what plays and the discussion have not
        await visit.player.locator('.main-button').waitFor();
        await isOffline(visit, true);
        await visit.press();
        await page.locator('news-audio-player .hint').filter({ hasText: /\S/ }).first().waitFor();
        assert.doesNotMatch(await visit.state(), /playing/);
        await page.locator('news-discussion').scrollIntoViewIfNeeded();
        const own = page.locator('news-discussion > form textarea');
        await own.waitFor();
        assert.ok(await own.isVisible(), "the page's own form stands");
        await isOffline(visit, false);
        await visit.write();
        await visit.listen();
        await visit.isWell();
        return 'text and the page’s own form stand; once online, parts come, and it plays and takes what is written';
      }),
  },
  {
    name: 'offline while writing',
    run: (soak) =>
      visiting(soak, ARTICLE, async (visit) => {
        const { page } = visit;
        await visit.write();
        await isOffline(visit, true);
        await page.locator('news-comment-form #name').first().fill('Hesper Lund');
        await page.locator('news-comment-form [part=submit]').first().click();
        await page.locator('news-comment-form [part=action]', { hasText: 'Send when online' }).click();
        await visit.findDraft();
        await isOffline(visit, false);
        // looked at by the site before others see it
        await page.locator('news-comment-list .comment', { hasText: WORDS }).waitFor();
        await visit.findDraft('');
        await visit.isWell();
        return 'what was posted waits, and is sent once online';
      }),
  },
  {
    name: 'slow network',
    run: (soak) =>
      visiting(
        soak,
        ARTICLE,
        async (visit) => {
          const { page } = visit;
          await visit.press();
          await page.locator('news-discussion').scrollIntoViewIfNeeded();
          const own = page.locator('news-discussion > form textarea');
          const early = 'Written before the form came.';
          await own.fill(early);
          await page.locator('news-discussion .content').waitFor({ state: 'attached' });
          await visit.waitForState('playing');
          assert.equal(await own.inputValue(), early, 'what was written before its code came');
          assert.ok(await own.isVisible(), 'the form in which somebody has begun stays');
          await own.fill('');
          await page.reload();
          await visit.write();
          await page.reload();
          await visit.findDraft();
          await visit.listen();
          await visit.isWell();
          return `each answer ${LATE} ms late: a press plays, the page’s form stays while something is written in it, and ours has its draft after a reload`;
        },
        {
          prepare: (context) =>
            context.route(/\/(?:news-article|speech|comments-api|related)\//, async (route) => {
              await new Promise((resolve) => setTimeout(resolve, LATE));
              await route.continue();
            }),
        },
      ),
  },
];
