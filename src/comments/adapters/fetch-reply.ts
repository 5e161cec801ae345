import { readText } from '../../core/read-text.js';
import { TimeLimit } from '../../core/time-limit.js';
import { CommentError } from '../comment-error.js';
import type { Request } from './exchange.js';

/** What reads of a comment service over HTTP; what stores something there is sent by exchange.ts. */

const TIMEOUT = 15_000; // ms
const LARGEST = 8_000_000; // bytes: some 10,000 comments

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
 * @param timeout milliseconds until all of the answer is there
 * @param isAmbiguous whether after such a failure something may have been stored. Default: nothing was
 * @throws {CommentError} `network`, `timeout`, `aborted`; `server` for an endless answer
 */
export async function fetchReply(
  url: string,
  signal: AbortSignal | undefined,
  init: Omit<RequestInit, 'signal' | 'headers'> & Pick<Request, 'headers'> = {},
  timeout = TIMEOUT,
  isAmbiguous?: (cause: unknown) => boolean,
): Promise<Reply> {
  if (signal?.aborted) throw new CommentError('aborted');
  const limit = new TimeLimit(signal, timeout);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      signal: limit.signal,
    });
    const text = await readText(response, LARGEST);
    const { ok, status } = response;
    return {
      ok,
      status,
      url: response.url,
      headers: response.headers,
      text,
      value: parse(text),
      stores: false,
    };
  } catch (cause) {
    throw new CommentError(
      signal?.aborted
        ? 'aborted'
        : limit.isOver
          ? 'timeout'
          : cause instanceof RangeError
            ? 'server'
            : 'network',
      `${url}: ${String(cause)}`,
      { ambiguous: isAmbiguous?.(cause), cause },
    );
  } finally {
    limit.release();
  }
}

/**
 * More code of an adapter, for what few readers need.
 * @throws {CommentError} `network` where it cannot be had
 */
export const fetchCode = <T>(code: Promise<T>): Promise<T> =>
  code.catch((cause: unknown) => {
    throw new CommentError('network', 'The code of the service could not be fetched.', { cause });
  });
