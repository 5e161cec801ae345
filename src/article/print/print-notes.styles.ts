import { css } from 'lit';

/** What stands below an article on paper, and nowhere else. */
export const styles = css`
  :host {
    display: none !important;
  }

  @media print {
    :host {
      display: block !important;
    }
  }

  /* not the host, which has the size and no border, as parts have */
  .notes {
    margin-block-start: 2.2em;
    padding-block-start: 0.9em;
    border-block-start: 0.5pt solid;
    font-size: 8.5pt;
    line-height: 1.45;
    orphans: 2;
    widows: 2;
  }

  .heading {
    margin: 0 0 0.5em;
    font-family: inherit;
    font-size: inherit;
    font-weight: var(--_weight-bold);
    line-height: inherit;
    break-after: avoid;
  }

  ol {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25em 0.7em;
    margin: 0 0 1.3em;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    break-inside: avoid;
  }

  .number {
    text-align: end;
    font-variant-numeric: lining-nums tabular-nums;
  }

  p {
    margin: 0;
  }

  a {
    text-decoration: none;
    overflow-wrap: anywhere;
  }
`;
