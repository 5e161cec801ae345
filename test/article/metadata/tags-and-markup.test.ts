import { expect } from '@open-wc/testing';
import { readPageMetadata } from '../../../src/article/metadata/read-page-metadata.js';
import { ADDRESS, codes, jsonLd, pageOf, read } from './page.js';

const meta = (tags: Record<string, string>): string =>
  Object.entries(tags)
    .map(([name, content]) => `<meta property="${name}" content="${content}">`)
    .join('');

describe('Meta tags', () => {
  it('reads OpenGraph and article:*', () => {
    const { article, provenance } = read(
      meta({
        'og:title': 'Harbour bridge',
        'og:description': 'Two lanes.',
        'og:site_name': 'The Gazette',
        'og:image': '/i.jpg',
        'og:image:width': '1200',
        'og:image:alt': 'The bridge',
        'article:published_time': '2026-11-03',
        'article:modified_time': '2026-11-04',
        'article:section': 'City',
        'article:author': 'Ann Lee',
        'article:tag': 'bridge',
        'article:content_tier': 'metered',
      }) + '<meta property="article:tag" content="harbour">',
    );
    expect(article).to.deep.include({
      headline: 'Harbour bridge',
      description: 'Two lanes.',
      articleSection: 'City',
      datePublished: '2026-11-03',
      dateModified: '2026-11-04',
      publisher: { name: 'The Gazette' },
      keywords: ['bridge', 'harbour'],
      isAccessibleForFree: false,
      image: [{ url: 'https://gazette.example/i.jpg', width: 1200, alt: 'The bridge' }],
      author: [{ name: 'Ann Lee', kind: 'human' }],
    });
    expect(new Set(Object.values(provenance))).to.deep.equal(new Set(['open-graph', 'meta']));
  });

  it('understands several names in one tag, misplaced prefixes, any case and reversed attributes', () => {
    const { article } = read(
      '<meta content="A" PROPERTY="og:title twitter:title"><META NAME="Author" CONTENT="By Ann Lee"><meta property="og:article:section" content="City">',
    );
    expect([article.headline, article.author[0]?.name, article.articleSection]).to.deep.equal([
      'A',
      'Ann Lee',
      'City',
    ]);
  });

  it('does not take addresses and account names for authors', () => {
    expect(
      read(meta({ 'article:author': 'https://facebook.com/ann', 'twitter:creator': '@ann' })).article.author,
    ).to.deep.equal([]);
  });

  it('falls back on Twitter, then on plain meta tags', () => {
    const { article, provenance } = read(
      '<meta name="twitter:title" content="A"><meta name="description" content="D"><meta name="date" content="2026-11-03">',
    );
    expect(article).to.deep.include({ headline: 'A', description: 'D', datePublished: '2026-11-03' });
    expect(provenance).to.deep.include({ headline: 'twitter', description: 'meta', datePublished: 'meta' });
  });

  it('adds what OpenGraph knows of the picture that JSON-LD names', () => {
    const { article } = read(
      jsonLd({ '@type': 'Article', image: '/i.jpg' }) +
        meta({ 'og:image': 'https://gazette.example/i.jpg', 'og:image:alt': 'The bridge' }),
    );
    expect(article.image).to.deep.equal([{ url: 'https://gazette.example/i.jpg', alt: 'The bridge' }]);
  });
});

describe('Language, direction and address', () => {
  it('takes the page’s own language where all agree, and its direction', () => {
    const page = pageOf(
      jsonLd({ '@type': 'Article', headline: 'A', inLanguage: 'ar' }),
      '',
      'lang="ar-EG" dir="rtl"',
    );
    const { article } = readPageMetadata(page);
    expect([article.inLanguage, article.dir]).to.deep.equal(['ar-EG', 'rtl']);
  });

  it('keeps to the article’s language where the page’s differs, and says so', () => {
    const metadata = read(jsonLd({ '@type': 'Article', headline: 'A', inLanguage: 'fr' }));
    expect(metadata.article.inLanguage).to.equal('fr');
    expect(codes(metadata)).to.deep.equal(['contradiction']);
  });

  it('trusts og:locale least', () => {
    expect(read(meta({ 'og:locale': 'en_US' })).article.inLanguage).to.equal('en');
    expect(readPageMetadata(pageOf(meta({ 'og:locale': 'pt_BR' }), '', '')).article.inLanguage).to.equal(
      'pt-BR',
    );
  });

  it('takes the canonical link before other addresses', () => {
    const metadata = read(jsonLd({ '@type': 'Article', url: 'https://gazette.example/amp/1' }));
    expect(metadata.article.url).to.equal(ADDRESS);
    expect(codes(metadata)).to.deep.equal(['contradiction']);
  });
});

