import { css } from 'lit';

/** How what is said above a form looks, and what can be done there. */
export const styles = css`
  .quiet {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.4em 1em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    font: inherit;
    font-size: var(--_size-small);
    font-weight: var(--_weight-medium);
    color: inherit;
    background: none;
    cursor: pointer;
  }

  .quiet:hover {
    background: var(--_surface);
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 1em;
    margin-block-end: 1em;
    padding: 0.8em 1em;
    border-inline-start: 3px solid var(--_edge);
    background: var(--_surface);
  }
`;
