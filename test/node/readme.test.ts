/** What the README and the documents say, held against what is there. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { REFUSALS } from '../../src/article/adopt.js';
import { PLACEMENT_REASONS } from '../../src/article/placement.js';
import { ARTICLE_LOAD_CODES } from '../../src/core/fetch-json.js';
import { PROBLEM_CODES } from '../../src/article/model.js';
import { compileSnippets, type Snippet } from './compile-snippets.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Named {
  readonly name: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly events?: readonly { readonly name: string }[];
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);

const PAGES = ['README.md', 'examples/host/README.md', ...filesIn('docs', '.md')];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const manifest = JSON.parse(read('dist/custom-elements.json')) as {
  modules: readonly { declarations?: readonly Declaration[] }[];
};
/** What people write as tags; the inspector is made by the library. */
const elements = new Map(
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((element) => (element.tagName && element.attributes ? [[element.tagName, element]] : [])),
);
const names = (list: readonly Named[] | undefined): string[] => (list ?? []).map(({ name }) => name);

/** Fenced blocks of these languages, with where they stand. */
function blocks(languages: string): Snippet[] {
  const fence = new RegExp(`^( *)\`\`\`(?:${languages})\\n([^]*?)^\\1\`\`\``, 'gm');
  return PAGES.flatMap((page) => {
    const text = read(page);
    return [...text.matchAll(fence)].map(({ index, 2: code = '' }) => ({
      code,
      where: `${page}:${String(text.slice(0, index).split('\n').length)}`,
    }));
  });
}

/** A heading's fragment, as the usual renderers of Markdown make it. */
const fragment = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** Elements of a piece of HTML, in order. */
function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

const GLOBAL_ATTRIBUTES = /^(?:id|class|slot|lang|dir|hidden|data-.+)$/;

