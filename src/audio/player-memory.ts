import type { PlaybackStore } from './playback-store.js';
import { SpeechPreferences, type SpeechPreference } from './preferences.js';
import { ResumeStore, type Place } from './resume.js';

/** Seconds from either end in which nobody has stopped: there it begins anew. */
const EDGE = 5;

/** The place in a recording, which has no text. */
const NOWHERE: Place = { segment: 0, offset: 0, words: '' };

/** What a player keeps for its reader, in their browser and for this site only: place, speed, voice. */
export class PlayerMemory {
  readonly #places = new ResumeStore();
  readonly #preferences = new SpeechPreferences();

  /** Speed and voice that the reader chose last for a language. */
  preferred(language: string): { readonly rate?: number | undefined; readonly voice?: string | undefined } {
    return this.#preferences.get(language);
  }

  prefer(language: string, preference: SpeechPreference): void {
    this.#preferences.set(language, preference);
  }

  /** Where the reader stopped; undefined if they did not. @param id of the article, or address of a recording. */
  place(id: string): Place | undefined {
    return this.#places.get(id);
  }

  /**
   * Keeps where it is now; at the end, and near the beginning, nothing.
   * @param place in the text, if one is known.
   */
  keep(store: PlaybackStore, isOver?: boolean, place: Place = NOWHERE): void {
    const { request, currentTime: seconds, duration = Infinity } = store;
    if (!request?.articleId || !store.listened) return;
    const isNowhere = isOver || seconds < EDGE || seconds > duration - EDGE;
    this.#places.set(request.articleId, isNowhere ? undefined : { ...place, seconds });
  }
}
