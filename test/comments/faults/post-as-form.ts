import { httpComments } from '../../../src/comments/adapters/http.js';
import type { CommentDraft, CommentThread } from '../../../src/comments/comment.js';
import { Submitter, type Submission } from '../../../src/comments/submission.js';
import type { FaultRun, Posted } from './run-faults.js';

/** What nobody has to wait for any more: it is stored, or the reader is asked. */
const isOver = ({ kind }: Submission): boolean => /^(stored|failed|unsure|offline|idle)$/.test(kind);

/**
 * Posts as the form does, with all that it does by itself, by its own module; only its clock is faster.
 *
 * @param key the one of the draft that the form still has; without, a new draft
 */
export async function postAsForm(
  { endpoint, thread: name, text, pace }: FaultRun,
  key: string = crypto.randomUUID(),
): Promise<Posted> {
  const service = httpComments({ endpoint, page: undefined as never });
  const thread: CommentThread = { key: name, url: 'https://paper.example/' };
  const draft: CommentDraft = { parent: null, text, author: { name: 'Odile Brandt' } };
  const state = await new Promise<Submission>((resolve) => {
    const submitter = new Submitter({
      post: (sent, sentKey, signal) => service.create(thread, sent, { key: sentKey, signal }),
      find: async () => {
        const { items } = await service.list(thread, { limit: 20, sort: 'newest' });
        return items.find(({ body }) => body.value === text);
      },
      dedupe: () => 'key',
      isOnline: () => true,
      now: () => Date.now() * pace,
      later: (act, ms) => {
        const timer = setTimeout(act, ms / pace);
        return () => clearTimeout(timer);
      },
      changed: (next) => {
        if (isOver(next)) resolve(next);
      },
    });
    submitter.send(draft, key);
  });
  return state.kind === 'stored'
    ? { kind: 'stored', id: state.comment?.id ?? '' }
    : { kind: 'kept', text: draft.text, key };
}
