import { css } from 'lit';

/** What only a reader's use of a list brings about. */
export const styles = css`
  .target {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .reply {
    margin-block: 0.5em 1em;
  }

  @media (forced-colors: active) {
    .target {
      outline-color: Highlight;
    }
  }
`;
