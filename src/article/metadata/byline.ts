import type { AuthorDraft } from './reading.js';
import { decodeEntities } from './entities.js';
import { isName } from './names.js';
import { plainText } from './text.js';

/** "By", as bylines open with it. A name of one word after a foreign "by" is left whole: "Von Trapp". */
const BY =
  /^(?:(?:written|posted|words|story)\s+)?by\b[:\s]*|^(?:par|por|von|door|av|af|بقلم)[:\s]+(?=\S+\s+\S)/i;

/** "and", with the comma before it. */
const AND = /\s*[;|]\s*|,?\s+(?:and|&|et|und|y|e|og|och|en|و)\s+/i;

/** Capitals, particles aside: only such names are taken apart at commas and "and". */
const isFullName = (text: string): boolean =>
  /^\S+( \S+){1,4}$/.test(text) &&
  text
    .split(' ')
    .every((word) => /^(?:\p{Lu}|d[aeiu]l?l?a?$|la$|le$|van$|von$|de[nr]$|bin$|al$)/u.test(word));

/**
 * The people a byline names. "By Ann Lee, Bo Chen and Cy Diaz" are three; "Jong, Michiel de" and "Department
 * of Health and Human Services" stay one. An address in parentheses becomes the author's `url`.
 */
export function authorsOfByline(byline: string): AuthorDraft[] {
  const text = plainText(byline, 500, false, decodeEntities).replace(BY, '');
  // Commas part names only where a closing "and" has shown that this is a list.
  const [first = '', ...rest] = text.split(AND);
  const commas = first.split(', ');
  const parts = rest.length && commas.every(isFullName) ? [...commas, ...rest] : [first, ...rest];
  return (/[;|]/.test(text) || parts.every(isFullName) ? parts : [text]).flatMap((part) => {
    const url = /\((https?:[^\s()]+)\)/.exec(part)?.[1];
    const name = part
      .replace(/\s*[(<][^\s()<>]*[@/][^\s()<>]*[)>]/, '')
      .replace(/^[\s,·–—-]+|[\s,·–—-]+$/g, '');
    return isName(name) ? { name, ...(url && { url }) } : [];
  });
}
