import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { inspect } from '../src/article/inspector/inspect.js';
import type { ArticleReport } from '../src/article/report.js';
import { articleElement, emptyReport, flawedReport, soundReport } from '../test/article/inspector-reports.js';

/** An article with its inspector, which docks at the edge of the window. */
function inspected(headline: string, report: (article: HTMLElement, header: HTMLElement) => ArticleReport) {
  const host = document.createElement('news-article');
  const article = articleElement(headline);
  const header = document.createElement('news-article-header');
  article.querySelector('h1')?.after(header);
  host.append(article);
  // it needs a host that stands on the page, and goes by itself when the next story takes its place
  requestAnimationFrame(() => inspect(host, report(article, header)));
  return host;
}

const FERRY = 'The night ferry will sail all year';

const meta: Meta = {
  title: 'news-article-inspector',
  component: 'news-article-inspector',
  tags: ['!autodocs'], // one panel a page
  parameters: { layout: 'fullscreen' },
};
export default meta;

export const ThingsToMend: StoryObj = { render: () => inspected(FERRY, flawedReport) };

export const NothingToMend: StoryObj = {
  render: () => inspected(FERRY, (article) => soundReport(article)),
};

export const NoArticle: StoryObj = { render: () => inspected(FERRY, () => emptyReport()) };

export const SeveralArticles: StoryObj = {
  render: () => {
    const page = document.createElement('main');
    page.append(
      inspected(FERRY, flawedReport),
      inspected('The lighthouse gets a keeper again', (article) => {
        const sound = soundReport(article);
        return { ...sound, article: { ...sound.article, headline: 'The lighthouse gets a keeper again' } };
      }),
    );
    return page;
  },
};

export const HostileValues: StoryObj = {
  render: () =>
    inspected(FERRY, (article) => {
      const sound = soundReport(article);
      const hostile = '<img src=x onerror=alert(1)> \u202eturned around ';
      return {
        ...sound,
        article: { ...sound.article, headline: hostile, description: hostile.repeat(60) },
        provenance: { ...sound.provenance, description: 'microdata' },
      };
    }),
};
