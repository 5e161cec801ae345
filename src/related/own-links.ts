import type { ReactiveController } from 'lit';
import { adoptSheet } from '../core/adopt-sheet.js';
import type { BodyHost } from '../core/late-body.js';
import { identityOf, ownAddresses } from './own-address.js';
import { styles } from './own-links.styles.js';
import type { NewsRelatedArticles } from './related-articles.js';

const TAG = 'news-related-articles';

/** An item of a list that has no other link, and a link that stands by itself. */
const entries = (href: string): readonly [item: string, link: string] => {
  const link = `a[href="${CSS.escape(href)}"]`;
  return [`li:has(${link}):not(:has(a:not(${link})))`, link];
};

/** Hides what leads somewhere; behind what leads there too, if that is told. */
function hide(href: string, first: string | undefined): string {
  const [item, link] = entries(href);
  const [before, after] = first === undefined ? ['', ''] : entries(first).map((entry) => `${entry}~`);
  return `${TAG} ${before!}${item},${TAG}>${after!}${link}{display:none!important}`;
}

/**
 * The links that the page wrote into the element. They stay what and where they are: they are slotted, and style sheets
 * of their document make teasers of them, and hide the article that the reader has, and what is there twice.
 */
export class OwnLinks implements ReactiveController {
  readonly #host: BodyHost<NewsRelatedArticles>;
  #rules = '';
  #worn: string | undefined;
  #takeOff: readonly (() => void)[] = [];
  /** Whether there are any to be seen. */
  any = false;

  constructor(host: BodyHost<NewsRelatedArticles>) {
    this.#host = host;
    this.#read();
  }

  hostUpdate(): void {
    this.#read();
  }

  /** Puts the style sheets on that they need. */
  hostUpdated(): void {
    const { element } = this.#host;
    if (!element.isConnected || this.#rules === this.#worn) return;
    this.#undress();
    this.#worn = this.#rules;
    const hiding = new CSSStyleSheet();
    hiding.replaceSync(this.#rules);
    this.#takeOff = [styles.styleSheet, hiding].map((sheet) => adoptSheet(element, sheet));
  }

  hostDisconnected(): void {
    this.#undress();
  }

  /** Looks which there are, and which are not to be seen. */
  #read(): void {
    const { element, article } = this.#host;
    const own = ownAddresses(article()?.article, element.ownerDocument);
    const seen = new Map<string, string | undefined>(own.map((url) => [identityOf(url), undefined]));
    const rules = new Set<string>();
    const entries = new Set(
      [...element.querySelectorAll<HTMLAnchorElement>('a[href]')].map(
        (link) => link.closest(`li,${TAG}>a`) ?? link,
      ),
    );
    let hidden = 0;
    for (const item of entries) {
      const links = item.matches('a') ? [item] : [...item.querySelectorAll('a')];
      const [href, ...others] = new Set(links.map((link) => link.getAttribute('href') ?? ''));
      const isEntry = item.matches('li') || item.parentElement === element;
      if (!href || others.length || !isEntry) continue;
      const key = identityOf((links[0] as HTMLAnchorElement).href);
      if (seen.has(key)) {
        rules.add(hide(href, seen.get(key)));
        hidden++;
      } else seen.set(key, href);
    }
    this.#rules = [...rules].join('');
    this.any = entries.size > hidden;
  }

  #undress(): void {
    for (const takeOff of this.#takeOff) takeOff();
    this.#takeOff = [];
    this.#worn = undefined;
  }
}
