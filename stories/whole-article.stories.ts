import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.js';
import { jsonLd } from './json-ld.js';

/** An article as a page serves it: its metadata and its markup, the library's tag around both. */
interface Page {
  /** What the page says of the article beyond headline and dates, as JSON-LD. */
  metadata: object;
  /** What the page itself shows below the headline. */
  below?: TemplateResult;
}

const HEADLINE = 'The tide office votes tonight on who keeps the harbour lights burning';
const STANDFIRST =
  'Three towns share one breakwater and one bill. A plan to split both would hand the beacon to the smallest of them, and its keepers say they would rather have the bill.';

const PAPER = {
  '@type': 'NewsMediaOrganization',
  name: 'Paper Example',
  publishingPrinciples: 'https://paper.example/about/ai',
  correctionsPolicy: 'https://paper.example/about/corrections',
};

/** What the page says of all of them. */
const ABOUT = {
  headline: HEADLINE,
  description: STANDFIRST,
  articleSection: 'Harbours',
  inLanguage: 'en',
  datePublished: '2026-10-20T09:14:00+02:00',
  publisher: PAPER,
};

const render = ({ metadata, below }: Page): TemplateResult => html`
  <main class="story-page">
    <news-article parts="auto" source="self">
      ${jsonLd({ ...ABOUT, ...metadata })}
      <article>
        <p class="story-kicker">Harbours</p>
        <h1>${HEADLINE}</h1>
        <p class="standfirst">${STANDFIRST}</p>
        ${below}
        <p>
          The vote is the fourteenth item of fourteen. Before it come the minutes, a broken crane, and a
          petition about gulls which the clerk has marked “carried over” since the spring of 2019. After it
          comes, by custom, the question of who locks up.
        </p>
        <p>
          What is on the table is a light and a wall. The wall keeps the winter out of three harbours and
          costs €410,000 a year. The light stands at the end of it, at Ness, the smallest of the three, and
          costs about as much as a family car. For ninety years they have been one account. The plan would
          make them two, and give the second to Ness.
        </p>
        <h2>What the keepers say</h2>
        <p>
          There are two keepers, and they are cousins. Neither was asked, which the plan calls “consulted in
          due course”. Their letter to the office is four lines long. The light, it says, has been out twice
          since 1936, both times because somebody had decided to save on it.
        </p>
      </article>
    </news-article>
  </main>
`;

const meta: Meta<Page> = {
  title: 'Pages/Whole article',
  tags: ['!autodocs'], // one article a page
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  render,
};
export default meta;

type Story = StoryObj<Page>;

const PERSONA = {
  '@type': 'Organization',
  name: 'Mara Winter',
  url: 'https://paper.example/desk/mara-winter',
  description: 'Writes about harbours and the offices that run them, from papers that anyone may read.',
  parentOrganization: { '@type': 'NewsMediaOrganization', name: 'Paper Example' },
  publishingPrinciples: [
    {
      '@type': 'CreativeWork',
      version: '2',
      dateModified: '2026-08-03',
      model: 'Heron 2',
      provider: 'Reedbed',
      text: 'You are Mara Winter, an AI journalist who writes about harbours and the offices that run them.\n\nStart from the papers. Say what a thing costs, who decides and who was not asked. Quote only what has been written down.',
    },
    {
      '@type': 'CreativeWork',
      version: '1',
      dateModified: '2026-02-11',
      model: 'Heron 1',
      provider: 'Reedbed',
      text: 'You are Mara Winter, an AI journalist who writes about harbours and the offices that run them.\n\nStart from the papers. Say what a thing costs and who decides.',
    },
  ],
};

const MADE = {
  author: PERSONA,
  digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
};

/** The library adds the label, the byline and the card with the perspective she writes from. */
export const AiJournalist: Story = { name: 'AI journalist', args: { metadata: MADE } };

/** A review needs a name: with one, the label says so. */
export const AiJournalistReviewed: Story = {
  name: 'AI journalist, reviewed',
  args: {
    metadata: {
      ...MADE,
      accountablePerson: { '@type': 'Person', name: 'Hanne Quist' },
      mainEntityOfPage: {
        '@type': 'WebPage',
        reviewedBy: { '@type': 'Person', name: 'Hanne Quist' },
        lastReviewed: '2026-10-19',
      },
    },
  },
};

/** No word of AI anywhere. */
export const Human: Story = {
  args: {
    metadata: {
      author: {
        '@type': 'Person',
        name: 'Ilse Kampmann',
        jobTitle: 'Harbour correspondent',
        description: 'Has sat through every meeting of the tide office since 2011.',
        workLocation: { '@type': 'Place', name: 'Ness' },
      },
    },
  },
};

/** The page shows byline and date itself, so they are not added. */
export const HumanSignedByThePage: Story = {
  name: 'Human, signed by the page',
  args: {
    metadata: { author: { '@type': 'Person', name: 'Ilse Kampmann' } },
    below: html`<p class="byline">
      By <a rel="author" href="https://paper.example/people/ilse-kampmann">Ilse Kampmann</a>,
      <time datetime="2026-10-20T09:14:00+02:00">20 October 2026</time>
    </p>`,
  },
};

/** The label says that AI wrote it, the metadata that a person did: the panel “Disclosure” tells what to mend. */
export const Contradicting: Story = {
  args: { metadata: { ...MADE, author: { ...PERSONA, '@type': 'Person' } } },
  parameters: { expected: ['label-author-person', 'ai-persona-person'] },
};
