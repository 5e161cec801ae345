import {
  NewsAudioEndEvent,
  NewsAudioErrorEvent,
  NewsAudioPauseEvent,
  NewsAudioPlayEvent,
  NewsAudioProgressEvent,
  NewsAudioRateEvent,
  NewsAudioSeekEvent,
  type Playback,
} from './audio-player.events.js';
import type { PlaybackEventType } from './playback-parts.js';
import type { PlaybackStore } from './playback-store.js';
import { SpeechError } from './speech.js';

const EVENTS = {
  play: (playback) => new NewsAudioPlayEvent(playback),
  pause: (playback) => new NewsAudioPauseEvent(playback),
  seek: (playback) => new NewsAudioSeekEvent(playback),
  rate: (playback) => new NewsAudioRateEvent(playback),
  progress: (playback) => new NewsAudioProgressEvent(playback),
  end: (playback) => new NewsAudioEndEvent(playback),
} as const satisfies Readonly<Record<Exclude<PlaybackEventType, 'error'>, (playback: Playback) => Event>>;

/** The event that tells the page of what a store tells. */
export function playbackEvent(type: PlaybackEventType, store: PlaybackStore): Event {
  const { currentTime, duration, listened, rate, request, status } = store;
  const playback = { currentTime, duration, listened, rate, voice: request?.voice };
  if (type !== 'error') return EVENTS[type](playback);
  const error = status.error ?? new SpeechError('media', 'No more sound.');
  return new NewsAudioErrorEvent(playback, error, status.state !== 'error' && status.state !== 'unavailable');
}
