import { css } from 'lit';

/** How a form looks. */
export const styles = css`
  .base {
    container-type: inline-size;
    max-inline-size: var(--_measure);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
    margin-block-end: 1em;
  }

  .heading {
    margin: 0;
    font: inherit;
    font-family: var(--news-font-heading, inherit);
    font-size: var(--news-size-title, 1.0625em);
    font-weight: var(--_weight-bold);
    line-height: 1.3;
  }

  .form,
  .who {
    display: grid;
    gap: var(--news-space-4, 1em);
  }

  .who {
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    align-items: start;
  }

  .field {
    display: grid;
    gap: 0.35em;
    min-inline-size: 0;
  }

  label {
    font-size: var(--_size-small);
    font-weight: var(--_weight-medium);
  }

  small {
    font-size: inherit;
    font-weight: var(--_weight);
    color: var(--_faint);
  }

  input:not([type='checkbox']),
  textarea {
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0;
    padding: 0.55em 0.75em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    background: transparent;
  }

  textarea {
    min-block-size: 8.5em;
    max-block-size: 40em;
    resize: vertical;
    field-sizing: content;
  }

  p {
    margin: 0;
  }

  .hint,
  .message {
    font-size: var(--_size-small);
  }

  .hint {
    color: var(--_faint);
  }

  .counter {
    font-variant-numeric: tabular-nums;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.8em 1.2em;
  }

  /* a filled shape is two boxes: the colour on it derives from another than its own */
  .post {
    min-block-size: var(--_target);
    padding: 0.6em 1.5em;
    border: 0;
    border-radius: var(--_radius);
    font: inherit;
    font-weight: var(--_weight-bold);
    color: var(--_text);
    background: currentcolor;
    cursor: pointer;
  }

  .post span {
    color: var(--_on-text);
  }

  .post:hover {
    background: color-mix(in srgb, currentcolor 86%, var(--_on-text));
  }

  .quiet {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.4em 1em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    font: inherit;
    font-size: var(--_size-small);
    font-weight: var(--_weight-medium);
    color: inherit;
    background: none;
    cursor: pointer;
  }

  .head .quiet {
    margin-block: -0.6em;
    padding-inline: 0.4em;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 1em;
    margin-block-end: 1em;
    padding: 0.8em 1em;
    border-inline-start: 3px solid var(--_edge);
    background: var(--_surface);
  }

  .quiet:hover {
    background: var(--_surface);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .post {
      border: 1px solid ButtonText;
    }

    .post span {
      color: ButtonText;
    }
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
