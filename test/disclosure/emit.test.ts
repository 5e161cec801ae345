import { expect } from '@open-wc/testing';
import { mergeSources, layerOf } from '../../src/article/merge-sources.js';
import { readArticleJson } from '../../src/article/metadata/article-json.js';
import { namedIn } from '../../src/article/own-sources.js';
import { readPageMetadata } from '../../src/article/metadata/read-page-metadata.js';
import type { PageMetadata, Source } from '../../src/article/model.js';
import { emitMetadata, missingMetadata, withdrawMetadata } from '../../src/disclosure/emit/emit-metadata.js';
import { ADDRESS, jsonLd, pageOf } from '../article/metadata/page.js';
import { openFrame } from '../helpers/frame.js';
import { termFaults } from './emit-terms.js';

const ID = `${ADDRESS}#article`;
const PERSPECTIVE = '  You are Edda.\n\n<b>Say</b> who pays. </script>';
const PERSONA = {
  name: 'Edda Lorne',
  kind: 'AI journalist',
  bio: 'Writes about land.',
  jobTitle: 'Land correspondent',
  perspectives: [
    { text: PERSPECTIVE, version: '4', dateModified: '2026-09-28', model: 'Heron 2' },
    { text: 'You are Edda, the first.', version: '3', dateModified: '2026-01-02' },
  ],
};

/** What a tag knows by its own data, over what the page says. */
function knownOn(page: Document, own: object, source: Source = 'property'): PageMetadata {
  return mergeSources([readArticleJson(own, { baseUrl: ADDRESS, source }), readPageMetadata(page)]);
}

/** What is missing on a page with this head, for a tag with these data. */
function missing(head: string, own: object, options?: Parameters<typeof missingMetadata>[2]) {
  const page = pageOf(head);
  const node = missingMetadata(page, knownOn(page, own), options);
  expect(termFaults(node)).to.deep.equal([]);
  return node;
}

const news = (values: object): string =>
  jsonLd({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': ID,
    headline: 'The bridge',
    ...values,
  });

