import { warnOfUpdate } from '../core/dev-warning.js';
import type { PlacedComment } from './comment-tree.js';
import { DEEPEST } from './comment-tree.js';
import { CommentRow } from './comment-row.js';
import type { RowHost } from './row-host.js';

/** So many rows are drawn, and for so long, before the page may do something else. */
const CHUNK = 50;
const CHUNK_TIME = 10; // ms

const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** The rows of a list, each drawn by itself, and never more at once than a page can bear. */
export class CommentRows {
  readonly #host: RowHost;
  readonly #rows = new Map<string, CommentRow>();
  readonly #ids = new WeakMap<Element, string>();
  #run = 0;
  readonly list: HTMLOListElement;
  /** Settles when all that was asked for stands there. */
  done: Promise<void> = Promise.resolve();

  constructor(host: RowHost) {
    this.#host = host;
    this.list = host.page.createElement('ol');
    this.list.className = 'list';
    this.list.part.add('list');
    this.list.setAttribute('role', 'list');
  }

  get(id: string): CommentRow | undefined {
    return this.#rows.get(id);
  }

  /** The comment that an element in the list belongs to. */
  idOf(element: Element): string | undefined {
    return this.#ids.get(element.closest('li') ?? element);
  }

  /** Shows these, in this order: the first at once, the others by and by. */
  show(placed: readonly PlacedComment[]): void {
    const shown = new Set(placed.map(({ node }) => node.comment.id));
    for (const [id, { item }] of this.#rows) {
      if (shown.has(id)) continue;
      item.remove();
      this.#rows.delete(id);
    }
    // drawn after the update of the list, whose guard does not see it
    this.done = this.#place(placed, ++this.#run).catch((error: unknown) => warnOfUpdate(this.list, error));
  }

  async #place(placed: readonly PlacedComment[], run: number): Promise<void> {
    const last = new Map<Element, Element>();
    const now = Date.now();
    let drawn = 0;
    let end = performance.now() + CHUNK_TIME;
    for (const at of placed) {
      if (drawn >= CHUNK || performance.now() > end) {
        await pause();
        if (run !== this.#run) return this.done;
        drawn = 0;
        end = performance.now() + CHUNK_TIME;
      }
      if (this.#put(at, last, now)) drawn++;
    }
  }

  #put({ node, holder }: PlacedComment, last: Map<Element, Element>, now: number): boolean {
    const { id } = node.comment;
    let row = this.#rows.get(id);
    if (!row) {
      row = new CommentRow(this.#host);
      this.#rows.set(id, row);
      this.#ids.set(row.item, id);
    }
    const isDrawn = row.draw(node, now);
    row.answers(
      node.depth < DEEPEST && node.answers.length > 0 && !this.#host.stateOf(id).isFolded,
      node.depth,
    );
    const list = (holder && this.#rows.get(holder.comment.id)?.answers(true, holder.depth)) ?? this.list;
    const before = last.get(list)?.nextElementSibling ?? (last.has(list) ? null : list.firstElementChild);
    if (before !== row.item) list.insertBefore(row.item, before);
    last.set(list, row.item);
    return isDrawn;
  }
}
