import { css } from 'lit';

/** How a bar looks that is used. */
export const elementStyles = css`
  /* over the space below: nothing moves */
  .failed {
    position: absolute;
    margin: 0;
    font-size: var(--_size-mini);
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    margin: 0;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }

  :host {
    /* inline-size containment would let the bar collapse where a page shrinks it to its content */
    inline-size: 100%;
  }

  .base {
    min-block-size: var(--_target);
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
`;
