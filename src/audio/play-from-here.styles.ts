import { css } from 'lit';

export const styles = css`
  .play-from-here {
    position: absolute;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 1px solid var(--news-color-edge, color-mix(in srgb, currentcolor 60%, transparent));
    border-radius: 50%;
    color: var(--news-color-text, CanvasText);
    background: var(--news-color-background, Canvas);
    cursor: pointer;
  }

  .play-from-here:popover-open {
    display: grid;
    place-items: center;
  }

  .play-from-here svg {
    inline-size: 12px;
    block-size: 12px;
    fill: currentcolor;
  }

  .play-from-here:focus-visible {
    outline: 3px solid var(--news-color-focus, currentcolor);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .play-from-here {
      border-color: ButtonText;
      color: ButtonText;
      background: ButtonFace;
    }
  }

  @media print {
    .play-from-here {
      display: none !important;
    }
  }
`;
