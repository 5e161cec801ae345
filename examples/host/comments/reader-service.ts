import { randomUUID } from 'node:crypto';
import type { Comment } from '../../../src/comments/comment.js';
import { ClientLimit } from '../client-limit.js';
import { badField, CommentProblem } from './comment-problem.js';
import { ownComment, type CommentRow } from './comment-row.js';
import type { Comments } from './open-comments.js';
import { placeBelow } from './place-below.js';
import type { DraftInput } from './read-input.js';
import type { Thread } from './thread-store.js';

/** A comment as its author is told of it. */
export interface OwnComment extends Comment {
  readonly own: true;
  /** Changes or deletes it. */
  readonly editToken: string;
}

/** Votes, reports and changes that a client may make in a minute. */
const ACTS_PER_MINUTE = 60;
/** Links in a comment that make moderators look closely. */
const MANY_LINKS = 3;

/** What readers may do with the comments, and what they may not. */
export class ReaderService {
  readonly #comments: Comments;
  readonly #posts: ClientLimit;
  readonly #acts = new ClientLimit(ACTS_PER_MINUTE);
  /** Posts that are being stored, by idempotency key. */
  readonly #running = new Map<string, Promise<OwnComment>>();

  constructor(comments: Comments) {
    this.#comments = comments;
    this.#posts = new ClientLimit(comments.settings.perMinute);
  }

  /**
   * Stores a comment once for a key, however often and at however many places at once it is posted.
   * @returns the comment as it was stored then; what was changed since is in it
   */
  async post(
    threadKey: string,
    draft: DraftInput,
    key: string | undefined,
    client: string,
  ): Promise<OwnComment> {
    const sure = key ?? randomUUID();
    const running = this.#running.get(sure);
    const print = this.#print(threadKey, draft);
    if (running) {
      await running.catch(() => undefined);
      return this.post(threadKey, draft, sure, client);
    }
    const post = this.#post(threadKey, draft, sure, print, client);
    this.#running.set(sure, post);
    try {
      return await post;
    } finally {
      this.#running.delete(sure);
    }
  }

  async edit(id: string, token: string | undefined, text: string, client: string): Promise<OwnComment> {
    this.#limit(this.#acts, client);
    const row = await this.#ownRow(id, token);
    const isVisible = row.status === 'visible' && this.#comments.settings.moderation === 'post';
    if (!(await this.#comments.store.update(row, text, isVisible))) throw changedNoMore();
    return this.#own((await this.#comments.store.find(id))!);
  }

  async remove(id: string, token: string | undefined, client: string): Promise<void> {
    this.#limit(this.#acts, client);
    await this.#comments.store.remove(await this.#ownRow(id, token));
  }

  async vote(id: string, value: unknown, client: string): Promise<{ score: number; myVote: -1 | 0 | 1 }> {
    this.#limit(this.#acts, client);
    const { votes } = this.#comments.settings;
    const row = await this.#visible(id);
    if ((await this.#threadOf(row)).state === 'readonly' || votes === 'none') {
      throw new CommentProblem('forbidden', 'No votes are taken here.');
    }
    if (value !== 1 && value !== 0 && !(value === -1 && votes === 'updown')) {
      throw badField('value', 'A vote is 1 or 0, or -1 where that is offered.');
    }
    const score = await this.#comments.store.vote(
      row,
      this.#comments.secrets.hash('vote', id, client),
      value,
    );
    return { score, myVote: value };
  }

  async report(id: string, reason: string, text: string, client: string): Promise<void> {
    this.#limit(this.#acts, client);
    const row = await this.#visible(id);
    const reporter = this.#comments.secrets.hash('report', id, client);
    await this.#comments.store.report(row, reporter, reason, text);
  }

  async #post(
    threadKey: string,
    draft: DraftInput,
    key: string,
    print: string,
    client: string,
  ): Promise<OwnComment> {
    const { store, threads, settings, secrets } = this.#comments;
    const earlier = await store.findByKey(key);
    if (earlier) return this.#replay(earlier, print);
    this.#limit(this.#posts, client);
    const thread = await threads.find(threadKey);
    if (thread.state !== 'open') throw new CommentProblem('closed', 'No more comments are taken here.');
    const place = await this.#placeOf(draft.parent, thread);
    const flag = flagOf(draft);
    const stored = await store.create({
      ...place,
      thread: (await threads.keep(threadKey)).id,
      name: draft.name,
      url: draft.url,
      email: this.#kept(draft.email, secrets.hash('email', draft.email?.toLowerCase() ?? '')),
      text: draft.text,
      status: flag === undefined && settings.moderation === 'post' ? 'visible' : 'pending',
      flag,
      key,
      print,
    });
    if (stored) return this.#replay(stored, print);
    if ((await threads.find(threadKey)).state !== 'open') {
      throw new CommentProblem('closed', 'No more comments are taken here.');
    }
    throw new CommentProblem('duplicate', 'You said that already.');
  }

  async #placeOf(parent: string | null, thread: Thread): Promise<{ parent: string | null; depth: number }> {
    if (parent === null) return { parent, depth: 0 };
    const row = await this.#comments.store.find(parent);
    // An answer to what was deleted meanwhile is taken: it is not the answer's fault.
    if (!row || row.thread !== thread.id || row.status === 'pending') {
      throw badField('parent', 'What this answers is not here.');
    }
    return placeBelow(row, this.#comments.settings.maxDepth);
  }

  #replay(row: CommentRow, print: string): OwnComment {
    if (row.print !== print) {
      throw new CommentProblem('validation', 'This Idempotency-Key was used for another comment.');
    }
    const isSettled = row.status === 'visible' || row.status === 'pending' || row.status === 'rejected';
    return this.#own(isSettled ? { ...row, status: row.postStatus } : row);
  }

