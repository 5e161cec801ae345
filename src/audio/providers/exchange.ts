import { readText } from '../../core/read-text.js';
import { SpeechError } from '../speech.js';
import { problemError, readRetryAfter } from './speech-problem.js';

/** Fetches as a provider was told to: with whose `fetch`, and with which headers. */
export type Connect = (
  url: string,
  init: RequestInit & { readonly signal: AbortSignal },
) => Promise<Response>;

const TIMEOUT = 30_000; // ms
const LARGEST = 8_000_000; // bytes: the marks of some 400,000 words

export interface ExchangeOptions extends RequestInit {
  readonly signal: AbortSignal;
  /** Milliseconds until all of the answer is there. Default: 30,000. */
  readonly timeout?: number | undefined;
}

/** What came of an exchange, or of reading a stream, that did not succeed. */
export function asSpeechError(cause: unknown, signal: AbortSignal): SpeechError {
  if (signal.aborted) return new SpeechError('aborted', 'Nobody waits for the speech.', { cause });
  if (cause instanceof SpeechError) return cause;
  return cause instanceof SyntaxError || cause instanceof RangeError
    ? new SpeechError('malformed', `The speech service sent what is no JSON: ${cause.message}`, { cause })
    : new SpeechError('network', 'The connection to the speech service was lost.', { cause });
}

/** What a refusing answer means. */
export async function refusal(response: Response): Promise<SpeechError> {
  let details: unknown;
  try {
    details = JSON.parse(await readText(response, LARGEST));
  } catch {
    // its status says enough
  }
  return problemError(response.status, details, response.headers.get('retry-after'));
}

/**
 * One request, and its whole answer as JSON.
 * @throws {SpeechError}
 */
export async function exchange(
  connect: Connect,
  url: string,
  { signal, timeout = TIMEOUT, ...init }: ExchangeOptions,
): Promise<{ readonly value: unknown; readonly retryAfter: number | undefined }> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, timeout);
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const response = await connect(url, { ...init, signal: limit.signal });
    if (!response.ok) throw await refusal(response);
    const value = JSON.parse(await readText(response, LARGEST)) as unknown;
    return { value, retryAfter: readRetryAfter(response.headers.get('retry-after')) };
  } catch (cause) {
    if (limit.signal.aborted && !signal.aborted)
      throw new SpeechError('timeout', `No answer of the speech service in ${timeout / 1000} s.`);
    throw asSpeechError(cause, signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
