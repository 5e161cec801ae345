import type { SpeechSegment } from './speech.js';

/** A stretch of a text: UTF-16 offset and length. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** UTF-16 units; voices of devices fall silent in what is much longer. */
export const LONGEST_SENTENCE = 200;

/** Intl segmenters take time in the square of a text's length. */
const CHUNK = 2000;

/** After a sign that ends a clause, the later the better; white space counts less. */
const CLAUSE_ENDS = [/[。、，；：．！？]+(?!\p{M})|[,;:.!?،؛](?=\s)|\s[–—](?=\s)/gu, /\s(?!\p{M})/gu];

/** Ends of sentences where there is no segmenter. */
const SENTENCE = /[^]*?(?:[.!?…؟۔।]+["'”’»)\]]*(?:\s+|$)|[。！？]+[」』）]*|$)/gu;

function segmentsOf(text: string, lang: string, granularity: 'sentence' | 'grapheme'): string[] {
  try {
    return Array.from(new Intl.Segmenter(lang, { granularity }).segment(text), ({ segment }) => segment);
  } catch {
    // not a language, or no segmenter
  }
  const pattern = granularity === 'sentence' ? SENTENCE : /\P{M}[\p{M}\u200d\ufe0f]*|\p{M}+/gu;
  return text.match(pattern)?.filter(Boolean) ?? [];
}

/** Where a text may be cut at the latest: after a clause, else a word, else a grapheme. */
function cut(text: string, longest: number, lang: string): number {
  if (text.length <= longest) return text.length;
  // one sign more, so that what stands at the edge is seen
  const head = text.slice(0, longest + 1);
  for (const pattern of CLAUSE_ENDS) {
    let end = 0;
    for (const { 0: sign, index } of head.matchAll(pattern)) end = Math.min(index + sign.length, longest);
    if (end > longest / 4) return end;
  }
  let end = 0;
  for (const grapheme of segmentsOf(text.slice(0, longest + 64), lang, 'grapheme')) {
    if (end && end + grapheme.length > longest) break;
    end += grapheme.length;
  }
  return end;
}

/**
 * The sentences of a segment, with the white space after them left out: each at most 200 UTF-16 units long, cut at
 * clauses, never within a grapheme. Offsets are those of the whole text.
 */
export function sentencesOf(
  { text, start }: Pick<SpeechSegment, 'text' | 'start'>,
  lang: string,
  longest = LONGEST_SENTENCE,
): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  const add = (piece: string): void => {
    const spoken = piece.trim();
    if (spoken) found.push({ start: start + at + piece.indexOf(spoken), length: spoken.length });
    at += piece.length;
  };
  while (at < text.length) {
    const part = text.slice(at, at + CHUNK * 2);
    const end = cut(part, CHUNK, lang);
    const sentences = segmentsOf(part.slice(0, end), lang, 'sentence');
    // the last one may go on
    if (end < part.length && sentences.length > 1) sentences.pop();
    for (const sentence of sentences)
      for (let rest = sentence; rest;) {
        const length = rest.trimEnd().length > longest ? cut(rest, longest, lang) : rest.length;
        add(rest.slice(0, length));
        rest = rest.slice(length);
      }
  }
  return found;
}
