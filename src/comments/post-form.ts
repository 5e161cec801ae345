import { safeUrl } from '../core/safe-url.js';
import { COMMENT_STATUSES, type Comment, type CommentStatus } from './comment.js';
import { CommentError, type CommentErrorCode } from './comment-error.js';
import { COMMENT_ERROR_CODES } from './comment-error-codes.js';

/** What systems call the same. */
const STATUSES: Readonly<Record<string, CommentStatus>> = {
  hold: 'pending',
  waiting: 'pending',
  unapproved: 'pending',
  approved: 'visible',
  published: 'visible',
};

const REFUSALS: Readonly<Record<number, CommentErrorCode>> = {
  400: 'validation',
  401: 'auth',
  403: 'forbidden',
  404: 'not_found',
  409: 'duplicate',
  413: 'too_long',
  422: 'spam',
  429: 'rate_limited',
};

/** How the form would be sent; undefined where no script can read what comes of that. */
function requestOf(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  key: string,
): [string, RequestInit] | undefined {
  // by attribute: a field can be called "action"
  const said = (name: string): string =>
    submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
  const address = safeUrl(said('action') || location.href, form.baseURI);
  const isOwn = address && new URL(address).origin === location.origin;
  const target = said('target');
  if (!isOwn || said('method').toLowerCase() !== 'post' || (target && target !== '_self')) return undefined;
  const data = new FormData(form);
  const { name, value } = (submitter ?? {}) as Partial<HTMLButtonElement>;
  if (name) data.append(name, value ?? '');
  const pairs = [...data].map(([key, each]) => [key, typeof each === 'string' ? each : each.name]);
  return [
    address,
    {
      method: 'POST',
      body: said('enctype') === 'multipart/form-data' ? data : new URLSearchParams(pairs),
      headers: { Accept: 'application/json, text/html;q=0.9', 'Idempotency-Key': key },
    },
  ];
}

/** What an answer says of the comment. */
async function answerOf(response: Response): Promise<Partial<Comment>> {
  const { status, redirected, url, headers } = response;
  const isJson = /json/.test(headers.get('Content-Type') ?? '');
  const data = isJson ? (Object(await response.json().catch(() => ({}))) as Record<string, unknown>) : {};
  if (!response.ok) {
    const code = COMMENT_ERROR_CODES.find((each) => each === data['code']);
    const seconds = Number(headers.get('Retry-After') || Number.NaN);
    throw new CommentError(code ?? REFUSALS[status] ?? 'server', `The form's address answered ${status}.`, {
      fields: data['fields'] as never,
      retryAfterMs: Number.isNaN(seconds) ? undefined : seconds * 1000,
      ambiguous: status >= 500 && status !== 503,
    });
  }
  const unapproved = new URL(url).searchParams.get('unapproved');
  const id = ['string', 'number'].includes(typeof data['id']) ? String(data['id']) : unapproved;
  const said = String(data['status']);
  const known =
    COMMENT_STATUSES.find((each) => each === said) ??
    STATUSES[said] ??
    (status === 202 || unapproved ? 'pending' : undefined) ??
    (status === 201 ? 'visible' : undefined);
  // a page without a redirect can say anything, also that a field is missing
  if (!known && !redirected && !isJson)
    throw new CommentError('server', 'The answer is a page.', { ambiguous: true });
  return { ...(id !== null && { id }), ...(known && { status: known }) };
}

/**
 * Sends a form to its own address, as it would go by itself, and with a key by which an address that knows such keys
 * stores it once.
 * @param key the same for each attempt to post one comment
 * @returns undefined where only the browser itself can send it
 * @throws {CommentError} as a service does
 */
export function postForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  key: string,
  signal: AbortSignal,
): Promise<Partial<Comment>> | undefined {
  const request = requestOf(form, submitter, key);
  return (
    request &&
    fetch(request[0], { ...request[1], signal }).then(answerOf, (cause: unknown) => {
      throw new CommentError('network', 'The connection was lost.', { cause, ambiguous: true });
    })
  );
}
