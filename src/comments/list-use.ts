import type { CSSResult } from 'lit';
import { writeClipboard } from '../core/clipboard.js';
import { provideEnglish } from '../core/localize.js';
import { commentAddress, commentOfHash } from './comment-address.js';
import type { CommentSort } from './comment.js';
import type { CommentActs } from './comment-acts.js';
import type { NewsCommentPostedEvent } from './comment-act.events.js';
import { leadTo } from './lead-to.js';
import { findNode } from './find-node.js';
import type { ListBody } from './list-body.js';
import { loadedOf } from './list-changes.js';
import { listUseEnglish } from './list-use.en.js';
import { styles } from './list-use.styles.js';
import { loadMore } from './load-more.js';
import { SORT_KEY } from './sort-key.js';

provideEnglish(listUseEnglish);

/** How long "Copied" stands, and what was said to ears. */
const SHOWN = 4000; // ms

/** What comes to a list once a reader begins to use it. What few do, and what looks for new comments, comes after. */
export class ListUse {
  static readonly styles: CSSResult = styles;

  /** Fetches reports, changes, deletions and copying by hand. */
  static loadActs = (): Promise<typeof CommentActs> =>
    import('./comment-acts.js').then((module) => module.CommentActs);

  readonly list: ListBody;
  #acts: CommentActs | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** The comment that an address has led to. */
  #shown: string | undefined;

  constructor(list: ListBody) {
    this.list = list;
    list.rows.list.addEventListener('news-comment-cancel', this.#handleCancel);
    list.rows.list.addEventListener('news-comment-posted', this.#handlePosted);
  }

  /** Does what a control is for. */
  async act(act: string, target: Element): Promise<void> {
    const { rows } = this.list;
    if (act === 'sort') {
      this.#sort((target as HTMLSelectElement).value as CommentSort);
      return;
    }
    const id = rows.idOf(target);
    if (id === undefined || act === 'answers') await this.#arrive(act, id);
    else if (act === 'reply') await this.#reply(id, !this.list.stateOf(id).isReplying);
    else if (act === 'link') await this.#copy(id);
    else if (act === 'fold') this.list.setState(id, { isFolded: !this.list.stateOf(id).isFolded });
    else if (act === 'whole') this.list.setState(id, { isWhole: true });
    else if (act === 'show') await this.show(findNode(this.list, id)?.comment.parent ?? '');
    else await this.#more((acts) => acts.act(act, id));
  }

  /** Leads to a comment, wherever in the thread it is. */
  async show(id: string): Promise<void> {
    if (this.#shown) this.list.setState(this.#shown, { isTarget: false });
    this.#shown = id;
    await leadTo(id, this);
  }

  /** Leads to the comment that the page's address names, if it names one. */
  async follow(): Promise<void> {
    const id = commentOfHash(location.hash);
    if (id) await this.show(id);
  }

  /** Says something; `isLoud`: to eyes too, and until something else is said. */
  say(text: string, isLoud = false): void {
    clearTimeout(this.#silence);
    Object.assign(this.list, { status: text, isLoud });
    if (text && !isLoud) this.#silence = setTimeout(() => this.say(''), SHOWN);
    this.list.stale();
  }

  /** Settles once all that is known stands there. */
  async drawn(): Promise<void> {
    await this.list.host.element.updateComplete;
    await this.list.rows.done;
  }

  /** Moves the focus to something in a comment, once it is there; without a selector to the comment itself. */
  async focus(id: string | undefined, selector?: string, isStill = false): Promise<HTMLElement | undefined> {
    await this.drawn();
    const article = this.list.rows.get(id ?? '')?.article;
    const target = selector ? article?.querySelector<HTMLElement>(selector) : article;
    if (target && target === article) target.tabIndex = -1;
    target?.focus({ preventScroll: isStill });
    return target ?? undefined;
  }

  #sort(sort: CommentSort): void {
    this.list.loading.chosen = sort;
    this.list.stale();
    try {
      localStorage.setItem(SORT_KEY, sort);
    } catch {
      // it holds for this page then
    }
  }

  /** More comments: the reader goes on at the first of them. */
  async #arrive(act: string, id: string | undefined): Promise<void> {
    const arrived = new Set(await loadMore(act, id, this.list));
    if (!arrived.size) return;
    const { locale, loading } = this.list;
    const loaded = loadedOf(loading.store);
    const { total = loaded } = loading.store;
    const [count, shown, all] = [arrived.size, loaded, total].map((number) => locale.number(number));
    this.say(locale.text('commentsLoaded', { count: count!, shown: shown!, total: all! }));
    await this.list.host.element.updateComplete;
    await this.focus(this.list.placed.find(({ node }) => arrived.has(node.comment.id))?.node.comment.id);
  }

  async #reply(id: string, isReplying: boolean): Promise<void> {
    this.list.setState(id, { isReplying });
    if (isReplying) await import('./news-comment-form.js').catch(() => undefined);
    await this.focus(id, isReplying ? 'news-comment-form' : '[data-act=reply]');
  }

  async #copy(id: string): Promise<void> {
    const { locale, discussion } = this.list;
    const address = commentAddress(discussion.thread, id);
    if (!(await writeClipboard(address))) {
      await this.#more((acts) => acts.copyByHand(id, address));
      return;
    }
    this.list.setState(id, { isCopied: true });
    this.say(locale.text('linkCopied'));
    setTimeout(() => this.list.setState(id, { isCopied: false }), SHOWN);
  }

  async #more(act: (acts: CommentActs) => unknown): Promise<void> {
    await this.list.host.extensions.fetch(ListUse.loadActs, (Acts) => {
      this.#acts ??= new Acts(this);
    });
    if (this.#acts) act(this.#acts);
    else this.say(this.list.locale.text('commentFailed'), true);
  }

  /** A form below a comment is left without a word. */
  #handleCancel = (event: Event): void => {
    const id = this.list.rows.idOf(event.target as Element);
    if (id === undefined) return;
    event.preventDefault();
    void this.#reply(id, false);
  };

  /** An answer was posted: it is where the reader goes on. */
  #handlePosted = (event: Event & Partial<Pick<NewsCommentPostedEvent, 'comment'>>): void => {
    const id = this.list.rows.idOf(event.target as Element);
    if (id === undefined) return;
    this.list.setState(id, { isReplying: false, isFolded: false });
    void this.focus(event.comment?.id);
  };
}
