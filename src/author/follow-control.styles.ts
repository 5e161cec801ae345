import { css } from 'lit';

export const styles = css`
  .follow {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    margin-block: 0.4em;
    padding: 0 1.1em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    background: none;
    font: inherit;
    font-weight: var(--_weight-bold);
    color: var(--_text);
    text-decoration: none;
    cursor: pointer;
  }

  .follow[aria-pressed='true'] {
    background: var(--_surface);
  }

  .follow[aria-pressed='true']::before {
    margin-inline-end: 0.5em;
    content: '✓';
    content: '✓' / '';
  }

  .follow[aria-busy] {
    opacity: 0.6;
    cursor: progress;
  }

  .follow + span {
    margin-inline-start: 1em;
  }
`;
