import { expect } from '@open-wc/testing';
import type { Keeper } from '../../src/core/kept.js';
import { SpeechPreferences } from '../../src/audio/preferences.js';
import { ResumeStore, type Place } from '../../src/audio/resume.js';
import { speechTextOf } from '../../src/audio/speech-text.js';
import { offsetOf, placeIn } from '../../src/audio/text-place.js';

/** A storage, and what it holds. */
function storage(held: Record<string, string> = {}): {
  readonly keeper: Keeper;
  readonly held: Record<string, string>;
} {
  const keeper: Keeper = () => ({
    getItem: (key) => held[key] ?? null,
    setItem: (key, value) => void (held[key] = value),
  });
  return { keeper, held };
}

const blocked: Keeper = () => {
  throw new DOMException('no', 'SecurityError');
};
const full: Keeper = () => ({
  getItem: () => null,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
});

const PLACE: Place = { textHash: 'a', segment: 2, offset: 5, words: 'Three three', seconds: undefined };

describe('a place in a text', () => {
  const text = speechTextOf('One one.\n\nTwo two.\n\nThree three three.\n\nTwo two.');
  const offset = text.text.indexOf('three three.');
  const place = placeIn(text, 'a', offset);

  it('is a segment, and an offset in it', () => {
    expect(place).to.deep.equal({ textHash: 'a', segment: 2, offset: 6, words: 'Three three three.' });
    expect(offsetOf(place, text, 'a')).to.equal(offset);
    for (let at = 0; at < text.text.length; at++)
      expect(offsetOf(placeIn(text, 'a', at), text, 'a')).to.be.within(0, at + 2);
  });

  it('is found again when the text was edited around it', () => {
    const edited = speechTextOf(
      'New.\n\nOne one.\n\nTwo two, and more.\n\nThree three three. Four.\n\nTwo two.',
    );
    expect(offsetOf(place, edited, 'b')).to.equal(edited.text.indexOf('three three.'));
    const second = placeIn(text, 'a', text.text.lastIndexOf('two'));
    expect(offsetOf(second, edited, 'b')).to.equal(edited.text.lastIndexOf('two'));
  });

  it('is the beginning of its segment when that was edited, and nowhere when there is none', () => {
    const edited = speechTextOf('One one.\n\nTwo two.\n\nOther words.');
    expect(offsetOf(place, edited, 'b')).to.equal(edited.text.indexOf('Other'));
    expect(offsetOf(place, speechTextOf('One one.'), 'b')).to.equal(undefined);
    expect(offsetOf({ ...place, offset: 99 }, text, 'a')).to.equal(text.text.indexOf('Three'));
    expect(offsetOf(placeIn(speechTextOf(''), 'a', 0), speechTextOf(''), 'a')).to.equal(undefined);
  });
});

describe('where a reader stopped', () => {
  it('is kept for the article, and forgotten', () => {
    const { keeper, held } = storage();
    new ResumeStore(keeper).set('one', PLACE);
    new ResumeStore(keeper).set('two', { ...PLACE, seconds: 7.5 });
    const store = new ResumeStore(keeper);
    expect(store.get('one')).to.deep.equal(PLACE);
    expect(store.get('two')?.seconds).to.equal(7.5);
    expect(store.get('three')).to.equal(undefined);
    store.set('one', undefined);
    expect(new ResumeStore(keeper).get('one')).to.equal(undefined);
    expect(Object.keys(held)).to.deep.equal(['news-article:listening']);
  });

  it('is kept of the last 50 articles', () => {
    const { keeper } = storage();
    const store = new ResumeStore(keeper);
    for (let index = 0; index < 60; index++) store.set(`article ${index}`, PLACE);
    store.set('article 15', PLACE);
    store.set('article 60', PLACE);
    const known = Array.from({ length: 61 }, (_, index) => !!store.get(`article ${index}`));
    expect(known.filter(Boolean)).to.have.length(50);
    expect([10, 11, 15, 60].map((index) => known[index])).to.deep.equal([false, true, true, true]);
    store.set('x'.repeat(5000), PLACE);
    expect(store.get('x'.repeat(5000))).to.equal(undefined);
  });

  for (const [what, keeper] of Object.entries({ 'not allowed': blocked, full }))
    it(`is remembered until the page is left where storage is ${what}`, () => {
      const store = new ResumeStore(keeper);
      store.set('one', PLACE);
      expect(store.get('one')).to.deep.equal(PLACE);
      expect(new ResumeStore(keeper).get('one')).to.equal(undefined);
    });

  it('takes nothing from a record that is none', () => {
    for (const record of [
      '',
      '{',
      'null',
      '7',
      '{"one": 1}',
      '[1, null, [], ["one"], ["one", null]]',
      '[["one", {"segment": -1, "offset": 0, "words": ""}]]',
      '[["one", {"segment": 0, "offset": "0", "words": ""}]]',
      '[["one", {"segment": 0, "offset": 0, "words": 7}]]',
    ]) {
      const store = new ResumeStore(storage({ 'news-article:listening': record }).keeper);
      expect(store.get('one'), record).to.equal(undefined);
      store.set('two', PLACE);
      expect(store.get('two'), record).to.deep.equal(PLACE);
    }
    const odd = '[["one", {"textHash": 7, "segment": 1, "offset": 2, "words": "", "seconds": -3}]]';
    expect(new ResumeStore(storage({ 'news-article:listening': odd }).keeper).get('one')).to.deep.equal({
      textHash: undefined,
      segment: 1,
      offset: 2,
      words: '',
      seconds: undefined,
    });
  });

  it('is kept in the browser unless told otherwise', () => {
    try {
      new ResumeStore().set('one', PLACE);
      expect(new ResumeStore().get('one')).to.deep.equal(PLACE);
    } finally {
      localStorage.removeItem('news-article:listening');
    }
  });
});

describe('how a reader listens', () => {
  it('is remembered by language, the speed for all', () => {
    const { keeper } = storage();
    const store = new SpeechPreferences(keeper);
    expect(store.get('en')).to.deep.equal({ rate: undefined, voice: undefined });
    store.set('en-GB', { rate: 1.5 });
    store.set('en-GB', { voice: 'harbour' });
    store.set('de', { voice: 'hafen' });
    const again = new SpeechPreferences(keeper);
    expect(again.get('en-GB')).to.deep.equal({ rate: 1.5, voice: 'harbour' });
    expect(again.get('en')).to.deep.equal({ rate: 1.5, voice: 'harbour' });
    expect(again.get('de')).to.deep.equal({ rate: 1.5, voice: 'hafen' });
    expect(again.get('ar')).to.deep.equal({ rate: 1.5, voice: undefined });
    again.set('de', { voice: undefined });
    expect(store.get('de').voice).to.equal(undefined);
  });

  it('takes nothing that is out of bounds', () => {
    const record = '[["en", {"rate": 90, "voice": 7}], 7, ["de", {"rate": 0.5}], [1, {}]]';
    const store = new SpeechPreferences(storage({ 'news-article:speech': record }).keeper);
    expect(store.get('en')).to.deep.equal({ rate: 0.5, voice: undefined });
    expect(new SpeechPreferences(blocked).get('en')).to.deep.equal({ rate: undefined, voice: undefined });
  });
});
