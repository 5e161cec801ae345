/** How many bytes a page fetches before anybody touches it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { BenchServer } from './serve.js';

/** ms after the load event. */
const WATCHED = 5000;

/** @returns the code and style that the page of a phone fetched, at the highest level of gzip */
export async function fetchedBytes(browser: Browser, server: BenchServer, path: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const paths = new Set<string>();
    page.on('requestfinished', (request) => paths.add(new URL(request.url()).pathname));
    await page.goto(server.origin + path);
    await pause(WATCHED);
    return [...paths].reduce((sum, each) => sum + server.weigh(each), 0);
  } finally {
    await context.close();
  }
}
