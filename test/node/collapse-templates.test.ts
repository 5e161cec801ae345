/** Templates lose their line breaks, the same in the npm modules and in the files for `<script>`. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { decode, encode, type SourceMapMappings } from '@jridgewell/sourcemap-codec';
import { parseSync } from 'vite';
// @ts-expect-error a build script without types
import { collapseModule } from '../../scripts/collapse-templates.mjs';
// @ts-expect-error a build script without types
import { ROOT } from '../../scripts/project.mjs';

interface Result {
  readonly code: string;
  readonly map: { readonly mappings: string };
}

const parse = (code: string): unknown => parseSync('module.js', code).program;
const collapse = collapseModule as (code: string, map: object, parse: unknown) => Result | undefined;
const collapsed = (code: string): string | undefined => collapse(code, { mappings: '' }, parse)?.code;

interface Node {
  readonly type: string;
  readonly quasi: { readonly quasis: readonly { readonly value: { readonly cooked: string } }[] };
}

/** Strings of tagged templates with tags in them, each template's as one text. */
function* templatesOf(node: unknown): Generator<string> {
  if (node === null || typeof node !== 'object') return;
  if ((node as Node).type === 'TaggedTemplateExpression') {
    const text = (node as Node).quasi.quasis.map(({ value }) => value.cooked).join('\0');
    if (/<[a-z/]/.test(text)) yield text;
  }
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) yield* templatesOf(child);
}

const templatesIn = (folder: string, except?: RegExp): Set<string> =>
  new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js') && !except?.test(path))
      .flatMap((path) => [...templatesOf(parse(readFileSync(join(folder, path), 'utf8')))]),
  );

describe('collapsed templates', () => {
  it('keep a space where a reader sees one, and none at the end of a tag', () => {
    assert.equal(
      collapsed('x = html`<p\n  class="a"\n  >one\n  ${two}\n three</p\n>`;'),
      'x = html`<p class="a">one ${two} three</p>`;',
    );
  });

  it('are only those of Lit, also inside one another', () => {
    assert.equal(collapsed('x = css`a {\n}` + `\n`; // html`'), undefined);
    assert.equal(
      collapsed('x = html`<p>\n${y ? html`<b\n>${z}</b\n>` : `\n`}\n</p>`'),
      'x = html`<p> ${y ? html`<b>${z}</b>` : `\n`} </p>`',
    );
  });

  it('keep what is not a line break, and refuse text whose line breaks are seen', () => {
    assert.equal(collapsed('x = html `<p>a  b</p> `'), undefined);
    assert.equal(
      collapsed('x = html`<textarea\n a=${(b) => b}></textarea\n>`'),
      'x = html`<textarea a=${(b) => b}></textarea>`',
    );
    assert.throws(() => collapsed('x = html`<pre class="a">\n${text}\n</pre>`'), /<pre>/);
  });

  it('have source maps that lead where they led', () => {
    const code = 'const a = html `<p\n  >${one}\n  </p\n>`;\nconst b = two;\n';
    /** Of each word its place in the code, as a map would have it: from line 10 times its number. */
    const words = ['a =', 'one', 'b =', 'two'];
    const placesIn = (text: string): [number, number][] =>
      words.map((word) => {
        const lines = text.slice(0, text.indexOf(word)).split('\n');
        return [lines.length - 1, lines.at(-1)!.length];
      });
    const mapOf = (text: string): SourceMapMappings => {
      const lines: SourceMapMappings = text.split('\n').map(() => []);
      placesIn(text).forEach(([line, column], index) => lines[line]!.push([column, 0, index * 10, 0]));
      return lines;
    };
    const { code: text, map } = collapse(code, { mappings: encode(mapOf(code)) }, parse)!;
    assert.equal(text, 'const a = html `<p>${one} </p>`;\nconst b = two;\n');
    assert.deepEqual(decode(map.mappings), mapOf(text));
  });

  it('are the same for a server and for a page, whichever of the two sorts of files each has', () => {
    const modules = templatesIn(join(ROOT as string, 'dist'), /^(?:cdn|cli)\b/);
    const scripts = templatesIn(join(ROOT as string, 'dist/cdn'));
    assert.ok(scripts.size > 50);
    assert.deepEqual(
      [...scripts].filter((text) => !modules.has(text)),
      [],
    );
    assert.deepEqual(
      [...modules].filter((text) => text.includes('\n')),
      [],
    );
  });
});
