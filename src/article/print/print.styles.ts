import { css } from 'lit';

/**
 * What a printout has of our parts, whether or not their code is there: no control, and ink on white whatever the
 * theme. Adopted by the document while it prints.
 */
export const printStyles = css`
  @media print {
    news-audio-player,
    news-share-bar,
    news-comment-form,
    news-related-articles,
    :is(news-discussion, news-comment-list):not([data-news-print], [data-news-print] *) {
      display: none !important;
    }

    /* on paper nothing moves: no room is kept */
    [data-news-part]::before {
      content: none !important;
    }

    [data-news-part] {
      margin-block-end: 1em !important;
    }

    news-ai-disclosure,
    news-article-header,
    news-author-card,
    news-figure,
    news-discussion,
    news-comment-list,
    [data-news-part='print'] {
      --news-text-size: 9.5pt !important;
      --news-color-text: #000 !important;
      --news-color-muted: #222 !important;
      --news-color-faint: #333 !important;
      --news-color-background: #fff !important;
      --news-color-surface: transparent !important;
      --news-color-rule: #999 !important;
      --news-color-rule-strong: #000 !important;
      --news-color-edge: #555 !important;
      --news-color-accent: #000 !important;
      --news-color-on-accent: #fff !important;
    }
  }
`;
