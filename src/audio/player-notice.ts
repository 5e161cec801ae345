import type { AudioEngine } from './audio-engine.js';

const FIRST = 500; // ms: what is there by then needs no words
const STEP = 10_000; // ms between two words on the same wait

/** Whole seconds until a time of `performance.now()`; 0 where there is none. */
const secondsTo = (time = 0): number => Math.ceil((time - performance.now()) / 1000);

/** What a reader may mend without a new page: who signs in, or pays, may try again. */
const MENDABLE = /^(?:unauthorized|payment|denied)$/;

/** What a player tells its reader in words: that something takes time, and what went wrong. */
export class PlayerNotice {
  readonly #engine: AudioEngine;
  #countdown: ReturnType<typeof setInterval> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failure = '';
  /** For the status region. */
  said = '';

  constructor(engine: AudioEngine) {
    this.#engine = engine;
  }

  /** Whether it makes sense to try again now. */
  get mayRetry(): boolean {
    const { status, retryAt } = this.#engine.store;
    const { code = '', retryable } = status.error ?? {};
    return (!!retryable || MENDABLE.test(code)) && secondsTo(retryAt) <= 0;
  }

  /** What went wrong; empty if all is well. @param seconds until it is worth another try. */
  failure(seconds = Math.max(0, secondsTo(this.#engine.store.retryAt))): string {
    const { locale, store, speech } = this.#engine;
    const { state, error } = store.status;
    if (state === 'blocked') return locale.text('audioBlocked');
    if (!error) return '';
    const isOver = state === 'error' || state === 'unavailable';
    return (
      speech?.failure(error.code, isOver, seconds) ??
      locale.text(error.code === 'network' ? 'audioOffline' : 'audioFailed')
    );
  }

  /** What is waited for. */
  wait(): string {
    const { locale, store, speech } = this.#engine;
    return speech?.wait(secondsTo(store.expected)) ?? locale.text('audioPreparing');
  }

  /** After each update of the player: failures are said at once, a wait that lasts now and then. */
  updated(): void {
    const { status, retryAt } = this.#engine.store;
    const { state, error } = status;
    const isWaiting = state === 'preparing' || state === 'buffering';
    const failure = this.failure(error?.retryAfter); // not every second of a countdown
    if (failure !== this.#failure || (!isWaiting && this.#timer)) this.say(failure);
    this.#failure = failure;
    if (isWaiting) this.#timer ??= setTimeout(this.#handleWait, FIRST);
    else this.release();
    // a countdown is seen to run
    clearInterval(this.#countdown);
    if (secondsTo(retryAt) > 0)
      this.#countdown = setInterval(() => this.#engine.element.requestUpdate(), 1000);
  }

  /** Says something. */
  say(text: string): void {
    this.said = text;
    this.#engine.element.requestUpdate();
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    clearInterval(this.#countdown);
  }

  #handleWait = (): void => {
    this.say(this.wait());
    this.#timer = setTimeout(this.#handleWait, STEP);
  };
}
