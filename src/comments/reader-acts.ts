import { writeClipboard } from '../core/clipboard.js';
import { commentAddress } from './comment-address.js';
import type { CommentActs } from './comment-acts.js';
import type { NewsCommentPostedEvent } from './comment.events.js';
import type { ListView } from './list-view.js';
import { asSort } from './sort-memory.js';

/** How long "Copied" stands. */
const SHOWN = 4000; // ms

/** What a reader does in a list. What few do is fetched when one does it. */
export class ReaderActs {
  /** Fetches reports, changes, deletions and copying by hand. */
  static loadMore = (): Promise<typeof CommentActs> =>
    import('./comment-acts.js').then((module) => module.CommentActs);

  readonly #view: ListView;
  #more: CommentActs | undefined;

  constructor(view: ListView) {
    this.#view = view;
    const { list } = view.rows;
    list.addEventListener('click', this.#handleClick);
    list.addEventListener('news-comment-cancel', this.#handleCancel);
    list.addEventListener('news-comment-posted', this.#handlePosted);
  }

  handleSort = ({ target }: Event): void => {
    const sort = asSort((target as HTMLSelectElement).value);
    if (sort) this.#view.choose(sort);
  };

  handleMore = (): void => void this.#arrive(this.#view.store.more());

  handleEarlier = (): void => void this.#arrive(this.#view.store.earlier());

  handleRetry = (): void => void this.#view.store.retry();

  handleNew = (): void => {
    const { store, sort, sorts } = this.#view;
    // the newest are at the end, far from here
    if (sort !== 'newest' && store.next && sorts.includes('newest')) this.#view.choose('newest');
    else void this.#arrive(store.showNew());
  };

  /** A press on a tool of a comment. */
  #handleClick = (event: MouseEvent): void => {
    const tool = (event.target as Element).closest<HTMLElement>('[data-act]');
    const id = tool && this.#view.rows.idOf(tool);
    if (!id || event.defaultPrevented) return;
    const { act } = tool.dataset;
    if (tool.localName === 'a') {
      // with a key held down it is the link that it looks like
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
    }
    const { store } = this.#view;
    const { isFolded, isReplying } = this.#view.stateOf(id);
    if (act === 'reply') void (isReplying ? this.#unreply(id) : this.#reply(id));
    else if (act === 'link') void this.#copy(id);
    else if (act === 'fold') this.#view.setState(id, { isFolded: !isFolded });
    else if (act === 'whole') this.#view.setState(id, { isWhole: true });
    else if (act === 'answers') void this.#arrive(store.answersTo(id));
    else if (act === 'show') void this.#view.show(this.#view.find(id)?.comment.parent ?? '');
    else if (act === 'report' || act === 'edit' || act === 'delete') void this.#use((more) => more[act](id));
  };

  /** The form below a comment is left without a word. */
  #handleCancel = ({ target }: Event): void => {
    const id = this.#view.rows.idOf(target as Element);
    if (id) void this.#unreply(id);
  };

  /** An answer was posted: it is where the reader goes on. */
  #handlePosted = (event: Event & Partial<Pick<NewsCommentPostedEvent, 'comment'>>): void => {
    const id = this.#view.rows.idOf(event.target as Element);
    if (!id) return;
    this.#view.setState(id, { isReplying: false, isFolded: false });
    void this.#view.focus(event.comment?.id);
  };

  async #arrive(loading: Promise<readonly string[] | undefined>): Promise<void> {
    const ids = await loading;
    const { store, locale } = this.#view;
    if (!ids) return;
    const write = (number: number): string => new Intl.NumberFormat(locale.uiLanguage).format(number);
    const [count, shown, total] = [ids.length, store.loaded, store.total ?? store.loaded].map(write);
    this.#view.say(locale.text('commentsLoaded', { count: count!, shown: shown!, total: total! }));
    await this.#view.focus(this.#view.firstOf(ids));
  }

  async #reply(id: string): Promise<void> {
    this.#view.setState(id, { isReplying: true });
    await import('./news-comment-form.js').catch(() => undefined);
    await this.#view.drawn();
    this.#view.rows.get(id)?.article.querySelector('news-comment-form')?.focus();
  }

  async #unreply(id: string): Promise<void> {
    this.#view.setState(id, { isReplying: false });
    await this.#view.drawn();
    this.#view.rows.get(id)?.article.querySelector<HTMLElement>('[data-act=reply]')?.focus();
  }

  async #copy(id: string): Promise<void> {
    const { locale, setting } = this.#view;
    const address = commentAddress(setting.thread, id);
    if (!(await writeClipboard(address))) {
      await this.#use((more) => more.copyByHand(id, address));
      return;
    }
    this.#view.setState(id, { isCopied: true });
    this.#view.say(locale.text('linkCopied'));
    setTimeout(() => this.#view.setState(id, { isCopied: false }), SHOWN);
  }

  async #use(act: (more: CommentActs) => unknown): Promise<void> {
    await this.#view.host.extensions.fetch(ReaderActs.loadMore, (More) => {
      this.#more ??= new More(this.#view);
    });
    if (this.#more) act(this.#more);
    else this.#view.say(this.#view.locale.text('commentFailed'), true);
  }
}
