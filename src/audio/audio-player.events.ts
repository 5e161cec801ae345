import type { NewsAudioRequestEvent } from './audio-request.events.js';
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

abstract class AudioEvent extends Event implements Playback {
  static readonly type: string;
  declare readonly currentTime: number;
  declare readonly duration: number | undefined;
  declare readonly listened: number;
  declare readonly rate: number;
  declare readonly voice: string | undefined;

  constructor(playback: Playback) {
    super(new.target.type, { bubbles: true, composed: true });
    Object.assign(this, playback);
  }
}

/** `news-audio-play`: sound is heard, for the first time or again after a pause. Others on the page pause. */
export class NewsAudioPlayEvent extends AudioEvent {
  static override readonly type = 'news-audio-play';
}

/** `news-audio-pause`: it is paused, by the reader, by another player, or because the reader gave up. */
export class NewsAudioPauseEvent extends AudioEvent {
  static override readonly type = 'news-audio-pause';
}

/** `news-audio-seek`: the reader went to another place; `currentTime` is the new one. */
export class NewsAudioSeekEvent extends AudioEvent {
  static override readonly type = 'news-audio-seek';
}

/** `news-audio-rate`: the reader chose another speed. */
export class NewsAudioRateEvent extends AudioEvent {
  static override readonly type = 'news-audio-rate';
}

/** `news-audio-progress`: five more seconds of it were listened to. */
export class NewsAudioProgressEvent extends AudioEvent {
  static override readonly type = 'news-audio-progress';
}

/** `news-audio-end`: it was played to its end. */
export class NewsAudioEndEvent extends AudioEvent {
  static override readonly type = 'news-audio-end';
}

/** `news-audio-error`: no more comes. Where `isPlaying`, what has arrived plays on. */
export class NewsAudioErrorEvent extends AudioEvent {
  static override readonly type = 'news-audio-error';
  readonly error: SpeechError;
  readonly isPlaying: boolean;
  constructor(playback: Playback, error: SpeechError, isPlaying: boolean) {
    super(playback);
    this.error = error;
    this.isPlaying = isPlaying;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-audio-request': NewsAudioRequestEvent;
    'news-audio-play': NewsAudioPlayEvent;
    'news-audio-pause': NewsAudioPauseEvent;
    'news-audio-seek': NewsAudioSeekEvent;
    'news-audio-rate': NewsAudioRateEvent;
    'news-audio-progress': NewsAudioProgressEvent;
    'news-audio-end': NewsAudioEndEvent;
    'news-audio-error': NewsAudioErrorEvent;
  }
}
