import { safeUrl } from '../../core/safe-url.js';
import {
  type GenerateOptions,
  SpeechError,
  type SpeechProvider,
  type SpeechRequest,
  type SpeechResult,
  type SpeechVoice,
} from '../speech.js';
import { exchangeError, type Connect, exchange } from './exchange.js';
import type { Wait } from './follow-generation.js';
import { fileOf, readAnswer } from './read-answer.js';

export interface HttpSpeechOptions {
  /** Address of a service that keeps the contract of docs/audio-endpoint.md; may be relative to the page. */
  readonly endpoint: string;
  /** Sends the text too, for endpoints that do not know the articles. Default: false. */
  readonly sendText?: boolean | undefined;
  /** Default: the page's own, which sends cookies to its own origin only. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Headers for each request to the endpoint's origin, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds until a whole answer is there, and of silence among events. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** How the time between two looks at the status passes. Default: by the clock. */
  readonly wait?: Wait | undefined;
}

const MOST_VOICES = 200;

function readVoice(value: unknown): readonly SpeechVoice[] {
  const { id, name, lang } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof name !== 'string' || !id || !name.trim()) return [];
  return [{ id, name, lang: typeof lang === 'string' ? lang : undefined }];
}

/** Speech from a service of the publisher's, over HTTP: docs/audio-endpoint.md. Asks nothing before `generate()`. */
export class HttpSpeech implements SpeechProvider {
  readonly abilities = { seek: 'full', marks: 'word', background: true, download: true } as const;
  readonly #options: HttpSpeechOptions;
  readonly #endpoint: string | undefined;

  constructor(options: HttpSpeechOptions) {
    this.#options = options;
    this.#endpoint = safeUrl(options.endpoint, globalThis.document?.baseURI);
  }

  /** Whether the endpoint is an http(s) address. */
  available(): boolean {
    return !!this.#endpoint;
  }

  /** None where the service has none to choose from, or does not say. */
  async voices(lang: string): Promise<readonly SpeechVoice[]> {
    try {
      const url = new URL(this.#endpoint!);
      url.searchParams.set('lang', lang);
      const { signal } = new AbortController();
      const { value } = await exchange(this.#connect, url.href, { signal, timeout: this.#options.timeout });
      const { voices } = value as { readonly voices: readonly unknown[] };
      return voices.slice(0, MOST_VOICES).flatMap(readVoice);
    } catch {
      return [];
    }
  }

  async generate(request: SpeechRequest, options: GenerateOptions): Promise<SpeechResult> {
    const endpoint = this.#endpoint;
    if (!endpoint) throw new SpeechError('unavailable', 'The endpoint is no http(s) address');
    const { signal, onProgress } = options;
    const { sendText, timeout, wait } = this.#options;
    const connect = this.#connect;
    const text = sendText ? request.text.normalize('NFC') : undefined;
    const post = { v: 1, ...request, segments: undefined, text };
    const { value, retryAfter } = await exchange(connect, endpoint, { signal, timeout, post });
    const read = (given: unknown): ReturnType<typeof readAnswer> => readAnswer(given, endpoint, request);
    const answer = read(value);
    const follow = async (): Promise<SpeechResult> => {
      const { followGeneration } = await import('./follow-generation.js').catch((cause: unknown) => {
        throw exchangeError(cause, signal);
      });
      const following = { request, signal, onProgress, connect, timeout, wait, read, retryAfter };
      return followGeneration(answer, following);
    };
    if (!answer.ready) return follow();
    const file = fileOf(answer, request.accept);
    onProgress({ generation: 'done', ratio: 1 });
    if (answer.marksUrl) void follow().catch(() => undefined);
    return file;
  }

  readonly #connect: Connect = (url, init) => {
    const { fetch = globalThis.fetch, headers } = this.#options;
    const isOwn = new URL(url).origin === new URL(this.#endpoint!).origin;
    return fetch(url, isOwn ? { ...init, headers: { ...headers, ...(init.headers as object) } } : init);
  };
}