describe('missing metadata', () => {
  it('is all that the tag knows where the page says nothing', () => {
    const node = missing('', {
      headline: 'The bridge',
      standfirst: 'It moves.',
      section: 'City',
      published: '2026-11-02T08:15:00+01:00',
      aiDisclosure: 'ai-generated',
      author: PERSONA,
      publisher: { name: 'Paper Example', publishingPrinciples: '/ai', correctionsPolicy: '/errors' },
      isAccessibleForFree: false,
      backstory: 'From the minutes.',
      correction: [{ text: 'Four arches, not five.', datePublished: '2026-11-03' }],
      keywords: ['bridges'],
    });
    expect(node).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: ADDRESS,
      headline: 'The bridge',
      description: 'It moves.',
      articleSection: 'City',
      datePublished: '2026-11-02T08:15:00+01:00',
      keywords: ['bridges'],
      isAccessibleForFree: false,
      author: {
        '@type': 'Organization',
        name: 'Edda Lorne',
        description: 'Writes about land.',
        publishingPrinciples: [
          { '@type': 'CreativeWork', text: PERSPECTIVE, version: '4', dateModified: '2026-09-28' },
          {
            '@type': 'CreativeWork',
            text: 'You are Edda, the first.',
            version: '3',
            dateModified: '2026-01-02',
          },
        ],
        parentOrganization: { '@type': 'Organization', name: 'Paper Example' },
      },
      publisher: {
        '@type': 'Organization',
        name: 'Paper Example',
        publishingPrinciples: 'https://gazette.example/ai',
        correctionsPolicy: 'https://gazette.example/errors',
      },
      digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
      backstory: 'From the minutes.',
      correction: {
        '@type': 'CorrectionComment',
        text: 'Four arches, not five.',
        datePublished: '2026-11-03',
      },
    });
  });

  it('types a human as a person, with the post and place that only persons have', () => {
    const node = missing('', {
      headline: 'The bridge',
      author: { name: 'Bo Berg', kind: 'human', jobTitle: 'Reporter', location: 'Vann' },
    });
    expect(node?.['author']).to.deep.equal({
      '@type': 'Person',
      name: 'Bo Berg',
      jobTitle: 'Reporter',
      workLocation: { '@type': 'Place', name: 'Vann' },
    });
  });

  it('types nobody whom no source has typed', () => {
    const author = (own: PageMetadata) => missingMetadata(pageOf(''), mergeSources([own]))?.['author'];
    const named = (names: string) => layerOf({ author: namedIn(names) }, 'attribute');
    expect(author(named('Bo Berg'))).to.deep.equal({ name: 'Bo Berg' });
    const made = { headline: 'The bridge', aiDisclosure: 'ai-generated' } as const;
    const joined = mergeSources([named('Bo Berg'), readArticleJson(made)]);
    expect(missingMetadata(pageOf(''), joined)?.['author']).to.deep.equal({ name: 'Bo Berg' });
    const typed = { author: { '@type': 'Person', name: 'Bo Berg' }, '@type': 'NewsArticle' };
    expect(author(readArticleJson(typed))).to.deep.equal({ '@type': 'Person', name: 'Bo Berg' });
    const review = { ...typed, reviewedBy: 'Bo Berg', lastReviewed: '2026-11-03' };
    expect(missing('', review)?.['mainEntityOfPage']).to.deep.equal({
      '@id': ADDRESS,
      '@type': 'WebPage',
      reviewedBy: { '@type': 'Person', name: 'Bo Berg' },
      lastReviewed: '2026-11-03',
    });
    const responsible = layerOf({ headline: 'The bridge', accountablePerson: 'Paper Example' }, 'element');
    expect(missingMetadata(pageOf(''), mergeSources([responsible]))).not.to.have.property(
      'accountablePerson',
    );
  });

  it('puts a level that stands in a tag or an attribute alone into structured data', () => {
    const level = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
    for (const [head, article] of [
      ['<meta name="ai-disclosure" content="ai-generated">', ''],
      ['', 'ai-disclosure="ai-generated"'],
    ] as const) {
      const page = pageOf(news({}) + head, `<article ${article}><h1>The bridge</h1></article>`);
      expect(missingMetadata(page, readPageMetadata(page))).to.deep.equal({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        '@id': ID,
        digitalSourceType: level,
      });
    }
  });

  it('is nothing else for an article that only the page knows', () => {
    const page = pageOf(
      news({ author: { '@type': 'Organization', name: 'Edda Lorne' } }) +
        '<meta property="og:site_name" content="Paper Example">',
      '<h1>The bridge</h1><p class="byline">By Bo Berg</p><time datetime="2026-11-02">2 November</time>',
    );
    expect(missingMetadata(page, readPageMetadata(page))).to.equal(undefined);
  });

  it('is nothing where the page says it all, and never another value', () => {
    const own = { headline: 'Another bridge', published: '2020-01-01', author: { name: 'Somebody Else' } };
    const said = { datePublished: '2026-11-02', author: { '@type': 'Person', name: 'Bo Berg' } };
    expect(missing(news(said), own)).to.equal(undefined);
    const microdata =
      '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">The bridge</h1>' +
      '<meta itemprop="datePublished" content="2026-11-02"><span itemprop="author">Bo Berg</span></article>';
    const page = pageOf('', microdata);
    expect(missingMetadata(page, knownOn(page, own))).to.equal(undefined);
    const tags =
      '<meta property="og:title" content="The bridge"><meta property="article:published_time" content="2026-11-02">' +
      '<meta name="author" content="Bo Berg">';
    expect(missing(tags, own)).to.equal(undefined);
  });

  it('refers to the page’s node by its @id, in its type, and holds nothing but what it lacks', () => {
    const head = jsonLd({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': ['OpinionNewsArticle'], '@id': ID, headline: 'The bridge', datePublished: '2026-11-02' },
      ],
    });
    expect(missing(head, { headline: 'The bridge', backstory: 'From the minutes.' })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'OpinionNewsArticle',
      '@id': ID,
      backstory: 'From the minutes.',
    });
  });

  it('refers to a node without @id by its address', () => {
    const head = jsonLd({ '@type': 'BlogPosting', url: ADDRESS, headline: 'The bridge' });
    expect(missing(head, { backstory: 'From the minutes.' })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      url: ADDRESS,
      backstory: 'From the minutes.',
    });
  });

  it('adds to an author or publisher only where an @id lets it merge', () => {
    const author = { '@type': 'Organization', name: 'Edda Lorne', description: 'Ours.' };
    const own = {
      headline: 'The bridge',
      author: PERSONA,
      publisher: { name: 'Paper Example', correctionsPolicy: '/errors' },
    };
    const blank = news({ author, publisher: { '@type': 'NewsMediaOrganization', name: 'Paper Example' } });
    expect(missing(blank, own)).to.equal(undefined);
    const named = news({ author: { '@id': '#edda' }, publisher: { '@id': '#paper' } });
    const others = jsonLd([
      { '@id': '#edda', ...author },
      { '@id': '#paper', '@type': 'NewsMediaOrganization', name: 'Paper Example' },
    ]);
    expect(missing(named + others, own)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': ID,
      author: {
        '@type': 'Organization',
        '@id': '#edda',
        publishingPrinciples: [
          { '@type': 'CreativeWork', text: PERSPECTIVE, version: '4', dateModified: '2026-09-28' },
          {
            '@type': 'CreativeWork',
            text: 'You are Edda, the first.',
            version: '3',
            dateModified: '2026-01-02',
          },
        ],
        parentOrganization: { '@type': 'Organization', name: 'Paper Example' },
      },
      publisher: {
        '@type': 'Organization',
        '@id': '#paper',
        correctionsPolicy: 'https://gazette.example/errors',
      },
    });
    const person = jsonLd({ '@id': '#edda', '@type': 'Person', name: 'Edda Lorne' });
    expect(
      missing(news({ author: { '@id': '#edda' } }) + person, { headline: 'The bridge', author: PERSONA }),
    ).to.equal(undefined);
  });

  it('puts a review on the page of the article, which alone has one in schema.org', () => {
    const own = { headline: 'The bridge', reviewedBy: 'Ada Chief', lastReviewed: '2026-11-03T10:00:00Z' };
    const review = { reviewedBy: { name: 'Ada Chief' }, lastReviewed: '2026-11-03' };
    const main = (head: string) => missing(head, own)?.['mainEntityOfPage'];
    expect(main('')).to.deep.equal({ '@id': ADDRESS, '@type': 'WebPage', ...review });
    const id = 'https://gazette.example/page';
    expect(main(news({ mainEntityOfPage: id }))).to.deep.equal({ '@type': 'WebPage', '@id': id, ...review });
    expect(main(news({ mainEntityOfPage: { '@type': 'WebPage', '@id': id } }))).to.deep.equal({
      '@type': 'WebPage',
      '@id': id,
      ...review,
    });
    // a page that has the article's @id would be an article
    expect(main(news({ mainEntityOfPage: { '@id': ID } }))).to.equal(undefined);
  });

  it('makes no review up out of two, nor out of an AI’s own', () => {
    const own = { headline: 'The bridge', reviewedBy: 'Ada Chief', lastReviewed: '2026-11-03' };
    const page = { '@type': 'WebPage', '@id': ADDRESS };
    expect(missing(news({ mainEntityOfPage: { ...page, reviewedBy: 'Bo Berg' } }), own)).to.equal(undefined);
    expect(missing(news({ mainEntityOfPage: { ...page, lastReviewed: '2020-01-01' } }), own)).to.equal(
      undefined,
    );
    expect(
      missing('', { author: PERSONA, reviewedBy: 'Edda Lorne', accountablePerson: 'Edda Lorne' }),
    ).to.have.all.keys('@context', '@type', 'url', 'author');
  });

  it('names a person with responsibility, and no body as one', () => {
    const own = { headline: 'The bridge', accountablePerson: 'Ada Chief' };
    expect(missing('', own)?.['accountablePerson']).to.deep.equal({ '@type': 'Person', name: 'Ada Chief' });
    const head = '<meta property="og:site_name" content="Ada Chief">';
    expect(missing(head, own)).not.to.have.property('accountablePerson');
  });

  it('says a level in schema.org’s terms unless the page says another', () => {
    const type = (head: string, own: object) =>
      missing(head, { headline: 'The bridge', ...own })?.['digitalSourceType'];
    const made = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
    const assisted = 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource';
    expect(type('', { aiDisclosure: 'autonomous' })).to.equal(made);
    expect(type('', { aiDisclosure: 'ai-assisted' })).to.equal(assisted);
    expect(
      type('', {
        digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      }),
    ).to.equal(made);
    expect(type('', { aiDisclosure: 'none' })).to.equal(undefined);
    expect(type('', { digitalSourceType: 'handMade' })).to.equal(undefined);
    const meta = (level: string) => `<meta name="ai-disclosure" content="${level}">`;
    expect(type(meta('ai-generated'), { aiDisclosure: 'ai-generated' })).to.equal(made);
    for (const level of ['none', 'ai-assisted'])
      expect(type(meta(level), { aiDisclosure: 'ai-generated' }), level).to.equal(undefined);
    expect(
      type(news({ digitalSourceType: 'DigitalCaptureDigitalSource' }), { aiDisclosure: 'ai-generated' }),
    ).to.equal(undefined);
  });

  it('leaves out a date that is none and an address that is no web address', () => {
    const page = pageOf('');
    const own = layerOf(
      { headline: 'The bridge', datePublished: 'last week', publishingPrinciples: 'javascript:1' },
      'attribute',
    );
    expect(missingMetadata(page, mergeSources([own, readPageMetadata(page)]))).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: ADDRESS,
      headline: 'The bridge',
    });
  });

  it('describes data on a page about something else by themselves, and adds nothing to that', () => {
    const head = news({ headline: 'All stories', url: ADDRESS });
    const own = {
      headline: 'The bridge',
      url: 'https://gazette.example/bridge',
      backstory: 'From the minutes.',
    };
    const page = pageOf(head);
    const data = readArticleJson(own, { source: 'src' });
    expect(missingMetadata(page, data, { isData: true })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      ...{ url: 'https://gazette.example/bridge', headline: 'The bridge', backstory: 'From the minutes.' },
    });
    const same = readArticleJson(
      { headline: 'All stories', backstory: 'From the minutes.' },
      { source: 'src' },
    );
    expect(missingMetadata(page, same, { isData: true })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': ID,
      backstory: 'From the minutes.',
    });
  });

  it('does not take what it added before for the page’s word', () => {
    const page = pageOf('');
    const host = page.body.appendChild(page.createElement('section'));
    const known = knownOn(page, { headline: 'The bridge', backstory: 'From the minutes.' });
    emitMetadata(host, known);
    const first = page.head.innerHTML;
    expect(first).to.include('From the minutes.');
    emitMetadata(host, known);
    expect(page.head.innerHTML).to.equal(first);
  });
});

