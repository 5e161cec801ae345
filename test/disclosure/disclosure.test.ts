import { expect } from '@open-wc/testing';
import { EMPTY_ARTICLE, type AiDisclosure, type Article } from '../../src/article/model.js';
import { disclosureLabel, wordsOf } from '../../src/disclosure/disclosure-label.js';
import { disclosureOf, type Disclosure } from '../../src/disclosure/disclosure.js';
import { shorten } from '../../src/disclosure/shorten.js';
import { ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';

const BASE = 'https://paper.example/news/tide';
const NOW = Date.parse('2026-11-25T12:00:00Z');
const article = (fields: Partial<Article>): Article => ({ ...EMPTY_ARTICLE, ...fields });
const read = (input: Parameters<typeof disclosureOf>[0], fields?: Partial<Article>) =>
  disclosureOf(input, fields && article(fields), BASE, NOW);

describe('disclosureOf', () => {
  it('is nothing where the level is unknown', () => {
    expect(read({})).to.equal(undefined);
    expect(read({ reviewedBy: 'A. Editor', model: 'Aster 2' }, { headline: 'Tide' })).to.equal(undefined);
    expect(read({ level: 'human' })).to.equal(undefined);
    expect(read({ level: ' ' }, { digitalSourceType: 'digitalCapture' })).to.equal(undefined);
  });

  it('takes attributes first, then the article', () => {
    expect(read({ level: 'ai-assisted' }, { aiDisclosure: 'autonomous' })).to.deep.equal({
      level: 'ai-assisted',
    });
    expect(
      read(
        {},
        {
          aiDisclosure: 'ai-generated',
          reviewedBy: ' A.  Editor ',
          lastReviewed: '2026-11-03T10:00:00+01:00',
          accountablePerson: 'Paper Example',
          publishingPrinciples: 'https://paper.example/ai',
          aiModel: 'Aster 2',
          aiProvider: 'Example Models',
          aiPromptUrl: 'https://paper.example/prompts/4',
        },
      ),
    ).to.deep.equal({
      level: 'ai-generated',
      reviewedBy: 'A. Editor',
      reviewedAt: '2026-11-03T10:00:00+01:00',
      responsible: 'Paper Example',
      policyUrl: 'https://paper.example/ai',
      model: 'Aster 2',
      provider: 'Example Models',
      promptUrl: 'https://paper.example/prompts/4',
    });
  });

  it('takes the article’s level where an attribute’s is none', () => {
    expect(read({ level: 'ai' }, { aiDisclosure: 'ai-generated' })?.level).to.equal('ai-generated');
  });

  it('never makes up a review of two sources', () => {
    const known = {
      aiDisclosure: 'ai-generated',
      reviewedBy: 'B. Other',
      lastReviewed: '2026-10-01',
    } as const;
    expect(read({ reviewedBy: 'A. Editor' }, known)).to.deep.equal({
      level: 'ai-generated',
      reviewedBy: 'A. Editor',
    });
    expect(read({ reviewedAt: '2026-11-03' }, known)).to.deep.equal({ level: 'ai-generated' });
    expect(read({}, known)).to.include({ reviewedBy: 'B. Other', reviewedAt: '2026-10-01' });
  });

  it('takes no word, address, tool or AI author for a reviewer', () => {
    const author = [{ name: 'Edda Lorne', kind: 'ai' }] as const;
    const reviewed = (reviewedBy: string, own = true): boolean => {
      const level = 'ai-generated';
      const review = { reviewedBy, reviewedAt: '2026-11-03' };
      const data = own
        ? read({ level, ...review, model: 'Heron 2' }, { author })
        : read(
            {},
            { aiDisclosure: level, author, aiModel: 'Heron 2', reviewedBy, lastReviewed: '2026-11-03' },
          );
      const label = disclosureLabel(data!, wordsOf(en, 'en'));
      expect(label.includes('No human review recorded.'), label).to.equal(!data?.reviewedBy);
      expect(!data?.reviewedAt).to.equal(!data?.reviewedBy);
      return !!data?.reviewedBy;
    };
    const nobody = 'none|No|no one|nobody|not reviewed|yes|TRUE|false|n/a|N.A.|-|?|لا|لا أحد|null|0|2026';
    const addresses = 'https://paper.example/ann|ann@paper.example|www.paper.example|paper.example/ann|/ann';
    const tools =
      'GPT-5|gpt-4o|ChatGPT|Claude|Claude 4.5 Sonnet|Claude Opus 4|Gemini|Gemini 2.5 Pro|GitHub Copilot|AI|ai|AI Editor|OpenAI|' +
      'Editorial AI|Artificial intelligence|chatbot|Automated check|Heron 2|Edda Lorne|edda lorne';
    for (const name of `${nobody}|${addresses}|${tools}`.split('|'))
      for (const own of [true, false]) expect(reviewed(name, own), name).to.equal(false);
    const people =
      'A. Editor|Ann Lee|Claude Dupont|Gemini Rossi|Ai Weiwei|Mai Lai|Noah Non|No Tae|Nona|Yesim Ak|崔宁宁|ليلى حداد|لارا|J. R. Bell|Ed Botha|' +
      `${'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).trim()}|Ann Lee, deputy editor, and Bo Berg, head of the fact-checking desk at Paper Example`;
    for (const name of people.split('|'))
      for (const own of [true, false]) expect(reviewed(name, own), name).to.equal(true);
  });

  it('counts a date without a reviewer as no review', () => {
    for (const reviewedBy of [undefined, '', '  '])
      expect(read({ level: 'ai-generated', reviewedBy, reviewedAt: '2026-11-03' })).to.deep.equal({
        level: 'ai-generated',
      });
    expect(read({}, { aiDisclosure: 'ai-generated', lastReviewed: '2026-11-03' })).to.deep.equal({
      level: 'ai-generated',
    });
  });

  it('drops a date that is none or lies ahead, and keeps the name', () => {
    for (const reviewedAt of [
      '3 November 2026',
      '2026-02-30',
      '2026-11',
      '2027-11-03',
      '2026-11-27T12:00:00Z',
      '',
    ])
      expect(read({ level: 'ai-generated', reviewedBy: 'A. Editor', reviewedAt }), reviewedAt).to.deep.equal({
        level: 'ai-generated',
        reviewedBy: 'A. Editor',
      });
    const ahead = { level: 'ai-generated', reviewedBy: 'A', reviewedAt: '2027-11-03' };
    expect(disclosureOf(ahead, undefined, BASE, Infinity)?.reviewedAt, 'no clock yet').to.equal('2027-11-03');
  });

  it('finds the policy: attribute, article, publisher', () => {
    const publisher = { name: 'Paper Example', publishingPrinciples: 'https://paper.example/principles' };
    const own = {
      aiDisclosure: 'ai-generated',
      publishingPrinciples: 'https://paper.example/ai',
      publisher,
    } as const;
    expect(read({ policyUrl: '/own' }, own)?.policyUrl).to.equal('https://paper.example/own');
    expect(read({ policyUrl: 'javascript:alert(1)' }, own)?.policyUrl).to.equal('https://paper.example/ai');
    expect(read({}, own)?.policyUrl).to.equal('https://paper.example/ai');
    expect(read({}, { aiDisclosure: 'ai-generated', publisher })?.policyUrl).to.equal(
      'https://paper.example/principles',
    );
  });

  it('links nothing but http(s), and nothing relative without a base', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://paper.example/', 'http://'])
      expect(read({ level: 'ai-generated', policyUrl: url, promptUrl: url }), url).to.deep.equal({
        level: 'ai-generated',
      });
    expect(disclosureOf({ level: 'autonomous', policyUrl: '/ai' })).to.deep.equal({ level: 'autonomous' });
  });

  it('takes model and provider of one source: attributes, article, newest perspective', () => {
    const author = [
      { name: 'Bo Berg', kind: 'human' },
      {
        name: 'Mara Winter',
        kind: 'ai',
        perspectives: [
          { text: 'New', model: 'Aster 3' },
          { text: 'Old', model: 'Aster 1', provider: 'Old Models' },
        ],
      },
    ] as const;
    const own = { aiDisclosure: 'ai-generated', aiProvider: 'Example Models', author } as const;
    const of = (input: object, fields: Partial<Article>) => {
      const { model, provider } = read(input, fields) ?? {};
      return { model, provider };
    };
    expect(of({ model: 'Heron' }, own)).to.deep.equal({ model: 'Heron', provider: undefined });
    expect(of({}, own)).to.deep.equal({ model: undefined, provider: 'Example Models' });
    expect(of({}, { aiDisclosure: 'ai-generated', author })).to.deep.equal({
      model: 'Aster 3',
      provider: undefined,
    });
  });

  it('knows no model and no prompt of a text without AI', () => {
    const input = { level: 'none', model: 'Aster', provider: 'X', promptUrl: '/p', policyUrl: '/ai' };
    expect(read(input)).to.deep.equal({ level: 'none', policyUrl: 'https://paper.example/ai' });
  });
});

