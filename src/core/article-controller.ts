import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { articleContext, type ArticleContextValue } from './article-context.js';

const articleOf = (element: Element | undefined): Element | null | undefined =>
  element?.closest('news-article');

/** A host whose `for` may name a `<news-article>` elsewhere on the page. */
export interface ArticleConsumer extends ReactiveControllerHost, HTMLElement {
  htmlFor?: string | undefined;
}

/**
 * Brings the article to an element, whatever came first: it asks on connect, when `for` changes, and
 * again whenever a provider announces itself (a consumer may be upgraded before its provider, or stand
 * outside it and be joined by `for`).
 */
export class ArticleController implements ReactiveController {
  /**
   * @internal What a host has instead of what it was told: on a server, and where the output of one hydrates
   * (hydrate.ts).
   */
  static served?: (
    host: ArticleConsumer,
    told: ArticleContextValue | undefined,
  ) => ArticleContextValue | undefined;

  readonly #host: ArticleConsumer;
  #value: ArticleContextValue | undefined;
  #unsubscribe: (() => void) | undefined;
  #target: Element | undefined;
  #around: Element | null | undefined;

  constructor(host: ArticleConsumer) {
    this.#host = host;
    host.addController(this);
  }

  /** The article's data; undefined when the element stands alone. */
  get value(): ArticleContextValue | undefined {
    const { served } = ArticleController;
    return served ? served(this.#host, this.#value) : this.#value;
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#handleProvider);
    this.#ask();
  }

  hostUpdated(): void {
    // after the update: hosts derive their state before `hostUpdate`, and would not see the new article
    const target = this.#resolve();
    // a move by `moveBefore()` disconnects nothing, but may lead into another article
    if (this.#host.isConnected && (target !== this.#target || articleOf(target) !== this.#around))
      this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#handleProvider);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#target = undefined;
  }

  #resolve(): Element | undefined {
    const id = this.#host.htmlFor;
    if (typeof id !== 'string' || !id) return this.#host;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    // a router may leave an id to be filled later: undefined then, asked again on `context-provider`
    return root.getElementById?.(id) ?? this.#host.ownerDocument.getElementById(id) ?? undefined;
  }

  #ask(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#target = this.#resolve();
    this.#around = articleOf(this.#target);
    this.#target?.dispatchEvent(
      new ContextEvent(
        articleContext,
        this.#host,
        (value, unsubscribe) => {
          if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
          this.#unsubscribe = unsubscribe;
          if (value === this.#value) return;
          this.#value = value;
          this.#host.requestUpdate();
        },
        true,
      ),
    );
    if (!this.#unsubscribe && this.#value) {
      this.#value = undefined; // moved out of an article: its data does not come along
      this.#host.requestUpdate();
    }
  }

  #handleProvider = (event: Event): void => {
    if ((event as Event & { context?: unknown }).context === articleContext) this.#ask();
  };
}
