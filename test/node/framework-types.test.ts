/** The types of the frameworks and of our events, as a compiler sees them. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';
import { compile } from './typed-fixtures.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly attributes?: readonly unknown[];
  readonly events?: readonly { readonly name: string; readonly type?: { readonly text: string } }[];
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
  modules: readonly { declarations?: readonly Declaration[] }[];
};
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName, attributes }) => tagName && attributes);

/** Rows of the table of events, without those that ask of the inspector. */
const documented = [...read('docs/events.md').matchAll(/^\| `(news-[a-z-]+)`/gm)].map(
  ([, name = '']) => name,
);
const classes = new Map(
  elements.flatMap(({ events = [] }) => events.map(({ name, type }) => [name, type?.text ?? ''])),
);

/** Lines that compile only if listeners know the class of each event. */
const listeners = (names: Iterable<string>): string =>
  [...names]
    .map(
      (name, index) => `document.addEventListener('${name}', (event) => {
  const e${String(index)}: Same<typeof event, Of['${name}']> = true;
  void e${String(index)};
});
element.addEventListener('${name}', (event) => void (event satisfies Of['${name}']));`,
    )
    .join('\n');

/** Types that are the same, and not only alike: `Event` takes what any class of events does. */
const head = (names: Iterable<string>): string => `
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
declare const element: HTMLElement;
interface Of { ${[...names].map((name) => `'${name}': import('news-article').${classes.get(name) ?? ''};`).join(' ')} }
`;

/** What is right and what is wrong, by framework. Preact's JSX is React's. */
function fixtures(): ReadonlyMap<string, string> {
  const names = readdirSync(join(ROOT, 'test/types')).filter((name) => name.endsWith('.tsx'));
  const texts = new Map(names.map((name) => [name, read(`test/types/${name}`)]));
  const preact = texts.get('react.tsx')?.replaceAll(/'(news-article\/)?react'/g, "'$1preact'");
  return texts.set('preact.tsx', `/** @jsxImportSource preact */\n${preact ?? assert.fail()}`);
}

/** Pieces of the document in a language. */
const pieces = (language: string): string[] =>
  [...read('docs/frameworks.md').matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );

describe('listeners', () => {
  it('know the class of every event in docs/events.md', () => {
    assert.ok(documented.length >= 25);
    for (const name of documented) assert.ok(classes.get(name), `${name} is of no element`);
    const code = `import 'news-article/define.js';${head(documented)}${listeners(documented)}`;
    assert.deepEqual(compile(ROOT, { 'all.tsx': code }), []);
  });

  it('know them by a reference alone, as docs/frameworks.md says', () => {
    const reference = /`(\/\/\/ <reference [^`]+)`/.exec(read('docs/frameworks.md'))?.[1] ?? assert.fail();
    const code = `${reference}
document.addEventListener('news-share', (event) => console.log(event.shareTarget));
document.createElement('news-share-bar').display = 'icons';`;
    // a reference looks in node_modules only
    const project = mkdtempSync(join(tmpdir(), 'news-article-types-'));
    try {
      mkdirSync(join(project, 'node_modules'));
      symlinkSync(ROOT, join(project, 'node_modules/news-article'), 'dir');
      assert.deepEqual(compile(project, { 'reference.tsx': code }), []);
    } finally {
      rmSync(project, { recursive: true });
    }
  });

  it('know none without the package, so that the check above can fail', () => {
    const code = `export {};${head(documented).replace(/import\('news-article'\)\.\w+/g, '{ no: 1 }')}${listeners(documented)}`;
    assert.ok(compile(ROOT, { 'none.tsx': code }).length >= documented.length);
  });

  it('know the events of one element that is imported alone', () => {
    for (const { tagName = '', events = [] } of elements) {
      const names = events.map(({ name }) => name);
      const code = `import 'news-article/${tagName}.js';${head(names)}${listeners(names)}`;
      assert.deepEqual(compile(ROOT, { 'alone.tsx': code }), [], tagName);
    }
  });
});

describe('the types of the frameworks', () => {
  it('take what is right and refuse what is wrong', () => {
    const texts = fixtures();
    const names = ['preact.tsx', 'react-components.tsx', 'react.tsx', 'svelte.tsx', 'vue.tsx'];
    assert.deepEqual([...texts.keys()].sort(), names);
    for (const [name, text] of texts) assert.deepEqual(compile(ROOT, { [name]: text }), [], name);
  });

  it('are enough for the apps that are tried in a browser', () => {
    const apps = readdirSync(join(ROOT, 'test/slow/frameworks')).filter((name) => name.endsWith('.tsx'));
    assert.equal(apps.length, 4);
    for (const name of apps) {
      const path = `test/slow/frameworks/${name}`;
      assert.deepEqual(compile(ROOT, { [path]: read(path) }), [], name);
    }
  });

  it('are without fault themselves', () => {
    const files = readdirSync(join(ROOT, 'dist/frameworks'))
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => `dist/frameworks/${name}`);
    assert.ok(files.length >= 7);
    assert.deepEqual(compile(ROOT, {}, files), []);
  });

  it('compile what docs/frameworks.md shows in JSX', () => {
    const shown = pieces('tsx');
    assert.ok(shown.length >= 3);
    const files = Object.fromEntries(shown.map((code, index) => [`piece-${String(index)}.tsx`, code]));
    assert.deepEqual(compile(ROOT, files), []);
  });

  it('compile what docs/frameworks.md shows of Vue and Svelte', () => {
    const [vue = '', ...vues] = pieces('vue');
    const { descriptor, errors } = parse(vue);
    assert.deepEqual([errors, vues], [[], []]);
    const script = compileScript(descriptor, {
      id: 'page',
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('news-') } },
    }).content;
    assert.match(script, /onNewsShare/);
    const [svelte = '', ...svelteRest] = pieces('svelte');
    assert.deepEqual(svelteRest, []);
    const { js, warnings } = compileSvelte(svelte, { generate: 'client' });
    assert.deepEqual(warnings, []);
    assert.match(js.code, /news-share/);
  });
});
