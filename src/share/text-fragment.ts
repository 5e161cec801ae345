/**
 * Links to a quotation: text directives after https://wicg.github.io/scroll-to-text-fragment/, for
 * `https://…/story#:~:text=…`. Nothing in the page or the given range is changed.
 */
import { languageOf } from '../core/language.js';
import { findTerms, fold } from './find-text.js';
import { BREAK, SEPARATOR, readSearchableText } from './searchable-text.js';
import { WORD, wordBoundariesOf, type WordBoundaries } from './word-boundaries.js';

/** A stretch of the searchable text: from and to, in UTF-16 units. */
type Span = readonly [number, number];
/** The texts of prefix, term and suffix, and where the term ends in the folded page. */
type Found = readonly [prefix: string, term: string, suffix: string, end: number];

/** Characters; a longer selection is given by its first and last words, as the specification advises. */
const LONGEST_EXACT = 300;
/** How many words of context are tried, and but for the first two of a long selection's start and end. */
const COUNTS = [1, 2, 3, 5, 8, 13, 21];
const TERM_COUNTS = COUNTS.slice(2);

/** `-`, `,` and `&` belong to the grammar; programs that look for addresses in a text stop at brackets and a last full stop. */
const encode = (term: string): string =>
  encodeURIComponent(
    term
      .trim()
      .replace(/\u00ad/g, '')
      .replace(/\u00a0/g, ' '),
  ).replace(/[-'()]|\.$/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A selection from its first to its last line that has a word, extended to whole words. */
function wholeWords(words: WordBoundaries, selected: string, start: number): Span | undefined {
  const lines = selected.split(SEPARATOR);
  let from = start;
  while (lines.length && !WORD.test(lines[0]!)) from += lines.shift()!.length + 1;
  while (lines.length && !WORD.test(lines.at(-1)!)) lines.pop();
  const kept = lines.join(BREAK);
  const first = from + kept.length - kept.trimStart().length;
  return kept ? [words.wordAt(first)[0], words.wordAt(from + kept.trimEnd().length - 1)[1]] : undefined;
}

/**
 * The text directive for a range, such as `text=prefix-,start,end,-suffix`, percent-encoded. It leads to the range's
 * text, extended to whole words, and not to the same words elsewhere.
 * @param options.root what is searched; the body if not given, which is what browsers search
 * @returns undefined where the range has no words, or where no directive leads to exactly this text
 */
export function textFragmentOf(
  range: Range,
  { root = range.startContainer.ownerDocument?.body }: { readonly root?: Element } = {},
): string | undefined {
  const read = root && readSearchableText(root, range);
  if (!read) return undefined;
  const { text } = read;
  const words = wordBoundariesOf(text, languageOf(range.startContainer.parentElement ?? root));
  const selection = wholeWords(words, text.slice(read.start, read.end), read.start);
  if (!selection) return undefined;
  const [start, end] = selection;
  const selected = text.slice(start, end);

  const foldedBefore = fold(text.slice(0, start));
  const foldedToEnd = foldedBefore + fold(selected);
  const page = foldedToEnd + fold(text.slice(end));
  const foldedPosition = (at: number): number =>
    at > start
      ? foldedToEnd.length - fold(text.slice(at, end)).length
      : foldedBefore.length - fold(text.slice(at, start)).length;

  /** Context is of the nearest line; there is none at something opaque and at the page's ends. */
  const prefixEnd = text.slice(0, start).trimEnd().length;
  const suffixStart = text.length - text.slice(end).trimStart().length;

  /** A term with words before and after it, if it matches at its own place and nowhere before. */
  const match = (
    [termStart, termEnd]: Span,
    before: number,
    after: number,
    from: number,
  ): Found | undefined => {
    const prefixStart = words.step(prefixEnd, -before);
    const prefix = text.slice(prefixStart, prefixEnd);
    const term = text.slice(termStart, termEnd);
    const suffix = text.slice(suffixStart, words.step(suffixStart, after));
    const place = foldedPosition(prefix ? prefixStart : termStart);
    return findTerms(page, [prefix, term, suffix], from) === place
      ? [prefix, term, suffix, foldedPosition(termEnd)]
      : undefined;
  };
  /** The shortest match: of the terms alone, then of the first with context, where that is wanted. */
  const find = (
    terms: readonly Span[],
    hasPrefix: boolean,
    hasSuffix: boolean,
    from = 0,
  ): Found | undefined => {
    let found: Found | undefined;
    for (const term of terms) found ??= match(term, 0, 0, from);
    for (const count of COUNTS) {
      if (hasPrefix) found ??= match(terms[0]!, count, 0, from);
      if (hasSuffix) found ??= match(terms[0]!, 0, count, from);
      if (hasPrefix && hasSuffix) found ??= match(terms[0]!, count, count, from);
    }
    return found;
  };
  const findStart = (counts: readonly number[]): Found | undefined =>
    find(
      counts.map((count) => [start, words.step(start, count)]),
      true,
      false,
    );
  const findEnd = (first: Found | undefined): Found | undefined =>
    first &&
    find(
      TERM_COUNTS.map((count) => [words.step(end, -count), end]),
      false,
      true,
      first[3],
    );

  const isRange = selected.length > LONGEST_EXACT || SEPARATOR.test(selected);
  let first = isRange ? findStart(TERM_COUNTS) : find([selection], true, true);
  let last = isRange ? findEnd(first) : first;
  // What ends the selection may stand in its first line too, unless all of that line is the start.
  if (isRange && !last) last = findEnd((first = findStart([Infinity])));
  if (!first || !last) return undefined;
  const [prefix, term] = first;
  const terms = [
    prefix && `${encode(prefix)}-`,
    encode(term),
    isRange && encode(last[1]),
    last[2] && `-${encode(last[2])}`,
  ];
  return `text=${terms.filter(Boolean).join(',')}`;
}

/**
 * An address with a text directive. What was in the fragment before `:~:` stays, what was after it goes.
 * @param directive such as `text=word`; undefined takes an existing one away
 */
export function withTextFragment(url: string, directive: string | undefined): string {
  const [, address, hash] = /^([^#]*)#?([^]*?)(?::~:[^]*)?$/.exec(url)!;
  const fragment = hash! + (directive ? `:~:${directive}` : '');
  return address! + (fragment && `#${fragment}`);
}
