import { css } from 'lit';
import { laterTokens } from '../core/later-tokens.styles.js';

/** More tools, and a player that stays in view, small, at the window's edge. */
export const styles = css`
  ${laterTokens}

  select.tool {
    appearance: none;
    text-align: center;
    text-align-last: center;
  }

  option {
    color: var(--_cover-text);
    background: var(--_on-text);
  }

  .tool[aria-expanded='true'] {
    background: var(--_surface);
  }

  .mini {
    position: fixed;
    z-index: 2147483000;
    inset-inline: 0;
    inset-block-end: 0;
    max-block-size: 60dvb;
    overflow-y: auto;
    padding-inline: max(1em, env(safe-area-inset-left)) max(1em, env(safe-area-inset-right));
    padding-block-end: env(safe-area-inset-bottom);
    border-block: var(--_rule-width) solid var(--_rule);
    color: var(--_cover-text);
    background: var(--_on-text);
  }

  .mini .row {
    max-inline-size: 60em;
    margin-inline: auto;
  }
`;
