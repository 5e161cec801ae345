import { css } from 'lit';
import { laterTokens } from '../core/later-tokens.styles.js';

export const styles = css`
  ${laterTokens}

  .act {
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding: 0.75em 0 1em;
    max-inline-size: var(--_measure);
  }

  dialog {
    inline-size: min(30em, 100vw - 2em);
    max-block-size: calc(100dvb - 2em);
    padding: 1.25em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: calc(var(--_radius) * 1.5);
    font: inherit;
    color: var(--_cover-text);
    background: var(--_on-text);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  dialog .act {
    padding: 0;
  }

  .act fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .act legend {
    margin-block-end: 0.35em;
    padding: 0;
    font-weight: var(--_weight-bold);
  }

  .act label {
    display: grid;
    gap: 0.35em;
    font-size: var(--_size-small);
    font-weight: var(--_weight-medium);
  }

  .act .choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_target);
    font-weight: inherit;
  }

  .act [type='radio'] {
    inline-size: 1.2em;
    block-size: 1.2em;
    flex: none;
    margin: 0;
    accent-color: var(--news-color-accent, currentcolor);
  }

  .act textarea {
    inline-size: 100%;
    margin: 0;
    padding: 0.6em 0.75em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    background: none;
    resize: vertical;
  }

  .act p {
    margin: 0;
    font-size: var(--_size-small);
  }

  .act .error {
    color: var(--_danger);
  }

  .act .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
`;
