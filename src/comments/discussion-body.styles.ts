import { css } from 'lit';

/** A discussion: a heavy rule above, its heading, and what ours or the page's own comments are. */
export const styles = css`
  .base {
    container-type: inline-size;
    padding-block-start: 1.2em;
    border-block-start: var(--news-rule-width-strong, 3px) solid var(--news-color-rule-strong, currentcolor);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: 1em;
    margin-block-end: 0.6em;
  }

  .heading {
    margin: 0;
    font-family: var(--news-font-heading, inherit);
    font-size: var(--news-size-heading, 1.3em);
    font-weight: var(--_weight-bold);
    line-height: 1.25;
    letter-spacing: -0.01em;
  }

  .hide {
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    font: inherit;
    font-size: var(--_size-small);
    color: var(--_muted);
    background: none;
    cursor: pointer;
  }

  .hide:hover {
    text-decoration: underline;
  }

  /* within reach of what watches for nearness, and of nobody else */
  .waits {
    position: absolute;
    visibility: hidden;
    inline-size: 1px;
    block-size: 1px;
    overflow: clip;
  }

  .local {
    margin-block: 0 1em;
    font-size: var(--_size-small);
    color: var(--_muted);
  }

  news-comment-form,
  ::slotted(news-comment-form:not(:first-child)) {
    margin-block-start: 2em;
  }

  ::slotted(news-comment-form:not(:last-child)) {
    margin-block-end: 2em;
  }

  @media print {
    :host(:not([data-news-print])) {
      display: none !important;
    }

    .hide,
    news-comment-form {
      display: none;
    }
  }
`;
