import { css } from 'lit';

/** What only a service's HTML has. */
export const styles = css`
  .body :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: revert;
  }

  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_rule);
    color: var(--_muted);
  }

  .body pre {
    padding: 0.6em 0.75em;
    overflow: auto;
    background: var(--_surface);
  }
`;
