import type { GenerateOptions, SpeechError, SpeechProgress, SpeechRequest, SpeechResult } from '../speech.js';
import { chooseAudio, isSameType } from './choose-audio.js';
import { exchangeError, type Connect, exchange } from './exchange.js';
import { openBytes } from './open-bytes.js';
import { type Answer, type AnsweredAudio, fileOf } from './read-answer.js';
import { readMarks } from './read-marks.js';
import { watchGeneration, type Watcher } from './watch-generation.js';

/** Waits so many milliseconds, or until the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** What a generation is followed with. */
export interface Following extends GenerateOptions {
  readonly request: SpeechRequest;
  readonly connect: Connect;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly wait: Wait | undefined;
  /** The header of that name: when the status may be asked for. */
  readonly retryAfter: string | null;
  /** @throws {SpeechError} `malformed` */
  readonly read: (value: unknown) => Answer;
}

/** Takes what the service says, and tells it. */
function watcherOf(
  { request, connect, signal, onProgress }: Following,
  resolve: (result: SpeechResult) => void,
  over: () => Promise<SpeechError | undefined>,
): Watcher {
  let generation: SpeechProgress['generation'] = 'running';
  let [live, file]: (AnsweredAudio | undefined)[] = [];
  let marks: SpeechProgress['marks'];
  let ratio: number | undefined;
  const { accept } = request;

  const tell = (progress: Partial<SpeechProgress>): void => {
    if (!signal.aborted) onProgress({ generation, ratio, ...progress });
  };

  /** Of the finished file if it is there, else as it comes. */
  const open = async (offset: number, stop: AbortSignal): Promise<ReadableStream<Uint8Array>> => {
    const bytes = ({ url }: AnsweredAudio): ReturnType<typeof openBytes> =>
      openBytes(connect, url, { offset, signal: stop, more: (at) => open(at, stop) });
    if (file) return bytes(file);
    try {
      return await bytes(live!);
    } catch (error) {
      // Gone, perhaps because all of it is there.
      if (!['malformed', 'withdrawn'].includes((error as SpeechError).code)) throw error;
      const failure = await over();
      if (file) return bytes(file);
      throw failure ?? error;
    }
  };

  return {
    take(answer) {
      const { ready, audio, estimate, download } = answer;
      if (answer.marks) ({ marks } = answer);
      if (ready) {
        const result = live ? undefined : fileOf(answer, accept);
        file = live && audio.find(({ type }) => isSameType(type, live!.type));
        [generation, ratio] = ['done', 1];
        tell({ marks, duration: (result ?? file ?? audio[0]!).duration, downloadUrl: download });
        if (result) resolve({ ...result, marks });
        return;
      }
      const found = chooseAudio(
        audio.filter((item) => item.live && item.type),
        accept,
      );
      tell({ estimate, marks, duration: found?.duration });
      if (!found || live) return;
      live = found;
      const { url, type, duration } = found;
      resolve({ kind: 'stream', type: type!, open, url, duration, marks });
    },
    progress(value) {
      const { ratio: now, estimate } = Object(value) as Readonly<Record<string, unknown>>;
      if (typeof now === 'number' && now >= (ratio ?? 0) && now <= 1) ratio = now;
      tell({ estimate: typeof estimate === 'number' && estimate >= 0 ? estimate : undefined });
    },
    mark(value) {
      const more = readMarks(value, { ...request, before: marks });
      if (more) tell({ marks: (marks = more) });
    },
  };
}

/**
 * Follows what the service has begun, until all is there, it fails, or the signal is aborted. Resolves as soon as
 * something can be heard, and goes on.
 * @throws {SpeechError}
 */
export function followGeneration(first: Answer, following: Following): Promise<SpeechResult> {
  return new Promise((resolve, reject) => {
    const watcher = watcherOf(following, resolve, () => over);
    const follow = async (): Promise<undefined> => {
      const { marksUrl } = await watchGeneration(first, following, watcher);
      if (marksUrl) watcher.mark((await exchange(following.connect, marksUrl, following)).value);
    };
    const over = follow().catch((cause: unknown) => {
      const error = exchangeError(cause, following.signal);
      reject(error);
      return error;
    });
  });
}
