/** What readers of the made-up newspaper say. None of them exists. */
export interface DemoComment {
  readonly name: string;
  readonly text: string;
  /** How long ago it was written, in hours. */
  readonly hours: number;
  /** Readers whom it convinced. */
  readonly votes?: number;
  /** Not yet approved. */
  readonly pending?: boolean;
  /** By the paper itself. */
  readonly badge?: string;
  readonly answers?: readonly DemoComment[];
}

const RIVER: readonly DemoComment[] = [
  {
    name: 'Hesper Lund',
    text: 'I live four doors up from the bridge. We keep the good chairs upstairs from October on. Forty centimetres is the difference between a wet doorstep and a wet kitchen, so: yes, fourteen euros a year, gladly.',
    hours: 52,
    votes: 9,
    answers: [
      {
        name: 'Jory Penn',
        text: 'Until the model is out by an hour again. It was out by an hour once in three; I would want to know which way.',
        hours: 50,
        votes: 3,
        answers: [
          {
            name: 'Paper Example',
            badge: 'Editor',
            text: 'We looked it up: in the flood in question the water came an hour later than the model had it. Page 31 of the report, second table.',
            hours: 46,
            votes: 11,
          },
          {
            name: 'Jory Penn',
            text: 'Thank you. The right way to be wrong, then.',
            hours: 45,
          },
        ],
      },
      {
        name: 'رُبى الحاج',
        text: 'كبرتُ قرب نهرٍ أعادوا إليه منعطفاته قبل عشر سنوات. في السنة الأولى لم يصدّق أحدٌ أن الضفادع ستعود، وفي الثالثة صار النوم صعبًا من نقيقها.',
        hours: 30,
        votes: 5,
      },
    ],
  },
  {
    name: 'Tam Okoro-Blythe',
    text: 'Nineteen hectares “wet for part of every year” is a soft way of putting it. Which part? Wet in February is pasture. Wet in June is a pond.\n\nThe rent should follow the calendar, not the acreage.',
    hours: 41,
    votes: 6,
    answers: [
      {
        name: 'Sunniva Grell',
        text: 'It does, I think: the note to the minutes counts weeks under water. What it does not do is say who counts them.',
        hours: 39,
        votes: 2,
      },
    ],
  },
  {
    name: 'Bertil Quay',
    text: 'My father drove one of the diggers in ’64. He said that the river sulked for a week and then went exactly where they told it. He never trusted that.',
    hours: 12,
    votes: 14,
  },
  {
    name: 'Maren Ashby',
    text: 'Has anybody asked the school bus? The lane is how it gets to Upper Holm, and “kept passable” will not get it over three loops.',
    hours: 2,
    pending: true,
  },
];

const WATER: readonly DemoComment[] = [
  {
    name: 'سالم الحداد',
    text: 'في قريتنا كانت العصا من حديد، فكان الجدال كلَّ صيفٍ على تمدّدها! السدر أصدق.',
    hours: 60,
    votes: 8,
    answers: [
      {
        name: 'ليان مراد',
        text: 'التمدّد لا يزيد على شعرة، لكنّ الناس يحبّون أن يختلفوا على شيءٍ يُرى.',
        hours: 57,
        votes: 4,
      },
    ],
  },
  {
    name: 'Ines Farrow',
    text: 'Read this with a dictionary and do not regret it. “The stick divides, and the screen shows” is the best sentence on technology I have met this year.',
    hours: 20,
    votes: 7,
  },
];

/** By thread: the canonical address of the article. */
export const DEMO_COMMENTS: Readonly<Record<string, readonly DemoComment[]>> = {
  'https://paper.example/land/river-bends': RIVER,
  'https://paper.example/ar/environment/water-by-shadow': WATER,
};
