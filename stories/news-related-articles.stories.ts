import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { RelatedArticle } from '../src/article/model.js';
import type { RelatedService } from '../src/related/related-service.js';
import '../src/define.js';
import { attributes } from './attributes.js';
import { FakeComments } from './fake-comments.js';
import { FakeRelated, fakeArticles } from './fake-related.js';
import { notes } from './news-related-articles.notes.js';
import { styled } from './styled.js';

interface Arguments {
  heading?: string;
  src?: string;
  endpoint?: string;
  limit?: number;
  headingLevel?: number;
  articles?: readonly RelatedArticle[];
  service?: RelatedService;
  /** Width of the column it stands in, in pixels. */
  width?: number;
}

/** With the story's own articles, unless a control names another source. */
const render = ({ width, ...args }: Arguments): TemplateResult => {
  const articles = args.src || args.endpoint ? undefined : args.articles;
  return html`<div ${styled(width ? `max-inline-size: ${width}px` : '')}>
    <news-related-articles ${attributes({ ...args, articles })}></news-related-articles>
  </div>`;
};

/** An article without what one of its fields says. */
const omit = (article: RelatedArticle, name: keyof RelatedArticle): RelatedArticle =>
  Object.fromEntries(Object.entries(article).filter(([key]) => key !== name)) as unknown as RelatedArticle;

const meta: Meta<Arguments> = {
  title: 'Elements/news-related-articles',
  component: 'news-related-articles',
  parameters: { notes },
  render,
  args: { articles: fakeArticles(6) },
  argTypes: {
    articles: { control: 'object' },
    service: { control: false },
    limit: { control: { type: 'number', min: 1, max: 100 } },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    width: { control: { type: 'number', min: 200, max: 1600 }, table: { category: 'the page' } },
  },
};
export default meta;

type Story = StoryObj<Arguments>;

/** In the column of an article: a grid. All are of one section, which the heading names. */
export const Grid: Story = { args: { width: 664 } };

/** On a phone, or in a sidebar: a list with small pictures. */
export const List: Story = { args: { width: 390 } };

/** Where there is much room: one row, which readers can scroll. */
export const Strip: Story = { args: { width: 1200, limit: 8, articles: fakeArticles(8) } };

/** Three, as wide as an article's text. */
export const Three: Story = { args: { width: 664, limit: 3 } };

/** Four stand two by two. */
export const Four: Story = { args: { width: 664, limit: 4 } };

/** One alone has its picture beside it, at any width. */
export const One: Story = { args: { width: 664, articles: fakeArticles(1) } };

/** As many as are allowed. */
export const Many: Story = { args: { limit: 50, articles: fakeArticles(50), width: 664 } };

/** From several sections: each says its own. */
export const Sections: Story = {
  args: {
    width: 664,
    articles: fakeArticles(6).map((article, at) => ({
      ...article,
      articleSection: ['Harbours', 'Weather', 'Local government'][at % 3]!,
    })),
  },
};

/** What AI has written or helped with says so, by the article’s own data. */
export const AiLabels: Story = {
  name: 'AI labels',
  args: {
    width: 664,
    articles: fakeArticles(3).map((article, at) => ({
      ...article,
      aiDisclosure: (['ai-generated', 'ai-assisted', 'none'] as const)[at]!,
    })),
  },
};

/** Comments are counted by the comment service, in one request for all. */
export const Counts: Story = {
  render: (args) => {
    const comments = Object.assign(new FakeComments(), {
      count: (keys: readonly string[]) =>
        Promise.resolve(Object.fromEntries(keys.map((key, at) => [key, (at * 7) % 23]))),
    });
    const articles = fakeArticles(6).map((article) => ({
      ...omit(article, 'commentCount'),
      discussionUrl: `${article.url}#comments`,
    }));
    return html`<div ${styled('max-inline-size: 664px')}>
      <news-related-articles
        .articles=${args.articles && articles}
        .comments=${comments}
      ></news-related-articles>
    </div>`;
  },
};

/** Without a picture anywhere, words stand alone. */
export const WithoutPictures: Story = {
  args: { width: 664, articles: fakeArticles(6).map((article) => omit(article, 'image')) },
};

