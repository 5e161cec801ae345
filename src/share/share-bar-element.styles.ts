import { css } from 'lit';

/** How a bar looks that is used, or set up otherwise than the one in an article's head. */
export const elementStyles = css`
  .hidden,
  .icons .name {
    position: absolute;
    inline-size: 1px;
    margin: 0;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }

  .base {
    gap: var(--news-share-bar-gap, 0);
  }

  :host(:not([data-news-part])) .base {
    padding-block: var(--news-share-bar-padding, 0.25em);
  }

  .target {
    cursor: pointer;
  }

  .icon {
    flex: none;
  }

  .target:hover {
    background: var(--news-color-surface, color-mix(in srgb, currentcolor 6%, transparent));
  }

  .target:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }

  ::slotted([slot^='icon']) {
    display: block;
    inline-size: 1.2em;
    block-size: 1.2em;
  }

  /* "Copied" stands in the place of the name, which keeps its room */
  .name {
    position: relative;
  }

  .name span + span {
    position: absolute;
    inset-inline-start: 0;
  }

  .done .name span:first-child {
    opacity: 0;
  }

  .icons .target {
    padding: 0;
    font-size: 1em;
  }

  .vertical,
  .vertical .row {
    flex-direction: column;
    align-items: stretch;
    border: 0;
  }

  .vertical #title {
    display: block;
  }

  .vertical:not(.icons) .row {
    margin-inline-start: -0.7em;
  }

  .vertical .target {
    justify-content: flex-start;
    white-space: normal;
  }
`;
