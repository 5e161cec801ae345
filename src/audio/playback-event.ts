import { NewsAudioEvent } from './audio-player.events.js';
import type { PlaybackEventType } from './playback-parts.js';
import type { PlaybackStore } from './playback-store.js';

/** The event that tells the page of what a store tells. */
export function playbackEvent(type: PlaybackEventType, store: PlaybackStore): Event {
  const { currentTime, duration, listened, rate, request, status } = store;
  const playback = { currentTime, duration, listened, rate, voice: request?.voice };
  const isPlaying = status.state !== 'error' && status.state !== 'unavailable';
  const failure = { ...playback, error: status.error, isPlaying };
  return new NewsAudioEvent(type, type === 'error' ? failure : playback);
}
