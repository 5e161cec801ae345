import type { SpeechMark, SpeechMarks } from '../speech.js';

/** A sentence of the whole text, with what was heard of it. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Seconds at speed 1, as its letters let expect. */
  readonly guess: number;
  /** Seconds at speed 1, as well as they are known. */
  seconds: number;
  isHeard: boolean;
  /** Times from the sentence's beginning. */
  words: SpeechMark[];
}

/**
 * Signs a second at speed 1, for most scripts: 17 in 192 s of speech of 3,426 signs. Others in relation to it, by the
 * speeds of reading aloud in Trauzettel-Klosinski and Dietz, Investigative Ophthalmology & Visual Science 53:9 (2012),
 * doi:10.1167/iovs.11-8284; kana, Hangul and scripts that leave out vowels are our estimate. What is heard corrects it.
 */
const SIGNS_PER_SECOND = 17;
const WEIGHTS: readonly (readonly [signs: RegExp, weight: number])[] = [
  [/\p{Script=Han}/gu, 4],
  [/[\p{Script=Hiragana}\p{Script=Katakana}ー]/gu, 2.1],
  [/\p{Script=Hangul}/gu, 2.8],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/gu, 1.3],
];
/** Seconds of silence between two sentences. */
const GAP = 0.3;

/** Seconds that a text takes to be spoken at speed 1. */
export function guessSeconds(text: string): number {
  let signs = text.length;
  for (const [pattern, weight] of WEIGHTS) signs += (text.match(pattern)?.length ?? 0) * (weight - 1);
  return signs / SIGNS_PER_SECOND;
}

/** When what is spoken: guessed from the text, corrected by what is heard. Seconds of speech at speed 1. */
export class DeviceTimeline {
  readonly sentences: readonly Sentence[];
  /** Whether this voice tells its words. */
  tellsWords = false;
  #heard = 0;
  #guessed = 0;

  constructor(text: string, sentences: readonly { readonly start: number; readonly length: number }[]) {
    this.sentences = sentences.map(({ start, length }) => {
      const guess = guessSeconds(text.slice(start, start + length)) + GAP;
      return { start, end: start + length, guess, seconds: guess, isHeard: false, words: [] };
    });
  }

  get duration(): number {
    return this.startOf(this.sentences.length);
  }

  startOf(index: number): number {
    return this.sentences.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0);
  }

  /** The sentence that is spoken at a second; the number of sentences at the end and after it. */
  indexAt(seconds: number): number {
    let end = 0;
    // marks are whole milliseconds
    const index = this.sentences.findIndex((sentence) => (end += sentence.seconds) > seconds + 0.001);
    return index < 0 ? this.sentences.length : index;
  }

  /** The sentence that holds an offset of the text, or is the next; the first where there is none. */
  indexOf(offset: number): number {
    return Math.max(
      0,
      this.sentences.findIndex(({ end }) => end > offset),
    );
  }

  /** A sentence still goes on after so many seconds of it: says whether it is longer now. */
  stretch(index: number, seconds: number): boolean {
    const sentence = this.sentences[index];
    if (!sentence || seconds < sentence.seconds - 0.1) return false;
    sentence.seconds = seconds + 0.5;
    return true;
  }

  /** A sentence was heard whole. Those after it are expected at the same pace; those before keep their time. */
  finish(index: number, seconds: number): void {
    const heard = this.sentences[index];
    if (!heard) return;
    heard.seconds = seconds;
    heard.isHeard = true;
    // the last few sentences tell most: speed may have changed
    this.#heard = this.#heard * 0.8 + seconds;
    this.#guessed = this.#guessed * 0.8 + heard.guess;
    const pace = Math.min(4, Math.max(0.25, this.#heard / this.#guessed));
    for (const sentence of this.sentences.slice(index + 1))
      if (!sentence.isHeard) sentence.seconds = sentence.guess * pace;
  }

  /** Words as they were heard, sentences where none were told; of the sentence that is spoken only words, if they come. */
  marks(current: number): SpeechMarks {
    const words: SpeechMark[] = [];
    let begin = 0;
    this.sentences.forEach((sentence, index) => {
      const { start, end, seconds } = sentence;
      const at = (ms: number): number => Math.round(begin * 1000 + Math.min(ms, seconds * 1000));
      for (const [ms, offset, length] of sentence.words) words.push([at(ms), offset, length]);
      if (!sentence.words.length && !(this.tellsWords && index === current))
        words.push([at(0), start, end - start]);
      begin += seconds;
    });
    return {
      source: this.tellsWords ? 'engine' : 'estimated',
      words,
      duration: Math.round(begin * 1000),
    };
  }
}
