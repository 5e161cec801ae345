import { lastAtMost } from './last-at-most.js';
import { sentencesOf } from './sentences.js';
import type { SpeechMark, SpeechMarks, SpeechText } from './speech.js';

/** Index of the mark that is spoken at a time, the last after the end; -1 before the first. */
export const markAt = (words: readonly SpeechMark[], ms: number): number =>
  lastAtMost(words.length, (index) => words[index]![0], ms);

/** UTF-16 units; what is longer is a sentence. */
const LONGEST_WORD = 30;

/**
 * When the text at an offset is spoken, in milliseconds: where its word begins; within a sentence, by its part of it.
 * Between two marks, when the next begins; before the first, 0.
 */
export function timeOf({ words, duration }: SpeechMarks, offset: number): number {
  const index = lastAtMost(words.length, (at) => words[at]![1], offset);
  const [ms, start, length] = words[index] ?? [0, 0, Infinity];
  const next = words[index + 1]?.[0] ?? duration ?? ms;
  const part = Math.min(1, (offset - start) / length);
  if (part < 1 && (length <= LONGEST_WORD || index < 0)) return ms;
  return ms + (next - ms) * part;
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const SYLLABLES = /\p{Script=Hangul}/gu;
const DIGITS = /\p{N}/gu;
const PAUSES = /[,;:–—、，；：،؛]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * How long a text is to speak, in letters: an ideograph takes as long as three, a Hangul syllable as two and a half, a
 * digit as four, a pause within a sentence as four, and one after it as eight.
 */
export const weightOf = (text: string): number =>
  text.length +
  2 * count(text, DENSE) +
  1.5 * count(text, SYLLABLES) +
  3 * count(text, DIGITS) +
  3 * count(text, PAUSES) +
  8;

/** More after a heading or paragraph, in letters. */
const BLOCK_PAUSE = 6;

/**
 * When each sentence is spoken, as far as can be told from its length.
 * @param duration Milliseconds of the whole.
 */
export function estimateMarks({ segments, lang }: SpeechText, duration: number): SpeechMarks {
  const sentences = segments.flatMap((segment) =>
    sentencesOf(segment, lang).map(({ start, length }) => {
      const from = start - segment.start;
      const isLast = from + length >= segment.text.length;
      const weight = weightOf(segment.text.slice(from, from + length)) + (isLast ? BLOCK_PAUSE : 0);
      return { start, length, weight };
    }),
  );
  const total = sentences.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  const words = sentences.map(({ start, length, weight }): SpeechMark => {
    const ms = Math.round((duration * before) / total);
    before += weight;
    return [ms, start, length];
  });
  return { source: 'estimated', words, duration };
}
