/**
 * Takes comments and needless white space out of css`…` templates. Conservative: what could mean something
 * stays.
 */
import MagicString from 'magic-string';

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

/** @returns {import('vite').Plugin} */
export function minifyCssLiterals() {
  return {
    name: 'minify-css-literals',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/node_modules/') || !code.includes('css`')) return undefined;
      const magic = new MagicString(code);
      for (const { quasis } of taggedCss(this.parse(code))) {
        for (const { start, end } of quasis) {
          const css = code.slice(start, end);
          // a sheet may begin with white space, a piece after another may not lose it
          const small = start === quasis[0].start ? minifyCss(css).trimStart() : minifyCss(css);
          if (small !== css) magic.update(start, end, small);
        }
      }
      return { code: magic.toString(), map: magic.generateMap({ hires: true }) };
    },
  };
}
