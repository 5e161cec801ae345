/** What pictures are drawn of: each story once, whole pages in every pair of what the toolbar offers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { coveringSet, type Combination, type Factors } from '../visual/covering-set.js';
import { subjectsOf, type StoryFacts } from '../visual/subjects.js';

/** Pairs of choices of different kinds that stand together in none of the combinations. */
function missingPairs(factors: Factors, set: readonly Combination[]): readonly string[] {
  const kinds = Object.keys(factors);
  const pairs = kinds.flatMap((a, at) =>
    kinds
      .slice(at + 1)
      .flatMap((b) =>
        factors[a]!.flatMap((valueOfA) => factors[b]!.map((valueOfB) => ({ a, valueOfA, b, valueOfB }))),
      ),
  );
  return pairs
    .filter(({ a, valueOfA, b, valueOfB }) => !set.some((one) => one[a] === valueOfA && one[b] === valueOfB))
    .map(({ valueOfA, valueOfB }) => `${valueOfA} with ${valueOfB}`);
}

describe('a covering set', () => {
  const factors = {
    lang: ['en', 'ar', 'ja', 'en-XA', 'ar-XB'],
    theme: ['none', 'paper', 'digital', 'contrast', 'harbour'],
    scheme: ['light', 'dark'],
    width: ['320', '820', '1440'],
  };

  it('has every pair of choices, in far fewer combinations than there are', () => {
    const set = coveringSet(factors);
    assert.deepEqual(missingPairs(factors, set), []);
    assert.ok(set.length <= 30, `${set.length} of 150`);
  });

  it('has every pair of any choices, and each combination is whole', () => {
    const values = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 5 });
    const anyFactors = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), values, { minKeys: 2 });
    fc.assert(
      fc.property(anyFactors, (any) => {
        const set = coveringSet(any);
        assert.deepEqual(missingPairs(any, set), []);
        for (const one of set) {
          assert.deepEqual(Object.keys(one), Object.keys(any));
          for (const [kind, value] of Object.entries(one)) assert.ok(any[kind]!.includes(value));
        }
      }),
    );
  });

  it('is the same each time: names of pictures are made of it', () => {
    assert.deepEqual(coveringSet(factors), coveringSet(structuredClone(factors)));
  });
});

describe('subjects', () => {
  const choices = {
    lang: ['en', 'de', 'ar', 'ja', 'en-XA', 'ar-XB'],
    theme: ['none', 'paper', 'digital'],
    scheme: ['light dark', 'light', 'dark'],
  };
  const story = (id: string, title: string, globals: Readonly<Record<string, string>> = {}): StoryFacts => ({
    id,
    title,
    globals,
  });
  const stories = [
    story('elements-a--one', 'Elements/A'),
    story('elements-a--two', 'Elements/A', { scheme: 'dark' }),
    story('pages-news--default', 'Pages/News'),
    story('pages-opinion--default', 'Pages/Opinion'),
    story('pages-japanese--default', 'Pages/Japanese', { lang: 'ja' }),
    story('pages-polish--default', 'Pages/Polish', { lang: 'pl' }),
  ];
  const subjects = subjectsOf(stories, choices);
  const of = (id: string): typeof subjects => subjects.filter((subject) => subject.story === id);

  it('are every story once, as it sets itself', () => {
    for (const id of ['elements-a--one', 'elements-a--two']) {
      assert.deepEqual(
        of(id).map(({ name, globals }) => ({ name, globals })),
        [{ name: id, globals: {} }],
      );
    }
  });

  it('are pages in every language with every theme, mode and width', () => {
    const drawn = subjects
      .filter(({ globals }) => globals['lang'])
      .map(({ globals, width }) => ({ ...globals, width: String(width) }));
    const factors = {
      lang: ['en', 'ar', 'ja', 'en-XA', 'ar-XB'],
      theme: choices.theme,
      scheme: ['light', 'dark'],
      width: ['320', '820', '1440'],
    };
    assert.deepEqual(missingPairs(factors, drawn), []);
  });

  it('leave no page out, and set nothing that a page sets itself', () => {
    for (const { id } of stories) assert.ok(of(id).length > 0, id);
    for (const { globals } of of('pages-japanese--default')) assert.equal(globals['lang'], 'ja');
    assert.deepEqual(
      of('pages-polish--default').map(({ globals }) => globals),
      [{}],
    );
  });

  it('have names of their own, which are names of files', () => {
    const names = subjects.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, /^[\w.-]+$/);
  });

  it('are none where the toolbar no longer offers a language: that would go unseen', () => {
    assert.throws(() => subjectsOf(stories, { ...choices, lang: ['en', 'ar', 'en-XA', 'ar-XB'] }), /lang ja/);
    assert.throws(() => subjectsOf(stories, { lang: choices.lang, theme: choices.theme }), /scheme/);
  });
});
