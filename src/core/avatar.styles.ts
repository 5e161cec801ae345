import { css } from 'lit';

/** How `avatar()` looks. The host sets `--_avatar`, its size. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    flex: none;
  }

  .face {
    display: grid;
    place-items: center;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    overflow: hidden;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_text) 14%, transparent);
  }

  .face img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .initials {
    font-weight: var(--_weight-bold);
    line-height: 1;
  }

  .badge {
    position: absolute;
    inset-inline-end: -0.48em;
    inset-block-end: -0.32em;
    padding: 0.16em 0.3em;
    border: 1px solid var(--_text);
    border-radius: 0.45em;
    background: var(--_on-text);
    font-size: 0.625em;
    font-weight: 700;
    line-height: 1;
  }

  /* Ink on paper: initials in the colour of what the letters would stand on, which needs relative colours. */
  @supports (color: oklch(from currentcolor l c h)) {
    .face {
      background: var(--_text);
    }

    .initials {
      color: var(--_on-text);
    }
  }

  @media (forced-colors: active) {
    .face,
    .badge {
      border: 1px solid CanvasText;
      background: Canvas;
    }

    .initials,
    .badge {
      color: CanvasText;
    }
  }

  @media print {
    .face {
      border: 1px solid;
      background: none;
    }

    .initials {
      color: inherit;
    }
  }
`;
