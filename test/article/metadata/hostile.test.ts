import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readArticleJson } from '../../../src/article/metadata/article-json.js';
import { readPageMetadata } from '../../../src/article/metadata/read-page-metadata.js';
import { SOURCES, PROBLEM_CODES, type PageMetadata } from '../../../src/article/model.js';
import { codes, jsonLd, pageOf, read } from './page.js';

/** What holds of every result, whatever went in. */
function expectSound(metadata: PageMetadata): void {
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null)
      return expect(typeof value).to.be.oneOf(['string', 'number', 'boolean']) as never;
    expect(Object.isFrozen(value)).to.equal(true);
    expect(Object.getPrototypeOf(value)).to.be.oneOf([Object.prototype, Array.prototype]);
    Object.values(value).forEach(walk);
  };
  walk(metadata);
  const { article, problems, provenance } = metadata;
  for (const list of [article.author, article.image, article.keywords, article.correction])
    expect(list).to.be.an('array');
  for (const { name, kind } of article.author) {
    expect(name.trim()).to.not.equal('');
    expect(kind).to.be.oneOf(['human', 'ai', 'organisation']);
  }
  const urls = [
    article.url,
    article.sectionUrl,
    article.publisher?.url,
    article.publisher?.logo,
    ...article.author.flatMap(({ url, image }) => [url, image]),
    ...article.image.flatMap(({ url, license }) => [url, license]),
  ];
  for (const url of urls) if (url !== undefined) expect(url).to.match(/^https?:\/\//);
  for (const { code, source, value } of problems) {
    expect(code).to.be.oneOf([...PROBLEM_CODES]);
    expect(source).to.be.oneOf([...SOURCES]);
    expect((value ?? '').length).to.be.at.most(200);
  }
  for (const field of Object.keys(provenance)) expect(article).to.have.property(field);
  expect(problems.length).to.be.at.most(110);
  expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
}

