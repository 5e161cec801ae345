import { firstKept } from '../core/first-kept.js';
import { request } from '../core/request-event.js';
import { prepareBodies } from './comment-body.js';
import { HASH } from './comment-hash.js';
import {
  COMMENT_SORTS,
  type Comment,
  type CommentPage,
  type CommentQuery,
  type CommentSort,
} from './comment.js';
import { NewsCommentCountEvent, NewsCommentLoadEvent } from './comment.events.js';
import type { DiscussionValue } from './discussion-context.js';
import type { ListBody } from './list-body.js';
import { ListStore, PAGE, type ListSource } from './list-store.js';
import type * as OwnPending from './own-pending.js';
import { PENDING_KEY } from './pending-key.js';
import { SORT_KEY } from './sort-key.js';

/** How long a page has to begin to answer, after the list has asked. */
const GRACE = 1000; // ms

const loadPending = (): Promise<typeof OwnPending> => import('./own-pending.js');

/** When a list loads what: as soon as it is known of what and in which order, and again when that changes. */
export class ListLoading implements ListSource {
  readonly #list: ListBody;
  /** What was known of the discussion last, and when it was asked. */
  #known: DiscussionValue | undefined;
  #asked: DiscussionValue | undefined;
  #sort: CommentSort | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #told: number | undefined;
  #pending: typeof OwnPending | undefined;
  /** The reader's choice. */
  chosen: CommentSort | undefined;
  /** Nobody answered, though there was time. */
  isAlone = false;
  store = new ListStore(this);

  constructor(list: ListBody) {
    this.#list = list;
  }

  get #value(): DiscussionValue {
    return this.#list.discussion.value;
  }

  /** The order that the page or the reader wants, if it is one. */
  get #wanted(): CommentSort | undefined {
    const { sort } = this.#list.host.element;
    return this.chosen ?? COMMENT_SORTS.find((each) => each === sort);
  }

  /** What they are in, or will be. */
  get sort(): CommentSort {
    const wanted = this.#wanted;
    const sorts: readonly unknown[] = this.#value.capabilities?.sorts ?? [wanted];
    return ([wanted, firstKept(SORT_KEY)].find((sort) => sorts.includes(sort)) ??
      sorts[0] ??
      'oldest') as CommentSort;
  }

  /** From the beginning, or the page on which a comment is. */
  begin(around?: string): Promise<unknown> {
    return this.store.load('first', { limit: PAGE, sort: this.sort, around });
  }

  /** Loads what is wanted now, unless it is there or on its way. */
  follow(): void {
    const value = this.#value;
    const { thread, capabilities, error } = value;
    if (!thread.key && !error) return; // nothing is known yet
    const known = this.#known;
    if (
      thread.key !== known?.thread.key ||
      // another service has other capabilities, which are not known at once
      (known.capabilities && !capabilities) ||
      // or comes after one that failed: not asked by the list, which would be loading
      (known.error && !error && !this.store.wanted)
    ) {
      this.store.left.abort();
      this.store = new ListStore(this);
      this.#sort = this.#grace = undefined;
      this.isAlone = false;
    }
    this.#known = value;
    const { sort } = this;
    const isAsked = sort === this.#sort && !(this.store.state === 'unanswered' && value !== this.#asked);
    // the service says which order is its first
    if (isAsked || !(capabilities ?? error ?? this.#wanted)) return;
    const isFirst = !this.#sort;
    this.#sort = sort;
    this.#asked = value;
    if (!isFirst || !location.hash.startsWith(HASH)) void this.begin();
    else
      void this.#list
        .use((use) => use.follow())
        .then(() => {
          if (!this.store.state) void this.begin(); // offline, or no comment
        });
  }

  async load(query: CommentQuery, signal: AbortSignal): Promise<CommentPage | undefined> {
    if (!this.#value.thread.key) await this.#list.discussion.known();
    const { thread, error } = this.#value;
    if (error && !thread.key) throw error;
    const outcome = request(this.#list.host.element, new NewsCommentLoadEvent(thread, signal, query));
    if ('response' in outcome) return outcome.response;
    // the page's script, or who owns the list, may come later
    if (outcome.by === 'none')
      this.#grace ??= setTimeout(() => {
        this.isAlone = true;
        if (this.store.state === 'unanswered') void this.begin();
      }, GRACE);
    return undefined;
  }

  async prepare(comments: readonly Comment[]): Promise<void> {
    const { extensions } = this.#list.host;
    await Promise.all([
      prepareBodies(comments, extensions),
      // what knows of the reader's own that wait for approval, if there may be any
      (firstKept(PENDING_KEY) || this.#value.posted.length) &&
        extensions.fetch(loadPending, (loaded) => {
          this.#pending = loaded;
        }),
    ]);
  }

  pending(): readonly Comment[] {
    return this.#pending?.pendingOf(this.#value.thread) ?? [];
  }

  forget(id: string): void {
    this.#pending?.forgetPending(this.#value.thread, id);
  }

  changed(): void {
    const { total } = this.store;
    if (total !== undefined && total !== this.#told)
      this.#list.host.element.dispatchEvent(new NewsCommentCountEvent(this.#value.thread, total));
    this.#told = total;
    this.#list.stale();
  }
}
