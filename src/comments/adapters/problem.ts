import { type CommentError, type CommentErrorCode } from '../comment-error.js';
import { COMMENT_ERROR_CODES } from '../comment-error-codes.js';
import { record } from './clean.js';
import type { Reply } from './fetch-reply.js';
import { replyError } from './reply-error.js';

/** Codes of docs/comments-api.md that are called otherwise here. */
const CALLED: Readonly<Record<string, CommentErrorCode>> = { rejected: 'spam' };

/** What a problem (`application/problem+json`) means. One of the server's own (5xx) may have stored what was posted. */
export function problemError(reply: Reply): CommentError {
  const { code, detail, title, fields, retryAfter } = record(reply.value);
  const said = String(code);
  const known = CALLED[said] ?? COMMENT_ERROR_CODES.find((each) => each === said);
  const messages = Object.entries(record(fields)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const message = [detail, title].find((text) => typeof text === 'string');
  return replyError(reply, reply.status < 500 ? known : undefined, {
    message,
    ...(messages.length && { fields: Object.fromEntries(messages) }),
    ...(Number(retryAfter) >= 0 && { retryAfterMs: Number(retryAfter) * 1000 }),
  });
}
