import type { SpeechMarks, SpeechText } from './speech.js';
export const estimateMarks = (text: SpeechText, durationMs: number): SpeechMarks => ({
  source: 'estimated',
  duration: durationMs,
  words: text.segments.map(
    (s) => [(s.start / text.text.length) * durationMs, s.start, s.text.length] as const,
  ),
});
export const timeOf = (marks: SpeechMarks, offset: number): number | undefined =>
  marks.words.findLast((w) => w[1] <= offset)?.[0];
