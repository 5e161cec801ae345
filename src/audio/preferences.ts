import { KeptList, type Keeper } from '../core/kept.js';
import { FASTEST, SLOWEST } from './rates.js';

/** How a reader listens. */
export interface SpeechPreference {
  /** Speed, 0.5 to 3. */
  readonly rate?: number | undefined;
  /** Id of the voice. */
  readonly voice?: string | undefined;
}

const MOST_LANGUAGES = 30;

const readPreference = ({ rate, voice }: Readonly<Record<string, unknown>>): SpeechPreference => ({
  rate: typeof rate === 'number' && rate >= SLOWEST && rate <= FASTEST ? rate : undefined,
  voice: typeof voice === 'string' ? voice : undefined,
});

const primary = (tag: string): string => tag.split(/[-_]/)[0]!.toLowerCase();

/**
 * Speed and voice, as a reader of this site chose them last for a language; one record, in their browser only. A
 * regional language without a choice of its own takes the last one of the same language; a speed, of any.
 */
export class SpeechPreferences {
  readonly #kept: KeptList<SpeechPreference>;

  constructor(keeper?: Keeper) {
    this.#kept = new KeptList('news-article:speech', MOST_LANGUAGES, readPreference, keeper);
  }

  /** @param language BCP 47. */
  get(language: string): SpeechPreference {
    const { entries } = this.#kept;
    const own = entries.find(([tag]) => tag === language)?.[1];
    const near = entries.find(([tag]) => primary(tag) === primary(language))?.[1];
    const other = entries.find(([, { rate }]) => rate)?.[1];
    return { rate: own?.rate ?? near?.rate ?? other?.rate, voice: own?.voice ?? near?.voice };
  }

  /** Remembers what is given, and keeps the rest. */
  set(language: string, preference: SpeechPreference): void {
    this.#kept.set(language, { ...this.#kept.get(language), ...preference });
  }
}
