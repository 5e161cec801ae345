import { css } from 'lit';

/** How a bar looks once its element is there. */
export const elementStyles = css`
  [role='status'] {
    /* over the space below: nothing moves */
    position: absolute;
    margin: 0;
    font-size: var(--_size-mini);
  }

  .hidden {
    inline-size: 1px;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }

  :host {
    /* inline-size containment would let the bar collapse where a page shrinks it, or a box around, to its content */
    inline-size: 100%;
    contain-intrinsic-inline-size: 10em;
  }

  .base {
    min-block-size: var(--_target);
    gap: var(--news-share-bar-gap, 0);
  }

  :host(:not([data-news-part])) .base {
    padding-block: var(--news-share-bar-padding, 0.25em);
  }

  .icon {
    flex: none;
  }
`;
