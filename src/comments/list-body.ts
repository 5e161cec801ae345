import { html, type CSSResult, type TemplateResult } from 'lit';
import { onMinute } from '../core/clock.js';
import { headingLevel } from '../core/heading.js';
import { provideEnglish } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { commentListEnglish } from './comment-list.en.js';
import type { NewsCommentList } from './comment-list.js';
import { CommentRows } from './comment-rows.js';
import { commentTree, placeComments, type CommentNode, type PlacedComment } from './comment-tree.js';
import type { CommentVotes } from './comment-votes.js';
import { DEFAULT_CAPABILITIES, type CommentSort } from './comment.js';
import { DiscussionController } from './discussion-controller.js';
import type { Body, BodyHost } from './late-body.js';
import { styles } from './list-body.styles.js';
import { ListLoading } from './list-loading.js';
import type { ListStore } from './list-store.js';
import type { ListView } from './list-view.js';
import type { Permalink } from './permalink.js';
import { ReaderActs } from './reader-acts.js';
import { renderEnd, renderTop, type ListFrame } from './render-list.js';
import type { RowSetting, RowState } from './row-host.js';

provideEnglish(commentListEnglish);

/** How long is shown what was said to ears. */
const SAID = 6000; // ms

const UNTOUCHED: RowState = {};

/** What `<news-comment-list>` does. */
export class ListBody implements Body, ListView {
  static readonly styles: CSSResult = styles;

  /** Fetches what leads to a comment. */
  static loadPermalink = (): Promise<typeof Permalink> =>
    import('./permalink.js').then((module) => module.Permalink);

  /** Fetches votes, where a service counts them. */
  static loadVotes = (): Promise<typeof CommentVotes> =>
    import('./comment-votes.js').then((module) => module.CommentVotes);

  readonly host: BodyHost<NewsCommentList>;
  readonly locale: BodyHost['locale'];
  readonly page: Document;
  readonly store: ListStore;
  readonly rows: CommentRows;
  readonly #discussion: DiscussionController;
  readonly #loading: ListLoading;
  readonly #acts: ReaderActs;
  readonly #states = new Map<string, RowState>();
  #permalink: Permalink | undefined;
  #votes: CommentVotes | undefined;
  #placed: readonly PlacedComment[] = [];
  #nodes = new Map<string, CommentNode>();
  /** Comments or states have changed since they were drawn. */
  #isStale = true;
  #status = '';
  #isLoud = false;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;
  setting: RowSetting;

  constructor(host: BodyHost<NewsCommentList>) {
    this.host = host;
    this.locale = host.locale;
    this.page = host.element.ownerDocument;
    this.#discussion = new DiscussionController(host);
    this.setting = this.#newSetting();
    this.rows = new CommentRows(this);
    this.#loading = new ListLoading(host.element, this.#discussion, this, () => this.#stale());
    this.store = this.#loading.store;
    this.#acts = new ReaderActs(this);
  }

  get sort(): CommentSort {
    return this.#loading.sort;
  }

  get sorts(): readonly CommentSort[] {
    return this.setting.capabilities.sorts;
  }

