import type { CommentError } from '../comment-error.js';
import { record } from './clean.js';
import type { Reply } from './fetch-reply.js';
import { replyError } from './reply-error.js';

const PAUSE = 60_000; // ms, unless the site says otherwise with IPQPS; the answer does not tell

/** What Waline means: most of its failures are answers with status 200, told apart by their words. */
export function walineError(reply: Reply): CommentError {
  const { errno, errmsg } = record(reply.value);
  if (typeof errno !== 'number' || !reply.ok) return replyError(reply);
  const message = typeof errmsg === 'string' ? errmsg : JSON.stringify(errmsg);
  if (/duplicate/i.test(message)) return replyError(reply, 'duplicate', { message });
  if (/too fast/i.test(message)) return replyError(reply, 'rate_limited', { message, retryAfterMs: PAUSE });
  const { comment } = record(errmsg);
  if (typeof comment === 'string')
    return replyError(reply, 'validation', { message, fields: { text: comment } });
  // 1000 is what it says when a rule of the site refuses
  return errno === 1000
    ? replyError(reply, 'forbidden', { message })
    : replyError(reply, undefined, { message });
}
