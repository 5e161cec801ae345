import { css } from 'lit';

export const styles = css`
  .tool,
  select {
    min-block-size: var(--_target);
    border: 1px solid transparent;
    border-radius: var(--news-radius, 0.35em);
    background: none;
    font: inherit;
    font-size: var(--_size-small);
    color: inherit;
  }

  .tool {
    padding: 0 0.7em;
    font-weight: var(--news-weight-medium, 500);
    cursor: pointer;
  }

  .tool:hover,
  .tool[aria-expanded='true'] {
    background: var(--_surface);
  }

  .choice {
    max-inline-size: 100%;
    margin-inline-end: auto;
  }

  select {
    max-inline-size: 100%;
    border-color: color-mix(in srgb, currentcolor 55%, transparent);
    padding: 0 0.5em;
  }

  option {
    color: CanvasText;
    background: Canvas;
  }

  .bar .note {
    flex-basis: 100%;
  }

  .wait {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1em;
    font: inherit;
    color: var(--_muted);
  }

  .wait .tool {
    border-color: currentcolor;
  }

  ins {
    text-decoration: underline 2px;
    text-underline-offset: 0.2em;
    background: color-mix(in srgb, var(--news-color-success, #1a7f37) 18%, transparent);
  }

  del {
    text-decoration: line-through;
    background: color-mix(in srgb, var(--news-color-danger, #c62828) 16%, transparent);
  }

  ins .hidden,
  del .hidden {
    user-select: none;
  }
`;
