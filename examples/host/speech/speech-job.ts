import { setImmediate } from 'node:timers/promises';
import type { SpeechMark } from '../../../src/audio/speech.js';
import { FILE_FORMATS, type AudioEncoder, type AudioFormat } from './audio-format.js';
import type { FinishedSpeech } from './finished-speech.js';
import { LiveBytes } from './live-bytes.js';
import { millisecondsOf } from './pcm.js';
import type { SpeechPart } from './speak-text.js';
import { problemOf, type SpeechProblem } from './speech-problem.js';

export interface JobFacts {
  readonly id: string;
  readonly slug: string;
  readonly textHash: string;
  readonly source: 'engine' | 'estimated';
  /** UTF-16 units of the whole text. */
  readonly length: number;
  /** UTF-16 units that the engine speaks in a second of work. */
  readonly pace: number;
}

export interface JobWork {
  readonly speak: (signal: AbortSignal) => AsyncIterable<SpeechPart>;
  readonly keep: (
    speech: Omit<FinishedSpeech, 'files'>,
    sounds: readonly (readonly [AudioFormat, Uint8Array])[],
  ) => Promise<FinishedSpeech>;
}

/** Milliseconds of sound a UTF-16 unit of text becomes, before anything is spoken. */
const MS_A_UNIT = 56;

/** One generation, whoever waits for it. It goes on when nobody does. */
export class SpeechJob {
  readonly facts: JobFacts;
  readonly words: SpeechMark[] = [];
  readonly live: ReadonlyMap<string, LiveBytes> = new Map(
    FILE_FORMATS.map(({ name }) => [name, new LiveBytes()]),
  );
  state: 'queued' | 'running' | 'done' | 'failed' = 'queued';
  finished: FinishedSpeech | undefined;
  problem: SpeechProblem | undefined;
  readonly #listeners = new Set<() => void>();
  #started = 0;
  #spoken = 0;
  #samples = 0;

  constructor(facts: JobFacts) {
    this.facts = facts;
  }

  /** 0 to 1, as far as the text is spoken. */
  get ratio(): number {
    if (this.state === 'done') return 1;
    return Math.min(0.99, this.#spoken / Math.max(1, this.facts.length));
  }

  /** Milliseconds until all is there. */
  get estimate(): number {
    const { length, pace } = this.facts;
    if (this.state === 'done') return 0;
    if (this.#spoken < 200) return Math.round((length * 1000) / pace);
    return Math.round(((performance.now() - this.#started) / this.#spoken) * (length - this.#spoken));
  }

  /** Milliseconds of the whole sound; an estimate until it is done. */
  get duration(): number {
    if (this.finished) return this.finished.duration;
    const sound = millisecondsOf(this.#samples);
    if (this.#spoken < 200) return this.facts.length * MS_A_UNIT;
    return Math.round((sound / this.#spoken) * this.facts.length);
  }

  /** @returns what ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Never rejects: what goes wrong is the job's `problem`. */
  async run({ speak, keep }: JobWork, signal: AbortSignal): Promise<void> {
    const encoders: AudioEncoder[] = [];
    try {
      this.#started = performance.now();
      this.#change('running');
      for (const format of FILE_FORMATS) encoders.push(await format.open());
      for await (const part of speak(signal)) {
        await this.#encode(encoders, (encoder) => encoder.encode(part.samples));
        this.words.push(...part.words);
        this.#samples += part.samples.length;
        this.#spoken = Math.max(this.#spoken, part.spoken);
        this.#change('running');
        // Others are served in between.
        await setImmediate();
        signal.throwIfAborted();
      }
      await this.#encode(encoders, (encoder) => encoder.finish());
      const { id, slug, textHash, source } = this.facts;
      const sounds = FILE_FORMATS.map((format) => [format, this.live.get(format.name)!.all()] as const);
      const duration = millisecondsOf(this.#samples);
      this.finished = await keep({ id, slug, textHash, source, duration, words: this.words }, sounds);
      for (const live of this.live.values()) live.end();
      this.#change('done');
    } catch (error) {
      this.problem = problemOf(error);
      for (const live of this.live.values()) live.fail(this.problem);
      this.#change('failed');
    } finally {
      for (const encoder of encoders) encoder.close();
    }
  }

  async #encode(
    encoders: readonly AudioEncoder[],
    step: (encoder: AudioEncoder) => Promise<Uint8Array>,
  ): Promise<void> {
    for (const [index, encoder] of encoders.entries()) {
      this.live.get(FILE_FORMATS[index]!.name)!.append(await step(encoder));
    }
  }

  #change(state: SpeechJob['state']): void {
    this.state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
