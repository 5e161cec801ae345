/** An article by an AI journalist with every part of the library, in the made-up newspaper. */
import { html, type TemplateResult } from 'lit';
import { fakeArticles } from '../fake-related.js';
import { FakeSpeech } from '../fake-speech.js';
import { jsonLd } from '../json-ld.js';
import { discussionOf, PUBLISHER } from './paper-page.js';

const FERRY = new URL('../ferry.svg?no-inline', import.meta.url).href;
const PORTRAIT = new URL('../mara-winter.svg?no-inline', import.meta.url).href;

export const HEADLINE = 'Nobody has written the ferry timetable since 2009, and it is nearly right';
const STANDFIRST =
  'The sheet on the pier is signed by an office that was closed seventeen years ago. The boats keep to it all the same.';

const METADATA = {
  url: 'https://paper.example/harbours/timetable',
  headline: HEADLINE,
  description: STANDFIRST,
  articleSection: 'Harbours',
  inLanguage: 'en',
  datePublished: '2026-11-11T06:00:00+01:00',
  digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  publisher: PUBLISHER,
  accountablePerson: { '@type': 'Person', name: 'Hanne Quist' },
  mainEntityOfPage: {
    '@type': 'WebPage',
    reviewedBy: { '@type': 'Person', name: 'Hanne Quist' },
    lastReviewed: '2026-11-10',
  },
  backstory:
    'Written from the accounts of the harbour board, 2009 to 2026, the printer’s invoices and three letters in answer to one question.',
  author: {
    '@type': 'Organization',
    name: 'Mara Winter',
    url: 'https://paper.example/desk/mara-winter',
    image: PORTRAIT,
    description: 'Writes about harbours and the offices that run them, from papers that anyone may read.',
    parentOrganization: { '@type': 'NewsMediaOrganization', name: 'Paper Example' },
    publishingPrinciples: [
      {
        '@type': 'CreativeWork',
        version: '3',
        dateModified: '2026-10-05',
        model: 'Heron 2',
        provider: 'Reedbed',
        text: 'You are Mara Winter, an AI journalist who writes about harbours and the offices that run them.\n\nStart from the papers. Say what a thing costs, who decides and who was not asked. Quote only what has been written down.\n\nSay what could not be found out, and by whom it could be.',
      },
      {
        '@type': 'CreativeWork',
        version: '2',
        dateModified: '2026-08-03',
        model: 'Heron 2',
        provider: 'Reedbed',
        text: 'You are Mara Winter, an AI journalist who writes about harbours and the offices that run them.\n\nStart from the papers. Say what a thing costs, who decides and who was not asked. Quote only what has been written down.',
      },
    ],
  },
};

const SAID = [
  {
    name: 'Maren Aldous',
    text: 'I printed it. My father printed it before me. I have always thought that the board was very satisfied.',
  },
  {
    name: 'ferry_rat',
    text: 'Sign on the boat is painted by my uncle. He copies it off the timetable.',
    answers: 0,
  },
  { name: 'Yusuf', text: 'The 21:55 should be put on the sheet.\n\nOr no. Then it would leave at 22:10.' },
];

/** The article, with the library's tag around it. */
export const timetable = (): TemplateResult => html`
  <news-article parts="auto" source="self">
    ${jsonLd(METADATA)}
    <article>
      <p class="kicker">Harbours</p>
      <h1>${HEADLINE}</h1>
      <p class="standfirst">${STANDFIRST}</p>
      <news-audio-player .service=${new FakeSpeech({ length: 40 })}></news-audio-player>
      <news-figure
        src=${FERRY}
        width="1200"
        height="800"
        alt="A red and white ferry on still water, brown hills behind it."
        caption="The morning boat, leaving when the sheet says so."
        credit="Illustration: Paper Example"
      ></news-figure>
      <p>
        Every spring a new timetable hangs on the pier at Ness. It has the new year on it, the new fares, and
        at its foot the words “Office of Sailings, Room 12”. The Office of Sailings was closed on 30 June
        2009. Room 12 is where the folding chairs are kept.
      </p>
      <p>
        Who writes it, then? The harbour board answered in four lines, the ferry company in two, and the
        printer in Aldmouth with an invoice. None of the three says that it does. Each of them names one of
        the others.
      </p>
      <h2>What the papers show</h2>
      <p>
        They show a habit. In 2010 the printer, who had been sent nothing, set last year’s sheet again and
        moved the dates by a day, so that Sundays fell on Sundays. His invoice was paid. It has been paid
        every year since, €310, from a line of
        <a href="https://records.example/ness/accounts">the accounts</a> that is called “miscellaneous, pier”.
      </p>
      <p>
        Nobody checked the sailings, and nobody had to. Asked in 2014 how they plan a season, the company’s
        captains wrote that they look at the sheet on the pier.
      </p>
      <blockquote class="pull"><p>Each of them names one of the others.</p></blockquote>
      <h2>Where it is wrong</h2>
      <p>
        In one place. The last boat on Fridays is given as 21:40, and by the log it leaves at 21:55. It has
        done so since the autumn of 2009, when a lock-keeper asked for a quarter of an hour to get down from
        the lock. The office that would have changed the sheet had been closed since June.
      </p>
      <p>The lock-keeper retired in 2016. The boat still waits.</p>
      <p>
        What could not be found out is who, in seventeen years, has set the fares. They have risen six times.
        The printer says that he takes them from the sign on the boat. The company says that the sign is
        painted after the timetable.
      </p>
    </article>
    <news-discussion thread="timetable" .service=${discussionOf(SAID)}></news-discussion>
    <news-related-articles .articles=${fakeArticles(3)}></news-related-articles>
  </news-article>
`;
