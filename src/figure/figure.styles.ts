import { css } from 'lit';

export const styles = css`
  :host {
    font-family: inherit;
    --_size-mini: var(--news-size-mini, 0.8125em);
    --_space-4: var(--news-space-4, 1em);
    --_duration: var(--news-duration, 160ms);
    --_easing: var(--news-easing, cubic-bezier(0.2, 0, 0, 1));
  }

  figure {
    margin: 0;
  }

  .frame {
    position: relative;
    background: var(--news-figure-background, var(--_surface));
  }

  .frame.loaded {
    background: none;
  }

  .frame img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    object-fit: cover;
  }

  ::slotted(img),
  ::slotted(picture) {
    display: block;
    max-inline-size: 100%;
    margin: 0;
  }

  ::slotted(img) {
    block-size: auto;
  }

  .zoomable img,
  .zoomable ::slotted(img),
  .zoomable ::slotted(picture) {
    cursor: zoom-in;
  }

  /* A picture that failed keeps its place: its own size where it has one, else a usual one. */
  .failed {
    display: grid;
    place-content: center;
    aspect-ratio: var(--_ratio, 3 / 2);
    inline-size: 100%;
    padding: var(--_space-4);
    border: var(--_rule-width) solid var(--_rule);
    background: var(--news-figure-background, var(--_surface));
    font: inherit;
    font-family: var(--news-font-ui, inherit);
    font-size: var(--_size-small);
    line-height: 1.45;
    text-align: center;
    text-wrap: balance;
  }

  .failed img,
  .failed ::slotted(*) {
    display: none;
  }

  .failed p {
    margin: 0;
    max-inline-size: 32em;
  }

  .failed .alt {
    color: var(--_text);
    font-weight: var(--_weight-medium);
  }

  .failed .note {
    color: var(--_faint);
  }

  .badge {
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-start: 0.75em;
    max-inline-size: calc(100% - 1.5em);
    padding: 0.4em 0.65em;
    border-radius: var(--_radius);
    background: rgb(16 18 22 / 86%);
    color: white;
    font-family: var(--news-font-ui, inherit);
    font-size: var(--_size-mini);
    font-weight: var(--_weight-medium);
    line-height: 1.25;
  }

  .empty .badge {
    position: static;
    display: inline-block;
  }

  .failed .badge {
    position: static;
    justify-self: center;
    margin-block-end: 0.75em;
  }

  button {
    display: grid;
    place-items: center;
    font: inherit;
    letter-spacing: inherit;
    cursor: pointer;
    touch-action: manipulation;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: rgb(16 18 22 / 72%);
    color: white;
    transition: background var(--_duration) var(--_easing);
  }

  button:hover {
    background: rgb(16 18 22 / 92%);
  }

  button:focus-visible {
    outline-color: white;
    box-shadow: 0 0 0 calc(var(--_focus-width) + var(--_focus-offset) + 2px) rgb(16 18 22 / 92%);
  }

  button svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .enlarge {
    position: absolute;
    inset-block-end: 0.6em;
    inset-inline-end: 0.6em;
  }

  figcaption {
    display: block;
    font-family: var(--news-font-ui, inherit);
    font-size: var(--_size-small);
    line-height: 1.45;
    text-wrap: pretty;
  }

  .credits {
    color: var(--_faint);
  }

  figcaption.filled {
    max-inline-size: var(--_measure);
    padding-block-start: 0.6em;
  }

  .caption,
  ::slotted([slot='caption']) {
    display: inline;
    margin: 0;
    color: var(--_muted);
    font: inherit;
  }

  .credits a {
    display: inline-block; /* moves to the next line whole */
  }

  dialog {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    overscroll-behavior: contain;
    background: rgb(10 11 14);
    color: white;
    font-family: var(--news-font-ui, inherit);
  }

  dialog[open] {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    animation: appear var(--_duration) var(--_easing);
  }

  dialog::backdrop {
    background: rgb(10 11 14 / 60%);
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .large {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
    cursor: zoom-out;
  }

  .large-caption {
    max-block-size: 30vh;
    max-inline-size: var(--_measure);
    margin: 0 auto;
    padding: 0.8em 1.25em 1em;
    overflow: auto;
    font-size: var(--_size-small);
    line-height: 1.45;
    text-wrap: pretty;
  }

  .large-credit {
    opacity: 0.78;
  }

  .close {
    position: absolute;
    z-index: 1;
    inset-block-start: max(0.75em, env(safe-area-inset-top));
    inset-inline-end: 0.75em;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }

  @media (forced-colors: active) {
    button,
    .badge {
      border: 1px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
      forced-color-adjust: none;
    }

    button:focus-visible {
      outline-color: Highlight;
      box-shadow: none;
    }
  }

  @media print {
    .enlarge,
    dialog {
      display: none !important;
    }

    figure {
      break-inside: avoid;
    }

    .badge {
      position: static;
      padding: 0.4em 0 0;
      background: none;
      color: black;
    }
  }
`;
