import { html, nothing, type TemplateResult } from 'lit';
import { provideEnglish } from '../core/localize.js';
import { ownLanguage } from '../core/own-language.js';
import type { AudioEngine } from './audio-engine.js';
import { followAlongEnglish } from './follow-along.en.js';
import { FollowAlong } from './follow-along.js';
import { PageMap } from './page-map.js';
import type { PlayerReading } from './player-text.js';
import type { Sound, SpeechMarks } from './speech.js';

provideEnglish(followAlongEnglish);

/** Following along in a player: what is followed, and the switches for it among the options. */
export class PlayerFollow {
  readonly #engine: AudioEngine;
  #follow: FollowAlong | undefined;
  #reading: PlayerReading | undefined;
  #sound: Sound | undefined;
  #marks: SpeechMarks | undefined;
  #isShown = true;

  constructor(engine: AudioEngine) {
    this.#engine = engine;
  }

  /** After each update of the player: another text or sound is another thing to follow. */
  update(reading: PlayerReading | undefined): void {
    const { store, speech } = this.#engine;
    if (reading !== this.#reading) {
      this.release();
      this.#reading = reading;
      this.#follow = reading && this.#begin(reading);
    }
    const { sound } = store;
    const marks = speech?.source.marksOf(store);
    if (!this.#follow || !sound) return;
    if (sound !== this.#sound) this.#follow.follow(sound, marks);
    else if (marks !== this.#marks) this.#follow.marks = marks;
    this.#sound = sound;
    this.#marks = marks;
  }

  /** Switches, and ways to begin elsewhere. */
  render(): TemplateResult | typeof nothing {
    const follow = this.#follow;
    const { locale } = this.#engine;
    if (!follow) return nothing;
    return html`<label
        ><input type="checkbox" .checked=${follow.highlight} @change=${this.#handleShown} />${locale.text(
          'followAlong',
        )}</label
      ><label
        ><input type="checkbox" .checked=${follow.autoScroll} @change=${this.#handleScroll} />${locale.text(
          'autoScroll',
        )}</label
      ><button class="tool" part="tool" @click=${this.#handleReading}>
        ${locale.text('startWhereReading')}</button
      >${
        follow.isAway
          ? html`<button class="tool" part="tool" @click=${(): void => follow.backToSpoken()}>
              ${locale.text('backToSpoken')}
            </button>`
          : nothing
      }`;
  }

  release(): void {
    this.#follow?.release();
    this.#follow = this.#reading = this.#sound = this.#marks = undefined;
  }

  #begin({ read }: PlayerReading): FollowAlong | undefined {
    const { element, locale } = this.#engine;
    const { shadowRoot } = element;
    if (!shadowRoot) return undefined;
    const map = new PageMap(read);
    const follow = new FollowAlong({
      text: read.text,
      page: map,
      layer: shadowRoot,
      label: () => ({ text: locale.text('playFromHere'), ...ownLanguage(locale) }),
      onPlayFrom: (offset) => this.#playFrom(offset),
      onChange: () => element.requestUpdate(),
    });
    follow.highlight = this.#isShown;
    return follow;
  }

  /** From an offset of the text on: in a press. */
  #playFrom(offset: number): void {
    const { store, speech, isUsed } = this.#engine;
    const seconds = isUsed ? speech?.source.timeOf(store, offset) : undefined;
    if (seconds === undefined) this.#engine.startAnew({ offset });
    else {
      store.seek(seconds);
      if (store.status.state !== 'playing') store.resume();
    }
  }

  #handleShown = ({ target }: Event): void => {
    this.#isShown = (target as HTMLInputElement).checked;
    if (this.#follow) this.#follow.highlight = this.#isShown;
  };

  #handleScroll = ({ target }: Event): void => {
    if (this.#follow) this.#follow.autoScroll = (target as HTMLInputElement).checked;
  };

  #handleReading = (): void => {
    const offset = this.#follow?.startWhereReading();
    if (offset !== undefined) this.#playFrom(offset);
  };
}
