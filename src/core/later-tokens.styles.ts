import { css } from 'lit';

/** Tokens that nothing drawn at first reads: the colour of errors, and of text on what covers the page. */
export const laterTokens = css`
  :host {
    --_cover-text: var(--news-color-text, canvastext);
    --_danger: var(--news-color-danger, light-dark(#b3261e, #ffb4ab));
  }

  @supports (color: oklch(from currentcolor l c h)) {
    :host {
      --_cover-text: var(--_text);
      --_danger: var(
        --news-color-danger,
        oklch(from currentcolor clamp(0.5, (l - 0.62) * 1000, 0.8) clamp(0.1, (0.62 - l) * 1000, 0.16) 27 / 1)
      );
    }
  }
`;
