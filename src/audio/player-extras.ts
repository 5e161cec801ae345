import type { EngineHost } from './engine-host.js';
import type { PlaybackStore } from './playback-store.js';
import type { PlayerAids } from './player-aids.js';
import type { PlayerFollow } from './player-follow.js';
import type { PlayerMemory } from './player-memory.js';
import type { OptionsHost, PlayerOptions } from './player-options.js';
import type { PlayerSpeech } from './player-speech.js';
import { SpeechError } from './speech.js';

/** What the code that comes later asks of its player. */
export interface ExtrasHost extends EngineHost, Pick<OptionsHost, 'chooseVoice'> {
  readonly store: PlaybackStore;
  readonly memory: PlayerMemory;
  /** Of what is spoken. */
  readonly language: () => string;
  readonly press: () => void;
  readonly playFrom: (offset: number) => void;
}

const loadAids = (): Promise<typeof PlayerAids> =>
  import('./player-aids.js').then((module) => module.PlayerAids);
const loadFollow = (): Promise<typeof PlayerFollow> =>
  import('./player-follow.js').then((module) => module.PlayerFollow);
const loadOptions = (): Promise<typeof PlayerOptions> =>
  import('./player-options.js').then((module) => module.PlayerOptions);

/** The code of a player that is fetched when it is needed. */
export class PlayerExtras {
  readonly #host: ExtrasHost;
  speech: PlayerSpeech | undefined;
  aids: PlayerAids | undefined;
  options: PlayerOptions | undefined;
  follow: PlayerFollow | undefined;

  constructor(host: ExtrasHost) {
    this.#host = host;
  }

  /** What only speech needs, not a recording. */
  async fetchSpeech(): Promise<PlayerSpeech> {
    const { memory, language } = this.#host;
    try {
      const { PlayerSpeech } = await import('./player-speech.js');
      return (this.speech ??= new PlayerSpeech(this.#host, memory, language));
    } catch (cause) {
      throw new SpeechError('network', 'The code of the player cannot be had.', { cause });
    }
  }

  /** What comes once sound is heard; offline there is sound all the same. */
  fetchAids(): void {
    const { extensions } = this.#host;
    void extensions.fetch(loadAids, (Aids) => (this.aids = new Aids(this.#host)));
    if (this.speech?.text.reading)
      void extensions.fetch(loadFollow, (Follow) => (this.follow = new Follow(this.#host)));
  }

  /** @returns whether they are there. */
  async fetchOptions(): Promise<boolean> {
    await this.#host.extensions.fetch(loadOptions, (Options) => {
      this.options = new Options({
        ...this.#host,
        provider: () => Promise.resolve(this.speech?.provider()),
      });
    });
    return !!this.options;
  }

  release(): void {
    this.aids?.release();
    this.follow?.release();
  }
}
