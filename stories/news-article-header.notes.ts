import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Ai Journalist', 'Corrections'],
  do: [
    'Slot a heading of the page’s own (`<h1 slot="headline">`) where the page writes one already.',
    'Give dates in ISO 8601 with their zone; readers see them in words.',
    'Say `author-kind="ai"` for a journalist who is no person.',
  ],
  dont: [
    'Do not use it twice for one article: a page has one headline of the first level.',
    'Do not put the time of an update that changed nothing into `updated`.',
    'Do not shorten headlines for it: they wrap, in balance, at any width.',
  ],
  accessibility: {
    keys: [['Tab', 'Leads to the links of section and authors.']],
    roles: [
      'The headline is a heading of level 1, or of `heading-level`.',
      'Dates are `<time>` with their machine form. Portraits are decoration: the names stand beside them.',
      'An AI journalist is called one in words; the mark on the portrait only repeats it.',
    ],
    announced: ['Nothing.'],
  },
};
