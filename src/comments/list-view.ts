import type { NewsCommentList } from './comment-list.js';
import type { CommentRows } from './comment-rows.js';
import type { CommentNode } from './comment-tree.js';
import type { CommentSort } from './comment.js';
import type { BodyHost } from './late-body.js';
import type { ListStore } from './list-store.js';
import type { RowHost, RowState } from './row-host.js';

/** What those who act in a list ask of it. */
export interface ListView extends RowHost {
  readonly host: BodyHost<NewsCommentList>;
  readonly store: ListStore;
  readonly rows: CommentRows;
  /** In which the comments are, or will be. */
  readonly sort: CommentSort;
  /** Those that this service has. */
  readonly sorts: readonly CommentSort[];
  /** Says something; `isLoud`: to eyes too, and until something else is said. */
  say(text: string, isLoud?: boolean): void;
  /** A comment that is here, with its answers. */
  find(id: string): CommentNode | undefined;
  setState(id: string, change: RowState): void;
  /** Settles once all that is known stands there. */
  drawn(): Promise<void>;
  /** Moves the focus to a comment; `isStill`: without scrolling to it. */
  focus(id: string | undefined, isStill?: boolean): Promise<void>;
  /** Of those with these ids, the one that stands first. */
  firstOf(ids: readonly string[]): string | undefined;
  /** The one before it, or after it if it is the first. */
  neighbour(id: string): string | undefined;
  /** Loads in another order, which the reader has chosen. */
  choose(sort: CommentSort): void;
  /** Leads to a comment, wherever it is. */
  show(id: string): Promise<void>;
}
