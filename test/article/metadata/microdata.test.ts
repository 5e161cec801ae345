import { expect } from '@open-wc/testing';
import { codes, read } from './page.js';

describe('Microdata', () => {
  it('reads an article with nested items, several names in one itemprop, and attributes as values', () => {
    const { article, provenance } = read(
      '',
      `<article itemscope itemtype="http://schema.org/NewsArticle">
        <meta itemprop="datePublished" content="2026-11-03T08:00:00Z"><h1 itemprop="headline">Harbour
          bridge</h1>
        <span itemprop="author creator" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/ann"><b itemprop="name">Ann Lee</b></a></span>
        <time itemprop="dateModified" datetime="2026-11-04">yesterday</time>
        <figure itemprop="image" itemscope itemtype="http://schema.org/ImageObject"><img itemprop="url" src="/i.jpg"><figcaption itemprop="caption">Bridge</figcaption></figure>
        <div itemprop="articleBody">Never read.</div>
      </article>`,
    );
    expect(article.headline).to.equal('Harbour bridge');
    expect(article.author).to.deep.equal([
      { name: 'Ann Lee', kind: 'human', url: 'https://gazette.example/ann' },
    ]);
    expect([article.datePublished, article.dateModified]).to.deep.equal([
      '2026-11-03T08:00:00Z',
      '2026-11-04',
    ]);
    expect(article.image).to.deep.equal([{ url: 'https://gazette.example/i.jpg', caption: 'Bridge' }]);
    expect(article).to.not.have.property('articleBody');
    expect(provenance.author).to.equal('microdata');
  });

  it('follows itemref', () => {
    const { article } = read(
      '',
      '<div itemscope itemtype="https://schema.org/Article" itemref="by"></div><p id="by">by <span itemprop="author">Ann Lee</span></p>',
    );
    expect(article.author[0]?.name).to.equal('Ann Lee');
  });

  it('survives items that refer to each other and names of the prototype', () => {
    const metadata = read(
      '',
      '<div itemscope itemtype="https://schema.org/Article" id="a" itemref="b"><i itemprop="__proto__">x</i><i itemprop="constructor">x</i><i itemprop="headline">A</i></div><div id="b" itemscope itemprop="author" itemref="a"></div>',
    );
    expect(metadata.article.headline).to.equal('A');
    expect(({} as { x?: string }).x).to.equal(undefined);
  });

  it('drops an item where a text or a date belongs, and reads the rest', () => {
    const metadata = read(
      '',
      '<div itemscope itemtype="https://schema.org/Article"><p itemprop="datePublished" itemscope><i itemprop="x">1</i></p><h1 itemprop="headline">A</h1></div>',
    );
    expect(metadata.provenance.headline).to.equal('microdata');
    expect(codes(metadata)).to.deep.equal(['invalid-date']);
  });

  it('gives way to JSON-LD, and a contradiction is listed', () => {
    const metadata = read(
      '<script type="application/ld+json">{"@type":"Article","headline":"From JSON","datePublished":"2026-01-01"}</script>',
      '<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">Something else</h1><meta itemprop="datePublished" content="2026-01-05"></div>',
    );
    expect(metadata.article.headline).to.equal('From JSON');
    expect(metadata.article.datePublished).to.equal('2026-01-01');
    expect(codes(metadata).filter((code) => code === 'contradiction').length).to.be.greaterThan(1);
  });
});
