import { expect } from '@open-wc/testing';
import { hasGaps } from '../../../src/article/metadata/assemble.js';
import { readCommonMetadata } from '../../../src/article/metadata/read-common-metadata.js';
import { readPageMetadata } from '../../../src/article/metadata/read-page-metadata.js';
import { ADDRESS, jsonLd, pageOf } from './page.js';

const COMPLETE = {
  '@type': 'NewsArticle',
  headline: 'A',
  author: { '@type': 'Person', name: 'Ann Lee' },
  datePublished: '2026-11-03',
  description: 'B',
  image: 'https://gazette.example/a.jpg',
  publisher: { '@type': 'Organization', name: 'The Gazette' },
};

/** The first reading of a page, and whether it asks for the second. */
function first(
  head: string,
  body = '',
): { gaps: boolean; page: Document; common: ReturnType<typeof readCommonMetadata> } {
  const page = pageOf(head, body);
  const common = readCommonMetadata(page);
  return { page, common, gaps: hasGaps(common) };
}

describe('The first reading', () => {
  it('is the whole reading where JSON-LD says enough', () => {
    const { page, common, gaps } = first(
      jsonLd(COMPLETE) + '<meta name="DC.Title" content="B">',
      '<h1>A</h1><p class="byline">By Bo Chen</p>',
    );
    expect(gaps).to.equal(false);
    expect(readPageMetadata(page).article).to.deep.equal(common.article);
  });

  for (const [what, head, body] of [
    ['no author is known', jsonLd({ ...COMPLETE, author: [] }), '<h1>A</h1><a rel="author">Ann Lee</a>'],
    [
      'no date is known',
      jsonLd({ ...COMPLETE, datePublished: 'soon' }),
      '<h1>A</h1><time datetime="2026-11-03"></time>',
    ],
    [
      'there are meta tags alone',
      '<meta property="og:title" content="A"><meta name="author" content="Ann Lee"><meta name="date" content="2026-11-03">',
      '',
    ],
    [
      'the picture is in a tag',
      jsonLd({ ...COMPLETE, image: undefined }) +
        '<meta property="og:image" content="https://gazette.example/b.jpg">',
      '',
    ],
    [
      'a name is a list',
      jsonLd({ ...COMPLETE, author: { '@type': 'Person', name: 'Ann Lee and Bo Chen' } }),
      '',
    ],
    ['a text has entities that few have', jsonLd({ ...COMPLETE, headline: 'A caf&eacute;' }), ''],
    ['a date is in words', jsonLd({ ...COMPLETE, dateModified: 'November 4, 2026' }), ''],
    ['JSON is broken', '<meta property="og:title" content="B">' + jsonLd(JSON.stringify(COMPLETE) + ';'), ''],
    [
      'the article is in microdata',
      '<title>B</title><meta name="author" content="admin2"><meta name="date" content="2026-11-03">',
      '<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">A</h1></div>',
    ],
    [
      'rare tags stand beside a careless author',
      '<meta property="og:title" content="A"><meta name="author" content="webmaster"><meta name="date" content="2026-11-03"><meta name="citation_author" content="Lee, Ann">',
      '',
    ],
  ] as const) {
    it(`asks for a second where ${what}, and that one says more`, () => {
      const { page, common, gaps } = first(head, body);
      expect(gaps).to.equal(true);
      expect(readPageMetadata(page).article).to.not.deep.equal(common.article);
    });
  }

  it('reads language, direction, address and label', () => {
    const { common } = first(
      '',
      '<article dir="rtl" lang="ar" ai-disclosure="ai-assisted"><h1>A</h1></article>',
    );
    expect(common.article).to.deep.include({
      inLanguage: 'ar',
      dir: 'rtl',
      aiDisclosure: 'ai-assisted',
      url: ADDRESS,
    });
  });
});
