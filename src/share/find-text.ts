/**
 * Finds where the terms of a text directive first match in a searchable text. Letters are compared at the primary
 * level (UTS #10) as nearly as can be had without a collation table, and where in doubt more coarsely: what one
 * browser or another takes for a match is one here, so what is found first here is first everywhere. Not seen as alike
 * are a few that Chromium takes for the same, such as hiragana and katakana, or æ and ae.
 */

/** What does not count in comparing, but parts words: soft hyphens, zero-width spaces, what is opaque. */
const GAP = '\u00ad';
/** Formatting, the Arabic tatweel, and accents; vowel signs of Indic and like scripts count. */
const IGNORED = /(?!\u00ad)\p{Cf}|\u0640|(?![\u0900-\u1fff])\p{M}/gu;
/**
 * Not within a word. A letter is what is in upper case after folding, or a digit: of scripts that have spaces; others
 * match within words too.
 */
const BOUNDARY = '(?<![\\p{Lu}\\p{N}](?=[\\p{Lu}\\p{N}]))';

/** Equal at the primary level, or to Chromium, though not by their decompositions: each with what it is like. */
const ALIKE = 'ØOŁLĐDةهىي“"”"״"‘\'’\'׳\'';

/** A text without the differences that a search ignores. `fold(a + b)` is `fold(a) + fold(b)` between words. */
export const fold = (text: string): string =>
  text
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[\u00ad\u200b\uffff]+/g, GAP)
    .replace(IGNORED, '')
    .replace(/[ØŁĐةى“”״‘’׳]/g, (sign) => ALIKE[ALIKE.indexOf(sign) + 1]!);

/** A sign as part of a regular expression that lets gaps stand after it. */
const asPattern = (sign: string): string =>
  (sign === ' ' ? '[ \u00ad]+' : `\\u{${sign.codePointAt(0)!.toString(16)}}`) + `${GAP}?`;

/**
 * Where terms that follow each other, with at most white space between, first match.
 * @param text folded
 * @param terms not folded
 * @param from position in `text`
 * @returns a position in `text`, or -1
 */
export function findTerms(text: string, terms: readonly string[], from: number): number {
  const patterns = terms
    .map((term) => fold(term.trim()).replaceAll(GAP, '').replace(/[^]/gu, asPattern))
    .filter(Boolean);
  const pattern = new RegExp(BOUNDARY + patterns.join('\\s*') + BOUNDARY, 'gu');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}
