/**
 * The examples for frameworks: each is built from a copy of its folder with the packed package, served, and read in
 * a browser. Needs `npm run build`, and the npm registry for the frameworks.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { addressOf, articles, pathOf, type Article } from '../../examples/articles/index.js';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';
import { ROOT, pack, type Packed } from '../package/packed.js';
import { buildExample } from './examples/build.js';
import { axeFaults, openReader, until, type Reader } from './examples/reader.js';
import { serveFiles, serveNext, type Served } from './examples/serve.js';
import {
  drawnAnew,
  followRelated,
  keepDrawn,
  positions,
  saysAll,
  settle,
  styled,
  tagCounts,
  whatIsSaid,
} from './examples/story.js';

interface Example {
  readonly name: string;
  /** Whether links are followed without a new document. */
  readonly routes: boolean;
  readonly serve: (folder: string) => Promise<Served>;
}

/** A folder of files is what all but Next.js make of themselves. */
const filesIn =
  (output: string) =>
  (folder: string): Promise<Served> =>
    serveFiles(join(folder, output));

const EXAMPLES: readonly Example[] = [
  { name: 'astro', routes: true, serve: filesIn('dist') },
  { name: 'next', routes: true, serve: serveNext },
  { name: 'sveltekit', routes: true, serve: filesIn('build') },
  { name: 'eleventy', routes: false, serve: filesIn('_site') },
];

const [ferry, tide, orchard] = articles as unknown as readonly [Article, Article, Article];

/** That a page has all of an article, and nothing of another. */
function saysOnly(said: string, article: Article): void {
  const { author, review } = article;
  assert.ok(said.includes(`heading "${article.headline}" [level=1]`), said);
  assert.ok(said.includes(encodeURIComponent(addressOf(article))), `shared: ${said}`);
  assert.ok(said.includes(author.name) && said.includes(author.bio), `the author: ${said}`);
  assert.equal(said.includes('AI disclosure'), !!review, `the label: ${said}`);
  assert.equal(said.includes('Editorial Perspective'), !!author.perspective, `the perspective: ${said}`);
  for (const other of articles)
    if (other !== article)
      for (const foreign of [other.author.name, encodeURIComponent(addressOf(other))])
        assert.ok(!said.includes(foreign), foreign);
}

/** ms for a build with all that it installs, and for reading what it made. */
const PATIENCE = 600_000;

let browser: Browser;
let packed: Packed;

before(async () => {
  assert.ok(existsSync(join(ROOT, 'dist/define.js')), 'dist/ is missing: run npm run build');
  packed = pack();
  const { executablePath } = (ensureBrowser as (engine: string) => { executablePath: string })('chromium');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS as string[], timeout: 120_000 });
});

after(async () => {
  await browser?.close();
  packed?.remove();
});

