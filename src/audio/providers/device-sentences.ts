import type { SpeechSegment } from '../speech.js';
import { cutAt } from './device-pieces.js';

/** UTF-16 units of one sentence at most. */
const MOST = 200;

/** The sentences of a segment, long ones in parts. Offsets in the whole text, no white space at the ends. */
export function sentencesOf(
  { text, start }: SpeechSegment,
  lang: string,
): readonly { start: number; length: number }[] {
  const sentences: { start: number; length: number }[] = [];
  for (const part of split(text, lang)) {
    const end = part.start + part.text.trimEnd().length;
    for (let from = part.start + part.text.search(/\S|$/); from < end;) {
      const to = cutAt(text, from, end, MOST);
      sentences.push({ start: start + from, length: text.slice(from, to).trimEnd().length });
      from = to + text.slice(to, end).search(/\S|$/);
    }
  }
  return sentences;
}

function* split(text: string, lang: string): Generator<{ start: number; text: string }> {
  const Segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined;
  try {
    const segmenter = Segmenter && new Segmenter(lang, { granularity: 'sentence' });
    for (const { index, segment } of segmenter?.segment(text) ?? []) yield { start: index, text: segment };
    if (segmenter) return;
  } catch {
    // not a language
  }
  for (const match of text.matchAll(/[^]*?(?:[.!?…]+["'”’»)\]]*\s+|[。！？]+[」』”’）]*|$)/g))
    if (match[0]) yield { start: match.index, text: match[0] };
}
