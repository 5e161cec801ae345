import { css } from 'lit';

/** How a bar looks that is used. */
export const styles = css`
  .target {
    cursor: pointer;
  }

  .target:hover {
    background: var(--_surface);
  }

  .target:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
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
