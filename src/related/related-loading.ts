import type { RelatedArticle } from '../article/model.js';
import { warn } from '../core/dev-warning.js';
import type { BodyHost } from '../core/late-body.js';
import { request } from '../core/request-event.js';
import { safeUrl } from '../core/safe-url.js';
import { chooseRelated } from './choose-related.js';
import { cleanArticles } from './clean-articles.js';
import { ownAddresses } from './own-address.js';
import { pickArticles } from './pick-articles.js';
import type { NewsRelatedArticles } from './related-articles.js';
import type { RelatedRequest } from './related-service.js';
import { NewsRelatedLoadEvent } from './related.events.js';
import type { Counts } from './thread-of.js';

const LIMIT = 6;
const MOST = 100;

/** How long articles that are there wait for the counts of their comments. */
const PATIENCE = 1000; // ms

export type RelatedState = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * What is shown and where that comes from: the property `articles`, else what the page's script answers, else the
 * service or JSON that is named, else the links that the article's own data has. Again when one of these changes.
 */
export class RelatedLoading {
  readonly #host: BodyHost<NewsRelatedArticles>;
  readonly #hasLinks: () => boolean;
  #known: readonly unknown[] = [];
  #abort: AbortController | undefined;
  state: RelatedState = 'idle';
  articles: readonly RelatedArticle[] = [];
  counts: Counts = {};

  /** @param hasLinks whether the page wrote links into the element */
  constructor(host: BodyHost<NewsRelatedArticles>, hasLinks: () => boolean) {
    this.#host = host;
    this.#hasLinks = hasLinks;
  }

  /** How many are shown at most. */
  get limit(): number {
    const limit = Math.floor(Number(this.#host.element.limit ?? LIMIT));
    return limit >= 1 && limit <= MOST ? limit : LIMIT;
  }

  /** Loads what is wanted now, unless it is there or on its way. */
  follow(): void {
    const { element, article } = this.#host;
    const { articles, src, service, endpoint, comments, commentsEndpoint } = element;
    const { relatedLink } = article()?.article ?? {};
    const named = [src, service, endpoint, comments, commentsEndpoint, this.limit];
    const known = [articles, relatedLink, this.#hasLinks(), this.#own[0], ...named];
    const isKnown = this.#known.length && known.every((value, index) => Object.is(value, this.#known[index]));
    if (isKnown || !element.isConnected) return;
    this.#known = known;
    void this.load();
  }

  /** Loads, whatever is there. */
  async load(): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    try {
      const found = this.#find(signal);
      if (found instanceof Promise) this.#set('loading', this.articles);
      const given = cleanArticles(await found, this.#host.element.baseURI);
      const articles = pickArticles(given, this.#own, this.limit);
      await this.#count(articles, signal);
      if (!signal.aborted) this.#set('ready', articles);
    } catch (cause) {
      if (signal.aborted) return;
      warn('related-articles', cause);
      this.#set('failed', []);
    }
  }

  /** Ends what is under way; followed again, it begins anew. */
  release(): void {
    if (this.state !== 'loading') return;
    this.#abort?.abort();
    this.#known = [];
  }

  get #own(): readonly string[] {
    const { element, article } = this.#host;
    return ownAddresses(article()?.article, element.ownerDocument);
  }

  get #request(): RelatedRequest {
    const { articleSection, keywords = [] } = this.#host.article()?.article ?? {};
    return { url: this.#own[0] ?? '', section: articleSection, keywords, limit: this.limit + 1 };
  }

  /** What whoever knows tells; nothing where the page's script shows them itself. */
  #find(signal: AbortSignal): unknown {
    const { element, article } = this.#host;
    const { articles, src, service, endpoint, baseURI, ownerDocument: page } = element;
    if (articles) return articles;
    const outcome = request(element, new NewsRelatedLoadEvent(this.#request, signal));
    if ('response' in outcome) return outcome.response;
    if (outcome.by === 'taken-over') return undefined;
    if (!src && !service) return this.#hasLinks() ? undefined : article()?.article.relatedLink;
    const settings = { src, endpoint: safeUrl(endpoint, baseURI), page };
    return typeof service === 'object'
      ? service.list(this.#request, { signal })
      : chooseRelated(service, settings).then((known) => known.list(this.#request, { signal }));
  }

  /** Counts their comments, if somebody is named who can. What cannot be counted is not told. */
  async #count(articles: readonly RelatedArticle[], signal: AbortSignal): Promise<void> {
    const { element } = this.#host;
    if ((element.comments ?? element.commentsEndpoint) === undefined || !articles.length) return;
    this.#set('loading', this.articles);
    const counting = import('./count-comments.js')
      .then(({ countComments }) => countComments(element, articles, signal))
      .then((counts) => {
        this.counts = counts;
        element.requestUpdate();
      })
      .catch((cause: unknown) => {
        if (!signal.aborted) warn('related-articles', cause);
      });
    await Promise.race([counting, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  #set(state: RelatedState, articles: readonly RelatedArticle[]): void {
    this.state = state;
    this.articles = articles;
    this.#host.element.requestUpdate();
  }
}
