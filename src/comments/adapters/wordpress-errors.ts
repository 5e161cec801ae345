import type { CommentDraft } from '../comment.js';
import type { CommentError, CommentErrorCode } from '../comment-error.js';
import { record } from './clean.js';
import { decodeOnce } from './decode-once.js';
import type { Reply } from './fetch-reply.js';
import { replyError } from './reply-error.js';

const CODES: Readonly<Record<string, CommentErrorCode>> = {
  comment_flood: 'rate_limited',
  comment_duplicate: 'duplicate',
  rest_comment_closed: 'closed',
  rest_comment_trash_post: 'closed',
  rest_comment_draft_post: 'closed',
  rest_comment_invalid_post_id: 'not_found',
  rest_no_route: 'unsupported',
  comment_content_column_length: 'too_long',
};

const FIELD_NAMES = /(?:author_)?(name|email|url|content)/;

/** WordPress does not say how long it wants to wait; this is its rule unless a plugin changes it. */
export const FLOOD = 15_000; // ms

/** A message without its markup. */
export const plain = (html: unknown): string =>
  decodeOnce(typeof html === 'string' && html.replace(/<[^>]*>/g, '')).trim();

/** Which fields of a draft are missing, with a message for each; the text and the address of mail where none is. */
export function missing({ text, author }: CommentDraft, message: string): Record<string, string> {
  const fields = Object.entries({ text, name: author.name, email: author.email }).filter(
    ([, value]) => !value?.trim(),
  );
  return Object.fromEntries(fields.map(([field]) => [field, message]));
}

/** What the API means by an answer that refuses. */
export function restError(reply: Reply, draft?: CommentDraft): CommentError {
  const { code: named, message: html, data } = record(reply.value);
  const message = plain(html);
  const code = CODES[String(named)];
  const fields: Record<string, string> = {};
  const blame = (name: string, why: unknown): void => {
    const field = FIELD_NAMES.exec(name)?.[1];
    if (field) fields[field === 'content' ? 'text' : field] = plain(why);
  };
  for (const [name, why] of Object.entries(record(record(data)['params']))) blame(name, why);
  if (!code && /_column_length$/.test(String(named))) blame(String(named), message);
  if (draft && /_data_required$|content_invalid$/.test(String(named)))
    Object.assign(fields, missing(draft, message));
  const known = code ?? (Object.keys(fields).length ? 'validation' : undefined);
  return replyError(reply, known, {
    message: message && `${String(named)}: ${message}`,
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(code === 'rate_limited' && { retryAfterMs: FLOOD }),
  });
}
