import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Every Part', 'Empty', 'Failed'],
  elsewhere: { closed: 'Closed', dialog: 'Reporting', consent: 'Waiting', 'consent-button': 'Waiting' },
  do: [
    'Put the page’s own comments into the tag, for readers without JavaScript.',
    'Give the empty list words of your own, in the slot `empty`: a question invites.',
    'Set `--news-scroll-margin` where a bar sticks to the window, so that it covers no comment that an address leads to.',
  ],
  dont: [
    'Do not show scores without votes.',
    'Do not hide the tools until a pointer comes near: touch and keys have none.',
    'Do not answer with all comments at once: the list asks for a page at a time.',
  ],
  accessibility: {
    keys: [
      ['Tab', 'From comment to comment, through their tools.'],
      ['Enter, Space', 'Reply, vote, report, fold, load more.'],
      ['Escape', 'Closes the dialog in which a comment is reported.'],
    ],
    roles: [
      'A list of `article`s, each named by its author and time; answers are lists within.',
      'Votes are buttons with `aria-pressed`, and the score is said in words.',
      'Tools are described by the name of the comment’s author.',
    ],
    announced: [
      'How many comments were loaded; the focus is then on the first of them.',
      'That a vote was counted or not, a link copied, a comment reported.',
      'That comments could not be loaded.',
    ],
  },
};
