import { css } from 'lit';
import { laterTokens } from '../core/later-tokens.styles.js';

export const styles = css`
  ${laterTokens}

  .tool,
  select {
    min-block-size: var(--_target);
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    background: none;
    font: inherit;
    font-size: var(--_size-small);
    color: inherit;
  }

  .tool {
    flex: none;
    padding: 0 0.8em;
    font-weight: var(--_weight-medium);
    white-space: nowrap;
    cursor: pointer;
  }

  /* the words that are not seen keep their room and their name */
  .copy {
    display: inline-grid;
    place-items: center;
  }

  .copy span {
    grid-area: 1 / 1;
  }

  .done span:first-child {
    opacity: 0;
  }

  .tool:hover,
  .tool[aria-expanded='true'] {
    background: var(--_surface);
  }

  .choice {
    min-inline-size: 0;
    margin-inline-end: auto;
  }

  select {
    max-inline-size: 100%;
    padding: 0 0.5em;
    text-overflow: ellipsis;
  }

  option {
    color: CanvasText;
    background: Canvas;
  }

  @container (width < 28em) {
    .bar {
      flex-wrap: wrap;
    }

    .tool {
      flex-shrink: 1;
      white-space: normal;
    }

    .choice,
    select {
      flex: 1 0 100%;
      inline-size: 100%;
    }
  }

  .wait {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1em;
    font: inherit;
  }

  /* as much as text and controls will take */
  .whole {
    min-block-size: calc(5.4em + var(--_target));
  }

  [role='group'] .note {
    padding-block-end: 0.5em;
  }

  .next {
    margin-inline-start: 0.25em;
  }

  ins {
    text-decoration: underline 2px;
    text-underline-offset: 0.2em;
    background: color-mix(in srgb, var(--news-color-success, #1a7f37) 18%, transparent);
  }

  del {
    text-decoration: line-through;
    background: color-mix(in srgb, var(--_danger) 16%, transparent);
  }

  ins .hidden,
  del .hidden {
    user-select: none;
  }

  @media print {
    .wait .tool {
      display: none;
    }
  }
`;
