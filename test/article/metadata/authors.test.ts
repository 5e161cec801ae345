import { expect } from '@open-wc/testing';
import type { Author } from '../../../src/article/model.js';
import { read, readNode } from './page.js';

const names = (author: unknown): string[] =>
  readNode({ headline: 'A', author }).article.author.map(({ name }) => name);
const MADE = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
const COMPOSITE = 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia';

describe('Authors', () => {
  for (const [what, author, expected] of [
    ['a string', 'Ann Lee', ['Ann Lee']],
    ['a byline', 'By Ann Lee, Bo Chen and Cy de la Cruz', ['Ann Lee', 'Bo Chen', 'Cy de la Cruz']],
    ['strings', ['Ann Lee', 'Bo Chen', 'ann lee'], ['Ann Lee', 'Bo Chen']],
    [
      'objects',
      [
        { '@type': 'Person', name: 'Ann Lee' },
        { '@type': 'Person', name: ['Bo Chen'] },
      ],
      ['Ann Lee', 'Bo Chen'],
    ],
    ['@list', { '@list': [{ name: 'Ann Lee' }, 'Bo Chen'] }, ['Ann Lee', 'Bo Chen']],
    ['given and family name', { '@type': 'Person', givenName: 'Ann', familyName: 'Lee' }, ['Ann Lee']],
    ['@value', { '@value': 'Ann Lee', '@language': 'en' }, ['Ann Lee']],
    ['family name first', 'Lee, Ann', ['Lee, Ann']],
    [
      'an office with "and"',
      'Department of Health and Human Services',
      ['Department of Health and Human Services'],
    ],
    ['other scripts', ['崔宁宁', 'ليلى حداد'], ['崔宁宁', 'ليلى حداد']],
    ['semicolons', 'Lee, Ann; Chen, Bo', ['Lee, Ann', 'Chen, Bo']],
    [
      'not a name',
      [
        '',
        '@annlee',
        'https://gazette.example/ann',
        'ann@gazette.example',
        'null',
        '3 May 2026',
        7,
        false,
        null,
        {},
      ],
      [],
    ],
  ] as const) {
    it(`may be ${what}`, () => expect(names(author)).to.deep.equal(expected));
  }

  it('keep a name that opens like a foreign "by"', () =>
    expect(names('Von Trapp')).to.deep.equal(['Von Trapp']));

  const kind = (type: string | undefined, node: object, head = ''): string | undefined =>
    readNode(
      { headline: 'A', author: { ...(type && { '@type': type }), name: 'James Thompson' }, ...node },
      head,
    ).article.author[0]?.kind;

  it('are people or organisations by their type where nothing says AI', () => {
    expect(kind('Person', {})).to.equal('human');
    expect(kind(undefined, {})).to.equal('human');
    expect(kind('NewsMediaOrganization', {})).to.equal('organisation');
    expect(
      kind('Organization', { digitalSourceType: 'https://schema.org/DigitalCaptureDigitalSource' }),
    ).to.equal('organisation');
  });

  it('are AI when the work is declared AI-made and they are no people', () => {
    for (const type of ['Organization', 'SoftwareApplication']) {
      expect(kind(type, { digitalSourceType: MADE }), type).to.equal('ai');
      expect(kind(type, {}, '<meta name="ai-disclosure" content="ai-generated">'), type).to.equal('ai');
      expect(kind(type, {}, '<meta name="ai-disclosure" content="autonomous">'), type).to.equal('ai');
      expect(kind(type, {}, '<meta name="ai-disclosure" content="none">'), type).to.equal('organisation');
    }
  });

  it('are software’s wherever AI is declared, and an organisation’s only where the work is wholly AI-made', () => {
    expect(kind('SoftwareApplication', { digitalSourceType: COMPOSITE })).to.equal('ai');
    expect(kind('SoftwareApplication', {})).to.equal('organisation');
    expect(kind('Organization', { digitalSourceType: COMPOSITE })).to.equal('organisation');
    const prompt = { '@type': 'CreativeWork', text: 'You are James Thompson.' };
    const persona = { '@type': 'Organization', name: 'James Thompson', publishingPrinciples: prompt };
    expect(kind(undefined, { author: persona, digitalSourceType: COMPOSITE })).to.equal('ai');
    expect(kind(undefined, { author: persona })).to.equal('organisation');
  });

  it('stay organisations when they are newsrooms or the publisher, whatever is declared', () => {
    for (const type of ['NewsMediaOrganization', 'NewsOrganization'])
      for (const digitalSourceType of [MADE, COMPOSITE])
        expect(kind(type, { digitalSourceType }), type).to.equal('organisation');
    const publisher = { '@type': 'Organization', name: 'James  THOMPSON' };
    expect(kind('Organization', { digitalSourceType: MADE, publisher })).to.equal('organisation');
    expect(kind(undefined, { digitalSourceType: MADE, publisher })).to.equal('organisation');
  });

  it('stay human when typed as people, whatever is declared', () => {
    expect(kind('Person', { digitalSourceType: MADE })).to.equal('human');
    expect(kind('Person', { digitalSourceType: COMPOSITE })).to.equal('human');
  });

  it('are no people when only a name is given and the work is wholly AI-made', () => {
    expect(kind(undefined, { digitalSourceType: MADE })).to.equal('ai');
    expect(kind(undefined, { digitalSourceType: COMPOSITE })).to.equal('human');
  });

  it('are called neither human nor AI where a tag or the markup only names them on AI-made work', () => {
    const made = '<meta name="ai-disclosure" content="ai-generated">';
    for (const tag of ['author', 'dc.creator', 'citation_author', 'parsely-author'])
      expect(read(`${made}<meta name="${tag}" content="James Thompson">`).article.author, tag).to.deep.equal([
        { name: 'James Thompson', kind: 'organisation' },
      ]);
  });

  it('are cut, and the cut is listed, when their names are too long', () => {
    const long = 'Joint Department of Rivers and Harbours '.repeat(6).trim();
    for (const type of ['Organization', 'Person', undefined]) {
      const { article, problems } = readNode({ author: { ...(type && { '@type': type }), name: long } });
      const [{ name }] = article.author as unknown as [Author];
      expect(name).to.match(/^Joint Department of .*…$/);
      expect(name.length).to.be.within(60, 120);
      expect(problems.map(({ code, field }) => `${code} ${field}`)).to.deep.equal(['too-long author']);
    }
    const longest = 'A'.repeat(120);
    expect(names({ '@type': 'Organization', name: longest })).to.deep.equal([longest]);
    expect(names({ name: `https://gazette.example/${longest}` })).to.deep.equal([]);
  });

  it('take the declaration from the article’s ai-disclosure attribute', () => {
    const body =
      '<article ai-disclosure="ai-generated"><h1>A</h1><p class="byline">By James Thompson</p></article>';
    const { article, provenance } = read('', body);
    expect(article.aiDisclosure).to.equal('ai-generated');
    expect(provenance.aiDisclosure).to.equal('meta');
    expect(article.author).to.deep.equal([{ name: 'James Thompson', kind: 'organisation' }]);
  });
});
