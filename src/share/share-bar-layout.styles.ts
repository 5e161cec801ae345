import { css } from 'lit';

/** How a bar looks that has icons of the page's own, shows no words, or stands on end: fetched with all targets. */
export const layoutStyles = css`
  ::slotted([slot^='icon']) {
    display: block;
    inline-size: 1.2em;
    block-size: 1.2em;
  }

  .icons .name {
    position: absolute;
    inline-size: 1px;
    clip-path: inset(50%);
    overflow: hidden;
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
