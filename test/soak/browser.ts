/** The browser, the host with the demo pages, and pages that are counted from their first line on. */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { createHost, DEFAULT_LIBRARY } from '../../examples/host/app.js';
import { listen } from '../../examples/host/listen.js';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';

/** ms for whatever a page is asked. */
const PATIENCE = 60_000;

export interface Soak {
  readonly origin: string;
  readonly browser: Browser;
  /** A page of its own browser profile; what it throws or warns of is in `faults`. */
  open(path: string, options?: OpenOptions): Promise<SoakPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Runs in each of its pages before all other code. */
  readonly init?: () => void;
  /** What is prepared before the page is opened, such as answers that are late. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

export interface SoakPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
  close(): Promise<void>;
}

async function inPage(): Promise<string> {
  const entry = fileURLToPath(new URL('in-page.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

/** Starts all of it. */
export async function startSoak(): Promise<Soak> {
  if (!existsSync(join(DEFAULT_LIBRARY, 'loader.js'))) throw new Error('dist/ is missing: run npm run build');
  const script = await inPage();
  const origin = `http://localhost:${await listen(createHost(), 0)}`;
  const { executablePath } = (ensureBrowser as (engine: string) => { executablePath: string })('chromium');
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...(CHROMIUM_ARGS as readonly string[]),
      '--autoplay-policy=no-user-gesture-required',
      '--mute-audio',
    ],
    // turned off by the driver: what a page is like that comes out of it is one of the cases
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    timeout: PATIENCE,
  });
  return {
    origin,
    browser,
    open: async (path, { init, prepare } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 844 } });
      context.setDefaultTimeout(PATIENCE);
      await context.addInitScript({ content: script });
      // by which functions that come from here are named
      await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
      if (init) await context.addInitScript(init);
      await prepare?.(context);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.stack ?? String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' || /update-failed/.test(message.text())) faults.push(message.text());
      });
      await page.goto(new URL(path, origin).href);
      return { page, context, faults, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}