describe('Markup', () => {
  const bylines: Record<string, string> = {
    'rel=author': '<p>by <a rel="author" href="/ann">Ann Lee</a></p>',
    'a byline class': '<p class="article__byline">By <a href="/ann">Ann Lee</a></p>',
    'an author class':
      '<div class="post-author"><span class="name"><a href="/ann">Ann Lee</a></span><span>3 November 2026</span></div>',
    'a vcard': '<address class="vcard"><a class="fn" href="/ann">Ann Lee</a></address>',
    'itemprop outside an item': '<span itemprop="author"><a href="/ann">Ann Lee</a></span>',
  };
  for (const [what, byline] of Object.entries(bylines)) {
    it(`finds the author in ${what}`, () => {
      const elsewhere =
        '<aside><p class="byline">By Bo Chen</p></aside><ul class="related"><li><a rel="author">Cy Diaz</a></li></ul>';
      const { article, provenance } = read(
        '',
        `${elsewhere}<article><header><h1>A</h1>${byline}</header><p>Text</p></article><div id="comments"><cite class="author">Di Eng</cite></div>`,
      );
      expect(article.author).to.deep.equal([
        { name: 'Ann Lee', kind: 'human', url: 'https://gazette.example/ann' },
      ]);
      expect(provenance.author).to.equal('html');
    });
  }

  it('finds several authors side by side', () => {
    const { article } = read(
      '',
      '<article><h1>A</h1><p>By <a rel="author">Ann Lee</a> and <a rel="author">Bo Chen</a></p></article>',
    );
    expect(article.author.map(({ name }) => name)).to.deep.equal(['Ann Lee', 'Bo Chen']);
  });

  it('tells the date of publication from that of an update', () => {
    const { article } = read(
      '',
      '<article><h1>A</h1><p>Updated <time class="updated" datetime="2026-11-04">4</time>, <time datetime="2026-11-03T08:00Z">3</time></p></article>',
    );
    expect([article.datePublished, article.dateModified]).to.deep.equal(['2026-11-03T08:00Z', '2026-11-04']);
  });

  for (const [title, headline] of [
    ['Harbour bridge | The Gazette', 'Harbour bridge'],
    ['The Gazette: Harbour bridge', 'Harbour bridge'],
    ['Harbour bridge - gazette.example', 'Harbour bridge'],
    ['A – B — The Gazette', 'A – B'],
    ['Why I left the Gazette', 'Why I left the Gazette'],
    ['Harbour bridge | Another Paper', 'Harbour bridge | Another Paper'],
  ]) {
    it(`reads the title "${title}" as "${headline}"`, () => {
      const { article, provenance } = read(
        `<title>${title}</title><meta property="og:site_name" content="The Gazette">`,
      );
      expect(article.headline).to.equal(headline);
      expect(provenance.headline).to.equal('html');
    });
  }

  it('reads the heading where the title names only the site', () => {
    expect(
      read(
        '<title>The Gazette</title><meta property="og:site_name" content="The Gazette">',
        '<h1>Harbour bridge</h1>',
      ).article.headline,
    ).to.equal('Harbour bridge');
  });

  it('reads a second article from its own content alone', () => {
    const page = pageOf(
      '<title>First</title><meta property="og:title" content="First">' +
        jsonLd({ '@type': 'Article', headline: 'First', url: ADDRESS }),
      `<article id="second" lang="fr">${jsonLd({ '@type': 'BlogPosting', description: 'Du pont' })}<h2>Second</h2><p class="byline">Par Ann Lee</p><time datetime="2026-11-03">3</time></article>`,
    );
    const { article } = readPageMetadata(page, { root: page.getElementById('second')! });
    expect(article).to.deep.include({
      type: 'BlogPosting',
      headline: 'Second',
      description: 'Du pont',
      datePublished: '2026-11-03',
      inLanguage: 'fr',
    });
    expect(article.author).to.deep.equal([{ name: 'Ann Lee', kind: 'human' }]);
    expect(article).to.not.have.property('url');
  });
});

describe('Rare vocabularies', () => {
  it('fill what the common ones leave open', () => {
    const { article, provenance } = read(
      '<title>draft-04 - Storage</title><meta name="DC.Title" content="Storage"><meta name="dc.creator" content="Lee, Ann"><meta name="DC.Creator" content="Chen, Bo"><meta name="citation_publication_date" content="2014/12/15"><meta name="parsely-section" content="Tech">',
    );
    expect(article).to.deep.include({
      headline: 'Storage',
      datePublished: '2014-12-15',
      articleSection: 'Tech',
    });
    expect(article.author.map(({ name }) => name)).to.deep.equal(['Lee, Ann', 'Chen, Bo']);
    expect(provenance).to.deep.include({
      headline: 'dublin-core',
      datePublished: 'citation',
      articleSection: 'parsely',
    });
  });

  it('change nothing that structured data or OpenGraph says', () => {
    const head = jsonLd({
      '@type': 'Article',
      headline: 'A',
      author: 'Ann Lee',
      datePublished: '2026-11-03',
    });
    expect(read(head + '<meta name="DC.Title" content="B">').article).to.deep.equal(read(head).article);
  });

  it('read Parse.ly’s JSON tag', () => {
    const json = JSON.stringify({ title: 'A', author: 'Ann Lee', pub_date: '2026-11-03T08:00:00Z' }).replace(
      /"/g,
      '&quot;',
    );
    const { article } = read(`<meta name="parsely-page" content="${json}">`);
    expect(article).to.deep.include({ headline: 'A', datePublished: '2026-11-03T08:00:00Z' });
  });
});
