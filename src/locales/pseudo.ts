import { interpolate, type Messages, type Plural } from '../core/messages.js';

/** Kinds of catalogues that stand for whole groups of languages. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;
export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'å',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  G: 'Ĝ',
  I: 'Î',
  L: 'Ļ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  W: 'Ŵ',
  Y: 'Ý',
};
/** How much longer a translation may be than English, by the length of the English: short words grow most. */
const growth = (length: number): number => (length <= 10 ? 1 : length <= 30 ? 0.6 : 0.4);
const FILLING = ['ééñ', 'ĝŕöŵš', 'åñð', 'ļöñĝéŕ', 'šţîļļ'];

/** Words that need as much room as the longest language, with marks above and below. Each ends in `]`, so that cut ones are seen. */
function accented(message: string): string {
  const text = message.replace(/\{\w+\}|[A-Za-z]/g, (part) => ACCENTED[part] ?? part);
  let filling = '';
  for (let at = 0; filling.length < growth(message.length) * message.length; at++)
    filling += ` ${FILLING[at % FILLING.length] ?? ''}`;
  return `[${text}${filling}]`;
}

const RIGHT_TO_LEFT = '\u202e';
const END = '\u202c';

/** Every run of words turned to run from right to left; what is put in keeps its own direction. */
function mirrored(message: string): string {
  return interpolate<string>(message, {})
    .map((part) => (/^\{\w+\}$/.test(part) ? part : part.replace(/\S(?:.*\S)?/s, `${RIGHT_TO_LEFT}$&${END}`)))
    .join('');
}

const CHANGES: Readonly<Record<PseudoLocale, (message: string) => string>> = {
  'en-XA': accented,
  'ar-XB': mirrored,
};

/**
 * A catalogue for tests of layouts, made from another: `en-XA` is long and accented, `ar-XB` runs from right to left,
 * and both can still be read. The names are those that CLDR keeps for this. Register it under its name:
 *
 * ```ts
 * registerLocale('en-XA', pseudoLocale('en-XA', en));
 * ```
 *
 * @param name Which of them.
 * @param messages The catalogue it is made from, usually English.
 */
export function pseudoLocale(name: PseudoLocale, messages: Messages): Messages {
  const change = CHANGES[name];
  const changed: Record<string, string | Plural> = {};
  for (const [key, value] of Object.entries(messages) as [string, string | Plural][])
    changed[key] =
      typeof value === 'string'
        ? change(value)
        : (Object.fromEntries(Object.entries(value).map(([form, text]) => [form, change(text)])) as Plural);
  return changed as unknown as Messages;
}
