import type { SpeechMark } from '../../../src/audio/speech.js';

export interface Word {
  readonly start: number;
  readonly length: number;
}

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}\p{M}])?/gu;

/** What a reader would point at as words: without the marks around them, numbers and contractions whole. */
export function wordsOf(text: string, lang: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) =>
    UNSPACED.test(word)
      ? segmentsOf(word, lang).map(({ start, length }) => ({ start: index + start, length }))
      : [{ start: index, length: word.length }],
  );
}

function segmentsOf(text: string, lang: string): Word[] {
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, length: segment.length }));
}

/**
 * Gives each word of a text its time, from the times that an engine tells of places in the text. Engines speak
 * "38,000" as several words and "of the" as one: of several times the first counts, and words without one share
 * the time between their neighbours'.
 */
export class WordTimes {
  readonly #words: readonly Word[];
  #next = 0;
  #last = 0;

  constructor(words: readonly Word[]) {
    this.#words = words;
  }

  /** @returns marks of the words that begin up to there. */
  at(milliseconds: number, offset: number): SpeechMark[] {
    let index = this.#next;
    while (index < this.#words.length && endOf(this.#words[index]!) <= offset) index += 1;
    const word = this.#words[index];
    if (!word || this.#within(offset)) return [];
    const marks = this.#share(index, milliseconds);
    this.#next = index + 1;
    this.#last = Math.max(this.#last, milliseconds);
    return [...marks, [Math.round(this.#last), word.start, word.length]];
  }

  /** @returns marks of the words that are left, up to the end of the sound. */
  end(milliseconds: number): SpeechMark[] {
    const marks = this.#share(this.#words.length, milliseconds);
    this.#next = this.#words.length;
    return marks;
  }

  /** Whether a place belongs to a word that has its time. */
  #within(offset: number): boolean {
    const before = this.#words[this.#next - 1];
    return !!before && offset < endOf(before);
  }

  #share(upTo: number, milliseconds: number): SpeechMark[] {
    const words = this.#words.slice(this.#next, upTo);
    const first = words[0];
    if (!first) return [];
    // The word before them sounds too, if there is one, and has its part of the time.
    const from = this.#words[this.#next - 1]?.start ?? first.start;
    const to = this.#words[upTo]?.start ?? endOf(words.at(-1)!);
    const span = Math.max(0, milliseconds - this.#last);
    return words.map(({ start, length }) => [
      Math.round(this.#last + (span * (start - from)) / Math.max(1, to - from)),
      start,
      length,
    ]);
  }
}

const endOf = ({ start, length }: Word): number => start + length;
