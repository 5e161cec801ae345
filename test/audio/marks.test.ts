import { expect } from '@open-wc/testing';
import { estimateMarks, markAt, timeOf, weightOf } from '../../src/audio/marks.js';
import { readMarks } from '../../src/audio/providers/read-marks.js';
import { sentencesOf } from '../../src/audio/sentences.js';
import type { SpeechMark } from '../../src/audio/speech.js';
import { speechTextOf } from '../../src/audio/speech-text.js';

const cutUp = (text: string, lang = 'en', longest?: number): readonly string[] =>
  sentencesOf({ text, start: 7 }, lang, longest).map(({ start, length }) =>
    text.slice(start - 7, start - 7 + length),
  );

describe('sentences', () => {
  it('are cut where they end, without the space between them', () => {
    expect(cutUp('One two. Three? “Four!” Five')).to.deep.equal(['One two.', 'Three?', '“Four!”', 'Five']);
    expect(cutUp('霧が出た。港は静かだ。', 'ja')).to.deep.equal(['霧が出た。', '港は静かだ。']);
    expect(cutUp('هل نام؟ لا.', 'ar')).to.deep.equal(['هل نام؟', 'لا.']);
    expect(cutUp('')).to.deep.equal([]);
  });

  it('are cut at clauses where they are long, else at words, else at graphemes', () => {
    expect(cutUp('One two three, four five six; seven', 'en', 20)).to.deep.equal([
      'One two three,',
      'four five six;',
      'seven',
    ]);
    expect(cutUp('one two three four five six', 'en', 12)).to.deep.equal([
      'one two',
      'three four',
      'five six',
    ]);
    expect(cutUp('霧が出て、港は静かで、人は眠れない', 'ja', 8)).to.deep.equal([
      '霧が出て、',
      '港は静かで、',
      '人は眠れない',
    ]);
    expect(cutUp('at 10:30:15.5 exactly', 'en', 14)).to.deep.equal(['at 10:30:15.5', 'exactly']);
    expect(cutUp('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 'en', 10)).to.deep.equal(['👩‍👩‍👧', '👩‍👩‍👧', '👩‍👩‍👧']);
    expect(cutUp('e\u0301e\u0301e\u0301', 'en', 3)).to.deep.equal(['e\u0301', 'e\u0301', 'e\u0301']);
    // a grapheme is never cut, even where it is longer
    expect(cutUp('👩‍👩‍👧', 'en', 3)).to.deep.equal(['👩‍👩‍👧']);
  });

  it('are cut at the very edge, and at a clause only where more than a quarter is left before it', () => {
    expect(cutUp('abcdefghi, the rest', 'en', 10)).to.deep.equal(['abcdefghi,', 'the rest']);
    expect(cutUp('a, bcdefghijkl', 'en', 8)).to.deep.equal(['a,', 'bcdefghi', 'jkl']);
    expect(cutUp('abcdefghij', 'en', 8)).to.deep.equal(['abcdefgh', 'ij']);
    expect(cutUp('   ')).to.deep.equal([]);
  });

  /** More than a segmenter is given at a time. */
  const MANY = Array.from(
    { length: 120 },
    (_, index) => `Sentence ${String(index)}, which is one of many here.`,
  );

  it('are whole wherever a long text is taken apart', () => {
    for (const first of ['A.', 'A b c d e.', 'A b c d e f g h i j k.', 'A b c d e f g h i j k l m n o p q.'])
      expect(cutUp([first, ...MANY].join(' '))).to.deep.equal([first, ...MANY]);
  });

  for (const [what, text, lang] of [
    ['a paragraph without any end', 'harbour '.repeat(3000), 'en'],
    ['many sentences', 'The horn fell silent, and nobody slept. '.repeat(500), 'en'],
    ['Chinese without any sign', '港'.repeat(5000), 'zh'],
    ['Thai', 'ภาษาไทยไม่มีช่องว่าง'.repeat(300), 'th'],
    ['what is no language', 'The horn fell silent. '.repeat(50), 'not a language'],
  ] as const)
    it(`hold all of ${what}, and are short`, () => {
      const pieces = cutUp(text, lang);
      expect(pieces.join('').replace(/\s/g, '')).to.equal(text.replace(/\s/g, ''));
      for (const piece of pieces) expect(piece.length).to.be.within(1, 200);
      expect(pieces.length).to.be.lessThan(text.length / 20 + 2);
    });

  it('do without Intl.Segmenter', () => {
    const { Segmenter } = Intl;
    try {
      // @ts-expect-error an engine that lacks it
      delete Intl.Segmenter;
      expect(cutUp('One two. Three? “Four!” 3.5 five')).to.deep.equal([
        'One two.',
        'Three?',
        '“Four!”',
        '3.5 five',
      ]);
      expect(cutUp('霧が出た。「静かだ。」と言う', 'ja')).to.deep.equal([
        '霧が出た。',
        '「静かだ。」',
        'と言う',
      ]);
      expect(cutUp('e\u0301e\u0301', 'en', 3)).to.deep.equal(['e\u0301', 'e\u0301']);
      expect(cutUp('abe\u0301\u0301cd', 'en', 4)).to.deep.equal(['ab', 'e\u0301\u0301c', 'd']);
      expect(cutUp('\u0301\u0301\u0301ab', 'en', 2)).to.deep.equal(['\u0301\u0301\u0301', 'ab']);
      expect(cutUp('…')).to.deep.equal(['…']);
      expect(cutUp(MANY.join(' '))).to.deep.equal(MANY);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
    }
  });
});

describe('marks', () => {
  const words: readonly SpeechMark[] = [
    [100, 0, 3],
    [400, 4, 3],
    [900, 10, 5],
  ];

  it('are found by time', () => {
    expect([-1, 0, 99, 100, 399, 400, 900, 1e9, NaN].map((ms) => markAt(words, ms))).to.deep.equal([
      -1, -1, -1, 0, 0, 1, 2, 2, -1,
    ]);
    expect(markAt([], 5)).to.equal(-1);
  });

  it('tell when an offset is spoken', () => {
    const marks = { source: 'engine', words, duration: 2000 } as const;
    expect([0, 2, 3, 4, 6, 8, 10, 14, 15, 99].map((offset) => timeOf(marks, offset))).to.deep.equal([
      100, 100, 400, 400, 400, 900, 900, 900, 2000, 2000,
    ]);
    expect(timeOf({ ...marks, words: [] }, 5)).to.equal(0);
    expect(timeOf({ ...marks, words: [[300, 8, 2]] }, 5)).to.equal(0);
    expect(timeOf({ source: 'engine', words: [[300, 8, 2]] }, 50)).to.equal(300);
    // the longest word there is, and a sentence
    expect(timeOf({ source: 'engine', words: [[300, 0, 30]], duration: 600 }, 15)).to.equal(300);
    expect(timeOf({ source: 'engine', words: [[300, 0, 40]], duration: 700 }, 10)).to.equal(400);
    const sentences = { source: 'estimated', words: [[1000, 10, 100]], duration: 2000 } as const;
    expect([10, 60, 110].map((offset) => timeOf(sentences, offset))).to.deep.equal([1000, 1500, 2000]);
  });

  it('are estimated: a sentence each, longer for longer ones, up to the duration', () => {
    const text = speechTextOf('Short. A sentence that is a good deal longer than it.\n\nShort.');
    const marks = estimateMarks(text, 10_000);
    expect(marks.source).to.equal('estimated');
    expect(marks.words.map(([, start, length]) => text.text.slice(start, start + length))).to.deep.equal([
      'Short.',
      'A sentence that is a good deal longer than it.',
      'Short.',
    ]);
    const [first, second, third] = marks.words.map(([ms]) => ms);
    expect(first).to.equal(0);
    expect(third! - second!).to.be.greaterThan(2 * second!);
    expect(third).to.be.within(5000, 9500);
    const { text: spoken } = text;
    expect(readMarks(JSON.parse(JSON.stringify(marks)), { text: spoken, textHash: '' })).to.deep.equal(marks);
    expect(estimateMarks(speechTextOf(''), 1000).words).to.deep.equal([]);
  });

  it('are as long as what is said, and a pause more after a paragraph', () => {
    // 4 letters and 8 for the end of a sentence, 6 more for that of a paragraph: 12, 18 and 18 of 48
    expect(estimateMarks(speechTextOf('One. Two.\n\nEnd.'), 4800).words).to.deep.equal([
      [0, 0, 4],
      [1200, 5, 4],
      [3000, 11, 4],
    ]);
  });

  it('weigh what is said by its signs', () => {
    const weights = ['', 'abcd', '港夜', 'かカ', '한국', '12', '१२', 'a, b', '港、夜'].map(weightOf);
    expect(weights).to.deep.equal([8, 12, 14, 14, 13, 16, 16, 15, 18]);
  });

  it('count an ideograph and a digit for more than a letter', () => {
    const share = (first: string): number =>
      estimateMarks(speechTextOf(`${first}\n\nabcdefghij`), 1000).words[1]![0];
    expect(share('港港港港港港港港港港')).to.be.greaterThan(share('abcdefghij') + 100);
    expect(share('1234567890')).to.be.greaterThan(share('abcdefghij') + 100);
  });
});
