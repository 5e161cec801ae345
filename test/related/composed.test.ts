/** Related articles that `<news-article>` composes, from what the article's data names. */
import { expect } from '@open-wc/testing';
import { readArticleJson } from '../../src/article/metadata/article-json.js';
import { readPageMetadata } from '../../src/article/metadata/read-page-metadata.js';
import type { NewsArticle } from '../../src/article/article.js';
import type { RelatedArticle } from '../../src/article/model.js';
import '../../src/define.js';
import { pageOf, readNode } from '../article/metadata/page.js';
import { until } from '../helpers/frame.js';
import { clean, headlines, pause, place, title } from './teasers.js';

const TEXT = `<p>${'A paragraph that is long enough to be taken for running text. '.repeat(4)}</p>`;
const LINKED = {
  '@type': 'NewsArticle',
  url: 'https://paper.example/boats',
  headline: 'About boats',
  articleSection: 'Harbours',
  digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
};

const jsonLd = (relatedLink: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Title',
    relatedLink,
  })}</script>`;

async function make(
  inner: string,
  { relatedLink = [LINKED] as unknown, parts = 'related' } = {},
): Promise<NewsArticle> {
  const box = place();
  box.innerHTML = `<news-article source="self" parts="${parts}"><article>${jsonLd(relatedLink)}<h1>Title</h1>${TEXT}</article>${inner}</news-article>`;
  const article = box.querySelector('news-article')!;
  await until('the report', () => article.report);
  await article.updateComplete;
  return article;
}

const reason = (article: NewsArticle): string | undefined =>
  article.report?.placements.find(({ part }) => part === 'related')?.reason;

describe('related articles of an article’s data', () => {
  afterEach(clean);

  describe('as metadata has them', () => {
    const linked = (node: object): readonly RelatedArticle[] | undefined =>
      readNode(node).article.relatedLink;

    it('are those that have a headline and an address', () => {
      expect(
        linked({
          relatedLink: [
            LINKED,
            'https://paper.example/without-headline',
            { headline: 'Without an address' },
            { '@type': 'NewsArticle', name: 'By its name', mainEntityOfPage: 'https://paper.example/named' },
            { headline: 'A script', url: 'javascript:alert(1)' },
          ],
        }),
      ).to.deep.equal([
        {
          url: 'https://paper.example/boats',
          headline: 'About boats',
          articleSection: 'Harbours',
          digitalSourceType: 'TrainedAlgorithmicMediaDigitalSource',
        },
        { url: 'https://paper.example/named', headline: 'By its name' },
      ]);
    });

    it('are unknown where there are none', () => {
      for (const relatedLink of [undefined, [], 'https://paper.example/', ['https://paper.example/a']])
        expect(readNode({ relatedLink }).article).not.to.have.property('relatedLink');
    });

    it('may stand at the page, as schema.org has it, with a review or without', () => {
      const page = { '@type': 'WebPage', relatedLink: LINKED };
      expect(linked({ mainEntityOfPage: page })).to.have.length(1);
      expect(
        linked({ mainEntityOfPage: page, reviewedBy: { '@type': 'Person', name: 'Ann Lee' } }),
      ).to.have.length(1);
      const own = { ...LINKED, headline: 'The article’s own' };
      expect(linked({ mainEntityOfPage: page, relatedLink: own })?.[0]?.headline).to.equal(
        'The article’s own',
      );
    });

    it('may be named by their ids', () => {
      const page = pageOf(
        `<script type="application/ld+json">${JSON.stringify({
          '@graph': [
            {
              '@type': 'NewsArticle',
              '@id': '#own',
              url: 'https://paper.example/own',
              headline: 'Own',
              relatedLink: { '@id': '#boats' },
            },
            { ...LINKED, '@id': '#boats', relatedLink: { '@id': '#own' } },
          ],
        })}</script>`,
      );
      const { article } = readPageMetadata(page, { url: 'https://paper.example/own' });
      expect(article.headline).to.equal('Own');
      expect(article.relatedLink?.map(({ headline }) => headline)).to.deep.equal(['About boats']);
      expect(article.relatedLink?.[0]).not.to.have.property('relatedLink');
    });

    it('are of JSON of our own too, twenty at most', () => {
      const relatedLink = Array.from({ length: 40 }, (_, at) => ({
        url: `https://paper.example/${at}`,
        headline: `A ${at}`,
      }));
      expect(readArticleJson({ headline: 'A', relatedLink }).article.relatedLink).to.have.length(20);
    });
  });

  it('stand after the article and its discussion, under the section’s name', async () => {
    const article = await make('<news-discussion></news-discussion>', { parts: 'auto' });
    const related = article.querySelector('news-related-articles')!;
    expect(reason(article)).to.equal('composed');
    expect(related.dataset['newsPart']).to.equal('related');
    expect(article.lastElementChild).to.equal(related);
    await until('the article', () => headlines(related).length === 1);
    expect([title(related), headlines(related)]).to.deep.equal(['More in Harbours', ['About boats']]);
    expect(related.shadowRoot!.querySelector('[part=label]')!.textContent).to.equal('AI-generated');
  });

  it('are left out where the page has links of its own, and it is said why', async () => {
    for (const own of [
      '<aside class="related-posts"><a href="/a">Another</a></aside>',
      '<div id="jp-relatedposts"><a href="/a">Another</a></div>',
    ]) {
      const article = await make(own);
      expect([reason(article), article.querySelector('news-related-articles')]).to.deep.equal([
        'shown',
        null,
      ]);
    }
    expect(reason(await make('<div class="related"></div>'))).to.equal('composed');
  });

  it('are left out where nothing is known of any, or `parts` does not name them', async () => {
    expect(reason(await make('', { relatedLink: ['https://paper.example/a'] }))).to.equal('no-data');
    expect(reason(await make('', { parts: 'share' }))).to.equal('parts');
  });

  it('stand where the page wrote the tag, with the links that it wrote', async () => {
    const article = await make(
      '<div id="foot"><news-related-articles heading="Also"><a href="/own">Own</a></news-related-articles></div>',
    );
    expect(reason(article)).to.equal('own-tag');
    const [related, ...others] = article.querySelectorAll('news-related-articles');
    expect(others).to.be.empty;
    await until('its heading', () => title(related!) === 'Also');
    await pause();
    expect([headlines(related!), related!.parentElement!.id]).to.deep.equal([[], 'foot']);
    expect(related!.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('come when the data does, and go with it', async () => {
    const article = await make('', { relatedLink: [] });
    expect(reason(article)).to.equal('no-data');
    article.article = {
      headline: 'Title',
      relatedLink: [{ url: 'https://paper.example/b', headline: 'About b' }],
    };
    const related = await until('the part', () => article.querySelector('news-related-articles'));
    await until('the article', () => headlines(related).length === 1);
    article.article = { headline: 'Title', relatedLink: [] };
    await until('no space', () => getComputedStyle(related).display === 'none');
  });

  it('stand after the text of an article that is data alone', async () => {
    const box = place();
    box.innerHTML = '<news-article parts="auto"></news-article>';
    const article = box.querySelector('news-article')!;
    article.article = {
      headline: 'From data',
      articleBody: 'One.\n\nTwo.',
      relatedLink: [{ url: 'https://paper.example/b', headline: 'About b' }],
    };
    await until('the part', () => article.querySelector('news-related-articles'));
    await until('the text', () => article.querySelector('[data-news-part=body]'));
    const order = [...article.querySelectorAll<HTMLElement>(':scope > [data-news-part]')];
    expect(order.at(-1)!.localName).to.equal('news-related-articles');
    expect(order.at(-2)!.dataset['newsPart']).to.equal('body');
  });

  it('are not taken for the article’s own words, dates and links', async () => {
    const article = await make(
      `<news-related-articles><ul><li><a href="/a">Another</a> <time datetime="2026-10-01">1 October 2026</time></li></ul>
      </news-related-articles>`,
    );
    expect(article.report?.shown.dates).to.equal(false);
    expect(article.report?.shown.related).to.equal(false);
  });
});
