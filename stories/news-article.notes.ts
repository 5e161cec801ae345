import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Ready', 'From A Property'],
  do: [
    'Put the tag around the article that the page serves already.',
    'Say in JSON-LD what you know: headline, dates, authors, the level of AI.',
    'Open a page with `?news-debug` to see what was found, and what to mend.',
  ],
  dont: [
    'Do not put two articles into one tag: each further one gets a tag of its own, with its `url`.',
    'Do not write `data-news-part` yourself.',
    'Do not load the library late and expect parts above the text: what would move it is left out, or stands below.',
  ],
  accessibility: {
    keys: [],
    roles: ['The tag has no role and no shadow tree: the article stays what the page made it.'],
    announced: ['Nothing.'],
  },
};
