import { asSpeechError } from './as-speech-error.js';
import type { PressedSound } from './attach-file.js';
import { goesOn } from './goes-on.js';
import { HeldSound } from './held-sound.js';
import { ListenedTime } from './listened-time.js';
import { IDLE, nextStatus, type PlaybackSignal, type PlaybackStatus } from './playback-machine.js';
import type { PlaybackParts } from './playback-parts.js';
import type { PlaybackSource, StartAt } from './playback-source.js';
import { bufferedTo, durationOf } from './sound-times.js';
import type {
  Sound,
  SpeechError,
  SpeechMarks,
  SpeechProgress,
  SpeechRequest,
  SpeechResult,
} from './speech.js';

/** `HAVE_FUTURE_DATA`. */
const CAN_PLAY = 3;

/**
 * Asks a source for sound once, plays it, and keeps what is known of both. Whoever shows it reads its fields after
 * `onChange`. `start` is called in a press, with a sound that was told to play in that same press.
 */
export class PlaybackStore {
  readonly #parts: PlaybackParts;
  #run = new AbortController();
  readonly #held: HeldSound;
  readonly #listened = new ListenedTime();
  #rate: number;
  #isHeard = false;
  /** Whether the reader wants to hear it: they may pause before it is there. */
  #isWanted = false;
  /** Whether somebody said where to begin, or went elsewhere. */
  #isMoved = false;
  /** Why no more comes: what is there plays on, and then it is over. */
  #gone: SpeechError | undefined;
  #waiter: (() => void) | undefined;

  status: PlaybackStatus = IDLE;
  /** What is spoken; undefined before it was read. */
  request: SpeechRequest | undefined;
  marks: SpeechMarks | undefined;
  downloadUrl: string | undefined;
  /** 0 to 1: how much is generated, if that is known. */
  ratio: number | undefined;
  /** When generation is expected to be over, in milliseconds of `performance.now()`. */
  expected: number | undefined;
  /** When the service may be asked again, in milliseconds of `performance.now()`. */
  retryAt: number | undefined;
  #duration: number | undefined;
  /** Of a file whose length the service knows: some browsers learn it only as they load. */
  #exact: number | undefined;

