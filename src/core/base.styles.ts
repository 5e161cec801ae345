import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/** What every part has in common: host box, type base, links, focus ring, hiding, forced colours, print. */
const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    font-family: var(--news-font-ui, inherit);
    /* 16px at least: a page that sets its root to 62.5 % means 1rem as 10px for itself, not for readers */
    font-size: var(--news-text-size, max(1rem, 16px));
    font-weight: var(--_weight);
    line-height: var(--_leading);
    font-variant-caps: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-align: start;
    text-indent: 0;
    color: var(--_text);
    overflow-wrap: break-word;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  a {
    color: inherit;
    text-decoration-line: underline;
    text-decoration-thickness: var(--news-underline-width, 0.06em);
    text-underline-offset: 0.18em;
    text-decoration-color: var(--news-color-underline, var(--_edge));
  }

  a:hover {
    text-decoration-color: currentcolor;
  }

  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }

  @media print {
    :host {
      color: black;
    }
  }
`;

/** Put first in `static styles` of every part. */
export const baseStyles = [tokens, base];
