import { render } from 'lit';
import type { ParsedDate } from '../core/dates.js';
import type { Comment } from './comment.js';
import { commentBody } from './comment-body.js';
import { commentTime, parseTime } from './comment-time.js';
import type { CommentNode } from './comment-tree.js';
import { isGone, isHeld, renderComment } from './render-comment.js';
import type { RowHost } from './row-host.js';

let count = 0;

/** One comment in the list. It draws itself only when something of it has changed: there may be thousands. */
export class CommentRow {
  readonly #host: RowHost;
  readonly #serial = `c${++count}`;
  readonly item: HTMLLIElement;
  readonly article: HTMLElement;
  /** The list of its answers. */
  #answers: HTMLOListElement | undefined;
  readonly #body: HTMLElement;
  #comment: Comment | undefined;
  #isWhole: boolean | undefined;
  #date: ParsedDate | undefined;
  #drawnFrom: readonly unknown[] = [];

  constructor(host: RowHost) {
    this.#host = host;
    const { page } = host;
    this.item = page.createElement('li');
    this.article = this.item.appendChild(page.createElement('article'));
    this.#body = page.createElement('div');
    this.#body.className = 'body';
    this.#body.part.add('body');
  }

  /** @returns whether it had to be drawn */
  draw(node: CommentNode, now: number): boolean {
    const { comment, parent, size } = node;
    const { controls, setting, locale } = this.#host;
    const state = this.#host.stateOf(comment.id);
    const missing = controls?.missing(node);
    if (comment.createdAt !== this.#comment?.createdAt) this.#date = parseTime(comment.createdAt);
    const time = commentTime(this.#date, locale.uiLanguage, now);
    const from = [comment, parent?.comment, size, missing, state, setting, time?.text];
    if (from.every((value, index) => value === this.#drawnFrom[index])) return false;
    if (comment.body !== this.#comment?.body || state.isWhole !== this.#isWhole)
      commentBody(comment.body, this.#body, state.isWhole);
    this.#drawnFrom = from;
    this.#comment = comment;
    this.#isWhole = state.isWhole;
    this.article.className = `comment ${isHeld(comment) ? 'held' : ''} ${state.isTarget ? 'target' : ''}`;
    this.article.setAttribute('part', isHeld(comment) ? 'comment pending' : 'comment');
    this.article.setAttribute(
      'aria-labelledby',
      `${this.#serial}n${time && !isGone(comment) ? ` ${this.#serial}t` : ''}`,
    );
    render(
      renderComment({ node, state, serial: this.#serial, time, missing, body: this.#body }, this.#host),
      this.article,
    );
    return true;
  }

  /** The list for its answers; taken away when there are none. */
  answers(isWanted: boolean, depth = 1): HTMLOListElement | undefined {
    if (!isWanted) {
      this.#answers?.remove();
      this.#answers = undefined;
    } else if (!this.#answers) {
      this.#answers = this.item.appendChild(this.#host.page.createElement('ol'));
      this.#answers.setAttribute('role', 'list');
      this.#answers.className = `answers deep${depth}`;
    }
    return this.#answers;
  }
}
