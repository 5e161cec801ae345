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
import { standStill, type StoryProgress } from './stand-still.js';
import { askStorybook } from './storybook-facts.js';
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

/** The least that Chromium plays at. */
const SLOWEST_SOUND = 0.0625;

/** Virtual ms in one go. Short, since what the page reads from disk meanwhile takes real time, in which no other passes. */
const STEP = 100;
/** Virtual ms after which a story takes too long. */
const LIMIT = 30_000;
/** What is fetched and drawn after that. Not whole seconds: seconds that are counted down are then amidst of one. */
const AFTERWARDS = 1350;
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

/** Lets virtual time pass: as fast as it can, but standing still while something is being fetched. */
async function pass(session: CDPSession, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += STEP) {
    const over = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
    await session.send('Emulation.setVirtualTimePolicy', {
      policy: 'pauseIfNetworkFetchesPending',
      budget: Math.min(STEP, ms - passed),
      maxVirtualTimeTaskStarvationCount: 100_000,
    });
    await over;
  }
}

/** A story whose play function failed. */
class StoryError extends Error {}

const progressOf = (page: Page): Promise<StoryProgress | undefined> =>
  page.evaluate(() => globalThis.storyProgress);

/** Until the story's play function is over. */
async function playOut(page: Page, session: CDPSession): Promise<void> {
  for (let passed = 0; passed < LIMIT; passed += STEP) {
    await pass(session, STEP);
    const progress = await progressOf(page);
    if (progress?.fault) throw new StoryError(progress.fault);
    if (progress?.isFinished) return pass(session, AFTERWARDS);
  }
  throw new Error(`it did not come to an end in ${LIMIT / 1000} s`);
}

/** The same while time is what it is. */
async function playOutInRealTime(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.storyProgress?.isFinished);
  const progress = await progressOf(page);
  if (progress?.fault) throw new StoryError(progress.fault);
  await page.waitForTimeout(AFTERWARDS);
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

/** A picture can be taken only while time goes on. So that nothing changes then, no timer is left. */
function stopTimers(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (let id = Number(setTimeout(() => undefined)); id > 0; id--) clearTimeout(id);
  });
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

  /** What stories there are, and what the toolbar offers. */
  async askStorybook(): ReturnType<typeof askStorybook> {
    const page = await this.#browser.newPage();
    try {
      return await askStorybook(page, this.#base);
    } finally {
      await page.close();
    }
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
      for (let subject = waiting.shift(); subject; subject = waiting.shift())
        await take(
          subject,
          await inTime(this.#draw(context, subject)).catch((error: unknown) => error as Error),
        );
      await context.close();
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  /** Sound does not keep to virtual time: who waits for it may miss what happens. Such a story gets real time. */
  async #draw(context: BrowserContext, subject: Subject): Promise<Buffer> {
    try {
      return await this.#drawIn('virtual', context, subject);
    } catch (error) {
      if (error instanceof StoryError) return this.#drawIn('real', context, subject);
      throw error;
    }
  }

  async #drawIn(time: 'virtual' | 'real', context: BrowserContext, subject: Subject): Promise<Buffer> {
    const { width, maxHeight } = subject;
    const page = await context.newPage();
    try {
      const session = await context.newCDPSession(page);
      await page.setViewportSize({ width, height: SCREEN_HEIGHT });
      await page.addInitScript(standStill, time === 'real' ? 1 : SLOWEST_SOUND);
      if (time === 'virtual')
        await session.send('Emulation.setVirtualTimePolicy', { policy: 'pause', initialVirtualTime: NOW });
      await page.goto(this.#addressOf(subject), { waitUntil: 'commit' });
      await (time === 'real' ? playOutInRealTime(page) : playOut(page, session));
      const height = Math.min(maxHeight, await contentHeight(page));
      if (height > SCREEN_HEIGHT) {
        await page.setViewportSize({ width, height });
        await (time === 'real' ? page.waitForTimeout(AFTER_RESIZING) : pass(session, AFTER_RESIZING));
      }
      await stopTimers(page);
      if (time === 'virtual') await session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
      const clip = { x: 0, y: 0, width, height };
      return await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
    } finally {
      await page.close();
    }
  }

  #addressOf({ story, globals }: Subject): string {
    const chosen = Object.entries({ 'a11y.manual': '!true', ...globals }).map((pair) => pair.join(':'));
    const query = new URLSearchParams({ id: story, viewMode: 'story', globals: chosen.join(';') });
    return `${this.#base}/iframe.html?${query.toString()}`;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}
