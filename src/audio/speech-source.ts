import { asSpeechError } from './as-speech-error.js';
import type { AttachSpeech } from './attach-file.js';
import { estimateMarks, timeOf } from './marks.js';
import type { Generated, PlaybackSource, SourceOptions, StartAt } from './playback-source.js';
import type { PlaybackStore } from './playback-store.js';
import type { SpeechMarks, SpeechProvider, SpeechRequest } from './speech.js';

/** What is to be spoken, and where to begin. */
export interface SpeechOrder {
  readonly request: SpeechRequest;
  readonly startAt?: StartAt | undefined;
}

/** What speech is made of. */
export interface SpeechSourceParts {
  /** What speaks, asked for at every start. */
  readonly provider: () => SpeechProvider | Promise<SpeechProvider>;
  /** Reads what is to be spoken, and says where to begin if nobody did; `again` where the service knew another text. */
  readonly request: (startAt: StartAt | undefined, again: boolean) => Promise<SpeechOrder>;
  /** Gives up the voice that the reader chose, if there is one. */
  readonly forgetVoice: () => boolean;
  /** Puts what came on the sound. */
  readonly attach: AttachSpeech;
}

/** Speech for a player: asked of a provider, with its text told from its time. */
export class SpeechSource implements PlaybackSource {
  readonly #parts: SpeechSourceParts;
  readonly attach: AttachSpeech;
  #estimated:
    { readonly request: SpeechRequest; readonly duration: number; readonly marks: SpeechMarks } | undefined;

  constructor(parts: SpeechSourceParts) {
    this.#parts = parts;
    this.attach = parts.attach;
  }

  async generate(
    startAt: StartAt | undefined,
    { signal, onRequest, onProgress }: SourceOptions,
  ): Promise<Generated> {
    const provider = await this.#parts.provider();
    const ask = async (again: boolean): Promise<Generated> => {
      const order = await this.#parts.request(startAt, again);
      signal.throwIfAborted();
      onRequest(order.request);
      const result = await provider.generate(order.request, { signal, onProgress });
      return { result, startAt: order.startAt };
    };
    try {
      return await ask(false);
    } catch (error) {
      const { code } = asSpeechError(error);
      // the page may have changed since it was read, and a voice may be unknown to this service
      const mayHelp = code === 'text-changed' || (code === 'unsupported' && this.#parts.forgetVoice());
      if (!mayHelp || signal.aborted) throw error;
      return ask(true);
    }
  }

  /** When what is spoken, as a service says it, else as it can be told from the length; undefined while it cannot. */
  marksOf({ marks, request, duration }: PlaybackStore): SpeechMarks | undefined {
    if (marks || !request?.text || !duration) return marks;
    const { request: of, duration: length = 0 } = this.#estimated ?? {};
    // a length that is an estimate itself moves by little, and sentences take time to find
    if (of !== request || Math.abs(length - duration) > 1)
      this.#estimated = { request, duration, marks: estimateMarks(request, duration * 1000) };
    return this.#estimated?.marks;
  }

  /** Seconds at which an offset of the text is spoken; undefined while that is not known. */
  timeOf(store: PlaybackStore, offset: number): number | undefined {
    const marks = this.marksOf(store);
    return marks && timeOf(marks, offset) / 1000;
  }

  /** UTF-16 offset of the text that is spoken now; undefined while that is not known. */
  offsetOf(store: PlaybackStore): number | undefined {
    const ms = store.currentTime * 1000;
    return this.marksOf(store)?.words.findLast(([begins]) => begins <= ms)?.[1];
  }

  /** Where an offset is spoken may be known only later. */
  async secondsOf(store: PlaybackStore, offset: number, signal: AbortSignal): Promise<number> {
    const isKnown = (): boolean => {
      const [, start = -1] = store.marks?.words.at(-1) ?? [];
      const { generation } = store.status;
      return start >= offset || signal.aborted || (generation !== 'running' && generation !== 'queued');
    };
    if (!isKnown()) {
      store.sound?.pause(); // nobody wants to hear the beginning first
      while (!isKnown()) await store.nextChange();
    }
    return this.timeOf(store, offset) ?? 0;
  }
}