describe('disclosureLabel', () => {
  const english = wordsOf(en, 'en');
  const arabic = wordsOf(ar, 'ar');
  const LEVELS: Readonly<Record<Exclude<AiDisclosure, 'none'>, [string, string]>> = {
    'ai-generated': ['Written by AI', 'كتبه الذكاء الاصطناعي'],
    autonomous: ['Written and published by AI', 'كتبه الذكاء الاصطناعي ونشره'],
    'ai-assisted': ['Written with the help of AI', 'كُتب بمساعدة الذكاء الاصطناعي'],
  };

  for (const [level, [first, arabicFirst]] of Object.entries(LEVELS)) {
    const of = (more: Partial<Disclosure>) => ({ level: level as AiDisclosure, ...more });
    it(`${level}: a whole sentence a case, in English`, () => {
      const name = { reviewedBy: 'A. Editor' };
      expect(disclosureLabel(of({}), english)).to.equal(`${first}. No human review recorded.`);
      expect(disclosureLabel(of(name), english)).to.equal(`${first}, reviewed by A. Editor.`);
      expect(disclosureLabel(of({ ...name, reviewedAt: '2026-11-03' }), english)).to.equal(
        `${first}, reviewed by A. Editor on 3 November 2026.`,
      );
      expect(disclosureLabel(of({ responsible: 'Paper Example' }), english)).to.equal(
        `${first}. No human review recorded. Editorial responsibility: Paper Example.`,
      );
    });

    it(`${level}: and in Arabic`, () => {
      const name = { reviewedBy: 'ليلى حداد' };
      expect(disclosureLabel(of({}), arabic)).to.equal(`${arabicFirst}. لا توجد مراجعة بشرية مسجّلة.`);
      expect(disclosureLabel(of(name), arabic)).to.equal(`${arabicFirst}. مراجعة: ليلى حداد.`);
      const date = new Intl.DateTimeFormat('ar', { dateStyle: 'long', timeZone: 'UTC' }).format(
        Date.parse('2026-11-03'),
      );
      expect(disclosureLabel(of({ ...name, reviewedAt: '2026-11-03' }), arabic)).to.equal(
        `${arabicFirst}. مراجعة: ليلى حداد، ${date}.`,
      );
    });

    it(`${level}: never reads as reviewed without a name`, () => {
      for (const more of [
        {},
        { reviewedAt: '2026-11-03' },
        { reviewedBy: '' },
        { reviewedBy: '', reviewedAt: '2026-11-03' },
      ])
        expect(disclosureLabel(of(more), english)).not.to.contain('reviewed by');
    });
  }

  it('says of text without AI that it is, and no more', () => {
    expect(disclosureLabel({ level: 'none', reviewedBy: 'A. Editor' }, english)).to.equal(
      'Written without AI.',
    );
    expect(disclosureLabel({ level: 'none' }, arabic)).to.equal('كُتب من دون ذكاء اصطناعي.');
  });

  it('has a word or two for teasers, and none for text without AI', () => {
    const short = (level: AiDisclosure) => disclosureLabel({ level, reviewedBy: 'A' }, english, 'short');
    expect(short('ai-generated')).to.equal('AI-generated');
    expect(short('autonomous')).to.equal('AI-generated');
    expect(short('ai-assisted')).to.equal('AI-assisted');
    expect(short('none')).to.equal('');
    expect(disclosureLabel({ level: 'autonomous' }, arabic, 'short')).to.equal('من إنتاج الذكاء الاصطناعي');
  });

  it('shows the day as it was written, whatever the zone', () => {
    for (const reviewedAt of ['2026-11-03T23:30:00-10:00', '2026-11-03T00:10:00+13:00', '2026-11-03T12:00'])
      expect(
        disclosureLabel({ level: 'ai-generated', reviewedBy: 'A', reviewedAt }, english),
        reviewedAt,
      ).to.contain('on 3 November 2026.');
    const american = wordsOf(en, 'en-US');
    expect(
      disclosureLabel({ level: 'ai-generated', reviewedBy: 'A', reviewedAt: '2026-11-03' }, american),
    ).to.contain('on November 3, 2026.');
  });

  it('isolates a name that runs the other way, and takes signs that turn the line out of names', () => {
    const of = (reviewedBy: string, words = english) =>
      disclosureLabel({ level: 'ai-generated', reviewedBy }, words);
    expect(of('ليلى حداد')).to.contain('\u2068ليلى حداد\u2069');
    expect(of('A. Editor', arabic)).to.contain('\u2068A. Editor\u2069');
    expect(of('\u202eevil\u202c')).to.equal('Written by AI, reviewed by evil.');
  });

  it('takes names as text: placeholders and markup in them stay as they are', () => {
    const reviewedBy = '{date} <b>$&</b>';
    expect(
      disclosureLabel({ level: 'ai-generated', reviewedBy, reviewedAt: '2026-11-03' }, english),
    ).to.equal('Written by AI, reviewed by {date} <b>$&</b> on 3 November 2026.');
  });
});

describe('shorten', () => {
  it('cuts by signs as readers see them', () => {
    expect(shorten('A. Editor', 60)).to.equal('A. Editor');
    expect(shorten('x'.repeat(60), 60)).to.equal('x'.repeat(60));
    expect(shorten('x'.repeat(61), 60)).to.equal(`${'x'.repeat(59)}…`);
    expect(shorten('👩‍🚒'.repeat(60), 60)).to.equal('👩‍🚒'.repeat(60));
    expect(shorten('é'.normalize('NFD').repeat(80), 60)).to.equal(`${'é'.normalize('NFD').repeat(59)}…`);
    expect(shorten('abc defg', 5)).to.equal('abc…');
  });

  it('does without a segmenter', () => {
    const { Segmenter } = Intl;
    (Intl as { Segmenter?: unknown }).Segmenter = undefined;
    try {
      expect(shorten('😀'.repeat(61), 60)).to.equal(`${'😀'.repeat(59)}…`);
    } finally {
      (Intl as { Segmenter?: unknown }).Segmenter = Segmenter;
    }
  });
});