for (const { name, routes, serve } of EXAMPLES)
  describe(`examples/${name}`, { timeout: PATIENCE }, () => {
    const scratch = mkdtempSync(join(tmpdir(), `news-article-${name}-`));
    let served: Served;

    before(async () => {
      served = await serve(await buildExample(name, scratch, packed.tarball));
    });

    after(async () => {
      await served?.stop();
      rmSync(scratch, { recursive: true, force: true });
    });

    /** Reads in a window of its own, and complains with the browser. */
    async function read(
      visit: (reader: Reader) => Promise<void>,
      options?: Parameters<typeof openReader>[2],
    ): Promise<void> {
      const reader = await openReader(browser, served.origin, options);
      try {
        await visit(reader);
        assert.deepEqual(reader.complaints, []);
      } finally {
        await reader.close();
      }
    }

    /** What an article's page says when it is opened by its address; each is opened once. */
    const direct = new Map<Article, string>();
    async function openedDirectly(article: Article): Promise<string> {
      let said = direct.get(article);
      if (said !== undefined) return said;
      await read(async ({ page }) => {
        await page.goto(pathOf(article));
        await settle(page, article);
        direct.set(article, (said = await whatIsSaid(page)));
      });
      return said!;
    }

    it('lists its articles on the front page', () =>
      read(async ({ page }) => {
        await page.goto('/');
        const links = page.locator('main h2 a');
        assert.deepEqual(
          await links.allTextContents(),
          articles.map(({ headline }) => headline),
        );
        assert.match(await page.locator('main li', { hasText: ferry.headline }).innerText(), /AI-generated/);
        assert.deepEqual(await axeFaults(page), []);
      }));

    it('says of each article what is true of it, and of no other', async () => {
      for (const article of articles) saysOnly(await openedDirectly(article), article);
    });

    it('goes from article to article, and back, as if each had been opened by itself', async () => {
      const expected = new Map<Article, string>();
      for (const article of articles) expected.set(article, await openedDirectly(article));
      await read(async ({ page }) => {
        const arrived = async (article: Article): Promise<void> => {
          await settle(page, article);
          await saysAll(page, expected.get(article)!, `${pathOf(article)} as when it is opened by itself`);
          assert.equal(new URL(page.url()).pathname, pathOf(article));
          const { 'news-ai-disclosure': labels = 0, ...others } = await tagCounts(page);
          assert.equal(labels, article.review ? 1 : 0);
          for (const tag of ['article', 'author-card', 'share-bar', 'audio-player', 'discussion'])
            assert.equal(others[`news-${tag}`], 1, tag);
        };
        // a link that is followed before the router has started opens a new document
        await page.goto('/', { waitUntil: 'networkidle' });
        await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
        await page.locator('main a', { hasText: ferry.headline }).click();
        await arrived(ferry);
        await followRelated(page, tide);
        await arrived(tide);
        await followRelated(page, orchard);
        await arrived(orchard);
        await followRelated(page, ferry);
        await arrived(ferry);
        await page.goBack();
        await arrived(orchard);
        await page.goBack();
        await arrived(tide);
        await page.goForward();
        await arrived(orchard);
        const stayed = await page.evaluate(() => 'stayed' in globalThis);
        assert.equal(stayed, routes, 'a router keeps the document');
      });
    });

    it('keeps a comment with the article that it was written to', () =>
      read(async ({ page }) => {
        const words = 'The log of 1998 is in our attic, if anyone wants it.';
        const discussion = page.locator('news-discussion');
        await page.goto(pathOf(ferry));
        await settle(page, ferry);
        await discussion.getByLabel('Name').fill('Ada Reader');
        await discussion.getByLabel('Comment').last().fill(words);
        await discussion.getByRole('button', { name: 'Post comment' }).click();
        const count = async (): Promise<string> =>
          (await discussion.getByRole('heading', { name: /^Discussion/ }).textContent())?.trim() ?? '';
        await until(
          'the comment to be counted',
          async () => (await count()) === 'Discussion (1 Comment)',
          count,
        );
        await followRelated(page, tide);
        await settle(page, tide);
        await until('no comment there', async () => (await count()) === 'Discussion (0 Comments)', count);
        assert.ok(!(await whatIsSaid(page)).includes(words));
        await page.goBack();
        await settle(page, ferry);
        await until('the comment there', async () => (await count()) === 'Discussion (1 Comment)', count);
        assert.equal((await whatIsSaid(page)).split(words).length, 2, 'once');
      }));

    it('has no faults that axe finds on an article’s page', () =>
      read(async ({ page }) => {
        for (const article of [ferry, tide]) {
          await page.goto(pathOf(article));
          await settle(page, article);
          assert.deepEqual(await axeFaults(page), []);
        }
      }));

    it('reads without JavaScript, parts included', () =>
      read(
        async ({ page }) => {
          for (const article of articles) {
            await page.goto(pathOf(article));
            const said = await whatIsSaid(page);
            saysOnly(said, article);
            for (const part of [article.standfirst, article.published.slice(0, 4)])
              assert.ok(said.includes(part), part);
            assert.ok((await page.locator('article p').count()) > 6);
            assert.ok(!(await page.locator('main').innerText()).includes('{"'), 'no data is shown');
            const { perspective } = article.author;
            if (!perspective) continue;
            await page.locator('news-author-card summary').first().click();
            await page.getByText(perspective.text).waitFor();
          }
        },
        { javaScriptEnabled: false },
      ));

    for (const width of [1280, 390])
      it(`takes over what was rendered when the code comes, and moves nothing, ${width} px wide`, () =>
        read(
          async ({ page }) => {
            for (const article of articles) {
              let release = (): void => undefined;
              const released = new Promise<void>((resolve) => (release = resolve));
              await page.route(/\.js(?:$|\?)/, async (route) => {
                await released;
                await route.continue();
              });
              await page.goto(pathOf(article), { waitUntil: 'commit' });
              await page.locator('.colophon').waitFor();
              await styled(page);
              const before = await positions(page);
              assert.ok(before.length > 8);
              const drawn = await keepDrawn(page);
              assert.ok(drawn > 50, `${drawn} elements were drawn`);
              release();
              await page.locator('news-audio-player:defined').waitFor();
              await settle(page, article);
              assert.deepEqual(await positions(page), before);
              assert.deepEqual(await drawnAnew(page), []);
              await page.unrouteAll({ behavior: 'wait' });
            }
          },
          { viewport: { width, height: 844 } },
        ));
  });
