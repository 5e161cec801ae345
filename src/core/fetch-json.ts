import { safeUrl } from './safe-url.js';

export const ARTICLE_LOAD_CODES = [
  'unsafe-url',
  'network',
  'timeout',
  'http',
  'malformed',
  'too-large',
] as const;
export type ArticleLoadCode = (typeof ARTICLE_LOAD_CODES)[number];

/** Why the JSON of an article, or of a list of articles, could not be had. */
export class ArticleLoadError extends Error {
  override readonly name = 'ArticleLoadError';
  readonly code: ArticleLoadCode;
  /** HTTP status, with `http`. */
  readonly status?: number;

  constructor(code: ArticleLoadCode, message: string, status?: number) {
    super(message);
    this.code = code;
    if (status !== undefined) this.status = status;
  }
}

const TIMEOUT = 10_000; // ms
const RETRY_AFTER = 1_000; // ms
const LARGEST = 5_000_000; // characters

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, RETRY_AFTER);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

async function once(url: string, signal: AbortSignal, timeout: number): Promise<string> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  const timer = setTimeout(stop, timeout);
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      signal: limit.signal,
      headers: { accept: 'application/ld+json, application/json' },
    });
    if (!response.ok)
      throw new ArticleLoadError('http', `${url} answered ${String(response.status)}.`, response.status);
    const text = await response.text();
    if (text.length > LARGEST)
      throw new ArticleLoadError('too-large', `${url} is larger than 5 million characters.`);
    return text;
  } catch (error) {
    if (error instanceof ArticleLoadError || signal.aborted) throw error;
    throw limit.signal.aborted
      ? new ArticleLoadError('timeout', `${url} did not answer within ${String(timeout / 1000)} s.`)
      : new ArticleLoadError('network', `${url} could not be reached.`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

const worthRetrying = (error: unknown): boolean =>
  error instanceof ArticleLoadError &&
  (error.code === 'network' || error.code === 'timeout' || (error.status ?? 0) >= 500);

export interface FetchJsonOptions {
  /** Resolves a relative address. */
  readonly base: string;
  readonly signal: AbortSignal;
  /** Milliseconds until all of an answer is there. Default: 10,000. */
  readonly timeout?: number | undefined;
}

/**
 * Fetches JSON. One retry after a second on a lost connection, a timeout or a 5xx answer.
 * @returns the value, and the address that it was asked of.
 * @throws {ArticleLoadError}
 * @throws the signal's reason when aborted.
 */
export async function fetchJson(
  src: string,
  { base, signal, timeout = TIMEOUT }: FetchJsonOptions,
): Promise<{ readonly value: unknown; readonly url: string }> {
  const url = safeUrl(src, base);
  if (!url) throw new ArticleLoadError('unsafe-url', 'It is not an http(s) address.');
  let text: string;
  try {
    text = await once(url, signal, timeout);
  } catch (error) {
    if (signal.aborted || !worthRetrying(error)) throw error;
    await pause(signal);
    signal.throwIfAborted();
    text = await once(url, signal, timeout);
  }
  try {
    return { value: JSON.parse(text), url };
  } catch {
    throw new ArticleLoadError('malformed', `${url} is not JSON.`);
  }
}
