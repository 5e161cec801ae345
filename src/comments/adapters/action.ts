import type { ServiceSettings } from '../choose-service.js';
import type { Comment } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CommentService } from '../comment-service.js';
import { cleanComment, record } from './clean.js';
import { exchange } from './exchange.js';
import type { Reply } from './fetch-reply.js';
import { problemError } from './problem.js';

/** A comment as its service says it stored it: 202 for one that waits for approval. */
export function storedComment(reply: Reply, missing?: Partial<Comment>): Comment {
  const status = reply.status === 202 ? 'pending' : 'visible';
  const comment = reply.ok && cleanComment({ status, ...missing, ...record(reply.value), own: true });
  if (comment) return comment;
  throw problemError(reply);
}

/**
 * An address that takes comments and no more, as a form's `action`: `{thread, parent, text, author}` as JSON, with the
 * header `Idempotency-Key`. It answers 201 (published), 202 (waiting) or a problem; what it says of the comment it
 * stored may be as little as nothing.
 */
export function actionComments({ endpoint }: ServiceSettings): CommentService {
  if (!endpoint) throw new CommentError('unsupported', 'There is no action.');
  return {
    list: () => Promise.reject(new CommentError('unsupported', 'An action lists no comments.')),
    async create({ key: thread }, draft, { key, signal }) {
      const reply = await exchange(endpoint, {
        json: { thread, ...draft },
        headers: { 'Idempotency-Key': key },
        signal,
      });
      const { parent, text, author } = draft;
      return storedComment(reply, {
        id: key,
        parent,
        author: { name: author.name, url: author.url },
        body: { format: 'text', value: text },
        createdAt: new Date().toISOString(),
      });
    },
  };
}
