/**
 * Our elements in the frameworks, in a browser: attributes, properties, events, children, as in Custom Elements
 * Everywhere. Needs `npm run build`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error a build script without types
import { ensureBrowser } from '../../scripts/browsers.mjs';
// @ts-expect-error a build script without types
import { CHROMIUM_ARGS } from '../../scripts/launchers.mjs';
import { bundleApp } from './frameworks/bundle.js';
import type { Facts, Outcome } from './frameworks/run-cases.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Nothing listens there: the browser is given the files of the bundle. */
const ORIGIN = 'http://paper.example';

/** ms for all cases of a framework. */
const PATIENCE = 300_000;

const PAGE = `<!doctype html>
<html lang="en"><head><title>Fog</title><script type="module" src="/cases.js"></script></head><body></body></html>`;

const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

/** Installs React 18 beside the repository's own, once; undefined if it cannot be had. */
function react18(): Readonly<Record<string, string>> | undefined {
  const folder = join(ROOT, '.data/react-18');
  const installed = join(folder, 'node_modules/react-dom/package.json');
  if (!existsSync(installed)) {
    mkdirSync(folder, { recursive: true });
    for (const name of ['package.json', 'package-lock.json'])
      copyFileSync(join(ROOT, 'test/slow/react-18', name), join(folder, name));
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  if (!existsSync(installed)) return undefined;
  return {
    react: join(folder, 'node_modules/react'),
    'react-dom': join(folder, 'node_modules/react-dom'),
  };
}

describe('our elements', { timeout: 6 * PATIENCE }, () => {
  let browser: Browser;

  before(async () => {
    assert.ok(
      existsSync(join(ROOT, 'dist/frameworks/react-components.js')),
      'dist/ is missing: run npm run build',
    );
    const { executablePath } = (ensureBrowser as (engine: string) => { executablePath: string })('chromium');
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS as string[], timeout: 120_000 });
  });

  after(() => browser?.close());

  /** Runs the cases in a page of their own. */
  async function outcomesOf(
    app: string,
    facts: Facts,
    packages?: Readonly<Record<string, string>>,
  ): Promise<readonly Outcome[]> {
    const files = await bundleApp(ROOT, app, facts, packages);
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (/update-failed/.test(message.text())) faults.push(message.text());
    });
    await page.route('**/*', (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const file = files.get(pathname.slice(1));
      if (origin !== ORIGIN) return route.abort();
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
      return file === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: 'text/javascript', body: file });
    });
    try {
      await page.goto(ORIGIN);
      const outcomes = await page.evaluate(
        () => (globalThis as unknown as { outcomes: Promise<readonly Outcome[]> }).outcomes,
      );
      assert.deepEqual(faults, [], `${app}: errors that nobody caught`);
      return outcomes;
    } finally {
      await page.close();
    }
  }

  const newest = (name: string): string => `${name} ${devDependencies[name]?.replace(/^\D/, '') ?? ''}`;
  const cases = [
    { name: newest('react'), app: 'react.tsx', keepsEarlyLists: false, hydratesLists: false },
    {
      name: `${newest('react')}, by the components for 18`,
      app: 'react-components.tsx',
      keepsEarlyLists: true,
      hydratesLists: true,
    },
    {
      name: 'react 18.3, by the components for it',
      app: 'react-components.tsx',
      keepsEarlyLists: true,
      hydratesLists: true,
      packages: react18,
    },
    { name: newest('preact'), app: 'preact.tsx', keepsEarlyLists: false },
    { name: newest('vue'), app: 'vue.ts', keepsEarlyLists: false },
    { name: newest('svelte'), app: 'svelte.ts', keepsEarlyLists: true },
  ];
  for (const { name, app, packages, ...facts } of cases)
    it(`do all that they should in ${name}`, async (test) => {
      const elsewhere = packages?.();
      if (packages && !elsewhere) {
        test.skip('React 18 cannot be installed here');
        return;
      }
      const outcomes = await outcomesOf(app, facts, elsewhere);
      assert.ok(outcomes.length >= 15);
      for (const { title, error } of outcomes) await test.test(title, () => assert.equal(error, undefined));
    });
});
