/**
 * Sites built by Hugo and Jekyll with what docs/recipes/ tells their owners to paste, taken from there, and read in a
 * browser under a strict policy. Needs `npm run build`. What is missing of the two is installed, on Debian as root.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error a build script without types
import { installPackages } from '../../scripts/apt.mjs';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';
// @ts-expect-error a build script without types
import { ROOT } from '../../scripts/project.mjs';
import { skipReason } from '../servers/needed.js';
import { hasProgram } from '../servers/process.js';
import { buildHugo } from './recipes/hugo.js';
import { buildJekyll } from './recipes/jekyll.js';
import { comment, readSite, servesFolder, type Reader } from './recipes/reader.js';
import type { Site } from './recipes/site-folder.js';

const SYSTEMS = [
  { name: 'Hugo', program: 'hugo', packages: ['hugo'], build: buildHugo },
  {
    name: 'Jekyll',
    program: 'jekyll',
    packages: ['jekyll', 'jekyll-theme-minima', 'ruby-jekyll-feed', 'ruby-jekyll-seo-tag'],
    build: buildJekyll,
  },
] as const;

const COMMAND = join(ROOT as string, 'dist/cli/news-article.js');

/** Why a system cannot be tried here. */
function missing(name: string, program: string, packages: readonly string[]): string | undefined {
  if (hasProgram(program)) return undefined;
  (installPackages as (what: string, packages: readonly string[]) => boolean)(name, packages);
  return hasProgram(program) ? undefined : `${name} is missing: apt-get install -y ${packages.join(' ')}`;
}

for (const { name, program, packages, build } of SYSTEMS)
  describe(`the recipe for ${name}`, { timeout: 600_000 }, () => {
    const skip = skipReason(missing(name, program, packages)) ?? false;
    if (skip) {
      it('is tried', { skip });
      return;
    }
    let browser: Browser;
    let site: Site;
    let reader: Reader;

    before(async () => {
      assert.ok(existsSync(COMMAND), 'dist/ is missing: run npm run build');
      const { executablePath } = (ensureBrowser as (engine: string) => { executablePath: string })(
        'chromium',
      );
      browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS as string[], timeout: 120_000 });
      site = await build();
      reader = await readSite(browser, servesFolder(site.folder));
    });
    after(async () => {
      await reader?.close();
      await browser?.close();
      site?.remove();
    });

    for (const width of [390, 1280])
      it(`shows who and what wrote, and moves nothing, at ${String(width)} px`, async () => {
        const { page } = reader;
        await page.setViewportSize({ width, height: 844 });
        await reader.go(site.path('apples'));
        await reader.expectParts('news-ai-disclosure', 'news-author-card', 'news-share-bar');
        await page.getByText('Written by AI, reviewed by A. Editor on 19 October 2026.').waitFor();
        const made = page.getByRole('link', { name: 'How this was made' });
        assert.equal(await made.getAttribute('href'), 'https://paper.example/how-we-use-ai/');
        await page.getByText('AI Journalist: Edda Lorne').waitFor();
        assert.equal(await page.getByText('20 October 2026').or(page.getByText('Oct 20, 2026')).count(), 1);
        await page.getByText('Editorial Perspective').click();
        const quote = page.locator('[part=quote]');
        await quote.waitFor();
        assert.equal(
          (await quote.textContent())?.trim(),
          'You are Edda Lorne, an AI journalist. Name every source.',
        );
        await page.getByText('Heron 2').waitFor();
        assert.deepEqual(reader.faults, []);
      });

    it('shows people as people, and says nothing of AI where nothing is declared', async () => {
      const { page } = reader;
      await reader.go(site.path('orchards'));
      await reader.expectParts('news-author-card', 'news-share-bar');
      await page.getByText('Writes about orchards').waitFor();
      assert.equal(await page.locator('news-ai-disclosure').count(), 0);
      assert.equal(await page.getByText('AI Journalist').count(), 0);
    });

    it('takes several authors', async () => {
      await reader.go(site.path('both'));
      await reader.expectParts('news-ai-disclosure', 'news-share-bar');
      await reader.page.getByText('Written with the help of AI. No human review recorded.').waitFor();
      const names = await reader.page.evaluate(() =>
        (
          document.querySelector('news-article') as unknown as {
            report: { article: { author: { name: string; kind: string }[] } };
          }
        ).report.article.author.map(({ name, kind }) => `${name}: ${kind}`),
      );
      assert.deepEqual(names, ['Ann Lee: human', 'Bo Chen: human']);
    });

    it('speaks the language of the post', async () => {
      await reader.go(site.path('ohne', 'de'));
      await reader.expectParts('news-ai-disclosure', 'news-author-card', 'news-share-bar');
      await reader.page.getByText('Von KI verfasst').waitFor();
    });

    it('has the discussion, with a service that keeps it', async () => {
      const { page } = reader;
      await reader.go(site.path('apples'));
      await comment(reader, 'I have seen that tree.');
      assert.deepEqual(reader.faults, []);
      await reader.go(site.path('silent'));
      await reader.expectParts('news-share-bar');
      assert.equal(await page.locator('news-discussion').count(), 0);
    });

    it('reads aloud, with what AI had in the text said before', async () => {
      const { page } = reader;
      await reader.go(site.path('aloud'));
      await reader.expectParts('news-ai-disclosure', 'news-share-bar');
      assert.equal(await page.locator('news-article').count(), 1);
      await page.getByText('Click play to generate audio').waitFor();
      const request = page.evaluate(
        () =>
          new Promise<string>((resolve) =>
            addEventListener('news-audio-request', (event) => {
              event.preventDefault();
              resolve(JSON.stringify((event as unknown as { speech: unknown }).speech));
            }),
          ),
      );
      await page.getByRole('button', { name: /play/i }).first().click();
      const spoken = await request;
      const [label, text] = ['Written with the help of AI.', 'Mud lay over'].map((words) =>
        spoken.indexOf(words),
      );
      assert.ok(label! >= 0 && label! < text!, spoken.slice(0, 300));
      assert.deepEqual(reader.faults, []);
    });

    it('leaves lists, the home page and other pages alone, and posts that are to be left alone', async () => {
      for (const path of [...site.others, site.path('plain')]) {
        await reader.go(path);
        assert.ok(await reader.page.getByText('The Paper').first().isVisible(), path);
        await reader.expectNothing();
      }
    });

    it('makes pages of which what readers see and machines read agree', () => {
      const { status, stdout } = spawnSync(process.execPath, [COMMAND, 'check', site.folder], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stdout);
      assert.match(stdout, /pages checked: 0 errors, 0 warnings, 0 infos?/);
    });
  });
