import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Every Part'],
  do: [
    'Give the perspective exactly as the model got it, with version and date.',
    'Keep older versions: readers can see what changed.',
    'Answer `news-author-follow` where `follow` is set, else give `follow-url`.',
  ],
  dont: [
    'Do not give an AI journalist the portrait of a person.',
    'Do not slot the perspective inside `<article>`: reader modes would show the prompt as news.',
    'Do not open it by itself on a page of news: it is there for who asks.',
  ],
  accessibility: {
    keys: [
      ['Enter, Space on the summary', 'Opens and closes the perspective.'],
      ['Enter, Space on “Follow”', 'Asks the page to follow, or to follow no longer.'],
      ['Arrow keys on the version', 'Choose another, where there are several.'],
    ],
    roles: [
      'The name is a heading of level 2, or of `heading-level`.',
      'The perspective is a native `<details>`; its text is a `blockquote`, which the sentence above it names where the author is an AI journalist.',
      '“Follow” is a button with `aria-pressed`; with `follow-url` it is a link, until the page has answered once.',
      'What was added and removed between versions is `<ins>` and `<del>`, and said in words too.',
    ],
    announced: [
      'That the text is being fetched, is there, or could not be had.',
      'That it was copied, or how to copy it by hand.',
      'That following did not work.',
    ],
  },
};
