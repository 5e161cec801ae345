import type { SpeechMark, SpeechMarks } from '../speech.js';

/** Marks from outside: whole and right, or none, for speech without them is still worth hearing. */

/** Words of a text of some ten hours; more is no speech. */
const MOST = 200_000;
const SOURCES = ['engine', 'aligned', 'estimated'] as const;

export const asDuration = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 && value < 1e9 ? value : undefined;

/** Rising in time, and within the text. */
function areMarks(words: readonly unknown[], length: number): words is readonly SpeechMark[] {
  let last = 0;
  return words.every((mark) => {
    if (!Array.isArray(mark)) return false;
    const [ms, start, size] = mark as readonly unknown[];
    if (!Number.isFinite(ms) || !Number.isInteger(start) || !Number.isInteger(size)) return false;
    const [from, chars] = [start as number, size as number];
    if ((ms as number) < last || from < 0 || chars < 1 || from + chars > length) return false;
    last = ms as number;
    return true;
  });
}

/** What marks are held against, and what they may add to. */
export interface MarksOf {
  readonly text: string;
  readonly textHash: string;
  /** Those so far: the ones that follow may come alone, with `from`. */
  readonly before?: SpeechMarks | undefined;
}

/** Reads marks of the contract (docs/audio-endpoint.md). */
export function readMarks(value: unknown, { text, textHash, before }: MarksOf): SpeechMarks | undefined {
  const { words, source, from, duration, textHash: of } = Object(value) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(words) || words.length > MOST || !SOURCES.includes(source as SpeechMarks['source']))
    return undefined;
  if (of !== undefined && of !== textHash) return undefined;
  const known = before?.words ?? [];
  const at = from === undefined ? 0 : Number(from);
  if (!(at >= 0 && at <= known.length)) return undefined;
  const all: readonly unknown[] = [...known.slice(0, at), ...(words as unknown[])];
  return areMarks(all, text.normalize('NFC').length)
    ? {
        source: source as SpeechMarks['source'],
        words: all,
        duration: asDuration(duration) ?? before?.duration,
      }
    : undefined;
}
