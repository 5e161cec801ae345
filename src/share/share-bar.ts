import { html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { onAddressChange } from '../article/page-changes.js';
import { ArticleController } from '../core/article-controller.js';
import { baseStyles } from '../core/base.styles.js';
import { provideEnglish } from '../core/localize.js';
import { NewsElement } from '../core/news-element.js';
import { endPress } from '../core/press.js';
import { uiLanguageOf } from '../core/ui-language.js';
import type { TargetsCode } from './bar-items.js';
import { BarExtensions, NO_ITEMS } from './bar-extensions.js';
import type { BarItems } from './first-items.js';
import { moreIcon } from './icons/more.js';
import { Notice } from './notice.js';
import { isModified, PRESSED } from './press.js';
import { renderIcon, renderItem } from './render-item.js';
import { RowController } from './row-controller.js';
import { elementStyles } from './share-bar-element.styles.js';
import { shareBarEnglish } from './share-bar.en.js';
import type { Share } from './share-bar.events.js';
import { styles } from './share-bar.styles.js';
import type { BarContent, ShareItem } from './share-item.js';
import type { Quotation } from './quotation.js';
import type { ShareMenu } from './share-menu.js';
import { Sharer } from './sharer.js';

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

  /** Fetches all targets, for a bar of which more is said, and for the menu. */
  static loadTargets = (): Promise<TargetsCode> =>
    import('./bar-items.js').then((module) => module.targetsCode);
  /** Fetches what opens from the bar. */
  static loadMenu = (): Promise<typeof ShareMenu> =>
    import('./share-menu.js').then((module) => module.ShareMenu);

  /** Fetches the tools of a quotation, once a reader selects something. */
  static loadQuotation = (): Promise<typeof Quotation> =>
    import('./quotation.js').then((module) => module.Quotation);

  readonly #article = new ArticleController(this);
  readonly #sharer = new Sharer(this);
  readonly #row = new RowController(this);
  readonly #notice = new Notice(this);
  readonly #more = new BarExtensions({
    element: this,
    locale: this.locale,
    sharer: this.#sharer,
    notice: this.#notice,
    content: () => this.#content ?? undefined,
    beyond: () => [...this.#items.row.slice(this.#row.count), ...this.#items.rest],
    renderItem: (item) => this.#renderItem(item, true),
  });

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
  @property() display?: string | undefined;
  /** `horizontal` (default) or `vertical`. */
  @property() orientation?: string | undefined;
  /** Whether a text that readers select in the article can be quoted. */
  @property({ type: Boolean }) quote = false;

  #content: BarContent | null | undefined;
  #items: BarItems = NO_ITEMS;
  #children: MutationObserver | undefined;
  #unwatch: (() => void) | undefined;
  /** What a reader had done with the bar before its code was here. */
  #takenOver: { readonly focused: string | undefined; readonly pressed: string | undefined } | undefined;

  /** Whether something is to be had that does not stand in the bar. */
  get hasMore(): boolean {
    return this.#items.hasMore;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children ??= new MutationObserver(() => this.requestUpdate());
    this.#children.observe(this, { childList: true, subtree: true, characterData: true, attributes: true });
    // another page may be around it, or come
    this.#unwatch = onAddressChange(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    this.#unwatch?.();
  }

  protected override released(): void {
    this.#more.release();
  }

  protected override takeOver(drawn: HTMLElement): void {
    const idOf = (element: Element | null | undefined): string | undefined =>
      (element as HTMLElement | null | undefined)?.dataset['id'];
    this.#takenOver = {
      focused: idOf(this.shadowRoot?.activeElement),
      pressed: idOf(drawn.querySelector(`[${PRESSED}]`)),
    };
    const active = idOf(drawn.querySelector('.target:active'));
    if (active) endPress(this, () => this.#find(active)?.click());
  }

  protected override willUpdate(): void {
    this.#content = this.#more.contentOf(this.#article.value?.article, this.settled);
    this.#items = this.#content ? this.#more.itemsOf(this.#content, this.settled) : NO_ITEMS;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    const { focused, pressed } = this.#takenOver ?? {};
    if (focused) this.#find(focused)?.focus({ preventScroll: true });
    if (pressed) this.#find(pressed)?.click();
  }

  protected override updated(): void {
    this.#more.update();
    this.setState('copied', !!this.#notice.done);
    for (const finding of this.#items.findings ?? []) this.lint(finding);
  }

  protected override render(): TemplateResult {
    const { locale, display, orientation } = this;
    const { lang, dir } = uiLanguageOf(locale);
    const { row } = this.#items;
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
              @pointerenter=${this.#more.loadMenu}
              @focus=${this.#more.loadMenu}
            >
              <span class="icon" aria-hidden="true">${renderIcon(moreIcon)}</span>
            </button>
          </li>
        </ul>
      </div>
      ${this.#more.render()}
      <p
        class=${this.#notice.isFailure ? 'failed' : 'hidden'}
        role="status"
        lang=${lang}
        dir=${dir}
        .textContent=${this.#notice.text}
      ></p>`;
  }

  #renderItem(item: ShareItem, slotted: boolean): TemplateResult {
    return renderItem(item, {
      slotted,
      isDone: this.#notice.done === item.id,
      copied: this.locale.text('copied'),
      isIcon: this.display === 'icons',
      onClick: this.#handleItem,
    });
  }

  #find(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  }

  #handleMore = ({ currentTarget }: Event): void => {
    const button = currentTarget as HTMLButtonElement;
    if (!button.popoverTargetElement) void this.#more.open('targets', button);
  };

  #handleItem = (event: MouseEvent, item: ShareItem): void => {
    const { id, content } = item;
    const acts = id === 'copy' || id === 'native';
    // with a key held down it is the link that it looks like
    if (acts && isModified(event)) return;
    if (id === 'mastodon' && !content.instance && !isModified(event)) {
      event.preventDefault();
      void this.#more.open('server', this.#find(id), content);
      return;
    }
    const share = this.#sharer.shareOf(id, content);
    const allowed = this.#sharer.ask(share);
    if (acts || !allowed) event.preventDefault();
    // what was chosen happens first; "Copied" is to be seen
    if (id !== 'copy') setTimeout(() => this.#more.close());
    if (!allowed) return;
    if (acts) void this.#act(share, content);
    else if (id === 'print') print();
  };

  /** What the browser does by itself when it is asked. */
  async #act(share: Share, content: BarContent): Promise<void> {
    const outcome = await this.#sharer.act(share, content);
    const { locale } = this;
    if (outcome === 'copied') this.#notice.say(locale.text('linkCopied'), 'copy');
    if (outcome === 'denied') await this.#more.open('text', this.#find('copy'), content, share.text);
    if (outcome === 'failed') this.#notice.fail(locale.text('shareFailed'));
  }
}
