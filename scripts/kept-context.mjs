/** One browser context for all test files, so that modules stay in its cache. A file leaves nothing else to the next. */

/** What a page can leave behind, but for the cache. */
const STORAGE = 'cookies,local_storage,indexeddb,cache_storage,service_workers,websql,file_systems';

async function forget(context, origin) {
  const [first, ...others] = context.pages();
  for (const page of others) await page.close();
  if (!first) return;
  const client = await context.newCDPSession(first);
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes: STORAGE });
  await context.clearPermissions();
  await first.close();
}

/** For Chromium by Playwright, as the option `createBrowserContext` of its launcher: one test page at a time. */
export function keptContext() {
  const contexts = new WeakMap();
  return async ({ browser, config }) => {
    let context = contexts.get(browser);
    if (!context) {
      context = await browser.newContext();
      // the launcher closes a context to end a test page
      context.close = () => forget(context, `${config.protocol}//${config.hostname}:${config.port}`);
      contexts.set(browser, context);
    }
    return context;
  };
}
