import { CommentError } from './comment-error.js';
import { COMMENT_ERROR_CODES, type CommentErrorCode } from './comment-error-codes.js';

/**
 * Any failure as a `CommentError`; one of another copy of the library, known by its shape, stays as it is.
 * Anything else is the service's fault: `server`, even what throws when it is looked into.
 */
export function asCommentError(cause: unknown): CommentError {
  try {
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
  } catch (error) {
    return asCommentError(error);
  }
}
