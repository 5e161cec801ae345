import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Made With Ai'],
  elsewhere: { dialog: 'Enlarged' },
  do: [
    'Write an `alt` that says what is to be seen; an empty one only for decoration.',
    'Give `width` and `height`, so that its room is kept.',
    'Say `digital-source-type` of pictures made or edited with AI.',
  ],
  dont: [
    'Do not repeat the caption in `alt`: it would be read twice.',
    'Do not put text into pictures: it does not grow, and nobody can translate it.',
    'Do not leave pictures first in sight `lazy`: give them `fetchpriority="high"`.',
  ],
  accessibility: {
    keys: [
      ['Enter, Space on the button', 'Enlarges the picture, where it holds more than is shown.'],
      ['Escape', 'Puts it back.'],
    ],
    roles: [
      'A `figure` with a `figcaption`.',
      'The enlarged picture is a modal `<dialog>`, named by the text alternative; the button that closes has the focus, and gives it back.',
      'A picture that failed is said in words, with its text alternative.',
    ],
    announced: ['Nothing.'],
  },
};
