import { SpeechError, type SpeechErrorCode } from '../speech.js';
import type { Device } from './device.js';
import { cutAt } from './device-pieces.js';
import { DeviceSpeaker } from './device-speaker.js';
import { guessSeconds, type DeviceTimeline } from './device-timeline.js';

/** Seconds of one utterance at most: Chrome's own voices fall silent after about 14 and tell nothing. */
const PIECE_SECONDS = 12;

/** An engine's errors in ours; those not named are `engine`. */
const CODES: Readonly<Partial<Record<SpeechSynthesisErrorCode, SpeechErrorCode>>> = {
  network: 'network',
  'audio-busy': 'busy',
  'language-unavailable': 'unsupported',
  'voice-unavailable': 'unsupported',
};

/** Who speaks by a synthesis, of which a page has one. */
const speaking = new WeakMap<Device['synth'], DeviceSound>();

export interface DeviceSoundParts {
  readonly device: Device;
  readonly text: string;
  readonly timeline: DeviceTimeline;
  readonly voice: SpeechSynthesisVoice;
  /** Where to begin: index of a sentence. */
  readonly index: number;
  /** Times are known better now, or a word was spoken. */
  readonly onMarks: () => void;
}

/**
 * The device's voice with the face of an `<audio>` element: `currentTime` and `duration` are seconds at speed 1, as well
 * as they can be told, and setting a time goes to the beginning of a sentence.
 *
 * A pause cancels, and the sentence begins anew: the engines' own pause ends speech on Android, never ends on Chrome
 * after some seconds, and does nothing on some voices. A page has one queue for all who speak: whoever else empties it
 * pauses this one, and who fills it is cut off when this begins; another of these is paused.
 */
export class DeviceSound extends EventTarget {
  readonly #parts: DeviceSoundParts;
  readonly #speaker: DeviceSpeaker;
  #index: number;
  /** Offsets of what is spoken now. */
  #from = 0;
  #to = 0;
  /** Seconds that were spoken of the sentence before what is spoken now. */
  #before = 0;
  #rate = 1;
  #isPaused = true;
  #isSeeking = false;
  #isWaiting = false;
  #hasPlayed = false;
  #isReleased = false;
  #error: SpeechError | undefined;
  /** The promise of `play()`, until there is sound. */
  #starting: Starting | undefined;

