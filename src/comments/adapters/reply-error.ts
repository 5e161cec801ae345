import { CommentError, type CommentErrorCode, type CommentErrorDetails } from '../comment-error.js';
import type { Reply } from './fetch-reply.js';

const LONGEST_WAIT = 24 * 3600_000; // ms: nobody waits longer, and timers cannot

/** Milliseconds of a header `Retry-After`: seconds, or a date. Undefined for anything else. */
export function retryAfterMs(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_WAIT);
}

const BY_STATUS: Readonly<Record<number, CommentErrorCode>> = {
  400: 'validation',
  401: 'auth',
  403: 'forbidden',
  404: 'not_found',
  409: 'duplicate',
  413: 'too_long',
  422: 'validation',
  429: 'rate_limited',
  501: 'unsupported',
};

/**
 * What an answer that was not the wanted one means. By its status, if the adapter knows no better `code`; an answer
 * with a good status that makes no sense is `server`, and like a failure of the server (5xx) `ambiguous` if it was to
 * store something: a program may fail after it stored.
 */
export function replyError(
  { ok, status, url, headers, stores }: Reply,
  code?: CommentErrorCode,
  { message, ...details }: CommentErrorDetails & { readonly message?: string | undefined } = {},
): CommentError {
  return new CommentError(code ?? BY_STATUS[status] ?? 'server', message || `${url} answered ${status}`, {
    retryAfterMs: retryAfterMs(headers.get('retry-after')),
    ambiguous: !code && stores && (ok || (status >= 500 && status !== 501)),
    ...details,
  });
}

/**
 * The JSON of an answer that has a good status.
 * @throws {CommentError} for any other, by its status
 */
export function valueOf(reply: Reply): unknown {
  if (!reply.ok || reply.value === undefined) throw replyError(reply);
  return reply.value;
}
