import type { NewsAudioRequestEvent } from './audio-request.events.js';
import type { PlaybackEventType } from './playback-parts.js';
import type { SpeechError } from './speech.js';

/** What all events of a player tell. */
export interface Playback {
  /** Seconds. */
  readonly currentTime: number;
  /** Seconds; undefined while it is not known. */
  readonly duration: number | undefined;
  /** Seconds that were really listened to since the press. */
  readonly listened: number;
  /** 0.5 to 3. */
  readonly rate: number;
  /** The service's name for the voice, if one was chosen. */
  readonly voice: string | undefined;
}

/**
 * What a player tells, all by one class. Bubbles, composed.
 *
 * - `news-audio-play`: sound is heard, for the first time or again after a pause. Others on the page pause.
 * - `news-audio-pause`: it is paused, by the reader, by another player, or because the reader gave up.
 * - `news-audio-seek`: the reader went to another place; `currentTime` is the new one.
 * - `news-audio-rate`: the reader chose another speed.
 * - `news-audio-progress`: five more seconds of it were listened to.
 * - `news-audio-end`: it was played to its end.
 * - `news-audio-error`: no more comes; a `NewsAudioErrorEvent`.
 */
export class NewsAudioEvent extends Event implements Playback {
  declare readonly currentTime: number;
  declare readonly duration: number | undefined;
  declare readonly listened: number;
  declare readonly rate: number;
  declare readonly voice: string | undefined;

  constructor(type: PlaybackEventType, playback: Playback) {
    super(`news-audio-${type}`, { bubbles: true, composed: true });
    Object.assign(this, playback);
  }
}

/** `news-audio-error`: no more comes. Where `isPlaying`, what has arrived plays on. */
export interface NewsAudioErrorEvent extends NewsAudioEvent {
  readonly error: SpeechError;
  readonly isPlaying: boolean;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-audio-request': NewsAudioRequestEvent;
    'news-audio-play': NewsAudioEvent;
    'news-audio-pause': NewsAudioEvent;
    'news-audio-seek': NewsAudioEvent;
    'news-audio-rate': NewsAudioEvent;
    'news-audio-progress': NewsAudioEvent;
    'news-audio-end': NewsAudioEvent;
    'news-audio-error': NewsAudioErrorEvent;
  }
}