  hostConnected(): void {
    this.#unsubscribe ??= onMinute(() => this.#stale());
    this.page.defaultView?.addEventListener('hashchange', this.#loading.handleHash);
    this.#stale();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.page.defaultView?.removeEventListener('hashchange', this.#loading.handleHash);
    this.#loading.rest();
  }

  hostUpdate(): void {
    const setting = this.#newSetting();
    if (Object.entries(setting).some(([key, value]) => this.setting[key as keyof RowSetting] !== value)) {
      this.setting = setting;
      this.#isStale = true;
    }
    if (setting.capabilities.vote !== 'none' && !this.#votes)
      void this.host.extensions.fetch(ListBody.loadVotes, (Votes) => {
        this.#votes ??= new Votes(this);
      });
  }

  hostUpdated(): void {
    this.#loading.follow();
    this.#draw();
  }

  render(): TemplateResult {
    const { locale, store } = this;
    const { lang, dir } = uiLanguageOf(locale);
    const { state, wanted } = store;
    const hasComments = this.#placed.length > 0 || store.comments.length > 0;
    const isLoading = wanted === 'first' || state === 'loading';
    const hasOwn = [...this.host.element.children].some((child) => !child.slot);
    const frame: ListFrame = {
      store,
      locale,
      acts: this.#acts,
      sort: this.sort,
      sorts: this.sorts,
      status: this.#status,
      isLoud: this.#isLoud,
      isEmpty: !hasComments && !store.error && this.#loading.isEmpty,
      isClosed: this.#discussion.isOwner && this.setting.capabilities.closed,
    };
    return html`<div class="base" part="base" lang=${lang} dir=${dir} aria-busy=${isLoading}>
      ${renderTop(frame)} ${this.rows.list}
      ${hasOwn && !hasComments && !frame.isEmpty ? html`<slot></slot>` : ''}
      ${renderEnd(frame, isLoading && !store.error && !hasComments && !hasOwn)}
    </div>`;
  }

  stateOf(id: string): RowState {
    return this.#states.get(id) ?? UNTOUCHED;
  }

  setState(id: string, change: RowState): void {
    this.#states.set(id, { ...this.stateOf(id), ...change });
    this.#stale();
  }

  missing({ comment, answers }: CommentNode): number {
    return this.store.missing(comment, answers.length);
  }

  find(id: string): CommentNode | undefined {
    return this.#nodes.get(id);
  }

  firstOf(ids: readonly string[]): string | undefined {
    return this.#placed.find(({ node }) => ids.includes(node.comment.id))?.node.comment.id;
  }

  neighbour(id: string): string | undefined {
    const at = this.#placed.findIndex(({ node }) => node.comment.id === id);
    return (this.#placed[at - 1] ?? this.#placed[at + 1])?.node.comment.id;
  }

  say(text: string, isLoud = false): void {
    clearTimeout(this.#silence);
    this.#status = text;
    this.#isLoud = isLoud;
    if (text && !isLoud) this.#silence = setTimeout(() => this.say(''), SAID);
    this.host.element.requestUpdate();
  }

  async drawn(): Promise<void> {
    await this.host.element.updateComplete;
    await this.rows.done;
  }

  async focus(id: string | undefined, isStill = false): Promise<void> {
    await this.drawn();
    const article = this.rows.get(id ?? '')?.article;
    if (!article) return;
    article.tabIndex = -1;
    article.focus({ preventScroll: isStill });
  }

  choose(sort: CommentSort): void {
    this.#loading.choose(sort);
  }

  async show(id: string): Promise<void> {
    await this.host.extensions.fetch(ListBody.loadPermalink, (Link) => {
      this.#permalink ??= new Link(this);
    });
    if (this.#permalink) await this.#permalink.show(id);
    else if (this.store.state === 'loading') await this.store.begin(this.sort); // offline
  }

  #newSetting(): RowSetting {
    const { thread, capabilities = DEFAULT_CAPABILITIES } = this.#discussion.value;
    const { element } = this.host;
    return {
      thread,
      capabilities,
      headingLevel: Math.min(6, headingLevel(element.headingLevel, 2, element.localName) + 1),
      votes: this.#votes?.render,
      strings: element.strings,
    };
  }

  #stale(): void {
    this.#isStale = true;
    this.host.element.requestUpdate();
  }

  #draw(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    const roots = commentTree(this.store.comments, this.sort);
    this.#nodes = new Map();
    for (const { node } of placeComments(roots, () => false)) this.#nodes.set(node.comment.id, node);
    this.#placed = placeComments(roots, (id) => !!this.stateOf(id).isFolded);
    this.rows.show(this.#placed);
  }
}
