import {
  type GenerateOptions,
  SpeechError,
  type SpeechMarks,
  type SpeechProgress,
  type SpeechRequest,
  type SpeechResult,
} from '../speech.js';
import { chooseAudio, isSameType } from './choose-audio.js';
import { type Connect, exchange } from './exchange.js';
import { openBytes } from './open-bytes.js';
import { type Answer, type AnsweredAudio, fileOf } from './read-answer.js';
import { readMarks } from './read-marks.js';
import { watchGeneration } from './watch-generation.js';

/** Waits so many milliseconds; rejects when the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** What a generation is followed with. */
export interface Following extends GenerateOptions {
  readonly request: SpeechRequest;
  readonly connect: Connect;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly wait: Wait | undefined;
  /** Seconds until the status may be asked for. */
  readonly retryAfter: number | undefined;
  /** @throws {SpeechError} `malformed` */
  readonly read: (value: unknown) => Answer;
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

/** What is known of a speech that is being generated, and how it is told. */
class Generation {
  readonly #following: Following;
  readonly #resolve: (result: SpeechResult) => void;
  #live: AnsweredAudio | undefined;
  #file: AnsweredAudio | undefined;
  #marks: SpeechMarks | undefined;
  #ratio: number | undefined;
  /** Why there will be no more. */
  failure: SpeechError | undefined;
  /** Settles when there is no more to be known. */
  over: Promise<void> = Promise.resolve();

  constructor(following: Following, resolve: (result: SpeechResult) => void) {
    this.#following = following;
    this.#resolve = resolve;
  }

  get isHeard(): boolean {
    return !!(this.#live ?? this.#file);
  }

  take(answer: Answer): void {
    const { accept } = this.#following.request;
    const { ready, audio, marks, download, estimate } = answer;
    if (ready) {
      const file = fileOf(answer, accept);
      this.#marks = marks ?? this.#marks;
      const same = this.#live && audio.find(({ type }) => isSameType(type, this.#live!.type));
      this.#file = same ?? (this.#live ? undefined : audio[0]);
      this.tell({
        generation: 'done',
        ratio: 1,
        marks: this.#marks,
        duration: file.duration,
        downloadUrl: download,
      });
      this.#resolve({ ...file, marks: this.#marks });
      return;
    }
    const live = chooseAudio(
      audio.filter((item) => item.live && item.type),
      accept,
    );
    if (marks) this.#marks = marks;
    this.tell({ generation: 'running', ratio: this.#ratio, estimate, marks, duration: live?.duration });
    if (!live || this.#live) return;
    this.#live = live;
    const { url, type, duration } = live;
    this.#resolve({ kind: 'stream', type: type!, open: this.#open, url, duration, marks });
  }

  progress(value: unknown): void {
    const { ratio, estimate } = Object(value) as { readonly ratio?: unknown; readonly estimate?: unknown };
    if (typeof ratio === 'number' && ratio >= (this.#ratio ?? 0) && ratio <= 1) this.#ratio = ratio;
    const left = typeof estimate === 'number' && estimate >= 0 ? estimate : undefined;
    this.tell({ generation: 'running', ratio: this.#ratio, estimate: left });
  }

  /** Marks as they come; wrong ones are passed over. */
  mark(value: unknown): void {
    const marks = readMarks(value, { ...this.#following.request, before: this.#marks });
    if (!marks) return;
    this.#marks = marks;
    const isDone = !!this.#file;
    this.tell({ generation: isDone ? 'done' : 'running', ratio: isDone ? 1 : this.#ratio, marks });
  }

  tell(progress: SpeechProgress): void {
    const { signal, onProgress } = this.#following;
    if (!signal.aborted) onProgress(progress);
  }

  readonly #open = async (offset: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> => {
    const { connect } = this.#following;
    const open = (audio: AnsweredAudio): ReturnType<typeof openBytes> =>
      openBytes(connect, audio.url, { offset, signal });
    if (this.#file) return open(this.#file);
    if (this.failure) throw this.failure;
    try {
      return await open(this.#live!);
    } catch (error) {
      // Gone, perhaps because all of it is there.
      if (!['malformed', 'withdrawn'].includes((error as SpeechError).code)) throw error;
      await Promise.race([this.over, untilAborted(signal)]);
      if (this.#file) return open(this.#file);
      throw this.failure ?? error;
    }
  };
}

/**
 * Follows what the service has begun, until all is there, it fails, or the signal is aborted. Resolves as soon as
 * something can be heard, and goes on.
 * @throws {SpeechError}
 */
export function followGeneration(first: Answer, following: Following): Promise<SpeechResult> {
  return new Promise((resolve, reject) => {
    const generation = new Generation(following, resolve);
    const follow = async (): Promise<void> => {
      const last = await watchGeneration(first, following, generation);
      if (!last.marksUrl) return;
      const { connect, signal, timeout } = following;
      generation.mark((await exchange(connect, last.marksUrl, { signal, timeout })).value);
    };
    generation.over = follow().catch((error: unknown) => {
      const { code } = error as SpeechError;
      // That nothing more is heard of it does not say that it fails.
      if (!['network', 'timeout', 'busy', 'aborted'].includes(code))
        generation.failure = error as SpeechError;
      reject(error as SpeechError);
    });
  });
}
