import { KeptList, type Keeper } from '../core/kept.js';

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
/** UTF-16 units; what is longer is no article's address. */
const LONGEST_ID = 2000;

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function readPlace(value: Readonly<Record<string, unknown>>): Place | undefined {
  const { textHash, segment, offset, words, seconds } = value;
  if (typeof words !== 'string' || !isCount(segment) || !isCount(offset)) return undefined;
  return {
    textHash: typeof textHash === 'string' ? textHash : undefined,
    segment,
    offset,
    words,
    seconds: typeof seconds === 'number' && seconds >= 0 ? seconds : undefined,
  };
}

/** Where readers stopped, in the last 50 articles of the site; one record, in their browser only. */
export class ResumeStore {
  readonly #kept: KeptList<Place>;

  constructor(keeper?: Keeper) {
    this.#kept = new KeptList('news-article:listening', MOST, readPlace, keeper);
  }

  /** @param id The article's id, or the address of a file. */
  get(id: string): Place | undefined {
    return this.#kept.get(id);
  }

  /** Keeps where a reader stopped; without a place, forgets it: the article was heard to its end. */
  set(id: string, place: Place | undefined): void {
    if (place || this.get(id)) this.#kept.set(id, id.length > LONGEST_ID ? undefined : place);
  }
}
