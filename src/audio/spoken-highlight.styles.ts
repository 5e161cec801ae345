import { css } from 'lit';

/**
 * How spoken text looks, in the page's own document: names, no selectors of the page. See-through colours, so that
 * text keeps its contrast on light pages and dark ones, and an underline for who cannot tell the colours apart; all
 * in longhands, because WebKit knows no thickness in the shorthand. In forced colours the word
 * alone is highlighted. Nothing on paper. The attribute is for browsers that cannot highlight.
 */
export const styles = css`
  @media screen {
    ::highlight(news-spoken) {
      color: var(--news-follow-color, currentcolor);
      background-color: var(--news-follow-background, var(--news-color-mark, rgb(255 190 0 / 38%)));
      text-decoration-line: underline;
      text-decoration-thickness: 0.12em;
      text-decoration-color: var(--news-follow-underline, currentcolor);
    }
    ::highlight(news-spoken-sentence),
    [data-news-spoken] {
      background-color: var(
        --news-follow-sentence,
        color-mix(in srgb, var(--news-color-mark, rgb(255 190 0 / 38%)) 38%, transparent)
      );
    }
  }
  @media screen and (forced-colors: none) and (prefers-contrast: more) {
    ::highlight(news-spoken) {
      background-color: var(--news-follow-background, rgb(255 190 0 / 55%));
      text-decoration-thickness: 0.2em;
    }
    ::highlight(news-spoken-sentence) {
      text-decoration-line: underline;
      text-decoration-thickness: 0.06em;
    }
  }
  @media screen and (forced-colors: active) {
    ::highlight(news-spoken) {
      color: HighlightText;
      background-color: Highlight;
      text-decoration-color: HighlightText;
    }
    [data-news-spoken] {
      outline: 2px solid Highlight;
    }
  }
`;
