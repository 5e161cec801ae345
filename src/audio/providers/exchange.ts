import { readText } from '../../core/read-text.js';
import { SpeechError } from '../speech.js';
import { TimeLimit } from '../../core/time-limit.js';

/** Fetches as a provider was told to: by whose `fetch`, and with which headers. */
export type Connect = (
  url: string,
  init: RequestInit & { readonly signal: AbortSignal },
) => Promise<Response>;

const TIMEOUT = 30_000; // ms
const LARGEST = 8_000_000; // bytes: the marks of some 400,000 words

export interface ExchangeOptions {
  readonly signal: AbortSignal;
  /** What is posted, as JSON. Default: a GET. */
  readonly post?: object | undefined;
  /** Milliseconds until all of the answer is there. Default: 30,000. */
  readonly timeout?: number | undefined;
}

/** What an exchange that did not succeed, or a stream that ended, is to a player. */
export function exchangeError(cause: unknown, signal: AbortSignal): SpeechError {
  if (signal.aborted) return new SpeechError('aborted', 'Aborted', { cause });
  if (cause instanceof SpeechError) return cause;
  const isWrong = cause instanceof SyntaxError || cause instanceof RangeError;
  return new SpeechError(isWrong ? 'malformed' : 'network', String(cause), { cause });
}

/** What an answer that refuses means. Why it does so is worth a request of its own. */
export async function refusal(response: Response): Promise<SpeechError> {
  const { problemOf } = await import('./speech-problem.js');
  return problemOf(response);
}

/**
 * One request, and its whole answer as JSON, with its header Retry-After.
 * @throws {SpeechError}
 */
export async function exchange(
  connect: Connect,
  url: string,
  { signal, timeout = TIMEOUT, post }: ExchangeOptions,
): Promise<{ readonly value: unknown; readonly retryAfter: string | null }> {
  const limit = new TimeLimit(signal, timeout);
  try {
    signal.throwIfAborted();
    const response = await connect(url, {
      signal: limit.signal,
      headers: { accept: 'application/json', ...(post && { 'content-type': 'application/json' }) },
      ...(post && { method: 'POST', body: JSON.stringify(post) }),
    });
    if (!response.ok) throw await refusal(response);
    const value = JSON.parse(await readText(response, LARGEST)) as unknown;
    return { value, retryAfter: response.headers.get('retry-after') };
  } catch (cause) {
    throw limit.isOver && !signal.aborted
      ? new SpeechError('timeout', `${url} took over ${timeout} ms`)
      : exchangeError(cause, signal);
  } finally {
    limit.release();
  }
}
