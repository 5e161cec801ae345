/**
 * A Ghost with what docs/recipes/ghost.md tells its owner to paste, taken from there, in both of Ghost's own themes.
 * Needs `npm run build`, and once `node scripts/install-ghost.mjs`: without it, it is skipped.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';
import { htmlCard, noGhost, startGhost, type Ghost } from './recipes/ghost.js';
import { comment, readSite, servesPort, type Reader } from './recipes/reader.js';
import { pieceOf, textAfter } from './recipes/site-folder.js';

/** What Ghost's themes need: their styles and scripts stand in the page. */
const POLICY = "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'";
/** Pictures and scripts that the themes have from elsewhere, and what fails without them. */
const THEMES_OWN = /static\.ghost\.org|code\.jquery\.com|ERR_FAILED|\$ is not defined|reading 'fn'/;

const TEXT = `<p>${'Mud lay over the fields for a week, and when it had dried the first of the stakes could be seen again. '.repeat(4)}</p>`;
const COMMENTS = '<news-discussion endpoint="/comments-api"></news-discussion>';

describe('the recipe for Ghost', { timeout: 900_000 }, () => {
  const skip = noGhost() ?? false;
  if (skip) {
    it('is tried', { skip });
    return;
  }
  let browser: Browser;
  let ghost: Ghost;
  let reader: Reader;
  const paths = { ai: '', person: '', reviewed: '', off: '' };

  before(async () => {
    const { executablePath } = (ensureBrowser as (engine: string) => { executablePath: string })('chromium');
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS as string[], timeout: 120_000 });
    ghost = await startGhost();
    await ghost.setHead(pieceOf('ghost', '→ **Site header**'));
    const card = pieceOf('ghost', '**The author');
    paths.ai = await ghost.publish({
      title: 'Old apples return',
      html: TEXT + TEXT + htmlCard(card) + htmlCard(COMMENTS),
      head: pieceOf('ghost', '**A post made with AI:**'),
    });
    paths.person = await ghost.publish({ title: 'What grows on terraces', html: TEXT + TEXT });
    const off = /<news-article parts="none"><\/news-article>/.exec(textAfter('ghost', '## Turn it off'))![0];
    const label = /<news-ai-disclosure.+<\/news-ai-disclosure>/.exec(
      textAfter('ghost', '## What does not work'),
    )![0];
    paths.reviewed = await ghost.publish({ title: 'Read by two', html: htmlCard(label) + TEXT + TEXT });
    paths.off = await ghost.publish({ title: 'Left alone', html: htmlCard(off) + TEXT + TEXT });
    reader = await readSite(browser, servesPort(ghost.port), { policy: POLICY, usual: THEMES_OWN });
  });
  after(async () => {
    await reader?.close();
    await browser?.close();
    await ghost?.stop();
  });

  for (const theme of ['source', 'casper'] as const)
    describe(`in ${theme}`, () => {
      before(() => ghost.useTheme(theme));

      for (const width of [390, 1280])
        it(`stands in the column of the text, and moves nothing, at ${String(width)} px`, async () => {
          const { page } = reader;
          await page.setViewportSize({ width, height: 844 });
          await reader.go(paths.ai);
          await reader.expectParts('news-ai-disclosure', 'news-share-bar');
          await page.getByText('Written by AI. No human review recorded.').waitFor();
          const [text, bar] = await Promise.all(
            ['article p:has(+ p)', 'news-share-bar'].map((selector) =>
              page.locator(selector).first().boundingBox(),
            ),
          );
          assert.equal(Math.round(bar!.x), Math.round(text!.x));
          assert.equal(Math.round(bar!.width), Math.round(text!.width));
          assert.equal(
            await page.locator('news-article-header').count(),
            0,
            'the theme shows author and date',
          );
        });

      it('has the author’s card where the post has it', async () => {
        const { page } = reader;
        await reader.go(paths.ai);
        await page.locator('news-author-card').scrollIntoViewIfNeeded();
        await page.getByText('AI Journalist: Edda Lorne').waitFor();
        await page.getByText('Editorial Perspective').click();
        await page.getByText('Name every source.').filter({ visible: true }).waitFor();
        assert.equal(await page.locator('news-author-card').count(), 1);
      });

      it('has the discussion where the post has it', async () => {
        await reader.go(paths.ai);
        await comment(reader, `I have seen that tree in ${theme}.`);
        assert.deepEqual(reader.faults, []);
      });

      it('says nothing of AI where nothing is declared', async () => {
        await reader.go(paths.person);
        await reader.expectParts('news-share-bar');
        assert.equal(await reader.page.locator('news-ai-disclosure').count(), 0);
      });

      it('takes a label that the post has', async () => {
        await reader.go(paths.reviewed);
        await reader.expectParts('news-share-bar');
        await reader.page.getByText('Written by AI, reviewed by A. Editor on 19 October 2026.').waitFor();
        assert.equal(await reader.page.locator('news-ai-disclosure').count(), 1);
      });

      it('is turned off by a card in the post', async () => {
        await reader.go(paths.off);
        await reader.page.locator('news-article:state(ready)').waitFor({ state: 'attached' });
        assert.equal(await reader.page.locator('[data-news-part]').count(), 0);
        assert.deepEqual(reader.faults, []);
      });

      it('leaves the home page, authors and pages alone', async () => {
        for (const path of ['/', '/author/edda/', '/about/']) {
          await reader.go(path);
          await reader.expectNothing();
        }
      });
    });
});
