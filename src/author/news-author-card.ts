import { NewsAuthorCard } from './author-card.js';

NewsAuthorCard.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-author-card': NewsAuthorCard;
  }
}

export { NewsAuthorCard };
