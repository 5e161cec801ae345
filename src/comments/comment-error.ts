/** Why a comment service did not do what it was asked. */
export const COMMENT_ERROR_CODES = [
  'validation', // a field is missing or wrong: `fields` says which
  'too_long',
  'auth', // sign in first
  'closed', // no more comments are taken
  'forbidden',
  'duplicate', // the same was said already
  'rate_limited', // too fast: `retryAfterMs`
  'spam', // taken for spam, refused
  'captcha', // a proof is wanted or was wrong
  'not_found', // no such comment or thread
  'network', // no connection, or lost
  'timeout',
  'server', // the service failed, or its answer makes no sense
  'unsupported', // this service cannot do that
  'aborted', // nobody waits any more
] as const;
export type CommentErrorCode = (typeof COMMENT_ERROR_CODES)[number];

/** What else may be known of a failure. */
export interface CommentErrorDetails {
  /** Messages of the service by field: `name`, `email`, `url`, `text`. Shown as text. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds to wait before it is tried again. */
  readonly retryAfterMs?: number | undefined;
  /** What was sent may have been stored: the connection was lost after it went out. */
  readonly ambiguous?: boolean | undefined;
  readonly cause?: unknown;
}

/** A failure with its kind. The message is for developers; readers are told by the code. */
export class CommentError extends Error {
  override readonly name = 'CommentError';
  readonly code: CommentErrorCode;
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly retryAfterMs: number | undefined;
  readonly ambiguous: boolean;

  constructor(
    code: CommentErrorCode,
    message: string = code,
    { fields, retryAfterMs, ambiguous = false, cause }: CommentErrorDetails = {},
  ) {
    super(message, { cause });
    this.code = code;
    this.fields = fields;
    this.retryAfterMs = retryAfterMs;
    this.ambiguous = ambiguous;
  }
}

/**
 * Any failure as a `CommentError`; one of another copy of the library, known by its shape, stays as it is.
 * Anything else is the service's fault: `server`.
 */
export function asCommentError(cause: unknown): CommentError {
  const { name, code, message } = (cause ?? {}) as Partial<CommentError>;
  if (name === 'CommentError' && COMMENT_ERROR_CODES.includes(code as CommentErrorCode))
    return cause as CommentError;
  return new CommentError(
    (name as string) === 'AbortError' ? 'aborted' : 'server',
    String(message ?? cause),
    {
      cause,
    },
  );
}
