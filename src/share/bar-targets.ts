import type { LitElement } from 'lit';
import type { Article } from '../article/model.js';
import { Extensions } from '../core/extensions.js';
import type { LocaleController } from '../core/localize.js';
import { shortLabelOf } from '../core/short-label.js';
import type { TargetsCode, TargetSource } from './bar-items.js';
import { plainContent, type BarSource } from './first-content.js';
import { firstItems, type BarItems } from './first-items.js';
import { isShort } from './first-networks.js';
import type { BarContent } from './share-item.js';

export const NO_ITEMS: BarItems = { row: [], rest: [], hasMore: false };

/** A bar, with what it says of itself. */
export interface Bar extends LitElement, TargetSource, BarSource {
  readonly htmlFor?: string | undefined;
  readonly quote: boolean;
  readonly orientation?: string | undefined;
}

/** Characters: no link can hold more (share-link.ts). */
const LONGEST_HEADLINE = 8000;

/** What a bar shares and where to: the first targets by themselves, more with code that is fetched once it is needed. */
export class BarTargets extends Extensions {
  /** Fetches all targets, for a bar of which more is said, and for the menu. */
  static loadCode = (): Promise<TargetsCode> => import('./bar-items.js');

  readonly #bar: Bar;
  readonly #locale: LocaleController;
  /** What knows all targets, if it is here. */
  code: TargetsCode | undefined;
  #failed = false;

  constructor(bar: Bar, locale: LocaleController) {
    super(bar);
    this.#bar = bar;
    this.#locale = locale;
  }

  /**
   * What the bar shares; undefined where that is not known yet, null where there is no address.
   * @param settled Whether the page and the device may be asked.
   */
  contentOf(article: Article | undefined, settled: boolean): BarContent | null | undefined {
    const bar = this.#bar;
    const page = settled ? bar.ownerDocument : undefined;
    if (page && this.code) return this.code.barContent(bar, article, page, this.#locale) ?? null;
    // no words without those that say what AI made of it: they come with the code
    const content =
      article && !shortLabelOf ? undefined : plainContent(bar, article, page, this.#locale, this.#failed);
    if (settled && (!content || this.#failed)) void this.load();
    return content;
  }

  /** What stands in the bar and behind it. Its height is kept while that is being fetched. */
  itemsOf(whole: BarContent, settled = true): BarItems {
    const bar = this.#bar;
    const content = { ...whole, headline: whole.headline?.slice(0, LONGEST_HEADLINE) };
    if (this.code && settled) return this.code.barItems(bar, content, this.#locale);
    const { targets, campaign, childElementCount, display, orientation } = bar;
    const isPlain = !targets && !campaign && !childElementCount && !display && !orientation;
    if (settled && !(isPlain && isShort(content))) void this.load();
    return isPlain || this.#failed ? firstItems(content, this.#locale, settled) : NO_ITEMS;
  }

  /** Without them a bar has the first ones; it asks again with each update, and when it is used. */
  async load(): Promise<void> {
    await this.fetch(BarTargets.loadCode, (code) => {
      this.code = code;
    });
    const failed = !this.code;
    if (failed === this.#failed) return;
    this.#failed = failed;
    this.#bar.requestUpdate();
  }
}
