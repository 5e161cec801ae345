import { css } from 'lit';

/** How a list of comments looks: rules and space tell them apart, no boxes. */
export const styles = css`
  .base {
    container-type: inline-size;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    clip-path: inset(50%);
    overflow: hidden;
    white-space: nowrap;
  }

  .top,
  .head,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
  }

  .small,
  .badge {
    font-size: var(--_size-small);
    color: var(--_faint);
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list > li,
  .skeleton > div {
    padding-block: 1em;
    border-block-end: var(--_rule-width) solid var(--_rule);
  }

  .list > li:last-child {
    border: 0;
  }

  /* what is out of sight costs nothing, and is found all the same; with room for what would be cut at its edge */
  .comment {
    content-visibility: auto;
    contain-intrinsic-size: auto 120px;
    /* not out of a window that it fills, half of whose scrollbar is in 50vw */
    margin-inline: max(-0.5em, 50% - 50vw) max(-0.5em, 50% - 50vw + 9px);
    padding: 0.35em 0.5em 0;
    scroll-margin-block: var(--news-scroll-margin, 1em);
  }

  .answers {
    margin-inline-start: 1.4em;
    padding-inline-start: 1.1em;
    border-inline-start: 2px solid var(--_rule);
  }

  .answers > li {
    padding-block-start: 0.5em;
  }

  .name {
    font-weight: var(--_weight-bold);
    overflow-wrap: anywhere;
  }

  .badge {
    padding-inline: 0.4em;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
  }

  .narrow {
    display: none;
  }

  .note {
    margin: 0;
    padding-block: 0.75em;
    color: var(--_muted);
  }

  /* marks of other scripts may reach far: no further than the comment's own text */
  .body {
    max-inline-size: var(--_measure);
    overflow: clip;
    overflow-clip-margin: 0.3em;
    overflow-wrap: anywhere;
  }

  .body > * {
    margin-block: 0.3em 0.5em;
  }

  .body p {
    white-space: pre-wrap;
  }

  .body a {
    unicode-bidi: isolate;
  }

  .button {
    min-block-size: var(--_target);
    padding: 0.4em 1em;
    border: var(--_rule-width) solid var(--_edge);
    border-radius: var(--_radius);
    font: inherit;
    font-size: var(--_size-small);
    color: inherit;
    background: none;
    cursor: pointer;
  }

  .tools {
    align-items: center;
    margin: -0.4em -0.5em 0;
  }

  /* by its words and its edge, not by colour alone */
  .held {
    padding: 0.9em 1em;
    margin: 0;
    border-inline-start: 3px solid var(--news-color-accent, currentcolor);
    background: var(--_surface);
  }

  /* room for what may come after them */
  .tall {
    min-block-size: var(--_target);
  }

  i {
    display: block;
    block-size: 0.7em;
    margin: 0.4em 20% 0.95em 0;
    background: var(--_surface);
  }

  @container (width < 30em) {
    .answers {
      margin: 0;
      padding-inline-start: 0.9em;
    }

    .deep2 {
      padding: 0;
      border: 0;
    }

    .narrow {
      display: inline;
    }
  }

  @media (forced-colors: active) {
    i {
      background: GrayText;
    }
  }

  @media print {
    .comment {
      content-visibility: visible;
    }

    .top,
    .tools,
    .button {
      display: none;
    }
  }
`;
