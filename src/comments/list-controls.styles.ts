import { css } from 'lit';

/** How what can be done in a list looks. */
export const styles = css`
  .top {
    justify-content: end;
  }

  .new {
    margin-inline-end: auto;
  }

  .tools {
    gap: 0 0.2em;
  }

  .tool,
  select {
    min-block-size: var(--_target);
    padding: 0 0.5em;
    border: 0;
    border-radius: var(--_radius);
    font: inherit;
    font-size: var(--_size-small);
    color: inherit;
    background: none;
    cursor: pointer;
  }

  .tool {
    display: inline-flex;
    align-items: center;
    font-weight: var(--_weight-medium);
    color: var(--_muted);
    text-decoration: none;
  }

  select {
    padding: 0.4em 1em;
    border: var(--_rule-width) solid var(--_edge);
  }

  label select {
    margin-inline-start: 0.4em;
    font-size: 1em;
  }

  option {
    color: CanvasText;
    background: Canvas;
  }

  .tool:hover,
  .button:hover {
    background: var(--_surface);
  }

  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  [data-act='fold']::before {
    content: '';
    padding: 0.2em;
    margin-inline-end: 0.6em;
    border: solid;
    border-width: 0 1.6px 1.6px 0;
    margin-block-end: 0.3em;
    rotate: 45deg;
  }

  [data-act='fold'][aria-expanded='false']::before {
    margin-block-end: 0;
    rotate: -45deg;
  }

  .more button {
    inline-size: 100%;
  }
`;
