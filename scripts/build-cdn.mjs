/**
 * The files that a site owner copies: `loader.js` (classic, no Lit), `autoload.js` and `news-article.js`
 * (modules with Lit inside, sharing chunks). Every address in them is relative to the file itself, so the
 * folder works wherever it is put.
 */
import { join } from 'node:path';
import MagicString from 'magic-string';
import { minify } from 'terser';
import { build } from 'vite';
import { collapseTemplates } from './collapse-templates.mjs';
import { exportOwnNames, exportsOf, ownNames } from './export-own-names.mjs';
import { minifyCssLiterals } from './minify-css-literals.mjs';
import { plainPropertiesPlugin } from './plain-properties.mjs';
import { CHUNK_NAME, nameEdition } from './name-edition.mjs';
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

/**
 * Terser over the bundler's own minifier is 2 % smaller, after gzip, than either alone. What others import of the entry
 * they call as it is called there: `import{ab,c}` instead of `import{ab as e,c as t}`, a list of names that nothing
 * makes smaller.
 */
function minifyAgain(entry) {
  return {
    name: 'minify-again',
    async generateBundle({ format }, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const first = chunks.find(({ fileName }) => fileName === `${entry}.js`);
      const names = new Map();
      for (const chunk of first ? [first, ...chunks.filter((other) => other !== first)] : chunks) {
        const { code, map } = await minify(chunk.code, {
          module: format === 'es',
          ecma: 2022,
          compress: { passes: 3, unsafe_arrows: true },
          format: { comments: false },
          nameCache: { vars: { props: first ? ownNames(chunk.code, first.fileName, names) : {} } },
          sourceMap: { content: chunk.map, asObject: true },
        });
        chunk.code = code;
        if (chunk === first) for (const [here, elsewhere] of exportsOf(code)) names.set(elsewhere, here);
        const asset = bundle[`${chunk.fileName}.map`];
        if (asset) asset.source = JSON.stringify(map);
      }
      // Maps stand beside their files without an address in them, which would be 2 kB for whoever reads everything.
      if (entry) exportOwnNames(bundle, `${entry}.js`);
    },
  };
}

/**
 * A module that is imported on demand is an object with getters, which the bundler's helper takes by `for … in`: on a page
 * whose `Object.prototype` has more than it should, those are no getters. Nobody lists what such a module has, either.
 */
function ownNamesOnly() {
  const HELPER =
    /\((\w+),(\w+)\)=>\{let (\w+)=\{\};for\(var (\w+) in \1\)(\w+)\(\3,\4,\{get:\1\[\4\],enumerable:!0\}\);return \2\|\|\5\(\3,Symbol\.toStringTag,\{value:.Module.\}\),\3\}/;
  return {
    name: 'own-names-only',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ code }) => HELPER.test(code));
      if (chunks.length !== 1)
        throw new Error(`${chunks.length} files have the bundler's helper for modules`);
      chunks[0].code = chunks[0].code.replace(
        HELPER,
        '$1=>{let $3={};for(let $4 of Object.keys($1))$5($3,$4,{get:$1[$4]});return $3}',
      );
    },
  };
}

/** In a document of XML, only elements of another one read our templates as the HTML that they are. */
function templatesAsHtml() {
  const CREATE = 'l.createElement("template")';
  return {
    name: 'templates-as-html',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      if (code.split(CREATE).length !== 2) throw new Error(`${id} makes its templates in another way`);
      const result = new MagicString(code);
      result.replace(CREATE, 'l.implementation.createHTMLDocument().createElement("template")');
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
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

/** The module that stands for Lit's below its `LitElement`: it says why. */
const REACTIVE_ELEMENT = join(ROOT, 'src/core/reactive-element.ts');

/** Puts our reactive element below Lit's templates; stops the build if anything brings Lit's along. */
function smallReactiveElement() {
  return {
    name: 'small-reactive-element',
    enforce: 'pre',
    resolveId: (source) => {
      if (/^@lit\/reactive-element$|\/guarded-element\.js$/.test(source)) return REACTIVE_ELEMENT;
      return source.endsWith('/guarded-lit-element.js') ? '\0guarded-lit-element' : undefined;
    },
    load: (id) =>
      id === '\0guarded-lit-element' ? "export { LitElement as GuardedLitElement } from 'lit';" : undefined,
    generateBundle(_, bundle) {
      for (const { fileName, modules = {} } of Object.values(bundle))
        if (Object.keys(modules).some((id) => id.includes('/@lit/reactive-element/')))
          throw new Error(`${fileName} has a piece of @lit/reactive-element, and with it most of it`);
    },
  };
}

/** Modules that want of Lit only the reactive element or style sheets, not templates. */
const WITHOUT_TEMPLATES = /\.styles\.ts$|\/article\/article\.ts$/;

/** Keeps Lit's templates out of the first load, which draws with plain DOM: `lit` itself would bring all of it. */
function templatesOnDemand() {
  return {
    name: 'templates-on-demand',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== 'lit' || !WITHOUT_TEMPLATES.test(importer ?? '')) return null;
      return REACTIVE_ELEMENT;
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
  smallReactiveElement(),
  templatesAsHtml(),
  minifyCssLiterals(),
  collapseTemplates(),
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
    chunkFileNames: CHUNK_NAME,
    codeSplitting: {
      groups: [
        {
          name,
          test: (id) => id === join(ROOT, source) || id === REACTIVE_ELEMENT,
          priority: 1,
        },
        ...groups,
      ],
    },
  };
  const entry = { [name]: join(ROOT, source) };
  await build({
    ...COMMON,
    plugins: [...more, ownNamesOnly(), ...minifiers(name)],
    build: options(outDir, entry, 'es', output),
  });
  nameEdition(outDir, name);
}

/**
 * The code of elements by themselves, in memory: made as for the CDN, but for Lit and these modules, which the others
 * need too, with all that they import.
 *
 * @param {readonly string[]} sources the modules that register them, and what else counts: what these import on demand does not
 * @param {readonly string[]} shared modules below src/, without extension
 * @param {string} entry a module that leads to all of them
 */
export async function elementAlone(sources, shared, entry = sources[0]) {
  const common = new RegExp(`/node_modules/|/src/(?:${shared.join('|')})\\.ts$`);
  const groups = [
    { name: 'shared', test: common, priority: 2 },
    { name: 'element', test: (id) => sources.some((source) => id === join(ROOT, source)), priority: 1 },
  ];
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name].js', codeSplitting: { groups } };
  const wanted = options(undefined, { entry: join(ROOT, entry) }, 'es', output);
  const [{ output: chunks }] = await build({
    ...COMMON,
    plugins: minifiers(),
    build: { ...wanted, write: false },
  });
  return chunks.find(({ moduleIds }) => moduleIds?.includes(join(ROOT, sources[0]))).code;
}

