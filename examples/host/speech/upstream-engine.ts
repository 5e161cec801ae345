import type { SpeechMark, SpeechVoice } from '../../../src/audio/speech.js';
import { EngineError, type SpeakOptions, type SpeechEngine, type SpokenPiece } from './engine.js';
import { splitAtSentences, type TextPart } from './sentences.js';
import { WavReader } from './wav-reader.js';
import { wordsOf } from './words.js';

export interface UpstreamOptions {
  /** Such as `https://speech.example`: what stands before `/v1/audio/speech`. */
  readonly url: string;
  readonly key?: string | undefined;
  /** Default: `tts-1`. */
  readonly model?: string | undefined;
  /** Default: `alloy`. */
  readonly voices?: readonly string[] | undefined;
  /** Milliseconds that one request may take. Default: 120,000. */
  readonly timeout?: number | undefined;
}

/** One request takes 4,096 characters; engines disagree on what a character is, so a little less. */
const MAX_INPUT = 4000;
/** Bytes of one answer: twenty minutes at 48 kHz, far more than so few characters can be. */
const MAX_ANSWER = 120_000_000;

/** Any service that answers `POST /v1/audio/speech` as OpenAI's does. It tells no times, so they are estimated. */
export class UpstreamEngine implements SpeechEngine {
  readonly id: string;
  readonly model: string;
  readonly marks = 'estimated';
  readonly pace = 60;
  readonly #address: string;
  readonly #key: string | undefined;
  readonly #voices: readonly string[];
  readonly #timeout: number;

  /** @throws Error when the address is not one of the web. */
  constructor({ url, key, model = 'tts-1', voices = ['alloy'], timeout = 120_000 }: UpstreamOptions) {
    if (!/^https?:/i.test(url) || !URL.canParse(url))
      throw new Error(`SPEECH_UPSTREAM=${url}: not an address`);
    this.#address = `${url.replace(/\/+$/, '').replace(/\/v1$/, '')}/v1/audio/speech`;
    this.id = `upstream ${this.#address}`;
    this.model = model;
    this.#key = key;
    this.#voices = voices;
    this.#timeout = timeout;
  }

  /** Such services find out the language by themselves. */
  voices(): Promise<readonly SpeechVoice[]> {
    return Promise.resolve(
      this.#voices.map((id) => ({ id, name: id.replace(/^\p{L}/u, (sign) => sign.toUpperCase()) })),
    );
  }

  async *speak(text: string, options: SpeakOptions): AsyncGenerator<SpokenPiece> {
    let before = 0;
    for (const part of splitAtSentences(text, options.lang, MAX_INPUT)) {
      let samples = 0;
      let rate = 0;
      for await (const piece of this.#request(part.text, options)) {
        samples += piece.samples.length;
        rate = piece.rate;
        yield { ...piece, words: [] };
      }
      const milliseconds = (samples * 1000) / rate;
      // Only the end of a part tells how long it is.
      yield { samples: new Int16Array(0), rate, words: estimate(part, options.lang, before, milliseconds) };
      before += milliseconds;
    }
  }

  async *#request(
    input: string,
    { voice, signal }: SpeakOptions,
  ): AsyncGenerator<Pick<SpokenPiece, 'samples' | 'rate'>> {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(this.#timeout)]);
    const response = await this.#post({ model: this.model, input, voice, response_format: 'wav' }, limited);
    const wav = new WavReader();
    let bytes = 0;
    let spoken = false;
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        bytes += chunk.length;
        if (bytes > MAX_ANSWER) throw new Error('its answer does not end');
        const samples = wav.push(chunk);
        if (samples.length === 0) continue;
        spoken = true;
        yield { samples, rate: wav.rate! };
      }
    } catch (error) {
      signal.throwIfAborted();
      throw failure(error);
    }
    if (!spoken) throw new EngineError('the speech service sent no sound');
  }

  async #post(body: object, signal: AbortSignal): Promise<Response> {
    const response = await fetch(this.#address, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(this.#key === undefined ? {} : { Authorization: `Bearer ${this.#key}` }),
      },
      body: JSON.stringify(body),
      // The key is for this address alone.
      redirect: 'error',
      signal,
    }).catch((error: unknown) => {
      throw failure(error);
    });
    if (response.ok && response.body) return response;
    await response.body?.cancel();
    const wait = Number(response.headers.get('retry-after') ?? NaN);
    throw new EngineError(`the speech service answered ${response.status}`, {
      retryable: response.status === 429 || response.status >= 500,
      retryAfter: response.status === 429 ? (Number.isFinite(wait) ? wait : 10) : undefined,
    });
  }
}

function failure(error: unknown): EngineError {
  const { message, cause, name } = error as Error;
  const reason =
    name === 'TimeoutError' ? 'no answer in time' : cause instanceof Error ? cause.message : message;
  return new EngineError(`the speech service failed: ${reason}`, { cause: error });
}

/** Words share the time by their letters, and the pauses at the ends of sentences. */
function estimate(part: TextPart, lang: string, before: number, milliseconds: number): SpeechMark[] {
  const words = wordsOf(part.text, lang);
  const weights = words.map(({ start, length }, index) => {
    const after = part.text.slice(start + length, words[index + 1]?.start ?? part.text.length);
    return length + 1 + (/[.!?…。！？]/u.test(after) ? 6 : /[,;:–—،؛、]/u.test(after) ? 3 : 0);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  return words.map(({ start, length }, index) => {
    const at = before + (milliseconds * passed) / total;
    passed += weights[index]!;
    return [Math.round(at), part.start + start, length];
  });
}
