import { expect } from '@open-wc/testing';
import { aiOrigin } from '../../src/article/ai-origin.js';
import { declaredAi, levelOf, levelOfKeyword, levelOfSourceType } from '../../src/article/ai-vocabularies.js';
import { sourceTypeOfLevel } from '../../src/article/source-type-of-level.js';
import { SILENT_SOURCE_TYPES } from '../../src/article/silent-source-types.js';
import { AI_DISCLOSURES, type AiDisclosure } from '../../src/article/model.js';

/** The list of 2024-10-23, in its order. */
const IPTC = (
  'digitalCapture computationalCapture negativeFilm positiveFilm print minorHumanEdits humanEdits ' +
  'algorithmicallyEnhanced softwareImage digitalArt digitalCreation dataDrivenMedia trainedAlgorithmicMedia ' +
  'algorithmicMedia screenCapture virtualRecording composite compositeCapture compositeSynthetic ' +
  'compositeWithTrainedAlgorithmicMedia'
).split(' ');

const SPEAKING: Readonly<Record<string, AiDisclosure>> = {
  trainedAlgorithmicMedia: 'ai-generated',
  compositeWithTrainedAlgorithmicMedia: 'ai-assisted',
  compositeSynthetic: 'ai-assisted',
  digitalCreation: 'none',
};

const capital = (code: string): string => `${code.charAt(0).toUpperCase()}${code.slice(1)}`;

/** Ways in which pages write one term. */
const spellings = (term: string): string[] => [
  term,
  ` ${term}\n`,
  term.toUpperCase(),
  term.toLowerCase(),
  `digsrctype:${term}`,
  `http://cv.iptc.org/newscodes/digitalsourcetype/${term}`,
  `https://cv.iptc.org/newscodes/digitalsourcetype/${term}/`,
  `https://schema.org/${term}`,
  `schema:${term}#`,
];

async function schemaOrgNames(): Promise<Set<string>> {
  const response = await fetch('/test/schema-org-terms.json');
  const terms = await response.text();
  return new Set(Array.from(terms.matchAll(/"(\w+DigitalSource)"/g), ([, name]) => name ?? ''));
}

describe('AI vocabularies: digital source types', () => {
  for (const code of IPTC)
    it(`${code} → ${SPEAKING[code] ?? 'nothing'}`, () => {
      for (const text of [...spellings(code), ...spellings(`${capital(code)}DigitalSource`)])
        expect(levelOfSourceType(text), text).to.equal(SPEAKING[code]);
    });

  it('has every code of the list in one of its two tables, and none besides', () => {
    const silent = SILENT_SOURCE_TYPES.map(([code]) => code);
    expect([...silent, ...Object.keys(SPEAKING)].sort()).to.deep.equal([...IPTC].sort());
  });

  it('has every name of schema.org’s enumeration, and none that is not one', async () => {
    const names = await schemaOrgNames();
    expect(names.size).to.be.at.least(17);
    const known = [
      ...SILENT_SOURCE_TYPES.flatMap(([, name]) => name ?? []),
      ...AI_DISCLOSURES.flatMap((level) => sourceTypeOfLevel(level).schemaOrg ?? []),
      'CompositeSyntheticDigitalSource',
    ];
    expect([...new Set(known)].sort()).to.deep.equal([...names].sort());
    for (const name of names)
      if (!Object.keys(SPEAKING).some((code) => `${capital(code)}DigitalSource` === name))
        expect(levelOfSourceType(name), name).to.equal(undefined);
  });

  const back: Readonly<Record<AiDisclosure, ReturnType<typeof sourceTypeOfLevel>>> = {
    none: { iptc: 'digitalCreation' },
    'ai-assisted': {
      iptc: 'compositeWithTrainedAlgorithmicMedia',
      schemaOrg: 'CompositeWithTrainedAlgorithmicMediaDigitalSource',
    },
    'ai-generated': { iptc: 'trainedAlgorithmicMedia', schemaOrg: 'TrainedAlgorithmicMediaDigitalSource' },
    autonomous: { iptc: 'trainedAlgorithmicMedia', schemaOrg: 'TrainedAlgorithmicMediaDigitalSource' },
  };
  for (const level of AI_DISCLOSURES)
    it(`${level} → ${back[level].iptc} and back, as far as IPTC can tell`, () => {
      const { iptc, schemaOrg } = sourceTypeOfLevel(level);
      expect(sourceTypeOfLevel(level)).to.deep.equal(back[level]);
      const read = level === 'autonomous' ? 'ai-generated' : level;
      expect(levelOfSourceType(iptc)).to.equal(read);
      if (schemaOrg) expect(levelOfSourceType(schemaOrg)).to.equal(read);
    });

  it('says nothing of what is no term', () => {
    const hostile: unknown[] = [
      '',
      ' ',
      undefined,
      null,
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'DigitalSource',
      'https://schema.org/',
      '////',
      'trainedAlgorithmicMedia<script>',
      'not trainedAlgorithmicMedia',
      'trainedAlgorithmicMediaDigitalSourceDigitalSource',
      42,
      {},
      { toString: () => 'trainedAlgorithmicMedia' },
      ['trainedAlgorithmicMedia'],
    ];
    for (const value of hostile)
      expect(levelOfSourceType(value as string), String(value)).to.equal(undefined);
  });

  // work that grows as the square of these would still go on when the run is given up
  it('ends with a very long value', () => {
    for (const value of [`${'/'.repeat(2e6)}x`, `x${'/#'.repeat(1e6)}`])
      expect(levelOfSourceType(value)).to.equal(undefined);
  });
});

