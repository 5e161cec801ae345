import { css } from 'lit';

/** What a label has beyond `labelStyles`: its width where it is not composed, and the line of model and provider. */
export const styles = css`
  .label:not(.fixed) .text {
    text-wrap: pretty;
  }

  :host {
    /* inline-size containment would let the label collapse where a page shrinks it to its content */
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
  }

  :host([data-news-part]) {
    inline-size: auto;
  }

  .facts {
    display: block;
  }
`;
