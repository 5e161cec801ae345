/** The tokens and the themes: one source, what is made from it, what the elements read of it, and its contrast. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { ON_TEXT, pairs } from '../../src/themes/contrast-pairs.js';
import { cssValue } from '../../src/themes/css-value.js';
import { measureContrast } from '../../src/themes/measure-contrast.js';
import { themePalette } from '../../src/themes/palette.js';
import type { Theme } from '../../src/themes/theme.js';
import { themes } from '../../src/themes/themes.js';
import { tokenGroups, tokens } from '../../src/themes/tokens/index.js';
import { isReference, type TokenName } from '../../src/themes/tokens/token.js';
import { columnsOf, contrastFaults, ownColumns } from '../../scripts/themes-contrast.js';
import { repositoryOutputs } from '../../scripts/themes-outputs.js';
import { readTheme } from '../../scripts/themes-read.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('themes'))
  .map((path) => read(`src/${path}`).replace(/\/\*[^]*?\*\//g, ' '));

/** Every `var()` of a public token in the elements' styles, with the text of its fallback. */
function* reads(code: string): Generator<{ name: TokenName; fallback: string }> {
  for (const match of code.matchAll(/var\(\s*(--news-[\w-]+)\s*/g)) {
    const start = match.index + match[0].length;
    let depth = 1;
    let end = start;
    for (; depth > 0 && end < code.length; end++) {
      if (code[end] === '(') depth++;
      if (code[end] === ')') depth--;
    }
    const fallback = code.slice(start, end - 1).replace(/^,/, '');
    yield { name: match[1] as TokenName, fallback: fallback.replace(/\s+/g, ' ').trim() };
  }
}

/** What the elements set for themselves. */
const PRIVATE = new Set(['--news-strip']);
const found = sources.flatMap((code) => [...reads(code)]).filter(({ name }) => !PRIVATE.has(name));

/** Custom properties that a style sheet sets. */
const setBy = (css: string): readonly string[] =>
  [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name!);

describe('tokens', () => {
  it('are documented where the elements read them, and read where they are documented', () => {
    const read = new Set(found.map(({ name }) => name));
    assert.ok(read.size > 40, `only ${String(read.size)} tokens found`);
    assert.deepEqual([...read].filter((name) => !tokens.has(name)).sort(), [], 'read, not documented');
    assert.deepEqual([...tokens.keys()].filter((name) => !read.has(name)).sort(), [], 'documented, not read');
  });

  it('have the default that the style sheets have', () => {
    for (const { name, fallback, otherwise } of tokens.values()) {
      if (otherwise !== undefined || isReference(fallback) || fallback === 'inherit') continue;
      const others = found
        .filter((use) => use.name === name && !/^(?:var|oklch)\(/.test(use.fallback))
        .map((use) => use.fallback.replaceAll(/\s*,\s*/g, ', ').toLowerCase());
      // what covers the page writes the colours of the system where it has no others
      const expected = [cssValue(fallback), ...(name === '--news-color-text' ? ['canvastext'] : [])];
      assert.ok(others.length > 0, name);
      for (const other of new Set(others)) assert.ok(expected.includes(other), `${name}: ${other}`);
    }
  });

  it('are named once, and stand in one place of the JSON each', () => {
    const all = tokenGroups.flatMap((group) => group.tokens);
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
    assert.equal(new Set(all.map(({ path }) => path)).size, all.length);
  });
});

describe('the style sheet of the article’s text', () => {
  it('names every element of the library, to leave it alone', () => {
    const css = read('src/themes/article-body.css');
    const tags = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).flatMap(
      (path) => /^(?!core)[a-z]+[/\\](news-[a-z-]+)\.ts$/.exec(path)?.[1]?.replace(/-drawn$/, '') ?? [],
    );
    assert.ok(tags.length >= 10);
    for (const tag of tags)
      assert.ok(tag === 'news-article' || css.includes(`\n                ${tag}`), tag);
  });

  it('stays in the article where esbuild has minified it, as Vite 7 and older do', async () => {
    const css = read('src/themes/article-body.css');
    const { code } = await transform(css, { loader: 'css', minify: true });
    // a nested selector that names `&` anywhere is relative to nothing but what it says itself
    const selectors = code.match(/(?<=[{};])[^{}@;]*&[^{}]*(?=\{)/g) ?? [];
    assert.ok(selectors.length > 30);
    for (const selector of selectors) assert.match(selector, /^&/);
  });
});

describe('what is made from the tokens', () => {
  it('is up to date: npm run themes', async () => {
    for (const [path, text] of await repositoryOutputs(ROOT)) assert.equal(read(path), text, path);
  });

  it('sets only tokens that exist, in every theme', () => {
    // beside the themes: the article's text and the page on paper, which read tokens and set none of them
    const others = ['article-body.css', 'print.css'];
    const sheets = readdirSync(join(ROOT, 'src/themes'))
      .filter((name) => name.endsWith('.css') && !others.includes(name))
      .sort();
    for (const sheet of others)
      for (const { name } of reads(read(`src/themes/${sheet}`)))
        assert.ok(tokens.has(name) || name.startsWith('--news-body-'), `${sheet}: ${name}`);
    assert.deepEqual(sheets, themes.map(({ name }) => `${name}.css`).sort());
    for (const sheet of sheets)
      for (const name of setBy(read(`src/themes/${sheet}`)))
        assert.ok(tokens.has(name as TokenName), `${sheet}: ${name}`);
  });

  it('gives every theme faces and colours of its own for all there is', () => {
    const needed = tokenGroups
      .filter(({ title }) => title === 'Type' || title === 'Colour')
      .flatMap((group) => group.tokens)
      .filter(({ fallback, type }) => !isReference(fallback) && (type === 'color' || type === 'fontFamily'));
    assert.ok(needed.length >= 8);
    for (const theme of themes)
      for (const { name } of needed) assert.ok(name in theme.values, `${theme.name}: ${name}`);
  });
});

describe('contrast', () => {
  it('is enough in every pair of every theme, and without a theme', () => {
    assert.deepEqual(contrastFaults(ownColumns()), []);
  });

  it('is asked of every colour that has a token', () => {
    const asked = new Set(pairs.flatMap(({ ink, on }) => [ink, ...on].map(({ color }) => color)));
    for (const { name, type } of tokens.values())
      if (type === 'color') assert.ok(asked.has(name), `${name} is in no pair`);
  });

  it('is asked of what the style sheets colour', () => {
    const privateNames = new Map(
      sources
        .flatMap((code) => [...code.matchAll(/(--_[\w-]+):\s*var\(\s*(--news-color-[\w-]+)/g)])
        .map(([, own, name]) => [own!, name!]),
    );
    privateNames.set('--_on-text', ON_TEXT);
    const publicName = (name: string): string => privateNames.get(name) ?? name;
    const inks = new Set<string>(pairs.map(({ ink }) => ink.color));
    const grounds = new Set<string>(pairs.flatMap(({ on }) => on.map(({ color }) => color)));
    let checked = 0;
    const check = (property: RegExp, known: ReadonlySet<string>): void => {
      for (const code of sources)
        for (const [, name] of code.matchAll(property)) {
          const color = publicName(name!);
          if (!/^--news-color|^on-text$/.test(color)) continue;
          checked++;
          assert.ok(known.has(color), `${color} is used by ${property.source}, and in no pair so`);
        }
    };
    check(/[\s;{](?:color|border-color|outline-color|accent-color):\s*var\(\s*(--[\w-]+)/g, inks);
    check(/(?:border[\w-]*|outline):[^;]*?solid\s+var\(\s*(--[\w-]+)/g, inks);
    check(/[\s;{]background(?:-color)?:\s*var\(\s*(--[\w-]+)/g, grounds);
    assert.ok(checked > 60, `only ${String(checked)} uses found`);
  });

  it('is missed where it is not enough', () => {
    const paper = themes[0]!;
    const pale: Theme = {
      ...paper,
      values: { ...paper.values, '--news-color-faint': { light: '#8a8f98', dark: '#5c5e63' } },
    };
    const missed = (mode: 'light' | 'dark'): readonly string[] =>
      measureContrast(themePalette(pale, mode), 'AA')
        .filter(({ passes }) => !passes)
        .map(({ pair }) => pair.ink.color);
    for (const mode of ['light', 'dark'] as const)
      assert.deepEqual(new Set(missed(mode)), new Set(['--news-color-faint']));
  });
});

describe('a theme made by docs/theming.md', () => {
  const css = read('examples/host/assets/themes/harbour.css');

  it('has under forty lines', () => {
    assert.ok(css.trimEnd().split('\n').length < 40);
  });

  it('sets only tokens that exist, and has enough contrast', () => {
    const theme = readTheme('harbour', css);
    assert.deepEqual(Object.keys(theme.values).sort(), [...setBy(css)].sort());
    assert.deepEqual(contrastFaults(columnsOf(theme)), []);
  });

  it('is told of a token that does not exist, and of a colour that cannot be computed with', () => {
    assert.throws(() => readTheme('x', ':root { --news-colour-text: #000 }'), /no token --news-colour-text/);
    assert.throws(() => readTheme('x', ':root { --news-color-text: hsl(0 0% 0%) }'), /#rrggbb/);
    assert.throws(() => readTheme('x', ':root { color: #000 }'), /sets no token/);
  });
});
