import type { Attached, PressedSound } from './attach-file.js';
import type { PlaybackSignal } from './playback-machine.js';
import { SpeechError, type Sound } from './speech.js';

/** What is to be heard of a sound. */
export interface SoundHandlers {
  readonly onSignal: (signal: PlaybackSignal) => void;
  /** Its time, its length or what is buffered has changed. */
  readonly onTime: () => void;
  readonly onError: (error: SpeechError) => void;
}

const EVENTS = 'playing pause waiting ended error timeupdate durationchange progress'.split(' ');

/** Browsers' codes of `MediaError`. */
const NETWORK = 2;

/** The sound that a player holds: what a press left, and then what was put on it; heard all the while. */
export class HeldSound {
  readonly #handlers: SoundHandlers;
  #pressed: PressedSound | undefined;
  #heard: Sound | undefined;
  /** What was put on it, if that has come. */
  attached: Attached | undefined;

  constructor(handlers: SoundHandlers) {
    this.#handlers = handlers;
  }

  /** What is heard; before it has come, what was told to play in the press. */
  get sound(): Sound | undefined {
    return this.attached?.sound ?? this.#pressed?.audio;
  }

  /** A voice of the device has no file that a press could start. */
  press(pressed: PressedSound): void {
    this.#pressed = pressed;
    this.#listen();
  }

  attach(attached: Attached): void {
    this.attached = attached;
    this.#listen();
  }

  /** Leaves it, silent. */
  drop(): void {
    const { attached } = this;
    const pressed = this.#pressed;
    this.attached = this.#pressed = undefined;
    this.#listen();
    if (attached) attached.release();
    else {
      pressed?.audio.pause(); // told to play, and nothing came
      pressed?.source?.close();
    }
  }

  /** From now on to what there is. */
  #listen(): void {
    const { sound } = this;
    if (sound === this.#heard) return;
    for (const type of EVENTS) {
      this.#heard?.removeEventListener(type, this.#handle);
      sound?.addEventListener(type, this.#handle);
    }
    this.#heard = sound;
  }

  #handle = ({ type }: Event): void => {
    const { paused, ended, error } = this.#heard!;
    const { onSignal, onTime, onError } = this.#handlers;
    if (type === 'error') onError(errorOf(error));
    // a pause may be over by the time it is told, and at the end comes the end
    else if (type === 'pause') {
      if (paused && !ended) onSignal('paused');
    } else if (type === 'playing' || type === 'ended' || (type === 'waiting' && !paused)) onSignal(type);
    onTime();
  };
}

/** A device's voices fail with an error of ours, files with a `MediaError`. */
function errorOf(error: MediaError | null): SpeechError {
  const { name, message = '', code } = (error ?? {}) as Partial<SpeechError & MediaError>;
  if (name === 'SpeechError') return error as unknown as SpeechError;
  return new SpeechError((code as unknown) === NETWORK ? 'network' : 'media', message, { retryable: true });
}
