import { RequestEvent } from '../core/request-event.js';
import type { CommentPage, CommentQuery, CommentThread } from './comment.js';

/** What is asked of whoever keeps the comments. `signal` is aborted when nobody waits any more. */
export abstract class CommentRequestEvent<Answer> extends RequestEvent<Answer> {
  readonly thread: CommentThread;
  readonly signal: AbortSignal;

  constructor(type: string, thread: CommentThread, signal: AbortSignal) {
    super(type);
    this.thread = thread;
    this.signal = signal;
  }
}

/** `news-comment-load`: comments are needed. The answer is a `CommentPage`. */
export class NewsCommentLoadEvent extends CommentRequestEvent<CommentPage> {
  static readonly type = 'news-comment-load';
  readonly query: CommentQuery;

  constructor(thread: CommentThread, signal: AbortSignal, query: CommentQuery) {
    super(NewsCommentLoadEvent.type, thread, signal);
    this.query = query;
  }
}

/** `news-comment-count`: it is known how many published comments there are. */
export class NewsCommentCountEvent extends Event {
  static readonly type = 'news-comment-count';
  readonly thread: CommentThread;
  readonly total: number;

  constructor(thread: CommentThread, total: number) {
    super(NewsCommentCountEvent.type, { bubbles: true, composed: true });
    this.thread = thread;
    this.total = total;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-comment-load': NewsCommentLoadEvent;
    'news-comment-count': NewsCommentCountEvent;
  }
}
