import { NewsCommentList } from './comment-list.js';

NewsCommentList.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-comment-list': NewsCommentList;
  }
}

export { NewsCommentList };
