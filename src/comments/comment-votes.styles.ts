import { css } from 'lit';

export const styles = css`
  .votes {
    display: inline-flex;
    align-items: center;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  .vote {
    display: inline-grid;
    place-items: center;
    min-inline-size: var(--_target);
    font-size: 1em;
  }

  .votes:first-child .vote:first-child {
    margin-inline-start: -0.3em;
  }

  .vote svg {
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linejoin: round;
  }

  .vote[aria-pressed='true'] svg {
    fill: currentcolor;
  }
`;
