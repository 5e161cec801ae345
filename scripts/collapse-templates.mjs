/**
 * Takes line breaks and indentation out of html`…` and svg`…`: to one space, where a reader would see one, and to
 * nothing before the end of a tag. In the npm modules as in the files for `<script>`, because hydration finds a
 * template by a digest of its strings, and a page that one of them rendered on a server may be hydrated by the other.
 */
import { edited, rewritten } from './rewrite-module.mjs';

const TAGS = new Set(['html', 'svg']);

function* templates(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && TAGS.has(node.tag.name)) yield node.quasi;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) yield* templates(child);
  }
}

/**
 * @param {string} code
 * @param {(code: string) => unknown} parse
 * @returns {{ start: number, end: number, text: string }[] | undefined} what to write where; undefined for nothing
 */
function cutsOf(code, parse) {
  if (!/\b(?:html|svg) ?`/.test(code)) return undefined;
  const cuts = [];
  for (const { quasis } of templates(parse(code))) {
    const whole = quasis.map(({ start, end }) => code.slice(start, end)).join('…');
    if (/<(?:pre|textarea)\b[^>]*>(?!<\/)/.test(whole))
      throw new Error('A template with something in <pre> or <textarea>, whose line breaks would be lost');
    for (const quasi of quasis)
      for (const { 0: space, 1: close, index } of code
        .slice(quasi.start, quasi.end)
        .matchAll(/\s*\n\s*(>?)/g)) {
        const at = quasi.start + index;
        cuts.push({ start: at, end: at + space.length, text: close || ' ' });
      }
  }
  return cuts.length > 0 ? cuts.sort((a, b) => a.start - b.start) : undefined;
}

/** A module and its source map, with its templates collapsed; undefined where there is nothing to take out. */
export const collapseModule = (code, map, parse) => rewritten(code, map, cutsOf(code, parse));

/** @returns {import('vite').Plugin} */
export function collapseTemplates() {
  return {
    name: 'collapse-templates',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/node_modules/')) return undefined;
      const cuts = cutsOf(code, (text) => this.parse(text));
      if (!cuts) return undefined;
      const result = edited(code, cuts);
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  };
}
