/** The check of the public interface: what is read, what counts as lost, what announces a loss. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseChangeset, type Bump } from '../../scripts/interface/changesets.js';
import { interfaceLines, type Package } from '../../scripts/interface/lines.js';
import { bumpOfLoss, difference, unannounced } from '../../scripts/interface/losses.js';
import { readPackage } from '../../scripts/interface/read-package.js';
import { typeLines } from '../../scripts/interface/types.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const figure = {
  tagName: 'news-figure',
  attributes: [{ name: 'alt' }, { name: 'caption' }],
  members: [
    { kind: 'field', name: 'alt', description: 'Its words.' },
    { kind: 'method', name: 'enlarge', description: 'Shows it larger.' },
    {
      kind: 'method',
      name: 'addController',
      description: 'Lit’s.',
      inheritedFrom: { name: 'ReactiveElement' },
    },
    { kind: 'field', name: 'seen' },
  ],
  events: [{ name: 'news-figure-toggle' }],
  slots: [{ name: '' }, { name: 'caption' }],
  cssParts: [{ name: 'caption' }],
  cssStates: [{ name: 'failed' }],
  cssProperties: [{ name: '--news-figure-gap' }],
};
const made = (change: Partial<typeof figure> = {}, others: Partial<Package> = {}): string[] =>
  interfaceLines({
    manifest: {
      modules: [{}, { declarations: [{ ...figure, ...change }, { tagName: 'news-inner' }] }],
    },
    bin: { 'news-article': './x.js' },
    exports: ['.', './news-figure.js'],
    files: ['loader.js'],
    tokens: ['--news-gap'],
    types: ['name . Article', 'member Article headline'],
    ...others,
  });
const changeset = (bump: Bump, text: string) => ({ file: '.changeset/a.md', bump, text });

describe('the public interface', () => {
  it('is every name that others rely on, sorted', () => {
    const lines = made();
    assert.deepEqual(lines, [
      'attribute news-figure alt',
      'attribute news-figure caption',
      'command news-article',
      'custom-property news-figure --news-figure-gap',
      'element news-figure',
      'event news-figure news-figure-toggle',
      'export .',
      'export ./news-figure.js',
      'file loader.js',
      'member Article headline',
      'method news-figure enlarge',
      'name . Article',
      'part news-figure caption',
      'property news-figure alt',
      'slot news-figure (default)',
      'slot news-figure caption',
      'state news-figure failed',
      'token --news-gap',
    ]);
  });

  it('loses whatever is taken away, and names it', () => {
    const lost = (change: Partial<typeof figure>, others?: Partial<Package>): readonly string[] =>
      difference(made(), made(change, others)).lost;
    assert.deepEqual(lost({}), []);
    assert.deepEqual(lost({ attributes: [{ name: 'alt' }] }), ['attribute news-figure caption']);
    assert.deepEqual(lost({ members: [] }), ['method news-figure enlarge', 'property news-figure alt']);
    assert.deepEqual(lost({ events: [] }), ['event news-figure news-figure-toggle']);
    assert.deepEqual(lost({ slots: [{ name: 'caption' }] }), ['slot news-figure (default)']);
    assert.deepEqual(lost({ cssParts: [{ name: 'text' }] }), ['part news-figure caption']);
    assert.deepEqual(lost({ cssStates: [] }), ['state news-figure failed']);
    assert.deepEqual(lost({ cssProperties: [] }), ['custom-property news-figure --news-figure-gap']);
    assert.deepEqual(lost({}, { exports: ['.'] }), ['export ./news-figure.js']);
    assert.deepEqual(lost({}, { files: [] }), ['file loader.js']);
    assert.deepEqual(lost({}, { tokens: [] }), ['token --news-gap']);
    assert.deepEqual(lost({}, { types: ['name . Article'] }), ['member Article headline']);
  });

  it('may grow without a word', () => {
    const { added, lost } = difference(made(), made({ slots: [...figure.slots, { name: 'credit' }] }));
    assert.deepEqual({ added, lost }, { added: ['slot news-figure credit'], lost: [] });
  });
});

describe('a loss', () => {
  const lost = ['part news-figure caption', 'token --news-gap', 'slot news-figure (default)'];

  it('is announced by a changeset of the right bump that names it', () => {
    assert.deepEqual(unannounced(lost, [], '1.2.0'), lost);
    const text = 'Parts `caption` and the default slot are gone; `--news-gap` is `--news-space` now.';
    assert.deepEqual(unannounced(lost, [changeset('major', text)], '1.2.0'), []);
    assert.deepEqual(unannounced(lost, [changeset('minor', text)], '1.2.0'), lost);
    assert.deepEqual(unannounced(lost, [changeset('minor', text)], '0.2.0'), []);
    assert.deepEqual(unannounced(lost, [changeset('patch', text)], '0.2.0'), lost);
    assert.deepEqual(
      [bumpOfLoss('0.9.9'), bumpOfLoss('1.0.0'), bumpOfLoss('10.0.0')],
      ['minor', 'major', 'major'],
    );
  });

  it('is not announced by a changeset on something else, or by a longer name', () => {
    const other = changeset('major', 'Takes away `captions`, `--news-gap-wide` and `defaults`.');
    assert.deepEqual(unannounced(lost, [other], '1.0.0'), lost);
  });

  it('of an element, a module or a type takes what it has along', () => {
    const { lost: all } = difference(made(), made({ tagName: 'news-picture' }, { types: [] }));
    assert.deepEqual(unannounced(all, [], '1.0.0'), ['element news-figure', 'name . Article']);
    const text = changeset(
      'major',
      '`<news-figure>` is `<news-picture>`, and `Article` is no longer exported.',
    );
    assert.deepEqual(unannounced(all, [text], '1.0.0'), []);
  });
});

describe('a changeset', () => {
  it('says a bump of this package, whatever the line ends', () => {
    const source = '---\n"news-article": major\n---\n\nTakes `caption` away.\n';
    const expected = { file: 'a.md', bump: 'major', text: 'Takes `caption` away.' };
    assert.deepEqual(parseChangeset('a.md', source, 'news-article'), expected);
    assert.deepEqual(parseChangeset('a.md', source.replaceAll('\n', '\r\n'), 'news-article'), expected);
  });

  it('is refused by name if it says none', () => {
    for (const source of [
      '',
      'Words.',
      '---\n---\n\nWords.',
      '---\n"other": major\n---\n',
      '---\nnews-article: huge\n---\n',
    ])
      assert.throws(() => parseChangeset('a.md', source, 'news-article'), /^Error: a\.md does not say/);
  });
});

describe('the interface of what is built', () => {
  let lines: readonly string[] = [];
  before(() => {
    lines = interfaceLines(readPackage(ROOT));
  });

  it('has names of every kind', () => {
    for (const line of [
      'element news-article',
      'attribute news-figure alt',
      'property news-article report',
      'method news-article refresh',
      'event news-share-bar news-share',
      'slot news-author-card bio',
      'part news-article-header byline',
      'state news-figure failed',
      'token --news-color-accent',
      'command news-article',
      'export ./themes/paper.css',
      'export ./locales/de.js',
      'file loader.js',
      'file news-article.js',
      'name . NewsArticle',
      'name ./locales/de.js de',
      'member Article headline',
      'value AiDisclosure ai-generated',
    ])
      assert.ok(lines.includes(line), line);
    assert.ok(!lines.some((line) => /addController|shadowRoot|autoload|-inspector/.test(line)));
  });

  it('is recorded in order, so that versions of the file can be compared', () => {
    const recorded = readFileSync(join(ROOT, 'docs/public-interface.txt'), 'utf8').trimEnd().split('\n');
    assert.ok(recorded.length > 500);
    assert.deepEqual(recorded, recorded.toSorted());
  });

  it('reads unions, classes and interfaces, without what is private or another’s', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'news-article-types-'));
    try {
      const file = join(folder, 'index.d.ts');
      await writeFile(
        file,
        'export type Level = "much" | "little";\nexport interface Story extends Event { readonly words?: string }\n' +
          'export declare class Card { static make(): Card; private hidden; protected kept: string; open(): void }\n' +
          'export declare function count(): number;\ninterface Inner { a: 1 }\nexport {};\n',
      );
      assert.deepEqual(typeLines(new Map([['.', file]]), folder).sort(), [
        'member Card make',
        'member Card open',
        'member Story words',
        'name . Card',
        'name . Level',
        'name . Story',
        'name . count',
        'value Level little',
        'value Level much',
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
