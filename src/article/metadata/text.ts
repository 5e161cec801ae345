/** Plain text out of what sites write into metadata: entities, stray tags, white space, length. */

/** Decodes HTML entities; unknown ones stay as written. */
export type Decoder = (text: string) => string;

/** Decodes the entities that texts in JSON-LD mostly carry: numbers, and those that markup itself needs. */
export const decodeCommon: Decoder = (text) =>
  text.replace(
    /&(?:amp;){0,3}(?:#x([\da-f]{1,7})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (_, hex?: string, decimal?: string, name: string = '') =>
      COMMON[name] ?? characterOf(hex ? parseInt(hex, 16) : +(decimal ?? 0)),
  );

const COMMON: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** A character by its number; none for half a surrogate pair, zero, or what is beyond Unicode. */
export const characterOf = (code: number): string =>
  !code || code > 0x10ffff || code >> 11 === 27 ? '' : String.fromCodePoint(code);

/**
 * One line of plain text, or paragraphs apart by a blank line (`multiline`), at most `limit` characters. Tags
 * that publishing systems leave in headlines go; `List<T>` and `a < b` are none.
 */
export function plainText(value: string, limit = Infinity, multiline = false, decode = decodeCommon): string {
  // Cut before the work, generously: entities and white space only shrink the text.
  return decode(
    value
      .slice(0, limit * 8)
      .replace(
        /<\/?(?:(p|br|div)|[abiu]|em|strong|span|su[bp])(?:\s[^<>]{0,500})?\/?>/gi,
        (_, block?: string) => (block ? '\n\n' : ''),
      ),
  )
    .replace(/[\u00ad\u200b\ufeff\0]/g, '')
    .replace(/[^\S\u00a0]+/g, (space) => (multiline && /\n.*\n/.test(space) ? '\n\n' : ' '))
    .trim()
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$|\s+$/, '');
}

/** Lower case letters and digits only: for asking whether two texts say the same. */
export const comparable = (text: string): string =>
  text
    .slice(0, 2000)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
