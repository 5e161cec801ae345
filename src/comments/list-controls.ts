import type { CSSResult, ReactiveController } from 'lit';
import { onMinute } from '../core/clock.js';
import { warn } from '../core/dev-warning.js';
import { provideEnglish } from '../core/localize.js';
import type { Comment } from './comment.js';
import type { CommentNode } from './comment-tree.js';
import type { CommentVotes } from './comment-votes.js';
import type { ListBody } from './list-body.js';
import { putComment } from './list-changes.js';
import { listControlsEnglish } from './list-controls.en.js';
import { styles } from './list-controls.styles.js';
import type { RowDrawing } from './render-comment.js';
import {
  renderBelow,
  renderClosed,
  renderMore,
  renderOrder,
  renderPrev,
  renderTools,
} from './render-controls.js';

provideEnglish(listControlsEnglish);

/** When it is first looked whether there are new ones. */
const LATER = 60_000; // ms

/**
 * What can be done with comments that are there, and those that the reader adds: fetched while the comments are on their
 * way, and drawn into room that is left for it. What does it comes when a reader begins to use the list: list-use.ts.
 */
export class ListControls implements ReactiveController {
  static readonly styles: CSSResult = styles;

  /** Fetches votes, where a service counts them. */
  static loadVotes = (): Promise<typeof CommentVotes> =>
    import('./comment-votes.js').then((module) => module.CommentVotes);

  readonly #list: ListBody;
  readonly #posted = new WeakSet<Comment>();
  #votes: CommentVotes | undefined;
  #unsubscribe: (() => void) | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;

  constructor(list: ListBody) {
    this.#list = list;
    const { element } = list.host;
    const root = element.shadowRoot!;
    root.addEventListener('click', this.#handleClick as EventListener);
    root.addEventListener('change', this.#handleChange);
    for (const type of ['keydown', 'focusin', 'pointerenter'])
      element.addEventListener(type, this.#handleTouch);
    if (location.hash !== list.hash) this.#handleHash();
  }

  /** Draws the votes, once that is here. */
  get votes(): CommentVotes['render'] | undefined {
    return this.#votes?.render;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#handleHash);
    this.#unsubscribe ??= onMinute(this.#list.stale);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#handleHash);
    this.#unsubscribe?.();
    clearTimeout(this.#later);
    this.#unwatch?.();
    this.#unsubscribe = this.#later = this.#unwatch = undefined;
  }

  hostUpdated(): void {
    const { discussion, loading, host } = this.#list;
    const { vote, closed } = discussion.capabilities;
    if (vote !== 'none')
      void host.extensions.fetch(ListControls.loadVotes, (Votes) => {
        this.#votes ??= new Votes(this.#list);
      });
    for (const comment of discussion.value.posted) this.#take(comment);
    // one that a router has taken out of the page is heard by nobody, and that is no fault
    if (loading.isAlone && loading.store.state === 'unanswered' && host.element.isConnected)
      warn(
        'comment-load',
        'a <news-comment-list> has nobody to ask. Give it a service, or answer its event.',
      );
    if (loading.store.state === 'ready' && !closed)
      this.#later ??= setTimeout(() => void this.#watch(), LATER);
  }

  /** How many answers to a comment could still be loaded. */
  missing({ comment: { id, replyCount = 0 }, answers }: CommentNode): number {
    const known = this.#list.loading.store.answers;
    const left = Math.max(0, replyCount - answers.length);
    return known.has(id) ? (known.get(id) === undefined ? 0 : left || 1) : left;
  }

  renderTop(): unknown {
    return renderOrder(this.#list);
  }

  renderPrev(): unknown {
    return renderPrev(this.#list);
  }

  renderMore(): unknown {
    return [renderMore(this.#list), renderClosed(this.#list)];
  }

  renderTools(drawing: RowDrawing): unknown {
    return renderTools(drawing, this.#list);
  }

  renderBelow(drawing: RowDrawing): unknown {
    return renderBelow(drawing, this.#list);
  }

  /** A comment was posted: it stands in the list at once, whatever its service sends. */
  #take(comment: Comment): void {
    if (this.#posted.has(comment)) return;
    this.#posted.add(comment);
    const { loading } = this.#list;
    const put = (): void => putComment(loading.store, comment);
    if (comment.body.format === 'text') put();
    else void loading.prepare([comment]).then(put);
  }

  async #watch(): Promise<void> {
    const { watchForNew, lookForNew } = await import('./new-comments.js');
    if (!this.#later || this.#unwatch) return;
    const { loading, discussion, page } = this.#list;
    this.#unwatch = watchForNew(() => lookForNew(loading, discussion.capabilities.sorts), page);
  }

  async #act(act: string, target: Element): Promise<void> {
    const list = this.#list;
    if (await list.use((use) => use.act(act, target))) return;
    Object.assign(list, { status: list.locale.text('commentFailed'), isLoud: true });
    list.stale();
  }

  #handleHash = (): void => void this.#list.use((use) => use.follow());

  #handleTouch = (): void => void this.#list.use();

  #handleClick = (event: MouseEvent): void => {
    const { dataset, localName } = (event.target as Element).closest<HTMLElement>('[data-act]') ?? {};
    const act = dataset?.['act'];
    if (!act || act === 'retry') return;
    if (localName === 'a') {
      // with a key held down it is the link that it looks like
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
    }
    void this.#act(act, event.target as Element);
  };

  #handleChange = ({ target }: Event): void => void this.#act('sort', target as Element);
}
