import { css } from 'lit';

/** How an empty form looks. What is written into, or cannot be, brings its own: form-note.styles.ts. */
export const styles = css`
  .base {
    max-inline-size: var(--_measure);
  }

  .heading {
    margin: 0 0 0.94em;
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

  label,
  .hint,
  .message {
    font-size: var(--_size-small);
  }

  label {
    font-weight: var(--_weight-medium);
  }

  small {
    font-size: inherit;
    font-weight: var(--_weight);
  }

  small,
  .hint {
    font-variant-numeric: tabular-nums;
    color: var(--_faint);
  }

  p,
  form {
    margin: 0; /* a form has one in pages without a doctype */
  }

  [part='field'],
  .post {
    min-block-size: var(--_target);
    margin: 0;
    padding: 0.55em 0.75em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    font: inherit;
    color: inherit;
    background: none;
  }

  [part='field'] {
    inline-size: 100%;
  }

  #text {
    min-block-size: 8.5em;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.8em 1.2em;
  }

  /* a filled shape is two boxes: the colour on it derives from another than its own; its border is seen in forced colours */
  .post {
    padding-inline: 1.5em;
    border-color: transparent;
    font-weight: var(--_weight-bold);
    color: var(--_text);
    background: currentcolor;
    cursor: pointer;
  }

  .post span {
    color: var(--_on-text);
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
