import { articleRoot } from '../article/article-root.js';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import type { EngineHost } from './engine-host.js';
import { closeIcon } from './icons/close.js';
import { MediaSessionControl } from './media-session.js';
import { miniPlayerEnglish } from './mini-player.en.js';
import { MiniPlayer } from './mini-player.js';
import { styles } from './mini-player.styles.js';
import type { PlaybackStore } from './playback-store.js';

provideEnglish(miniPlayerEnglish);

/** What the aids ask of their player. */
export interface AidsHost extends EngineHost {
  readonly store: PlaybackStore;
  readonly press: () => void;
}

/** What comes once sound is heard: the device's own display of it, and a small player where it is wanted. */
export class PlayerAids {
  static readonly styles: CSSResult = styles;

  readonly #host: AidsHost;
  readonly #session: MediaSessionControl;
  readonly #mini: MiniPlayer;
  #isOn = false;

  constructor(host: AidsHost) {
    this.#host = host;
    const { store, element } = host;
    this.#session = new MediaSessionControl({
      play: host.press,
      pause: () => store.pause(),
      stop: () => store.pause(),
      seek: (seconds) => store.seek(seconds),
      skip: (seconds) => store.seek(store.currentTime + seconds),
    });
    this.#mini = new MiniPlayer(element, () => element.requestUpdate());
  }

  /** Whether the player stands small at the window's edge. */
  get isMini(): boolean {
    return this.#mini.isShown;
  }

  /** What stands beside the small player's tools. */
  render(): TemplateResult | typeof nothing {
    if (!this.isMini) return nothing;
    return html`<button
      class="tool"
      part="tool"
      aria-label=${this.#host.locale.text('audioClose')}
      @click=${this.#handleClose}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${closeIcon}></path></svg>
    </button>`;
  }

  /** After each update of the player. */
  updated(): void {
    const { element, store, article } = this.#host;
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

  #picture(): string | undefined {
    const { element } = this.#host;
    const pictures = articleRoot(element, element.htmlFor).querySelectorAll('img');
    return [...pictures].find(({ complete, naturalWidth }) => complete && naturalWidth > 200)?.currentSrc;
  }

  release(): void {
    this.#session.release();
    this.#mini.release();
  }

  /** The reader puts the small player away. */
  #handleClose = (): void => {
    this.#host.store.pause();
    this.#mini.close();
    // the button that was pressed goes away
    this.#host.element.renderRoot.querySelector<HTMLElement>('.main-button')?.focus({ preventScroll: true });
  };
}
