import { expect } from '@open-wc/testing';
import type { ArticleReport } from '../../src/article/report.js';
import { openFrame, until, type Frame } from '../helpers/frame.js';

type Reporting = HTMLElement & { readonly report?: ArticleReport; refresh(): Promise<void> };

const TEXT =
  'A paragraph that is long enough to be taken for running text by anything that looks for it. '.repeat(3);
const story = (title: string): string => `<article><h1>${title}</h1><p>${TEXT}</p><p>${TEXT}</p></article>`;
const jsonLd = (headline: string, author: string, url: string): string =>
  JSON.stringify({ '@type': 'NewsArticle', headline, url, author: { '@type': 'Person', name: author } });

/** Sets the head's metadata as a site or its router would. */
function describeArticle(page: Document, headline: string, author: string, path: string): void {
  page.head.querySelector('script[type="application/ld+json"]')?.remove();
  page.head.querySelector('link[rel=canonical]')?.remove();
  const url = new URL(path, page.URL).href;
  const script = page.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = jsonLd(headline, author, url);
  const canonical = page.createElement('link');
  canonical.rel = 'canonical';
  canonical.href = url;
  page.title = headline;
  page.head.append(script, canonical);
}

async function define(page: Document): Promise<void> {
  load(page);
  await page.defaultView?.customElements.whenDefined('news-article');
}

function load(page: Document, source = '/src/define.ts'): void {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = source;
  page.head.append(script);
}

function put(page: Document, markup: string): Reporting {
  page.body.append(page.createRange().createContextualFragment(markup));
  return [...page.querySelectorAll<Reporting>('news-article')].at(-1) as Reporting;
}

const author = (element: Reporting): string | undefined => element.report?.article.author[0]?.name;
const blank = (): Promise<Frame> => openFrame('/test/fixtures/blank.html');

describe('any order of events on a page', function () {
  this.timeout(180_000);

  it('markup before script: reads, and puts nothing above text that may be on screen', async () => {
    const { document: page, remove } = await blank();
    describeArticle(page, 'One', 'Ann Lee', '/one');
    const element = put(page, `<news-article parts="header">${story('One')}</news-article>`);
    const before = element.innerHTML;
    load(page);
    await until('the report', () => element.report);
    expect(author(element)).to.equal('Ann Lee');
    expect(element.innerHTML).to.equal(before);
    expect(element.report?.placements.find(({ part }) => part === 'header')?.reason).to.equal('on-screen');
    remove();
  });

  it('script before markup: composes before the first paint', async () => {
    const { document: page, window, remove } = await blank();
    await define(page);
    describeArticle(page, 'One', 'Ann Lee', '/one');
    const element = put(page, `<news-article parts="header">${story('One')}</news-article>`);
    await new Promise((resolve) => window.requestAnimationFrame(resolve)); // runs before the frame is painted
    expect(element.querySelector('h1 + news-article-header')).to.exist;
    remove();
  });

  it('gives the page’s metadata to the article with the canonical address, else to the first', async () => {
    const { document: page, remove } = await blank();
    await define(page);
    describeArticle(page, 'Two', 'Bo Chen', '/two');
    const one = put(page, `<news-article url="/one">${story('One')}</news-article>`);
    const two = put(page, `<news-article url="/two">${story('Two')}</news-article>`);
    await until('both', () => one.report && two.report);
    await one.refresh();
    expect(author(two)).to.equal('Bo Chen');
    expect(author(one)).to.equal(undefined);
    expect(one.report?.article.headline).to.equal('One');
    remove();
  });

  it('endless page: an article that is added reads itself; the first keeps its own when the head moves on', async () => {
    const { document: page, window, remove } = await blank();
    await define(page);
    describeArticle(page, 'One', 'Ann Lee', '/one');
    const one = put(page, `<news-article parts="header">${story('One')}</news-article>`);
    await until('the first', () => one.report);
    const two = put(
      page,
      `<news-article parts="header"><article><h1>Two</h1><p>${TEXT}</p><p>${TEXT}</p><script type="application/ld+json">${jsonLd('Two', 'Bo Chen', 'https://paper.example/two')}</script></article></news-article>`,
    );
    await until('the second', () => author(two));
    expect(author(two)).to.equal('Bo Chen');
    window.history.pushState(null, '', '/two');
    describeArticle(page, 'Two', 'Bo Chen', '/two');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(author(one)).to.equal('Ann Lee');
    expect(one.report?.article.headline).to.equal('One');
    expect(page.querySelectorAll('news-article-header').length).to.equal(2);
    remove();
  });

  for (const [name, order] of [
    ['address, head, text', ['address', 'head', 'text']],
    ['text, head, address', ['text', 'head', 'address']],
    ['address, text, head', ['address', 'text', 'head']],
  ] as const)
    it(`client-side route: ${name}`, async () => {
      const { document: page, window, remove } = await blank();
      await define(page);
      describeArticle(page, 'One', 'Ann Lee', '/one');
      const element = put(page, `<news-article parts="header">${story('One')}</news-article>`);
      await until('the first route', () => author(element) === 'Ann Lee');
      const steps = {
        address: () => window.history.pushState(null, '', '/two'),
        head: () => describeArticle(page, 'Two', 'Bo Chen', '/two'),
        text: () => {
          const heading = element.querySelector('h1');
          if (heading) heading.textContent = 'Two';
        },
      };
      for (const step of order) {
        steps[step]();
        await new Promise((resolve) => setTimeout(resolve, 60)); // routers do these in different tasks
      }
      await until(
        'the second route',
        () => author(element) === 'Bo Chen' && element.report?.article.headline === 'Two',
      );
      expect(element.querySelectorAll('news-article-header').length).to.equal(1);
      await until('the new byline', () =>
        element.querySelector('news-article-header')?.shadowRoot?.textContent.includes('Bo Chen'),
      );
      remove();
    });

  it('two copies of the library: the first keeps the tags, nothing throws', async () => {
    const { document: page, window, remove } = await blank();
    const faults: string[] = [];
    window.addEventListener('error', ({ message }) => faults.push(message));
    load(page);
    await window.customElements.whenDefined('news-article');
    load(page, '/src/define.ts?second');
    load(page, '/dist/cdn/news-article.js');
    const element = put(page, `<news-article author="Ann Lee">${story('One')}</news-article>`);
    await until('the report', () => element.report);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(faults).to.deep.equal([]);
    remove();
  });

  it('a part outside the tag, joined by for, in whatever order the two come', async () => {
    const { document: page, remove } = await blank();
    load(page);
    page.body.append(
      page.createRange().createContextualFragment('<news-article-header for="late"></news-article-header>'),
    );
    const header = page.querySelector('news-article-header');
    await until('the header', () => header?.shadowRoot);
    put(page, `<news-article id="late" author="Ann Lee">${story('One')}</news-article>`);
    await until('the byline', () => header?.shadowRoot?.textContent.includes('Ann Lee'));
    remove();
  });
});
