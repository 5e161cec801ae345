import type { CommentError } from './comment-error.js';
import type { Comment, CommentPage, CommentQuery } from './comment.js';

/** How many comments that answer none come at a time. */
export const PAGE = 20;

/** What a list asks of what it stands in. */
export interface ListSource {
  /** Undefined: nobody answers. Rejects with a `CommentError`. */
  load(query: CommentQuery, signal: AbortSignal): Promise<CommentPage | undefined>;
  /** Fetches what these need to be shown. */
  prepare(comments: readonly Comment[]): Promise<unknown>;
  /** The reader's own that wait for approval, as far as is remembered. */
  pending(): readonly Comment[];
  /** One of them is published. */
  forget(id: string): unknown;
  changed(): void;
}

/** What is being loaded: from the beginning, more, what stands before, what is new, answers to one. */
export type Wanted = 'first' | 'next' | 'prev' | 'new' | 'answers';

/** The comments that are here, and where more are. What is here stays when something fails. */
export class ListStore {
  readonly #source: ListSource;
  #items = new Map<string, Comment>();
  /** The reader's own that the service did not send. */
  #own = new Map<string, Comment>();
  #left = new AbortController();
  /** Comments of which it is known whether there are more answers: where these are, or undefined. */
  readonly answers = new Map<string, string | undefined>();

  state: 'loading' | 'ready' | 'unanswered' = 'loading';
  wanted: Wanted | undefined;
  error: Partial<CommentError> | undefined;
  /** Does again what failed. */
  retry: () => unknown = () => undefined;
  /** Published comments of the whole thread. */
  total: number | undefined;
  /** How many were published since. */
  fresh = 0;
  next: string | undefined;
  prev: string | undefined;
  /** Where the last page was. */
  last: string | undefined;

  constructor(source: ListSource) {
    this.#source = source;
  }

  /** All that are here, the reader's own that wait for approval among them. */
  get comments(): readonly Comment[] {
    return [...new Map([...this.#items, ...this.#own, ...this.#items]).values()];
  }

  /** How many published comments are here. */
  get loaded(): number {
    return this.comments.filter(({ status }) => status === 'visible').length;
  }

  /** Asks for comments that are not shown. */
  peek(query: CommentQuery): Promise<CommentPage | undefined> {
    return this.#source.load(query, this.#left.signal);
  }

  /** So many were published since. */
  announce(fresh: number): void {
    this.fresh = fresh;
    this.#source.changed();
  }

  /** Another thread, or the same of another service: nothing of this one stays. */
  clear(): void {
    this.#left.abort();
    this.#items.clear();
    this.#own.clear();
    this.state = 'loading';
    this.wanted = this.error = this.total = this.next = this.prev = undefined;
    this.fresh = 0;
  }

  /**
   * Loads. What was here stays until `first` has come.
   * @returns the ids that are new; undefined if none could be had
   */
  async load(wanted: Wanted, query: CommentQuery): Promise<readonly string[] | undefined> {
    if (wanted === 'first') {
      this.#left.abort();
      this.#left = new AbortController();
    } else if (this.wanted) return undefined;
    const { signal } = this.#left;
    this.wanted = wanted;
    this.error = undefined;
    this.#source.changed();
    let arrived: readonly string[] | undefined;
    try {
      const page = await this.#source.load(query, signal);
      const items = page?.items.filter((item) => item?.id && item.author && item.body);
      if (items) await this.#source.prepare(items);
      if (signal.aborted) return undefined;
      if (items) arrived = this.#take(wanted, query, { ...page!, items });
      else this.state = 'unanswered';
    } catch (cause) {
      if (signal.aborted) return undefined;
      this.error = Object(cause) as Partial<CommentError>;
      this.retry = (): unknown => this.load(wanted, query);
    }
    this.wanted = undefined;
    this.#source.changed();
    return arrived;
  }

  /** A comment was posted, changed, deleted or voted for. */
  put(comment: Comment): void {
    const { id } = comment;
    const known = this.#items.has(id) ? this.#items : this.#own;
    const isShown = (each?: Comment): number => Number(each?.status === 'visible');
    if (this.total !== undefined) this.total += isShown(comment) - isShown(known.get(id));
    known.set(id, comment);
    this.#source.changed();
  }

  #take(wanted: Wanted, { cursor, parent }: CommentQuery, page: CommentPage): readonly string[] {
    const known = new Set(this.comments.map(({ id }) => id));
    if (wanted === 'first') {
      this.#items.clear();
      this.answers.clear();
    }
    for (const item of page.items) this.#items.set(item.id, item);
    // a service that leads back to where it came from has no more
    const [next, prev] = [page.next, page.prev].map((place) => (place === cursor ? undefined : place));
    if (/first|next/.test(wanted)) {
      this.next = next;
      this.last = cursor;
    }
    if (/first|prev/.test(wanted)) this.prev = prev;
    if (parent) this.answers.set(parent, next);
    this.total = Number.isFinite(page.total) ? page.total : this.#items.size;
    if (/first|new/.test(wanted)) this.fresh = 0;
    this.#reconcile();
    this.state = 'ready';
    return this.comments.flatMap(({ id }) => (known.has(id) ? [] : id));
  }

  /** The reader's own: once everyone sees one, it waits no more. What is nowhere is still in review. */
  #reconcile(): void {
    for (const comment of this.#source.pending()) {
      const { status = 'pending' } = this.#items.get(comment.id) ?? {};
      if (status === 'pending') this.#own.set(comment.id, comment);
      else this.#source.forget(comment.id);
    }
  }
}
