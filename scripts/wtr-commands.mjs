/**
 * What tests ask of the browser from outside the page: media features, keys, the window's size, the
 * accessibility tree, what is painted, how often it was laid out, which requests failed, what a page is on paper and
 * what a link to a quotation highlights. Each command answers `{ supported: true, … }` or `{ supported: false, reason }`;
 * the helpers in test/helpers turn that into a printed skip.
 */
import { accessibilityTree } from './ax-tree.mjs';
import { pdfPages, pdfText } from './pdf-text.mjs';
import { takeRequests } from './wtr-requests.mjs';
import { followTextFragment, serveTextFragmentPage } from './wtr-text-fragment.mjs';

const ok = (fields = {}) => ({ supported: true, ...fields });
const no = (reason) => ({ supported: false, reason });

/** The space bar by the name that Playwright alone knows. */
const asKey = (name) => (name === 'Space' ? ' ' : name);

function pageOf({ browser, id }) {
  return browser.getPage(id);
}

/** `null` or an absent field leaves a feature as the browser has it. */
async function emulateMedia(session, { media, colorScheme, reducedMotion, forcedColors, contrast }) {
  if (session.browser.type !== 'playwright') {
    return no(`media features cannot be emulated in ${session.browser.name}`);
  }
  await pageOf(session).emulateMedia({ media, colorScheme, reducedMotion, forcedColors, contrast });
  return ok();
}

async function pressByPuppeteer(page, press) {
  const keys = press.split('+').map(asKey);
  const last = keys.pop();
  for (const key of keys) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

async function sendKeys(session, { press, type }) {
  if (session.browser.type === 'webdriver') {
    const keys = press === undefined ? [...type] : press.split('+');
    await session.browser.sendKeys(session.id, keys.map(asKey));
    return ok();
  }
  const page = pageOf(session);
  if (type !== undefined) await page.keyboard.type(type);
  else if (session.browser.type === 'playwright') await page.keyboard.press(press);
  else await pressByPuppeteer(page, press);
  return ok();
}

async function setViewport(session, { width, height }) {
  switch (session.browser.type) {
    case 'playwright':
      await pageOf(session).setViewportSize({ width, height });
      return ok({ width, height });
    case 'puppeteer':
      await pageOf(session).setViewport({ width, height });
      return ok({ width, height });
    default: {
      const reached = await session.browser.resizeViewport(width, height);
      return reached.width === width && reached.height === height
        ? ok(reached)
        : no(`the window stays at ${reached.width} by ${reached.height}, asked for ${width} by ${height}`);
    }
  }
}

async function axTree(session) {
  if (session.browser.type !== 'playwright' || session.browser.engine !== 'chromium') {
    return no(`the accessibility tree can be read in Chromium only, not in ${session.browser.name}`);
  }
  return ok({ tree: await accessibilityTree(pageOf(session)) });
}

/** A tab of its own in the same browser; without JavaScript in a context of its own. */
async function openTab(session, javaScript) {
  const page = pageOf(session);
  if (session.browser.type === 'puppeteer') return page.browser().newPage();
  if (javaScript) return page.context().newPage();
  return page.context().browser().newPage({ javaScriptEnabled: false });
}

/** Presses a key, as whoever reads does something, until a page has run the module that it fetches for that. */
async function useUntil(page, module) {
  const addressOf = (name) =>
    performance.getEntriesByType('resource').find((entry) => entry.name.includes(name))?.name;
  let address;
  do {
    await page.keyboard.press('Shift');
    await new Promise((resolve) => setTimeout(resolve, 100));
    address = await page.evaluate(addressOf, module);
  } while (!address);
  await page.evaluate((url) => import(url).then(() => undefined), address);
}

/**
 * Prints a page to PDF once `ready` matches something, and reads it. With `uses` a reader has done something before, and
 * the module of that name has come.
 */
async function print(session, { url, javaScript = true, ready = 'html[data-ready]', uses, format }, read) {
  if (session.browser.type === 'webdriver') {
    return no(`the driver of ${session.browser.name} cannot print to PDF what is read back here`);
  }
  if (!javaScript && session.browser.type !== 'playwright') {
    return no(`JavaScript cannot be turned off for one page in ${session.browser.name}`);
  }
  const page = await openTab(session, javaScript);
  try {
    await page.goto(url);
    if (javaScript) await page.waitForSelector(ready, { state: 'attached' });
    if (uses) await useUntil(page, uses);
    return ok(await read(await page.pdf(format && { format })));
  } finally {
    await (javaScript || session.browser.type === 'puppeteer' ? page.close() : page.context().close());
  }
}

const printText = (session, payload) =>
  print(session, payload, async (pdf) => ({ text: await pdfText(pdf) }));

const printPages = (session, payload) =>
  print(session, payload, async (pdf) => ({ pages: await pdfPages(pdf) }));

/** What is painted of the page that is seen, as PNG in base64. */
async function screenshot(session) {
  if (session.browser.type === 'webdriver') return ok({ png: await session.browser.driver.takeScreenshot() });
  if (session.browser.type === 'puppeteer')
    return ok({
      png: await pageOf(session).screenshot({ encoding: 'base64', captureBeyondViewport: false }),
    });
  return ok({ png: (await pageOf(session).screenshot()).toString('base64') });
}

/** How often the page has been laid out so far. */
async function layoutCount(session) {
  if (session.browser.type !== 'playwright' || session.browser.engine !== 'chromium') {
    return no(`layouts are counted in Chromium only, not in ${session.browser.name}`);
  }
  const page = pageOf(session);
  const client = await page.context().newCDPSession(page);
  try {
    await client.send('Performance.enable');
    const { metrics } = await client.send('Performance.getMetrics');
    return ok({ count: metrics.find(({ name }) => name === 'LayoutCount').value });
  } finally {
    await client.detach();
  }
}

function failedRequests(session) {
  if (session.browser.type !== 'playwright') {
    return no(`requests are listened to in Chromium only, not in ${session.browser.name}`);
  }
  return ok({ requests: takeRequests(pageOf(session)) });
}

async function followFragment(session, payload) {
  if (session.browser.type === 'webdriver') {
    return no(`the driver of ${session.browser.name} has one window only, which runs the tests`);
  }
  return ok(await followTextFragment(session, payload));
}

const COMMANDS = {
  'news:emulate-media': emulateMedia,
  'news:send-keys': sendKeys,
  'news:set-viewport': setViewport,
  'news:ax-tree': axTree,
  'news:print-text': printText,
  'news:print-pages': printPages,
  'news:follow-text-fragment': followFragment,
  'news:screenshot': screenshot,
  'news:layout-count': layoutCount,
  'news:failed-requests': failedRequests,
};

/** How long the runner's page waits for the answer to a command, which is less than browsers under load may take. */
const RUNNERS_PATIENCE = '20000';
const PATIENCE = '95000'; // ms: a test ends a little later (testFramework, web-test-runner.config.mjs)

/** The module by which pages ask, with more patience. */
function waitLonger({ path, body }) {
  if (path !== '/__web-dev-server__web-socket.js') return undefined;
  if (!body.includes(RUNNERS_PATIENCE)) throw new Error('The runner waits for commands in another way now');
  return { body: body.replaceAll(RUNNERS_PATIENCE, PATIENCE) };
}

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function commandsPlugin() {
  return {
    name: 'news-commands',
    serve: serveTextFragmentPage,
    transform: waitLonger,
    // The prefix keeps the runner's own commands of these names, which throw for WebDriver, out of the way.
    executeCommand({ command, payload, session }) {
      return COMMANDS[command]?.(session, payload ?? {});
    },
  };
}
