/**
 * Finds the three browser engines that the tests run in, and gets a missing one.
 *
 * Order per engine: environment variable, PATH and usual places, Playwright's cache, Playwright's own
 * download, and on Debian as root `apt-get install`. Used as a module by web-test-runner.config.mjs and as
 * a command: `node scripts/browsers.mjs [engine…]` prints what each engine resolves to.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import playwright from 'playwright-core';
import { installPackages, isDebian } from './apt.mjs';
import { isExecutable, onPath } from './programs.mjs';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** Environment variables that name an executable and win over everything else. */
const OVERRIDES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH', webkit: 'WEBKIT_DRIVER' };

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
  webkit: ['WebKitWebDriver'],
};

const MAC_APPS = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
  webkit: [],
};

const WINDOWS_PROGRAMS = {
  chromium: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  firefox: ['Mozilla Firefox/firefox.exe'],
  webkit: [],
};

const APT_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const DOWNLOAD_LIMIT_MS = 10 * 60_000;

/** Places that are looked at beside PATH, in order. */
function usualPlaces(engine) {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPS[engine].map((app) => join(folder, app)),
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter(Boolean)
      .flatMap((folder) => WINDOWS_PROGRAMS[engine].map((program) => join(folder, program)));
  }
  return NAMES[engine].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
}

/** Ubuntu's `chromium-browser` is a script that only tells the reader to install a snap. */
function answersVersion(path) {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 60_000, stdio: 'ignore' }).status === 0;
}

function findInstalled(engine) {
  const candidates = [...NAMES[engine].map(onPath), ...usualPlaces(engine)].filter(
    (path) => path !== undefined && isExecutable(path),
  );
  return [...new Set(candidates)].find((path) => engine === 'webkit' || answersVersion(path));
}

/** WebKitGTK's small test browser, which lies in a folder named after the library's version. */
function findMiniBrowser() {
  for (const base of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    for (const folder of existsSync(base) ? ['', ...readdirSync(base)] : []) {
      for (const library of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
        const path = join(base, folder, library, 'MiniBrowser');
        if (isExecutable(path)) return path;
      }
    }
  }
  return undefined;
}

function webKitGtk(driver) {
  const executablePath = findMiniBrowser();
  const xvfb = onPath('xvfb-run');
  if (executablePath === undefined) return undefined;
  if (xvfb === undefined && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return { engine: 'webkit', kind: 'webkitgtk', executablePath, driver, xvfb };
}

function inPlaywrightCache(engine) {
  const executablePath = playwright[engine].executablePath();
  return existsSync(executablePath) ? { engine, kind: 'playwright', executablePath } : undefined;
}

/**
 * Looks for an engine without installing anything.
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {{ engine: string, kind: 'playwright' | 'puppeteer' | 'webkitgtk', executablePath: string,
 *   driver?: string, xvfb?: string } | undefined}
 * @throws if an environment variable names a file that cannot be run.
 */
export function findBrowser(engine) {
  const variable = OVERRIDES[engine];
  const override = process.env[variable];
  if (override && !isExecutable(override)) throw new Error(`${variable}=${override} cannot be run`);
  const path = override || findInstalled(engine);
  if (path !== undefined) {
    if (engine === 'webkit') {
      const found = webKitGtk(path);
      if (found) return found;
    } else {
      return { engine, kind: engine === 'firefox' ? 'puppeteer' : 'playwright', executablePath: path };
    }
  }
  return inPlaywrightCache(engine);
}

function playwrightCli() {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
}

function downloadByPlaywright(engine) {
  console.log(`${engine}: not installed; trying Playwright's download`);
  const { status } = spawnSync(process.execPath, [playwrightCli(), 'install', engine], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env },
  });
  return status === 0;
}

/** A downloaded browser is of use only if the system has the libraries that it links to. */
function starts(browser) {
  return browser.engine === 'webkit' && process.platform === 'linux'
    ? spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--try', browser.engine], {
        timeout: 120_000,
        stdio: 'ignore',
      }).status === 0
    : answersVersion(browser.executablePath);
}

const installByApt = (engine) => installPackages(engine, APT_PACKAGES[engine]);

function advice(engine) {
  if (isDebian()) {
    const packages = APT_PACKAGES[engine].join(' ');
    return `${engine}: no browser found; run "sudo apt-get install ${packages}" or set ${OVERRIDES[engine]}`;
  }
  return `${engine}: no browser found; run "npx playwright install ${engine}" or set ${OVERRIDES[engine]}`;
}

/**
 * Finds an engine, getting it if the machine lacks it.
 * @throws an error whose one-line message says what to install.
 */
export function ensureBrowser(engine) {
  const found = findBrowser(engine);
  if (found) return found;
  if (downloadByPlaywright(engine)) {
    const downloaded = inPlaywrightCache(engine);
    if (downloaded && starts(downloaded)) return downloaded;
  }
  if (installByApt(engine)) {
    const installed = findBrowser(engine);
    if (installed) return installed;
  }
  throw new Error(advice(engine));
}

/** The engines named by the environment variable ENGINES (comma-separated), else all three. */
export function selectedEngines(fallback = ENGINES) {
  const names = (process.env.ENGINES ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const unknown = names.filter((name) => !ENGINES.includes(name));
  if (unknown.length > 0) {
    throw new Error(`ENGINES: unknown engine ${unknown.join(', ')}; known are ${ENGINES.join(', ')}`);
  }
  return names.length > 0 ? names : fallback;
}

async function main(args) {
  if (args[0] === '--try') {
    const browser = await playwright[args[1]].launch();
    await browser.close();
    return;
  }
  for (const engine of args.length > 0 ? args : ENGINES) {
    const { kind, executablePath, driver } = ensureBrowser(engine);
    console.log(`${engine}: ${executablePath}${driver ? ` by ${driver}` : ''} (${kind})`);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
