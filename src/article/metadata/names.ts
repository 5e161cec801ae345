import type { AuthorDraft } from './reading.js';
import { comparable, plainText } from './text.js';

/** Characters of a name. */
const MAX_NAME = 120;

/** Whether a text can be a name at all: short, with letters, and neither an address, a handle nor a date. */
export const isName = (text: string): boolean =>
  /^\S+( \S+){0,11}$/.test(text) &&
  text.length <= MAX_NAME &&
  /\p{L}/u.test(text) &&
  !/^@|^\S+@\S+$|^https?:|^\/|\d{4}|\d:\d\d|^(null|undefined|true|false|n\/a|admin(istrator)?|unknown)$/i.test(
    text,
  );

/** The beginning of what is too long for a name; empty where the text is not too long. */
export const cutName = (text: string): string =>
  text.length > MAX_NAME
    ? text
        .slice(0, MAX_NAME - 2)
        .split(' ', 12)
        .join(' ') + '…'
    : '';

/** Of two entries with one name the first stays. At most 50. */
export function uniqueAuthors<Entry extends { readonly name: string }>(authors: readonly Entry[]): Entry[] {
  const names = authors.slice(0, 50).map(({ name }) => comparable(name));
  return authors.filter((_, index) => names.indexOf(names[index]!) === index && index < 50);
}

/** A byline that is one name, or names apart by semicolons; all others want the full reading (byline.ts). */
export const plainNames = (byline: string): AuthorDraft[] =>
  plainText(byline, 500)
    .split(/\s*;\s*/)
    .filter(isName)
    .map((name) => ({ name }));

/** Whether what was taken for a name may be several, or hold more than a name. */
export const isDoubtful = (name: string): boolean =>
  /^by\b|[|(<&,;:]|\s(?:and|et|und|y|e|og|och|en|و)\s/i.test(name);
