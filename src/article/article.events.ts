import type { ArticleState } from '../core/article-context.js';
import type { Article, ArticleField, Provenance } from './model.js';

/**
 * `news-article-change`: the article's data or state changed. Bubbles, composed, not cancelable.
 */
export class NewsArticleChangeEvent extends Event {
  static readonly type = 'news-article-change';
  readonly article: Article;
  readonly provenance: Provenance;
  readonly state: ArticleState;
  /** The fields that differ from before. */
  readonly changed: readonly ArticleField[];
  /** Why `src` failed, in the states `partial` and `error`. */
  readonly error?: Error;

  constructor(details: Omit<NewsArticleChangeEvent, keyof Event>) {
    super(NewsArticleChangeEvent.type, { bubbles: true, composed: true });
    this.article = details.article;
    this.provenance = details.provenance;
    this.state = details.state;
    this.changed = details.changed;
    if (details.error) this.error = details.error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-article-change': NewsArticleChangeEvent;
  }
}
