import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compareTexts, type Change } from '../../src/author/compare-texts.js';

const shorthand = (before: string, after: string, language = 'en'): string =>
  compareTexts(before, after, language)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');

const side = (changes: readonly Change[], other: Change['kind']): string =>
  changes.map(({ kind, text }) => (kind === other ? '' : text)).join('');

/** Words that two texts have in common, by the table that everyone knows: slow, and right. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    b.forEach((other, index) =>
      next.push(item === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!)),
    );
    row = next;
  }
  return row.at(-1)!;
}

describe('compareTexts', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['', '', ''],
    ['a b', 'a b', 'a b'],
    ['', 'a b', '[+a b]'],
    ['a b', '', '[-a b]'],
    ['Ask who pays.', 'Ask who pays and who was not asked.', 'Ask who pays[+ and who was not asked].'],
    ['who pays for it', 'who was asked for it', 'who [-pays][+was asked] for it'],
    ['the big red dog ran', 'the small old cat ran', 'the [-big red dog][+small old cat] ran'],
    ['costs and who', 'costs, who pays and who', 'costs[+, who pays] and who'],
    ['one\ntwo\nthree\n', 'one\nthree\n', 'one\n[-two\n]three\n'],
    ['a\r\nb', 'a\nb', 'a[-\r\n][+\n]b'],
  ];
  for (const [before, after, expected] of cases)
    it(`${JSON.stringify(before)} → ${JSON.stringify(after)}`, () =>
      expect(shorthand(before, after)).to.equal(expected));

  it('finds words in scripts without spaces', () => {
    expect(shorthand('港の灯を見る。', '港の船を見る。', 'ja')).to.equal('港の[-灯][+船]を見る。');
  });

  it('does without a segmenter', () => {
    const { Segmenter } = Intl;
    try {
      // @ts-expect-error an engine that lacks it
      delete Intl.Segmenter;
      expect(shorthand('who pays, it', 'who asks, it')).to.equal('who [-pays][+asks], it');
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
    }
  });

  it('holds both texts to the letter, whatever they are', () => {
    const sign = fc.constantFrom('a', 'b', 'c', ' ', ' ', '\n', ',', '\r\n', 'ع', '港', '\ud800');
    const any = fc.oneof(
      fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(any, any, (before, after) => {
        const changes = compareTexts(before, after, 'en');
        expect(side(changes, 'added')).to.equal(before);
        expect(side(changes, 'removed')).to.equal(after);
        expect(changes.every(({ text }) => text)).to.equal(true);
        expect(changes.some(({ kind }, index) => kind === changes[index - 1]?.kind)).to.equal(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps as much as can be kept', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 16 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        // no spaces between, so that nothing is joined
        const changes = compareTexts(before.join('\n'), after.join('\n'), 'en');
        const kept = changes
          .filter(({ kind }) => kind === 'same')
          .reduce((sum, { text }) => sum + text.length, 0);
        const lettersOf = (items: readonly string[]): string[] => items.join('\n').match(/[^]/g) ?? [];
        expect(kept).to.equal(longestCommon(lettersOf(before), lettersOf(after)));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not hang on texts that have nothing in common: lines, then the whole', () => {
    const words = (seed: number, count: number): string[] =>
      Array.from({ length: count }, (_, n) => `w${String((n * 7919 + seed) % 100_003)}`);
    const lines = (seed: number): string =>
      words(seed, 6_000)
        .join(' ')
        .replace(/((?:\S+ ){20})/g, '$1\n');
    const kept = '\nA line that stayed.\n';
    const partly = compareTexts(lines(1) + kept, `${lines(50_000)}${kept}`, 'en');
    expect(partly.at(-1)).to.deep.include({ kind: 'same' });
    const whole = compareTexts(words(1, 20_000).join('\n'), words(50_000, 20_000).join('\n'), 'en');
    expect(side(whole, 'added')).to.equal(words(1, 20_000).join('\n'));
    /** The fastest of some, in ms: nothing else had the processor. */
    const timeOf = (count: number, times: number): number => {
      const [before, after] = [1, 50_000].map((seed) => words(seed, count).join('\n')) as [string, string];
      const took = Array.from({ length: times }, () => {
        const start = performance.now();
        compareTexts(before, after, 'en');
        return performance.now() - start;
      });
      return Math.min(...took);
    };
    // in the square of its length, ten times as much would take a hundred times as long
    const few = timeOf(2000, 9);
    expect(timeOf(20_000, 3)).to.be.lessThan((few + 1) * 25);
  });
});
