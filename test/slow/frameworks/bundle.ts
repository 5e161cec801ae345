import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Facts } from './run-cases.js';
import { svelteComponents, vueComponents } from './compilers.js';

const ENTRY = 'framework-cases.js';

/**
 * Bundles an app with the cases, as an application that has installed the package is bundled.
 * @param root the repository
 * @param app a module in test/slow/frameworks
 * @param facts about the framework
 * @param packages folders of packages that are taken from elsewhere than the repository's own
 * @returns files by name; `cases.js` is the entry, and sets `globalThis.outcomes`
 */
export async function bundleApp(
  root: string,
  app: string,
  facts: Facts,
  packages: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, string>> {
  const here = join(root, 'test/slow/frameworks');
  const code = `
import { runCases } from ${JSON.stringify(join(here, 'run-cases.ts'))};
import * as app from ${JSON.stringify(join(here, app))};
globalThis.outcomes = runCases(app, () => import('news-article/define.js'), ${JSON.stringify(facts)});
`;
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: packages },
    oxc: { jsx: { runtime: 'automatic' } },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (source) => (source === ENTRY ? join(root, ENTRY) : undefined),
        load: (id) => (id === join(root, ENTRY) ? { code, moduleSideEffects: true } : undefined),
      },
      vueComponents,
      svelteComponents,
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: { cases: ENTRY }, output: { entryFileNames: '[name].js' } },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(result.output.map((chunk) => [chunk.fileName, 'code' in chunk ? chunk.code : '']));
}
