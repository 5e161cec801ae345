/** Web Test Runner launchers for the engines that scripts/browsers.mjs finds. */
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { ensureBrowser } from './browsers.mjs';
import { keptContext } from './kept-context.mjs';
import { webKitLauncher } from './webkit-launcher.mjs';

const START_ATTEMPTS = 3;

/** Chromium as a test runner needs it: no network of its own, no first-run pages, also as root. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ENGINE_LABELS = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** Repeats the start of a browser, which a busy machine can fail; a test is never repeated. */
function retryStart(launcher, method, beforeRetry = () => {}) {
  const start = launcher[method].bind(launcher);
  launcher[method] = async (...args) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await start(...args);
      } catch (error) {
        if (attempt === START_ATTEMPTS) throw error;
        console.log(`${launcher.name}: start failed (${error.message.split('\n')[0]}), trying again`);
        await beforeRetry();
      }
    }
  };
  return launcher;
}

function byPlaywright({ engine, executablePath }) {
  const launcher = playwrightLauncher({
    product: engine,
    concurrency: 1,
    ...(engine === 'chromium' ? { createBrowserContext: keptContext() } : {}),
    launchOptions: { executablePath, timeout: 120_000, args: engine === 'chromium' ? CHROMIUM_ARGS : [] },
  });
  // The launcher keeps a rejected start as its pending one.
  return retryStart(launcher, 'getOrStartBrowser', () => {
    launcher.__launchBrowserPromise = undefined;
  });
}

function byPuppeteer({ executablePath }) {
  const launcher = puppeteerLauncher({
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      timeout: 120_000,
      protocolTimeout: 300_000,
      // nobody here looks at requests, and to tell of each took a fifth of the time
      networkEnabled: false,
    },
  });
  return retryStart(launcher, 'launchBrowser');
}

const MAKERS = {
  playwright: byPlaywright,
  puppeteer: byPuppeteer,
  webkitgtk: (browser) => retryStart(webKitLauncher(browser), 'createDriverManager'),
};

/**
 * @param {readonly string[]} engines of `chromium`, `firefox`, `webkit`
 * @throws an error whose message has one line per engine that could not be had
 */
export function launchersFor(engines) {
  const problems = [];
  const launchers = engines.flatMap((engine) => {
    try {
      const browser = ensureBrowser(engine);
      const launcher = MAKERS[browser.kind](browser);
      launcher.name = ENGINE_LABELS[engine];
      launcher.engine = engine;
      return [launcher];
    } catch (error) {
      problems.push(error.message);
      return [];
    }
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return launchers;
}
