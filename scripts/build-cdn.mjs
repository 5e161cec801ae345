/**
 * The files that a site owner copies: `loader.js` (classic, no Lit), `autoload.js` and `news-article.js`
 * (modules with Lit inside, sharing chunks). Every address in them is relative to the file itself, so the
 * folder works wherever it is put.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { minifyCssLiterals } from './minify-css-literals.mjs';
import { ROOT } from './project.mjs';

/** Syntax of browsers that were current two years ago. */
const TARGET = 'es2022';

const COMMON = {
  root: ROOT,
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  mode: 'production',
  publicDir: false,
};

/** Library mode: no preload helper, which would be more code than our own in a small module. */
function options(outDir, entry, format, output) {
  return {
    outDir,
    emptyOutDir: false,
    target: TARGET,
    sourcemap: true,
    reportCompressedSize: false,
    license: { fileName: 'LICENSES.md' },
    lib: { entry, formats: [format], name: 'NewsArticleLoader' },
    // Library mode leaves white space in modules unless told.
    rolldownOptions: { output: { minify: true, ...output } },
  };
}

async function buildLoader(outDir) {
  const entry = { loader: join(ROOT, 'src/loader.ts') };
  await build({ ...COMMON, build: options(outDir, entry, 'iife', { entryFileNames: '[name].js' }) });
}

async function buildModules(outDir) {
  const entry = { autoload: join(ROOT, 'src/autoload.ts'), 'news-article': join(ROOT, 'src/cdn.ts') };
  const names = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' };
  await build({ ...COMMON, plugins: [minifyCssLiterals()], build: options(outDir, entry, 'es', names) });
}

/** @param {string} outDir an existing folder */
export async function buildCdn(outDir) {
  await buildLoader(outDir);
  await buildModules(outDir);
}
