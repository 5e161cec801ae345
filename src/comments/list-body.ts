import { html, type CSSResult, type TemplateResult } from 'lit';
import { onMinute } from '../core/clock.js';
import { headingLevel } from '../core/heading.js';
import { provideEnglish } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { commentOfHash } from './comment-address.js';
import { commentListEnglish } from './comment-list.en.js';
import type { NewsCommentList } from './comment-list.js';
import { CommentRows } from './comment-rows.js';
import { commentTree, placeComments, type CommentNode, type PlacedComment } from './comment-tree.js';
import type { CommentVotes } from './comment-votes.js';
import { DEFAULT_CAPABILITIES } from './comment.js';
import { DiscussionController } from './discussion-controller.js';
import type { Body, BodyHost } from './late-body.js';
import { styles } from './list-body.styles.js';
import { ListLoading } from './list-loading.js';
import type { ListUse } from './list-use.js';
import { renderEnd, renderTop } from './render-list.js';
import type { RowHost, RowSetting, RowState } from './row-host.js';

provideEnglish(commentListEnglish);

const UNTOUCHED: RowState = {};

/** What `<news-comment-list>` does. What a reader does with it comes when one begins to: list-use.ts. */
export class ListBody implements Body, RowHost {
  static readonly styles: CSSResult = styles;

  /** Fetches what acts. */
  static loadUse = (): Promise<typeof ListUse> => import('./list-use.js').then((module) => module.ListUse);

  /** Fetches votes, where a service counts them. */
  static loadVotes = (): Promise<typeof CommentVotes> =>
    import('./comment-votes.js').then((module) => module.CommentVotes);

  readonly host: BodyHost<NewsCommentList>;
  readonly locale: BodyHost['locale'];
  readonly page: Document;
  readonly rows: CommentRows;
  readonly loading: ListLoading;
  readonly #discussion: DiscussionController;
  readonly #states = new Map<string, RowState>();
  #use: ListUse | undefined;
  #votes: CommentVotes | undefined;
  #isStale = true;
  #unsubscribe: (() => void) | undefined;
  setting: RowSetting;
  /** All that are here. */
  roots: readonly CommentNode[] = [];
  /** Those that are to be seen, from top to bottom. */
  placed: readonly PlacedComment[] = [];
  /** For the status region. */
  status = '';
  /** Whether that is for eyes too. */
  isLoud = false;

  constructor(host: BodyHost<NewsCommentList>) {
    this.host = host;
    this.locale = host.locale;
    this.page = host.element.ownerDocument;
    this.#discussion = new DiscussionController(host);
    this.setting = this.#newSetting();
    this.rows = new CommentRows(this);
    this.loading = new ListLoading(host, this.#discussion, this.stale, (id) => this.#lead(id));
  }

  hostConnected(): void {
    this.#unsubscribe ??= onMinute(this.stale);
    addEventListener('hashchange', this.#handleHash);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.loading.rest();
    removeEventListener('hashchange', this.#handleHash);
  }

  hostUpdate(): void {
    const setting = this.#newSetting();
    if (Object.entries(setting).some(([key, value]) => this.setting[key as keyof RowSetting] !== value)) {
      this.setting = setting;
      this.#isStale = true;
    }
    if (setting.capabilities.vote !== 'none')
      void this.host.extensions.fetch(ListBody.loadVotes, (Votes) => {
        this.#votes ??= new Votes(this);
      });
  }

  hostUpdated(): void {
    // loading is drawn in an update of its own
    void this.host.element.updateComplete.then(() => this.loading.follow());
    if (!this.#isStale) return;
    this.#isStale = false;
    this.roots = commentTree(this.loading.store.comments, this.loading.sort);
    this.placed = placeComments(this.roots, (id) => !!this.stateOf(id).isFolded);
    this.rows.show(this.placed);
  }

  render(): TemplateResult {
    const { lang, dir } = uiLanguageOf(this.locale);
    return html`<div
      class="base"
      part="base"
      lang=${lang}
      dir=${dir}
      aria-busy=${this.loading.store.wanted === 'first'}
      @click=${this.#handleClick}
      @keydown=${this.#handleTouch}
      @change=${this.#handleChange}
      @focusin=${this.#handleTouch}
      @pointerenter=${this.#handleTouch}
    >
      ${renderTop(this)} ${this.rows.list} ${renderEnd(this, this.#discussion.isOwner)}
    </div>`;
  }

  stateOf(id: string): RowState {
    return this.#states.get(id) ?? UNTOUCHED;
  }

  missing({ comment: { id, replyCount = 0 }, answers }: CommentNode): number {
    const known = this.loading.store.answers;
    const left = Math.max(0, replyCount - answers.length);
    return known.has(id) ? (known.get(id) === undefined ? 0 : left || 1) : left;
  }

  /** A comment that is here, with its answers. */
  find(id: string): CommentNode | undefined {
    return placeComments(this.roots, () => false).find(({ node }) => node.comment.id === id)?.node;
  }

  setState(id: string, change: RowState): void {
    this.#states.set(id, { ...this.stateOf(id), ...change });
    this.stale();
  }

  /** Draws what has changed, soon. */
  readonly stale = (): void => {
    this.#isStale = true;
    this.host.element.requestUpdate();
  };

  /** With what acts, once it is here. `act` undefined: only fetches it. Resolves to false where it cannot be had. */
  async use(act?: (use: ListUse) => unknown): Promise<boolean> {
    await this.host.extensions.fetch(ListBody.loadUse, (Use) => {
      this.#use ??= new Use(this);
    });
    if (this.#use) await act?.(this.#use);
    return !!this.#use;
  }

  #newSetting(): RowSetting {
    const { thread, capabilities = DEFAULT_CAPABILITIES } = this.#discussion.value;
    const { headingLevel: level, localName, strings } = this.host.element;
    const votes = this.#votes?.render;
    return { thread, capabilities, headingLevel: headingLevel(level, 2, localName) + 1, votes, strings };
  }

  async #lead(id: string): Promise<void> {
    if (!(await this.use((use) => use.show(id))) && this.loading.store.state === 'loading')
      await this.loading.begin(); // offline
  }

  #handleHash = (): void => {
    const id = commentOfHash(location.hash);
    if (id) void this.#lead(id);
  };

  #handleTouch = (): void => void this.use();

  #handleClick = (event: MouseEvent): void => {
    const { dataset, localName } = (event.target as Element).closest<HTMLElement>('[data-act]') ?? {};
    const act = dataset?.['act'];
    if (!act) return;
    if (localName === 'a') {
      // with a key held down it is the link that it looks like
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
    }
    if (act === 'retry') this.loading.store.retry();
    else void this.#act(act, event.target as Element);
  };

  #handleChange = ({ target }: Event): void => void this.#act('sort', target as Element);

  async #act(act: string, target: Element): Promise<void> {
    if (await this.use((use) => use.act(act, target))) return;
    this.status = this.locale.text('commentFailed');
    this.isLoud = true;
    this.stale();
  }
}
