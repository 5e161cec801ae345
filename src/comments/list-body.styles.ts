import { css } from 'lit';

/** How a list of comments looks: rules and space tell them apart, no boxes. */
export const styles = css`
  :host {
    --_target: var(--news-target-size, 44px);
    --_indent: 1.4em;
  }

  .base {
    container-type: inline-size;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5em 1em;
  }

  .top .fresh {
    margin-inline-end: auto;
  }

  .sort {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: var(--_size-small);
    color: var(--_faint);
  }

  .sort select {
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0 0.5em;
    border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
    border-radius: var(--news-radius, 0.35em);
    font: inherit;
    color: var(--_text);
    background: none;
  }

  .sort option {
    color: CanvasText;
    background: Canvas;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list > li {
    padding-block: 1em;
    border-block-end: var(--_rule-width) solid var(--_rule);
  }

  .list > li:last-child {
    border-block-end: 0;
  }

  /* what is out of sight costs nothing, and is found all the same; room inside, for what would be cut at its edge */
  .comment {
    content-visibility: auto;
    contain-intrinsic-size: auto 120px;
    margin-inline: -0.5em;
    padding-inline: 0.5em;
    padding-block-start: 0.35em;
    outline-offset: 0;
    scroll-margin-block: var(--news-scroll-margin, 1em);
  }

  .answers {
    margin-block-start: 0.4em;
    margin-inline-start: var(--_indent);
    padding-inline-start: 1.1em;
    border-inline-start: 2px solid var(--_rule);
  }

  .answers > li + li {
    margin-block-start: 0.8em;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
  }

  .name {
    font-weight: var(--_weight-bold);
    overflow-wrap: anywhere;
  }

  .name a {
    text-decoration-line: none;
  }

  .name a:hover {
    text-decoration-line: underline;
  }

  .small,
  .badge,
  .removed {
    font-size: var(--_size-small);
    color: var(--_faint);
  }

  .badge {
    padding-inline: 0.4em;
    border: 1px solid color-mix(in srgb, currentcolor 40%, transparent);
    border-radius: var(--news-radius, 0.35em);
    font-size: var(--news-size-mini, 0.8125em);
  }

  .to {
    display: inline-block;
    padding-block: 0.15em;
  }

  .to.narrow {
    display: none;
  }

  .removed {
    margin: 0;
    font-style: italic;
  }

  /* marks of other scripts may reach far: no further than the comment's own text */
  .body {
    max-inline-size: var(--_measure);
    overflow: clip;
    overflow-clip-margin: 0.25em;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .body > * {
    margin: 0.3em 0 0.5em;
  }

  .body p {
    white-space: pre-wrap;
  }

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
    overflow: auto;
    padding: 0.6em 0.75em;
    background: var(--news-color-surface, color-mix(in srgb, currentcolor 6%, transparent));
  }

  .body :is(a, bdi) {
    unicode-bidi: isolate;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.2em;
    margin-inline-start: -0.45em;
  }

  .tool,
  .button {
    min-block-size: var(--_target);
    border: 0;
    border-radius: var(--news-radius, 0.35em);
    font: inherit;
    font-size: var(--_size-small);
    font-weight: var(--news-weight-medium, 500);
    color: inherit;
    background: none;
    cursor: pointer;
  }

  .tool {
    display: inline-flex;
    align-items: center;
    padding: 0 0.5em;
    text-decoration: none;
    color: var(--_muted);
  }

  .button {
    padding: 0.4em 1.1em;
    border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
  }

  .tool:hover,
  .button:hover {
    background: var(--news-color-surface, color-mix(in srgb, currentcolor 6%, transparent));
  }

  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  .tool[data-act='fold']::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-end: 0.6em;
    border: solid currentcolor;
    border-width: 0 1.6px 1.6px 0;
    rotate: 45deg;
    translate: 0 -0.12em;
  }

  .tool[aria-expanded='false'][data-act='fold']::before {
    rotate: -45deg;
    translate: 0;
  }

  /* by its words and its edge, not by colour alone */
  .held {
    padding-block: 0.9em;
    padding-inline: 1em;
    margin-inline: 0;
    border-inline-start: 3px solid var(--news-color-accent, currentcolor);
    background: var(--news-color-surface, color-mix(in srgb, currentcolor 6%, transparent));
  }

  .note,
  .empty,
  .failed p {
    margin: 0;
    padding-block: 0.75em;
    color: var(--_muted);
  }

  .more,
  .earlier {
    inline-size: 100%;
    margin-block-start: 0.75em;
  }

  .skeleton > div {
    block-size: 120px;
    padding-block: 1.2em;
    border-block-end: var(--_rule-width) solid var(--_rule);
  }

  .skeleton i {
    display: block;
    inline-size: 92%;
    block-size: 0.7em;
    margin-block-end: 0.8em;
    border-radius: 0.2em;
    background: var(--news-color-surface, color-mix(in srgb, currentcolor 8%, transparent));
  }

  .skeleton i:first-child {
    inline-size: 9em;
  }

  .skeleton i:last-child {
    inline-size: 60%;
  }

  @container (width < 30em) {
    :host,
    .answers {
      --_indent: 0;
    }

    .answers {
      padding-inline-start: 0.9em;
    }

    .answers.deep2 {
      padding-inline-start: 0;
      border-inline-start: 0;
    }

    .to.narrow {
      display: inline-block;
    }
  }

  @media (forced-colors: active) {
    .held,
    .answers {
      border-inline-start-color: CanvasText;
    }

    .skeleton i {
      background: GrayText;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media print {
    .comment {
      content-visibility: visible;
    }

    .top,
    .tools,
    .button,
    .skeleton,
    .reply {
      display: none;
    }
  }
`;
