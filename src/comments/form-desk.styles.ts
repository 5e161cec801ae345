import { css } from 'lit';
import { laterTokens } from '../core/later-tokens.styles.js';
import { styles as noteStyles } from './form-note.styles.js';

/** How a form looks that is written into. */
export const styles = css`
  ${laterTokens}

  ${noteStyles}

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: 1em;
  }

  textarea {
    max-block-size: 40em;
    resize: vertical;
    field-sizing: content;
  }

  [readonly] {
    background: var(--_surface);
  }

  [aria-invalid] {
    border-color: var(--_danger) !important;
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_target);
    margin-block: -0.5em;
    font-weight: var(--_weight);
  }

  .check input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_text);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }

  .fault,
  .restored {
    font-size: var(--_size-small);
  }

  .fault {
    font-weight: var(--_weight-medium);
    color: var(--_danger);
  }

  .near,
  .over {
    font-weight: var(--_weight-bold);
    color: var(--_text);
  }

  .over {
    color: var(--_danger);
  }

  .restored {
    margin-block-end: 0.8em;
    color: var(--_faint);
  }

  /* no taller than the line in which they stand */
  :is(.head, .restored) .quiet {
    margin-block: -0.8em;
    padding-inline: 0.4em;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .post:hover {
    background: color-mix(in srgb, currentcolor 86%, var(--_on-text));
  }

  .post[aria-disabled] {
    background: color-mix(in srgb, currentcolor 72%, var(--_on-text));
    cursor: default;
  }

  .message:not(:empty) {
    margin-block-start: 1em;
    padding: 0.8em 1em;
    border-inline-start: 3px solid;
    background: var(--_surface);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block-start: 0.8em;
  }

  /* most comments are there before anyone could want this */
  .late {
    animation: come 0s 3s backwards;
  }

  @keyframes come {
    from {
      visibility: hidden;
    }
  }

  @media (forced-colors: active) {
    .fault:not(:empty)::before {
      content: '⚠ ' / '';
    }
  }
`;
