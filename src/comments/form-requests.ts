import { request } from '../core/request-event.js';
import type { Comment, CommentDraft, CommentThread } from './comment.js';
import { CommentError } from './comment-error.js';
import { NewsCommentLoadEvent } from './comment.events.js';
import { NewsCommentSubmitEvent } from './comment-act.events.js';
import type { FormHost } from './form-port.js';
import { sameComment } from './same-comment.js';
import { ANSWER_LIMIT, type Post } from './submission.js';

/** What was stored, as far as who sent it knows. */
export const unseenComment = ({ parent, text, author }: CommentDraft, id: string): Comment => ({
  id,
  parent,
  author: { name: author.name, url: author.url },
  body: { format: 'text', value: text },
  createdAt: new Date().toISOString(),
  status: 'pending',
  own: true,
});

/** Asks whoever keeps the comments of a thread to store one; `elsewhere` if that is nobody. */
export const postTo = (
  { element }: FormHost,
  thread: CommentThread,
  elsewhere: () => Post | undefined,
): Post => {
  return async (draft, key, signal) => {
    const outcome = request(element, new NewsCommentSubmitEvent(thread, signal, draft, key));
    if (outcome.by === 'taken-over') return undefined;
    if ('response' in outcome) return (await outcome.response) ?? {};
    const post = elsewhere();
    if (post) return post(draft, key, signal);
    throw new CommentError('unsupported', 'Nobody answers news-comment-submit.');
  };
};

/**
 * Looks for what became of a draft among the newest comments.
 * @throws {CommentError} `unsupported` where nobody can tell
 */
export async function findComment(
  { element, thread, capabilities }: FormHost,
  draft: CommentDraft,
  since: number,
): Promise<Comment | undefined> {
  const sort = capabilities.sorts.includes('newest') ? 'newest' : (capabilities.sorts[0] ?? 'oldest');
  const query = { limit: 20, sort, ...(draft.parent && { parent: draft.parent }) };
  const outcome = request(
    element,
    new NewsCommentLoadEvent(thread, AbortSignal.timeout(ANSWER_LIMIT), query),
  );
  if (!('response' in outcome)) throw new CommentError('unsupported', 'Nobody answers news-comment-load.');
  return (await outcome.response).items.find((comment) => sameComment(comment, draft, since));
}
