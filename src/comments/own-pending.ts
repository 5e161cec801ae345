import { KeptList, type Keeper } from '../core/kept.js';
import type { Comment, CommentThread } from './comment.js';
import { PENDING_KEY } from './pending-key.js';

/** How long a comment of the reader's is shown to them while it waits for approval. */
const KEPT_FOR = 14 * 24 * 60 * 60_000; // ms
const MOST_THREADS = 50;

interface PendingComments {
  readonly comments: readonly Comment[];
}

/** What is kept may have been written by others: only what has the shape, and only plain text. */
function readComment(value: unknown): Comment[] {
  const { id, parent, author, body, createdAt } = Object(value) as Partial<Comment>;
  const { name, url } = Object(author) as Partial<Comment['author']>;
  const { value: text } = Object(body) as Partial<Comment['body']>;
  if ([id, name, text, createdAt].some((each) => typeof each !== 'string')) return [];
  return [
    {
      id: id!,
      parent: typeof parent === 'string' ? parent : null,
      author: { name: name!, ...(typeof url === 'string' && { url }) },
      body: { format: 'text', value: text! },
      createdAt: createdAt!,
      status: 'pending',
      own: true,
    },
  ];
}

/**
 * The reader's own comments that wait for approval, in their browser only, for 14 days: as plain text, without the
 * address of mail. Where nothing may be stored they are kept until the page is left.
 */
export class OwnPending {
  readonly #kept: KeptList<PendingComments>;
  readonly #now: () => number;

  constructor(keeper?: Keeper, now: () => number = Date.now) {
    this.#now = now;
    this.#kept = new KeptList(
      PENDING_KEY,
      MOST_THREADS,
      ({ comments }) => ({ comments: Array.isArray(comments) ? comments.flatMap(readComment) : [] }),
      keeper,
    );
  }

  /** Oldest first. */
  of({ key }: CommentThread): readonly Comment[] {
    const since = this.#now() - KEPT_FOR;
    return (this.#kept.get(key)?.comments ?? []).filter(({ createdAt }) => Date.parse(createdAt) > since);
  }

  /** @param text what the reader wrote: a service may give it back as HTML, which is not kept. */
  keep(thread: CommentThread, comment: Comment, text: string = comment.body.value): void {
    const own = { ...comment, body: { format: 'text', value: text } };
    this.#write(thread, [...this.#without(thread, comment.id), ...readComment(own)]);
  }

  /** The service shows it to everyone now, or the reader took it back. */
  forget(thread: CommentThread, id: string): void {
    const others = this.#without(thread, id);
    if (others.length < this.of(thread).length) this.#write(thread, others);
  }

  #without(thread: CommentThread, id: string): Comment[] {
    return this.of(thread).filter((comment) => comment.id !== id);
  }

  #write({ key }: CommentThread, comments: readonly Comment[]): void {
    this.#kept.set(key, comments.length ? { comments } : undefined);
  }
}

const ownPending = new OwnPending();

/** The reader's comments on a thread that wait for approval, oldest first. */
export const pendingOf = (thread: CommentThread): readonly Comment[] => ownPending.of(thread);

/** Keeps a comment that waits for approval. `text`: what the reader wrote, if the comment has it as HTML. */
export const keepPending = (thread: CommentThread, comment: Comment, text?: string): void =>
  ownPending.keep(thread, comment, text);

/** Forgets one that waits no more. */
export const forgetPending = (thread: CommentThread, id: string): void => ownPending.forget(thread, id);
