/**
 * Takes line breaks and indentation out of html`…` and svg`…`: to one space, where a reader would see one, and to
 * nothing before the end of a tag. In the npm modules as in the files for `<script>`, because hydration finds a
 * template by a digest of its strings, and a page that one of them rendered on a server may be hydrated by the other.
 */
import { decode, encode } from '@jridgewell/sourcemap-codec';
import MagicString from 'magic-string';

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

function edited(code, cuts) {
  const result = new MagicString(code);
  for (const { start, end, text } of cuts) result.update(start, end, text);
  return result;
}

/** Where the lines of a text begin. */
const lineStarts = (text) => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

/** A source map's places, moved to where the cuts leave them. */
function shifted(map, code, cuts, result) {
  const [before, after] = [lineStarts(code), lineStarts(result)];
  const lines = after.map(() => []);
  let [cut, saved, line] = [0, 0, 0];
  decode(map.mappings).forEach((segments, number) => {
    for (const [column, ...rest] of segments) {
      const at = before[number] + column;
      for (; cuts[cut]?.end <= at; cut++) saved += cuts[cut].end - cuts[cut].start - cuts[cut].text.length;
      const to = Math.min(at, cuts[cut]?.start ?? at) - saved;
      while (after[line + 1] <= to) line++;
      lines[line].push([to - after[line], ...rest]);
    }
  });
  return { ...map, mappings: encode(lines) };
}

/** A module and its source map, with its templates collapsed; undefined where there is nothing to take out. */
export function collapseModule(code, map, parse) {
  const cuts = cutsOf(code, parse);
  if (!cuts) return undefined;
  const result = edited(code, cuts).toString();
  return { code: result, map: shifted(map, code, cuts, result) };
}

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
