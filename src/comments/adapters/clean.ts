import { collapse } from '../../core/text.js';
import { safeUrl } from '../../core/safe-url.js';
import { COMMENT_STATUSES, type Comment, type CommentPage } from '../comment.js';

/** Services are not trusted: whatever they answer becomes comments that are well formed, or none. */

type Unknown<T> = { readonly [Key in keyof T]?: unknown };

/** A comment as a service gave it, each of its fields perhaps something else. */
export type GivenComment = Unknown<Omit<Comment, 'author' | 'body'>> & {
  readonly author?: Unknown<Comment['author']>;
  readonly body?: Unknown<Comment['body']>;
};

const LONGEST_NAME = 200; // UTF-16
const LONGEST_ID = 200;
const LONGEST_CURSOR = 2000;

/** A value as an object, none at least. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  Object(value) as Readonly<Record<string, unknown>>;

/** A value as a list, empty at least. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const idOf = (value: unknown, longest = LONGEST_ID): string | undefined => {
  const id = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return id && id.length <= longest ? id : undefined;
};

/** One line without control characters; empty if nothing of it can be seen. */
const line = (value: unknown): string => {
  const text = typeof value === 'string' ? collapse(value.replace(/\p{Cc}/gu, ' ')) : '';
  return /[^\p{C}\p{Z}]/u.test(text) ? text.slice(0, LONGEST_NAME) : '';
};

/** A moment, of ISO 8601 with a zone or of milliseconds; empty if it is none. */
export function instant(value: unknown): string {
  const isInstant =
    typeof value === 'number' ||
    (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(value));
  const date = new Date(isInstant ? value : NaN);
  return date.getTime() > 0 ? date.toISOString() : '';
}

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** A comment, well formed; undefined if it cannot be told from others. What says of itself nothing readable is pending. */
export function cleanComment(given: unknown): Comment | undefined {
  const { id: givenId, parent, status, own, myVote, ...rest } = record(given) as GivenComment;
  const id = idOf(givenId);
  if (id === undefined) return undefined;
  const author = record(rest.author) as Unknown<Comment['author']>;
  const body = record(rest.body) as Unknown<Comment['body']>;
  const above = idOf(parent) ?? null;
  return {
    id,
    parent: above === id ? null : above,
    author: {
      name: line(author.name),
      url: safeUrl(author.url),
      avatar: safeUrl(author.avatar),
      badge: line(author.badge) || undefined,
    },
    body: {
      format: body.format === 'html' ? 'html' : 'text',
      value: typeof body.value === 'string' ? body.value : '',
    },
    createdAt: instant(rest.createdAt),
    editedAt: instant(rest.editedAt) || undefined,
    status: COMMENT_STATUSES.find((known) => known === status) ?? 'pending',
    own: own === true || undefined,
    score: number(rest.score),
    myVote: myVote === 1 || myVote === -1 || myVote === 0 ? myVote : undefined,
    replyCount: number(rest.replyCount),
    url: safeUrl(rest.url),
    editableUntil: instant(rest.editableUntil) || undefined,
  };
}

/** A page of comments, each of them once. */
export function cleanPage(given: {
  readonly items: unknown;
  readonly next?: unknown;
  readonly prev?: unknown;
  readonly total?: unknown;
}): CommentPage {
  const byId = new Map<string, Comment>();
  for (const item of list(given.items)) {
    const comment = cleanComment(item);
    if (comment && !byId.has(comment.id)) byId.set(comment.id, comment);
  }
  const items = [...byId.values()];
  const total = number(given.total);
  return {
    items,
    next: idOf(given.next, LONGEST_CURSOR),
    prev: idOf(given.prev, LONGEST_CURSOR),
    total: total !== undefined && total >= 0 ? Math.floor(total) : items.length,
  };
}
