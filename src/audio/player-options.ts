import { html, nothing, type TemplateResult } from 'lit';
import type { EngineHost } from './audio-engine.js';
import type { PlaybackStore } from './playback-store.js';
import type { PlayerText } from './player-text.js';
import { safeUrl } from '../core/safe-url.js';

/** What the options ask of their player. */
export interface OptionsHost extends EngineHost {
  readonly store: PlaybackStore;
  readonly text: PlayerText;
}

/** What stands behind "Options": voices, the file, following along. */
export class PlayerOptions {
  readonly #host: OptionsHost;
  constructor(host: OptionsHost) {
    this.#host = host;
  }
  render(): TemplateResult {
    return html`${this.#renderRestart()}${this.#renderDownload()}`;
  }
  #renderRestart(): TemplateResult {
    const { locale, store } = this.#host;
    return html`<button class="tool" part="tool" @click=${(): void => store.seek(0)}>
      ${locale.text('audioRestart')}
    </button>`;
  }
  #renderDownload(): TemplateResult | typeof nothing {
    const { element, locale, store } = this.#host;
    const url = safeUrl(store.downloadUrl ?? (element.download ? element.src : undefined), element.baseURI);
    return url
      ? html`<a class="tool" part="tool" href=${url} download>${locale.text('audioDownload')}</a>`
      : nothing;
  }
}
