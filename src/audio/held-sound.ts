import type { Attached, PressedSound } from './attach-file.js';
import { SoundListener, type SoundHandlers } from './sound-listener.js';
import type { Sound } from './speech.js';

/** The sound that a player holds: what a press left, and then what was put on it; heard all the while. */
export class HeldSound {
  readonly #handlers: SoundHandlers;
  #pressed: PressedSound | undefined;
  #attached: Attached | undefined;
  #listener: SoundListener | undefined;
  #rate: number;

  constructor(rate: number, handlers: SoundHandlers) {
    this.#rate = rate;
    this.#handlers = handlers;
  }

  /** What is heard; before it has come, what was told to play in the press. */
  get sound(): Sound | undefined {
    return this.#attached?.sound ?? this.#pressed?.audio;
  }

  /** What was put on it, if that has come. */
  get attached(): Attached | undefined {
    return this.#attached;
  }

  /** 0.5 to 3, over every sound. */
  get rate(): number {
    return this.#rate;
  }

  set rate(rate: number) {
    this.#rate = rate;
    const { sound } = this;
    if (sound && sound.playbackRate !== rate) sound.playbackRate = rate;
  }

  /** A voice of the device has no file that a press could start. */
  press(pressed: PressedSound): void {
    this.#pressed = pressed;
    this.#listen(pressed.audio);
  }

  attach(attached: Attached): void {
    this.#attached = attached;
    this.#listen(attached.sound);
    this.rate = this.#rate;
  }

  /** Leaves it, silent. */
  drop(): void {
    this.#listener?.release();
    this.#listener = undefined;
    if (this.#attached) this.#attached.release();
    else {
      this.#pressed?.audio.pause(); // told to play, and nothing came
      this.#pressed?.source?.close();
    }
    this.#attached = this.#pressed = undefined;
  }

  #listen(sound: Sound): void {
    if (this.#listener?.sound === sound) return;
    this.#listener?.release();
    this.#listener = new SoundListener(sound, this.#handlers);
  }
}
