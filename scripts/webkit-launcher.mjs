/**
 * A Web Test Runner launcher for WebKitGTK: starts WebKitWebDriver (under Xvfb where there is one) on a free
 * port before the first test page, and ends it with the last.
 */
import { spawn } from 'node:child_process';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { freePort } from './free-port.mjs';

const DRIVER_START_LIMIT_MS = 60_000;
const START_ATTEMPTS = 3;
const RESIZE_ATTEMPTS = 6;
/** For opening or leaving a page: another browser can still be started before the runner gives up (`browserStartTimeout`). */
const ANSWER_LIMIT_MS = 50_000;

/** What the runner gives each page of the other engines. */
const DEFAULT_VIEWPORT = { width: 800, height: 600 };

/** Drivers that must not outlive this process. */
const running = new Set();

function endGroup(child) {
  running.delete(child);
  try {
    // The driver, Xvfb and the browser are one process group, made by `detached`.
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

process.on('exit', () => {
  for (const child of running) endGroup(child);
});

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}

async function startDriver({ driver, xvfb }, port) {
  const command = [driver, '--host=127.0.0.1', `--port=${port}`];
  if (xvfb) command.unshift(xvfb, '-a', '-s', '-screen 0 1600x1400x24');
  const child = spawn(command[0], command.slice(1), { detached: true, stdio: 'ignore' });
  running.add(child);
  let failure;
  child.once('error', (error) => (failure = error));
  child.once('exit', (code) => (failure ??= new Error(`${command.join(' ')} ended with code ${code}`)));
  const deadline = Date.now() + DRIVER_START_LIMIT_MS;
  while (!(await answers(port))) {
    if (failure === undefined && Date.now() > deadline)
      failure = new Error('WebKitWebDriver does not answer');
    if (failure !== undefined) {
      endGroup(child);
      throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return child;
}

/** What a driver answers, unless it takes too long: then it will not answer at all. */
async function inTime(answer) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the driver does not answer')), ANSWER_LIMIT_MS);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}

class WebKitLauncher extends WebdriverLauncher {
  #browser;
  #child;

  constructor(browser) {
    super({
      logLevel: 'error',
      hostname: '127.0.0.1',
      connectionRetryTimeout: 120_000,
      capabilities: {
        browserName: 'MiniBrowser',
        // a test page says itself when it is there; on a busy machine the driver can wait for its load in vain
        pageLoadStrategy: 'none',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {
          binary: browser.executablePath,
          args: ['--automation', '--javascript-can-open-windows-automatically=true'],
        },
      },
    });
    this.#browser = browser;
    // The driver has one window: one page at a time. The runner reads this number.
    this.concurrency = 1;
  }

  async initialize(config) {
    // One session in the window itself, not frames in a page: keys and the window's size need it.
    await super.initialize({ ...config, concurrency: 1 });
    this.name = 'WebKit';
  }

  async createDriverManager() {
    await this.#end();
    this.options.port = await freePort();
    this.#child = await startDriver(this.#browser, this.options.port);
    const manager = await super.createDriverManager();
    await this.#useBareWindow();
    return manager;
  }

  /** The first window's toolbar keeps it wider than a phone; a popup without one can be narrow. */
  async #useBareWindow() {
    const first = await this.driver.getWindowHandle();
    await this.driver.execute("window.open('about:blank', '_blank', 'popup,toolbar=no,menubar=no');");
    const popup = (await this.driver.getWindowHandles()).find((handle) => handle !== first);
    if (popup !== undefined) await this.driver.switchToWindow(popup);
  }

  /** Opens a test page; a browser or driver that no longer does what it is told is replaced first. */
  async startSession(id, url) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.ensureManagerInitialized();
        await inTime(this.#open(id, url));
        return;
      } catch (error) {
        if (await this.#shows(url)) return;
        if (attempt === START_ATTEMPTS) throw error;
        console.log(`WebKit: a page could not be opened (${error.message.split('\n')[0]}), starting anew`);
        await this.#startAnew();
      }
    }
  }

  async #open(id, url) {
    await this.resizeViewport(DEFAULT_VIEWPORT.width, DEFAULT_VIEWPORT.height);
    // not by the queue of the base class: nobody awaits that one, and a rejection would end the runner
    await this.driverManager.startSession(id, url);
  }

  /** Leaves a test page; a browser that cannot is ended, and the next page gets another. */
  async stopSession(id) {
    try {
      return await inTime(super.stopSession(id));
    } catch (error) {
      console.log(`WebKit: a page could not be left (${error.message.split('\n')[0]}), starting anew`);
      await this.#startAnew();
      return { testCoverage: undefined };
    }
  }

  /** Whether a page is there although its opening failed: it then runs its tests, which are never repeated. */
  async #shows(url) {
    try {
      return (await inTime(this.driver.getUrl())) === url;
    } catch {
      return false;
    }
  }

  async #startAnew() {
    clearInterval(this.pendingHeartbeat);
    this.driverManager = undefined;
    this.__managerPromise = undefined;
    await this.#end();
  }

  /** Sizes the window so that the page has this many CSS pixels, and answers what was reached. */
  async resizeViewport(width, height) {
    const inner = () => this.driver.execute('return { width: innerWidth, height: innerHeight };');
    for (let attempt = 0; attempt < RESIZE_ATTEMPTS; attempt += 1) {
      const now = await inner();
      if (now.width === width && now.height === height) return now;
      const outer = await this.driver.getWindowRect();
      await this.driver.setWindowRect(
        null,
        null,
        outer.width + width - now.width,
        outer.height + height - now.height,
      );
      // The page learns of its new size in a later frame.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return inner();
  }

  async stop() {
    await super.stop();
    await this.#end();
  }

  async #end() {
    if (this.#child === undefined) return;
    endGroup(this.#child);
    this.#child = undefined;
  }
}

/** @param {{ executablePath: string, driver: string, xvfb?: string }} browser from scripts/browsers.mjs */
export function webKitLauncher(browser) {
  return new WebKitLauncher(browser);
}
