/** What a player and a speech service say to each other. Plain data and interfaces; docs/audio-endpoint.md is the same over HTTP. */

/** What kind of block of the article a segment is. */
export const SEGMENT_KINDS = ['disclosure', 'heading', 'paragraph', 'quote', 'item'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** A block of the text that is spoken. */
export interface SpeechSegment {
  readonly kind: SegmentKind;
  /** White space collapsed, never empty. */
  readonly text: string;
  /** UTF-16 offset of its first sign in the whole text. */
  readonly start: number;
}

/** The text that is spoken: its segments, apart by a blank line. */
export interface SpeechText {
  readonly text: string;
  readonly segments: readonly SpeechSegment[];
  /** BCP 47. */
  readonly lang: string;
}

/** What speaks: `id` for the service, `name` for the reader. */
export interface SpeechVoice {
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly lang?: string | undefined;
}

/** What is asked of a provider. How fast it is played is never part of it. */
export interface SpeechRequest extends SpeechText {
  /** The article's canonical address, else the page's. */
  readonly articleId: string;
  /** SHA-256 of the text in NFC as UTF-8, in lower-case hexadecimal. */
  readonly textHash: string;
  readonly voice?: string | undefined;
  /** Media types that can be played, best first. */
  readonly accept: readonly string[];
  /** UTF-16 offset of the text at which the reader wants to begin. Default: 0. */
  readonly startAt: number;
}

/** A word or a sentence: when it begins, in milliseconds, and where it stands, as UTF-16 offset and length. */
export type SpeechMark = readonly [ms: number, start: number, length: number];

/** When what is spoken. */
export interface SpeechMarks {
  /** `engine` and `aligned` are exact and show words; `estimated` shows sentences. */
  readonly source: 'engine' | 'aligned' | 'estimated';
  /** Rising in time. While speech is being generated: those so far. */
  readonly words: readonly SpeechMark[];
  /** Milliseconds, if it is known. */
  readonly duration?: number | undefined;
}

/** What makes sound: an `<audio>` element, or the voices of a device behind the same face. */
export type Sound = Pick<
  HTMLAudioElement,
  | 'currentTime' // seconds
  | 'duration' // seconds; NaN or Infinity while it is not known
  | 'paused'
  | 'ended'
  | 'seeking'
  | 'playbackRate'
  | 'buffered'
  | 'error'
  | 'play'
  | 'pause'
  | 'addEventListener'
  | 'removeEventListener'
>;

interface Spoken {
  readonly marks?: SpeechMarks | undefined;
  /** Seconds, known or estimated. */
  readonly duration?: number | undefined;
  /** Where it can be had as a file, if that is allowed. */
  readonly downloadUrl?: string | undefined;
}

/** A file that the browser plays by its address. */
export interface SpeechFile extends Spoken {
  readonly kind: 'url';
  readonly url: string;
  readonly type?: string | undefined;
}

export interface SpeechBlob extends Spoken {
  readonly kind: 'blob';
  readonly blob: Blob;
}

/** Bytes that are still being made. The same bytes each time, so that a lost connection goes on where it ended. */
export interface SpeechStream extends Spoken {
  readonly kind: 'stream';
  /** Media type with codecs, as `MediaSource.isTypeSupported` takes it. */
  readonly type: string;
  /**
   * The bytes from an offset on.
   * @throws {SpeechError}
   */
  readonly open: (offset: number, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  /** The same for browsers that cannot be fed: played by its address. */
  readonly url?: string | undefined;
}

/** The voices of the device: no bytes, and a clock of their own. */
export interface DeviceSpeech extends Spoken {
  readonly kind: 'device';
  readonly sound: Sound;
  /** Ends it, and leaves nothing behind. */
  readonly release: () => void;
}

export type SpeechResult = SpeechFile | SpeechBlob | SpeechStream | DeviceSpeech;

/** How far generation has come. */
export interface SpeechProgress {
  readonly generation: 'queued' | 'running' | 'done';
  /** 0 to 1, if it is known. */
  readonly ratio?: number | undefined;
  /** Milliseconds that are still expected until all is there, if that is known. */
  readonly estimate?: number | undefined;
  /** All marks so far, when there are more. */
  readonly marks?: SpeechMarks | undefined;
  /** Seconds of the whole, once known. */
  readonly duration?: number | undefined;
  readonly downloadUrl?: string | undefined;
}

/** What a provider can do. */
export interface SpeechAbilities {
  readonly seek: 'full' | 'buffered' | 'sentence';
  readonly marks: 'word' | 'sentence' | 'none';
  /** Whether it goes on when the screen is locked. */
  readonly background: boolean;
  readonly download: boolean;
}

export interface GenerateOptions {
  /** Aborted when nobody waits any more. Later progress, after the result, ends with it too. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SpeechProgress) => void;
}

/** A speech service. The suite in test/contracts/speech.ts judges one. */
export interface SpeechProvider {
  readonly abilities: SpeechAbilities;
  /** Whether it can speak this. Generates nothing. */
  available(text: Pick<SpeechText, 'lang'>): boolean | Promise<boolean>;
  /** Voices for a language, the best first; none where there is nothing to choose. */
  voices?(lang: string): readonly SpeechVoice[] | Promise<readonly SpeechVoice[]>;
  /**
   * Resolves as soon as something can be heard; what comes later is told by `onProgress`.
   * @throws {SpeechError} also an abort, as code `aborted`
   */
  generate(request: SpeechRequest, options: GenerateOptions): Promise<SpeechResult>;
}

/** Why no speech comes. */
export const SPEECH_ERROR_CODES = [
  'network', // no connection, or lost midway
  'timeout',
  'unauthorized', // 401
  'payment', // 402
  'denied', // 403
  'text-changed', // 409: the host knows another text of this article
  'withdrawn', // 410
  'too-long', // 413
  'unsupported', // 422: voice or language; or no format that this browser plays
  'busy', // 429, 503
  'engine', // 502, or a voice of the device that does not start
  'malformed', // an answer that is not what the contract says
  'media', // the browser cannot play what came
  'unavailable', // nothing here can speak
  'aborted',
] as const;
export type SpeechErrorCode = (typeof SPEECH_ERROR_CODES)[number];

/** A failure with its kind. */
export class SpeechError extends Error {
  override readonly name = 'SpeechError';
  readonly code: SpeechErrorCode;
  /** Whether the same request may work later. */
  readonly retryable: boolean;
  /** Seconds to wait, if the service said so. */
  readonly retryAfter: number | undefined;

  constructor(
    code: SpeechErrorCode,
    message: string,
    {
      retryable = ['network', 'timeout', 'busy', 'engine', 'text-changed'].includes(code),
      retryAfter,
      cause,
    }: {
      readonly retryable?: boolean;
      readonly retryAfter?: number | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause });
    this.code = code;
    this.retryable = retryable;
    this.retryAfter = retryAfter;
  }
}
