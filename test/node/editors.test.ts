/** What editors and frameworks are given says what the manifest says. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Described {
  readonly name: string;
  readonly description?: string | { readonly value: string };
}
interface Attribute extends Described {
  readonly fieldName: string;
  readonly type?: { readonly text: string };
}
interface Declaration {
  readonly name: string;
  readonly tagName: string;
  readonly attributes?: readonly Attribute[];
  readonly members?: readonly { name: string; attribute?: string; readonly?: boolean }[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}
interface Tag extends Described {
  readonly attributes: readonly (Described & {
    readonly values?: readonly Described[];
    readonly valueSet?: string;
    readonly value?: { readonly kind?: string; readonly type?: string | readonly string[] };
  })[];
}
interface WebElement extends Tag {
  readonly slots: readonly Described[];
  readonly js: { readonly properties: readonly Described[]; readonly events: readonly Described[] };
  readonly css: { readonly properties: readonly Described[]; readonly parts: readonly Described[] };
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));
const names = (list: readonly Described[] | undefined): string[] => (list ?? []).map(({ name }) => name);
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort();

const manifest = readJson('dist/custom-elements.json') as { modules: { declarations?: Declaration[] }[] };
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName, attributes }) => tagName && attributes);
const attributesOf = ({ attributes = [] }: Declaration): readonly Attribute[] =>
  attributes.filter(({ name }) => !name.startsWith('data-'));

const html = readJson('dist/vscode.html-custom-data.json') as { version: number; tags: readonly Tag[] };
const css = readJson('dist/vscode.css-custom-data.json') as Record<
  'properties' | 'pseudoElements' | 'pseudoClasses',
  readonly Described[]
>;
const webTypes = readJson('dist/web-types.json') as {
  name: string;
  version: string;
  contributions: { html: { elements: readonly WebElement[] } };
};
const about = readJson('package.json') as Record<string, string>;
const llms = read('dist/llms.txt');
const types = read('dist/frameworks/elements.d.ts');

describe('the custom data for VS Code', () => {
  it('has every tag, with every attribute and slot and event', () => {
    assert.ok(elements.length >= 11);
    assert.deepEqual(sorted(names(html.tags)), sorted(elements.map(({ tagName }) => tagName)));
    for (const element of elements) {
      const tag = html.tags.find(({ name }) => name === element.tagName)!;
      assert.deepEqual(names(tag.attributes), names(attributesOf(element)), element.tagName);
      const text = (tag.description as { value: string }).value;
      for (const name of [
        ...names(element.events),
        ...names(element.slots).map((slot) => slot || '(default)'),
      ])
        assert.ok(text.includes(`\`${name}\``), `${element.tagName}: ${name}`);
      for (const { name, description } of tag.attributes)
        assert.ok((description as { value: string }).value.length > 5, `${element.tagName} ${name}`);
    }
  });

  it('offers the values that an attribute names, and none where it is there or not', () => {
    const attribute = (tag: string, name: string): Tag['attributes'][number] =>
      html.tags.find((it) => it.name === tag)!.attributes.find((it) => it.name === name)!;
    assert.deepEqual(names(attribute('news-share-bar', 'display').values), ['labels', 'icons']);
    assert.deepEqual(names(attribute('news-ai-disclosure', 'level').values), [
      'none',
      'ai-assisted',
      'ai-generated',
      'autonomous',
    ]);
    assert.ok(names(attribute('news-discussion', 'service').values).includes('wordpress'));
    assert.equal(attribute('news-share-bar', 'quote').valueSet, 'v');
    assert.equal(attribute('news-share-bar', 'url').values, undefined);
    for (const element of elements)
      for (const { name, type } of attributesOf(element))
        assert.equal(attribute(element.tagName, name).valueSet === 'v', type?.text === 'boolean', name);
  });

  it('has every part, state and token', () => {
    const every = (key: 'cssParts' | 'cssStates' | 'cssProperties'): string[] =>
      elements.flatMap((element) => names(element[key]));
    assert.deepEqual(
      sorted(names(css.pseudoElements)),
      sorted(every('cssParts').map((name) => `::part(${name})`)),
    );
    assert.deepEqual(
      sorted(names(css.pseudoClasses)),
      sorted(every('cssStates').map((name) => `:state(${name})`)),
    );
    const tokens = [...read('docs/theming.md').matchAll(/^\| `(--news-[a-z0-9-]+)`/gm)].map(
      ([, name = '']) => name,
    );
    assert.ok(tokens.length > 40);
    const offered = new Set(names(css.properties));
    assert.equal(offered.size, css.properties.length, 'each once');
    for (const name of [...every('cssProperties'), ...tokens.filter((token) => !token.includes('-body-'))])
      assert.ok(offered.has(name), name);
  });
});

describe('the types for JetBrains', () => {
  it('have every attribute, property, event, slot, part and token', () => {
    assert.deepEqual([webTypes.name, webTypes.version], [about['name'], about['version']]);
    assert.equal(webTypes.contributions.html.elements.length, elements.length);
    for (const element of elements) {
      const tag = webTypes.contributions.html.elements.find(({ name }) => name === element.tagName)!;
      const attributes = attributesOf(element);
      assert.deepEqual(names(tag.attributes), names(attributes), element.tagName);
      assert.deepEqual(names(tag.slots), names(element.slots), element.tagName);
      assert.deepEqual(names(tag.js.events), names(element.events), element.tagName);
      assert.deepEqual(names(tag.css.parts), names(element.cssParts), element.tagName);
      assert.deepEqual(names(tag.css.properties), names(element.cssProperties), element.tagName);
      const properties = names(tag.js.properties);
      for (const { fieldName } of attributes) assert.ok(properties.includes(fieldName), fieldName);
      assert.ok(properties.includes('strings') && !properties.includes('findings'), element.tagName);
    }
  });
});

describe('llms.txt', () => {
  it('has every element with all that it has', () => {
    const sections = new Map(
      llms.split(/^## /m).map((section) => [/^`<(.+)>`/.exec(section)?.[1], section] as const),
    );
    for (const element of elements) {
      const section = sections.get(element.tagName) ?? assert.fail(element.tagName);
      const everything = [
        ...names(attributesOf(element)),
        ...names(element.events),
        ...names(element.slots).map((slot) => slot || '(default)'),
        ...names(element.cssParts),
        ...names(element.cssStates),
        ...names(element.cssProperties),
      ];
      for (const name of everything)
        assert.ok(section.includes(`- \`${name}\``), `${element.tagName}: ${name}`);
    }
    assert.ok(!/\]\((?!https?:)/.test(llms), 'a link that leads nowhere from there');
  });

  it('names commands that there are', () => {
    const { scripts, bin } = readJson('package.json') as Record<'scripts' | 'bin', Record<string, string>>;
    const said = [...llms.matchAll(/^- `(?:npm run |npm |npx )([\w-]+)/gm)].map(([, name = '']) => name);
    assert.equal(said.length, 3);
    for (const name of said) assert.ok(name in scripts || name in bin, name);
  });
});

describe('the types of elements', () => {
  it('have every property and attribute that code may set, and every event', () => {
    for (const element of elements) {
      const body = (suffix: string): string =>
        new RegExp(`interface ${element.name}${suffix} \\{([^]*?)\\n\\}`).exec(types)?.[1] ??
        assert.fail(`${element.name}${suffix}`);
      const fields = (text: string): string[] =>
        [...text.matchAll(/^ {2}'?([\w-]+)'?\??:/gm)].map(([, name = '']) => name);
      const props = fields(body('Props'));
      const attributes = fields(body('Attributes'));
      for (const { name, fieldName } of attributesOf(element)) {
        assert.ok(props.includes(fieldName), `${element.tagName}.${fieldName}`);
        if (name !== fieldName && name !== 'updated')
          assert.ok(attributes.includes(name), `<${element.tagName} ${name}>`);
      }
      for (const name of names(element.events)) {
        assert.ok(fields(body('Events')).includes(name), `${element.tagName}: ${name}`);
        assert.ok(fields(body('Listeners')).includes(`on${name}`), `${element.tagName}: on${name}`);
      }
    }
  });

  it('let containers hear what bubbles through them', () => {
    const all = sorted(elements.flatMap((element) => names(element.events)));
    const article = /interface NewsArticleEvents \{([^]*?)\n\}/.exec(types)![1]!;
    for (const name of all) assert.ok(article.includes(`'${name}'`), name);
    assert.match(types, /interface NewsDiscussionEvents \{[^}]*'news-comment-submit'/);
  });

  it('leave out attributes that a method hides', () => {
    assert.doesNotMatch(types, /^ {2}updated\?/m);
    assert.match(types, /^ {2}updatedAt\?/m);
  });
});

describe('the modules for frameworks', () => {
  it('have no code where they are types only', () => {
    for (const name of ['react', 'preact', 'vue', 'svelte'])
      assert.ok(statSync(join(ROOT, `dist/frameworks/${name}.js`)).size < 20, name);
  });

  it('have a component for React for each element', async () => {
    const wrappers = (await import(
      pathToFileURL(join(ROOT, 'dist/frameworks/react-components.js')).href
    )) as Record<string, { readonly displayName: string }>;
    assert.deepEqual(
      sorted(Object.entries(wrappers).map(([name, { displayName }]) => `${name} ${displayName}`)),
      sorted(elements.map(({ name, tagName }) => `${name} ${tagName}`)),
    );
  });
});
