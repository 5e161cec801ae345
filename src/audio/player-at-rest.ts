import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../core/localize.js';
import type { MessageKey } from '../core/messages.js';
import { cancelIcon } from './icons/cancel.js';
import { pauseIcon } from './icons/pause.js';
import { playIcon } from './icons/play.js';
import { replayIcon } from './icons/replay.js';
import { listeningMinutes } from './listening-time.js';
import type { PlaybackState } from './playback-machine.js';

/** What the main button is: its icon, and the word for what it does. */
type Face = readonly [icon: string, label: MessageKey];

const PAUSE: Face = [pauseIcon, 'audioPause'];

const FACES: Readonly<Partial<Record<PlaybackState, Face>>> = {
  preparing: [cancelIcon, 'audioCancel'],
  buffering: PAUSE,
  playing: PAUSE,
  paused: [playIcon, 'audioResume'],
  ended: [replayIcon, 'audioReplay'],
  error: [replayIcon, 'audioRetry'],
};

export const faceOf = (state: PlaybackState): Face => FACES[state] ?? [playIcon, 'audioPlay'];

/** Why nothing could be fetched. */
export const fetchFailure = (locale: LocaleController): string =>
  locale.text(navigator.onLine ? 'audioFailed' : 'audioOffline');

/** How long it will be, of an article whose length is known. @param readingTime Minutes. */
export function renderAbout(
  locale: LocaleController,
  readingTime: number | undefined,
): TemplateResult | typeof nothing {
  if (!readingTime) return nothing;
  const about = locale.plural('listenAbout', 'minutes', listeningMinutes(readingTime));
  return html`<span class="small" part="time">${about}</span>`;
}