/** What nearly every element needs, in one file that comes with the first: a file for each would cost a tenth more. */
const EVERY_ELEMENT =
  /\/node_modules\/(?:lit|lit-html|lit-element|@lit\/context)\/|\/core\/(?:news-element|article-controller|ui-language|extensions|press|clipboard|heading|avatar|dev-warning|later-tokens\.styles)\.ts$/;

/**
 * What a player has and what it fetches, when it is pressed and for generated speech, each with all that it imports:
 * those that come later import from them, and small modules that several have in common get no files of their own. But
 * what others than players import too must not bring these along.
 */
const ONCE = [
  'core/request-event',
  'core/read-text',
  'core/article-address',
  'core/clock',
  'article/article-root',
];
const PLAYER = [
  'audio/news-audio-player',
  'audio/audio-engine',
  'audio/player-aids',
  'audio/player-speech',
  'audio/streaming',
];
/**
 * The same of a discussion: what its elements have, what a list and a form have in common, what both ask, what all
 * services' clients need, and the list with what can be done with it, which always comes.
 */
const DISCUSSION = [
  'core/late-body',
  'comments/discussion-controller',
  'comments/discussion-owner',
  'comments/adapters/exchange',
  'comments/list-body',
];
/**
 * Few bytes that several have in common which do not import each other: a file each would be work for the browser,
 * whatever is in it, and compress worse.
 */
const WITH = {
  'core/late-body': /\/comments\/comment-hash\.ts$/,
  'core/read-text': /\/core\/(?:time-limit|kept|adopt-sheet|fetch-json)\.ts$/,
  'core/clock': /\/core\/(?:relative-date|format-language)\.ts$/,
  'audio/player-speech': /\/audio\/providers\/(?:choose-audio|read-marks)\.ts$/,
  'comments/discussion-controller':
    /\/(?:comments\/(?:comment|comment\.events|draft-key|pending-key)|core\/first-kept)\.ts$/,
  'comments/discussion-owner':
    /\/comments\/(?:comment-act\.events|as-comment-error|comment-error-codes)\.ts$/,
  'comments/adapters/exchange': /\/comments\/adapters\/(?:clean|fetch-reply)\.ts$/,
  'comments/list-body': /\/comments\/(?:list-controls|comment-address|find-node|list-changes)\.ts$/,
};
const files = (modules) =>
  modules.map((module) => ({
    name: module.split('/').at(-1),
    test: (id) => id === join(ROOT, `src/${module}.ts`) || WITH[module]?.test(id),
  }));

/** The words of the label, which other elements say too. */
const LABEL = { name: 'label', test: /\/disclosure\/(?:disclosure-label|disclosure\.en|article-label)\.ts$/ };

/** @param {string} outDir an existing folder */
export async function buildCdn(outDir) {
  await buildLoader(outDir);
  await buildModule(outDir, 'autoload', 'src/autoload.ts', {
    more: [lentByTheHeadScript(), templatesOnDemand(), usedAtOnce()],
    groups: [
      { name: 'element', test: EVERY_ELEMENT },
      // with the elements, it would have what makers of pages are told bring Lit to all readers
      { name: 'lint-event', test: /\/core\/lint-event\.ts$/, priority: 2 },
      LABEL,
      ...files([...ONCE, ...PLAYER, ...DISCUSSION]),
    ],
  });
  await buildModule(outDir, 'news-article', 'src/cdn.ts', {
    groups: [LABEL, ...files([...ONCE, ...PLAYER.slice(1), ...DISCUSSION])],
  });
}