  constructor(parts: DeviceSoundParts) {
    super();
    this.#parts = parts;
    this.#index = parts.index;
    this.#speaker = new DeviceSpeaker(parts.device, parts.voice, {
      onStart: () => this.#handleStart(),
      onWord: (start, length) => this.#handleWord(start, length),
      onEnd: (ms, isHeard) => this.#handleEnd(ms, isHeard),
      onTick: () => this.#handleTick(),
      onWaiting: () => this.#wait(),
      onFail: (code) => this.#handleFail(code),
    });
  }

  get currentTime(): number {
    const { timeline } = this.#parts;
    const inside = Math.min(this.#inside, timeline.sentences[this.#index]?.seconds ?? 0);
    return timeline.startOf(this.#index) + inside;
  }

  /** @throws {TypeError} as `<audio>`, where it is no finite number */
  set currentTime(seconds: number) {
    if (!Number.isFinite(seconds)) throw new TypeError('currentTime must be a finite number.');
    let index = this.#parts.timeline.indexAt(seconds);
    // five seconds on, in a sentence of ten, are the next one: its own beginning would be a step back
    if (this.#hasPlayed && index === this.#index && seconds > this.currentTime + 0.05) index++;
    this.#index = index;
    this.#isSeeking = true;
    this.#emit('seeking');
    this.#begin();
    queueMicrotask(() => (this.#isSeeking = false));
    this.#emit('timeupdate', 'seeked');
  }

  /** The sentence that is spoken; their number at the end. */
  get index(): number {
    return this.#index;
  }

  get duration(): number {
    return this.#parts.timeline.duration;
  }

  get paused(): boolean {
    return this.#isPaused;
  }

  get ended(): boolean {
    return this.#index >= this.#parts.timeline.sentences.length;
  }

  get seeking(): boolean {
    return this.#isSeeking;
  }

  get playbackRate(): number {
    return this.#rate;
  }

  /** 0.5 to 3. The sentence begins anew: no engine changes its speed while it speaks. */
  set playbackRate(rate: number) {
    const cut = Math.min(3, Math.max(0.5, rate));
    if (Number.isNaN(cut) || cut === this.#rate) return;
    this.#rate = cut;
    this.#emit('ratechange');
    if (!this.#isPaused) this.#begin();
  }

  /** Everything can be spoken at any time. */
  get buffered(): TimeRanges {
    return { length: 1, start: () => 0, end: () => this.duration };
  }

  /** Why it does not speak: a `SpeechError`. */
  get error(): MediaError | null {
    return (this.#error as unknown as MediaError | undefined) ?? null;
  }

  /**
   * Resolves once there is sound. Call it in a press: where none came before, iOS stays silent otherwise.
   *
   * @throws {SpeechError} where the engine does not start
   * @throws {DOMException} `NotAllowedError` where it waits for a press, `AbortError` where it was paused meanwhile
   */
  play(): Promise<void> {
    if (this.#isReleased) return Promise.reject(abortError());
    if (!this.#isPaused) return this.#starting?.promise ?? Promise.resolve();
    if (this.ended) this.#index = 0;
    const { synth, page } = this.#parts.device;
    // cut off, it would hear of an end and go on (Safari, Firefox), or of nothing (iOS, WebKitGTK)
    speaking.get(synth)?.pause();
    speaking.set(synth, this);
    this.#isPaused = false;
    this.#hasPlayed = true;
    this.#error = undefined;
    page.addEventListener('pagehide', this.#handlePageHide);
    const { promise } = (this.#starting = makeStarting());
    this.#emit('play');
    this.#begin();
    return promise;
  }

  pause(): void {
    if (this.#isPaused) return;
    this.#halt();
    this.#emit('timeupdate', 'pause');
  }

  /** Ends it for good, and tells nothing more. */
  release(): void {
    this.#isReleased = true;
    this.#halt();
  }

  /** Seconds of the sentence that were spoken. */
  get #inside(): number {
    return this.#before + (this.#speaker.elapsed / 1000) * this.#rate;
  }

  /** As `<audio>` does, not while its method or setter still runs. */
  #emit(...types: readonly string[]): void {
    for (const type of types)
      queueMicrotask(() => {
        if (!this.#isReleased) this.dispatchEvent(new Event(type));
      });
  }

  /** The sentence from its beginning, if it is to be spoken. */
  #begin(): void {
    this.#before = 0;
    this.#speaker.stop(!this.#isPaused);
    if (this.#isPaused) return;
    if (this.ended) {
      this.#finish();
      return;
    }
    this.#wait();
    this.#say(this.#parts.timeline.sentences[this.#index]!.start);
  }

  #say(from: number): void {
    const { text, timeline } = this.#parts;
    const { end } = timeline.sentences[this.#index]!;
    const rest = text.slice(from, end);
    const share = (PIECE_SECONDS * this.#rate) / guessSeconds(rest);
    this.#from = from;
    this.#to = cutAt(text, from, end, Math.max(20, Math.floor(rest.length * share)));
    this.#speaker.say(text.slice(from, this.#to), this.#rate);
  }

  #wait(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#emit('waiting');
  }

  /** Nothing is spoken or listened to any more. */
  #halt(reason: SpeechError | DOMException = abortError()): void {
    this.#before = this.#inside;
    this.#isPaused = true;
    this.#isWaiting = false;
    this.#speaker.stop();
    const { synth, page } = this.#parts.device;
    if (speaking.get(synth) === this) speaking.delete(synth);
    page.removeEventListener('pagehide', this.#handlePageHide);
    this.#starting?.reject(reason);
    this.#starting = undefined;
  }

  #finish(): void {
    this.#halt();
    this.#parts.onMarks();
    this.#emit('timeupdate', 'pause', 'ended');
  }

  #handleStart(): void {
    if (this.#isWaiting) this.#emit('playing');
    this.#isWaiting = false;
    this.#starting?.resolve();
    this.#starting = undefined;
    if (this.#before) return;
    this.#parts.timeline.sentences[this.#index]!.words = [];
    this.#parts.onMarks();
  }

  #handleWord(start: number, length: number): void {
    const { timeline, onMarks } = this.#parts;
    const { words } = timeline.sentences[this.#index]!;
    const [, last = -1] = words.at(-1) ?? [];
    if (this.#from + start <= last) return;
    words.push([Math.round(this.#inside * 1000), this.#from + start, length]);
    timeline.tellsWords = true;
    onMarks();
  }

  #handleEnd(ms: number, isHeard: boolean): void {
    const { text, timeline } = this.#parts;
    const { end } = timeline.sentences[this.#index]!;
    this.#before += (ms / 1000) * this.#rate;
    const next = this.#to + text.slice(this.#to, end).search(/\S|$/);
    if (next < end) {
      this.#say(next);
      return;
    }
    if (isHeard) timeline.finish(this.#index, this.#before);
    this.#index++;
    this.#before = 0;
    this.#emit('durationchange');
    if (this.ended) this.#finish();
    else this.#say(timeline.sentences[this.#index]!.start);
  }

  #handleTick(): void {
    const { timeline, onMarks } = this.#parts;
    if (timeline.stretch(this.#index, this.#inside)) {
      onMarks();
      this.#emit('durationchange');
    }
    this.#emit('timeupdate');
  }

  #handleFail(code: SpeechSynthesisErrorCode): void {
    if (code === 'interrupted') this.pause();
    else if (code === 'not-allowed')
      this.#halt(new DOMException('Speech waits for a press.', 'NotAllowedError'));
    else {
      this.#error = new SpeechError(CODES[code] ?? 'engine', `The device's voice failed: ${code}.`);
      this.#halt(this.#error);
      this.#emit('error');
    }
  }

  #handlePageHide = (): void => this.pause();
}

interface Starting {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** `Promise.withResolvers`, which is too young. */
function makeStarting(): Starting {
  let resolve!: () => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<void>((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}

const abortError = (): DOMException => new DOMException('Nothing is played any more.', 'AbortError');
