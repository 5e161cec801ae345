import { readableBlocks } from './readable-text.js';

/**
 * Words a minute, silent reading of English non-fiction by adults: Brysbaert, "How many words do we read per
 * minute?", Journal of Memory and Language 109 (2019), doi:10.1016/j.jml.2019.104047. Taken for every language
 * that is counted in words.
 */
export const WORDS_PER_MINUTE = 238;

/**
 * Characters a minute, silent reading. Chinese and Japanese: 255 and 357 read aloud (Trauzettel-Klosinski and
 * Dietz, Investigative Ophthalmology & Visual Science 53:9 (2012), doi:10.1167/iovs.11-8284), times 238/183, the
 * ratio of silent to oral reading in Brysbaert 2019. Korean: 202 words a minute, silent (Rhiu et al., Korean
 * Journal of Ophthalmology 31:3 (2017), doi:10.3341/kjo.2016.0042), at about two and a half syllables a word,
 * which is our estimate.
 */
export const CHARACTERS_PER_MINUTE: Readonly<Record<string, number>> = { zh: 330, ja: 460, ko: 500 };

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/gu;

/** Languages whose words nothing parts: Tibetan, Khmer, Lao, Burmese, Thai. */
const UNSPACED = /^(bo|km|lo|my|th)/;

/** A word of all others, the same in every engine: "don’t" and "3.14" are one, "well-known" is two. */
const WORD = /[^\s\p{P}\p{S}]+(?:['’][^\s\p{P}\p{S}]+|[.,]\d+)*/gu;

/** Segmenters take time in the square of a text's length: 250,000 characters at once are half a minute. */
const CHUNK = 2000;

/**
 * Minutes a text takes to read: whole, rounded up, at least 1. A text of blocks is segmented block by block.
 * Chinese, Japanese and Korean are counted in characters, and words of other scripts in them as words.
 *
 * @param language BCP 47; unknown ones are counted as words.
 */
export function readingTime(text: string | readonly string[], language: string): number {
  const blocks = typeof text === 'string' ? text.split(/\n{2,}/) : text;
  const rate = CHARACTERS_PER_MINUTE[language.slice(0, 2).toLowerCase()];
  let minutes = 0;
  let words = 0;
  // five times as slow as an expression, in long texts: only where nothing else finds words
  const segmenter = UNSPACED.test(language) && new Intl.Segmenter([], { granularity: 'word' });
  for (const block of blocks) {
    const rest = rate ? block.replace(CJK, () => ((minutes += 1 / rate), ' ')) : block;
    if (segmenter) {
      for (let at = 0; at < rest.length; at += CHUNK)
        for (const { isWordLike } of segmenter.segment(rest.slice(at, at + CHUNK)))
          if (isWordLike) words += 1;
    } else words += rest.match(WORD)?.length ?? 0;
  }
  // a hair's breadth over a whole minute is rounding of the sum, not text
  return Math.max(1, Math.ceil(minutes + words / WORDS_PER_MINUTE - 1e-6));
}

/** Reading time of an article's element or plain text; undefined where there is no text to read. */
export function readingTimeOf(source: Element | string | undefined, language: string): number | undefined {
  const text = typeof source === 'object' ? readableBlocks(source) : (source?.trim() ?? '');
  return text.length ? readingTime(text, language) : undefined;
}
