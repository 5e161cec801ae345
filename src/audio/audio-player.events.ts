import { RequestEvent } from '../core/request-event.js';
import type { SpeechError, SpeechRequest, SpeechResult } from './speech.js';

/**
 * `news-audio-request`: a reader wants to hear an article, and nothing has been asked of a service. Bubbles, composed,
 * cancelable request; the answer is speech: `{ kind: 'url', url }`, `{ kind: 'blob', blob }` and so on.
 */
export class NewsAudioRequestEvent extends RequestEvent<SpeechResult> {
  static readonly type = 'news-audio-request';
  /** What is to be spoken. Not called `request`, which is what the event is. */
  readonly speech: SpeechRequest;
  /** Aborted when the reader no longer waits. */
  readonly signal: AbortSignal;

  constructor(speech: SpeechRequest, signal: AbortSignal) {
    super(NewsAudioRequestEvent.type);
    this.speech = speech;
    this.signal = signal;
  }
}

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
  declare readonly currentTime: number;
  declare readonly duration: number | undefined;
  declare readonly listened: number;
  declare readonly rate: number;
  declare readonly voice: string | undefined;

  constructor(type: string, playback: Playback) {
    super(type, { bubbles: true, composed: true });
    Object.assign(this, playback);
  }
}

/** `news-audio-play`: sound is heard, for the first time or again after a pause. Others on the page pause. */
export class NewsAudioPlayEvent extends AudioEvent {
  static readonly type = 'news-audio-play';
  constructor(playback: Playback) {
    super(NewsAudioPlayEvent.type, playback);
  }
}

/** `news-audio-pause`: it is paused, by the reader, by another player, or because the reader gave up. */
export class NewsAudioPauseEvent extends AudioEvent {
  static readonly type = 'news-audio-pause';
  constructor(playback: Playback) {
    super(NewsAudioPauseEvent.type, playback);
  }
}

/** `news-audio-seek`: the reader went to another place; `currentTime` is the new one. */
export class NewsAudioSeekEvent extends AudioEvent {
  static readonly type = 'news-audio-seek';
  constructor(playback: Playback) {
    super(NewsAudioSeekEvent.type, playback);
  }
}

/** `news-audio-rate`: the reader chose another speed. */
export class NewsAudioRateEvent extends AudioEvent {
  static readonly type = 'news-audio-rate';
  constructor(playback: Playback) {
    super(NewsAudioRateEvent.type, playback);
  }
}

/** `news-audio-progress`: five more seconds of it were listened to. */
export class NewsAudioProgressEvent extends AudioEvent {
  static readonly type = 'news-audio-progress';
  constructor(playback: Playback) {
    super(NewsAudioProgressEvent.type, playback);
  }
}

/** `news-audio-end`: it was played to its end. */
export class NewsAudioEndEvent extends AudioEvent {
  static readonly type = 'news-audio-end';
  constructor(playback: Playback) {
    super(NewsAudioEndEvent.type, playback);
  }
}

/** `news-audio-error`: no more comes. Where `isPlaying`, what has arrived plays on. */
export class NewsAudioErrorEvent extends AudioEvent {
  static readonly type = 'news-audio-error';
  readonly error: SpeechError;
  readonly isPlaying: boolean;
  constructor(playback: Playback, error: SpeechError, isPlaying: boolean) {
    super(NewsAudioErrorEvent.type, playback);
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
