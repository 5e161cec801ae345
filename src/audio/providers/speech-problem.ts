import { readText } from '../../core/read-text.js';
import { SpeechError, type SpeechErrorCode } from '../speech.js';

/** What a failure of the service is to a player. */

const CODES: Readonly<Record<number, SpeechErrorCode>> = {
  401: 'unauthorized',
  402: 'payment',
  403: 'denied',
  409: 'text-changed',
  410: 'withdrawn',
  413: 'too-long',
  422: 'unsupported',
  429: 'busy',
  503: 'busy',
};

const LONGEST_WAIT = 86_400; // seconds
const LARGEST = 100_000; // bytes

/** Seconds of a Retry-After, which may be a date; at most a day. */
export function readRetryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? +value : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), LONGEST_WAIT);
}

/** A status and its problem details (RFC 9457), or whatever came instead. */
export function problemError(
  status: number,
  details?: unknown,
  retryAfter: string | null = null,
): SpeechError {
  const { title, detail, retryable } = Object(details) as Readonly<Record<string, unknown>>;
  const words = [title, detail].filter((text) => typeof text === 'string');
  return new SpeechError(
    CODES[status] ?? (status < 500 ? 'malformed' : 'engine'),
    [status, ...words].join(': ').slice(0, 300),
    { ...(typeof retryable === 'boolean' && { retryable }), retryAfter: readRetryAfter(retryAfter) },
  );
}

/** What an answer that refuses means, whatever its body is. */
export async function problemOf(response: Response): Promise<SpeechError> {
  let details: unknown;
  try {
    details = JSON.parse(await readText(response, LARGEST));
  } catch {
    // its status says enough
  }
  return problemError(response.status, details, response.headers.get('retry-after'));
}
