import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Default'],
  elsewhere: { menu: 'Menu Open', 'quote-tools': 'Quotation' },
  do: [
    'Name few targets in `targets`, those that your readers use first.',
    'Leave the words on where there is room: an icon alone has to be known.',
    'Listen to `news-share` to count, and `preventDefault()` to do it yourself.',
  ],
  dont: [
    'Do not colour targets with the colours of networks: the bar belongs to your page.',
    'Do not add scripts or counters of networks beside it.',
    'Do not put two on a screen: one in its place, or one in a column.',
  ],
  accessibility: {
    keys: [
      ['Tab', 'From target to target, then to “More ways to share”.'],
      ['Enter', 'Follows a link; copies; opens the menu. On buttons, Space too.'],
      ['Escape', 'Closes the menu, and the tools of a quotation.'],
      ['Tab, with `quote` and a selected text', 'Leads to the tools of the quotation.'],
    ],
    roles: [
      'A `group` named “Share this article”, with a list of links; what no link can do is a button.',
      'Targets without words have their names all the same, also as tooltips.',
      'What does not fit is taken out of the bar and stands in the menu, in the same order.',
    ],
    announced: [
      'That a link or a quotation was copied.',
      'That sharing did not work, or how to copy by hand.',
      'That what was entered is not the name of a Mastodon server.',
      'With `quote`, once a text is selected: that Tab leads to tools for it.',
    ],
  },
};
