import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SILENT_SOURCE_TYPES } from '../../src/article/silent-source-types.js';
import { comparable } from '../../src/article/metadata/text.js';
import {
  AI_DISCLOSURES,
  AUTHOR_KINDS,
  SOURCES,
  type ArticleField,
  type Source,
} from '../../src/article/model.js';
import { emitMetadata, missingMetadata } from '../../src/disclosure/emit/emit-metadata.js';
import { sourceTypeAddress } from '../../src/disclosure/emit/vocabulary.js';
import { ADDRESS, jsonLd, pageOf } from '../article/metadata/page.js';
import { digitalSourceTypes, nodesOf, rangeOf, termFaults } from './emit-terms.js';

const NAMES = ['Edda Lorne', 'Bo Berg', 'Ada Chief', 'Paper Example', '</script><b>', '__proto__', ''];
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string());
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('</script><script>alert(1)</script>', '<!--\u2028', '\ud800'),
);
const url = fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '/page', ''));
const date = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-12-31') })
    .map((day) => day.toISOString()),
  fc.constantFrom('2026-11-03', '2026-11', 'last week', '2026-02-31', ''),
);
const sourceType = fc.oneof(
  fc.constantFrom(
    'trainedAlgorithmicMedia',
    'TrainedAlgorithmicMediaDigitalSource',
    'CompositeWithTrainedAlgorithmicMediaDigitalSource',
    'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
    'minorHumanEdits',
  ),
  fc.string(),
);
const partly = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

const perspective = partly({ text, url, version: text, dateModified: date, model: text, provider: text });
const author = fc.record({ name, kind: fc.constantFrom(...AUTHOR_KINDS) }).chain((known) =>
  partly({
    url,
    image: url,
    description: text,
    jobTitle: text,
    location: text,
    sameAs: fc.array(url, { maxLength: 3 }),
    perspectives: fc.array(perspective, { maxLength: 3 }),
  }).map((details) => ({ ...details, ...known })),
);
const image = partly({
  url,
  width: fc.nat(),
  height: fc.nat(),
  alt: text,
  caption: text,
  creditText: text,
  license: url,
  digitalSourceType: sourceType,
});
const publisher = partly({ name, url, logo: url, publishingPrinciples: url, correctionsPolicy: url });

const article = partly({
  type: fc.oneof(
    fc.constantFrom('OpinionNewsArticle', 'BlogPosting', 'EvilArticle', 'constructor'),
    fc.string(),
  ),
  headline: text,
  description: text,
  articleSection: text,
  sectionUrl: url,
  author: fc.array(author, { maxLength: 4 }),
  publisher,
  datePublished: date,
  dateModified: date,
  image: fc.array(image, { maxLength: 3 }),
  inLanguage: fc.constantFrom('en', 'ar'),
  url,
  keywords: fc.array(text, { maxLength: 3 }),
  isAccessibleForFree: fc.boolean(),
  correction: fc.array(partly({ text, datePublished: date }), { maxLength: 2 }),
  digitalSourceType: sourceType,
  aiDisclosure: fc.constantFrom(...AI_DISCLOSURES),
  aiModel: text,
  aiProvider: text,
  aiPromptUrl: url,
  reviewedBy: name,
  lastReviewed: date,
  accountablePerson: name,
  publishingPrinciples: url,
  backstory: text,
  wordCount: fc.nat(),
  articleBody: text,
}).map((fields) => ({ author: [], image: [], keywords: [], correction: [], ...fields }));

/** Heads that say this and that of the article, for what is added to them. */
const HEADS = [
  '',
  '<meta property="og:title" content="The bridge"><meta property="og:site_name" content="Paper Example">',
  jsonLd({
    '@type': 'NewsArticle',
    '@id': '#a',
    headline: 'The bridge',
    author: { '@id': '#edda' },
    mainEntityOfPage: ADDRESS,
  }) + jsonLd({ '@type': 'Organization', '@id': '#edda', name: 'Edda Lorne' }),
  jsonLd({
    '@type': 'EvilArticle',
    url: ADDRESS,
    publisher: { '@type': 'NewsMediaOrganization', '@id': '#p', name: 'Paper Example' },
  }),
  jsonLd('{"@type": "NewsArticle", broken'),
];

