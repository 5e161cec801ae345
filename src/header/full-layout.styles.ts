import { css } from 'lit';
import { avatarStyles } from '../core/avatar.styles.js';

/**
 * Distances are in em of the UI base size and stand between pieces as the gap of one column, so a piece that
 * is left out takes its distance along. Slots are `display: contents`: what is slotted is a piece like others.
 */
export const styles = css`
  ${avatarStyles}

  :host {
    /* inline-size containment would let the header collapse where a page shrinks it to its content */
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
    --_avatar: var(--news-article-header-avatar-size, 2.75em);
    --_size-mini: var(--news-size-mini, 0.8125em);
    --_size-headline: var(--news-size-headline, clamp(2em, 1.2em + 3.6cqi, 3.25em));
    --_size-standfirst: var(--news-size-standfirst, clamp(1.125em, 1.03em + 0.6cqi, 1.3em));
    --_leading-text: var(--news-leading-text, 1.5);
    --_leading-tight: var(--news-leading-tight, 1.1);
    --_tracking-display: var(--news-tracking-display, -0.012em);
    --_tracking-caps: var(--news-tracking-caps, 0.06em);
    --_weight-display: var(--news-weight-display, 600);
    --_space-2: var(--news-space-2, 0.5em);
    --_space-3: var(--news-space-3, 0.75em);
    --_space-4: var(--news-space-4, 1em);
    --_accent: var(--news-color-accent, currentcolor);
    --_rule-strong: var(--news-color-rule-strong, currentcolor);
    --_rule-width-strong: var(--news-rule-width-strong, 3px);
  }

  :host([data-news-part]) {
    inline-size: auto;
  }

  .full {
    display: flex;
    flex-direction: column;
    row-gap: var(--_space-4);
    max-inline-size: var(--_measure);
  }

  /* composed above a picture or text of data, which begin with no distance of their own */
  :host([data-news-part]) .full {
    margin-block-end: var(--_space-4);
  }

  .bare {
    display: contents;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  ul {
    margin: 0;
    padding: 0;
  }

  .section,
  .meta,
  .corrections,
  .avatars,
  ::slotted([slot='section']),
  ::slotted([slot='author']),
  ::slotted([slot='published']),
  ::slotted([slot='updated']),
  ::slotted([slot='reading-time']) {
    font-family: var(--news-font-ui, inherit);
  }

  .section,
  ::slotted([slot='section']) {
    margin: 0;
    font-size: var(--_size-mini);
    font-weight: var(--_weight-bold);
    line-height: 1.2;
    letter-spacing: var(--_tracking-caps);
    text-transform: uppercase;
    color: var(--_accent);
  }

  .section a {
    display: inline-block;
    padding-block: 0.4em;
    margin-block: -0.4em;
    text-decoration-color: var(--news-color-underline, transparent);
  }

  .section a:hover {
    text-decoration-color: currentcolor;
  }

  .headline,
  ::slotted([slot='headline']) {
    margin: 0;
    font-family: var(--news-font-display, inherit);
    font-size: var(--_size-headline);
    font-weight: var(--_weight-display);
    line-height: var(--_leading-tight);
    letter-spacing: var(--_tracking-display);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .headline {
    margin-block: -0.05em 0.03em;
  }

  .standfirst,
  ::slotted([slot='standfirst']) {
    margin: 0;
    font-family: var(--news-font-text, inherit);
    font-size: var(--_size-standfirst);
    line-height: var(--_leading-text);
    color: var(--_muted);
    text-wrap: pretty;
    hanging-punctuation: first last;
  }

  /* joined and stacked letters take no tracking and more room; ideographs stand a little wider apart */
  .tall {
    letter-spacing: 0;
  }

  .headline.tall {
    line-height: calc(var(--_leading-tight) + 0.3);
  }

  .standfirst.tall {
    line-height: calc(var(--_leading-text) + 0.2);
  }

  .headline.square {
    letter-spacing: 0;
    line-height: calc(var(--_leading-tight) + 0.17);
    word-break: auto-phrase;
  }

  .credit {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    margin-block-start: var(--_space-2);
    padding-block: var(--_space-4);
    border-block: var(--_rule-width) solid var(--_rule);
  }

  .lines {
    grid-column: 2;
    min-inline-size: 0;
  }

  .full .byline {
    line-height: 1.4;
  }

  .meta {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-variant-numeric: tabular-nums;
  }

  .meta,
  ::slotted([slot='published']),
  ::slotted([slot='updated']),
  ::slotted([slot='reading-time']) {
    font-size: var(--_size-small);
    color: var(--_faint);
  }

  .items ::slotted(*) {
    font-size: inherit;
  }

  .bare > .bare > .bare ::slotted(*) {
    margin-block-start: calc(var(--_space-3) * -1);
  }

  .meta {
    overflow: hidden;
    overflow-wrap: anywhere;
    line-height: 1.5;
  }

  /* Dots stand between items and never begin or end a line: each line's first one falls outside the edge. */
  .items {
    margin-inline-start: -0.8em;
  }

  .item,
  .items ::slotted(*) {
    position: relative;
    display: inline-block;
    margin: 0;
    padding-inline-start: 0.8em;
  }

  .item::before,
  .items ::slotted(*)::before {
    position: absolute;
    inset-inline-start: 0;
    inline-size: 0.55em;
    content: '·';
    content: '·' / '';
    text-align: center;
  }

  /* our words run against the page: no common edge to hide the dots behind */
  .meta[dir] .item {
    display: block;
  }

  .meta[dir] .item::before {
    content: none;
  }

  /* goes to the next line whole, and breaks only where a line has no room for it */
  .items .short {
    display: inline-block;
  }

  .avatars {
    grid-row: 1;
    align-self: start;
    display: flex;
    margin-inline-end: 0.85em;
  }

  .avatar + .avatar {
    margin-inline-start: 0.25em;
  }

  .corrections {
    display: grid;
    gap: var(--_space-3);
    list-style: none;
  }

  .corrections li {
    padding-inline-start: 0.8em;
    border-inline-start: var(--_rule-width-strong) solid var(--_rule-strong);
    font-size: var(--_size-small);
    text-wrap: pretty;
  }

  .corrections b {
    font-weight: var(--_weight-bold);
  }

  .corrections b::after {
    content: ' ';
  }

  @container (width < 32em) {
    /* one face of several would stand for one author of several */
    .avatars.several {
      display: none;
    }

    .headline {
      hyphens: auto;
      hyphenate-limit-chars: 14 6 6;
    }
  }

  /* large letters on a small screen: the words need the room */
  @container (width < 10em) {
    .avatars {
      display: none;
    }
  }

  @media print {
    .headline {
      break-after: avoid;
    }
  }
`;