describe('AI vocabularies: keywords of ai-disclosure', () => {
  it('are the levels, in any case', () => {
    for (const level of AI_DISCLOSURES)
      for (const text of [level, level.toUpperCase(), ` ${level} `])
        expect(levelOfKeyword(text), text).to.equal(level);
  });

  it('are those of the report of 2026 as well', () => {
    expect(levelOfKeyword('human-only')).to.equal('none');
    expect(levelOfKeyword('ai-assisted')).to.equal('ai-assisted');
    expect(levelOfKeyword('AI-Autonomous')).to.equal('autonomous');
  });

  it('are nothing else', () => {
    for (const text of ['', ' ', 'mixed', 'ai', 'human', 'ai generated', 'constructor', null, undefined])
      expect(levelOfKeyword(text), String(text)).to.equal(undefined);
  });
});

describe('AI vocabularies: what an article declares', () => {
  const cases: [string, AiDisclosure | undefined, string | undefined, AiDisclosure | undefined][] = [
    ['nothing is unknown, not human', undefined, undefined, undefined],
    ['a camera is no author', undefined, 'digitalCapture', undefined],
    ['the keyword alone', 'autonomous', undefined, 'autonomous'],
    ['the source type alone', undefined, 'TrainedAlgorithmicMediaDigitalSource', 'ai-generated'],
    ['human-written by source type', undefined, 'digitalCreation', 'none'],
    ['the keyword is the more exact', 'autonomous', 'trainedAlgorithmicMedia', 'autonomous'],
    ['the keyword says more', 'ai-generated', 'compositeSynthetic', 'ai-generated'],
    ['the source type says more', 'ai-assisted', 'trainedAlgorithmicMedia', 'ai-generated'],
    ['a contradiction is never human', 'none', 'compositeWithTrainedAlgorithmicMedia', 'ai-assisted'],
    ['nor this one', 'ai-assisted', 'digitalCreation', 'ai-assisted'],
    ['none, and a source type that is silent', 'none', 'digitalArt', 'none'],
  ];
  for (const [name, aiDisclosure, digitalSourceType, level] of cases)
    it(name, () => {
      const article = {
        ...(aiDisclosure && { aiDisclosure }),
        ...(digitalSourceType && { digitalSourceType }),
      };
      expect(levelOf(article)).to.equal(level);
      const ai = level === 'ai-assisted' ? 'assisted' : level && level !== 'none' ? 'made' : undefined;
      expect(declaredAi(article)).to.equal(ai);
    });

  it('is told of pictures in other words', () => {
    expect(aiOrigin('trainedAlgorithmicMedia')).to.equal('made');
    expect(aiOrigin('compositeSynthetic')).to.equal('edited');
    expect(aiOrigin('digitalCreation')).to.equal(undefined);
    expect(aiOrigin(null)).to.equal(undefined);
  });
});
