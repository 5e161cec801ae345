import { css } from 'lit';

export const styles = css`
  .tools {
    position: absolute;
    inset: auto;
    margin: 0;
    padding: 0.15em;
    overflow: visible;
    border: 1px solid var(--news-color-edge, color-mix(in srgb, currentcolor 60%, transparent));
    border-radius: calc(var(--news-radius, 0.35em) * 1.5);
    max-inline-size: calc(100vw - 1em);
    font-size: var(--news-text-size, max(1rem, 16px));
    color: var(--news-color-text, CanvasText);
    background: var(--news-color-background, Canvas);
  }

  .tools:popover-open {
    display: flex;
    flex-wrap: wrap;
  }
`;
