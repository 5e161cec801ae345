import { articleRoot } from '../article/article-root.js';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import type { AudioEngine } from './audio-engine.js';
import { closeIcon } from './icons/close.js';
import { MediaSessionControl } from './media-session.js';
import { MiniPlayer } from './mini-player.js';
import { onOtherSound } from './only-one.js';
import type { PlaybackEventType } from './playback-parts.js';
import { playerAidsEnglish } from './player-aids.en.js';
import { styles } from './player-aids.styles.js';
import { keepPlace, places, preferences } from './player-memory.js';
import { PlayerTools } from './player-tools.js';
import { isPlainRecording, recordingUrl } from './recording.js';

provideEnglish(playerAidsEnglish);

/**
 * What comes beside the sound, with the press: place and speed of last time, speed and options, one sound at a time, the
 * device's own display, a small player where it is wanted. A player plays without it, where it comes late or never.
 */
export class PlayerAids {
  static readonly styles: CSSResult = styles;

  readonly #engine: AudioEngine;
  readonly #session: MediaSessionControl;
  readonly #mini: MiniPlayer;
  readonly tools: PlayerTools;
  #endWatch: (() => void) | undefined;
  #isOn = false;

  constructor(engine: AudioEngine) {
    this.#engine = engine;
    this.tools = new PlayerTools(engine);
    const { store, element } = engine;
    this.#session = new MediaSessionControl({
      play: () => engine.press(),
      pause: () => store.pause(),
      stop: () => store.pause(),
      seek: (seconds) => store.seek(seconds),
      skip: (seconds) => store.seek(store.currentTime + seconds),
    });
    this.#mini = new MiniPlayer(element, () => element.requestUpdate());
    if (element.isConnected) this.connect();
    this.recall();
  }

  /** Whether the player stands small at the window's edge. */
  get isMini(): boolean {
    return this.#mini.isShown;
  }

  /** Goes on as the reader did last time; where in a text, that is part of what is asked for. */
  recall(): void {
    const { element, store, locale } = this.#engine;
    const rate =
      element.rate === undefined && store.rate === 1 ? preferences.get(locale.language).rate : undefined;
    const place = isPlainRecording(element) ? places.get(recordingUrl(element)) : undefined;
    store.recall(rate, place?.seconds);
  }

  /** The player told the page of something. */
  told(type: PlaybackEventType): void {
    const { store, language } = this.#engine;
    this.#keep(type === 'end');
    if (type === 'rate') preferences.set(language, { rate: store.rate });
  }

  connect(): void {
    const { element, store } = this.#engine;
    this.#endWatch ??= onOtherSound(
      element,
      () => store.sound,
      () => this.#engine.pause(),
    );
    addEventListener('pagehide', this.#handleLeave);
  }

  disconnect(): void {
    this.#endWatch?.();
    this.#endWatch = undefined;
    removeEventListener('pagehide', this.#handleLeave);
  }

  /** More tools. */
  render(): unknown {
    return [this.tools.render(), this.isMini ? this.#renderClose() : nothing];
  }

  /** After each update of the player. */
  updated(): void {
    const { element, store, article } = this.#engine;
    if (!element.isConnected) return;
    const { state } = store.status;
    const isOn = state === 'playing' || state === 'buffering';
    this.#mini.update(element.sticky && (isOn || this.isMini));
    if (isOn && !this.#isOn) this.#session.show(article()?.article ?? {}, location.hostname, this.#picture());
    if (!isOn && !this.#isOn) return;
    this.#isOn = isOn;
    const { duration, currentTime: position, rate } = store;
    this.#session.update(isOn ? 'playing' : 'paused', { duration, position, rate });
  }

  /** The element was removed: called while it still has its sound. */
  release(): void {
    this.#keep(false);
    this.#session.release();
    this.#mini.release();
  }

  #renderClose(): TemplateResult {
    return html`<button
      class="tool"
      part="tool"
      aria-label=${this.#engine.locale.text('audioClose')}
      @click=${this.#handleClose}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${closeIcon}></path></svg>
    </button>`;
  }

  #picture(): string | undefined {
    const { element } = this.#engine;
    const pictures = articleRoot(element, element.htmlFor).querySelectorAll('img');
    return [...pictures].find(({ complete, naturalWidth }) => complete && naturalWidth > 200)?.currentSrc;
  }

  /** Where it is, for the next time. */
  #keep(isOver: boolean): void {
    const { store, speech } = this.#engine;
    keepPlace(store, isOver, speech?.place(store));
  }

  #handleLeave = (): void => this.#keep(false);

  /** The reader puts the small player away. */
  #handleClose = (): void => {
    this.#engine.store.pause();
    this.#mini.close();
    // the button that was pressed goes away
    this.#engine.element.renderRoot
      .querySelector<HTMLElement>('.main-button')
      ?.focus({ preventScroll: true });
  };
}
