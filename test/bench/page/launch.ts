import playwright, { type Browser } from 'playwright-core';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../../scripts/launchers.mjs';
import { HOST, type BenchServer } from './serve.js';

/** Chromium that knows these servers and nothing else, so that it is the same everywhere. */
export async function launch(servers: readonly BenchServer[]): Promise<Browser> {
  const find = ensureBrowser as (engine: string) => { readonly executablePath: string };
  const { executablePath } = find('chromium');
  return playwright.chromium.launch({
    executablePath,
    args: [
      ...(CHROMIUM_ARGS as string[]),
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND`,
      // as sites are by HTTPS
      `--unsafely-treat-insecure-origin-as-secure=${servers.map(({ origin }) => origin).join(',')}`,
    ],
  });
}