const given = fc.record({
  article,
  head: fc.constantFrom(...HEADS),
  sources: fc.func(fc.constantFrom<Source>(...SOURCES)),
  isData: fc.boolean(),
});

describe('terms of emitted metadata', function () {
  this.timeout(360_000);

  it('are schema.org’s, valid JSON that ends no script, and never type an AI as a person', () => {
    let emitted = 0;
    fc.assert(
      fc.property(given, ({ article: values, head, sources, isData }) => {
        const page = pageOf(head);
        const provenance = Object.fromEntries(
          (Object.keys(values) as ArticleField[]).map((field) => [field, sources(field)]),
        );
        const known = { article: values, provenance } as unknown as Parameters<typeof emitMetadata>[1];
        const host = page.body.appendChild(page.createElement('section'));
        emitMetadata(host, known, { isData });
        const script = page.querySelector('script[data-news-emitted]');
        if (!script) return;
        emitted++;
        expect(script.textContent).not.to.match(/<|\u2028|\u2029/);
        const data = JSON.parse(script.textContent) as Record<string, unknown>;
        expect(termFaults(data)).to.deep.equal([]);
        const ais = values.author.filter(({ kind }) => kind === 'ai').map((each) => comparable(each.name));
        for (const { name: person } of nodesOf(data, 'Person'))
          expect(ais).not.to.include(comparable(person as string));
      }),
      { numRuns: 400 },
    );
    expect(emitted, 'articles of which something was emitted').to.be.greaterThan(100);
  });

  it('have every digital source type of the list, by schema.org’s name and by IPTC’s', () => {
    expect(digitalSourceTypes.length).to.be.greaterThan(15);
    for (const name of digitalSourceTypes)
      expect(sourceTypeAddress(name)).to.equal(`https://schema.org/${name}`);
    for (const [iptc, name] of SILENT_SOURCE_TYPES)
      expect(sourceTypeAddress(`http://cv.iptc.org/newscodes/digitalsourcetype/${iptc}`)).to.equal(
        name && `https://schema.org/${name}`,
      );
    expect(sourceTypeAddress('compositeSynthetic')).to.equal(
      'https://schema.org/CompositeSyntheticDigitalSource',
    );
  });

  it('are none for what only the page knows, but a level that structured data lacks', () => {
    fc.assert(
      fc.property(
        article,
        fc.constantFrom(...HEADS),
        fc.constantFrom<Source>(...SOURCES.slice(SOURCES.indexOf('json-ld'))),
        (all, head, source) => {
          const values: Partial<typeof all> = { ...all };
          delete values.aiDisclosure;
          const provenance = Object.fromEntries(Object.keys(values).map((field) => [field, source]));
          const known = { article: values, provenance } as unknown as Parameters<typeof missingMetadata>[1];
          expect(missingMetadata(pageOf(head), known)).to.equal(undefined);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are checked by a list that knows inherited properties and refuses inventions', () => {
    expect(rangeOf('OpinionNewsArticle', 'headline')).to.deep.equal(['Text']);
    expect(rangeOf('WebPage', 'reviewedBy')).to.deep.equal(['Organization', 'Person']);
    expect(rangeOf('NewsArticle', 'reviewedBy')).to.equal(undefined);
    expect(rangeOf('Organization', 'jobTitle')).to.equal(undefined);
    expect(
      termFaults({
        '@type': 'NewsArticle',
        model: 'Heron 2',
        digitalSourceType: 'https://schema.org/TextDigitalSource',
        author: { '@type': 'SoftwareApplication', name: 'Edda' },
        datePublished: 'soon',
      }),
    ).to.deep.equal([
      '/NewsArticle.model: no such property',
      '/NewsArticle.digitalSourceType: takes IPTCDigitalSourceEnumeration, not "https://schema.org/TextDigitalSource"',
      '/NewsArticle.author: takes Organization, Person, not {"@type":"SoftwareApplication","name":"Edda"}',
      '/NewsArticle.author: no type SoftwareApplication',
      '/NewsArticle.datePublished: takes Date, DateTime, not "soon"',
    ]);
  });
});
