import { NewsArticle } from './article.js';
import { dataArticle } from './data-article.js';

NewsArticle.dataArticle = dataArticle;
NewsArticle.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}

export { NewsArticle };
