/** What the suite for comment services asserts with: no framework, so that each runs it in its own. */
import {
  COMMENT_STATUSES,
  type Comment,
  type CommentAuthor,
  type CommentPage,
} from '../../src/comments/comment.js';
import { type CommentError, type CommentErrorCode } from '../../src/comments/comment-error.js';
import { COMMENT_ERROR_CODES } from '../../src/comments/comment-error-codes.js';

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value) ?? 'undefined');
  ok(is === should, `${what}: ${String(is)} instead of ${String(should)}`);
}

/** By its shape: an adapter may have the class from the built package. */
export const isCommentError = (error: unknown): error is CommentError =>
  error instanceof Error &&
  error.name === 'CommentError' &&
  COMMENT_ERROR_CODES.includes((error as CommentError).code);

/** Waits until it rejects with a `CommentError`, of one of these codes if any are given. */
export async function rejection(
  act: () => Promise<unknown>,
  ...codes: readonly CommentErrorCode[]
): Promise<CommentError> {
  let error: unknown;
  try {
    same(await act(), 'a CommentError', 'not rejected');
  } catch (cause) {
    error = cause;
  }
  if (!isCommentError(error)) throw error;
  ok(!codes.length || codes.includes(error.code), `${error.code} instead of ${codes.join(' or ')}: ${error}`);
  const { fields, retryAfterMs } = error;
  for (const [field, message] of Object.entries(fields ?? {})) {
    ok(/^(name|email|url|text|proof)$/.test(field), `a form has no field ${field}`);
    ok(typeof message === 'string', `no message for ${field}`);
    ok(!/[<>]/.test(message), `markup in the message for ${field}: ${message}`);
  }
  ok(retryAfterMs === undefined || retryAfterMs >= 0, `to be tried again after ${String(retryAfterMs)} ms`);
  return error;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

const isInstant = (text: string): boolean => INSTANT.test(text) && !Number.isNaN(Date.parse(text));

const isAddress = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && /^https?:$/.test(new URL(value).protocol));

function checkAuthor({ name, url, avatar, badge, ...more }: CommentAuthor, where: string): void {
  ok(typeof name === 'string' && !/\p{Cc}/u.test(name), `${where}: its author's name is ${name}`);
  ok(isAddress(url) && isAddress(avatar), `${where}: addresses of its author are ${url} and ${avatar}`);
  ok(!/[\da-f]{32}|gravatar/i.test(avatar ?? ''), `${where}: a picture that gives the mail away: ${avatar}`);
  ok(badge === undefined || typeof badge === 'string', `${where}: the badge of its author`);
  same(Object.keys(more), [], `${where}: more is told of its author`);
}

/** Throws if it is not well formed. */
export function checkComment(comment: Comment): void {
  const { id, parent, author, body, createdAt, editedAt, status, own, score, myVote, replyCount } = comment;
  const where = `comment ${id}`;
  ok(typeof id === 'string' && id, `${where}: its id`);
  ok(parent === null || (typeof parent === 'string' && parent && parent !== id), `${where}: its parent`);
  checkAuthor(author, where);
  ok(/^(text|html)$/.test(body.format) && typeof body.value === 'string', `${where}: its body`);
  ok(createdAt === '' || isInstant(createdAt), `${where}: it was made at ${createdAt}`);
  for (const time of [editedAt, comment.editableUntil])
    ok(time === undefined || isInstant(time), `${where}: a time is ${time}`);
  ok(COMMENT_STATUSES.includes(status), `${where}: its status is ${status}`);
  ok(own === undefined || typeof own === 'boolean', `${where}: whose it is`);
  for (const number of [score, replyCount])
    ok(number === undefined || Number.isFinite(number), `${where}: a number is ${number}`);
  ok(myVote === undefined || [-1, 0, 1].includes(myVote), `${where}: my vote is ${myVote}`);
  ok(isAddress(comment.url), `${where}: its address is ${comment.url}`);
}

/** Throws if something of a page is not well formed. */
export function checkPage({ items, next, prev, total }: CommentPage): void {
  items.forEach(checkComment);
  const ids = items.map(({ id }) => id);
  same(ids.length, new Set(ids).size, 'ids that are there once');
  for (const cursor of [next, prev])
    ok(cursor === undefined || (typeof cursor === 'string' && cursor), `a cursor is ${cursor}`);
  ok(Number.isInteger(total) && total >= 0, `the total is ${total}`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** What of a body is read, roughly: its tags gone, its entities as characters. */
export function textOf({ format, value }: Comment['body']): string {
  if (format === 'text') return value;
  return value
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
        : (ENTITIES[name] ?? whole),
    );
}
