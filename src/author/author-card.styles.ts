import { css } from 'lit';

/** What a card has beyond `closedStyles`: heights of its own where it is not composed, links, and what opens. */
export const styles = css`
  summary {
    cursor: pointer;
  }

  .bio {
    text-wrap: pretty;
  }

  .exact {
    tab-size: 4;
  }

  summary:hover span {
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
  }

  :host {
    /* inline-size containment would let the card collapse where a page shrinks it to its content */
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
  }

  :host([data-news-part]) {
    inline-size: auto;
  }

  .base:not(.fixed) {
    padding-block-start: 1.1em;
  }

  .base:not(.fixed) .who {
    flex-wrap: wrap;
    padding-block-end: 0.9em;
  }

  .base:not(.fixed) .text {
    flex-basis: 5em;
  }

  .base:not(.fixed) summary {
    min-block-size: max(3em, var(--_target));
    overflow-wrap: anywhere;
  }

  .base:not(.fixed) .bio,
  ::slotted([slot='bio']) {
    margin: 0.25em 0 0;
  }

  ::slotted([slot='bio']) {
    max-inline-size: 60ch;
    color: var(--_muted);
    text-wrap: pretty;
  }

  ::slotted([slot='bio']),
  ::slotted([slot='perspective']) {
    unicode-bidi: plaintext;
  }

  ::slotted([slot='bio']) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  ::slotted([slot='perspective']) {
    text-align: start;
  }

  /* easier to hit, and no line is taller for it */
  .name a {
    position: relative;
    padding-block: 4px;
  }

  .fixed .name {
    max-block-size: calc(var(--_lines) * 1lh + 2px);
    margin-block: -1px;
    padding-block: 1px;
  }

  .fixed .name a {
    padding-block: 2px;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1.4em;
  }

  .row,
  .follow-row {
    font-size: var(--_size-small);
  }

  .row .follow-row {
    font-size: inherit;
  }

  .row a,
  .follow-row,
  .row ::slotted([slot='links']) {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    overflow-wrap: anywhere;
  }

  .row ::slotted([slot='links']) {
    color: inherit;
  }

  .opened {
    padding-block: 0.25em 0.75em;
  }

  .note {
    max-inline-size: 60ch;
    padding-block-end: 0.3em;
  }

  .changed {
    color: var(--_text);
    font-weight: var(--_weight-bold);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 0.4em 0.5em;
    min-block-size: calc(var(--_target) + 0.4em);
    padding-block-end: 0.4em;
  }

  .quote {
    min-block-size: 5em;
  }

  .facts .note {
    max-inline-size: none;
    padding-block: 0.7em 0;
  }

  .facts .note + .row {
    margin-block-start: 0.1em;
  }

  @media screen {
    .chosen .version {
      display: none;
    }
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* not :has(details[open]), which WebKit does not always notice */
  .fixed.open .who {
    block-size: auto;
    min-block-size: 5em;
  }

  .fixed.open :is(.name, .role, .bio) {
    -webkit-line-clamp: none;
    max-block-size: none;
  }

  @container (width < 32em) {
    .fixed.open .who {
      min-block-size: 7.5em;
    }
  }

  @media (forced-colors: active) {
    .quote {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }

  @media print {
    .bar,
    .follow-row,
    .denied,
    .unfetched {
      display: none;
    }

    .row a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
