/** What players keep for their reader, in their browser and for this site only: place, speed, voice. */
import type { PlaybackStore } from './playback-store.js';
import { SpeechPreferences } from './preferences.js';
import { ResumeStore, type Place } from './resume.js';

/** Seconds from either end in which nobody has stopped: there it begins anew. */
const EDGE = 5;

/** The place in a recording, which has no text. */
const NOWHERE: Place = { segment: 0, offset: 0, words: '' };

/** Where readers stopped, by the article's id or the address of a recording. */
export const places = new ResumeStore();

/** Speed and voice that readers chose last, by language. */
export const preferences = new SpeechPreferences();

/**
 * Keeps where it is now; at the end, and near the beginning, nothing.
 * @param place in the text, if one is known.
 */
export function keepPlace(store: PlaybackStore, isOver: boolean, place = NOWHERE): void {
  const { request, currentTime: seconds, duration = Infinity } = store;
  if (!request?.articleId || !store.listened) return;
  const isNowhere = isOver || seconds < EDGE || seconds > duration - EDGE;
  places.set(request.articleId, isNowhere ? undefined : { ...place, seconds });
}
