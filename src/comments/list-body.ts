import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Body, BodyHost } from '../core/late-body.js';
import { provideEnglish } from '../core/localize.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { commentListEnglish } from './comment-list.en.js';
import type { NewsCommentList } from './comment-list.js';
import { CommentRows } from './comment-rows.js';
import { commentTree, placeComments, type CommentNode, type PlacedComment } from './comment-tree.js';
import type { ListControls } from './list-controls.js';
import { DiscussionController } from './discussion-controller.js';
import { styles } from './list-body.styles.js';
import { ListLoading } from './list-loading.js';
import type { ListUse } from './list-use.js';
import { renderEnd, renderTop } from './render-list.js';
import type { RowHost, RowState } from './row-host.js';

provideEnglish(commentListEnglish);

const UNTOUCHED: RowState = {};

/** What `<news-comment-list>` does. What a reader does with it comes when one begins to: list-use.ts. */
export class ListBody implements Body, RowHost {
  static readonly styles: CSSResult = styles;

  /** Fetches what acts. */
  static loadUse = (): Promise<typeof ListUse> => import('./list-use.js').then((module) => module.ListUse);

  /** Fetches what shows what can be done. */
  static loadControls = (): Promise<typeof ListControls> =>
    import('./list-controls.js').then((module) => module.ListControls);

  readonly host: BodyHost<NewsCommentList>;
  readonly locale: BodyHost['locale'];
  readonly page: Document;
  readonly discussion: DiscussionController;
  readonly rows: CommentRows;
  readonly loading: ListLoading;
  readonly #states = new Map<string, RowState>();
  #use: ListUse | undefined;
  #isStale = true;
  /** Where the page's address led when this began. */
  readonly hash = location.hash;
  controls: ListControls | undefined;
  setting: readonly unknown[] = [];
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
    this.discussion = new DiscussionController(host);
    this.rows = new CommentRows(this);
    this.loading = new ListLoading(this);
  }

  hostUpdate(): void {
    const { controls, discussion, locale } = this;
    const { headingLevel, strings } = this.host.element;
    const { thread, capabilities } = discussion;
    const setting = [thread, capabilities, controls, controls?.votes, headingLevel, strings, locale.messages];
    if (setting.every((value, index) => value === this.setting[index])) return;
    this.setting = setting;
    this.#isStale = true;
  }

  hostUpdated(): void {
    const { element, extensions } = this.host;
    // loading is drawn in an update of its own
    void element.updateComplete.then(() => this.loading.follow());
    // while the comments are on their way: rows that stand already would be drawn a second time
    void extensions.fetch(ListBody.loadControls, (Controls) => {
      if (this.controls) return;
      this.controls = new Controls(this);
      element.addController(this.controls);
    });
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
    >
      ${renderTop(this)} ${this.rows.list} ${renderEnd(this)}
    </div>`;
  }

  stateOf(id: string): RowState {
    return this.#states.get(id) ?? UNTOUCHED;
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
}
