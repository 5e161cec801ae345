import { provideEnglish } from '../core/localize.js';
import { provideShortLabel } from '../core/short-label.js';
import { shortLabel } from './short-label.js';
import { shortLabelEnglish } from './short-label.en.js';
import { NewsArticle } from './article.js';
import { dataArticle } from './data-article.js';

provideEnglish(shortLabelEnglish);
provideShortLabel(shortLabel);
NewsArticle.dataArticle = dataArticle;
NewsArticle.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}

export { NewsArticle };
