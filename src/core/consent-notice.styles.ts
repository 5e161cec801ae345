import { css } from 'lit';

/** What stands in the place of a part that waits for consent: calm, since nothing is wrong. */
export const styles = css`
  .consent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.8em 1.5em;
    margin-block: 0.2em 1em;
    padding: 1em 1.2em;
    border: var(--_rule-width) solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* as wide as a line is long; a button that no longer fits beside it goes below */
  .consent-words {
    flex: 1 1 18em;
    min-inline-size: min(100%, 12em);
    max-inline-size: var(--_measure);
    text-wrap: pretty;
  }

  .consent-words p {
    margin: 0;
  }

  .consent-title {
    margin-block: 0 0.25em;
    font-family: var(--news-font-heading, inherit);
    font-size: var(--news-size-heading, 1.3em);
    font-weight: var(--_weight-bold);
    line-height: 1.25;
    letter-spacing: -0.01em;
  }

  .consent-host {
    font-weight: var(--_weight-medium);
    overflow-wrap: anywhere;
  }

  .consent-button {
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.4em 1.2em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    font: inherit;
    font-weight: var(--_weight-medium);
    color: inherit;
    background: var(--_on-text);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .consent-button:hover {
    border-color: currentcolor;
  }

  .consent-button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  ::slotted([slot='consent']) {
    margin: 0.4em 0 0 !important;
    font-size: var(--_size-small) !important;
  }

  .consent-status:not(:empty) {
    margin-block-start: 0.4em;
    font-size: var(--_size-small);
  }

  /* where it has been given, the focus goes to what came */
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }

  @media print {
    .consent {
      display: none;
    }
  }
`;
