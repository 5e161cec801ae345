import { characterOf, type Decoder } from './text.js';

/** The HTML entities that metadata really carries; accented letters are composed instead of listed. */
const ENTITIES = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 hellip… mdash— ndash– lsquo‘ rsquo’ ldquo“ rdquo” bdquo„ laquo« raquo» middot· euro€ szligß oslashø aeligæ grave\u0300 acute\u0301 circ\u0302 tilde\u0303 uml\u0308 ring\u030a cedil\u0327 caron\u030c'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

function decodeOne(whole: string, hex: string | undefined, decimal: string | undefined, name = ''): string {
  const code = hex ? parseInt(hex, 16) : +(decimal ?? 0);
  if (code) return characterOf(code);
  const accent = ENTITIES.get(name.slice(1));
  return (
    ENTITIES.get(name) ??
    (accent && accent >= '\u0300' && accent < '\u0370'
      ? (name.charAt(0) + accent).normalize('NFC')
      : name && whole)
  );
}

/** Decodes HTML entities, doubly escaped ones too, without an HTML parser. Unknown ones stay as written. */
export const decodeEntities: Decoder = (text) =>
  text.replace(/&(?:amp;){0,3}(?:#x([\da-f]{1,7})|#(\d{1,7})|([a-z]{2,8}));/gi, decodeOne);
