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
  #menu: ShareMenu | undefined;
  #quotation: Quotation | undefined;

  constructor(host: BarHost) {
    this.#host = host;
    this.#extensions = new Extensions(host.element);
  }

  /**
   * What the bar shares; undefined where that is not known, or not yet.
   * @param settled Whether the page and the device may be asked.
   */
  contentOf(article: Article | undefined, settled: boolean): BarContent | undefined {
    const { element, locale } = this.#host;
    const page = settled ? element.ownerDocument : undefined;
    if (page && this.targets) return this.targets.barContent(element, article, page, locale);
    const content = plainContent(element, article, page, locale);
    if (settled && !content) void this.#loadTargets();
    return content;
  }

  /** What stands in the bar and behind it. Its height is kept while that is being fetched. */
  itemsOf(content: BarContent, settled = true): BarItems {
    const { element, locale } = this.#host;
    if (this.targets && settled) return this.targets.barItems(element, content, locale);
    const isPlain = !element.targets && !element.campaign && !element.childElementCount;
    if (settled && !(isPlain && isShort(content))) void this.#loadTargets();
    return isPlain ? firstItems(content, locale, settled) : NO_ITEMS;
  }

  get hasMenu(): boolean {
    return !!this.#menu;
  }

  /** Whether nothing is known of an address. */
  get isLost(): boolean {
    return !!this.targets && !this.#host.content();
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
  }

  /** The bar was removed. */
  release(): void {
    this.#watch(false);
    this.#quotation?.release();
  }

  render(): unknown {
    return [this.#menu?.render(), this.#quotation?.render()];
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
    await this.#menu?.open(view, opener ?? this.#host.element, content, text);
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

  #loadTargets(): Promise<void> {
    return this.#extensions.fetch(this.#loaders.loadTargets, (code) => {
      this.targets = code;
    });
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
