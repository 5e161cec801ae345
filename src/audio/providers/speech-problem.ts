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

/** Seconds of a Retry-After, which may be a date; at most a day. */
export function readRetryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), LONGEST_WAIT);
}

/** A status and its problem details (RFC 9457), or whatever came instead. */
export function problemError(status: number, details: unknown, retryAfter?: string | null): SpeechError {
  const { title, detail, retryable } = Object(details) as Readonly<Record<string, unknown>>;
  const words = [title, detail].find((text) => typeof text === 'string' && text) as string | undefined;
  return new SpeechError(
    CODES[status] ?? (status < 500 ? 'malformed' : 'engine'),
    `The speech service answered ${status}${words ? `: ${words.slice(0, 200)}` : ''}`,
    {
      ...(typeof retryable === 'boolean' && { retryable }),
      retryAfter: readRetryAfter(retryAfter ?? null),
    },
  );
}
