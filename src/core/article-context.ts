import { createContext } from '@lit/context';
import type { PageMetadata } from '../article/model.js';

/** Where an article stands with its data. */
export const ARTICLE_STATES = ['idle', 'loading', 'ready', 'partial', 'error'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** What `<news-article>` tells its parts. Plain, frozen data. */
export interface ArticleContextValue extends PageMetadata {
  readonly state: ArticleState;
  /** Whole minutes, at least 1; undefined while no body is known. */
  readonly readingTime?: number | undefined;
}

/** A global symbol, so that two copies of the library share one context. */
export const articleContext = createContext<ArticleContextValue>(Symbol.for('news-article/article@1'));
