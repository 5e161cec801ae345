import assert from 'node:assert/strict';
import type { Browser, Page, Response as Answer } from 'playwright-core';
import { createHost } from '../../../examples/host/app.js';
import { DEMO_CSP } from '../../../examples/host/csp.js';
import { serveFile } from '../../../examples/host/static-files.js';
import { movesOf, watchMoves } from './moves.js';

/** The address that the sites under test have in their settings; nothing listens there. */
export const ORIGIN = 'https://paper.example';

/** ms for one step in a browser, on a machine that does other things too. */
const PATIENCE = 30_000;

/** A reader of a site, who notes what goes wrong. */
export interface Reader {
  readonly page: Page;
  /** Errors of scripts, what the policy refused, files that are not there, requests to other origins: since {@link go}. */
  readonly faults: string[];
  /** Opens a page of the site, and waits until it has loaded. */
  go(path: string): Promise<Answer | null>;
  /** Waits until the parts of the article stand, all of these, and nothing of the article has moved for them. */
  expectParts(...tags: readonly string[]): Promise<void>;
  /** Fails if the page has anything of the library's, or asked for it. */
  expectNothing(): Promise<void>;
  close(): Promise<void>;
}

/** Where a request goes. */
type Answerer = (request: Request) => Promise<Response | undefined> | Response | undefined;

/** The comment service of the example host, and for all else what answers for the site. */
function withComments(site: Answerer): Answerer {
  const host = createHost();
  return (request) =>
    new URL(request.url).pathname.startsWith('/comments-api') ? host.fetch(request) : site(request);
}

/** Serves a folder of finished files. */
export const servesFolder = (folder: string): Answerer =>
  withComments(({ url }) => {
    const { pathname } = new URL(url);
    return serveFile(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  });

/** Hands requests on to a server that believes it is the site. */
export const servesPort = (port: number): Answerer =>
  withComments(async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.set('X-Forwarded-Proto', 'https');
    headers.set('X-Forwarded-Host', new URL(ORIGIN).host);
    const body = request.body && new Uint8Array(await request.arrayBuffer());
    return fetch(`http://127.0.0.1:${String(port)}${pathname}${search}`, {
      method: request.method,
      headers,
      redirect: 'manual',
      ...(body && { body }),
    });
  });

/** Writes a comment, and waits until its author sees it. */
export async function comment({ page }: Reader, text: string): Promise<void> {
  await page.locator('news-discussion').scrollIntoViewIfNeeded();
  await page.getByRole('textbox', { name: 'Name' }).fill('Tomas Reader');
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill(text);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await page.locator('news-comment-list').getByText(text).waitFor();
}

export interface ReadingOptions {
  /** The policy of the site. Default: the strict one of docs/cdn.md. */
  readonly policy?: string;
  /** Faults of the theme's own. */
  readonly usual?: RegExp;
}

/** Opens a browser's page on a site. */
export async function readSite(
  browser: Browser,
  answer: Answerer,
  { policy = DEMO_CSP, usual }: ReadingOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  const fault = (what: string): void => {
    if (!usual?.test(what)) faults.push(what);
  };
  const asked: string[] = [];
  page.on('pageerror', (error) => fault(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || /update-failed/.test(message.text()))
      fault(`${message.text()} ${message.location().url}`);
  });
  await watchMoves(page);
  await context.route('**/*', async (route) => {
    const sent = route.request();
    const url = new URL(sent.url());
    if (url.origin !== ORIGIN) {
      fault(`asked another origin: ${url.href}`);
      return route.abort();
    }
    asked.push(url.pathname);
    const body = sent.postDataBuffer();
    const response = await answer(
      new Request(url, {
        method: sent.method(),
        headers: await sent
          .allHeaders()
          .then((all) => Object.entries(all).filter(([name]) => !name.startsWith(':'))),
        ...(body && { body: new Uint8Array(body) }),
      }),
    );
    if (!response) {
      if (url.pathname !== '/favicon.ico') fault(`not there: ${url.pathname}`);
      return route.fulfill({ status: 404 });
    }
    const headers = Object.fromEntries(response.headers);
    if (headers['content-type']?.startsWith('text/html')) headers['content-security-policy'] = policy;
    return route.fulfill({
      status: response.status,
      headers,
      body: Buffer.from(await response.arrayBuffer()),
    });
  });

  return {
    page,
    faults,
    async go(path) {
      await page.goto('about:blank'); // ends what the page before was about to ask
      asked.length = faults.length = 0;
      return page.goto(ORIGIN + path, { waitUntil: 'load' });
    },
    async expectParts(...tags) {
      for (const tag of tags) {
        const part = page.locator(`${tag}[data-news-part]`).first();
        await part.waitFor({ state: 'attached' });
        await page.waitForFunction((name) => {
          const element = document.querySelector(`${name}[data-news-part]`);
          return !!element?.shadowRoot?.childElementCount;
        }, tag);
      }
      const { moves, blocks } = await movesOf(page);
      assert.ok(blocks >= 3, `${String(blocks)} blocks of the article were seen`);
      assert.deepEqual(moves, [], 'moved');
      assert.deepEqual(faults, []);
    },
    async expectNothing() {
      assert.deepEqual(
        asked.filter((path) => path.includes('/news-article/')),
        [],
      );
      assert.equal(await page.locator('news-article,[data-news-part]').count(), 0);
      assert.deepEqual(faults, []);
    },
    close: () => context.close(),
  };
}
