import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Faults', 'Unsure', 'Draft'],
  elsewhere: { consent: 'Waiting', 'consent-button': 'Waiting' },
  do: [
    'Put the rules of the house into the slot `notice`, in a sentence or two.',
    'Keep a form of the page’s own in the tag: it works without JavaScript, and is made better in place.',
    'Say in your service what you ask for; the form shows nothing else.',
  ],
  dont: [
    'Do not disable the button until all is filled in: a press says what is missing.',
    'Do not empty the field before the service has answered.',
    'Do not ask for an email address that nobody needs.',
  ],
  accessibility: {
    keys: [
      ['Ctrl or Cmd with Enter', 'Posts, from within the text.'],
      ['Enter', 'Posts from the other fields. An Enter that ends a composition posts nothing.'],
    ],
    roles: [
      'A native form with visible labels and `autocomplete`; the heading has level 3, or `heading-level`.',
      'Faults stand at their fields, by `aria-describedby`; the first faulty field gets the focus.',
      'The button stays reachable while a comment is on its way, with `aria-disabled`.',
    ],
    announced: [
      'What became of the comment: awaits approval, published, refused and why.',
      'How many characters are left, only when they become few.',
      'That a draft was restored.',
    ],
  },
};
