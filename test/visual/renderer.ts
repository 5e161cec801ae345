/**
 * Draws stories in Chromium, the same each time: own faces, a virtual clock that begins at the same moment and stands
 * still while something is being fetched, no motion, no caret.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';
import { writeFontConfiguration } from './fonts.js';
import { standStill } from './stand-still.js';
import type { Subject } from './subjects.js';

const ARGS = [
  ...(CHROMIUM_ARGS as readonly string[]),
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--mute-audio',
  '--autoplay-policy=no-user-gesture-required',
];

/** Noon of a day in winter, in seconds. */
const NOW = Date.UTC(2026, 11, 1, 12) / 1000;
const SCREEN_HEIGHT = 600;

/** Virtual ms. Most stories are over in the first stretch; what takes longer gets more, up to the limit. */
const STRETCH = 3000;
const LIMIT = 30_000;
/** After the window has become as high as the story. */
const AFTER_RESIZING = 200;

/** Real ms for one picture: a browser that hangs is not waited for. */
const PATIENCE = 60_000;

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not drawn in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Lets virtual time pass: as fast as it can. */
async function pass(session: CDPSession, ms: number): Promise<void> {
  const over = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
  await session.send('Emulation.setVirtualTimePolicy', {
    policy: 'pauseIfNetworkFetchesPending',
    budget: ms,
    maxVirtualTimeTaskStarvationCount: 100_000,
  });
  await over;
}

/** Until the story's play function is over. */
async function playOut(page: Page, session: CDPSession): Promise<void> {
  for (let passed = 0; passed < LIMIT; passed += STRETCH) {
    await pass(session, STRETCH);
    const progress = await page.evaluate(() => globalThis.storyProgress);
    if (progress?.fault) throw new Error(progress.fault);
    if (progress?.isFinished) return;
  }
  throw new Error(`it did not come to an end in ${LIMIT / 1000} s`);
}

/** How far down anything of the page reaches. */
function contentHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bottoms = [document.documentElement.getBoundingClientRect().height];
    const roots: ParentNode[] = [document];
    for (let root = roots.pop(); root; root = roots.pop())
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(':popover-open, dialog[open]'))
          bottoms.push(element.getBoundingClientRect().bottom);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    return Math.ceil(Math.max(...bottoms));
  });
}

/** A picture can be taken only while time goes on: so that nothing changes any more, no timer is left. */
async function stopTimers(page: Page, session: CDPSession): Promise<void> {
  await page.evaluate(() => {
    for (let id = Number(setTimeout(() => undefined)); id > 0; id--) clearTimeout(id);
  });
  await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
}

export class Renderer {
  readonly #browser: Browser;
  readonly #base: string;

  private constructor(browser: Browser, base: string) {
    this.#browser = browser;
    this.#base = base;
  }

  /** Starts Chromium. `base` is the address of the built Storybook. */
  static async start(base: string): Promise<Renderer> {
    const folder = mkdtempSync(join(tmpdir(), 'news-article-visual-'));
    const { executablePath } = (ensureBrowser as (engine: string) => { executablePath: string })('chromium');
    const browser = await chromium.launch({
      executablePath,
      args: ARGS,
      env: { ...process.env, FONTCONFIG_FILE: writeFontConfiguration(folder) },
    });
    browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true }));
    return new Renderer(browser, base);
  }

  /** The browser's major version. */
  get version(): number {
    return Number.parseInt(this.#browser.version(), 10);
  }

  /** Draws all of these, `atOnce` at a time, and hands each on as PNG as soon as it is there, or why it is not. */
  async draw(
    subjects: readonly Subject[],
    atOnce: number,
    take: (subject: Subject, drawn: Buffer | Error) => Promise<void>,
  ): Promise<void> {
    const waiting = [...subjects];
    const work = async (): Promise<void> => {
      const context = await this.#browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        reducedMotion: 'reduce',
        colorScheme: 'light',
      });
      await context.addInitScript(standStill);
      for (let subject = waiting.shift(); subject; subject = waiting.shift())
        await take(subject, await inTime(this.#draw(context, subject)).catch((error: Error) => error));
      await context.close();
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  async #draw(context: BrowserContext, { story, globals, width, maxHeight }: Subject): Promise<Buffer> {
    const page = await context.newPage();
    try {
      const session = await context.newCDPSession(page);
      await page.setViewportSize({ width, height: SCREEN_HEIGHT });
      await session.send('Emulation.setVirtualTimePolicy', { policy: 'pause', initialVirtualTime: NOW });
      const chosen = Object.entries({ 'a11y.manual': '!true', ...globals }).map((pair) => pair.join(':'));
      const query = new URLSearchParams({ id: story, viewMode: 'story', globals: chosen.join(';') });
      await page.goto(`${this.#base}/iframe.html?${query.toString()}`, { waitUntil: 'commit' });
      await playOut(page, session);
      const height = Math.min(maxHeight, await contentHeight(page));
      if (height > SCREEN_HEIGHT) {
        await page.setViewportSize({ width, height });
        await pass(session, AFTER_RESIZING);
      }
      await stopTimers(page, session);
      const clip = { x: 0, y: 0, width, height };
      return await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
    } finally {
      await page.close();
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}
