import { css } from 'lit';

/** How a bar looks, also before its element is there. Composed, it takes its target's height and 2em. */
export const styles = css`
  :host {
    container-type: inline-size;
  }

  .base {
    display: flex;
    align-items: center;
    border-block: var(--_rule-width) solid var(--_rule);
  }

  :host([data-news-part]) .base {
    block-size: calc(var(--_target) + 0.9em);
    margin-block-end: 1.1em;
  }

  #title {
    margin-inline-end: 0.4em;
    font-size: var(--_size-small);
    color: var(--_faint);
  }

  .row {
    display: flex;
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .target {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0 0.7em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font: inherit;
    font-size: var(--_size-small);
    font-weight: var(--_weight-medium);
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
  }

  svg {
    display: block;
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .more svg {
    stroke-width: 2.6;
  }

  @container (width < 30em) {
    #title {
      display: none;
    }

    .row {
      margin-inline-start: -0.7em;
    }
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
