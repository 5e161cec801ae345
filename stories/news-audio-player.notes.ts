import type { ElementNotes } from '../.storybook/docs/notes.js';

export const notes: ElementNotes = {
  anatomy: ['Options', 'Idle'],
  elsewhere: { consent: 'Asks For Consent', 'consent-button': 'Asks For Consent' },
  do: [
    'Put it after the standfirst, where readers decide how to read.',
    'Mark with `data-news-skip` what makes no sense when heard.',
    'Keep an `<audio>` in the tag if there is a recording: it plays without JavaScript.',
    'Where the speech is another site’s, let it wait with `data-news-consent`.',
  ],
  dont: [
    'Do not call `play()` when a page opens: browsers refuse it, and readers do not expect it.',
    'Do not hide it while it plays: who started it must find the way to stop it.',
    'Do not write a length beside it: it tells one itself, an estimate until the sound is known.',
  ],
  accessibility: {
    keys: [
      ['Enter, Space on the button', 'Plays, pauses, gives up what is being prepared, tries again.'],
      [
        'Arrow keys on the position',
        'Five seconds on or back; left and right follow the direction of the language.',
      ],
      ['Page Up, Page Down on the position', 'Fifteen seconds on or back.'],
      ['Home, End on the position', 'To the beginning or the end.'],
    ],
    roles: [
      'A `region` named “Listen to Article”, with a heading of level 2, or of `heading-level`.',
      'One button, whose name says what a press does now.',
      'The position is a slider that says the time in words.',
    ],
    announced: [
      'That it is being prepared, and what failed. While it plays, nothing: it would speak into the speech.',
    ],
  },
};
