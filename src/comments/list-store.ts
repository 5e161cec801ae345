import { asCommentError, CommentError } from './comment-error.js';
import type { Comment, CommentPage, CommentQuery, CommentSort } from './comment.js';

/** How many comments that answer none come at a time. */
export const PAGE = 20;
/** Services give no more at once. */
const MOST = 100;

/** What a list asks of what it stands in. */
export interface ListSource {
  /** Undefined: nobody answers. Rejects with a `CommentError`. */
  load(query: CommentQuery, signal: AbortSignal): Promise<CommentPage> | undefined;
  /** The reader's own that wait for approval, as far as is remembered. */
  pending(): readonly Comment[];
  /** One of them is published. */
  forget(id: string): void;
  changed(): void;
}

/** What is being loaded: first of all, more, what stands before, what is new, or the answers to one, by its id. */
type Wanted = 'first' | 'next' | 'prev' | 'new' | { readonly answers: string };

/**
 * The comments that are here, and how more come. What is here stays when something fails. All methods that load
 * resolve to the ids that came new, or to nothing if none could be had.
 */
export class ListStore {
  readonly #source: ListSource;
  #items = new Map<string, Comment>();
  /** Posted since the page was opened. */
  readonly #posted = new Map<string, Comment>();
  #pending: readonly Comment[] = [];
  /** Comments of which more answers are to be had, with where these are. */
  readonly #answers = new Map<string, string | undefined>();
  #left = new AbortController();
  #sort: CommentSort = 'oldest';
  /** Where the last page was. */
  #last: string | undefined;
  #again: (() => Promise<readonly string[] | undefined>) | undefined;

  state: 'loading' | 'ready' | 'unanswered' = 'loading';
  /** What is being loaded. */
  wanted: Wanted | undefined;
  error: CommentError | undefined;
  /** Published comments of the whole thread. */
  total: number | undefined;
  /** How many were published since. */
  fresh = 0;
  next: string | undefined;
  prev: string | undefined;

  constructor(source: ListSource) {
    this.#source = source;
  }

