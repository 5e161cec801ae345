import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import { safeUrl } from '../core/safe-url.js';
import type { EngineHost } from './engine-host.js';
import type { PlaybackStore } from './playback-store.js';
import { playerOptionsEnglish } from './player-options.en.js';
import { styles } from './player-options.styles.js';
import { isRecording, recordingUrl } from './recording.js';
import type { SpeechProvider, SpeechVoice } from './speech.js';

provideEnglish(playerOptionsEnglish);

/** What the options ask of their player. */
export interface OptionsHost extends EngineHost {
  readonly store: PlaybackStore;
  readonly provider: () => Promise<SpeechProvider | undefined>;
  readonly chooseVoice: (voice: string) => void;
}

/** What stands behind "Options": voices, the file, the beginning, and what is handed in to follow along. */
export class PlayerOptions {
  static readonly styles: CSSResult = styles;

  readonly #host: OptionsHost;
  #voices: readonly SpeechVoice[] = [];

  constructor(host: OptionsHost) {
    this.#host = host;
    void this.#askVoices();
  }

  render(following: unknown): TemplateResult {
    const { store, locale } = this.#host;
    return html`${this.#renderVoices()}${following}<button
        class="tool"
        part="tool"
        @click=${(): void => store.seek(0)}
      >
        ${locale.text('audioRestart')}</button
      >${this.#renderDownload()}`;
  }

  #renderVoices(): TemplateResult | typeof nothing {
    const { locale, store } = this.#host;
    const { voice } = store.request ?? {};
    if (this.#voices.length < 2) return nothing;
    return html`<label
      >${locale.text('audioVoice')}
      <select part="tool" @change=${this.#handleVoice}>
        ${this.#voices.map(
          ({ id, name }, index) =>
            html`<option value=${id} ?selected=${voice === undefined ? index === 0 : id === voice}>
              ${name}
            </option>`,
        )}
      </select></label
    >`;
  }

  #renderDownload(): TemplateResult | typeof nothing {
    const { element, locale, store } = this.#host;
    const recording = element.download && isRecording(element) ? recordingUrl(element) : undefined;
    const url = safeUrl(store.downloadUrl ?? recording, element.baseURI);
    return url
      ? html`<a class="tool" part="tool" href=${url} download>${locale.text('audioDownload')}</a>`
      : nothing;
  }

  /** Asked only once someone looks; a service that has no list has no choice. */
  async #askVoices(): Promise<void> {
    const { element, store, locale, provider } = this.#host;
    try {
      this.#voices = (await (await provider())?.voices?.(store.request?.lang || locale.language)) ?? [];
    } catch {
      this.#voices = [];
    }
    element.requestUpdate();
  }

  #handleVoice = ({ target }: Event): void => this.#host.chooseVoice((target as HTMLSelectElement).value);
}
