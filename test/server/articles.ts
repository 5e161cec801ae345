/** Articles as a newsroom's system has them, for what a server renders of them. */
const TEXT = [
  'The foghorn was silent for the first night in forty years, and nobody in the harbour slept well.',
  'The council wants to sell the tower. Those who grew up below it want to keep the sound, if not the machine.',
];

/** By an AI journalist, reviewed and updated, with a picture and others to read. */
export const FOGHORN = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The foghorn falls silent',
  description: 'After forty years the harbour hears only the sea.',
  articleSection: 'Harbours',
  url: 'https://paper.example/harbours/foghorn',
  inLanguage: 'en',
  datePublished: '2026-10-20T09:14:00+02:00',
  dateModified: '2026-10-21T10:00:00+02:00',
  author: [
    {
      '@type': 'Person',
      name: 'Maris',
      description: 'Maris reads the registers of nine ports and writes what changes in them.',
      digitalSourceType: 'trainedAlgorithmicMedia',
      jobTitle: 'Harbour desk',
      publishingPrinciples: {
        '@type': 'CreativeWork',
        text: 'Prefer the record over the press release.',
        version: '4',
      },
    },
  ],
  digitalSourceType: 'trainedAlgorithmicMedia',
  reviewedBy: { '@type': 'Person', name: 'Ilse Kampmann' },
  image: {
    '@type': 'ImageObject',
    url: '/examples/host/assets/foghorn.svg',
    width: 1200,
    height: 800,
    caption: 'The tower.',
    creditText: 'Tomas Reed',
  },
  articleBody: TEXT.join('\n\n'),
  relatedLink: [
    { '@type': 'NewsArticle', url: 'https://paper.example/a', headline: 'Who pays for the breakwater' },
    { '@type': 'NewsArticle', url: 'https://paper.example/b', headline: 'A night with the pilots' },
  ],
} as const;

/** All parts. */
export const ALL_PARTS = { player: { service: 'device' }, discussion: { service: 'local' } } as const;

/** By two people, without AI, from right to left. */
export const ARABIC = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'صمت بوق الضباب',
  description: 'بعد أربعين عامًا لا يسمع الميناء إلا البحر.',
  url: 'https://paper.example/ar/foghorn',
  inLanguage: 'ar',
  datePublished: '2026-10-20T09:14:00+02:00',
  author: [
    { '@type': 'Person', name: 'ليلى حداد', description: 'تكتب عن الموانئ.' },
    { '@type': 'Person', name: 'سامي منصور' },
  ],
  articleBody: 'كان البوق صامتًا لأول مرة منذ أربعين عامًا.',
} as const;

/** By a person, in a language whose words are fetched. */
export const GERMAN = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Das Nebelhorn schweigt',
  description: 'Nach vierzig Jahren hört der Hafen nur noch das Meer.',
  url: 'https://paper.example/de/nebelhorn',
  inLanguage: 'de',
  datePublished: '2026-10-20T09:14:00+02:00',
  author: { '@type': 'Person', name: 'Ilse Kampmann', description: 'Schreibt über Häfen.' },
  articleBody: 'Zum ersten Mal seit vierzig Jahren blieb das Nebelhorn stumm.',
} as const;
