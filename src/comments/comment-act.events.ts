import { CommentRequestEvent } from './comment.events.js';
import type { Comment, CommentDraft, CommentThread } from './comment.js';
import type { CommentError } from './comment-error.js';

/**
 * `news-comment-submit`: a reader posts a comment, which the form has checked. The answer is the comment as it was
 * stored, `visible` or `pending`; a rejection with a `CommentError` tells the reader why not, with the text kept.
 */
export class NewsCommentSubmitEvent extends CommentRequestEvent<Comment> {
  static readonly type = 'news-comment-submit';
  readonly comment: CommentDraft;
  /** The same for each attempt to post this comment: a UUID. */
  readonly key: string;

  constructor(thread: CommentThread, signal: AbortSignal, comment: CommentDraft, key: string) {
    super(NewsCommentSubmitEvent.type, thread, signal);
    this.comment = comment;
    this.key = key;
  }
}

/** `news-comment-vote`: a reader votes for a comment, against it, or (0) takes the vote back. */
export class NewsCommentVoteEvent extends CommentRequestEvent<{ readonly score?: number | undefined }> {
  static readonly type = 'news-comment-vote';
  readonly comment: Comment;
  readonly value: -1 | 0 | 1;

  constructor(thread: CommentThread, signal: AbortSignal, comment: Comment, value: -1 | 0 | 1) {
    super(NewsCommentVoteEvent.type, thread, signal);
    this.comment = comment;
    this.value = value;
  }
}

/** `news-comment-report`: a reader reports a comment to the moderators. */
export class NewsCommentReportEvent extends CommentRequestEvent<unknown> {
  static readonly type = 'news-comment-report';
  readonly comment: Comment;
  readonly reason: string;
  readonly text: string | undefined;

  constructor(
    thread: CommentThread,
    signal: AbortSignal,
    comment: Comment,
    { reason, text }: { readonly reason: string; readonly text?: string | undefined },
  ) {
    super(NewsCommentReportEvent.type, thread, signal);
    this.comment = comment;
    this.reason = reason;
    this.text = text;
  }
}

/** `news-comment-edit`: a reader changes their own comment. The answer is the comment as it was stored. */
export class NewsCommentEditEvent extends CommentRequestEvent<Comment> {
  static readonly type = 'news-comment-edit';
  readonly comment: Comment;
  readonly text: string;

  constructor(thread: CommentThread, signal: AbortSignal, comment: Comment, text: string) {
    super(NewsCommentEditEvent.type, thread, signal);
    this.comment = comment;
    this.text = text;
  }
}

/** `news-comment-delete`: a reader deletes their own comment. */
export class NewsCommentDeleteEvent extends CommentRequestEvent<unknown> {
  static readonly type = 'news-comment-delete';
  readonly comment: Comment;

  constructor(thread: CommentThread, signal: AbortSignal, comment: Comment) {
    super(NewsCommentDeleteEvent.type, thread, signal);
    this.comment = comment;
  }
}

/** `news-comment-posted`: a comment was stored; its `status` says whether others see it already. */
export class NewsCommentPostedEvent extends Event {
  static readonly type = 'news-comment-posted';
  readonly thread: CommentThread;
  readonly comment: Comment;

  constructor(thread: CommentThread, comment: Comment) {
    super(NewsCommentPostedEvent.type, { bubbles: true, composed: true });
    this.thread = thread;
    this.comment = comment;
  }
}

/** `news-comment-error`: a comment could not be posted. The reader's text is still in the form. */
export class NewsCommentErrorEvent extends Event {
  static readonly type = 'news-comment-error';
  readonly error: CommentError;

  constructor(error: CommentError) {
    super(NewsCommentErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

/** `news-comment-cancel`: a reader does not want to answer after all. Who opened the form takes it away, and prevents. */
export class NewsCommentCancelEvent extends Event {
  static readonly type = 'news-comment-cancel';

  constructor() {
    super(NewsCommentCancelEvent.type, { bubbles: true, cancelable: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-comment-submit': NewsCommentSubmitEvent;
    'news-comment-vote': NewsCommentVoteEvent;
    'news-comment-report': NewsCommentReportEvent;
    'news-comment-edit': NewsCommentEditEvent;
    'news-comment-delete': NewsCommentDeleteEvent;
    'news-comment-cancel': NewsCommentCancelEvent;
    'news-comment-posted': NewsCommentPostedEvent;
    'news-comment-error': NewsCommentErrorEvent;
  }
}
