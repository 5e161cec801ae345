import { fetchReply, type Reply } from './fetch-reply.js';

/** What adapters ask of a comment service over HTTP; what its refusals mean comes when there is one: reply-error.ts. */

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

/** Failures known to come before anything was sent, as Node names them; browsers do not tell. */
const NEVER_SENT = /^E(CONNREFUSED|NOTFOUND|AI_AGAIN)$/;

const JSON_BODY = { 'content-type': 'application/json' };

/**
 * One request and its whole answer, whatever its status.
 *
 * @throws {CommentError} `network`, `timeout`, `aborted`; `ambiguous` if it was something to store and is not known to
 * have stayed here. `server` for an endless answer.
 */
export async function exchange(
  url: string,
  { method, json, form, headers, credentials = 'omit', signal, timeout }: Request = {},
): Promise<Reply> {
  const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
  const verb = method ?? (body ? 'POST' : 'GET');
  const stores = !/^(GET|HEAD)$/.test(verb);
  const isOffline = (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false;
  const reply = await fetchReply(
    url,
    signal,
    {
      method: verb,
      credentials,
      headers: { ...(json !== undefined && JSON_BODY), ...headers },
      ...(body && { body }),
    },
    timeout,
    (cause) => {
      const { code = '' } = Object((Object(cause) as Error).cause) as { readonly code?: string };
      return stores && !isOffline && !NEVER_SENT.test(code);
    },
  );
  return { ...reply, stores };
}
