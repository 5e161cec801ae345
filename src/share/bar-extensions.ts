import type { LitElement, TemplateResult } from 'lit';
import { Extensions } from '../core/extensions.js';
import type { LocaleController } from '../core/localize.js';
import type { Article } from '../article/model.js';
import type { TargetsCode, TargetSource } from './bar-items.js';
import { plainContent, type BarSource } from './first-content.js';
import { firstItems, type BarItems } from './first-items.js';
import { isShort } from './first-networks.js';
import type { Notice } from './notice.js';
import type { Quotation } from './quotation.js';
import type { BarContent, ShareItem } from './share-item.js';
import type { MenuView, ShareMenu } from './share-menu.js';
import type { Sharer } from './sharer.js';

export const NO_ITEMS: BarItems = { row: [], rest: [], hasMore: false };

/** How a bar fetches what is not in its own code. */
export interface BarLoaders {
  readonly loadTargets: () => Promise<TargetsCode>;
  readonly loadMenu: () => Promise<typeof ShareMenu>;
  readonly loadQuotation: () => Promise<typeof Quotation>;
}

interface Bar extends LitElement, TargetSource, BarSource {
  readonly htmlFor?: string | undefined;
  readonly quote: boolean;
  readonly display?: string | undefined;
  readonly orientation?: string | undefined;
}

/** What this asks of its bar. */
export interface BarHost {
  readonly element: Bar;
  readonly locale: LocaleController;
  readonly sharer: Sharer;
  readonly notice: Notice;
  readonly content: () => BarContent | undefined;
  /** Targets that do not stand in the bar. */
  readonly beyond: () => readonly ShareItem[];
  readonly renderItem: (item: ShareItem) => TemplateResult;
}

/** What comes to a bar once it is used, or once more is said of it: all targets, the menu, a quotation's tools. */
export class BarExtensions {
  readonly #host: BarHost;
  readonly #extensions: Extensions;
  /** What knows all targets, if it is here. */
  targets: TargetsCode | undefined;
  #failed = false;
  #menu: ShareMenu | undefined;
  #quotation: Quotation | undefined;

  constructor(host: BarHost) {
    this.#host = host;
    this.#extensions = new Extensions(host.element);
  }

  /**
   * What the bar shares; undefined where that is not known yet, null where there is no address.
   * @param settled Whether the page and the device may be asked.
   */
  contentOf(article: Article | undefined, settled: boolean): BarContent | null | undefined {
    const { element, locale } = this.#host;
    const page = settled ? element.ownerDocument : undefined;
    if (page && this.targets) return this.targets.barContent(element, article, page, locale) ?? null;
    const content = plainContent(element, article, page, locale, this.#failed);
    if (settled && (!content || this.#failed)) void this.#loadTargets();
    return content;
  }

  /** What stands in the bar and behind it. Its height is kept while that is being fetched. */
  itemsOf(content: BarContent, settled = true): BarItems {
    const { element, locale } = this.#host;
    if (this.targets && settled) return this.targets.barItems(element, content, locale);
    const { targets, campaign, childElementCount, display, orientation } = element;
    const isPlain = !targets && !campaign && !childElementCount && !display && !orientation;
    if (settled && !(isPlain && isShort(content))) void this.#loadTargets();
    return isPlain || this.#failed ? firstItems(content, locale, settled) : NO_ITEMS;
  }

  get isOpen(): boolean {
    return !!this.#menu?.isOpen;
  }

  /** After each update of the bar. */
  update(): void {
    const { element } = this.#host;
    const menu = this.#find('.menu');
    const more = this.#find('.more') as HTMLButtonElement | null | undefined;
    // from now on the button opens it by itself
    if (more && menu && this.targets && 'popover' in menu) more.popoverTargetElement = menu;
    const quotes = element.isConnected && element.quote;
    if (quotes) this.#quotation?.connect();
    else this.#quotation?.release();
    this.#watch(quotes && !this.#quotation);
    // a selection may have brought this code
    if (quotes && !this.#quotation) this.#handleSelection();
  }

  /** The bar was removed. */
  release(): void {
    this.#watch(false);
    this.#quotation?.release();
  }

  render(): unknown {
    // what opens from the tools comes after them by key, too
    return [this.#quotation?.render(), this.#menu?.render()];
  }

  loadMenu = async (): Promise<void> => {
    const menu = this.#extensions.fetch(this.#loaders.loadMenu, (Menu) => {
      this.#menu = new Menu(this.#host, this);
    });
    await Promise.all([menu, this.#loadTargets()]);
  };

  async open(
    view: MenuView,
    opener: Element | null | undefined,
    content = this.#host.content(),
    text?: string,
  ): Promise<void> {
    await this.loadMenu();
    const { element, notice, locale } = this.#host;
    if (this.#menu) await this.#menu.open(view, opener ?? element, content, text);
    else notice.fail(locale.text('shareFailed')); // offline
  }

  close(): void {
    this.#menu?.close();
  }

  get #loaders(): BarLoaders {
    return this.#host.element.constructor as unknown as BarLoaders;
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#host.element.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  /** Without them a bar has the first ones; it asks again with each update, and when it is used. */
  async #loadTargets(): Promise<void> {
    await this.#extensions.fetch(this.#loaders.loadTargets, (code) => {
      this.targets = code;
    });
    const failed = !this.targets;
    if (failed === this.#failed) return;
    this.#failed = failed;
    this.#host.element.requestUpdate();
  }

  #watch(on: boolean): void {
    if (on) document.addEventListener('selectionchange', this.#handleSelection);
    else document.removeEventListener('selectionchange', this.#handleSelection);
  }

  #handleSelection = (): void => {
    const { element } = this.#host;
    if (document.getSelection()?.isCollapsed !== false || !('popover' in element)) return;
    this.#watch(false);
    void this.#loadTargets();
    void this.#extensions.fetch(this.#loaders.loadQuotation, (Tools) => {
      this.#quotation = new Tools(this.#host, this);
    });
  };
}
