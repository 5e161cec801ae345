import { css } from 'lit';

/**
 * How links that the page wrote look, in the page's own document: related-body.styles.ts reaches only what is drawn. A
 * bit stronger than what pages say of all lists and links, weaker than what they say of these.
 */
export const styles = css`
  news-related-articles:defined > :not(a) {
    grid-column: 1 / -1;
  }

  news-related-articles:defined :is(ul, ol) {
    display: grid;
    gap: 0 var(--_gap);
    margin: 0;
    padding: 0;
    list-style: none;
    clip-path: inset(-0.5em);
  }

  news-related-articles:defined :is(li, news-related-articles > a) {
    position: relative;
    display: flow-root;
    min-block-size: var(--_target);
    margin: 0;
    padding: 1em 0;
    border-block-start: var(--_rule-width) solid var(--_rule);
  }

  /* a page's own bullets */
  news-related-articles:defined li::before {
    content: none;
  }

  news-related-articles:defined :is(li, news-related-articles > a):first-child {
    padding-block-start: 0;
    border: 0;
  }

  news-related-articles:defined a {
    font-family: var(--news-font-text, inherit);
    font-size: 1.0625em;
    font-weight: var(--_weight-bold);
    line-height: 1.3;
    color: var(--_text);
    text-decoration-line: underline;
    text-decoration-color: var(--news-color-underline, transparent);
    overflow-wrap: anywhere;
  }

  news-related-articles:defined a:hover {
    text-decoration-color: currentcolor;
  }

  /* what is said beside a headline stands below it */
  news-related-articles:defined li > a:only-of-type {
    display: block;
  }

  news-related-articles:defined :is(li > a:only-of-type, :is(h2, h3, h4, h5, h6) > a)::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  news-related-articles:defined :is(p, small) a {
    position: relative;
    font: inherit;
    color: inherit;
  }

  news-related-articles:defined a:focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }

  news-related-articles:defined :is(p, h2, h3, h4, h5, h6, figure) {
    margin: 0;
    font: inherit;
  }

  news-related-articles:defined :is(p, small, time):not(p *, small *) {
    font-size: var(--_size-small);
    color: var(--_faint);
  }

  news-related-articles:defined img {
    float: inline-end;
    inline-size: min(36%, 8em);
    max-inline-size: none;
    block-size: auto;
    aspect-ratio: var(--_ratio);
    margin: 0;
    margin-inline-start: 1em;
    object-fit: cover;
    background: var(--_surface);
  }

  news-related-articles:defined :is(ul, ol):has(> :is(:nth-child(3), :nth-child(6)):last-child) {
    --_column: var(--_threes);
  }

  @container (width >= 28em) {
    news-related-articles:defined :is(ul, ol) {
      grid-template-columns: repeat(auto-fit, minmax(min(var(--_column), 100%), 1fr));
      row-gap: var(--_gap);
    }

    news-related-articles:defined :is(li, news-related-articles > a) {
      padding-block: 0;
      border: 0;
    }

    news-related-articles:defined :is(li, news-related-articles > a)::before {
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(var(--_gap) / -2);
      border-inline-start: var(--_rule-width) solid var(--_rule);
      content: '';
    }

    news-related-articles:defined img {
      float: none;
      display: block;
      inline-size: 100%;
      margin: 0 0 0.7em;
    }
  }
`;
