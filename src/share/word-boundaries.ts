/** Where words begin and end. A text fragment matches only between word boundaries (UAX #29). */
import { isSeparator } from './searchable-text.js';

/** What a reader would quote: a letter, a digit, an emoji. Not by `isWordLike`, which WebKit leaves out. */
export const WORD = /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]/u;

const WORDS_AND_SIGNS = /[\p{L}\p{N}\p{M}\p{Cf}'’]+|[^]/gu;

interface Segment {
  readonly index: number;
  readonly segment: string;
}

/** Answers which segment holds an index. Without `Intl.Segmenter`, white space and punctuation part words. */
function segmentsOf(text: string, language: string): (index: number) => Segment {
  const Segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined;
  if (Segmenter) {
    const segments = new Segmenter(language, { granularity: 'word' }).segment(text);
    return (index) => segments.containing(index)!;
  }
  const all = [...text.matchAll(WORDS_AND_SIGNS)].map(({ index, 0: segment }) => ({ index, segment }));
  return (index) => all.findLast((segment) => segment.index <= index)!;
}

export interface WordBoundaries {
  /** The word, space or sign that holds the character at a position: from and to. */
  wordAt(position: number): readonly [number, number];
  /** The position so many words on, or back if negative, at most the end of the block or line. */
  step(position: number, count: number): number;
}

/** The words of a searchable text. Positions are UTF-16 units. */
export function wordBoundariesOf(text: string, language: string): WordBoundaries {
  let from = 0;
  let to = 0;
  let segmentAt: ((index: number) => Segment) | undefined;

  const wordAt = (position: number): readonly [number, number] => {
    if (!segmentAt || position < from || position >= to) {
      for (from = position; !isSeparator(text[from - 1]);) from -= 1;
      for (to = position; !isSeparator(text[to]);) to += 1;
      segmentAt = segmentsOf(text.slice(from, to), language);
    }
    // At the first half of a surrogate pair WebKit answers with the segment before.
    const pair = text.codePointAt(position)! > 0xffff ? 1 : 0;
    const { index, segment } = segmentAt(position + pair - from);
    return [from + index, from + index + segment.length];
  };
  const step = (position: number, count: number): number => {
    const back = count < 0 ? 1 : 0;
    let at = position;
    for (let left = Math.abs(count); left && !isSeparator(text[at - back]);) {
      const word = wordAt(at - back);
      at = word[1 - back]!;
      if (WORD.test(text.slice(...word))) left -= 1;
    }
    // after something opaque a line begins with a space
    while (back && /\s/.test(text[at]!)) at += 1;
    return at;
  };
  return { wordAt, step };
}
