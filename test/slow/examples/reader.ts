/** A reader of a built example: opens pages, and remembers what the browser complained of. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** ms for anything that is waited for. */
const PATIENCE = 60_000;

/** What Chromium says where a router puts in what a server rendered: parts draw themselves then. */
const ROOTS_AS_TEXT = /^Found declarative shadowrootmode attribute on a template/;

export interface Reader {
  readonly page: Page;
  /** Warnings, errors, requests that failed or went elsewhere, in order. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A window of its own, with nothing stored. */
export async function openReader(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    baseURL: origin,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const isPlain = options.javaScriptEnabled === false;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (ROOTS_AS_TEXT.test(message.text())) return;
    if (['warning', 'error', 'assert'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`not caught: ${String(error)}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.origin !== origin)
      complaints.push(`asked elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // what the browser itself gives up when the reader goes on, and scripts that are off, are no failures
    if (reason === 'net::ERR_ABORTED' || (isPlain && reason === 'csp')) return;
    complaints.push(`${reason}: ${request.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/**
 * Waits until something is true.
 *
 * @throws after a minute, with what is told then
 */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  tell: () => Promise<string> = () => Promise.resolve(''),
): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what} did not come true. ${await tell()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What axe finds in the page: rules, with the elements that break them. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
