/** Plain text out of what sites write into metadata: entities, stray tags, white space, length. */

/** The HTML entities that metadata really carries; accented letters are composed instead of listed. */
const ENTITIES = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 hellip… mdash— ndash– lsquo‘ rsquo’ ldquo“ rdquo” bdquo„ laquo« raquo» middot· euro€ szligß oslashø aeligæ grave\u0300 acute\u0301 circ\u0302 tilde\u0303 uml\u0308 ring\u030a cedil\u0327 caron\u030c'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

function decodeOne(whole: string, hex: string | undefined, decimal: string | undefined, name = ''): string {
  const code = hex ? parseInt(hex, 16) : +(decimal ?? 0);
  // Half a surrogate pair, or beyond Unicode.
  if (code) return code > 0x10ffff || code >> 11 === 27 ? '' : String.fromCodePoint(code);
  const accent = ENTITIES.get(name.slice(1));
  return (
    ENTITIES.get(name) ??
    (accent && accent >= '\u0300' && accent < '\u0370'
      ? (name.charAt(0) + accent).normalize('NFC')
      : name && whole)
  );
}

/** Decodes HTML entities, doubly escaped ones too, without an HTML parser. Unknown ones stay as written. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:amp;){0,3}(?:#x([\da-f]{1,7})|#(\d{1,7})|([a-z]{2,8}));/gi, decodeOne);

/**
 * One line of plain text, or paragraphs apart by a blank line (`multiline`), at most `limit` characters. Tags
 * that publishing systems leave in headlines go; `List<T>` and `a < b` are none.
 */
export function plainText(value: string, limit = Infinity, multiline = false): string {
  // Cut before the work, generously: entities and white space only shrink the text.
  return decodeEntities(
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
