import { html, type TemplateResult } from 'lit';
import type { AudioEngine } from './audio-engine.js';
import { backIcon, forwardIcon } from './icons/skip.js';
import { keyStep } from './scrubber.js';
import { clockTime, spokenTime } from './spoken-time.js';

/** Seconds of one press. */
const SKIP = 15;

/** Position and skips. */
export class PlayerControls {
  readonly #engine: AudioEngine;
  /** Where the reader holds the slider. */
  #held: number | undefined;
  #position = '';

  constructor(engine: AudioEngine) {
    this.#engine = engine;
  }

  renderTime(): TemplateResult {
    const { store, locale } = this.#engine;
    const { duration } = store;
    const time = this.#held ?? store.currentTime;
    const left = duration === undefined ? '' : `−${clockTime(duration - time, locale.uiLanguage)}`;
    // the slider says it to who cannot see
    return html`<span class="small times" part="time" aria-hidden="true" dir="ltr"
      ><span>${clockTime(time, locale.uiLanguage)}</span><span>${left}</span></span
    >`;
  }

  renderSlider(): TemplateResult {
    const { store, locale } = this.#engine;
    const { duration = 0 } = store;
    const time = this.#held ?? Math.min(store.currentTime, duration);
    // while it plays it says nothing by itself: it would never end
    if (store.status.state !== 'playing' || !this.#position) this.#position = this.#positionOf(time);
    return html`<input
      class="slider"
      part="slider"
      type="range"
      min="0"
      step="any"
      aria-label=${locale.text('audioSeek')}
      aria-valuetext=${this.#position}
      .max=${String(duration || 1)}
      .value=${String(time)}
      ?disabled=${!duration}
      @input=${this.#handleInput}
      @change=${this.#handleChange}
      @keydown=${this.#handleKey}
    />`;
  }

  renderTools(): TemplateResult {
    return html`<div class="tools">
      ${this.#renderSkip('audioBack', backIcon, -SKIP)} ${this.#renderSkip('audioForward', forwardIcon, SKIP)}
      ${this.#engine.aids?.render()}
    </div>`;
  }

  /** After an update: what no template may say under a strict policy. */
  updated(): void {
    const { element, store } = this.#engine;
    const slider = element.renderRoot.querySelector<HTMLElement>('.slider');
    const { currentTime, duration, buffered } = store;
    if (!slider || !duration) return;
    slider.style.setProperty('--_at', `${((this.#held ?? currentTime) / duration) * 100}%`);
    slider.style.setProperty('--_loaded', `${(buffered / duration) * 100}%`);
  }

  #renderSkip(label: 'audioBack' | 'audioForward', path: string, seconds: number): TemplateResult {
    const { store, locale } = this.#engine;
    const skip = (): void => {
      store.seek(store.currentTime + seconds);
      this.#position = '';
    };
    return html`<button class="tool" part="tool" aria-label=${locale.text(label)} @click=${skip}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d=${path}></path>
        <text x="12" y="16">${SKIP}</text>
      </svg>
    </button>`;
  }

  #positionOf(time: number): string {
    const { store, locale } = this.#engine;
    const position = spokenTime(time, locale.uiLanguage);
    const { duration } = store;
    return duration === undefined
      ? position
      : locale.text('audioPosition', { position, duration: spokenTime(duration, locale.uiLanguage) });
  }

  #handleInput = ({ target }: Event): void => {
    this.#held = Number((target as HTMLInputElement).value);
    this.#position = this.#positionOf(this.#held);
    this.#engine.element.requestUpdate();
  };

  #handleChange = ({ target }: Event): void => {
    this.#seek(Number((target as HTMLInputElement).value));
  };

  #handleKey = (event: KeyboardEvent): void => {
    const { store, locale } = this.#engine;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isRtl = (event.target as Element).matches(':dir(rtl)') || locale.direction === 'rtl';
    const step = keyStep(event.key, isRtl);
    if (step === undefined) return;
    event.preventDefault();
    this.#seek(store.currentTime + step);
  };

  #seek(seconds: number): void {
    this.#held = undefined;
    this.#engine.store.seek(seconds);
    this.#position = this.#positionOf(this.#engine.store.currentTime);
    this.#engine.element.requestUpdate();
  }
}
