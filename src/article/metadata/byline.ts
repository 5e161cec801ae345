import { comparable, plainText } from './text.js';
import type { AuthorDraft } from './draft.js';

/** "By", as bylines open with it. A name of one word after a foreign "by" is left whole: "Von Trapp". */
const BY =
  /^(?:(?:written|posted|words|story|reported|text)\s+)?by\b[:\s]*|^(?:par|por|von|door|av|af|بقلم|كتب)[:\s]+(?=\S+\s+\S)/i;

/** A full name: two to five words with capitals, particles aside. Only such are taken apart at "and". */
const NAME = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiu]|del|della|der|den|du|la|le|van|von|bin|al|el)(?:\s|$)/u;

function isFullName(text: string): boolean {
  const words = text.split(' ');
  return words.length > 1 && words.length < 6 && words.every((word) => NAME.test(word));
}

/**
 * The people a byline names. "By Ann Lee, Bo Chen and Cy Diaz" are three; "Jong, Michiel de" and "Department
 * of Health and Human Services" stay one. An address in parentheses becomes the author's `url`.
 */
export function authorsOfByline(byline: string): AuthorDraft[] {
  const text = plainText(byline, 500).replace(BY, '');
  const parts = text.split(/\s*[;|]\s*|\s*,?\s+(?:and|&|et|und|y|e|og|och|en|و)\s+/i);
  const names = parts.flatMap((part, index) =>
    // Commas part names only when a closing "and" has shown that this is a list.
    index === 0 && parts.length > 1 && part.split(/,\s*/).every(isFullName) ? part.split(/,\s*/) : part,
  );
  return (names.length > 1 && (text.search(/[;|]/) > 0 || names.every(isFullName)) ? names : [text]).flatMap(
    (raw) => {
      const url = /\((https?:[^\s()]+)\)/.exec(raw)?.[1];
      const name = raw
        .replace(/\s*[(<](?:https?:|mailto:)?[^\s()<>]*[@/][^\s()<>]*[)>]/, '')
        .replace(/^[\s,·|–—-]+|[\s,·|–—-]+$/g, '')
        .slice(0, 200);
      return isName(name) ? [url ? { name, url } : { name }] : [];
    },
  );
}

/** Whether a text can be a name at all: short, with letters, and neither an address, a handle nor a date. */
export function isName(text: string): boolean {
  return (
    text.length < 120 &&
    text.split(' ').length < 13 &&
    /\p{L}/u.test(text) &&
    !/^@|^\S+@\S+$|^https?:|^\/|\d{4}|\d:\d\d/i.test(text) &&
    !/^(?:null|undefined|true|false|n\/a|admin(?:istrator)?|unknown)$/i.test(text)
  );
}

/** Joins lists of authors; of two entries with one name the first stays. */
export function uniqueAuthors<Author extends { readonly name: string }>(
  authors: readonly Author[],
): Author[] {
  const seen = new Set<string>();
  return authors.slice(0, 50).filter(({ name }) => {
    const key = comparable(name);
    return !seen.has(key) && seen.add(key);
  });
}
