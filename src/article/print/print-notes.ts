import { baseStyles } from '../../core/base.styles.js';
import { absoluteDate } from '../../core/dates.js';
import { h, type Drawable } from '../../core/draw.js';
import { formatLanguage } from '../../core/format-language.js';
import { LocaleController, provideEnglish } from '../../core/localize.js';
import type { Messages } from '../../core/messages.js';
import { ownLanguage } from '../../core/own-language.js';
import { placeAfter } from '../landmarks.js';
import { printEnglish } from '../print.en.js';
import type { PrintedLink } from './print-links.js';
import { styles } from './print-notes.styles.js';

provideEnglish(printEnglish);

const PART = 'data-news-part';

/** What an address is in the page, readable: letters of any script as they are, all that is not seen as it was. */
function readable(address: string): string {
  try {
    return decodeURI(address).replace(/[\p{C}\p{Z}]/gu, encodeURIComponent);
  } catch {
    return address; // no UTF-8
  }
}

const nothing = (): void => undefined;

const link = (address: string): HTMLElement =>
  h('a', { href: address }, h('bdi', { dir: 'ltr' }, readable(address)));

/** What is printed below an article: the addresses that it links to, and where and when it was printed. */
export class PrintNotes {
  readonly #box: HTMLElement;
  readonly #locale: LocaleController;

  /**
   * Puts notes without content where the article ends, or below it if they would disturb columns there.
   *
   * @param host The `<news-article>`: what it wraps belongs to the article to its end.
   * @param strings Words that the article replaces.
   */
  constructor(root: Element, host: Element, strings: Partial<Messages> | undefined) {
    const nearest = (attribute: string): string | undefined =>
      root.closest(`[${attribute}]`)?.getAttribute(attribute) ?? undefined;
    this.#box = h('div', { [PART]: 'print', lang: nearest('lang'), dir: nearest('dir') });
    const last = host !== root && host.contains(root) && host.lastElementChild;
    let end: Element = placeAfter(last || root, document) ?? root;
    while (end.nextElementSibling?.hasAttribute(PART)) end = end.nextElementSibling;
    if (end === document.body) end.append(this.#box);
    else end.after(this.#box);
    const still = { addController: nothing, removeController: nothing, requestUpdate: nothing };
    const updateComplete = Promise.resolve(true);
    this.#locale = new LocaleController(Object.assign(this.#box, { ...still, updateComplete, strings }));
    this.#locale.refresh();
  }

  /** The number of a link, by its place in the list. */
  number = (index: number): string => this.#locale.number(index + 1);

  /** @param address The article's own. */
  fill(links: readonly PrintedLink[], address: string | undefined): void {
    const locale = this.#locale;
    // also where the page does not say that its language is written from the right
    const { dir = locale.direction } = ownLanguage(locale);
    const shadow = this.#box.attachShadow({ mode: 'open' });
    // once it stands: WebKit takes up those of a tree that does not stand yet a frame later
    shadow.adoptedStyleSheets = [...baseStyles, styles].flatMap(({ styleSheet }) => styleSheet ?? []);
    const now = { kind: 'instant', time: Date.now(), iso: '' } as const;
    const { date } = absoluteDate(now, formatLanguage(locale.uiLanguage), undefined);
    const items = links.map((each, index) =>
      h('li', {}, h('span', { class: 'number' }, `[${this.number(index)}]`), ' ', link(each.address)),
    );
    const from = address && locale.parts<Drawable>('printedFrom', { address: link(address), date });
    shadow.append(
      h(
        'section',
        { class: 'notes', ...ownLanguage(locale), dir },
        items[0] && h('h2', { class: 'heading' }, locale.text('printLinks')),
        items[0] && h('ol', {}, ...items),
        from && h('p', {}, ...from),
      ),
    );
  }

  /** Takes them away. */
  remove(): void {
    this.#box.remove();
  }
}
