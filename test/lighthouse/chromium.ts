import playwright from 'playwright-core';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { freePort } from '../../scripts/free-port.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';
import { HOST } from './serve.js';

export interface Chromium {
  /** `140.0.1` */
  readonly version: string;
  /** Where Lighthouse drives it. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Chromium that knows the site and nothing else, and takes the certificate that the site gave itself. */
export async function startChromium(): Promise<Chromium> {
  const find = ensureBrowser as (engine: string) => { readonly executablePath: string };
  const port = await (freePort as () => Promise<number>)();
  const browser = await playwright.chromium.launch({
    executablePath: find('chromium').executablePath,
    args: [
      ...(CHROMIUM_ARGS as string[]),
      `--remote-debugging-port=${port}`,
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND`,
      '--ignore-certificate-errors',
    ],
  });
  return { version: browser.version(), port, close: () => browser.close() };
}