  /** All that are here, the reader's own that wait for approval among them. */
  get comments(): readonly Comment[] {
    const own = [...this.#pending, ...this.#posted.values()].filter(({ id }) => !this.#items.has(id));
    return [...this.#items.values(), ...own];
  }

  /** How many published comments are here. */
  get loaded(): number {
    return this.comments.filter(({ status }) => status === 'visible').length;
  }

  has(id: string): boolean {
    return this.comments.some((comment) => comment.id === id);
  }

  /** How many answers to a comment are still to be had. */
  missing({ id, replyCount = 0 }: Comment, here: number): number {
    if (this.#answers.has(id)) return this.#answers.get(id) ? Math.max(1, replyCount - here) : 0;
    return Math.max(0, replyCount - here);
  }

  /** From the beginning, or the page on which a comment is. What was here before stays until the new is. */
  begin(sort: CommentSort, around?: string): Promise<readonly string[] | undefined> {
    this.#left.abort();
    this.#left = new AbortController();
    this.wanted = undefined;
    this.#sort = sort;
    return this.#load('first', { limit: PAGE, sort, around });
  }

  /** Another thread: nothing of this one stays. */
  clear(): void {
    this.#left.abort();
    this.wanted = undefined;
    this.error = undefined;
    this.next = this.prev = undefined;
    this.fresh = 0;
    this.#items = new Map();
    this.#posted.clear();
    this.#pending = [];
    this.total = undefined;
    this.state = 'loading';
  }

  more(): Promise<readonly string[] | undefined> {
    return this.#load('next', { cursor: this.next, limit: PAGE, sort: this.#sort });
  }

  earlier(): Promise<readonly string[] | undefined> {
    return this.#load('prev', { cursor: this.prev, limit: PAGE, sort: this.#sort });
  }

  /** More answers to a comment. */
  answersTo(id: string): Promise<readonly string[] | undefined> {
    const cursor = this.#answers.get(id);
    return this.#load({ answers: id }, { parent: id, cursor, limit: PAGE, sort: 'oldest' });
  }

  /** What was published since. */
  async showNew(): Promise<readonly string[] | undefined> {
    const roots = [...this.#items.values()].filter(({ parent }) => parent === null).length;
    const limit = Math.min(MOST, roots + this.fresh);
    const first = await this.#load('new', { limit, sort: this.#sort });
    // the oldest come first, and there are more than one page can have
    if (!first || this.next || limit < MOST) return first;
    const last = await this.#load('new', { cursor: this.#last, limit: MOST, sort: this.#sort });
    return [...first, ...(last ?? [])];
  }

  /** Does again what failed. */
  retry(): Promise<readonly string[] | undefined> | undefined {
    return this.#again?.();
  }

  /** Asks whether there are new ones. Nothing is shown yet. */
  async check(): Promise<boolean> {
    const page = await this.#source.load({ limit: 1, sort: this.#sort }, this.#left.signal);
    const { total = 0 } = page ?? {};
    const fresh = Math.max(0, total - (this.total ?? total));
    if (fresh === this.fresh) return false;
    this.fresh = fresh;
    this.#source.changed();
    return true;
  }

  /** A comment was posted, or changed by its author, or voted for. */
  put(comment: Comment): void {
    const before = this.#items.get(comment.id) ?? this.#posted.get(comment.id);
    const change = Number(comment.status === 'visible') - Number(before?.status === 'visible');
    if (this.total !== undefined) this.total = Math.max(0, this.total + change);
    (this.#items.has(comment.id) ? this.#items : this.#posted).set(comment.id, comment);
    this.#source.changed();
  }

  /** Takes away one that its author deleted; it stays as a mark where it has answers. */
  remove(id: string): void {
    const comment = this.comments.find((other) => other.id === id);
    if (!comment) return;
    this.#source.forget(id);
    this.#pending = this.#pending.filter((other) => other.id !== id);
    this.put({ ...comment, status: 'deleted' });
  }

  async #load(wanted: Wanted, query: CommentQuery): Promise<readonly string[] | undefined> {
    if (this.wanted) return undefined;
    const { signal } = this.#left;
    this.wanted = wanted;
    this.error = undefined;
    this.#source.changed();
    try {
      const page = await this.#source.load(query, signal);
      if (signal.aborted) return undefined;
      if (page) return this.#take(wanted, query, page);
      this.state = 'unanswered';
      return undefined;
    } catch (cause) {
      if (signal.aborted) return undefined;
      this.error = asCommentError(cause);
      this.#again = (): Promise<readonly string[] | undefined> => this.#load(wanted, query);
      return undefined;
    } finally {
      if (!signal.aborted) {
        this.wanted = undefined;
        this.#source.changed();
      }
    }
  }

  #take(wanted: Wanted, { cursor }: CommentQuery, page: CommentPage): readonly string[] {
    const { items } = page;
    if (!Array.isArray(items)) throw new CommentError('server', 'The answer has no comments.');
    const known = new Set(this.comments.map(({ id }) => id));
    if (wanted === 'first') {
      this.#items = new Map();
      this.#answers.clear();
    }
    for (const item of items) if (item?.id) this.#items.set(item.id, item);
    // a service that leads back to where it came from has no more
    const next = page.next === cursor ? undefined : page.next;
    if (wanted === 'first' || wanted === 'next') {
      this.next = next;
      this.#last = cursor;
    }
    if (wanted === 'first' || wanted === 'prev') this.prev = page.prev === cursor ? undefined : page.prev;
    if (typeof wanted === 'object') this.#answers.set(wanted.answers, next);
    this.total = Number.isFinite(page.total) ? page.total : this.#items.size;
    if (wanted === 'first' || wanted === 'new') this.fresh = 0;
    this.#reconcile();
    this.state = 'ready';
    return items.flatMap((item) => (item?.id && !known.has(item.id) ? [item.id] : []));
  }

  /** The reader's own: once everyone sees one, it waits no more. What is nowhere is still in review. */
  #reconcile(): void {
    for (const { id } of this.#source.pending()) {
      const status = this.#items.get(id)?.status;
      if (status && status !== 'pending') this.#source.forget(id);
    }
    this.#pending = this.#source.pending();
    for (const id of this.#posted.keys()) if (this.#items.has(id)) this.#posted.delete(id);
  }
}
