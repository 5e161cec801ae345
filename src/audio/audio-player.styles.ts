import { css } from 'lit';

/** A player, before and after it is used: of one height where there is room for a row. */
export const styles = css`
  :host {
    --_accent: var(--news-color-accent, currentcolor);
  }

  .base {
    container-type: inline-size;
    border-block-end: var(--_rule-width) solid var(--_rule);
  }

  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 1em;
    /* with the line below it what reserve.styles.ts keeps for it */
    min-block-size: calc(var(--_target) + 2em - var(--_rule-width));
    padding-block: 0.3em;
  }

  /* a filled shape is two boxes: the colour on it derives from another than its own */
  .main-button {
    display: grid;
    place-items: center;
    inline-size: calc(var(--_target) + 4px);
    aspect-ratio: 1;
    padding: 0;
    border: 0;
    border-radius: 50%;
    color: var(--_accent);
    background: currentcolor;
    cursor: pointer;
  }

  .main-button:hover {
    background: color-mix(in srgb, currentcolor 88%, var(--news-color-text, CanvasText));
  }

  .main-button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  .main-button svg {
    inline-size: 1.6em;
    color: var(--news-color-on-accent, var(--_on-text));
    fill: currentcolor;
  }

  .head {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1em;
  }

  .heading {
    margin: 0;
    font: inherit;
    font-size: var(--_size-small);
    font-weight: var(--_weight-bold);
  }

  .small,
  .hint {
    margin: 0;
    font-size: var(--_size-small);
    color: var(--_faint);
    font-variant-numeric: tabular-nums;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }

  ::slotted(audio) {
    display: none !important;
  }

  @container (width < 9em) {
    .main {
      grid-column: 1 / -1;
      overflow-wrap: anywhere;
    }
  }

  @media (forced-colors: active) {
    .main-button {
      border: 1px solid;
    }

    .main-button svg {
      color: ButtonText;
    }
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
