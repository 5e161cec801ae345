import { html, type CSSResult, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { provideEnglish } from '../core/localize.js';
import { NewsElement } from '../core/news-element.js';
import { uiLanguageOf } from '../core/ui-language.js';
import { BarTargets, NO_ITEMS } from './bar-targets.js';
import type { BarUse } from './bar-use.js';
import type { BarItems } from './first-items.js';
import { moreIcon } from './icons/more.js';
import { isModified } from './press.js';
import { renderIcon, renderItem } from './render-item.js';
import { RowController } from './row-controller.js';
import { elementStyles } from './share-bar-element.styles.js';
import { shareBarEnglish } from './share-bar.en.js';
import { NewsShareEvent } from './share-bar.events.js';
import { styles } from './share-bar.styles.js';
import type { BarContent, ShareItem } from './share-item.js';
import { shareOf } from './share-of.js';

provideEnglish(shareBarEnglish);

/**
 * Shares the article, or the page, that it stands in. Each target is a link with its address; those without room
 * stand behind "More". Address and headline come from their attributes, else from the article around (or named by
 * `for`), else from the page: its canonical link, its address, its title. Tracking parameters are left out.
 *
 * @element news-share-bar
 * @summary Share links that work, a menu for the rest, and tools for a quotation.
 * @slot - Links to targets of the site's own, with `{url}`, `{headline}`, `{text}` in `href` or `data-template`.
 * @slot icon-NAME - An icon instead of the library's, by the target's name: `icon-bluesky`.
 * @fires news-share - A reader is about to share: `shareTarget`, `url`, `text`, `quote`. Cancelable.
 * @fires news-share-complete - How it ended, where that is known: `outcome`.
 * @fires news-lint - Something to mend: see docs/checks.md.
 * @csspart base - The whole bar.
 * @csspart title - The words before the targets.
 * @csspart list - The row of targets.
 * @csspart target - A target, in the bar or in its menu.
 * @csspart more - The button that opens the menu.
 * @csspart menu - What opens: the other targets, a link to copy by hand, the choice of a Mastodon server.
 * @csspart quote-tools - The tools beside a selected text.
 * @cssprop [--news-share-bar-gap=0] - Space between title and targets.
 * @cssprop [--news-share-bar-padding=0.25em] - Space above and below the targets, unless composed.
 * @cssstate copied - Something was copied a moment ago.
 */
export class NewsShareBar extends NewsElement {
  static override readonly tag = 'news-share-bar';
  static override styles: CSSResult[] = [...baseStyles, styles, elementStyles];

  /** Fetches what acts: on a network's link nothing has to. */
  static loadUse = (): Promise<typeof BarUse> => import('./bar-use.js').then((module) => module.BarUse);

  readonly #article = new ArticleController(this);
  readonly #row = new RowController(this, () => this.#items.hasMore);
  readonly #targets = new BarTargets(this, this.locale);

  /** Address to share. Default: the article's, else the page's canonical link, else its address. */
  @property() url?: string | undefined;
  /** Words that go along. Default: the article's headline, else the page's title. */
  @property() headline?: string | undefined;
  /** Names of targets, in order, apart by spaces; those of the site's own among them. */
  @property() targets?: string | undefined;
  /** Marks shared addresses: a name, for `utm_*` parameters, or parameters with `{target}` in them. */
  @property() campaign?: string | undefined;
  /** Hashtags for X and Threads, apart by spaces. */
  @property() hashtags?: string | undefined;
  /** Account on X that posts there name. */
  @property() via?: string | undefined;
  /** `labels` (default) or `icons`. */
  @property() display?: 'labels' | 'icons' | (string & {}) | undefined;
  /** `horizontal` (default) or `vertical`. */
  @property() orientation?: 'horizontal' | 'vertical' | (string & {}) | undefined;
  /** Whether a text that readers select in the article can be quoted. */
  @property({ type: Boolean }) quote = false;

  #content: BarContent | null | undefined;
  #items: BarItems = NO_ITEMS;
  #children: MutationObserver | undefined;
  #use: BarUse | undefined;
  /** What acts could not be fetched. */
  #failed = false;
  #hasSelection = false;

  constructor() {
    super();
    // routers may change the page's address and title at any time: what counts is how they are when a reader comes
    for (const type of ['pointerenter', 'focusin', 'click'])
      this.addEventListener(type, this.#handleUse, true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children ??= new MutationObserver(() => this.requestUpdate());
    this.#children.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
    document.addEventListener('selectionchange', this.#handleSelection);
    this.requestUpdate(); // another page may be around it
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    document.removeEventListener('selectionchange', this.#handleSelection);
  }

  protected override willUpdate(): void {
    this.#content = this.#targets.contentOf(this.#article.value?.article, this.settled);
    this.#items = this.#content ? this.#targets.itemsOf(this.#content, this.settled) : NO_ITEMS;
  }

  protected override updated(): void {
    this.setState('copied', !!this.#use?.notice.done);
    this.#handleSelection(); // one may have brought this code
    for (const finding of this.#items.findings ?? []) this.lint(finding);
  }

  protected override render(): TemplateResult {
    const { locale, display, orientation } = this;
    const { lang, dir } = uiLanguageOf(locale);
    const { row } = this.#items;
    const use = this.#use;
    return html`<div
        class="base ${display} ${orientation}"
        part="base"
        role="group"
        aria-labelledby="title"
        lang=${lang}
        dir=${dir}
        ?hidden=${this.#content === null}
      >
        <span id="title" part="title">${locale.text('shareTitle')}</span>
        <ul class="row" part="list">
          ${row.map((item, index) => html`<li>${this.#renderItem(item, index < this.#row.count)}</li>`)}
          <li>
            <button
              class="target more"
              part="more"
              data-id="more"
              aria-label=${locale.text('shareMore')}
              @click=${this.#handleMore}
            >
              <span class="icon" aria-hidden="true">${renderIcon(moreIcon)}</span>
            </button>
          </li>
        </ul>
      </div>
      ${use?.render()}
      <p
        class=${this.#failed || use?.notice.isFailure ? '' : 'hidden'}
        role="status"
        lang=${lang}
        dir=${dir}
        .textContent=${this.#failed ? locale.text('shareFailed') : use?.notice.text}
      ></p>`;
  }

  /** With what acts, once it is here: at once if it is. Without `act`, only fetches it. */
  async #act(act?: (use: BarUse) => unknown): Promise<void> {
    this.#failed = false;
    if (!this.#use)
      await this.#targets.fetch(NewsShareBar.loadUse, (Use) => {
        this.#use = new Use({
          element: this,
          locale: this.locale,
          targets: this.#targets,
          content: () => this.#content,
          beyond: () => [...this.#items.row.slice(this.#row.count), ...this.#items.rest],
          renderItem: this.#renderItem,
        });
      });
    if (this.#use) act?.(this.#use);
    else if (act) this.#failed = true; // offline
    this.requestUpdate();
  }

  #renderItem = (item: ShareItem, slotted = true): TemplateResult => {
    const done = this.#use?.notice.done === item.id ? this.locale.text('copied') : undefined;
    return renderItem(item, slotted, done, this.#handleItem);
  };

  #handleUse = ({ type }: Event): void => {
    void this.#act();
    this.requestUpdate();
    // before the link is followed
    if (type === 'click') this.performUpdate();
  };

  #handleSelection = (): void => {
    const had = this.#hasSelection;
    this.#hasSelection = this.isConnected && this.quote && document.getSelection()?.isCollapsed === false;
    // nobody is told where that fails: a reader has only selected something
    if (this.#hasSelection && !had) void this.#act().then(() => this.#use?.loadQuotation());
  };

  #handleMore = (event: Event): void => {
    const button = event.currentTarget as HTMLButtonElement;
    // once its menu is there it opens it by itself; one that comes within this press is not to be closed by it
    if (button.popoverTargetElement) return;
    event.preventDefault();
    void this.#act((use) => use.open('targets', button));
  };

  #handleItem = (event: MouseEvent, item: ShareItem): void => {
    const { id, content, href, away } = item;
    const acts = /^(copy|native|print)$/.test(id) || (id === 'mastodon' && !content.instance);
    // with a key held down it is the link that it looks like
    if (acts && !(href && isModified(event))) {
      event.preventDefault();
      void this.#act((use) => use.act(item));
    } else if (!acts || away) {
      if (!this.dispatchEvent(new NewsShareEvent(shareOf(id, content)))) event.preventDefault();
      // what was chosen happens first
      setTimeout(() => this.#use?.close());
    }
  };
}
