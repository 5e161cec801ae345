import { css } from 'lit';

/** The host's box and the strip; the full layout brings the rest. */
export const styles = css`
  :host {
    /* the page's own face for what is read; the UI face only for what is marked .byline, .meta, … */
    font-family: inherit;
    container-type: inline-size;
  }

  p {
    margin: 0;
  }

  .byline,
  .when {
    font-family: var(--news-font-ui, inherit);
    /* a line in another direction than its page still begins where the page's lines begin */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .byline {
    text-wrap: pretty;
  }

  .name {
    font-weight: var(--_weight-bold);
  }

  .byline a {
    padding-block: 0.2em;
  }

  .when {
    font-size: var(--_size-small);
    color: var(--_faint);
    font-variant-numeric: tabular-nums;
  }

  .when .short {
    white-space: nowrap;
  }

  .strip {
    max-block-size: 4.5em;
    overflow: hidden;
    overflow: clip;
  }

  /* the card that follows names the author */
  .dates {
    max-block-size: 1.5em;
  }

  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    line-height: 1.25em;
  }

  .dates .clamp {
    -webkit-line-clamp: 1;
  }

  /* inside the link, where the strip's edge cannot cut it */
  .clamp :focus-visible {
    outline-width: 2px;
    outline-offset: -2px;
  }

  @container (min-width: 32em) {
    .name.short {
      white-space: nowrap;
    }
  }

  @container (width < 32em) {
    .strip {
      max-block-size: 6.5em;
    }

    .clamp {
      -webkit-line-clamp: 5;
    }
  }

  @container (width < 40em) {
    .dates {
      max-block-size: 2.75em;
    }

    .dates .clamp {
      -webkit-line-clamp: 2;
    }
  }

  /* text enlarged on a phone: nothing is cut, though it may move what follows */
  @container (width < 16em) {
    .strip {
      max-block-size: none;
    }

    .clamp {
      display: block;
    }
  }

  @media print {
    a {
      text-decoration: none;
    }
  }
`;
