/** What a discussion and a comment service say to each other: plain data. docs/comments-api.md is the same over HTTP. */

/** Where a comment stands with its moderators. */
export const COMMENT_STATUSES = ['visible', 'pending', 'rejected', 'deleted'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

/** Who wrote it, as others may see it: never an address of mail. */
export interface CommentAuthor {
  readonly name: string;
  readonly url?: string | undefined;
  /** Address of a picture. Shown only if it is on the page's own origin. */
  readonly avatar?: string | undefined;
  /** A word on what they are to the site: "Author", "Moderator". */
  readonly badge?: string | undefined;
}

/** What was written. `html` is a service's, not trusted: it is shown through `commentBody()` only. */
export interface CommentBody {
  readonly format: 'text' | 'html';
  readonly value: string;
}

export interface Comment {
  readonly id: string;
  /** Id of the comment it answers; null for one that answers none. */
  readonly parent: string | null;
  readonly author: CommentAuthor;
  readonly body: CommentBody;
  /** ISO 8601 with a zone; empty where the service gives no date that can be read. */
  readonly createdAt: string;
  readonly editedAt?: string | undefined;
  readonly status: CommentStatus;
  /** Whether this reader wrote it, as far as the service knows. */
  readonly own?: boolean | undefined;
  readonly score?: number | undefined;
  readonly myVote?: -1 | 0 | 1 | undefined;
  /** How many answers it has, if these did not all come along. */
  readonly replyCount?: number | undefined;
  /** Its own address, if the service has one. */
  readonly url?: string | undefined;
  /** ISO 8601: until when its author may change or delete it. */
  readonly editableUntil?: string | undefined;
}

/** What is discussed. */
export interface CommentThread {
  /** The service's name for it: the attribute `thread`, else the article's canonical address. */
  readonly key: string;
  /** The article's address. */
  readonly url: string;
  readonly title?: string | undefined;
}

/** What a reader gives of themselves. The address of mail goes to the service and is kept nowhere else unasked. */
export interface DraftAuthor {
  readonly name: string;
  readonly email?: string | undefined;
  readonly url?: string | undefined;
}

/** What a reader wants to have published. */
export interface CommentDraft {
  readonly parent: string | null;
  readonly text: string;
  readonly author: DraftAuthor;
  /** What a proof provider found, if the service wants one. */
  readonly proof?: string | undefined;
  /** What stands in the field that people do not see. */
  readonly trap?: string | undefined;
  /** Milliseconds since the reader first touched the form: programs are fast. */
  readonly elapsedMs?: number | undefined;
}

/** Ways to sort, of which a service has some. */
export const COMMENT_SORTS = ['oldest', 'newest', 'top'] as const;
export type CommentSort = (typeof COMMENT_SORTS)[number];

/** Which comments are wanted. */
export interface CommentQuery {
  /** `next` or `prev` of an earlier answer. */
  readonly cursor?: string | undefined;
  /** How many comments that answer none, at most; with `parent`, how many answers. */
  readonly limit: number;
  readonly sort: CommentSort;
  /** Only answers to this one. */
  readonly parent?: string | undefined;
  /** The page on which this comment is, with those it answers. */
  readonly around?: string | undefined;
}

/** Some comments: answers follow in the same flat list, in any order. */
export interface CommentPage {
  readonly items: readonly Comment[];
  /** Where more are, in the order of the sort; undefined at the end. */
  readonly next?: string | undefined;
  /** Where those before are, after `around`. */
  readonly prev?: string | undefined;
  /** Published comments of the whole thread, answers included. */
  readonly total: number;
}

/** What readers may be asked for. */
export type FieldRule = 'required' | 'optional' | 'hidden';

/** What a service can do with a thread, and wants of a comment. */
export interface CommentCapabilities {
  /** Whether this reader may post. */
  readonly post: boolean;
  /** No more comments are taken; those that are there stay. */
  readonly closed: boolean;
  /** Whom nobody knows must sign in before posting; where, if the service knows. */
  readonly signIn?: boolean | string | undefined;
  /** How deep answers are kept apart: 0 has none, 1 has answers to comments only. */
  readonly maxDepth: number;
  readonly sorts: readonly CommentSort[];
  readonly vote: 'none' | 'up' | 'updown';
  readonly edit: boolean;
  readonly remove: boolean;
  readonly report: boolean;
  readonly preview: boolean;
  /** What is written is read as Markdown. */
  readonly markdown: boolean;
  /** Whether comments are looked at before they are shown. */
  readonly moderation: 'pre' | 'post' | 'unknown';
  readonly fields: Readonly<Record<'name' | 'email' | 'url', FieldRule>>;
  readonly maxLength: { readonly value: number; readonly unit: LengthUnit };
  /** How the service knows a comment that is sent again: by its key, by what it says, not at all. */
  readonly dedupe: 'key' | 'content' | 'none';
  /** Comments are kept in this browser only: for designers. */
  readonly local?: boolean | undefined;
  readonly proof?: { readonly kind: string; readonly siteKey?: string | undefined } | undefined;
}

/** What a service counts the length of a comment in. `bytes`: of UTF-8. */
export type LengthUnit = 'bytes' | 'utf16' | 'codepoint';

/** What is taken for granted of a service that says nothing of itself. */
export const DEFAULT_CAPABILITIES: CommentCapabilities = {
  post: true,
  closed: false,
  maxDepth: 8,
  sorts: ['oldest'],
  vote: 'none',
  edit: false,
  remove: false,
  report: false,
  preview: false,
  markdown: false,
  moderation: 'unknown',
  fields: { name: 'required', email: 'optional', url: 'hidden' },
  maxLength: { value: 5000, unit: 'codepoint' },
  dedupe: 'none',
};
