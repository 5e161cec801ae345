import { NewsShareBar } from './share-bar.js';

NewsShareBar.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-share-bar': NewsShareBar;
  }
}

export { NewsShareBar };
