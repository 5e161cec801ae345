import { decodeEntities } from './entities.js';

/** Parses JSON, mending the usual breakages; `source` is the text that parsed. Linear in the text's length. */
export function parseJson(text: string): { value: unknown; source: string } | undefined {
  for (const mending of [
    (given: string) => given,
    unwrap,
    mend,
    (given: string) => mend(decodeEntities(given)),
  ]) {
    try {
      const source = mending(text);
      return { value: JSON.parse(source) as unknown, source };
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined;
}

/** Takes off the CDATA marks and HTML comments (commented out or not) that publishing systems put around JSON. */
function unwrap(text: string): string {
  let inner = text;
  for (let round = 0; round < 4; round++) {
    inner = inner
      .trim()
      .replace(/^(\/[/*])?\s{0,9}(<!--|<!\[CDATA\[)(\s{0,9}\*\/)?/, '')
      .replace(/((\/[/*])?\s{0,9}(-->|\]\]>)(\s{0,9}\*\/)?|;)$/, '');
  }
  return inner;
}

/** Takes out comments and commas before a closing bracket; escapes raw control characters within strings. */
function mend(text: string): string {
  // Strings and comments that never end still match, up to the end: no character is looked at twice.
  return unwrap(text).replace(
    /"[^"\\]*(?:\\[^][^"\\]*)*"?|\/\/.*|\/\*[^]*?(?:\*\/|$)|,(?=\s*[\]}])|[\0-\x1f\ufeff]/g,
    (token) =>
      token[0] === '"' ? token.replace(/[\0-\x1f]/g, (raw) => JSON.stringify(raw).slice(1, -1)) : ' ',
  );
}
