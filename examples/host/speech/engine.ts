import type { SpeechMark, SpeechVoice } from '../../../src/audio/speech.js';

/** Some of what an engine speaks, in order. */
export interface SpokenPiece {
  readonly samples: Int16Array;
  /** Samples a second; the same for all pieces of a text. */
  readonly rate: number;
  /** Words that begin: milliseconds from the beginning of this text's sound, offsets in this text. */
  readonly words: readonly SpeechMark[];
}

export interface SpeakOptions {
  /** BCP 47. */
  readonly lang: string;
  /** One of the engine's own for that language. */
  readonly voice: string;
  readonly signal: AbortSignal;
}

/** What makes speech of a block of text. Everything else (ids, caches, formats, HTTP) is not its business. */
export interface SpeechEngine {
  readonly id: string;
  /** Changes when the same words would sound otherwise. */
  readonly model: string;
  /** What its times are worth. */
  readonly marks: 'engine' | 'estimated';
  /** UTF-16 units that it speaks in a second of work: a first guess, corrected by what is measured. */
  readonly pace: number;
  /** The best first; none when it cannot speak the language. */
  voices(lang: string): Promise<readonly SpeechVoice[]>;
  /** Loads what the first to speak would wait for; for engines where that costs nothing. */
  warm?(): Promise<void>;
  /** @throws {EngineError} */
  speak(text: string, options: SpeakOptions): AsyncIterable<SpokenPiece>;
}

/** The engine does not speak. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly retryable: boolean;
  /** Seconds, if the engine said how long it is busy. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    {
      retryable = true,
      retryAfter,
      cause,
    }: {
      readonly retryable?: boolean;
      readonly retryAfter?: number | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause });
    this.retryable = retryable;
    this.retryAfter = retryAfter;
  }
}
