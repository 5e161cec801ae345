import { guessSeconds } from './device-timeline.js';
import type { Device } from './device.js';

/** Milliseconds from `speak()` to sound. What takes longer is asked once more, then given up. */
export const START_BOUND = 4000;
/** Milliseconds between two looks at what the engine does. */
export const TICK = 250;
/** Milliseconds of rest after `cancel()`: Chrome's works late, and takes with it what was queued meanwhile. */
export const REST = 100;
/** Milliseconds of silence between two pieces that are told as waiting. */
const SILENCE = 1000;
/** Milliseconds in which no engine speaks anything. */
const BLANK = 50;

export interface SpeakerHandlers {
  readonly onStart: () => void;
  /** A word is spoken: its offset in the piece, and its length. */
  readonly onWord: (start: number, length: number) => void;
  /** The piece is over after so many milliseconds; `isCut`: the engine fell silent before its end. */
  readonly onEnd: (ms: number, isCut: boolean) => void;
  /** Now and then while it sounds. */
  readonly onTick: () => void;
  /** It takes long to begin. */
  readonly onWaiting: () => void;
  /** Nothing more is spoken. `interrupted`: another script took the queue. */
  readonly onFail: (code: SpeechSynthesisErrorCode) => void;
}

/** A word at the beginning of a text, without the punctuation behind it. */
const WORD = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’.,-]*[\p{L}\p{M}\p{N}])?/u;

/** Speaks one piece of text at a time, and watches over an engine that says little of what it does. */
export class DeviceSpeaker {
  readonly #device: Device;
  readonly #voice: SpeechSynthesisVoice;
  readonly #handlers: SpeakerHandlers;
  #text = '';
  #rate = 1;
  /** Held while it is spoken: engines lose the events of what the garbage collector takes. */
  #utterance: SpeechSynthesisUtterance | undefined;
  /** Milliseconds: when it was handed over, when it began to sound, when it last told anything. */
  #askedAt = 0;
  #startedAt: number | undefined;
  #heardAt = 0;
  #cancelledAt = -Infinity;
  /** In a row: silent beginnings, pieces cut, pieces over in no time. */
  #silent = 0;
  #cut = 0;
  #blank = 0;
  #hasSpoken = false;
  #isPressed = false;
  #stopTimer: () => void = () => undefined;

  constructor(device: Device, voice: SpeechSynthesisVoice, handlers: SpeakerHandlers) {
    this.#device = device;
    this.#voice = voice;
    this.#handlers = handlers;
  }

  /** Milliseconds since the piece began to sound. */
  get elapsed(): number {
    return this.#startedAt === undefined ? 0 : this.#device.now() - this.#startedAt;
  }

  say(text: string, rate: number): void {
    this.#text = text;
    this.#rate = rate;
    this.#silent = 0;
    if (!this.#hasSpoken) this.#isPressed = this.#device.isPressed();
    this.#hand();
  }

  /** Silent now. `others`: also whoever else speaks on this page, or spoke on the one before it. */
  stop(others = false): void {
    const { synth } = this.#device;
    this.#stopTimer();
    if (this.#utterance || (others && (synth.speaking || synth.pending))) this.#cancel();
    this.#cut = this.#blank = 0;
  }

  #cancel(): void {
    this.#utterance = this.#startedAt = undefined;
    this.#device.synth.cancel();
    this.#cancelledAt = this.#device.now();
  }

  #hand(): void {
    const { synth, utter, now } = this.#device;
    const since = now() - this.#cancelledAt;
    if (since < REST) {
      this.#tickIn(REST - since);
      return;
    }
    const utterance = utter(this.#text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang; // or Android takes another voice
    utterance.rate = this.#rate;
    const on = (type: string, handle: (event: Event) => void): void =>
      utterance.addEventListener(type, (event) => {
        if (utterance === this.#utterance) handle(event); // not what was cancelled
      });
    on('start', () => this.#start());
    on('boundary', (event) => this.#hearWord(event as SpeechSynthesisEvent));
    on('end', () => this.#end(false));
    on('pause', () => this.#fail('interrupted')); // by others: this never does
    on('error', (event) => this.#fail((event as SpeechSynthesisErrorEvent).error));
    this.#utterance = utterance;
    this.#startedAt = undefined;
    this.#askedAt = now();
    this.#tickIn(TICK);
    try {
      if (synth.paused) synth.resume();
      synth.speak(utterance);
    } catch {
      this.#fail('synthesis-failed');
    }
  }

  #start(): void {
    this.#heardAt = this.#device.now();
    if (this.#startedAt !== undefined) return;
    this.#startedAt = this.#heardAt;
    this.#hasSpoken = true;
    this.#handlers.onStart();
  }

  /** Engines send no lengths (Safari of old), no events at all (Android, Google's voices), or wrong places. */
  #hearWord({ name, charIndex, charLength }: SpeechSynthesisEvent): void {
    this.#start();
    if ((name && name !== 'word') || !(charIndex >= 0)) return;
    const rest = this.#text.slice(charIndex);
    const word = WORD.exec(rest)?.[0];
    const told = charLength > 0 ? rest.slice(0, charLength) : ' ';
    if (word) this.#handlers.onWord(charIndex, (/\s/.test(told) ? word : told).length);
  }

  #end(isCut: boolean): void {
    this.#start();
    const ms = this.elapsed;
    const isBlank = ms < BLANK && this.#text.length > 20;
    this.#blank = isBlank ? this.#blank + 1 : 0;
    this.#cut = isCut ? this.#cut + 1 : 0;
    // or it runs through the article in a moment, without a sound
    if (this.#blank > 2 || this.#cut > 1) {
      this.#fail('synthesis-failed');
      return;
    }
    this.#utterance = this.#startedAt = undefined;
    this.#handlers.onEnd(ms, isCut);
  }

  #fail(code: SpeechSynthesisErrorCode): void {
    this.#utterance = undefined; // what is in the queue now is not ours to cancel
    this.#handlers.onFail(code === 'canceled' ? 'interrupted' : code);
    this.#startedAt = undefined;
  }

  #tickIn(ms: number): void {
    this.#stopTimer();
    this.#stopTimer = this.#device.later(() => this.#tick(), ms);
  }

  #tick(): void {
    if (!this.#utterance) {
      this.#hand();
      return;
    }
    this.#tickIn(TICK);
    const now = this.#device.now();
    if (this.#startedAt === undefined) {
      this.#watchStart(now - this.#askedAt);
      return;
    }
    this.#handlers.onTick();
    const expected = guessSeconds(this.#text) / this.#rate;
    if (now - this.#heardAt < (2 * expected + 5) * 1000) return;
    // it fell silent and told nothing
    this.#device.synth.cancel();
    this.#cancelledAt = now;
    this.#end(true);
  }

  #watchStart(waited: number): void {
    if (waited >= SILENCE) this.#handlers.onWaiting();
    if (waited < START_BOUND) return;
    this.#cancel();
    // WebKit on iOS says nothing where it wants a press
    if (!this.#hasSpoken && !this.#isPressed) this.#fail('not-allowed');
    else if (this.#silent++) this.#fail('synthesis-failed');
    else this.#hand();
  }
}
