import { Announcer } from './announcer.js';
import type { EngineHost } from './engine-host.js';
import type { PlaybackStore } from './playback-store.js';
import type { PlayerSpeech } from './player-speech.js';

/** Whole seconds until a time of `performance.now()`; 0 where there is none. */
const secondsTo = (time = 0): number => Math.ceil((time - performance.now()) / 1000);

/** What a reader may mend without a new page. */
const MENDABLE = /^(?:unauthorized|payment|denied)$/;

/** What a player tells its reader in words: that something takes time, and what went wrong. */
export class PlayerNotice {
  readonly #host: EngineHost;
  readonly #store: PlaybackStore;
  readonly #speech: () => PlayerSpeech | undefined;
  readonly #announcer = new Announcer((text) => this.#say(text));
  #countdown: ReturnType<typeof setInterval> | undefined;
  /** For the status region. */
  said = '';

  /** @param speech what has words for more than a recording needs, once it is there. */
  constructor(host: EngineHost, store: PlaybackStore, speech: () => PlayerSpeech | undefined) {
    this.#host = host;
    this.#store = store;
    this.#speech = speech;
  }

  /** Whether it makes sense to try again now. */
  get mayRetry(): boolean {
    const { status, retryAt } = this.#store;
    const { code = 'aborted', retryable } = status.error ?? {};
    // who signs in, or pays, may try again
    return (!!retryable || MENDABLE.test(code)) && secondsTo(retryAt) <= 0;
  }

  /** What went wrong; empty if all is well. @param seconds until it is worth another try. */
  failure(seconds = Math.max(0, secondsTo(this.#store.retryAt))): string {
    const { locale } = this.#host;
    const { state, error } = this.#store.status;
    if (state === 'blocked') return locale.text('audioBlocked');
    if (!error) return '';
    const isOver = state === 'error' || state === 'unavailable';
    return (
      this.#speech()?.failure(error.code, isOver, seconds) ??
      locale.text(error.code === 'network' ? 'audioOffline' : 'audioFailed')
    );
  }

  /** What is waited for. */
  wait(): string {
    return this.#speech()?.wait(secondsTo(this.#store.expected)) ?? this.#host.locale.text('audioPreparing');
  }

  /** After each update of the player. */
  updated(): void {
    const { state, error } = this.#store.status;
    const isWaiting = state === 'preparing' || state === 'buffering';
    // not every second of a countdown
    this.#announcer.update(
      isWaiting ? (): string => this.wait() : undefined,
      this.failure(error?.retryAfter),
    );
    // a countdown is seen to run
    clearInterval(this.#countdown);
    if (secondsTo(this.#store.retryAt) > 0)
      this.#countdown = setInterval(() => this.#host.element.requestUpdate(), 1000);
  }

  /** Says something that no state says. */
  tell(text: string): void {
    this.#say(text);
  }

  release(): void {
    this.#announcer.release();
    clearInterval(this.#countdown);
  }

  #say(text: string): void {
    if (text === this.said) return;
    this.said = text;
    this.#host.element.requestUpdate();
  }
}
