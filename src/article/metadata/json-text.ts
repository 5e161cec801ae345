import { decodeEntities } from './text.js';

/** Parses JSON, mending the usual breakages. `undefined` if it is beyond that. Linear in the text's length. */
export function parseJson(text: string): { value: unknown; mended: boolean } | undefined {
  for (const attempt of [
    () => text,
    () => unwrap(text),
    () => mend(text),
    () => mend(decodeEntities(text)),
  ]) {
    try {
      const source = attempt();
      return { value: JSON.parse(source) as unknown, mended: source !== text };
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined;
}

/** Takes off the CDATA marks and HTML comments (commented out or not) that publishing systems put around JSON. */
function unwrap(text: string): string {
  let inner = text.trim();
  for (let round = 0; round < 4; round++) {
    inner = inner
      .replace(/^(?:\/\/|\/\*)?\s{0,9}(?:<!--|<!\[CDATA\[)(?:\s{0,9}\*\/)?/, '')
      .replace(/(?:(?:\/\/|\/\*)?\s{0,9}(?:-->|\]\]>)(?:\s{0,9}\*\/)?|;)$/, '')
      .trim();
  }
  return inner;
}

/** Takes out comments and commas before a closing bracket; escapes raw control characters within strings. */
function mend(text: string): string {
  // Strings and comments that never end still match, up to the end: no character is looked at twice.
  return unwrap(text).replace(
    /"[^"\\]*(?:\\[^][^"\\]*)*"?|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|,(?=\s*[\]}])|[\0-\x1f\ufeff]/g,
    (token) =>
      token[0] === '"'
        ? token.replace(/[\0-\x1f]/g, (raw) => '\\u' + raw.charCodeAt(0).toString(16).padStart(4, '0'))
        : ' ',
  );
}
