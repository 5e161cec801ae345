import { warn } from '../core/dev-warning.js';
import { request } from '../core/request-event.js';
import type { NewsCommentList } from './comment-list.js';
import { commentOfHash } from './comment-address.js';
import type { Comment, CommentPage, CommentQuery, CommentSort, CommentThread } from './comment.js';
import { NewsCommentCountEvent, NewsCommentLoadEvent } from './comment.events.js';
import type { DiscussionController } from './discussion-controller.js';
import { ListStore } from './list-store.js';
import type { ListView } from './list-view.js';
import { watchForNew } from './new-comments.js';
import { forgetPending, pendingOf } from './own-pending.js';
import { asSort, rememberedSort, rememberSort } from './sort-memory.js';

/** How long a page has to begin to answer, after the list has asked. */
const GRACE = 1000; // ms

/** When a list loads what: as soon as it is known of what and in which order, and again when that changes. */
export class ListLoading {
  readonly #element: NewsCommentList;
  readonly #discussion: DiscussionController;
  readonly #view: ListView;
  readonly #posted = new WeakSet<Comment>();
  /** The reader's choice. */
  #chosen: CommentSort | undefined;
  #thread: CommentThread | undefined;
  #sort: CommentSort | undefined;
  /** What was known of the discussion when it was loaded. */
  #known: unknown;
  #hadCapabilities = false;
  #by: string | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;
  #told: number | undefined;
  readonly #changed: () => void;
  readonly store: ListStore;

  constructor(
    element: NewsCommentList,
    discussion: DiscussionController,
    view: ListView,
    changed: () => void,
  ) {
    this.#element = element;
    this.#discussion = discussion;
    this.#view = view;
    this.#changed = changed;
    this.store = new ListStore({
      load: (query, signal) => this.#load(query, signal),
      pending: () => pendingOf(discussion.value.thread),
      forget: (id) => forgetPending(discussion.value.thread, id),
      changed: () => this.#handleChange(),
    });
  }

  /** What they are in, or will be. */
  get sort(): CommentSort {
    const { capabilities } = this.#discussion.value;
    const wanted = this.#chosen ?? asSort(this.#element.sort);
    if (!capabilities) return wanted ?? 'oldest';
    const { sorts } = capabilities;
    return [wanted, rememberedSort()].find((sort) => sort && sorts.includes(sort)) ?? sorts[0] ?? 'oldest';
  }

  /** Whether it is known that there are none. */
  get isEmpty(): boolean {
    const { state } = this.store;
    return state === 'ready' || (state === 'unanswered' && this.#by === 'none' && !this.#grace);
  }

  choose(sort: CommentSort): void {
    this.#chosen = sort;
    rememberSort(sort);
    this.#changed();
  }

  /** Loads what is wanted now, unless it is there or on its way. */
  follow(): void {
    const { value } = this.#discussion;
    const { thread, capabilities, error, posted } = value;
    const isOther = thread.key !== this.#thread?.key;
    const isAnew = this.#hadCapabilities && !capabilities; // another service
    const isAnswered = this.store.state === 'unanswered' && value !== this.#known;
    this.#hadCapabilities = !!capabilities;
    if (isOther || isAnew) {
      this.store.clear();
      this.#sort = undefined;
    }
    this.#thread = thread;
    // the service says which order is its first
    const isKnown = capabilities ?? error ?? asSort(this.#element.sort);
    if (isKnown && (this.sort !== this.#sort || isAnswered)) {
      const isFirst = !this.#sort;
      this.#sort = this.sort;
      this.#known = value;
      const id = isFirst && commentOfHash(location.hash);
      if (id) void this.#view.show(id);
      else void this.store.begin(this.sort);
    }
    for (const comment of posted) {
      if (this.#posted.has(comment)) continue;
      this.#posted.add(comment);
      this.store.put(comment);
    }
  }

  /** Looks for nothing any more. */
  rest(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    clearTimeout(this.#grace);
    this.#grace = undefined;
  }

  handleHash = (): void => {
    const id = commentOfHash(location.hash);
    if (id) void this.#view.show(id);
  };

  #load(query: CommentQuery, signal: AbortSignal): Promise<CommentPage> | undefined {
    const { thread } = this.#discussion.value;
    const outcome = request(this.#element, new NewsCommentLoadEvent(thread, signal, query));
    const isFirst = !this.#by;
    this.#by = outcome.by;
    if ('response' in outcome) return outcome.response;
    if (outcome.by === 'none' && isFirst)
      this.#grace = setTimeout(() => {
        this.#grace = undefined;
        void this.store.begin(this.sort).then(() => this.#warn());
      }, GRACE);
    return undefined;
  }

  #warn(): void {
    if (this.store.state === 'unanswered' && this.#by === 'none')
      warn(
        'comment-load',
        '<news-comment-list> has nobody to ask: give it a service, put it into a <news-discussion>, or answer news-comment-load.',
      );
  }

  #handleChange(): void {
    const { store } = this;
    const { thread, capabilities } = this.#discussion.value;
    if (store.state === 'ready' && this.#element.isConnected && !capabilities?.closed)
      this.#unwatch ??= watchForNew(() => this.#check(), this.#element.ownerDocument);
    if (store.total !== this.#told && store.total !== undefined)
      this.#element.dispatchEvent(new NewsCommentCountEvent(thread, store.total));
    this.#told = store.total;
    this.#changed();
  }

  /** Where new ones are at the end of what is not loaded yet, and cannot be had first, nothing is said of them. */
  async #check(): Promise<boolean> {
    const isFar = this.sort !== 'newest' && this.store.next && !this.#view.sorts.includes('newest');
    return !isFar && (await this.store.check());
  }
}
