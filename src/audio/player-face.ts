import type { LocaleController } from '../core/localize.js';
import type { PlayerFace } from './player-at-rest.js';
import { cancelIcon } from './icons/cancel.js';
import { pauseIcon } from './icons/pause.js';
import { playIcon } from './icons/play.js';
import { replayIcon } from './icons/replay.js';
import type { PlaybackState } from './playback-machine.js';

/** What the main button is in a state. @param mayRetry after a failure. */
export function playerFace(locale: LocaleController, state: PlaybackState, mayRetry: boolean): PlayerFace {
  switch (state) {
    case 'preparing':
      return { icon: cancelIcon, label: locale.text('audioCancel') };
    case 'playing':
    case 'buffering':
      return { icon: pauseIcon, label: locale.text('audioPause') };
    case 'paused':
      return { icon: playIcon, label: locale.text('audioResume') };
    case 'ended':
      return { icon: replayIcon, label: locale.text('audioReplay') };
    case 'error':
      return { icon: replayIcon, label: locale.text('audioRetry'), isDisabled: !mayRetry };
    default:
      return { icon: playIcon, label: locale.text('audioPlay'), isDisabled: state === 'unavailable' };
  }
}
