/**
 * `dist/cli/news-article.js`: the command in one file, which needs Node and nothing else. What it uses to read
 * pages is inside, so that who installs the package for its elements downloads no parser; the licences stand
 * beside it.
 */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT, npmBin } from './project.mjs';

/** @param {string} outDir need not exist */
export async function buildCli(outDir) {
  await build({
    root: ROOT,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    // linkedom looks for the package `canvas`, which draws, and does without where it is not installed
    resolve: {
      alias: [{ find: /^.*\/canvas\.cjs$/, replacement: npmBin('linkedom/commonjs/canvas-shim.cjs') }],
    },
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir,
      emptyOutDir: false,
      ssr: join(ROOT, 'src/cli/news-article.ts'),
      target: 'node20',
      minify: true,
      license: { fileName: 'LICENSES.md' },
      rolldownOptions: {
        checks: { pluginTimings: false },
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
  chmodSync(join(outDir, 'news-article.js'), 0o755);
}