  #own(row: CommentRow): OwnComment {
    const { secrets, settings } = this.#comments;
    return {
      ...ownComment(row),
      own: true,
      editToken: secrets.editToken(row.id),
      ...(settings.editMinutes > 0 && {
        editableUntil: new Date(row.created + settings.editMinutes * 60_000).toISOString(),
      }),
    };
  }

  async #ownRow(id: string, token: string | undefined): Promise<CommentRow> {
    const { secrets, settings, store } = this.#comments;
    if (!token) throw new CommentProblem('auth', 'Send the X-Edit-Token that came with the comment.');
    if (!secrets.isEditToken(id, token)) throw new CommentProblem('forbidden', 'That is not your comment.');
    const row = await store.find(id);
    if (!row || row.status === 'deleted') throw new CommentProblem('not_found', 'That comment is not here.');
    const isOver = Date.now() > row.created + settings.editMinutes * 60_000;
    if (isOver || row.status === 'rejected' || (await this.#threadOf(row)).state === 'readonly') {
      throw changedNoMore();
    }
    return row;
  }

  async #visible(id: string): Promise<CommentRow> {
    const row = await this.#comments.store.find(id);
    if (row?.status !== 'visible') throw new CommentProblem('not_found', 'That comment is not here.');
    return row;
  }

  async #threadOf({ thread }: CommentRow): Promise<Thread> {
    return (await this.#comments.threads.byId(thread))!;
  }

  #limit(limit: ClientLimit, client: string): void {
    const wait = limit.take(client);
    if (wait === undefined) return;
    throw new CommentProblem('rate_limited', `Too fast. Try again in ${wait} s.`, { retryAfter: wait });
  }

  #kept(email: string | undefined, hash: string): string | undefined {
    if (email === undefined) return undefined;
    return { none: undefined, hash, plain: email }[this.#comments.settings.keepEmail];
  }

  #print(thread: string, { parent, name, text }: DraftInput): string {
    return this.#comments.secrets.hash('print', thread, parent ?? '', name, text);
  }
}

const changedNoMore = (): CommentProblem => new CommentProblem('forbidden', 'It can be changed no more.');

function flagOf({ trapped, text }: DraftInput): string | undefined {
  if (trapped) return 'trap';
  return (text.match(/https?:\/\//gi)?.length ?? 0) >= MANY_LINKS ? 'links' : undefined;
}
