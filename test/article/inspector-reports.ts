/** Reports as `<news-article>` makes them, for the inspector's tests and stories. */
import type { Placement } from '../../src/article/placement.js';
import { EMPTY_ARTICLE } from '../../src/article/model.js';
import { NOTHING_SHOWN } from '../../src/article/shown.js';
import type { ArticleReport } from '../../src/article/report.js';

export const URL_OF_STORY = 'https://harbour.example/2025/ferry';

/** An article element with a headline, a byline and two paragraphs. */
export function articleElement(headline: string): HTMLElement {
  const article = document.createElement('article');
  article.id = 'story';
  for (const [tag, text] of [
    ['h1', headline],
    ['p', 'By Ada Osei, 9 March 2025'],
    ['p', 'The night ferry will sail all year from April, the harbour office said on Monday.'],
    ['p', 'Islanders had asked for a winter crossing since the old timetable was cut.'],
  ] as const) {
    const element = document.createElement(tag);
    element.textContent = text;
    article.append(element);
  }
  return article;
}

/** A report in which all is well: every wanted field known, nothing to mend. */
export function soundReport(root: HTMLElement, placements: readonly Placement[] = []): ArticleReport {
  return {
    article: {
      ...EMPTY_ARTICLE,
      headline: 'The night ferry will sail all year',
      author: [{ name: 'Ada Osei', kind: 'human' }],
      image: [{ url: 'https://harbour.example/ferry.jpg', width: 1200, height: 800 }],
      datePublished: '2025-03-09T14:30:00+01:00',
      inLanguage: 'en',
      url: URL_OF_STORY,
    },
    provenance: {
      headline: 'json-ld',
      author: 'html',
      image: 'open-graph',
      datePublished: 'json-ld',
      inLanguage: 'meta',
      url: 'meta',
    },
    problems: [],
    state: 'ready',
    adoption: { root, how: 'wrapped', end: root },
    shown: { ...NOTHING_SHOWN, headline: true, byline: true, body: true },
    placements,
  };
}

/** A report with fields missing, a part left out and problems in the page's metadata. */
export function flawedReport(root: HTMLElement, header: HTMLElement): ArticleReport {
  return {
    ...soundReport(root, [
      { part: 'header', element: header, reason: 'composed' },
      { part: 'figure', reason: 'own-pictures' },
    ]),
    article: {
      ...EMPTY_ARTICLE,
      headline: 'The night ferry will sail all year',
      description: 'From April the crossing to the outer islands no longer stops for the winter. '.repeat(5),
      author: [
        { name: 'Ada Osei', kind: 'human', jobTitle: 'Harbour correspondent' },
        { name: 'Tide Desk', kind: 'ai' },
      ],
      url: URL_OF_STORY,
    },
    provenance: { headline: 'open-graph', description: 'open-graph', author: 'json-ld', url: 'meta' },
    problems: [
      { code: 'mended-json', source: 'json-ld', message: 'Read after mending.' },
      {
        code: 'invalid-date',
        source: 'json-ld',
        field: 'datePublished',
        message: 'Not a date; dropped.',
        value: 'last Sunday',
      },
      { code: 'malformed-json', source: 'json-ld', message: 'Does not parse; skipped.', value: '{"@type":' },
    ],
    state: 'partial',
  };
}

/** A report of a page on which no article was found. */
export function emptyReport(): ArticleReport {
  return {
    article: EMPTY_ARTICLE,
    provenance: {},
    problems: [],
    state: 'idle',
    adoption: { reason: 'no-headline' },
    shown: NOTHING_SHOWN,
    placements: [],
  };
}
