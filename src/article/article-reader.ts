import type { ReactiveControllerHost } from 'lit';
import type { Adoption } from './adopt.js';
import type { ArticleSource } from './article-source.js';
import type { DataArticle } from './data-article.js';
import { mergeSources } from './merge-sources.js';
import type { Article, PageMetadata } from './model.js';
import { readElements, readScalars, type ArticleScalars } from './own-sources.js';
import { completePageLayer, readPageLayer, speaksOfAnother, type PageSource } from './page-layer.js';

/** What the reader needs of a `<news-article>`. */
export interface ReadingHost extends ReactiveControllerHost, HTMLElement, ArticleScalars {
  readonly article?: Partial<Article> | undefined;
  readonly source: PageSource;
  /** Whether the inspector is shown, which wants to know of contradictions too. */
  readonly inspected: boolean;
}

/** Joins all that is known of one article, in the order of precedence, and keeps what was read of the page. */
export class ArticleReader {
  /** What `src` brings; undefined where none was ever set. */
  src: ArticleSource | undefined;
  /** Settles when what is still being read of the page has come. */
  complete: Promise<void> = Promise.resolve();
  readonly #host: ReadingHost;
  #followed: string | undefined;
  #page: PageMetadata | undefined;
  #stale = false;
  #observer: MutationObserver | undefined;

  constructor(host: ReadingHost) {
    this.#host = host;
  }

  /** Fetches what `src` names, when that is new and the code for it is there. */
  follow(src: string | undefined, data: DataArticle | undefined): void {
    if (!data || src === this.#followed) return;
    this.#followed = src;
    this.src ??= new data.ArticleSource(this.#host);
    this.src.load(src);
  }

  /** Makes the next reading look at the page again. */
  forgetPage(): void {
    this.#stale = true;
  }

  /** Stops what waits for the page. */
  rest(): void {
    this.src?.abort();
    this.#observer?.disconnect();
  }

  /** @param data Needed for what is given as data. */
  read(adoption: Adoption, data: DataArticle | undefined): PageMetadata {
    const host = this.#host;
    const base = host.ownerDocument.baseURI;
    const given = host.article;
    const own = [
      readScalars(host, base),
      given && data?.readProperty(given, base),
      readElements(host, base),
      data?.readChildJson(host, base),
      this.src?.metadata,
    ];
    if (given) return mergeSources(own);
    if (this.#stale || !this.#page) this.#readPage(adoption);
    const known = mergeSources(own);
    // a page may show the data of one article and speak of another: then it says nothing of this one
    const isOther = adoption.reason === 'data' && !data?.sameHeadline(known, this.#page);
    return isOther ? known : mergeSources([known, this.#page]);
  }

  #readPage(adoption: Adoption): void {
    const host = this.#host;
    const layer = readPageLayer(host, adoption.root, host.source);
    this.#stale = false;
    this.#observer?.disconnect();
    if (layer && this.#page && adoption.root && speaksOfAnother(layer, this.#page, adoption.root)) {
      this.#awaitContent();
      return;
    }
    this.#page = layer;
    if (!layer) return;
    this.complete = completePageLayer(host, adoption.root, host.source, layer, host.inspected).then(
      (complete) => {
        // while the code was fetched, a router may have gone on
        const other = complete && adoption.root && speaksOfAnother(complete, layer, adoption.root);
        if (!complete || other || this.#page !== layer) return;
        this.#page = complete;
        host.requestUpdate();
      },
      () => undefined, // offline: the common vocabularies have to do
    );
  }

  /** A router has changed the head before the text, or an endless page has moved on to its next article. */
  #awaitContent(): void {
    this.#observer ??= new MutationObserver(() => {
      this.forgetPage();
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
  }
}
