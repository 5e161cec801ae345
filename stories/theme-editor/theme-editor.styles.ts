import { css } from 'lit';

/** The panel keeps the look of the browser: what is edited is beside it. */
export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .editor {
    display: grid;
    grid-template-columns: 22rem minmax(0, 1fr);
    align-items: start;
  }

  .panel {
    position: sticky;
    inset-block-start: 0;
    box-sizing: border-box;
    max-block-size: 100dvb;
    overflow-y: auto;
    padding: 1rem;
    border-inline-end: 1px solid color-mix(in srgb, canvastext 25%, canvas);
    color: canvastext;
    background: canvas;
    font:
      0.875rem/1.4 system-ui,
      sans-serif;
  }

  .page {
    min-block-size: 100dvb;
    color: var(--news-color-text);
    background: var(--news-color-background);
    font-family: var(--news-font-text);
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0.75rem 0;
    padding: 0;
    border: 0;
  }

  legend {
    float: inline-start;
    padding: 0;
    margin-inline-end: 1rem;
  }

  label:has([type='radio']) {
    display: flex;
    gap: 0.35rem;
    align-items: center;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }

  button,
  select,
  [type='text'] {
    box-sizing: border-box;
    min-block-size: 2rem;
    padding: 0.2rem 0.5rem;
    border: 1px solid color-mix(in srgb, canvastext 60%, canvas);
    border-radius: 0.25rem;
    color: inherit;
    background: canvas;
    font: inherit;
  }

  button:hover {
    background: color-mix(in srgb, canvastext 8%, canvas);
  }

  :focus-visible {
    outline: 3px solid canvastext;
    outline-offset: 2px;
  }

  [role='status'] {
    min-block-size: 1.4em;
    margin: 0.5rem 0;
  }

  .contrast,
  .contrast p,
  .contrast ul {
    margin: 0 0 0.5rem;
  }

  .contrast ul {
    padding-inline-start: 1.2rem;
  }

  details {
    border-block-start: 1px solid color-mix(in srgb, canvastext 25%, canvas);
  }

  summary {
    padding-block: 0.6rem;
    font-weight: 600;
    cursor: pointer;
  }

  .token {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.2rem 0.5rem;
    align-items: center;
    margin-block-end: 0.9rem;
  }

  .token label {
    font-weight: 500;
  }

  .reset {
    min-block-size: 1.5rem;
    padding: 0 0.4rem;
  }

  [hidden] {
    display: none;
  }

  .fields {
    grid-column: 1 / -1;
    display: flex;
    gap: 0.4rem;
  }

  [type='text'] {
    flex: 1;
    min-inline-size: 0;
  }

  [type='color'] {
    box-sizing: border-box;
    inline-size: 2.75rem;
    block-size: 2rem;
    padding: 0.1rem;
    border: 1px solid color-mix(in srgb, canvastext 60%, canvas);
    border-radius: 0.25rem;
    background: canvas;
  }

  [aria-invalid='true'] {
    border-width: 2px;
    border-color: light-dark(#b3261e, #ffb4ab);
  }

  small {
    grid-column: 1 / -1;
    font-size: 0.8125rem;
    color: color-mix(in srgb, canvastext 80%, canvas);
  }

  .fault {
    color: light-dark(#b3261e, #ffb4ab);
  }

  .fault:empty {
    display: none;
  }

  @container (width < 56rem) {
    .editor {
      display: block;
    }

    .panel {
      position: static;
      max-block-size: 60dvb;
      border: 0;
      border-block-end: 1px solid color-mix(in srgb, canvastext 25%, canvas);
    }
  }
`;
