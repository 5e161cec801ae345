import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import { safeUrl } from '../core/safe-url.js';
import type { AudioEngine } from './audio-engine.js';
import { preferences } from './player-memory.js';
import { playerOptionsEnglish } from './player-options.en.js';
import { styles } from './player-options.styles.js';
import { isRecording, recordingUrl } from './recording.js';
import type { SpeechVoice } from './speech.js';

provideEnglish(playerOptionsEnglish);

/** What stands behind "Options": voices, the file, the beginning, and what is handed in to follow along. */
export class PlayerOptions {
  static readonly styles: CSSResult = styles;

  readonly #engine: AudioEngine;
  #voices: readonly SpeechVoice[] = [];

  constructor(engine: AudioEngine) {
    this.#engine = engine;
    void this.#askVoices();
  }

  render(following: unknown): TemplateResult {
    const { store, locale } = this.#engine;
    return html`${this.#renderVoices()}${following}<button
        class="tool"
        part="tool"
        @click=${(): void => store.seek(0)}
      >
        ${locale.text('audioRestart')}</button
      >${this.#renderDownload()}`;
  }

  #renderVoices(): TemplateResult | typeof nothing {
    const { locale, store } = this.#engine;
    const { voice } = store.request ?? {};
    if (this.#voices.length < 2) return nothing;
    return html`<label
      >${locale.text('audioVoice')}
      <select class="tool" part="tool" @change=${this.#handleVoice}>
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
    const { element, locale, store } = this.#engine;
    const recording = element.download && isRecording(element) ? recordingUrl(element) : undefined;
    const url = safeUrl(store.downloadUrl ?? recording, element.baseURI);
    return url
      ? html`<a class="tool" part="tool" href=${url} download>${locale.text('audioDownload')}</a>`
      : nothing;
  }

  /** Asked only once someone looks; a service that has no list has no choice. */
  async #askVoices(): Promise<void> {
    const { element, speech, language } = this.#engine;
    try {
      this.#voices = (await (await speech?.provider())?.voices?.(language)) ?? [];
    } catch {
      this.#voices = [];
    }
    element.requestUpdate();
  }

  /** Another voice is another sound: in a press, from where the last one was. */
  #handleVoice = ({ target }: Event): void => {
    const { store, speech, language } = this.#engine;
    const voice = (target as HTMLSelectElement).value;
    preferences.set(language, { voice });
    const offset = speech?.source.offsetOf(store);
    if (speech) speech.chosenVoice = voice;
    this.#engine.startAnew(offset === undefined ? undefined : { offset });
  };
}
