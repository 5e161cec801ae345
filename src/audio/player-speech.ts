import { attachSpeech } from './attach-speech.js';
import type { AudioEngine } from './audio-engine.js';
import type { StartAt } from './playback-source.js';
import type { PlaybackStore } from './playback-store.js';
import { places, preferences } from './player-memory.js';
import { PlayerText } from './player-text.js';
import { chooseProvider } from './providers/choose-provider.js';
import type { Place } from './resume.js';
import { SpeechSource, type SpeechOrder } from './speech-source.js';
import { failureText, waitText } from './speech-words.js';
import type { SpeechErrorCode, SpeechProvider } from './speech.js';
import { offsetOf, placeIn } from './text-place.js';

/** What only speech needs, not a plain recording: the text, who speaks it, and words for what goes wrong with it. */
export class PlayerSpeech {
  readonly #engine: AudioEngine;
  readonly text: PlayerText;
  readonly source: SpeechSource;
  /** What the reader chose in this player: over what the tag says. */
  chosenVoice: string | undefined;

  constructor(engine: AudioEngine) {
    this.#engine = engine;
    this.text = new PlayerText(engine);
    this.source = new SpeechSource({
      provider: () => this.provider(),
      request: (startAt) => this.#order(startAt),
      forgetVoice: () => this.#forgetVoice(),
      attach: attachSpeech,
    });
  }

  provider(): Promise<SpeechProvider> {
    return chooseProvider(this.#engine.element);
  }

  /** Where in the text it is; undefined before there is one. */
  place(store: PlaybackStore): Place | undefined {
    const { request } = store;
    return request && placeIn(request, request.textHash, this.source.offsetOf(store) ?? 0);
  }

  /**
   * What a reader is told of a failure.
   * @param isOver whether nothing can be played any more.
   * @param seconds until it is worth another try, if that is known.
   */
  failure(code: SpeechErrorCode, isOver: boolean, seconds: number): string {
    const { locale } = this.#engine;
    return isOver ? failureText(locale, code, seconds) : locale.text('audioLost');
  }

  /** What a reader is told while nothing can be heard; `seconds` that it will take. */
  wait(seconds: number): string {
    return waitText(this.#engine.locale, seconds);
  }

  /** What is to be spoken, and where to begin: where the reader stopped last, unless they say. */
  async #order(startAt: StartAt | undefined): Promise<SpeechOrder> {
    const { element, language } = this.#engine;
    const voice = this.chosenVoice ?? element.voice ?? preferences.get(language).voice;
    const request = await this.text.request(voice);
    const place = places.get(request.articleId);
    const offset = place && offsetOf(place, request, request.textHash);
    const from = startAt ?? (offset ? { offset } : undefined);
    return { request: { ...request, startAt: from && 'offset' in from ? from.offset : 0 }, startAt: from };
  }

  /** A voice that was remembered from another service, or that is no more. @returns whether there was one. */
  #forgetVoice(): boolean {
    const { language } = this.#engine;
    if (!(this.chosenVoice ?? preferences.get(language).voice)) return false;
    this.chosenVoice = undefined;
    preferences.set(language, { voice: undefined });
    return true;
  }
}
