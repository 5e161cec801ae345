import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Default'],
  elsewhere: { consent: 'Waiting', 'consent-button': 'Waiting' },
  do: [
    'Put it after the article, and nothing between the two that is not of it.',
    'Name the comment system in `service`; on a WordPress page, `wordpress` is all it takes.',
    'Use `service="local"` to try a design: comments stay in this browser, and it says so.',
    'Where the comment system is another site’s, let it wait with `data-news-consent`.',
  ],
  dont: [
    'Do not add a heading above it: it has one, with the number of comments.',
    'Do not remove “Hide”: some readers want no discussions.',
    'Do not put an embed and a service into one tag.',
  ],
  accessibility: {
    keys: [
      ['Enter, Space on “Hide”', 'Hides the discussion, here and under every other article of the site.'],
    ],
    roles: [
      'A `region` named by its heading, of level 2, or of `heading-level`; what stands in it goes on from there.',
      '“Hide” is a button with `aria-expanded`.',
      'List and form are the elements of these names: their own pages say the rest.',
    ],
    announced: ['What list and form say.'],
  },
};
