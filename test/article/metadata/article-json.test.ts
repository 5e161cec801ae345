import { expect } from '@open-wc/testing';
import { readArticleJson } from '../../../src/article/metadata/article-json.js';

const baseUrl = 'https://gazette.example/api/1';

describe('Article JSON', () => {
  it('reads our own shape, with the short names of our attributes', () => {
    const { article, provenance, problems } = readArticleJson(
      {
        section: 'Politics',
        headline: 'A',
        standfirst: 'B',
        published: null,
        author: { name: 'James Thompson', kind: 'AI Journalist', bio: 'Covers the world.' },
        body: ['One.', 'Two.'],
      },
      { baseUrl },
    );
    expect(article).to.deep.include({
      articleSection: 'Politics',
      headline: 'A',
      description: 'B',
      articleBody: 'One.\n\nTwo.',
    });
    expect(article.author).to.deep.equal([
      { name: 'James Thompson', kind: 'ai', description: 'Covers the world.' },
    ]);
    expect(article).to.not.have.property('datePublished');
    expect(provenance.headline).to.equal('src');
    expect(problems).to.deep.equal([]);
  });

  it('reads back what it gave', () => {
    const first = readArticleJson(
      {
        '@type': 'NewsArticle',
        headline: 'A',
        author: [
          { '@type': 'Person', name: 'Ann Lee' },
          { '@type': 'Organization', name: 'Wire' },
        ],
        image: { url: '/i.jpg', alternateName: 'Bridge', width: 3 },
        correction: ['C'],
        keywords: ['k'],
        datePublished: '2026-11-03',
        publisher: { name: 'The Gazette' },
        inLanguage: 'en',
        isAccessibleForFree: true,
      },
      { baseUrl },
    ).article;
    expect(readArticleJson(JSON.parse(JSON.stringify(first)), { baseUrl }).article).to.deep.equal(first);
  });

  it('reads schema.org in a graph, under the source given', () => {
    const { article, provenance } = readArticleJson(
      {
        '@graph': [
          { '@type': 'WebSite', name: 'S' },
          { '@type': 'NewsArticle', headline: 'A' },
        ],
      },
      { source: 'child-json' },
    );
    expect(article.headline).to.equal('A');
    expect(article.publisher).to.deep.equal({ name: 'S' });
    expect(provenance.headline).to.equal('child-json');
  });

  it('says when there is no article', () => {
    for (const value of [null, 7, 'x', [], {}, { '@type': 'Product', sku: 1 }]) {
      expect(
        readArticleJson(value).problems.map(({ code }) => code),
        JSON.stringify(value),
      ).to.deep.equal(['wrong-type']);
    }
  });
});