/** Some have a picture; one of these cannot be loaded. */
export const SomePictures: Story = {
  parameters: { expected: ['/gone.jpg: 404'] },
  args: {
    width: 664,
    articles: fakeArticles(6).map((article, at) =>
      at % 3 === 1
        ? { ...article, image: [] }
        : at % 3 === 2
          ? { ...article, image: [{ url: new URL('/gone.jpg', location.href).href }] }
          : article,
    ),
  },
};

/** Headlines that go on, and words that cannot be broken. */
export const Long: Story = {
  args: {
    width: 664,
    articles: fakeArticles(3).map((article, at) => ({
      ...article,
      headline: [
        'The harbour office, having considered the report on the report on the breakwater, asks for a report, and for the money that the first one would have cost had anybody written it',
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft schließt',
        'No',
      ][at]!,
    })),
  },
};

/** On their way: the room that they will need. */
export const Loading: Story = {
  args: { width: 664, articles: undefined as never, service: new FakeRelated({ latency: Infinity }) },
};

/** After two seconds. */
export const Slow: Story = {
  render: (args) =>
    render({ ...args, articles: undefined as never, service: new FakeRelated({ latency: 2000 }) }),
  args: { width: 664 },
};

/** They could not be loaded; at the second try they can. */
export const Failed: Story = {
  render: (args) =>
    render({ ...args, articles: undefined as never, service: new FakeRelated({ failures: 1 }) }),
  args: { width: 664, heading: 'More in Harbours' },
};

/** There is nothing to show: no heading, and no space between the two lines. */
export const Empty: Story = {
  render: () =>
    html`<p>The last line of the article.</p>
      <news-related-articles heading="More in Harbours" .articles=${[]}></news-related-articles>
      <p>What stands below.</p>`,
};

/** Links that the page wrote: they work without JavaScript, and stay what they are. */
export const Links: Story = {
  render: () =>
    html`<div ${styled('max-inline-size: 664px')}>
      <news-related-articles heading="More in Harbours">
        <ul>
          ${fakeArticles(3).map(
            ({ url, headline, image }) =>
              html`<li>
                <a href=${url}><img src=${image![0]!.url} alt="" width="1200" height="800" />${headline}</a>
              </li>`,
          )}
        </ul>
      </news-related-articles>
    </div>`,
};

/** Bare links, one below the other where there is no room. */
export const BareLinks: Story = {
  render: () =>
    html`<div ${styled('max-inline-size: 390px')}>
      <news-related-articles>
        <a href="https://paper.example/harbours/1">Ferry timetable survives another winter, by one sailing</a>
        <a href="https://paper.example/harbours/2"
          >Pilots ask for a second boat, and for someone to name it</a
        >
        <a href="https://paper.example/harbours/3"
          >What the dredger found: nine anchors, a bell, a bus stop</a
        >
      </news-related-articles>
    </div>`,
};

const ARABIC = [
  'جدول العبّارة ينجو من شتاء آخر برحلة واحدة',
  'المرشدون يطلبون زورقًا ثانيًا ومن يسمّيه',
  'ما وجدته الجرّافة: تسع مراسٍ وجرس وموقف حافلة',
];

/** Right to left, in Arabic, one article in English among them. */
export const Arabic: Story = {
  render: () =>
    html`<div lang="ar" dir="rtl" ${styled('max-inline-size: 664px')}>
      <news-related-articles
        .articles=${fakeArticles(3).map((article, at) =>
          at === 1
            ? { ...article, articleSection: 'موانئ' }
            : { ...article, headline: ARABIC[at]!, articleSection: 'موانئ', inLanguage: 'ar' },
        )}
      ></news-related-articles>
    </div>`,
};

/** 320 px, as on a small phone or at 400 % zoom. */
export const Narrow: Story = { args: { width: 320 } };

/** With `data-news-consent`: they come from another site, which is not asked before the reader agrees. */
export const Waiting: Story = {
  render: () =>
    html`<news-related-articles
      data-news-consent="waiting-articles"
      src="https://wire.example/related.json"
    ></news-related-articles>`,
};
