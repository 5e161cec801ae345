import { warn } from '../core/dev-warning.js';
import type { Extensions } from '../core/extensions.js';
import { isKept } from '../core/is-kept.js';
import { request } from '../core/request-event.js';
import { prepareBodies } from './comment-body.js';
import { HASH } from './comment-hash.js';
import type { NewsCommentList } from './comment-list.js';
import type { Comment, CommentPage, CommentQuery, CommentSort, CommentThread } from './comment.js';
import { NewsCommentCountEvent, NewsCommentLoadEvent } from './comment.events.js';
import type { DiscussionController } from './discussion-controller.js';
import type { BodyHost } from './late-body.js';
import { ListStore, PAGE } from './list-store.js';
import type * as OwnPending from './own-pending.js';
import { PENDING_KEY } from './pending-key.js';
import { asSort, rememberedSort } from './sort-memory.js';

/** How long a page has to begin to answer, after the list has asked. */
const GRACE = 1000; // ms

const loadPending = (): Promise<typeof OwnPending> => import('./own-pending.js');

/** When a list loads what: as soon as it is known of what and in which order, and again when that changes. */
export class ListLoading {
  readonly #element: NewsCommentList;
  readonly #extensions: Extensions;
  readonly #discussion: DiscussionController;
  readonly #changed: () => void;
  readonly #lead: () => unknown;
  readonly #posted = new WeakSet<Comment>();
  #thread: CommentThread | undefined;
  #sort: CommentSort | undefined;
  /** What was known of the discussion when it was asked. */
  #known: unknown;
  #hadCapabilities = false;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #told: number | undefined;
  #pending: typeof OwnPending | undefined;
  /** The reader's choice. */
  chosen: CommentSort | undefined;
  /** Nobody answered, though there was time. */
  isAlone = false;
  readonly store: ListStore;

  /** @param lead begins with the comment that the address names */
  constructor(
    { element, extensions }: BodyHost<NewsCommentList>,
    discussion: DiscussionController,
    changed: () => void,
    lead: () => unknown,
  ) {
    this.#element = element;
    this.#extensions = extensions;
    this.#discussion = discussion;
    this.#changed = changed;
    this.#lead = lead;
    this.store = new ListStore({
      prepare: (comments) =>
        Promise.all([prepareBodies(comments, extensions), this.#preparePending(extensions)]),
      load: (query, signal) => this.#load(query, signal),
      pending: () => this.#pending?.pendingOf(discussion.value.thread) ?? [],
      forget: (id) => this.#pending?.forgetPending(discussion.value.thread, id),
      changed: () => this.#handleChange(),
    });
  }

  /** What they are in, or will be. */
  get sort(): CommentSort {
    const { capabilities } = this.#discussion.value;
    const wanted = this.chosen ?? asSort(this.#element.sort);
    const sorts = capabilities?.sorts ?? (wanted ? [wanted] : []);
    return [wanted, rememberedSort()].find((sort) => sort && sorts.includes(sort)) ?? sorts[0] ?? 'oldest';
  }

  /** From the beginning, or the page on which a comment is. */
  begin(around?: string): Promise<unknown> {
    return this.store.load('first', { limit: PAGE, sort: this.sort, around });
  }

  /** Loads what is wanted now, unless it is there or on its way. */
  follow(): void {
    const { store } = this;
    const { value } = this.#discussion;
    const { thread, capabilities, error, posted } = value;
    if (!thread.key && !error) return; // nothing is known yet
    // another service has other capabilities, which are not known at once
    if (thread.key !== this.#thread?.key || (this.#hadCapabilities && !capabilities)) {
      store.clear();
      this.#sort = undefined;
      this.isAlone = false;
    }
    this.#thread = thread;
    this.#hadCapabilities = !!capabilities;
    const isAsked = this.sort === this.#sort && !(store.state === 'unanswered' && value !== this.#known);
    // the service says which order is its first
    if (!isAsked && (capabilities ?? error ?? asSort(this.#element.sort))) {
      const isFirst = !this.#sort;
      this.#sort = this.sort;
      this.#known = value;
      if (isFirst && location.hash.startsWith(HASH)) this.#lead();
      else void this.begin();
    }
    for (const comment of posted) {
      if (this.#posted.has(comment)) continue;
      this.#posted.add(comment);
      const put = (): void => store.put(comment);
      if (comment.body.format === 'text') put();
      else void prepareBodies([comment], this.#extensions).then(put);
    }
  }

  /** Fetches what knows of the reader's own that wait for approval, if there may be any. */
  async #preparePending(extensions: Extensions): Promise<void> {
    if (isKept(PENDING_KEY) || this.#discussion.value.posted.length)
      await extensions.fetch(loadPending, (loaded) => {
        this.#pending = loaded;
      });
  }

  async #load(query: CommentQuery, signal: AbortSignal): Promise<CommentPage | undefined> {
    if (!this.#discussion.value.thread.key) await this.#discussion.reload();
    const { thread, error } = this.#discussion.value;
    if (error && !thread.key) throw error;
    const outcome = request(this.#element, new NewsCommentLoadEvent(thread, signal, query));
    if ('response' in outcome) return outcome.response;
    // the page's script, or who owns the list, may come later
    if (outcome.by === 'none') this.#wait();
    return undefined;
  }

  #wait(): void {
    if (!this.#grace)
      this.#grace = setTimeout(() => {
        this.isAlone = true;
        if (this.store.state === 'unanswered') void this.begin();
      }, GRACE);
    else if (this.isAlone)
      warn(
        'comment-load',
        'a <news-comment-list> has nobody to ask. Give it a service, or answer its event.',
      );
  }

  #handleChange(): void {
    const { total } = this.store;
    if (total !== undefined && total !== this.#told)
      this.#element.dispatchEvent(new NewsCommentCountEvent(this.#discussion.value.thread, total));
    this.#told = total;
    this.#changed();
  }
}
