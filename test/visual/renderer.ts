/** Draws stories in Chromium, the same each time: own faces, a clock of its own, no motion, no caret. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';
import { Clock, holdTime } from './clock.js';
import { writeFontConfiguration } from './fonts.js';
import { standStill, type StoryProgress } from './stand-still.js';
import { askStorybook } from './storybook-facts.js';
import type { Subject } from './subjects.js';

/** Where stories think they are, whatever the port: some show their address. */
const BASE = 'http://localhost';

const argsFor = (port: number): string[] => [
  ...(CHROMIUM_ARGS as readonly string[]),
  `--host-resolver-rules=MAP localhost:80 127.0.0.1:${port}`,
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--mute-audio',
  '--autoplay-policy=no-user-gesture-required',
];

/** ms of the story's time between two looks, while it is played. */
const STEP = 100;
/** ms after which a story takes too long. */
const LIMIT = 30_000;
/** ms of each step after that, and how many. Not whole seconds: seconds that are counted down are then amidst of one. */
const AFTERWARDS = { step: 200, steps: 7 };

/** Real ms for one picture: a browser that hangs is not waited for. */
const PATIENCE = 60_000;

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not drawn in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Until the story's play function is over, and what it led to is drawn. */
async function playOut(page: Page, clock: Clock): Promise<void> {
  const pass = async (ms: number): Promise<StoryProgress | undefined> => {
    await clock.pass(ms);
    const progress = await page.evaluate(() => globalThis.storyProgress);
    // sound goes on in real time: what waits for it must not miss what happens
    if (progress?.hasSound) await later(ms);
    if (progress?.fault) throw new Error(progress.fault);
    return progress;
  };
  for (let passed = 0; passed < LIMIT; passed += STEP) {
    if (!(await pass(STEP))?.isFinished) continue;
    for (let step = 0; step < AFTERWARDS.steps; step++) await pass(AFTERWARDS.step);
    return;
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

function addressOf({ story, globals }: Subject): string {
  const chosen = Object.entries({ 'a11y.manual': '!true', ...globals }).map((pair) => pair.join(':'));
  const query = new URLSearchParams({ id: story, viewMode: 'story', globals: chosen.join(';') });
  return `${BASE}/iframe.html?${query.toString()}`;
}

interface DrawnPage {
  readonly page: Page;
  readonly clock: Clock;
}

async function newPage(context: BrowserContext): Promise<DrawnPage> {
  const page = await context.newPage();
  return { page, clock: new Clock(page) };
}

async function draw({ page, clock }: DrawnPage, subject: Subject): Promise<Buffer> {
  const { width, maxHeight } = subject;
  // as high as the picture may become: what is far down is laid out too
  await page.setViewportSize({ width, height: maxHeight });
  await page.goto(addressOf(subject), { waitUntil: 'commit' });
  await playOut(page, clock);
  // whatever was played further down
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await clock.pass(0); // what was out of view is drawn in the frames after it has come back
  const clip = { x: 0, y: 0, width, height: Math.min(maxHeight, await contentHeight(page)) };
  return page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
}

export class Renderer {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Starts Chromium. The built Storybook is served at this port. */
  static async start(port: number): Promise<Renderer> {
    const folder = mkdtempSync(join(tmpdir(), 'news-article-visual-'));
    const { executablePath } = (ensureBrowser as (engine: string) => { executablePath: string })('chromium');
    const browser = await chromium.launch({
      executablePath,
      args: argsFor(port),
      env: { ...process.env, FONTCONFIG_FILE: writeFontConfiguration(folder) },
    });
    browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true }));
    return new Renderer(browser);
  }

  /** The browser's major version. */
  get version(): number {
    return Number.parseInt(this.#browser.version(), 10);
  }

  /** What stories there are, and what the toolbar offers. */
  async askStorybook(): ReturnType<typeof askStorybook> {
    const page = await this.#browser.newPage();
    try {
      return await askStorybook(page, BASE);
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
      const context = await this.#newContext();
      let page: DrawnPage | undefined;
      for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
        // the same page for one story after the other: it need not read Storybook's scripts anew
        page ??= await newPage(context);
        const drawn = await inTime(draw(page, subject)).catch((error: unknown) => error as Error);
        if (drawn instanceof Error) {
          await page.page.close();
          page = undefined;
        }
        await take(subject, drawn);
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  async #newContext(): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      colorScheme: 'light',
    });
    await context.addInitScript(standStill);
    await holdTime(context);
    return context;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}
