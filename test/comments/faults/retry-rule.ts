import type { CommentDraft, CommentThread } from '../../../src/comments/comment.js';
import { asCommentError } from '../../../src/comments/comment-error.js';
import type { CommentService } from '../../../src/comments/comment-service.js';
import type { Posted } from './run-faults.js';

/** A form without a face: the rule for a service that knows a comment by its key. */
const WAITS = [1000, 4000, 15_000]; // ms
const ANSWER_LIMIT = 15_000; // ms

export interface Retrying {
  readonly service: CommentService;
  readonly thread: CommentThread;
  readonly draft: CommentDraft;
  readonly key: string;
  /** How much longer a second is than here. */
  readonly pace: number;
}

/** Posts; what may have been stored is sent again with the same key after 1, 4 and 15 seconds. */
export async function postWithRetries({ service, thread, draft, key, pace }: Retrying): Promise<Posted> {
  for (const wait of [...WAITS, undefined]) {
    const limit = AbortSignal.timeout(ANSWER_LIMIT / pace);
    try {
      const { id } = await service.create(thread, draft, { key, signal: limit });
      return { kind: 'stored', id };
    } catch (cause) {
      const { code, ambiguous } = asCommentError(cause);
      const isUnsure = ambiguous || code === 'timeout' || limit.aborted;
      if (!isUnsure || wait === undefined) return { kind: 'kept', text: draft.text, key };
    }
    await new Promise((resolve) => setTimeout(resolve, wait / pace));
  }
  throw new Error('unreachable');
}
