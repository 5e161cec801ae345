import { NewsFigure } from './figure.js';

NewsFigure.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-figure': NewsFigure;
  }
}

export { NewsFigure };
