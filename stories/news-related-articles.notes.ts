import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Sections', 'Failed'],
  elsewhere: { consent: 'Waiting', 'consent-button': 'Waiting' },
  do: [
    'Write links into the tag where the server knows them: they work without JavaScript.',
    'Show few: three or six fill the columns evenly.',
    'Choose the shape of pictures with `--news-related-articles-ratio`: they fill it, and are cut at their edges.',
  ],
  dont: [
    'Do not add a heading above it: it has one, and none where there is nothing to show.',
    'Do not mix in what is paid for: readers take these for the paper’s own choice.',
    'Do not cut headlines: they wrap.',
  ],
  accessibility: {
    keys: [
      ['Tab', 'From headline to headline; to the comments of an article, where their address is known.'],
      ['Enter, Space on “Try again”', 'Loads what could not be loaded.'],
    ],
    roles: [
      'A `region` named by its heading, of level 2, or of `heading-level`; teasers are a list, their headlines headings one level below.',
      'The headline is the link, and its press area the whole teaser; pictures are decoration.',
    ],
    announced: ['That articles could not be loaded, and that they are tried again.'],
  },
};
