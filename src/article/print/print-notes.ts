import { baseStyles } from '../../core/base.styles.js';
import { absoluteDate } from '../../core/dates.js';
import { h, type Drawable } from '../../core/draw.js';
import { formatLanguage } from '../../core/format-language.js';
import { directionOf, directionOfLanguage, languageOf } from '../../core/language.js';
import { LocaleController, provideEnglish } from '../../core/localize.js';
import type { Messages } from '../../core/messages.js';
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

const link = (address: string): HTMLElement =>
  h('a', { href: address }, h('bdi', { dir: 'ltr' }, readable(address)));

/** What is printed below an article: the addresses that it links to, and where and when it was printed. */
export class PrintNotes {
  readonly #root: Element;
  readonly #box: HTMLElement;
  readonly #locale: LocaleController;

  /** @param strings Words that the article replaces. */
  constructor(root: Element, strings: Partial<Messages> | undefined) {
    this.#root = root;
    this.#box = h('div', { [PART]: 'print', lang: languageOf(root), dir: directionOf(root) });
    const still = { addController: () => undefined, removeController: () => undefined, strings };
    const host = Object.assign(this.#box, {
      ...still,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    });
    this.#locale = new LocaleController(host);
    this.#locale.refresh();
  }

  /** The number of a link, by its place in the list. */
  number = (index: number): string => this.#locale.number(index + 1);

  /**
   * Puts the notes where the article ends, or below it if they would disturb columns there.
   *
   * @param host The `<news-article>`: what it wraps belongs to the article to its end.
   * @param address The article's own.
   */
  put(host: Element, links: readonly PrintedLink[], address: string | undefined): void {
    const shadow = this.#box.attachShadow({ mode: 'open' });
    const { uiLanguage } = this.#locale;
    const now = { kind: 'instant', time: Date.now(), iso: '' } as const;
    const { date } = absoluteDate(now, formatLanguage(uiLanguage), undefined);
    const items = links.map((each, index) =>
      h('li', {}, h('span', { class: 'number' }, `[${this.number(index)}]`), ' ', link(each.address)),
    );
    const from = address && this.#locale.parts<Drawable>('printedFrom', { address: link(address), date });
    shadow.append(
      h(
        'section',
        { class: 'notes', lang: uiLanguage, dir: directionOfLanguage(uiLanguage) },
        items.length > 0 && h('h2', { class: 'heading' }, this.#locale.text('printLinks')),
        items.length > 0 && h('ol', {}, ...items),
        from && h('p', {}, ...from),
      ),
    );
    const last = host !== this.#root && host.contains(this.#root) && host.lastElementChild;
    let end: Element = placeAfter(last || this.#root, document) ?? this.#root;
    while (end.nextElementSibling?.hasAttribute(PART)) end = end.nextElementSibling;
    if (end === document.body) end.append(this.#box);
    else end.after(this.#box);
    // once it stands: WebKit takes up those of a tree that does not stand yet a frame later
    shadow.adoptedStyleSheets = [...baseStyles, styles].flatMap(({ styleSheet }) => styleSheet ?? []);
  }

  /** Takes them away. */
  remove(): void {
    this.#box.remove();
  }
}
