/**
 * The files that a site owner copies: `loader.js` (classic, no Lit), `autoload.js` and `news-article.js`
 * (modules with Lit inside, sharing chunks). Every address in them is relative to the file itself, so the
 * folder works wherever it is put.
 */
import { join } from 'node:path';
import MagicString from 'magic-string';
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

/**
 * What Lit does for browsers and for ways of writing elements that there are none of here: where there are no
 * constructable style sheets or shadow roots, for decorators of the newer standard, for `static properties`, for
 * reflected properties (state of ours shows as `:state()`). Each piece is [what is taken out, what stands for it].
 */
const UNUSED_OF_LIT = {
  'css-tag.js': [
    [
      /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      '!0',
    ],
    // what only whoever writes styles of elements gets wrong, which is us: the types say it
    [/if\((this\._\$cssResult\$=!0),\w+!==\w+\)throw Error\("[^"]*"\);/, '$1;'],
    [/\(\w+=>\{if\(!0===\w+\._\$cssResult\$\)return \w+\.cssText;.*?throw Error\([^)]*\)\}\)\((\w+)\)/, '$1'],
    // what is kept of templates that are read more than once
    [
      /const \w+=void 0!==\w+&&1===\w+\.length;\w+&&\(\w+=\w+\.get\(\w+\)\),void 0===\w+&&\((\(this\.o=\w+=new CSSStyleSheet\)\.replaceSync\(this\.cssText\)),\w+&&\w+\.set\(\w+,\w+\)\)/,
      '$1',
    ],
  ],
  'reactive-element.js': [
    [/\w+=\w+\.trustedTypes,(\w+)=\w+\?\w+\.emptyScript:""/, '$1=""'],
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
    [
      /if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty\(\w+\("properties"\)\)\)\{[^}]*\}/,
      '$1;',
    ],
    [/,getOwnPropertyNames:\w+,getOwnPropertySymbols:\w+/, ''],
    [/static addInitializer\(\w+\)\{[^}]*\}/, ''],
    [/toAttribute\(\w+,\w+\)\{switch.*?return \w+\},(?=fromAttribute)/, ''],
    [/_\$ET\(\w+,\w+\)\{.*?\}(?=_\$AK)/, ''],
    [/this\._\$Eq&&=this\._\$Eq\.forEach\(\w+=>this\._\$ET\(\w+,this\[\w+\]\)\),/, ''],
    [/,!0===\w+&&this\._\$Em!==\w+&&\(this\._\$Eq\?\?=new Set\)\.add\(\w+\)/, ''],
    // names of properties, for a compiler that shortens them
    [/\b\w+\("(elementProperties|finalized)"\)/g, '"$1"'],
  ],
};

/** Leaves these pieces of Lit out; stops the build where a piece is no longer what it was. */
function withoutUnusedOfLit() {
  return {
    name: 'without-unused-of-lit',
    transform(code, id) {
      if (id.endsWith('.ts') && /\breflect: true/.test(code))
        throw new Error(`${id} reflects a property, which is left out of Lit here`);
      const [, file] = /@lit\/reactive-element\/([\w-]+\.js)$/.exec(id) ?? [];
      if (!UNUSED_OF_LIT[file]) return null;
      const result = new MagicString(code);
      for (const [piece, instead] of UNUSED_OF_LIT[file]) {
        if (!result.original.match(piece)) throw new Error(`${id} has no ${piece}`);
        result.replace(piece, instead);
      }
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
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

/** Whoever touches a drawn share bar is about to use it: what acts comes in the element's own file. */
function usedAtOnce() {
  const LAZY = /import\(['"]\.\/bar-use\.js['"]\)\.then\(\(?module\)? => module\.BarUse\)/;
  return {
    name: 'used-at-once',
    transform(code, id) {
      if (!id.endsWith('/share/share-bar.ts')) return null;
      if (!LAZY.test(code)) throw new Error(`${id} does not fetch bar-use.js`);
      const result = new MagicString(code);
      result.replace(LAZY, 'Promise.resolve(BarUse)').prepend("import { BarUse } from './bar-use.js';");
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  };
}

/** @param {string} [name] of the file that the others import from */
const minifiers = (name) => [
  withoutUnusedOfLit(),
  minifyCssLiterals(),
  plainPropertiesPlugin(),
  minifyAgain(name),
];

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
    chunkFileNames: '[name]-[hash:6].js',
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
  await build({
    ...COMMON,
    plugins: [...more, ...minifiers(name)],
    build: options(outDir, entry, 'es', output),
  });
}

/**
 * The code of an element by itself, in memory: made as for the CDN, but for Lit and these modules, which the others
 * need too, with all that they import.
 *
 * @param {string} source the module that registers it
 * @param {readonly string[]} shared modules below src/, without extension
 */
export async function elementAlone(source, shared) {
  const common = new RegExp(`/node_modules/|/src/(?:${shared.join('|')})\\.ts$`);
  const groups = [
    { name: 'shared', test: common, priority: 2 },
    { name: 'element', test: (id) => id === join(ROOT, source), priority: 1 },
  ];
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name].js', codeSplitting: { groups } };
  const wanted = options(undefined, { element: join(ROOT, source) }, 'es', output);
  const [{ output: chunks }] = await build({
    ...COMMON,
    plugins: minifiers(),
    build: { ...wanted, write: false },
  });
  return chunks.find(({ fileName }) => fileName === 'element.js').code;
}

/** @param {string} outDir an existing folder */
export async function buildCdn(outDir) {
  await buildLoader(outDir);
  await buildModule(outDir, 'autoload', 'src/autoload.ts', {
    more: [lentByTheHeadScript(), templatesOnDemand(), usedAtOnce()],
    groups: [{ name: 'lit', test: /\/node_modules\/(?:lit|lit-html|lit-element)\// }],
  });
  await buildModule(outDir, 'news-article', 'src/cdn.ts');
}
