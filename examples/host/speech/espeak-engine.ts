import type { SpeechVoice } from '../../../src/audio/speech.js';
import type { SpeakOptions, SpeechEngine, SpokenPiece } from './engine.js';
import { EspeakThread, type EspeakPiece, type EspeakVoice } from './espeak-thread.js';
import { wordsOf, WordTimes } from './words.js';

/** eSpeak counts places in code points; everything else here in UTF-16 units. */
function utf16Offsets(text: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) offsets.push(at);
  return offsets;
}

/**
 * What eSpeak would take as a command (tags, entities, phonemes in brackets) becomes white space, sign for sign,
 * so that all places stay.
 */
export function plainForEspeak(text: string): string {
  return text.replace(/[<>[\]\p{Cc}]/gu, ' ').replace(/&(?=#?\w+;)/g, ' ');
}

/** Speaks with no network, key or system package. Development only: eSpeak NG is GPL-3.0, and never shipped with the package. */
export class EspeakEngine implements SpeechEngine {
  readonly id = 'espeak-ng';
  readonly model = '1';
  readonly marks = 'engine';
  readonly pace = 1200;
  readonly #thread = new EspeakThread();
  #all: Promise<readonly EspeakVoice[]> | undefined;

  async voices(lang: string): Promise<readonly SpeechVoice[]> {
    this.#all ??= this.#thread.voices().catch((error: unknown) => {
      this.#all = undefined;
      throw error;
    });
    const wanted = lang.toLowerCase();
    const [primary = ''] = wanted.split('-');
    return (await this.#all)
      .flatMap((voice) => {
        const rank = Math.min(...voice.languages.map(({ name, priority }) => rankOf(name, priority)));
        return Number.isFinite(rank) ? [{ voice, rank }] : [];
      })
      .sort((a, b) => a.rank - b.rank || a.voice.name.localeCompare(b.voice.name, 'en'))
      .map(({ voice }) => ({
        id: voice.identifier,
        name: voice.name,
        lang: canonical(voice.languages[0]?.name ?? primary),
      }));

    function rankOf(name: string, priority: number): number {
      const tag = name.toLowerCase();
      if (tag === wanted) return priority;
      return tag === primary || tag.startsWith(`${primary}-`) ? 100 + priority : Infinity;
    }
  }

  async warm(): Promise<void> {
    const [voice] = await this.voices('en');
    if (voice) await this.#thread.speak('Ready to read an article.', voice.id, () => undefined);
  }

  async *speak(text: string, { lang, voice, signal }: SpeakOptions): AsyncGenerator<SpokenPiece> {
    const pieces: EspeakPiece[] = [];
    let wake: () => void = () => undefined;
    let ended = false;
    let failure: unknown;
    signal.throwIfAborted();
    this.#thread
      .speak(plainForEspeak(text), voice, (piece) => {
        pieces.push(piece);
        wake();
      })
      .catch((error: unknown) => {
        failure = error;
      })
      .finally(() => {
        ended = true;
        wake();
      });

    const offsets = utf16Offsets(text);
    const times = new WordTimes(wordsOf(text, lang));
    let length = 0;
    let rate = 0;
    for (;;) {
      const piece = pieces.shift();
      if (piece) {
        length += piece.samples.length;
        rate = piece.rate;
        const words = piece.words.flatMap(([ms, place]) => times.at(ms, offsets[place] ?? text.length));
        yield { samples: piece.samples, rate, words };
        signal.throwIfAborted();
      } else if (ended) break;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    if (failure !== undefined) throw failure as Error;
    if (rate > 0) yield { samples: new Int16Array(0), rate, words: times.end((length * 1000) / rate) };
  }
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}
