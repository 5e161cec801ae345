import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/header/news-article-header.js';
import type { Author, Correction } from '../src/article/model.js';
import { attributes } from './attributes.js';
import { notes } from './news-article-header.notes.js';
import { styled } from './styled.js';

interface Arguments {
  section?: string;
  sectionUrl?: string;
  headline?: string;
  standfirst?: string;
  author?: string;
  authorKind?: string;
  authorUrl?: string;
  authorImage?: string;
  publishedAt?: string;
  updatedAt?: string;
  readingTime?: number;
  headingLevel?: number;
  timeZone?: string;
  omit?: string;
  authors?: Author[];
  corrections?: Correction[];
}

const render = (args: Arguments) => html`<news-article-header ${attributes(args)}></news-article-header>`;

const meta: Meta<Arguments> = {
  title: 'Elements/news-article-header',
  component: 'news-article-header',
  parameters: { notes },
  render,
  args: {
    section: 'Harbours',
    sectionUrl: '/harbours',
    headline: 'The tide office votes tonight on who keeps the harbour lights burning',
    standfirst:
      'Three towns share one breakwater and one bill. A plan to split both would hand the beacon to the smallest of them, and its keepers say they would rather have the bill.',
    author: 'Ilse Kampmann',
    publishedAt: '2026-10-20T09:14:00+02:00',
    readingTime: 3,
    timeZone: 'Europe/Berlin',
  },
  argTypes: {
    authorKind: { control: 'select', options: ['human', 'ai', 'organisation'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

const portrait = (color: string): string => new URL(`/portrait-${color}.jpg`, 'https://paper.invalid/').href; // never loads: the initials stand in

/** The seed of the default look. */
export const Default: Story = {};

/** A journalist who is no person says so in words and on the portrait. */
export const AiJournalist: Story = {
  args: {
    author: 'Mara Winter',
    authorKind: 'ai',
    authorUrl: 'https://paper.example/journalists/mara-winter',
  },
};

export const TwoAuthors: Story = { args: { author: 'Ilse Kampmann; Tomas Reed' } };

/** Any number of names; three portraits where there is room, none where there is not. */
export const ManyAuthors: Story = {
  args: {
    author:
      'Ilse Kampmann; Tomás Ó Briain; Aleksandra Wiśniewska; Fatima al-Zahra; Jean-Luc d’Aubigné; Bo Berg',
  },
};

/** The picture cannot be loaded: initials stand in, and nothing moves. */
export const BrokenPortrait: Story = {
  args: { authorImage: portrait('blue') },
  parameters: { expected: ['portrait-blue.jpg'] },
};

/** Told by its age for a week. */
export const UpdatedRecently: Story = {
  args: {
    publishedAt: '2026-10-20T09:14:00+02:00',
    updatedAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
  },
};

export const UpdatedLongAgo: Story = { args: { updatedAt: '2026-10-21T10:00:00+02:00' } };

/** A day alone has no time, no zone, and does not shift. */
export const DateOnly: Story = { args: { publishedAt: '2026-10-20' } };

/** The label is hidden; `news-lint` tells whoever mends the page. */
export const InvalidDate: Story = { args: { publishedAt: '20.10.2026' } };

export const Corrections: Story = {
  args: {
    corrections: [
      { text: 'The committee met five times, not four.', datePublished: '2026-10-22T08:00:00Z' },
      { text: 'An earlier version misspelt the name of the east mole.' },
    ],
  },
};

export const HeadlineOnly: Story = {
  render: (args) => html`<news-article-header headline=${args.headline ?? ''}></news-article-header>`,
};

/** Whatever is not known leaves no gap. */
export const MissingPieces: Story = { args: { omit: 'section standfirst byline' } };

export const NothingKnown: Story = { render: () => html`<news-article-header></news-article-header>` };

export const LongHeadline: Story = {
  args: {
    headline:
      'Hafenbeleuchtungsgebührenordnung: what the longest word ever read aloud in the council chamber means for eleven hundred people who have never paid a harbour fee and for the two towns that would rather they began',
  },
};

export const Narrow: Story = {
  args: { author: 'Ilse Kampmann; Tomas Reed', updatedAt: '2026-10-21T10:00:00+02:00' },
  decorators: [(story) => html`<div ${styled('max-inline-size: 300px')}>${story()}</div>`],
};

export const RightToLeft: Story = {
  args: {
    section: 'الموانئ',
    headline: 'مكتب المد والجزر يصوّت الليلة على من يُبقي أضواء الميناء مضاءة',
    standfirst: 'ثلاث بلدات تتقاسم حاجز أمواج واحدًا وفاتورة واحدة، وخطة لتقسيمهما ستسلّم المنارة إلى أصغرها.',
    author: 'مارا وينتر',
    authorKind: 'ai',
  },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

/** No catalogue for Persian yet: the library's words are English, marked so, and set where the page begins. */
export const LanguageWithoutCatalogue: Story = {
  args: { ...RightToLeft.args },
  decorators: [(story) => html`<div lang="fa" dir="rtl">${story()}</div>`],
};

/** Without a theme and colour scheme, on a page that is dark by its own colours. */
export const OnADarkPage: Story = {
  args: { author: 'Mara Winter', authorKind: 'ai' },
  decorators: [
    (story) => html`<div ${styled('background: #14161a; color: #e8e6e0; padding: 2rem')}>${story()}</div>`,
  ],
  globals: { theme: 'none' },
};

export const Dark: Story = { globals: { scheme: 'dark' } };

/** Content of the page's own; the label of a later part stands between headline and standfirst. */
export const Slotted: Story = {
  render: () => html`
    <news-article-header>
      <a slot="section" href="/harbours">Harbours</a>
      <h2 slot="headline">The tide office votes tonight</h2>
      <p slot="disclosure" ${styled('margin: 0')}>A label stands here.</p>
      <p slot="standfirst">Three towns share one breakwater and one bill.</p>
      <span slot="author">By our harbour desk</span>
      <time slot="published" datetime="2026-10-20">20 October 2026</time>
    </news-article-header>
  `,
};

/** What `<news-article>` adds to a page that has its own headline: bounded in height, so that nothing moves. */
export const Strip: Story = {
  args: { author: 'Ilse Kampmann; Tomas Reed; Bo Berg; Ada Stone', updatedAt: '2026-10-21T10:00:00+02:00' },
  render: (args) => html`
    <news-article-header
      data-news-part
      author=${args.author ?? nothing}
      published=${args.publishedAt ?? nothing}
      updated=${args.updatedAt ?? nothing}
      reading-time=${args.readingTime ?? nothing}
      time-zone=${args.timeZone ?? nothing}
    ></news-article-header>
  `,
};
