import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Model And Provider'],
  do: [
    'Say the level in the page’s metadata too: the panel “Disclosure” compares both.',
    'Give `policy-url`, so that “How this was made” leads somewhere.',
    'Name who reviewed the text in `reviewed-by`, as a person or a body.',
  ],
  dont: [
    'Do not hide the label, or put it behind something to open.',
    'Do not write `level="none"` where nobody has said so: an article of which nothing is known has no label.',
    'Do not give its edge the colour of an error: it is a fact about the text, not a warning.',
  ],
  accessibility: {
    keys: [['Tab', 'Leads to “How this was made”, if there is a policy or a prompt.']],
    roles: [
      'The label is a `note` with the name “AI disclosure”.',
      'The diamond is decoration and hidden; the words say all.',
    ],
    announced: ['Nothing: it stands in the text, after the headline.'],
  },
};
