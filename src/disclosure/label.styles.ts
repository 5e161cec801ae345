import { css } from 'lit';

/**
 * A quiet, permanent line. A composed label (`.fixed`) takes 4em at most, 5.3em where it is narrow, whatever it says:
 * two or three lines of 0.9 × 1.45, and the padding. That space, with half an em below, is reserved before it is here.
 */
export const labelStyles = css`
  :host {
    container-type: inline-size;
  }

  .label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.6em;
    align-items: baseline;
    align-content: center;
    max-inline-size: var(--_measure);
    padding: 0.6em 0.8em;
    border-inline-start: var(--news-rule-width-strong, 3px) solid
      var(--news-ai-disclosure-edge, var(--_muted));
    background: var(--news-ai-disclosure-background, var(--_surface));
  }

  /* a diamond of borders, which forced colours and print keep */
  .mark {
    margin-inline: 0.1em;
    border: 0.225em solid var(--_muted);
    rotate: 45deg;
    translate: 0 -0.1em;
  }

  ::slotted([slot='icon']) {
    inline-size: auto;
    block-size: 1em;
  }

  .text {
    grid-column: 2;
    font-size: var(--_size-small);
    line-height: 1.45;
    color: var(--_text);
    /* a line in another direction than its page still begins where the page's lines begin */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  a {
    margin-inline-end: 0.35em;
  }

  /* one line or none: a line of its own falls off whole */
  .fixed .responsible {
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
    white-space: nowrap;
  }

  /* the page's rules for paragraphs are not meant for this one */
  ::slotted(p) {
    all: unset !important;
    display: inline !important;
  }

  .fixed {
    --_lines: 2;
    max-block-size: 4em;
    overflow: clip;
  }

  .fixed .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    max-block-size: calc(var(--_lines) * 1.45em);
    overflow: hidden;
  }

  /* inside the link, where the edge cannot cut it */
  .fixed :focus-visible {
    outline-width: 2px;
    outline-offset: -2px;
  }

  @container (width < 34em) {
    .fixed {
      --_lines: 3;
      max-block-size: 5.3em;
    }
  }

  /* text enlarged on a phone: nothing is cut, though it may move what follows */
  @container (width < 18em) {
    .fixed,
    .fixed .text {
      display: block;
      max-block-size: none;
    }

    .fixed .mark {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .label {
      border: 1px solid;
      border-inline-start-width: 3px;
    }
  }

  @media print {
    .label {
      max-block-size: none;
      break-inside: avoid;
    }

    .fixed .text {
      display: block;
    }

    .fixed .text,
    .fixed .responsible {
      -webkit-line-clamp: none;
      max-block-size: none;
      white-space: normal;
    }

    a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
