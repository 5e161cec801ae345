import { NewsDiscussion } from './discussion.js';

NewsDiscussion.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-discussion': NewsDiscussion;
  }
}

export { NewsDiscussion };
