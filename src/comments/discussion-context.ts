import { createContext } from '@lit/context';
import type { Comment, CommentCapabilities, CommentThread } from './comment.js';
import type { CommentError } from './comment-error.js';

/** What whoever keeps the comments tells a list and a form. Plain data. */
export interface DiscussionValue {
  readonly thread: CommentThread;
  /** Undefined until they are known, and where a service does not tell: then `error` says why. */
  readonly capabilities: CommentCapabilities | undefined;
  readonly error: CommentError | undefined;
  /** What was posted since the page was opened, oldest first. */
  readonly posted: readonly Comment[];
}

/** A global symbol, so that two copies of the library share one context. */
export const discussionContext = createContext<DiscussionValue | undefined>(
  Symbol.for('news-article/discussion@1'),
);