const KEYS = [
  '@type',
  '@id',
  '@graph',
  '@list',
  '@value',
  'headline',
  'name',
  'author',
  'image',
  'url',
  'publisher',
  'logo',
  'datePublished',
  'inLanguage',
  'keywords',
  'mainEntity',
  'mainEntityOfPage',
  'correction',
  'isAccessibleForFree',
  'wordCount',
  'articleBody',
  'digitalSourceType',
  'creator',
  'caption',
  'width',
  '__proto__',
  'constructor',
  'toString',
];
const scalar = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'NewsArticle',
    'Person',
    'Organization',
    'ImageObject',
    'WebSite',
    '#a',
    '#b',
    'javascript:alert(1)',
    'data:,x',
    '//x',
    'https://x.example/',
    '2026-11-03',
    '&amp;&#x1F600;&lt;script&gt;',
    '\u202e\ud800',
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { value: nodes } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 4 }), tie('node')),
  // Through JSON, so that "__proto__" becomes a member of its own.
  node: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 8 })
    .map(
      (entries) =>
        JSON.parse(
          `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}`).join()}}`,
        ) as unknown,
    ),
}));

describe('Hostile input', () => {
  it('any graph of nodes gives a sound result', () => {
    fc.assert(
      fc.property(fc.array(nodes, { maxLength: 5 }), (graph) => {
        const page = pageOf('');
        for (const node of graph) {
          const script = page.createElement('script');
          script.type = 'application/ld+json';
          script.textContent = JSON.stringify(node);
          page.head.append(script);
        }
        expectSound(readPageMetadata(page));
        expectSound(readArticleJson(graph, { baseUrl: 'https://x.example/' }));
      }),
      { numRuns: 300 },
    );
  });

  it('any text for JSON gives a sound result', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '/*',
      '*/',
      '//',
      '\n',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&quot;',
      '"@type":"Article"',
      '"headline":"A"',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expectSound(read(jsonLd(pieces.join(''))));
      }),
      { numRuns: 300 },
    );
  });

  it('any markup gives a sound result', () => {
    const name = fc.constantFrom(
      'class',
      'itemprop',
      'itemscope',
      'itemtype',
      'itemref',
      'id',
      'rel',
      'href',
      'content',
      'datetime',
      'property',
      'name',
      'lang',
      'dir',
      'src',
      'ai-disclosure',
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'byline',
        'author',
        'headline name',
        'https://schema.org/Article',
        'a',
        'b',
        'a b',
        'javascript:x',
        '2026',
        'og:title',
        'article:author',
        'DC.Title',
        'x_y',
        '__proto__',
      ),
    );
    const element = fc.tuple(
      fc.constantFrom('div', 'article', 'h1', 'a', 'meta', 'time', 'span', 'link'),
      fc.array(fc.tuple(name, value), { maxLength: 5 }),
      fc.string(),
      fc.nat(5),
    );
    fc.assert(
      fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
        const page = pageOf('');
        for (const [tag, attributes, text, parent] of elements) {
          const child = page.createElement(tag);
          for (const [attribute, given] of attributes) child.setAttribute(attribute, given);
          child.textContent = text;
          (page.body.children[parent] ?? page.body).append(child);
        }
        expectSound(readPageMetadata(page));
        for (const root of page.body.children) expectSound(readPageMetadata(page, { root }));
      }),
      { numRuns: 200 },
    );
  });

  it('does not pollute prototypes', () => {
    const metadata = read(
      jsonLd(
        '{"@type":"Article","headline":"A","__proto__":{"polluted":1,"description":"no"},"author":{"name":"Ann Lee","__proto__":{"url":"https://x.example/"}}}',
      ),
    );
    expectSound(metadata);
    expect(metadata.article).to.not.have.property('description');
    expect(metadata.article.author).to.deep.equal([{ name: 'Ann Lee', kind: 'human' }]);
  });

  const MEGABYTE = 1_000_000;
  for (const [what, text] of Object.entries({
    'backslashes and quotes': '\\"'.repeat(MEGABYTE / 2),
    'openings of comments': '/*'.repeat(MEGABYTE / 2),
    spaces: `{${' '.repeat(MEGABYTE)}`,
    commas: ','.repeat(MEGABYTE),
    brackets: '['.repeat(MEGABYTE),
    'nested objects': '{"a":'.repeat(MEGABYTE / 5),
    ampersands: `"${'&amp;'.repeat(MEGABYTE / 5)}`,
    'CDATA marks': '<![CDATA['.repeat(MEGABYTE / 9),
  })) {
    it(`gets through a megabyte of ${what}`, () => expectSound(read(jsonLd(text))));
  }

  for (const [what, text] of Object.entries({
    'angle brackets': '<'.repeat(MEGABYTE),
    tags: '<a '.repeat(MEGABYTE / 3),
    spaces: `a${' '.repeat(MEGABYTE)}b`,
    conjunctions: 'And and '.repeat(MEGABYTE / 8),
    commas: 'Ann Lee, '.repeat(MEGABYTE / 9),
    digits: '2'.repeat(MEGABYTE),
    parentheses: '('.repeat(MEGABYTE),
    separators: ' - '.repeat(MEGABYTE / 3),
  })) {
    it(`gets through fields of a megabyte of ${what}`, () => {
      expectSound(
        readArticleJson({
          '@type': 'Article',
          headline: text,
          name: text,
          author: [text, { name: text }],
          datePublished: text,
          inLanguage: text,
          keywords: text,
          url: text,
          image: text,
          articleBody: text,
          digitalSourceType: text,
        }),
      );
      const page = pageOf('');
      page.title = text;
      for (const name of ['og:site_name', 'og:title', 'author', 'byl', 'date', 'keywords', 'DC.Title']) {
        const meta = page.createElement('meta');
        meta.name = name;
        meta.content = text;
        page.head.append(meta);
      }
      page.body.innerHTML = '<article><h1></h1><p class="byline"></p><time></time></article>';
      for (const element of page.body.querySelectorAll('h1,p,time')) element.textContent = text;
      expectSound(readPageMetadata(page));
    });
  }

  it('gets through very many elements, items and nodes', () => {
    const page = pageOf(
      '',
      '<h1>A</h1>' +
        '<div itemscope itemtype="https://schema.org/Article" class="author"><i itemprop="name">x</i>'.repeat(
          3000,
        ),
    );
    expectSound(readPageMetadata(page));
    const many = Array.from({ length: 30_000 }, (_, index) => ({
      '@type': 'Article',
      '@id': `#${index % 7}`,
      [`k${index}`]: 1,
      author: { '@id': `#${(index + 1) % 7}` },
    }));
    expectSound(readArticleJson(many));
    expect(codes(readArticleJson(many)).length).to.be.at.most(101);
  });

  it('lists a source that throws and reads the others', () => {
    const page = pageOf(
      '<meta property="og:title" content="A">',
      '<i itemscope><b itemprop="name">x</b></i>',
    );
    for (const item of page.querySelectorAll('[itemprop]')) {
      Object.defineProperty(item, 'getAttribute', {
        value() {
          throw new Error('broken');
        },
      });
    }
    const metadata = readPageMetadata(page);
    expect(metadata.article.headline).to.equal('A');
    expect(metadata.problems.map(({ code, source }) => `${code} ${source}`)).to.include('failed microdata');
  });

  it('survives values that throw when looked at', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no');
        },
        get() {
          throw new Error('no');
        },
        getOwnPropertyDescriptor() {
          throw new Error('no');
        },
      },
    );
    expectSound(readArticleJson(hostile));
    const cyclic: Record<string, unknown> = { '@type': 'Article', headline: 'A' };
    cyclic['author'] = cyclic;
    cyclic['image'] = [cyclic, [cyclic]];
    expectSound(readArticleJson(cyclic));
  });
});
