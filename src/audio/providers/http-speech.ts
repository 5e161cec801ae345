import { safeUrl } from '../../core/safe-url.js';
import {
  type GenerateOptions,
  SpeechError,
  type SpeechProvider,
  type SpeechRequest,
  type SpeechResult,
  type SpeechVoice,
} from '../speech.js';
import { asSpeechError, type Connect, exchange } from './exchange.js';
import type { Wait } from './follow-generation.js';
import { type Answer, fileOf, readAnswer } from './read-answer.js';

export interface HttpSpeechOptions {
  /** Address of a service that keeps the contract of docs/audio-endpoint.md; may be relative to the page. */
  readonly endpoint: string;
  /** Sends the text too, for endpoints that do not know the articles. Default: false. */
  readonly sendText?: boolean | undefined;
  /** Default: the page's own, which sends cookies to its own origin only. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Headers for each request to the endpoint's origin, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds until a whole answer is there. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** How the time between two looks at the status passes. Default: the clock's. */
  readonly wait?: Wait | undefined;
}

const MOST_VOICES = 200;

function readVoice(value: unknown): readonly SpeechVoice[] {
  const { id, name, lang } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof name !== 'string' || !id || !name.trim()) return [];
  return [{ id, name, ...(typeof lang === 'string' && { lang }) }];
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
    return this.#endpoint !== undefined;
  }

  /** None where the service has none to choose from, or does not say. */
  async voices(lang: string): Promise<readonly SpeechVoice[]> {
    if (!this.#endpoint) return [];
    const url = new URL(this.#endpoint);
    url.searchParams.set('lang', lang);
    try {
      const { value } = await exchange(this.#connect, url.href, {
        signal: new AbortController().signal,
        timeout: this.#options.timeout,
      });
      const { voices } = Object(value) as { readonly voices?: unknown };
      return Array.isArray(voices) ? voices.slice(0, MOST_VOICES).flatMap(readVoice) : [];
    } catch {
      return [];
    }
  }

  async generate(request: SpeechRequest, options: GenerateOptions): Promise<SpeechResult> {
    const endpoint = this.#endpoint;
    if (!endpoint) throw new SpeechError('unavailable', 'The endpoint is no http(s) address.');
    const { articleId, textHash, lang, voice, accept, startAt, text } = request;
    const { signal, onProgress } = options;
    const { sendText, timeout, wait } = this.#options;
    const connect = this.#connect;
    const { value, retryAfter } = await exchange(connect, endpoint, {
      method: 'POST',
      signal,
      timeout,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ v: 1, articleId, textHash, lang, voice, accept, startAt },
        ...(sendText && { text: text.normalize('NFC') }),
      }),
    });
    const read = (given: unknown): Answer => readAnswer(given, endpoint, request);
    const answer = read(value);
    const follow = async (): Promise<SpeechResult> => {
      const { followGeneration } = await import('./follow-generation.js').catch((cause: unknown) => {
        throw asSpeechError(cause, signal);
      });
      return followGeneration(answer, {
        request,
        signal,
        onProgress,
        connect,
        timeout,
        wait,
        read,
        retryAfter,
      });
    };
    if (!answer.ready) return follow();
    const file = fileOf(answer, accept);
    onProgress({ generation: 'done', ratio: 1 });
    if (answer.marksUrl) void follow().catch(() => undefined);
    return file;
  }

  readonly #connect: Connect = (url, init) => {
    const { fetch = globalThis.fetch, headers } = this.#options;
    const isOwn = new URL(url).origin === new URL(this.#endpoint!).origin;
    return fetch(url, {
      ...init,
      headers: {
        accept: 'application/json',
        ...(isOwn && headers),
        ...(init.headers as Record<string, string>),
      },
    });
  };
}
