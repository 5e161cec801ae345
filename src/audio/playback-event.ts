import {
  NewsAudioEndEvent,
  NewsAudioErrorEvent,
  NewsAudioPauseEvent,
  NewsAudioPlayEvent,
  NewsAudioProgressEvent,
  NewsAudioRateEvent,
  NewsAudioSeekEvent,
} from './audio-player.events.js';
import type { PlaybackEventType } from './playback-parts.js';
import type { PlaybackStore } from './playback-store.js';
import { SpeechError } from './speech.js';

const EVENTS = {
  play: NewsAudioPlayEvent,
  pause: NewsAudioPauseEvent,
  seek: NewsAudioSeekEvent,
  rate: NewsAudioRateEvent,
  progress: NewsAudioProgressEvent,
  end: NewsAudioEndEvent,
} as const;

/** The event that tells the page of what a store tells. */
export function playbackEvent(type: PlaybackEventType, store: PlaybackStore): Event {
  const { currentTime, duration, listened, rate, request, status } = store;
  const playback = { currentTime, duration, listened, rate, voice: request?.voice };
  if (type !== 'error') return new EVENTS[type](playback);
  const error = status.error ?? new SpeechError('media', 'No more sound.');
  return new NewsAudioErrorEvent(playback, error, status.state !== 'error');
}