const emitted = (page: Document): readonly HTMLScriptElement[] => [
  ...page.querySelectorAll<HTMLScriptElement>('script[data-news-emitted]'),
];

describe('emitted metadata', () => {
  const own = { headline: 'The bridge', author: PERSONA };

  it('is one JSON-LD script in the head, changed with the article and gone with it', () => {
    const page = pageOf('');
    const host = page.body.appendChild(page.createElement('section'));
    emitMetadata(host, knownOn(page, own));
    const [script] = emitted(page);
    expect(script?.parentElement).to.equal(page.head);
    expect(script?.type).to.equal('application/ld+json');
    expect(script?.textContent).not.to.match(/<|\u2028|\u2029/);
    const read = JSON.parse(script!.textContent) as { author: { publishingPrinciples: { text: string }[] } };
    expect(read.author.publishingPrinciples[0]?.text).to.equal(PERSPECTIVE);
    emitMetadata(host, knownOn(page, { ...own, headline: 'The new bridge' }));
    expect(emitted(page).map(({ textContent }) => /new bridge/.test(textContent))).to.deep.equal([true]);
    withdrawMetadata(host);
    expect(emitted(page)).to.deep.equal([]);
    emitMetadata(host, knownOn(page, own));
    host.remove();
    emitMetadata(host, knownOn(page, own));
    expect(emitted(page), 'of a tag off the page').to.deep.equal([]);
  });

  it('changes nothing else on the page, and takes the place of what a saved page still holds', () => {
    const said = news({}) + '<script type="application/ld+json" data-news-emitted>{"@type":"Old"}</script>';
    const page = pageOf(said, '<article><h1>The bridge</h1></article><section></section>');
    const before = page.documentElement.outerHTML.replace(/<script[^>]*emitted.*?<\/script>/, '');
    const host = page.querySelector('section')!;
    emitMetadata(host, knownOn(page, { backstory: 'From the minutes.' }));
    expect(emitted(page).map(({ textContent }) => textContent.includes('minutes'))).to.deep.equal([true]);
    withdrawMetadata(host);
    expect(page.documentElement.outerHTML).to.equal(before);
  });

  it('passes the strict policy of a page with Trusted Types, and yields where its policy is not allowed', async function () {
    const path = '/articles/night-train/?emit';
    const frame = await openFrame(path);
    const host = frame.document.querySelector('news-article')!;
    emitMetadata(host, knownOn(frame.document, { backstory: 'Written on the train.' }));
    const [script] = emitted(frame.document);
    expect(JSON.parse(script?.textContent ?? '')).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'ReportageNewsArticle',
      '@id': 'https://paper.example/travel/night-train#article',
      backstory: 'Written on the train.',
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const reports = await fetch(`/__test/csp-reports?page=${encodeURIComponent(path)}`);
    expect(await reports.json()).to.deep.equal([]);

    const refusing = pageOf('');
    Object.defineProperty(refusing, 'defaultView', {
      value: {
        trustedTypes: {
          createPolicy: () => {
            throw new TypeError('not allowed');
          },
        },
      },
    });
    const other = refusing.body.appendChild(refusing.createElement('section'));
    emitMetadata(other, knownOn(refusing, { headline: 'The bridge' }));
    expect(emitted(refusing)).to.deep.equal([]);
    frame.remove();
  });
});
