import { expect } from '@open-wc/testing';
import { joinList, shortByline } from '../../src/header/byline.js';
import { parseAuthors } from '../../src/header/parse-authors.js';
import { initialsOf } from '../../src/core/initials.js';
import { settingOf } from '../../src/header/script.js';

describe('initialsOf', () => {
  const cases: Record<string, string> = {
    'Mara Winter': 'MW',
    'ludwig van beethoven': 'LB',
    Madonna: 'M',
    '  Anna   Maria  Schmidt ': 'AS',
    '“Bo” (Quote) Diddley': 'BD',
    'Émile Zola': 'ÉZ',
    'E\u0301mile Zola': 'ÉZ',
    'Иван Петров': 'ИП',
    'Νίκος Παππάς': 'ΝΠ',
    王小明: '王',
    김민준: '김',
    'محمد علي': 'م',
    'क्षिति मोहन': 'क्षिमो',
    'ß straße': 'ßS',
    '7 Days News': '7N',
    '🦊 Fox': 'F',
    '🦊': '',
    '—': '',
    '': '',
  };
  for (const [name, initials] of Object.entries(cases))
    it(`"${name}" → "${initials}"`, () => expect(initialsOf(name)).to.equal(initials));

  it('takes capitals of the language', () => {
    expect(initialsOf('ilker irmak', 'tr')).to.equal('İİ');
    expect(initialsOf('ilker irmak', 'en')).to.equal('II');
    expect(initialsOf('ilker irmak', 'not a language')).to.equal('II');
  });
});

describe('parseAuthors', () => {
  it('parts names at semicolons only', () => {
    const names = parseAuthors(' Marks and Daughters ;King, Jr.;; Bo  Berg;').map(({ name }) => name);
    expect(names).to.deep.equal(['Marks and Daughters', 'King, Jr.', 'Bo Berg']);
  });

  it('matches addresses by place; a dash is none', () => {
    const authors = parseAuthors('A; B; C', {
      urls: 'https://a.example/ - https://c.example/',
      images: '- /b.jpg',
    });
    expect(authors.map(({ url, image }) => [url, image])).to.deep.equal([
      ['https://a.example/', undefined],
      [undefined, '/b.jpg'],
      ['https://c.example/', undefined],
    ]);
  });

  it('never makes a person of an author the article calls AI', () => {
    const known = [{ name: 'Mara Winter', kind: 'ai', url: 'https://a.example/' }] as const;
    expect(parseAuthors('mara winter', { known })).to.deep.equal([
      { name: 'mara winter', kind: 'ai', url: 'https://a.example/' },
    ]);
    expect(parseAuthors('Mara Winter', { kind: 'organisation', known })[0]!.kind).to.equal('organisation');
  });
});

describe('shortByline', () => {
  const authors = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `A${n}`, kind: 'human' }) as const);
  it('names three, or two and counts the rest', () => {
    expect(shortByline(authors(3))).to.deep.equal({ named: authors(3), others: 0 });
    expect(shortByline(authors(4))).to.deep.equal({ named: authors(2), others: 2 });
    expect(shortByline([])).to.deep.equal({ named: [], others: 0 });
  });
});

describe('joinList', () => {
  it('joins anything as the language does, in order', () => {
    const [a, b, c] = [{ a: 1 }, { b: 1 }, { c: 1 }];
    expect(joinList([a, b, c], 'en-GB', ['A', 'B', 'C'])).to.deep.equal([a, ', ', b, ' and ', c]);
    expect(joinList(['x', 'y'], 'de', ['x', 'y']).join('')).to.equal('x und y');
    expect(joinList([a], 'en', ['A'])).to.deep.equal([a]);
    // the word between depends on the one after it
    expect(joinList([a, b], 'es', ['Ana', 'Inés'])).to.deep.equal([a, ' e ', b]);
  });
});

describe('settingOf', () => {
  it('tells letters that join or stack, ideographs, and the rest', () => {
    expect(settingOf('Harbour')).to.equal('');
    expect(settingOf('Гавань 7')).to.equal('');
    expect(settingOf('الميناء')).to.equal('tall');
    expect(settingOf('ท่าเรือ')).to.equal('tall');
    expect(settingOf('बंदरगाह')).to.equal('tall');
    expect(settingOf('港の灯')).to.equal('square');
  });
});
