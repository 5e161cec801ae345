import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import type { NewsArticle } from '../src/article/news-article.js';
import '../src/define.js';
import { elementIn, find, neverAnswering, until } from './acting.js';
import { attributes } from './attributes.js';
import { fakeArticles } from './fake-related.js';
import { jsonLd } from './json-ld.js';
import { notes } from './news-article.notes.js';

interface Arguments {
  parts?: string;
  source?: string;
  src?: string;
  htmlFor?: string;
  metadata?: string;
  copyLabel?: string;
  debug?: boolean;
  headingLevel?: number;
  headline?: string;
  author?: string;
  publishedAt?: string;
  article?: object;
}

const DATA_URL = new URL('./harbour-lights.json?no-inline', import.meta.url).href;

const SLOW_URL = '/slow/article.json';

const HEADLINE = 'The tide office votes tonight on who keeps the harbour lights burning';

const AI = {
  headline: HEADLINE,
  inLanguage: 'en',
  datePublished: '2026-10-20T09:14:00+02:00',
  digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  author: {
    '@type': 'Organization',
    name: 'Mara Winter',
    description: 'Writes about harbours and the offices that run them, from papers that anyone may read.',
    parentOrganization: { '@type': 'NewsMediaOrganization', name: 'Paper Example' },
  },
};

/** What the page has, with the library or without it. */
const articleWith = (label: unknown): TemplateResult =>
  html`<article>
    <h1>${HEADLINE}</h1>
    ${label}
    <p class="standfirst">
      Three towns share one breakwater and one bill. A plan to split both would hand the beacon to the
      smallest of them, and its keepers say they would rather have the bill.
    </p>
    <p>
      The vote is the fourteenth item of fourteen. Before it come the minutes, a broken crane, and a petition
      about gulls which the clerk has marked “carried over” since the spring of 2019. After it comes, by
      custom, the question of who locks up.
    </p>
    <p>
      What is on the table is a light and a wall. The wall keeps the winter out of three harbours and costs
      €410,000 a year. The light stands at the end of it, at Ness, the smallest of the three, and costs about
      as much as a family car.
    </p>
  </article>`;

const ARTICLE = articleWith(nothing);

const render = (args: Arguments, content: unknown = [jsonLd(AI), ARTICLE]): TemplateResult =>
  html`<main class="story-page"><news-article ${attributes(args)}>${content}</news-article></main>`;

const meta: Meta<Arguments> = {
  title: 'Elements/news-article',
  component: 'news-article',
  parameters: { layout: 'fullscreen', notes },
  render: (args) => render(args),
  args: { parts: 'auto', source: 'self' },
  argTypes: {
    source: { control: 'select', options: ['page', 'self', 'none'] },
    metadata: { control: 'select', options: ['check', 'emit'] },
    copyLabel: { control: 'select', options: [undefined, 'off'] },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

const articleIn = (canvas: HTMLElement): NewsArticle => elementIn(canvas, 'news-article');

const hasState = (canvas: HTMLElement, state: string): Promise<void> =>
  until(() => expect(articleIn(canvas).matches(`:state(${state})`)).toBe(true));

/** The article is known: label, byline, card and share bar stand in their places. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await hasState(canvasElement, 'ready');
    const tags = ['news-ai-disclosure', 'news-article-header', 'news-author-card', 'news-share-bar'];
    for (const tag of tags) await until(() => expect(canvasElement.querySelector(tag)).not.toBeNull());
    // the page's own nodes are as they were
    await expect(canvasElement.querySelector('h1')).toHaveTextContent(HEADLINE);
    await expect(canvasElement.querySelectorAll('article > p')).toHaveLength(3);
  },
};

/** Only the parts that are named. */
export const SomeParts: Story = { args: { parts: 'label share' } };

/** Nothing is composed; parts that the page wrote get their data all the same. */
export const OwnParts: Story = {
  args: { parts: 'none' },
  render: (args) =>
    render(args, [
      jsonLd(AI),
      articleWith(html`<news-ai-disclosure></news-ai-disclosure>`),
      html`<aside>
        <news-author-card></news-author-card>
        <news-share-bar></news-share-bar>
      </aside>`,
    ]),
};

/** The tag's own attributes stand before all other sources. */
export const FromAttributes: Story = {
  args: { author: 'Ilse Kampmann', publishedAt: '2026-10-20' },
  render: (args) => render(args, ARTICLE),
};

/** An empty tag takes the article that it names. */
export const Named: Story = {
  args: { htmlFor: 'harbour', author: 'Ilse Kampmann', publishedAt: '2026-10-20' },
  render: (args) =>
    html`<main class="story-page">
      <div id="harbour">${ARTICLE}</div>
      <news-article ${attributes(args)}></news-article>
    </main>`,
};

/** Nothing has the id that `for` names: nothing is known, and nothing is added. */
export const Idle: Story = {
  args: { htmlFor: 'nowhere' },
  render: (args) => render(args, null),
  play: async ({ canvasElement }) => {
    await until(() => expect(articleIn(canvasElement).report?.state).toBe('idle'));
    await expect(articleIn(canvasElement)).toBeEmptyDOMElement();
  },
};

/** An article whose headline nobody says. */
export const Partial: Story = {
  render: (args) => render(args, html`<article><p>A note from the desk, without a headline.</p></article>`),
  play: ({ canvasElement }) => hasState(canvasElement, 'partial'),
};

/** The article as data: header, picture and text are made of it. */
export const FromAnAddress: Story = {
  args: { src: DATA_URL },
  render: (args) => render(args, null),
  play: async ({ canvasElement }) => {
    await hasState(canvasElement, 'ready');
    await expect(await find(elementIn(canvasElement, 'news-article-header'), 'h1')).toHaveTextContent(
      HEADLINE,
    );
  },
};

/** The address is slow to answer. */
export const Loading: Story = {
  args: { src: SLOW_URL },
  render: (args) => render(args, null),
  beforeEach: neverAnswering(SLOW_URL),
  play: ({ canvasElement }) => hasState(canvasElement, 'loading'),
};

/** The address answers with an error, and nothing else is known: nothing is shown, `news-article-change` says why. */
export const Failed: Story = {
  args: { src: '/missing/article.json' },
  render: (args) => render(args, null),
  parameters: { expected: ['/missing/article.json: 404'] },
  play: ({ canvasElement }) => hasState(canvasElement, 'error'),
};

/** The article as a property: all that it has is composed. */
export const FromAProperty: Story = {
  args: {
    article: {
      headline: HEADLINE,
      author: [{ name: 'Ilse Kampmann', kind: 'human' }],
      datePublished: '2026-10-20T09:14:00+02:00',
      image: [
        {
          url: new URL('./harbour.svg?no-inline', import.meta.url).href,
          width: 1600,
          height: 900,
          alt: 'A lighthouse at the end of a breakwater, at dusk.',
          caption: 'The light at Ness, which nobody wants to pay for.',
        },
      ],
      relatedLink: fakeArticles(3),
      articleBody:
        'The vote is the fourteenth item of fourteen.\n\nAfter it comes the question of who locks up.',
    },
  },
  render: (args) => render(args, null),
};

/** The inspector says what was found, from where, and what to mend. */
export const Debug: Story = { args: { debug: true }, tags: ['!autodocs'] }; // one panel a window
