import { css } from 'lit';

/** Teasers under a heavy rule: a list, from 28 em on a grid, from 56 em on one row that may be scrolled. */
export const styles = css`
  :host {
    container-type: inline-size;
    --_gap: var(--news-related-articles-gap, 1.5em);
    --_ratio: var(--news-related-articles-ratio, 1.5);
    --_column: var(--news-related-articles-column, 12em);
    --_threes: max(var(--news-related-articles-column, 9.5em), 33% - var(--_gap));
  }

  /* whatever the page says of the tag: there is nothing to see */
  :host(:state(empty)) {
    display: none !important;
  }

  .base {
    padding-block-start: 1.2em;
    border-block-start: var(--news-rule-width-strong, 3px) solid var(--news-color-rule-strong, currentcolor);
  }

  :host([data-news-part]) .base {
    margin-block-start: 2.5em;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }

  .heading {
    margin: 0 0 0.85em;
    font-family: inherit;
    font-size: var(--news-size-heading, 1.3em);
    font-weight: var(--_weight-bold);
    line-height: 1.25;
    letter-spacing: -0.01em;
  }

  .list {
    display: grid;
    gap: 0 var(--_gap);
    margin: 0;
    padding: 0;
    list-style: none;
    /* the rule at the beginning of a row is cut off, and no ring around what has the focus */
    clip-path: inset(-0.5em);
  }

  .teaser {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    min-block-size: var(--_target);
    padding-block: 1em;
    border-block-start: var(--_rule-width) solid var(--_rule);
  }

  .teaser:first-child {
    padding-block-start: 0;
    border: 0;
  }

  /* too narrow for words, a picture goes below them */
  .words {
    flex: 1 7em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .kicker,
  .headline,
  .meta {
    margin: 0;
    /* words in another direction than the page begin where its own do */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .kicker {
    margin-block-end: 0.35em;
    font-size: var(--news-size-mini, 0.8125em);
    font-weight: var(--_weight-bold);
    line-height: 1.4;
    color: var(--news-color-accent, currentcolor);
  }

  .headline {
    font-family: var(--news-font-text, inherit);
    font-size: var(--news-size-title, 1.0625em);
    font-weight: var(--_weight-bold);
    line-height: 1.3;
    text-wrap: balance;
  }

  .headline a {
    text-decoration-color: var(--news-color-underline, transparent);
  }

  .headline a:hover {
    text-decoration-color: currentcolor;
  }

  .headline a::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  .headline a:focus-visible {
    outline: none;
  }

  .headline a:focus-visible::after {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }

  .meta {
    margin-block-start: 0.4em;
    font-size: var(--_size-small);
    line-height: 1.4;
    color: var(--_faint);
    font-variant-numeric: tabular-nums;
  }

  /* dots stand between two on a line, and are cut off where a line begins */
  .meta {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    clip-path: inset(-1em 0);
  }

  .piece {
    position: relative;
  }

  .piece::before {
    position: absolute;
    inset-inline-start: -0.65em;
    content: '·';
    content: '·' / '';
  }

  .label {
    font-weight: var(--news-weight-medium, 500);
  }

  .comments {
    position: relative;
    text-decoration: none;
  }

  .comments:hover {
    text-decoration: underline;
  }

  .comments::after {
    position: absolute;
    inset: calc(50% - var(--_target) / 2) -0.5em;
    content: '';
  }

  .picture {
    flex: none;
    align-self: start;
    inline-size: min(36%, 8em);
    aspect-ratio: var(--_ratio);
    overflow: hidden;
    background: var(--_surface);
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  i {
    display: block;
    block-size: 0.7em;
    margin: 0.4em 15% 0.6em 0;
    background: var(--_surface);
  }

  /* as high as a line of it */
  i.heading {
    inline-size: min(9em, 100%);
    block-size: auto;
  }

  .note {
    margin: 0 0 0.75em;
    color: var(--_muted);
  }

  .button {
    min-block-size: var(--_target);
    padding: 0.4em 1em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    font: inherit;
    font-size: var(--_size-small);
    color: inherit;
    background: none;
    cursor: pointer;
  }

  .pairs {
    --_column: calc(1.25 * var(--news-related-articles-column, 12em));
  }

  /* three in a row, and no more, as soon as they find room: none is left over */
  .threes {
    --_column: var(--_threes);
  }

  @container (width >= 28em) {
    .one .picture {
      order: -1;
      inline-size: min(40%, 18em);
    }

    .list:not(.one) {
      grid-template-columns: repeat(auto-fit, minmax(min(var(--_column), 100%), 1fr));
      row-gap: var(--_gap);
    }

    .list:not(.one) .teaser {
      flex-flow: column;
      gap: 0.7em;
      padding-block: 0;
      border: 0;
    }

    .list:not(.one) .teaser::before {
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(var(--_gap) / -2);
      border-inline-start: var(--_rule-width) solid var(--_rule);
      content: '';
    }

    .list:not(.one) .words {
      flex: none;
    }

    .list:not(.one) .picture {
      order: -1;
      inline-size: 100%;
    }
  }

  @container (width >= 56em) {
    .list:not(.one) {
      grid-template-columns: none;
      grid-auto-flow: column;
      grid-auto-columns: minmax(13em, 22em);
      /* room for the ring around what has the focus */
      margin-block: -0.5em;
      padding-block: 0.5em;
      overflow-x: auto;
      scroll-snap-type: inline proximity;
      scrollbar-width: thin;
    }

    .list:not(.one) .teaser {
      scroll-snap-align: start;
    }

    .list:not(.one) .headline a:focus-visible::after {
      outline-offset: calc(-1 * var(--_focus-width));
    }
  }

  @media (forced-colors: active) {
    .picture {
      border: 1px solid CanvasText;
    }

    i {
      background: GrayText;
    }
  }

  @media print {
    .base {
      display: none;
    }
  }
`;
