import type { PlaybackSignal } from './playback-machine.js';
import { SpeechError, type Sound } from './speech.js';

/** What is to be heard of a sound. */
export interface SoundHandlers {
  readonly onSignal: (signal: PlaybackSignal) => void;
  /** Its time, its length or what is buffered has changed. */
  readonly onTime: () => void;
  readonly onError: (error: SpeechError) => void;
}

/** Browsers' codes of `MediaError`. */
const NETWORK = 2;

/** Tells of a sound's events in the player's words. */
export class SoundListener {
  readonly sound: Sound;
  readonly #handlers: SoundHandlers;

  constructor(sound: Sound, handlers: SoundHandlers) {
    this.sound = sound;
    this.#handlers = handlers;
    for (const type of EVENTS) sound.addEventListener(type, this.#handle);
  }

  release(): void {
    for (const type of EVENTS) this.sound.removeEventListener(type, this.#handle);
  }

  #handle = ({ type }: Event): void => {
    const { sound } = this;
    const { onSignal, onTime, onError } = this.#handlers;
    if (type === 'error') onError(errorOf(sound));
    // a pause may be over by the time it is told, and at the end comes the end
    else if (type === 'pause') {
      if (sound.paused && !sound.ended) onSignal('paused');
    } else if (type === 'waiting') {
      if (!sound.paused) onSignal('waiting');
    } else if (type === 'playing' || type === 'ended') onSignal(type);
    onTime();
  };
}

const EVENTS = [
  'playing',
  'pause',
  'waiting',
  'ended',
  'error',
  'timeupdate',
  'durationchange',
  'progress',
] as const;

/** A device's voices fail with an error of ours, files with a `MediaError`. */
function errorOf({ error }: Sound): SpeechError {
  const { name, message = '', code } = (error ?? {}) as Partial<SpeechError & MediaError>;
  if (name === 'SpeechError') return error as unknown as SpeechError;
  return (code as unknown) === NETWORK
    ? new SpeechError('network', message)
    : new SpeechError('media', message, { retryable: true });
}
