/**
 * The files that a site owner copies: `loader.js` (classic, no Lit), `autoload.js` and `news-article.js`
 * (modules with Lit inside, sharing chunks). Every address in them is relative to the file itself, so the
 * folder works wherever it is put.
 */
import { join } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import { exportOwnNames } from './export-own-names.mjs';
import { minifyCssLiterals } from './minify-css-literals.mjs';
import { plainPropertiesPlugin } from './plain-properties.mjs';
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

/** Terser over the bundler's own minifier is 2 % smaller, after gzip, than either alone. */
function minifyAgain(entry) {
  return {
    name: 'minify-again',
    async generateBundle({ format }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code, map } = await minify(chunk.code, {
          module: format === 'es',
          ecma: 2022,
          compress: { passes: 3, unsafe_arrows: true },
          format: { comments: false },
          sourceMap: { content: chunk.map, asObject: true },
        });
        chunk.code = code;
        const asset = bundle[`${chunk.fileName}.map`];
        if (asset) asset.source = JSON.stringify(map);
      }
      // The head script has no bytes to spare for the address of its map, which stands beside it.
      if (!entry) return;
      exportOwnNames(bundle, `${entry}.js`);
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code += `\n//# sourceMappingURL=${chunk.fileName}.map\n`;
    },
  };
}

/** What the head script has is not brought again by the module that it loads. */
function lentByTheHeadScript() {
  return {
    name: 'lent-by-the-head-script',
    enforce: 'pre',
    resolveId: (source, importer) =>
      /\/(?:landmarks|parts|reserve-sheet)\.js$/.test(source) && !importer?.includes('/checker/')
        ? join(ROOT, 'src/loader.lent.ts')
        : undefined,
  };
}

const FALLBACK =
  /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/;

/** What Lit tells whoever writes styles of elements, which is us. */
const ADVICE = /Error\((?:"[^"]*"\+?|\w+\+?)+\)/g;

/** Leaves out what Lit does where there are no constructable style sheets: every browser that is supported has them. */
function withoutStyleFallback() {
  return {
    name: 'without-style-fallback',
    transform(code, id) {
      if (!id.endsWith('@lit/reactive-element/css-tag.js')) return null;
      if (!FALLBACK.test(code)) throw new Error(`${id}: the fallback is not where it was`);
      return { code: code.replace(FALLBACK, '!0').replace(ADVICE, 'Error()'), map: null };
    },
  };
}

/** Modules that want of Lit only its reactive element or style sheets, not templates. */
const WITHOUT_TEMPLATES = /\.styles\.ts$|\/article\/article\.ts$/;

/** Keeps Lit's templates out of the first load, which draws with plain DOM: `lit` itself would bring all of it. */
function templatesOnDemand() {
  return {
    name: 'templates-on-demand',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== 'lit' || !WITHOUT_TEMPLATES.test(importer ?? '')) return null;
      return this.resolve('@lit/reactive-element', importer);
    },
  };
}

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
    // Library mode leaves white space in modules unless told to minify.
    // Chunks may import from the entry, which nobody else does: what a page loads first stays one file.
    rolldownOptions: {
      // the file with everything has data-article.js from the start
      checks: { pluginTimings: false, ineffectiveDynamicImport: false },
      preserveEntrySignatures: false,
      output: { minify: true, ...output },
    },
  };
}

async function buildLoader(outDir) {
  const entry = { loader: join(ROOT, 'src/loader.ts') };
  const output = { entryFileNames: '[name].js' };
  await build({ ...COMMON, plugins: [minifyAgain()], build: options(outDir, entry, 'iife', output) });
}

/**
 * One build an entry, since no page loads both; and all that an entry imports statically in its own file, since
 * that is one request and compresses best. Rolldown would give what lazy chunks share with it files of their
 * own, so the entry is made a group, which draws its imports in.
 */
async function buildModule(outDir, name, source, { more = [], groups = [] } = {}) {
  const output = {
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: [
        {
          name,
          test: (id) =>
            id === join(ROOT, source) || /@lit\/reactive-element\/(?:reactive-element|css-tag)\.js$/.test(id),
          priority: 1,
        },
        ...groups,
      ],
    },
  };
  const entry = { [name]: join(ROOT, source) };
  const plugins = [
    ...more,
    withoutStyleFallback(),
    minifyCssLiterals(),
    plainPropertiesPlugin(),
    minifyAgain(name),
  ];
  await build({ ...COMMON, plugins, build: options(outDir, entry, 'es', output) });
}

/** @param {string} outDir an existing folder */
export async function buildCdn(outDir) {
  await buildLoader(outDir);
  await buildModule(outDir, 'autoload', 'src/autoload.ts', {
    more: [lentByTheHeadScript(), templatesOnDemand()],
    groups: [{ name: 'lit', test: /\/node_modules\/(?:lit|lit-html|lit-element)\// }],
  });
  await buildModule(outDir, 'news-article', 'src/cdn.ts');
}
