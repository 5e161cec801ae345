import { lastAtMost } from './last-at-most.js';
import type { Place } from './resume.js';
import type { SpeechText } from './speech.js';

/** UTF-16 units of a segment's beginning. */
const WORDS = 48;

/** The place of an offset in a text. */
export function placeIn({ segments }: SpeechText, textHash: string, offset: number): Place {
  const index = Math.max(
    0,
    lastAtMost(segments.length, (at) => segments[at]!.start, offset),
  );
  const { text = '', start = 0 } = segments[index] ?? {};
  const inside = Math.min(Math.max(0, offset - start), text.length);
  return { textHash, segment: index, offset: inside, words: text.slice(0, WORDS) };
}

/**
 * The offset of a place in a text, which may have been edited since: then in the nearest segment that begins alike;
 * where none does, at the beginning of the one that is in its place. Undefined where the text is shorter than that.
 */
export function offsetOf(place: Place, { segments }: SpeechText, textHash: string): number | undefined {
  const near = (index: number): number => Math.abs(index - place.segment);
  const same = segments
    .map((_, index) => index)
    .filter((index) => place.words && segments[index]!.text.startsWith(place.words))
    .sort((one, other) => near(one) - near(other));
  const index = textHash === place.textHash ? place.segment : (same[0] ?? place.segment);
  const segment = segments[index];
  if (!segment) return undefined;
  const isSame = textHash === place.textHash || same.length > 0;
  // of a segment that is shorter now, the beginning
  return segment.start + (isSame && place.offset < segment.text.length ? place.offset : 0);
}
