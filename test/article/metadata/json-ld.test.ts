import { expect } from '@open-wc/testing';
import { ADDRESS, codes, jsonLd, read, readNode } from './page.js';

describe('JSON-LD', () => {
  it('reads every field of a news article', () => {
    const { article, provenance, problems } = readNode({
      headline: 'Harbour bridge reopens',
      description: 'Two lanes at first.',
      articleSection: ['City', 'Traffic'],
      author: {
        '@type': 'Person',
        name: 'Ann Lee',
        url: '/staff/ann',
        image: '/ann.jpg',
        description: 'Covers the port.',
        jobTitle: 'Reporter',
      },
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Gazette',
        url: 'https://gazette.example/',
        logo: { '@type': 'ImageObject', url: '/logo.png' },
      },
      datePublished: '2026-11-03T08:00:00+0100',
      dateModified: '2026-11-03 09:30:00',
      image: {
        '@type': 'ImageObject',
        url: '/b.jpg',
        width: '1200px',
        height: { '@type': 'QuantitativeValue', value: 800 },
        caption: 'The bridge',
        creditText: 'Bo Chen',
        license: 'https://creativecommons.org/licenses/by/4.0/',
      },
      inLanguage: 'en-GB',
      mainEntityOfPage: { '@type': 'WebPage', '@id': ADDRESS },
      keywords: 'bridge, harbour,bridge',
      isAccessibleForFree: 'False',
      correction: { '@type': 'CorrectionComment', text: 'The toll is £2.', datePublished: '2026-11-04' },
      digitalSourceType: 'https://schema.org/DigitalCaptureDigitalSource',
      backstory: 'Reported on site.',
      wordCount: '640',
      articleBody: 'One.\n\nTwo.',
    });
    expect(article).to.deep.equal({
      type: 'NewsArticle',
      headline: 'Harbour bridge reopens',
      description: 'Two lanes at first.',
      articleSection: 'City',
      author: [
        {
          name: 'Ann Lee',
          kind: 'human',
          url: 'https://gazette.example/staff/ann',
          image: 'https://gazette.example/ann.jpg',
          description: 'Covers the port.',
          jobTitle: 'Reporter',
        },
      ],
      publisher: {
        name: 'The Gazette',
        url: 'https://gazette.example/',
        logo: 'https://gazette.example/logo.png',
      },
      datePublished: '2026-11-03T08:00:00+01:00',
      dateModified: '2026-11-03T09:30:00',
      image: [
        {
          url: 'https://gazette.example/b.jpg',
          width: 1200,
          height: 800,
          caption: 'The bridge',
          creditText: 'Bo Chen',
          license: 'https://creativecommons.org/licenses/by/4.0/',
        },
      ],
      inLanguage: 'en',
      url: ADDRESS,
      keywords: ['bridge', 'harbour'],
      isAccessibleForFree: false,
      correction: [{ text: 'The toll is £2.', datePublished: '2026-11-04' }],
      digitalSourceType: 'DigitalCaptureDigitalSource',
      backstory: 'Reported on site.',
      wordCount: 640,
      articleBody: 'One.\n\nTwo.',
    });
    expect(provenance.headline).to.equal('json-ld');
    expect(provenance.url).to.equal('meta');
    expect(problems).to.deep.equal([]);
  });

  for (const type of [
    'Article',
    'NewsArticle',
    'OpinionNewsArticle',
    'ReportageNewsArticle',
    'AnalysisNewsArticle',
    'BackgroundNewsArticle',
    'ReviewNewsArticle',
    'AskPublicNewsArticle',
    'BlogPosting',
    'LiveBlogPosting',
    'SocialMediaPosting',
    'TechArticle',
    'ScholarlyArticle',
    'Report',
    'AdvertiserContentArticle',
    'SatiricalArticle',
    'DiscussionForumPosting',
  ]) {
    it(`knows ${type} for an article, however it is spelt`, () => {
      for (const spelt of [
        type,
        `https://schema.org/${type}`,
        `http://schema.org/${type}`,
        `schema:${type}`,
        ['Thing', type],
      ]) {
        expect(readNode({ '@type': spelt, headline: 'A' }).article.type, String(spelt)).to.equal(type);
      }
    });
  }

  it('takes no job offer, product or site for an article', () => {
    for (const type of ['JobPosting', 'Product', 'WebSite', 'BreadcrumbList']) {
      expect(readNode({ '@type': type, headline: 'A' }).provenance.headline, type).to.equal(undefined);
    }
  });

  it('follows @id references through @graph and joins nodes of one @id', () => {
    const { article } = read(
      jsonLd({
        '@graph': [
          { '@type': 'WebSite', '@id': '#site', name: 'The Gazette' },
          {
            '@type': 'Article',
            '@id': '#a',
            headline: 'A',
            author: { '@id': '#ann' },
            image: { '@id': '#img' },
          },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
          { '@id': '#ann', url: 'https://gazette.example/ann' },
          { '@type': 'ImageObject', '@id': '#img', url: 'https://gazette.example/i.jpg', width: 10 },
        ],
      }),
    );
    expect(article.author).to.deep.equal([
      { name: 'Ann Lee', kind: 'human', url: 'https://gazette.example/ann' },
    ]);
    expect(article.image).to.deep.equal([{ url: 'https://gazette.example/i.jpg', width: 10 }]);
    expect(article.publisher).to.deep.equal({ name: 'The Gazette' });
  });

  it('follows references from one block to another', () => {
    const head =
      jsonLd({ '@type': 'Person', '@id': '#ann', name: 'Ann Lee' }) +
      jsonLd({ '@type': 'Article', headline: 'A', author: { '@id': '#ann' } });
    expect(read(head).article.author[0]?.name).to.equal('Ann Lee');
  });

  it('cuts a reference that leads back to itself, and says so', () => {
    const metadata = readNode({ '@id': '#a', headline: 'A', author: { '@id': '#a' } });
    expect(metadata.article.author).to.deep.equal([]);
    expect(codes(metadata)).to.include('cycle');
  });

  it('chooses among several articles by the canonical address', () => {
    const head = jsonLd([
      { '@type': 'NewsArticle', headline: 'Other', url: 'https://gazette.example/other' },
      { '@type': 'NewsArticle', headline: 'Ours', url: `${ADDRESS}/?utm_source=x` },
    ]);
    expect(read(head).article.headline).to.equal('Ours');
    expect(codes(read(head))).to.not.include('several-articles');
    expect(read(head, '', { url: 'https://gazette.example/other' }).article.headline).to.equal('Other');
  });

  it('takes the first of several articles without an address, and says so', () => {
    const metadata = read(
      jsonLd({ '@type': 'Article', headline: 'First' }) + jsonLd({ '@type': 'Article', headline: 'Second' }),
    );
    expect(metadata.article.headline).to.equal('First');
    expect(codes(metadata)).to.include('several-articles');
  });

  it('does not mistake listed or cited articles for the page’s own', () => {
    const listed = {
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', item: { '@type': 'NewsArticle', headline: 'X' } },
        { '@type': 'NewsArticle', headline: 'Y' },
      ],
    };
    expect(read(jsonLd(listed)).provenance.headline).to.equal(undefined);
    expect(
      readNode({ headline: 'Ours', citation: { '@type': 'Article', headline: 'Cited' } }).article.headline,
    ).to.equal('Ours');
    expect(
      read(jsonLd({ '@type': 'WebPage', mainEntity: { '@type': 'Article', headline: 'Main' } })).article
        .headline,
    ).to.equal('Main');
  });

  it('prefers name to headline only where the page’s title does', () => {
    const title = '<title>Time loops in film - Gazette</title>';
    expect(
      readNode({ headline: 'List article', name: 'Time loops in film' }, title).article.headline,
    ).to.equal('Time loops in film');
    expect(
      readNode({ headline: 'Loops', name: 'Gazette', publisher: { name: 'Gazette' } }, title).article
        .headline,
    ).to.equal('Loops');
  });

  describe('broken JSON', () => {
    const article = '{"@type":"Article","headline":"A \\"quoted\\" // one"}';
    for (const [what, text] of Object.entries({
      CDATA: `<![CDATA[${article}]]>`,
      'commented CDATA': `//<![CDATA[\n${article}\n//]]>`,
      'block-commented CDATA': `/* <![CDATA[ */ ${article} /* ]]> */`,
      'HTML comments': `<!-- ${article} -->`,
      'comments within': `{/* type */"@type":"Article", // next\n"headline":"A \\"quoted\\" // one"}`,
      'trailing commas': '{"@type":"Article","headline":"A \\"quoted\\" // one",}',
      'a semicolon': `${article};`,
      'entities for quotes': article.replace(/\\"/g, '\\&quot;').replace(/"/g, '&quot;'),
    })) {
      it(`is mended: ${what}`, () => {
        const metadata = read(jsonLd(text));
        expect(metadata.article.headline).to.equal('A "quoted" // one');
        expect(codes(metadata)).to.deep.equal(['mended-json']);
      });
    }

    it('is mended: raw newlines within a string', () => {
      expect(read(jsonLd('{"@type":"Article","headline":"A\nB\tC"}')).article.headline).to.equal('A B C');
    });

    it('is listed when beyond mending, and the other blocks are read', () => {
      const metadata = read(
        jsonLd('{"@type": "Article", "headline":') + jsonLd({ '@type': 'Article', headline: 'A' }),
      );
      expect(metadata.article.headline).to.equal('A');
      expect(codes(metadata)).to.deep.equal(['malformed-json']);
    });
  });

  it('decodes entities and drops stray tags without parsing HTML', () => {
    const { article } = readNode({
      headline: 'Caf&eacute; &amp;#8217;24: <em>R&amp;D</em>&nbsp;&lt;b&gt; a < b',
    });
    expect(article.headline).to.equal('Café ’24: R&D\u00a0<b> a < b');
  });

  it('drops what is of the wrong type, not a date or not a language, and says so', () => {
    const metadata = readNode({
      headline: { a: 1 },
      datePublished: '05/08/2014',
      inLanguage: 'English language',
    });
    expect(metadata.provenance).to.not.have.any.keys('headline', 'datePublished');
    expect(codes(metadata)).to.include.members(['wrong-type', 'invalid-date', 'invalid-language']);
  });

  it('drops addresses that are not http(s), and says so', () => {
    const metadata = readNode({
      headline: 'A',
      author: { name: 'Ann Lee', url: 'javascript:alert(1)', image: 'data:image/png;base64,AA' },
      image: ['blob:https://x/1', 'https://gazette.example/ok.jpg'],
    });
    expect(metadata.article.author).to.deep.equal([{ name: 'Ann Lee', kind: 'human' }]);
    expect(metadata.article.image).to.deep.equal([{ url: 'https://gazette.example/ok.jpg' }]);
    expect(codes(metadata)).to.deep.equal(['unsafe-url', 'unsafe-url', 'unsafe-url']);
  });

  it('cuts what is too long, and says so', () => {
    const metadata = readNode({ headline: 'x'.repeat(1_000_000) });
    expect(metadata.article.headline).to.have.length(2000);
    expect(codes(metadata)).to.include('too-long');
  });
});
