import { safeUrl } from '../../core/safe-url.js';
import {
  type GenerateOptions,
  SpeechError,
  type SpeechFile,
  type SpeechProvider,
  type SpeechRequest,
} from '../speech.js';
import { chooseAudio } from './choose-audio.js';

/** A recording in one format. */
export interface FileSource {
  /** May be relative to the page. */
  readonly url: string;
  /** Media type. What has none is tried last. */
  readonly type?: string | undefined;
}

export interface FileSpeechOptions {
  /** The same recording in one or more formats. */
  readonly sources: readonly FileSource[];
  /** Where its marks are, as JSON of docs/audio-endpoint.md or as WebVTT; fetched once the recording is used. */
  readonly marksUrl?: string | undefined;
  /** Whether readers may take the file. Default: false. */
  readonly download?: boolean | undefined;
  /** Default: the page's own. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** A recording that there is already. */
export class FileSpeech implements SpeechProvider {
  readonly abilities;
  readonly #options: FileSpeechOptions;
  readonly #sources: readonly FileSource[];

  constructor(options: FileSpeechOptions) {
    const { sources, marksUrl, download = false } = options;
    this.#options = options;
    this.#sources = sources.flatMap(({ url, type }) => {
      const safe = safeUrl(url, globalThis.document?.baseURI);
      return safe ? { url: safe, type } : [];
    });
    this.abilities = {
      seek: 'full',
      marks: marksUrl ? 'word' : 'none',
      background: true,
      download,
    } as const;
  }

  /** Whether there is an http(s) address. */
  available(): boolean {
    return !!this.#sources.length;
  }

  /** Resolves without a request; the browser fetches the file. Marks are told when they are there. */
  async generate(request: SpeechRequest, { signal, onProgress }: GenerateOptions): Promise<SpeechFile> {
    await Promise.resolve();
    if (signal.aborted) throw new SpeechError('aborted', 'Aborted');
    if (!this.available()) throw new SpeechError('unavailable', 'No source has an http(s) address');
    const file = chooseAudio(this.#sources, request.accept);
    if (!file) throw new SpeechError('unsupported', 'No format that this browser plays');
    onProgress({ generation: 'done', ratio: 1 });
    void this.#tellMarks(request, { signal, onProgress });
    return { kind: 'url', ...file, ...(this.#options.download && { downloadUrl: file.url }) };
  }

  /** Whatever is wrong with them, the recording is heard. */
  async #tellMarks(request: SpeechRequest, { signal, onProgress }: GenerateOptions): Promise<void> {
    const { marksUrl, fetch } = this.#options;
    const url = safeUrl(marksUrl, globalThis.document?.baseURI);
    if (!url) return;
    try {
      const { fetchMarks } = await import('./file-marks.js');
      const marks = await fetchMarks(url, { request, signal, fetch });
      if (marks && !signal.aborted) onProgress({ generation: 'done', ratio: 1, marks });
    } catch {
      // follows nothing
    }
  }
}
