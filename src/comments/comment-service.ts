import type {
  Comment,
  CommentCapabilities,
  CommentDraft,
  CommentPage,
  CommentQuery,
  CommentThread,
} from './comment.js';

export interface ServiceOptions {
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface CreateOptions extends ServiceOptions {
  /** The same for each attempt to post one comment: a UUID. */
  readonly key: string;
}

/**
 * A comment service. Only `list` and `create` are required; what else it can do, its capabilities say. The suite in
 * test/contracts/comments.ts judges one; docs/adapters.md shows how to write one.
 *
 * Every method rejects with a `CommentError`, and with nothing else. No method tries again by itself: who posts
 * decides, since only they know what a second attempt may do.
 */
export interface CommentService {
  /** What it can do here; what it leaves out is `DEFAULT_CAPABILITIES`. Asked once a thread. */
  capabilities?(thread: CommentThread, options?: ServiceOptions): Promise<Partial<CommentCapabilities>>;
  list(thread: CommentThread, query: CommentQuery, options?: ServiceOptions): Promise<CommentPage>;
  /** The comment as it was stored: `visible`, or `pending` until it is approved. */
  create(thread: CommentThread, draft: CommentDraft, options: CreateOptions): Promise<Comment>;
  /** Published comments by thread: one request for all. */
  count?(keys: readonly string[], options?: ServiceOptions): Promise<Readonly<Record<string, number>>>;
  update?(thread: CommentThread, id: string, text: string, options?: ServiceOptions): Promise<Comment>;
  remove?(thread: CommentThread, id: string, options?: ServiceOptions): Promise<void>;
  /** 0 takes a vote back. The comment's score afterwards, if the service says it. */
  vote?(
    thread: CommentThread,
    id: string,
    value: -1 | 0 | 1,
    options?: ServiceOptions,
  ): Promise<{ readonly score?: number | undefined }>;
  report?(
    thread: CommentThread,
    id: string,
    report: { readonly reason: string; readonly text?: string | undefined },
    options?: ServiceOptions,
  ): Promise<void>;
  /** How a text will look. */
  preview?(thread: CommentThread, text: string, options?: ServiceOptions): Promise<Comment['body']>;
}
