import { NewsArticleHeader } from './article-header.js';

NewsArticleHeader.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-article-header': NewsArticleHeader;
  }
}

export { NewsArticleHeader };
