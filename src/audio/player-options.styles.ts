import { css } from 'lit';

/** What a player's "Options" opens. */
export const styles = css`
  .options {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    padding-block-end: 0.6em;
  }

  .options label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding-inline: 0.5em;
    font-size: var(--_size-small);
    overflow-wrap: anywhere;
  }

  .options select.tool {
    appearance: auto;
    max-inline-size: min(14em, 100%);
    border: var(--_rule-width) solid var(--_edge);
  }

  .options input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
