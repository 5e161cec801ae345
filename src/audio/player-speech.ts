import { attachSpeech } from './attach-speech.js';
import type { EngineHost } from './engine-host.js';
import type { StartAt } from './playback-source.js';
import type { PlaybackStore } from './playback-store.js';
import type { PlayerMemory } from './player-memory.js';
import { PlayerText } from './player-text.js';
import { chooseProvider } from './providers/choose-provider.js';
import type { Place } from './resume.js';
import { SpeechSource, type SpeechOrder } from './speech-source.js';
import { failureText, waitText } from './speech-words.js';
import type { SpeechErrorCode, SpeechProvider } from './speech.js';
import { offsetOf, placeIn } from './text-place.js';

/** What only speech needs, not a plain recording: the text, who speaks it, and words for what goes wrong with it. */
export class PlayerSpeech {
  readonly #host: EngineHost;
  readonly #memory: PlayerMemory;
  readonly #language: () => string;
  readonly text: PlayerText;
  readonly source: SpeechSource;
  /** What the reader chose in this player: over what the tag says. */
  chosenVoice: string | undefined;

  /** @param language of what is spoken, as far as it is known. */
  constructor(host: EngineHost, memory: PlayerMemory, language: () => string) {
    this.#host = host;
    this.#memory = memory;
    this.#language = language;
    this.text = new PlayerText(host);
    this.source = new SpeechSource({
      provider: () => this.provider(),
      request: (startAt) => this.#order(startAt),
      forgetVoice: () => this.#forgetVoice(),
      attach: attachSpeech,
    });
  }

  provider(): Promise<SpeechProvider> {
    return chooseProvider(this.#host.element);
  }

  /** Where in the text it is; undefined before there is one. */
  place({ request, offset = 0 }: PlaybackStore): Place | undefined {
    return request && placeIn(request, request.textHash, offset);
  }

  /**
   * What a reader is told of a failure.
   * @param isOver whether nothing can be played any more.
   * @param seconds until it is worth another try, if that is known.
   */
  failure(code: SpeechErrorCode, isOver: boolean, seconds: number): string {
    const { locale } = this.#host;
    return isOver ? failureText(locale, code, seconds) : locale.text('audioLost');
  }

  /** What a reader is told while nothing can be heard; `seconds` that it will take. */
  wait(seconds: number): string {
    return waitText(this.#host.locale, seconds);
  }

  /** What is to be spoken, and where to begin: where the reader stopped last, unless they say. */
  async #order(startAt: StartAt | undefined): Promise<SpeechOrder> {
    const voice =
      this.chosenVoice ?? this.#host.element.voice ?? this.#memory.preferred(this.#language()).voice;
    const request = await this.text.request(voice);
    const place = this.#memory.place(request.articleId);
    const offset = place && offsetOf(place, request, request.textHash);
    const from = startAt ?? (offset ? { offset } : undefined);
    return { request: { ...request, startAt: from && 'offset' in from ? from.offset : 0 }, startAt: from };
  }

  /** A voice that was remembered from another service, or that is no more. @returns whether there was one. */
  #forgetVoice(): boolean {
    const language = this.#language();
    if (!(this.chosenVoice ?? this.#memory.preferred(language).voice)) return false;
    this.chosenVoice = undefined;
    this.#memory.prefer(language, { voice: undefined });
    return true;
  }
}
