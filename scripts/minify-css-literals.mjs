/**
 * Takes comments and needless white space out of css`…` templates. Conservative: what could mean something
 * stays.
 */
import { edited, rewritten } from './rewrite-module.mjs';

/** Splits into plain CSS (even indexes) and strings or comments (odd ones). */
const STRINGS_AND_COMMENTS = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[^]*?\*\/)/;

function minifyPlain(css) {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/\( | (?=\))/g, (space) => space.trim())
    .replace(/: (?=[^;}]|$)/g, ':')
    .replace(/ (?=!important)/g, '')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replace(/;+}/g, '}');
}

/** Minifies a piece of CSS, which may begin or end in the middle of a rule. */
export function minifyCss(css) {
  return css
    .split(STRINGS_AND_COMMENTS)
    .reduce((pieces, piece, index) => {
      const isPlain = index % 2 === 0;
      if (isPlain && index > 0 && pieces.at(-1).plain) pieces.at(-1).text += ` ${piece}`;
      else if (isPlain || !piece.startsWith('/*')) pieces.push({ plain: isPlain, text: piece });
      return pieces;
    }, [])
    .map(({ plain, text }) => (plain ? minifyPlain(text) : text))
    .join('');
}

function* taggedCss(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'css') yield node.quasi;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) yield* taggedCss(child);
  }
}

/** What to write where, in the order of the text; undefined for nothing. */
function cutsOf(code, parse) {
  if (!/\bcss ?`/.test(code)) return undefined;
  const cuts = [];
  for (const { quasis } of taggedCss(parse(code))) {
    for (const { start, end } of quasis) {
      const css = code.slice(start, end);
      // a sheet may begin with white space, a piece after another may not lose it
      const text = start === quasis[0].start ? minifyCss(css).trimStart() : minifyCss(css);
      if (text !== css) cuts.push({ start, end, text });
    }
  }
  return cuts.length > 0 ? cuts.sort((a, b) => a.start - b.start) : undefined;
}

/** A module and its source map, with its style sheets minified; undefined where there are none. */
export const minifyModuleCss = (code, map, parse) => rewritten(code, map, cutsOf(code, parse));

/** @returns {import('vite').Plugin} */
export function minifyCssLiterals() {
  return {
    name: 'minify-css-literals',
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