  constructor(parts: PlaybackParts) {
    this.#parts = parts;
    this.#rate = parts.rate ?? 1;
    this.#held = new HeldSound({
      onSignal: (signal) => {
        if (signal === 'waiting' && this.#gone) this.#fail(this.#gone);
        else this.#signal(signal);
      },
      onTime: () => this.#reach(),
      onError: (error) => this.#fail(error),
    });
  }

  /** What is heard; before it has come, what was told to play in the press. */
  get sound(): Sound | undefined {
    return this.#held.sound;
  }

  /** Seconds. */
  get currentTime(): number {
    return this.#held.attached?.sound.currentTime ?? this.#listened.last;
  }

  /** Seconds that were really listened to. */
  get listened(): number {
    return this.#listened.total;
  }

  /** Seconds; undefined while nobody knows. */
  get duration(): number | undefined {
    return this.#exact ?? durationOf(this.sound) ?? this.#duration;
  }

  /** Seconds up to which there is sound without a gap from where it plays. */
  get buffered(): number {
    return bufferedTo(this.sound, this.currentTime);
  }

  /** 0.5 to 3. */
  get rate(): number {
    return this.#rate;
  }

  set rate(value: number) {
    if (value === this.#rate) return;
    this.#setRate(value);
    this.#parts.onEvent('rate');
  }

  /** Asks for speech and plays it: in a press. */
  async start(pressed: PressedSound, startAt?: StartAt): Promise<void> {
    this.#drop();
    const run = (this.#run = new AbortController());
    this.#gone = undefined;
    this.#isWanted = true;
    this.#isMoved = !!startAt;
    this.marks =
      this.ratio =
      this.expected =
      this.retryAt =
      this.#duration =
      this.#exact =
      this.downloadUrl =
        undefined;
    this.#signal('play');
    this.#held.press(pressed);
    this.#hear(pressed.playing, run.signal);
    try {
      const source = await this.#parts.source();
      const { result, startAt: from } = await source.generate(startAt, {
        signal: run.signal,
        onRequest: (request) => (this.request = request),
        onProgress: (progress) => this.#progress(progress, run.signal),
      });
      if (!run.signal.aborted) await this.#play(source, result, pressed, run.signal, from);
    } catch (error) {
      if (run.signal.aborted) return;
      const failure = asSpeechError(error);
      if (failure.code === 'aborted') this.cancel();
      else this.#fail(failure);
    }
  }

  /** Goes on: in a press. */
  resume(): void {
    const { sound } = this;
    if (!sound) return;
    this.#isWanted = true;
    if (this.status.state === 'ended') sound.currentTime = 0;
    this.#signal('play');
    this.#hear(sound.play(), this.#run.signal);
  }

  pause(): void {
    this.#isWanted = false;
    this.sound?.pause();
  }

  /** Gives up what is on its way. */
  cancel(): void {
    this.#stop('cancel');
  }

  /** Another text or voice: begins anew at the next press. */
  reset(): void {
    this.#stop('reset');
    this.request = undefined;
  }

  /** Leaves nothing behind. */
  release(): void {
    this.#listened.last = this.currentTime;
    this.#stop('cancel');
  }

  /** @param seconds cut to what there is. */
  seek(seconds: number): void {
    const { sound, duration } = this;
    if (!sound) return;
    this.#moveTo(Math.max(0, Math.min(seconds, duration ?? seconds)));
    if (this.status.state === 'ended') this.#signal('paused');
    this.#parts.onEvent('seek');
  }

  /**
   * What is known of the reader's last time, whenever that comes: no wish of theirs now, and no event.
   * @param seconds where they stopped: unless they have gone elsewhere by now.
   */
  recall(rate: number | undefined, seconds: number | undefined): void {
    if (rate) this.#setRate(rate);
    if (seconds && !this.#isMoved && this.status.state !== 'ended') this.#moveTo(seconds);
  }

  /** Until something that is shown changes, or it is given up. */
  nextChange(): Promise<void> {
    return new Promise((resolve) => (this.#waiter = resolve));
  }

  async #play(
    source: PlaybackSource,
    result: SpeechResult,
    pressed: PressedSound,
    signal: AbortSignal,
    startAt: StartAt | undefined,
  ): Promise<void> {
    this.#take(result);
    if (result.kind === 'url') this.#exact = result.duration;
    const attached = await source.attach(result, pressed, {
      signal,
      onLost: (error) => this.#signal('lost', error),
      onRegained: () => this.#signal('running'),
      onGone: (error) => {
        if (signal.aborted) return;
        this.#gone = error;
        this.#signal('lost', error);
        if (this.status.state === 'buffering') this.#fail(error);
      },
    });
    if (signal.aborted) {
      attached.release();
      return;
    }
    this.#held.attach(attached);
    this.#setRate(this.#rate);
    const seconds =
      startAt &&
      ('seconds' in startAt ? startAt.seconds : await source.secondsOf?.(this, startAt.offset, signal));
    if (signal.aborted) return;
    if (seconds) attached.sound.currentTime = seconds;
    this.#listened.last = attached.sound.currentTime;
    this.#signal('ready');
    // a file that was at hand began before anyone listened
    const { paused, readyState } = attached.sound as Sound & Partial<HTMLAudioElement>;
    if (!paused && (readyState ?? 0) >= CAN_PLAY) this.#signal('playing');
    this.#changed();
    if (this.#isWanted && attached.sound.paused) this.#hear(attached.sound.play(), signal);
  }

  /** Over every sound. */
  #setRate(rate: number): void {
    const { sound } = this;
    this.#rate = rate;
    if (sound && sound.playbackRate !== rate) sound.playbackRate = rate;
    this.#changed();
  }

  #moveTo(seconds: number): void {
    const { sound } = this;
    if (!sound) return;
    this.#reach(); // browsers tell the time only now and then: what was heard until now counts
    this.#isMoved = true;
    sound.currentTime = seconds;
    this.#listened.last = sound.currentTime;
  }

  /** Counts what was listened to until now, and shows it. */
  #reach(): void {
    if (this.#listened.reach(this.currentTime, this.rate)) this.#parts.onEvent('progress');
    this.#changed();
  }

  #take({ marks, duration, downloadUrl }: SpeechResult | SpeechProgress): void {
    this.marks = marks ?? this.marks;
    this.#duration = duration ?? this.#duration;
    if (duration) this.#held.attached?.setDuration?.(duration);
    this.downloadUrl = downloadUrl ?? this.downloadUrl;
  }

  #progress(progress: SpeechProgress, signal: AbortSignal): void {
    if (signal.aborted) return;
    const { generation, ratio, estimate } = progress;
    this.ratio = ratio ?? this.ratio;
    this.expected = estimate === undefined ? undefined : performance.now() + estimate;
    this.#signal(generation);
    this.#take(progress);
    this.#changed();
  }

  #changed(): void {
    this.#waiter?.();
    this.#parts.onChange();
  }

  #fail(error: SpeechError): void {
    this.#listened.last = this.currentTime;
    this.retryAt = error.retryAfter === undefined ? undefined : performance.now() + error.retryAfter * 1000;
    this.#signal(error.code === 'unavailable' ? 'unavailable' : 'failed', error);
    this.#drop();
  }

  #stop(signal: PlaybackSignal): void {
    this.#signal(signal);
    this.#drop();
  }

  #drop(): void {
    this.#run.abort();
    this.#held.drop();
  }

  /** A play that the browser does not allow is no failure: the next gesture starts it. */
  #hear(playing: Promise<void> | undefined, signal: AbortSignal): void {
    playing?.catch((error: unknown) => {
      const { name } = error as Error;
      if (signal.aborted || name === 'AbortError') return; // another source, or paused meanwhile
      if (name === 'NotAllowedError') this.#signal('blocked');
      // before its source is there a sound has none
      else if (this.#held.attached) this.#fail(asSpeechError(error, 'media'));
    });
  }

  #signal(signal: PlaybackSignal, error?: SpeechError): void {
    const before = this.status;
    this.status = nextStatus(before, signal, error);
    if (this.status === before) return;
    const { onEvent } = this.#parts;
    const { state } = this.status;
    if (state === 'playing' && !this.#isHeard) {
      this.#isHeard = true;
      onEvent('play');
    } else if (this.#isHeard && !goesOn(state)) {
      this.#isHeard = false;
      onEvent(state === 'ended' ? 'end' : 'pause');
    }
    if (this.status.error && this.status.error !== before.error) onEvent('error');
    this.#changed();
  }
}
