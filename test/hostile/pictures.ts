/**
 * `npm run hostile [-- NAME…]` draws the page of each surrounding in Chromium, 1280 and 390 px wide, into pictures/, to be
 * looked at, and compares each with the one that was accepted, at a quarter of its size. `-- --accept [NAME…]` makes
 * what is drawn now the accepted one. A NAME is that of a surrounding.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';
import { writeFontConfiguration } from '../visual/fonts.js';
import { judge, OTHER_BROWSER, referenceOf, SAME_BROWSER } from '../visual/judge.js';
import { References } from '../visual/references.js';
import { servePages } from './serve.js';
import type { Surrounding } from './surrounding.js';
import { CALM, SURROUNDINGS } from './surroundings.js';

const PICTURES = fileURLToPath(new URL('pictures/', import.meta.url));
const REFERENCES = fileURLToPath(new URL('references/', import.meta.url));
const WIDTHS = [1280, 390];
const HIGHEST = 3000; // px
const NOW = Date.UTC(2026, 11, 1, 12);

const { values: options, positionals: asked } = parseArgs({
  options: { accept: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** Until all that a reader comes by is drawn, and the share menu of the page is open. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 100));
    const parts = [
      ...document.querySelectorAll('[data-news-part], news-audio-player, news-figure, news-discussion'),
    ];
    for (const part of parts) {
      part.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (let tries = 0; tries < 30 && !part.shadowRoot?.childElementCount; tries++) await frame();
    }
    for (let tries = 0; tries < 10; tries++) await frame();
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.waitForLoadState('networkidle');
}

/** Whatever becomes of a page that is beyond us, its menu does not keep the picture. */
async function openMenu(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const find = (name: string): HTMLElement | null | undefined =>
      document.querySelector('news-share-bar')?.shadowRoot?.querySelector<HTMLElement>(name);
    find('[data-id=more]')?.click();
    for (let tries = 0; tries < 30 && !find('.menu:popover-open'); tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
  });
}

async function draw(browser: Browser, port: number, { name }: Surrounding, width: number): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    // what the compiler adds to functions with names
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.clock.setFixedTime(NOW);
    await page.goto(`http://localhost:${String(port)}/hostile/${name}/`);
    await readThrough(page);
    await openMenu(page);
    const height = Math.min(HIGHEST, await page.evaluate(() => document.documentElement.scrollHeight));
    const clip = { x: 0, y: 0, width, height };
    return await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide' });
  } finally {
    await context.close();
  }
}

const isThere = ({ needs }: Surrounding): boolean => needs === undefined || existsSync(needs);

async function compare(references: References, name: string, png: Buffer, version: number): Promise<string> {
  const size = await sharp(png).metadata();
  const small = await sharp(png)
    .resize(Math.round(size.width / 4))
    .png()
    .toBuffer();
  const tolerance = (references.version ?? version) === version ? SAME_BROWSER : OTHER_BROWSER;
  const verdict = await judge(references.read(name), small, tolerance);
  if (verdict.kind === 'same') return 'as accepted';
  if (options.accept) references.write(name, await referenceOf(verdict.drawn));
  if (options.accept) return 'accepted';
  process.exitCode = 1;
  return verdict.kind === 'new'
    ? 'NEW: look at it, then --accept'
    : `DIFFERS in ${String(verdict.pixels)} pixels`;
}

rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'news-article-hostile-'));
const { executablePath } = (ensureBrowser as (engine: string) => { executablePath: string })('chromium');
const browser = await chromium.launch({
  executablePath,
  args: [...(CHROMIUM_ARGS as readonly string[]), '--font-render-hinting=none', '--hide-scrollbars'],
  env: { ...process.env, FONTCONFIG_FILE: writeFontConfiguration(folder) },
});
const server = await servePages();
try {
  const references = new References(REFERENCES);
  const version = Number.parseInt(browser.version(), 10);
  for (const surrounding of [CALM, ...SURROUNDINGS]) {
    const { name, needs = '' } = surrounding;
    if (asked.length > 0 && !asked.includes(name)) continue;
    if (!isThere(surrounding)) {
      console.log(`${name}: not drawn, there is no ${needs} on this machine`);
      continue;
    }
    for (const width of WIDTHS) {
      const png = await draw(browser, server.port, surrounding, width);
      const picture = `${name}.${String(width)}`;
      writeFileSync(join(PICTURES, `${picture}.png`), png);
      console.log(`${picture}: ${await compare(references, picture, png, version)}`);
    }
  }
  if (options.accept) references.drawnBy(version);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
