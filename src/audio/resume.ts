import { Kept, type Keeper } from './kept.js';
import { lastAtMost } from './last-at-most.js';
import type { SpeechText } from './speech.js';

/** Where a reader stopped: in a text, or in a file of which no text is known. */
export interface Place {
  readonly textHash?: string | undefined;
  /** Index of the segment. */
  readonly segment: number;
  /** UTF-16 offset in the segment. */
  readonly offset: number;
  /** How the segment begins, by which it is found in a text that was edited. */
  readonly words: string;
  /** Seconds, for a file. */
  readonly seconds?: number | undefined;
}

/** Articles; who stopped in more has forgotten the first. */
const MOST = 50;
/** UTF-16 units of a segment's beginning. */
const WORDS = 48;
/** UTF-16 units; what is longer is no article's address. */
const LONGEST_ID = 2000;

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

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

type Entry = readonly [articleId: string, place: Place];

function readEntry(entry: unknown): Entry | undefined {
  const [id, place] = (Array.isArray(entry) ? entry : []) as readonly unknown[];
  const { textHash, segment, offset, words, seconds } = Object(place) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof words !== 'string' || !isCount(segment) || !isCount(offset))
    return undefined;
  const time = typeof seconds === 'number' && seconds >= 0 ? seconds : undefined;
  return [
    id,
    { textHash: typeof textHash === 'string' ? textHash : undefined, segment, offset, words, seconds: time },
  ];
}

/** Where readers stopped, in the last 50 articles of the site; one record, in their browser only. */
export class ResumeStore {
  readonly #kept: Kept;

  constructor(keeper?: Keeper) {
    this.#kept = new Kept('news-article:listening', keeper);
  }

  /** @param id The article's id, or the address of a file. */
  get(id: string): Place | undefined {
    return this.#entries().find(([each]) => each === id)?.[1];
  }

  /** Keeps where a reader stopped; without a place, forgets it: the article was heard to its end. */
  set(id: string, place: Place | undefined): void {
    const others = this.#entries().filter(([each]) => each !== id);
    if (!place && others.length === this.#entries().length) return;
    const entry: readonly Entry[] = place && id.length <= LONGEST_ID ? [[id, place]] : [];
    this.#kept.write([...entry, ...others].slice(0, MOST));
  }

  #entries(): readonly Entry[] {
    const entries = this.#kept.read();
    if (!Array.isArray(entries)) return [];
    return (entries as readonly unknown[]).map(readEntry).filter((entry) => entry !== undefined);
  }
}
