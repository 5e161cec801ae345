/** Plain text out of what sites write into metadata: entities, stray tags, white space, length. */

/** The HTML entities that metadata really carries; accented letters are composed instead of listed. */
const ENTITIES = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 hellip… mdash— ndash– lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» lsaquo‹ rsaquo› bull• middot· copy© reg® trade™ euro€ pound£ deg° times× szligß aeligæ AEligÆ oslashø OslashØ oeligœ shy\u00ad iexcl¡ iquest¿'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

const ACCENTS = new Map(
  'grave\u0300 acute\u0301 circ\u0302 tilde\u0303 uml\u0308 ring\u030a cedil\u0327 caron\u030c'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

function decodeOne(whole: string, name: string): string {
  if (name[0] === '#') {
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  }
  const accent = ACCENTS.get(name.slice(1));
  return ENTITIES.get(name) ?? (accent ? (name[0] + accent).normalize('NFC') : whole);
}

/** Decodes HTML entities, doubly escaped ones too, without an HTML parser. Unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:amp;){0,3}(#x?[0-9a-f]{1,7}|[a-z]{2,8});/gi, decodeOne);
}

/** Tags that publishing systems leave in headlines and standfirsts. `List<T>` or `a < b` is not one. */
const TAG = /<\/?(?:p|br|b|i|em|strong|a|span|u|su[bp]|div)(?:\s[^<>]{0,500})?\/?>/gi;

/**
 * One line of plain text, or paragraphs apart by a blank line (`multiline`). Surrogates left without their
 * half by a cut are dropped.
 */
export function plainText(value: string, limit = Infinity, multiline = false): string {
  // Cut before the work, generously: entities and white space only shrink the text.
  let text = decodeEntities(
    value.slice(0, limit * 8).replace(TAG, (tag) => (/^<\/?[pd]|^<br/i.test(tag) ? '\n\n' : '')),
  );
  text = text.replace(/[\u00ad\u200b\ufeff\0]/g, '');
  text = multiline
    ? text
        .split(/\n/)
        .map((line) => line.replace(/[^\S\u00a0]+/g, ' ').trim())
        .join('\n')
        .replace(/\n{2,}/g, '\n\n')
    : text.replace(/[^\S\u00a0]+/g, ' ');
  return text
    .trim()
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, '');
}

/** Lower case letters and digits only: for asking whether two texts say the same. */
export const comparable = (text: string): string =>
  text
    .slice(0, 2000)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
