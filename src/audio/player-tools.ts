import { html, nothing, type TemplateResult } from 'lit';
import type { AudioEngine } from './audio-engine.js';
import { optionsIcon } from './icons/options.js';
import { fetchFailure } from './player-at-rest.js';
import type { PlayerOptions } from './player-options.js';
import { RATES } from './rates.js';

const loadOptions = (): Promise<typeof PlayerOptions> =>
  import('./player-options.js').then((module) => module.PlayerOptions);

/** Speed and options, beside a player's position and skips. */
export class PlayerTools {
  readonly #engine: AudioEngine;
  #options: PlayerOptions | undefined;
  #isOpen = false;

  constructor(engine: AudioEngine) {
    this.#engine = engine;
  }

  render(): TemplateResult {
    const { store, locale } = this.#engine;
    return html`<select
        class="tool"
        aria-label=${locale.text('audioSpeed')}
        part="tool"
        @change=${this.#handleRate}
      >
        ${[...new Set([...RATES, store.rate])]
          .sort((a, b) => a - b)
          .map(
            (rate) =>
              html`<option value=${rate} ?selected=${rate === store.rate}>${locale.number(rate)}×</option>`,
          )}
      </select>
      <button
        class="tool options-button"
        part="tool"
        aria-label=${locale.text('audioOptions')}
        aria-expanded=${this.#isOpen}
        @click=${this.#handleOptions}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${optionsIcon}></path></svg>
      </button>`;
  }

  /** What "Options" has opened. */
  renderOptions(): TemplateResult | typeof nothing {
    return this.#isOpen
      ? html`<div class="options" part="options">
          ${this.#options?.render(this.#engine.follow?.render())}
        </div>`
      : nothing;
  }

  #handleRate = ({ target }: Event): void => {
    this.#engine.store.rate = Number((target as HTMLSelectElement).value);
  };

  #handleOptions = (): void => {
    this.#isOpen = !this.#isOpen;
    if (this.#isOpen) void this.#fetchOptions();
    this.#engine.element.requestUpdate();
  };

  async #fetchOptions(): Promise<void> {
    const { extensions, notice, locale, element } = this.#engine;
    await extensions.fetch(loadOptions, (Options) => (this.#options = new Options(this.#engine)));
    if (this.#options) return;
    this.#isOpen = false;
    notice.say(fetchFailure(locale));
    element.requestUpdate();
  }
}
