import { NewsRelatedArticles } from './related-articles.js';

NewsRelatedArticles.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-related-articles': NewsRelatedArticles;
  }
}

export { NewsRelatedArticles };
