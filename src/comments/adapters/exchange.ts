import { readText } from '../../core/read-text.js';
import { TimeLimit } from '../../core/time-limit.js';
import { CommentError } from '../comment-error.js';

/** What adapters ask of a comment service over HTTP; what its refusals mean comes when there is one: reply-error.ts. */

const TIMEOUT = 15_000; // ms
const LARGEST = 8_000_000; // bytes: some 10,000 comments

export interface Request {
  /** Default: POST if there is a body, else GET. */
  readonly method?: string | undefined;
  /** Body, as JSON. */
  readonly json?: unknown;
  /** Body, as a form sends it. */
  readonly form?: Readonly<Record<string, string>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Default: `omit`. */
  readonly credentials?: RequestCredentials | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until all of the answer is there. Default: 15,000. */
  readonly timeout?: number | undefined;
}

/** An answer, of whatever status. */
export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  /** Where it came from in the end, without fragment. */
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; undefined if it is none. */
  readonly value: unknown;
  /** What was asked may have changed what is stored. */
  readonly stores: boolean;
}

/** Failures known to come before anything was sent, as Node names them; browsers do not tell. */
const NEVER_SENT = /^E(CONNREFUSED|NOTFOUND|AI_AGAIN)$/;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * One request and its whole answer, whatever its status.
 *
 * @throws {CommentError} `network`, `timeout`, `aborted`; `ambiguous` if it was something to store and is not known to
 * have stayed here. `server` for an endless answer.
 */
export async function exchange(
  url: string,
  { method, json, form, headers, credentials = 'omit', signal, timeout = TIMEOUT }: Request = {},
): Promise<Reply> {
  const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
  const verb = method ?? (body ? 'POST' : 'GET');
  const stores = !/^(GET|HEAD)$/.test(verb);
  const isOffline = (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false;
  if (signal?.aborted) throw new CommentError('aborted');
  const limit = new TimeLimit(signal, timeout);
  try {
    const response = await fetch(url, {
      method: verb,
      credentials,
      headers: { accept: 'application/json', ...(json !== undefined && JSON_BODY), ...headers },
      signal: limit.signal,
      ...(body && { body }),
    });
    const text = await readText(response, LARGEST);
    const { ok, status } = response;
    return { ok, status, url: response.url, headers: response.headers, text, value: parse(text), stores };
  } catch (cause) {
    const { code } = Object((Object(cause) as Error).cause) as { readonly code?: string };
    const ambiguous = stores && !isOffline && !NEVER_SENT.test(code ?? '');
    throw new CommentError(
      signal?.aborted
        ? 'aborted'
        : limit.isOver
          ? 'timeout'
          : cause instanceof RangeError
            ? 'server'
            : 'network',
      `${url}: ${String(cause)}`,
      { ambiguous, cause },
    );
  } finally {
    limit.release();
  }
}

const JSON_BODY = { 'content-type': 'application/json' };

/**
 * More code of an adapter, for what few readers need.
 * @throws {CommentError} `network` where it cannot be had
 */
export const fetchCode = <T>(code: Promise<T>): Promise<T> =>
  code.catch((cause: unknown) => {
    throw new CommentError('network', 'The code of the service could not be fetched.', { cause });
  });
