import { css } from 'lit';

/**
 * The panel wears the system's colours and face, not the page's: it must be readable on a page whose own
 * styles are what is wrong. `!important` keeps rules such as `body > *` from reaching in.
 */
export const inspectorStyles = css`
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    inset: auto 8px 8px auto !important;
    z-index: 99999 !important;
    inline-size: min(27rem, 100vw - 16px) !important;
    color-scheme: light dark !important;
    color: CanvasText !important;
    font: max(0.875rem, 14px) / 1.45 system-ui !important;
    --_line: 1px solid color-mix(in srgb, CanvasText 25%, Canvas);
  }

  * {
    box-sizing: border-box;
    margin: 0;
    font: inherit;
  }

  section {
    position: relative;
    max-block-size: min(65dvh, 40rem);
    background: Canvas;
    border: var(--_line);
    border-radius: 8px;
    box-shadow: 0 4px 24px #0004;
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }

  button,
  select {
    min-block-size: 2.25rem;
    padding: 4px 12px;
    color: inherit;
    background: Canvas;
    border: var(--_line);
    border-radius: 4px;
  }

  select,
  textarea,
  h2 button {
    inline-size: 100%;
  }

  h2 button {
    border: 0;
    text-align: start;
  }

  h2,
  h3,
  dt {
    font-weight: 600;
  }

  h3 {
    margin-block: 20px 4px;
  }

  :focus-visible {
    outline: 3px solid;
    outline-offset: -3px;
  }

  #body {
    overflow: auto;
    overscroll-behavior: contain;
    padding: 12px;
    border-block-start: var(--_line);
    overflow-wrap: anywhere;
  }

  dl > div {
    padding-block: 6px;
    border-block-start: var(--_line);
  }

  .error,
  .warning {
    padding-inline-start: 10px;
    border-inline-start: 4px solid #c70;
  }

  .error {
    border-inline-start-color: #e03;
  }

  bdi {
    white-space: pre-wrap;
  }

  small {
    opacity: 0.85;
  }

  select {
    margin-block-end: 8px;
  }

  dd button {
    min-block-size: 1.75rem;
    padding: 0 8px;
  }

  p:not(:empty) {
    padding: 4px 12px;
  }

  i {
    position: fixed;
    outline: 3px solid #e03;
    pointer-events: none;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
