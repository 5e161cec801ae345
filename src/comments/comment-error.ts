import type { CommentErrorCode } from './comment-error-codes.js';

export type { CommentErrorCode } from './comment-error-codes.js';

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
