import { css } from 'lit';
import { avatarStyles } from '../core/avatar.styles.js';

/**
 * What a composed card looks like while it is closed, and the text that it opens to. It takes 9.3em closed, 11.8em
 * where it is narrow, whatever it says: 0.9 above, 5 or 7.5 of content, 0.3, and 3.1 for the row that opens it. Its
 * space is reserved before it is here.
 */
export const closedStyles = css`
  ${avatarStyles}

  :host {
    container-type: inline-size;
    --_avatar: var(--news-author-card-avatar-size, 3.75em);
    --_line: var(--_rule-width) solid var(--_rule);
  }

  .name,
  p,
  ul,
  blockquote {
    margin: 0;
    padding: 0;
    /* a line in another direction than its page still begins where the page's lines begin */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .base {
    border-block-start: var(--_line);
  }

  .who {
    display: flex;
    gap: 1.1em;
  }

  .avatar {
    display: block;
    line-height: 1;
  }

  .initials {
    font-size: 1.3em;
  }

  .text {
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    font-size: var(--news-size-title, 1.0625em);
    font-weight: var(--_weight-bold);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .role,
  .note {
    font-size: var(--_size-small);
    line-height: 1.4;
    color: var(--_faint);
  }

  .bio {
    max-inline-size: 60ch;
    color: var(--_muted);
  }

  details {
    border-block-start: var(--_line);
  }

  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    font-weight: var(--_weight-bold);
    line-height: 1.3;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    flex: none;
    inline-size: 0.55em;
    block-size: 0.55em;
    margin-inline-end: 0.3em;
    border: solid;
    border-width: 0 1.7px 1.7px 0;
    content: '';
    translate: 0 -0.15em;
    rotate: 45deg;
  }

  details[open] > summary::after {
    translate: 0 0.15em;
    rotate: 225deg;
  }

  .bar {
    min-block-size: calc(var(--_target) + 0.4em);
  }

  .quote {
    padding: 0.9em 1.1em;
    background: var(--_surface);
    font:
      0.9375em/1.6 ui-monospace,
      'Liberation Mono',
      monospace;
    overflow-wrap: anywhere;
  }

  .exact {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
    text-align: start;
  }

  .fixed {
    position: relative;
    padding-block-start: calc(0.9em - var(--_rule-width));
    line-height: 1.45;
  }

  .fixed .who {
    align-items: center;
    block-size: 5em;
    margin-block-end: 0.3em;
    --_lines: 1;
    --_bio: 2;
  }

  .fixed.whole .who {
    align-items: start;
    block-size: 8.1em;
    --_bio: 4;
  }

  .fixed :is(.name, .role, .bio, summary span) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    max-block-size: calc(var(--_lines) * 1lh);
    overflow: hidden;
  }

  .fixed .bio {
    --_lines: var(--_bio);
  }

  .fixed .role ~ * {
    --_bio: 1;
  }

  .fixed summary {
    block-size: calc(3.1em - var(--_rule-width));
  }

  .fixed summary span {
    --_lines: 2;
  }

  /* inside the link, where the edge cannot cut it */
  .fixed :is(.name :focus-visible, summary:focus-visible) {
    outline-width: 2px;
    outline-offset: -2px;
  }

  @container (width < 32em) {
    .fixed .who {
      block-size: 7.5em;
      --_lines: 2;
      --_bio: 3;
    }

    .fixed.whole .who {
      block-size: 10.6em;
      --_bio: 5;
    }

    .fixed .role ~ * {
      --_bio: 2;
    }
  }

  /* so narrow, name and row need all the room */
  @container (width < 14em) {
    .fixed .who > [aria-hidden] {
      display: none;
    }
  }

  /* text enlarged on a phone: nothing is cut, though it may move what follows */
  @container (width < 16em) {
    .fixed .who {
      block-size: auto;
      min-block-size: 7.5em;
    }

    .fixed summary {
      block-size: auto;
      min-block-size: 3.1em;
    }

    .fixed :is(.name, .role, .bio, summary span) {
      display: block;
      max-block-size: none;
    }
  }

  @media print {
    .base.fixed .who {
      block-size: auto;
    }

    .fixed :is(.name, .role, .bio) {
      -webkit-line-clamp: none;
      max-block-size: none;
    }

    summary::after,
    .bar {
      display: none;
    }

    details::details-content {
      content-visibility: visible;
    }

    .who,
    summary {
      break-inside: avoid;
      break-after: avoid;
    }

    .quote {
      margin-block: 0.4em;
      border: 1px solid;
    }
  }
`;