describe('the documents', () => {
  it('name only npm scripts that exist', () => {
    for (const page of PAGES)
      for (const [, name = ''] of read(page).matchAll(/\bnpm run ([\w:-]+)/g))
        assert.ok(name in scripts, `${page}: npm run ${name}`);
    assert.match(read('README.md'), /^npm ci && npm start$/m);
    assert.match(read('README.md'), /^npm ci && npm test$/m);
  });

  it('link only to files and headings that exist', () => {
    let links = 0;
    for (const page of PAGES) {
      const text = read(page).replace(/^ *```[^]*?^ *```/gm, '');
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        links++;
        const [path = '', heading] = target.split('#');
        const file = path ? join(ROOT, dirname(page), path) : join(ROOT, page);
        assert.ok(existsSync(file), `${page}: ${target}`);
        if (heading === undefined) continue;
        const headings = [...read(relative(ROOT, file)).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
          fragment(words),
        );
        assert.ok(headings.includes(heading), `${page}: no heading #${heading} in ${target}`);
      }
    }
    assert.ok(links > 20, `only ${String(links)} links found`);
  });

  it('show code that compiles against what the package exports', () => {
    const pieces = blocks('ts|js|typescript|javascript');
    assert.ok(pieces.length >= 5);
    assert.deepEqual(compileSnippets(ROOT, pieces), []);
    const { resolve } = createRequire(join(ROOT, 'package.json'));
    for (const { code, where } of pieces)
      for (const [, name = ''] of code.matchAll(/['"](news-article(?:\/[^'"]+)?)['"];/g))
        assert.ok(existsSync(resolve(name)), `${where}: ${name}`);
  });

  it('show HTML with tags and attributes that exist', () => {
    const pieces = blocks('html');
    assert.ok(pieces.length >= 3);
    const inline = PAGES.flatMap((page) =>
      [...read(page).matchAll(/`(<news-[^`]+>)`/g)].map(([, code = '']) => ({ code, where: page })),
    );
    for (const { code, where } of [...pieces, ...inline])
      for (const { tagName, attrs } of elementsOf(parseFragment(code))) {
        if (!tagName.startsWith('news-')) continue;
        const element = elements.get(tagName);
        assert.ok(element, `${where}: <${tagName}>`);
        for (const { name } of attrs)
          assert.ok(
            names(element.attributes).includes(name) || GLOBAL_ATTRIBUTES.test(name),
            `${where}: <${tagName} ${name}>`,
          );
      }
  });

  it('name only files of the CDN build that exist', () => {
    for (const page of PAGES)
      for (const [address, path = ''] of read(page).matchAll(/"\/news-article\/([\w./-]+\.(?:js|css))"/g))
        assert.ok(existsSync(join(ROOT, 'dist/cdn', path)), `${page}: ${address}`);
  });

  it('style only parts and states that exist, and tokens that are read', () => {
    const code = [...filesIn('src', '.ts'), 'src/themes/article-body.css'].map(read).join('\n');
    const isRead = (token: string): boolean => new RegExp(`var\\(\\s*${token}[,)]`).test(code);
    const tokensOf = (text: string): string[] => text.match(/--news-[a-z0-9-]*[a-z0-9]\b(?!-?\*)/g) ?? [];
    for (const page of PAGES) {
      const text = read(page);
      for (const [all, tag = '', kind, name = ''] of text.matchAll(
        /(news-[a-z-]+)::?(part|state)\(([a-z-]+)\)/g,
      ))
        assert.ok(
          names(kind === 'part' ? elements.get(tag)?.cssParts : elements.get(tag)?.cssStates).includes(name),
          `${page}: ${all}`,
        );
      for (const token of tokensOf(text)) assert.ok(isRead(token), `${page}: ${token} is not read`);
    }
  });

  it('list every attribute, slot, part, state and event of every element', () => {
    const sections = new Map(
      read('docs/elements.md')
        .split(/^## /m)
        .map((section) => [/^`<(.+)>`/.exec(section)?.[1], section]),
    );
    const events = read('docs/events.md');
    assert.ok(elements.size >= 3);
    for (const [tag, element] of elements) {
      const section = sections.get(tag) ?? assert.fail(`docs/elements.md has no section on <${tag}>`);
      const inReadme = /^\| `<([a-z-]+)>` .*$/gm;
      const row = [...read('README.md').matchAll(inReadme)].find(([, name]) => name === tag)?.[0] ?? '';
      for (const name of names(element.attributes).filter((attribute) => !attribute.startsWith('data-'))) {
        assert.ok(row.includes(`\`${name}\``), `README.md: <${tag} ${name}>`);
        assert.ok(name === 'for' || section.includes(`\`${name}\``), `docs/elements.md: <${tag} ${name}>`);
      }
      const rest = [
        ...names(element.cssParts).map((name) => `::part(${name})`),
        ...names(element.cssStates).map((name) => `:state(${name})`),
        ...names(element.slots).filter(Boolean),
      ];
      for (const name of rest) assert.ok(section.includes(`\`${name}\``), `docs/elements.md: ${tag} ${name}`);
      for (const name of names(element.events))
        assert.ok(events.includes(`\`${name}\``), `docs/events.md: ${name}`);
    }
  });

  it('list every code that the library gives', () => {
    const findings = filesIn('src', '.ts').flatMap((path) =>
      [...read(path).matchAll(/code: '([a-z-]+)',\s*severity:/g)].map(([, code = '']) => code),
    );
    assert.ok(findings.length >= 5);
    const lists: [string, readonly string[]][] = [
      ['docs/checks.md', [...findings, ...PROBLEM_CODES]],
      ['docs/composition.md', [...PLACEMENT_REASONS, ...REFUSALS]],
      ['docs/events.md', ARTICLE_LOAD_CODES],
    ];
    for (const [page, codes] of lists)
      for (const code of codes) assert.ok(read(page).includes(`\`${code}\``), `${page}: ${code}`);
  });

  it('say what readers download', () => {
    const sizes = /<!-- size:start -->([^]*)<!-- size:end -->/.exec(read('README.md'))?.[1] ?? '';
    for (const name of Object.keys(JSON.parse(read('size-gates.json')) as object))
      if (name !== 'unit') assert.ok(sizes.includes(`| ${name} `), `README.md: size of ${name}`);
  });
});
