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

/**
 * The comments of a thread that are here, and where more are. What is here stays when something fails. What readers
 * change of it: list-changes.ts.
 */
export class ListStore {
  readonly source: ListSource;
  readonly items = new Map<string, Comment>();
  /** The reader's own that the service did not send. */
  readonly own = new Map<string, Comment>();
  /** Comments of which it is known whether there are more answers: where these are, or undefined. */
  readonly answers = new Map<string, string | undefined>();
  /** Ends what is on its way when another thread is shown, or this one from the beginning. */
  left = new AbortController();
  /** Undefined before anything was loaded. */
  state: 'loading' | 'ready' | 'unanswered' | undefined;
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
    this.source = source;
  }

  /** All that are here, the reader's own that wait for approval among them. */
  get comments(): readonly Comment[] {
    const { items, own } = this;
    return [...items.values(), ...[...own.values()].filter(({ id }) => !items.has(id))];
  }

  /**
   * Loads. What was here stays until `first` has come.
   * @returns the ids that are new; undefined if none could be had
   */
  async load(wanted: Wanted, query: CommentQuery): Promise<readonly string[] | undefined> {
    const { source } = this;
    if (wanted === 'first') {
      this.left.abort();
      this.left = new AbortController();
    } else if (this.wanted) return undefined;
    const { signal } = this.left;
    this.state ??= 'loading';
    this.wanted = wanted;
    this.error = undefined;
    source.changed();
    let arrived: readonly string[] | undefined;
    try {
      const page = await source.load(query, signal);
      const items = page?.items.filter((item) => item?.id && item.author && item.body);
      if (items) await source.prepare(items);
      if (signal.aborted) return undefined;
      if (items) arrived = this.#take(wanted, query, { ...page!, items });
      else this.state = 'unanswered';
    } catch (cause) {
      if (signal.aborted) return undefined;
      this.error = Object(cause) as Partial<CommentError>;
      this.retry = (): unknown => this.load(wanted, query);
    }
    this.wanted = undefined;
    source.changed();
    return arrived;
  }

  #take(wanted: Wanted, { cursor, parent }: CommentQuery, page: CommentPage): readonly string[] {
    const { source, items } = this;
    const known = new Set(this.comments.map(({ id }) => id));
    if (wanted === 'first') {
      items.clear();
      this.answers.clear();
    }
    for (const item of page.items) items.set(item.id, item);
    // a service that leads back to where it came from has no more
    const [next, prev] = [page.next, page.prev].map((place) => (place === cursor ? undefined : place));
    if (/first|next/.test(wanted)) {
      this.next = next;
      this.last = cursor;
    }
    if (/first|prev/.test(wanted)) this.prev = prev;
    if (/first|new/.test(wanted)) this.fresh = 0;
    if (parent) this.answers.set(parent, next);
    this.total = Number.isFinite(page.total) ? page.total : items.size;
    // the reader's own: once everyone sees one, it waits no more. What is nowhere is still in review
    for (const comment of source.pending()) {
      const { status = 'pending' } = items.get(comment.id) ?? {};
      if (status === 'pending') this.own.set(comment.id, comment);
      else source.forget(comment.id);
    }
    this.state = 'ready';
    return this.comments.flatMap(({ id }) => (known.has(id) ? [] : id));
  }
}
