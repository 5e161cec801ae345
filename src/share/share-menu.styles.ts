import { css } from 'lit';
import { laterTokens } from '../core/later-tokens.styles.js';

export const styles = css`
  ${laterTokens}

  .menu {
    position: absolute;
    inset: auto;
    inline-size: min(18em, 100vw - 1em);
    margin: 0;
    padding: 0.5em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: calc(var(--_radius) * 1.5);
    overflow: auto;
    overscroll-behavior: contain;
    font-size: var(--news-text-size, max(1rem, 16px));
    color: var(--_cover-text);
    background: var(--_on-text);
  }

  .menu.closed {
    display: none;
  }

  .menu ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .menu .target {
    inline-size: 100%;
    justify-content: flex-start;
    text-align: start;
    white-space: normal;
  }

  .form {
    display: grid;
    gap: 0.5em;
    margin: 0;
    padding: 0.5em;
  }

  .form p {
    margin: 0;
    font-size: var(--_size-small);
    line-height: 1.4;
  }

  .form label {
    font-size: var(--_size-small);
    font-weight: var(--_weight-medium);
  }

  .form :is(input, textarea) {
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0;
    padding: 0.5em 0.6em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    background: none;
    resize: vertical;
  }

  .form .error {
    color: var(--_danger);
  }

  .form .go {
    min-block-size: var(--_target);
    border: 1px solid;
    border-radius: var(--_radius);
    font: inherit;
    font-size: var(--_size-small);
    font-weight: var(--_weight-bold);
    color: inherit;
    background: none;
    cursor: pointer;
  }

  .form .go:hover {
    background: var(--_surface);
  }

  .form a {
    justify-self: start;
    padding-block: 0.6em;
    font-size: var(--_size-small);
  }
`;
