import { css } from 'lit';

/** What comes to a player that is used. */
export const styles = css`
  .slider {
    --_way: to right;
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: var(--_target);
    margin: 0;
    margin-block: -0.55em -0.75em;
    color: var(--_text);
    background: linear-gradient(
        var(--_way),
        var(--_accent) var(--_at, 0%),
        color-mix(in srgb, currentcolor 45%, transparent) 0 var(--_loaded, 0%),
        color-mix(in srgb, currentcolor 22%, transparent) 0
      )
      center / 100% 4px no-repeat;
    cursor: pointer;
  }

  .slider:dir(rtl) {
    --_way: to left;
  }

  .slider::-moz-range-track {
    background: none;
  }

  /* a list of both would be dropped whole by each browser */
  .slider::-webkit-slider-thumb {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
  }

  .slider::-moz-range-thumb {
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 50%;
    background: var(--_accent);
  }

  progress {
    display: block;
    inline-size: 100%;
    block-size: 4px;
    accent-color: var(--_accent);
    margin-block-start: 0.6em;
  }

  .tools {
    display: flex;
    align-items: center;
    gap: 0.15em;
  }

  .tool {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    margin: 0;
    padding: 0 0.5em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font: inherit;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
    color: inherit;
    text-decoration: none;
    cursor: pointer;
  }

  .tool:hover {
    background: var(--_surface);
  }

  .tool svg {
    inline-size: 1.85em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .tool text {
    font-size: 8px;
    font-weight: var(--_weight-bold);
    fill: currentcolor;
    stroke: none;
    text-anchor: middle;
  }

  .times {
    display: flex;
    gap: 1em;
  }

  .note {
    margin: 0;
    font-size: var(--_size-small);
    padding-block-end: 0.8em;
  }

  @container (width < 34em) {
    .row {
      row-gap: 0;
    }

    .tools {
      grid-column: 1 / -1;
      flex-wrap: wrap;
      justify-content: space-between;
    }
  }

  @media (forced-colors: active) {
    .slider {
      appearance: auto;
    }
  }
`;
