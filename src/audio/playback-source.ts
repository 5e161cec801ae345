import type { AttachSpeech } from './attach-file.js';
import type { PlaybackStore } from './playback-store.js';
import type { SpeechProgress, SpeechRequest, SpeechResult } from './speech.js';

/** Where to begin: at a second of the sound, or where an offset of the text is spoken. */
export type StartAt = { readonly seconds: number } | { readonly offset: number };

/** What came, and where it begins. */
export interface Generated {
  readonly result: SpeechResult;
  readonly startAt?: StartAt | undefined;
}

/** How the one who plays hears of what is on its way. */
export interface SourceOptions {
  readonly signal: AbortSignal;
  /** What is asked for, as soon as that is known. */
  readonly onRequest: (request: SpeechRequest) => void;
  readonly onProgress: (progress: SpeechProgress) => void;
}

/** Where the sound of a player comes from: a recording as it is, or speech. */
export interface PlaybackSource {
  /** Puts what came on the sound. */
  readonly attach: AttachSpeech;
  /** @throws {SpeechError} */
  generate(startAt: StartAt | undefined, options: SourceOptions): Promise<Generated>;
  /** Seconds at which to begin for an offset of the text, once that is known. */
  secondsOf?(store: PlaybackStore, offset: number, signal: AbortSignal): Promise<number>;
}
