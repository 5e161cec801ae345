import { NewsCommentForm } from './comment-form.js';

NewsCommentForm.define();

declare global {
  interface HTMLElementTagNameMap {
    'news-comment-form': NewsCommentForm;
  }
}

export { NewsCommentForm };
