import type { PlaybackStore, StartAt } from './playback-store.js';
import { SpeechPreferences } from './preferences.js';
import { offsetOf, placeIn, ResumeStore } from './resume.js';
import type { SpeechRequest } from './speech.js';

/** Seconds from either end in which nobody has stopped: there it begins anew. */
const EDGE = 5;

/** What a player keeps for its reader, in their browser and for this site only: place, speed, voice. */
export class PlayerMemory {
  readonly #places = new ResumeStore();
  readonly #preferences = new SpeechPreferences();

  /** Speed and voice that the reader chose last for a language. */
  preferred(language: string): { readonly rate?: number | undefined; readonly voice?: string | undefined } {
    return this.#preferences.get(language);
  }

  prefer(language: string, preference: { readonly rate?: number; readonly voice?: string }): void {
    this.#preferences.set(language, preference);
  }

  /** Where the reader stopped in this text, or in this recording; undefined if they did not. */
  startAt(request: SpeechRequest): StartAt | undefined {
    const place = this.#places.get(request.articleId);
    if (!place) return undefined;
    if (!request.textHash) return place.seconds ? { seconds: place.seconds } : undefined;
    const offset = offsetOf(place, request, request.textHash);
    return offset ? { offset } : undefined;
  }

  /** Keeps where it is now; at the end, and near the beginning, nothing. */
  keep(store: PlaybackStore, isOver = false): void {
    const { request, currentTime: seconds, duration = Infinity, offset = 0 } = store;
    if (!request?.articleId || !store.listened) return;
    const isNowhere = isOver || seconds < EDGE || seconds > duration - EDGE;
    const place = { ...placeIn(request, request.textHash, offset), seconds };
    this.#places.set(request.articleId, isNowhere ? undefined : place);
  }
}
