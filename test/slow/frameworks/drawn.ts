import type { NewsArticleHeader } from '../../../src/header/article-header.js';
import type { NewsRelatedArticles } from '../../../src/related/related-articles.js';
import type { NewsShareBar } from '../../../src/share/share-bar.js';
import type { App } from './app.js';

/** ms until something that should come is given up. */
const PATIENCE = 20_000;

export function equal(actual: unknown, expected: unknown, what: string): void {
  if (!Object.is(actual, expected))
    throw new Error(`${what}: ${String(actual)} instead of ${String(expected)}`);
}

export async function until(what: string, met: () => unknown): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!met()) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await new Promise(requestAnimationFrame);
  }
}

/** The app in a page, and what of it is looked at. */
export class Drawn {
  readonly app: App;
  readonly root: HTMLElement;

  constructor(root: HTMLElement, app: App) {
    this.root = root;
    this.app = app;
  }

  get header(): NewsArticleHeader {
    return this.root.querySelector('news-article-header')!;
  }

  get bar(): NewsShareBar {
    return this.root.querySelector('news-share-bar')!;
  }

  get related(): NewsRelatedArticles {
    return this.root.querySelector('news-related-articles')!;
  }

  /** What readers see of an element's own. */
  seen(element: Element): string {
    return element.shadowRoot?.textContent ?? '';
  }

  shows(element: Element, text: string): Promise<void> {
    return until(`"${text}" in ${element.localName}`, () => this.seen(element).includes(text));
  }

  async press(): Promise<void> {
    const find = (): HTMLElement | null | undefined => this.bar.shadowRoot?.querySelector('[part~="target"]');
    await until('a target to press', find);
    find()!.click();
  }
}
