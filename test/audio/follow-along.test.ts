import { expect } from '@open-wc/testing';
import type { SpeechMark } from '../../src/audio/speech.js';
import {
  emulateForcedColors,
  emulateMedia,
  layoutCount,
  need,
  paintedPage,
  resetMedia,
} from '../helpers/browser.js';
import { page, removeProperty, restore, stub, stubProperty } from '../share/helpers.js';
import {
  ARTICLE,
  endFollowers,
  followed,
  followIn,
  frames,
  marksOf,
  sentenceTexts,
  spokenPage,
  spokenTexts,
  WORD,
} from './followed.js';

/** Counts frames that are asked for. */
function countFrames(): () => number {
  let count = 0;
  const original = requestAnimationFrame.bind(window);
  stub(window, 'requestAnimationFrame', (callback: FrameRequestCallback) => {
    count += 1;
    return original(callback);
  });
  return () => count;
}

describe('following along: what is highlighted', () => {
  afterEach(() => {
    endFollowers();
    restore();
  });

  it('word by word, the sentence beneath, and nothing of the article is touched', async () => {
    const { article, say, text, sound, follower } = followed();
    const before = article.outerHTML;
    const words = text.match(/\S+/g)!;
    expect(spokenTexts(), 'before it plays').to.deep.equal([]);
    for (const [nth, word] of words.entries()) {
      await say(nth);
      expect(spokenTexts(), String(nth)).to.deep.equal([word]);
      expect(sentenceTexts()[0], String(nth)).to.include(word);
      expect(article.outerHTML).to.equal(before);
    }
    await say(3);
    expect(sentenceTexts()).to.deep.equal(['The tide came in at six.']);
    await say(10);
    expect(sentenceTexts()).to.deep.equal(['With it came the ferry, late.']);
    sound.end();
    expect(spokenTexts().concat(sentenceTexts()), 'at the end').to.deep.equal([]);
    follower.release();
    expect(article.outerHTML).to.equal(before);
  });

  it('sentence by sentence where times are estimated', async () => {
    const { article, say } = followed('estimated');
    const before = article.outerHTML;
    await say(3);
    expect(spokenTexts()).to.deep.equal(['The tide came in at six.']);
    await say(6);
    expect(spokenTexts()).to.deep.equal(['The tide came in at six.']);
    await say(9);
    expect(spokenTexts()).to.deep.equal(['With it came the ferry, late.']);
    expect(sentenceTexts()).to.deep.equal([]);
    expect(article.outerHTML).to.equal(before);
  });

  it('stays at the place while paused, and goes where it is moved to', async () => {
    const { say, sound } = followed();
    await say(4);
    sound.pause();
    await frames();
    expect(spokenTexts()).to.deep.equal(['came']);
    sound.seek(0);
    expect(spokenTexts()).to.deep.equal(['The']);
    sound.dispatchEvent(new Event('emptied'));
    expect(spokenTexts(), 'another sound').to.deep.equal([]);
  });

  it('takes over marks that come late, more or others', async () => {
    const { follower, say, sound, text } = followed();
    const all = marksOf(text);
    follower.marks = undefined;
    await say(4);
    expect(spokenTexts()).to.deep.equal([]);
    follower.marks = { ...all, words: all.words.slice(0, 3) };
    expect(spokenTexts(), 'the last that is known').to.deep.equal(['The']);
    follower.marks = all;
    expect(spokenTexts()).to.deep.equal(['came']);
    follower.marks = { ...all, source: 'estimated' };
    expect(spokenTexts()).to.deep.equal(['The tide came in at six.']);
    expect(sentenceTexts()).to.deep.equal([]);
    const late = all.words.map(([ms, ...place]): SpeechMark => [ms + 2 * WORD, ...place]);
    follower.marks = { ...all, words: late };
    expect(spokenTexts()).to.deep.equal(['The']);
    sound.seek(0);
    expect(spokenTexts(), 'before the first').to.deep.equal([]);
  });

  it('can be switched off and on again', async () => {
    const { follower, say } = followed();
    await say(4);
    follower.highlight = false;
    expect(spokenTexts()).to.deep.equal([]);
    const count = countFrames();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(count(), 'no work').to.equal(0);
    follower.highlight = true;
    expect(spokenTexts()).to.deep.equal(['came']);
  });

  it('looks at the clock only while it plays and the page is seen', async () => {
    const { say, sound } = followed();
    await say(2);
    const count = countFrames();
    const during = async (): Promise<number> => {
      const before = count();
      await new Promise((resolve) => setTimeout(resolve, 150));
      return count() - before;
    };
    expect(await during(), 'playing').to.be.greaterThan(1);
    stubProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await during(), 'hidden').to.equal(0);
    restoreHidden();
    expect(await during(), 'seen again').to.be.greaterThan(1);
    sound.pause();
    expect(await during(), 'paused').to.equal(0);
    sound.begin();
    sound.end();
    expect(await during(), 'ended').to.equal(0);

    function restoreHidden(): void {
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
    }
  });

  it('one change a word, and next to no layout in 120 words', async function () {
    const markup = `<article><p>${'The tide came in at six and nobody had waited. '.repeat(12).trim()}</p></article>`;
    const { say } = followed('engine', { markup });
    await say(0);
    let added = 0;
    const { add } = Highlight.prototype;
    stub(Highlight.prototype, 'add', function (this: Highlight, range: AbstractRange) {
      if (this === CSS.highlights.get('news-spoken')) added += 1;
      return add.call(this, range);
    });
    let reads = 0;
    for (const owner of [Range, Element])
      for (const name of ['getBoundingClientRect', 'getClientRects'] as const) {
        const original = Reflect.get(owner.prototype, name) as () => unknown;
        stub(owner.prototype, name, function (this: unknown) {
          reads += 1;
          return original.call(this);
        });
      }
    for (let nth = 1; nth <= 100; nth++) await say(nth);
    expect(added).to.equal(100);
    expect(reads, 'places that were asked for').to.equal(0);
    restoreReads();
    const before = await layoutCount(this);
    for (let nth = 119; nth >= 0; nth--) await say(nth % 108);
    const layouts = (await layoutCount(this)) - before;
    expect(layouts).to.be.lessThan(8);

    function restoreReads(): void {
      stub(Highlight.prototype, 'add', add);
    }
  });

  it('is silent where the text has gone, and goes on behind', async () => {
    const { article, say, text } = followed();
    const words = text.match(/\S+/g)!;
    await say(3);
    article.querySelector('#first')!.textContent = 'Another text.';
    expect(spokenTexts().join(''), 'at once').to.equal('');
    for (let nth = 4; nth < 17; nth++) {
      await say(nth);
      expect(spokenTexts().join('')).to.equal('');
    }
    const nth = words.indexOf('second');
    await say(nth);
    expect(spokenTexts()).to.deep.equal(['second']);
    article.remove();
    await say(nth + 1);
    expect(spokenTexts().join('')).to.equal('');
  });

  it('two articles do not disturb each other', async () => {
    const one = followed();
    const other = followed('estimated');
    await one.say(3);
    await other.say(9);
    expect(spokenTexts()).to.have.members(['tide', 'With it came the ferry, late.']);
    one.sound.end();
    expect(spokenTexts()).to.deep.equal(['With it came the ferry, late.']);
    one.follower.release();
    const sheets = document.adoptedStyleSheets.length;
    expect(sheets, 'the sheet is still there').to.be.greaterThan(0);
    await other.say(10);
    expect(spokenTexts()).to.deep.equal(['With it came the ferry, late.']);
  });

  it('leaves nothing behind', async () => {
    const open = new Set<string>();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const ids = new Map<unknown, number>();
    const id = (thing: unknown): number => ids.get(thing) ?? (ids.set(thing, ids.size), ids.size - 1);
    stub(EventTarget.prototype, 'addEventListener', function (this: EventTarget, ...given: unknown[]) {
      const [type, listener, options] = given as [string, unknown, AddEventListenerOptions | undefined];
      const key = `${type} ${String(id(this ?? window))} ${String(id(listener))}`;
      open.add(key);
      options?.signal &&
        addEventListener.call(options.signal, 'abort', () => open.delete(key), { once: true });
      addEventListener.apply(this ?? window, given as never);
    });
    stub(EventTarget.prototype, 'removeEventListener', function (this: EventTarget, ...given: unknown[]) {
      open.delete(`${String(given[0])} ${String(id(this ?? window))} ${String(id(given[1]))}`);
      removeEventListener.apply(this ?? window, given as never);
    });
    const sheets = [...document.adoptedStyleSheets];
    const { follower, say, layer, article, sound } = followed();
    const before = document.body.outerHTML;
    follower.autoScroll = true;
    await say(3);
    expect(open.size).to.be.greaterThan(15);
    expect(document.adoptedStyleSheets.length).to.equal(sheets.length + 1);
    expect(layer.adoptedStyleSheets.length).to.equal(1);
    follower.release();
    expect([...open]).to.deep.equal([]);
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('news-'))).to.deep.equal([]);
    expect(document.adoptedStyleSheets).to.deep.equal(sheets);
    expect(layer.adoptedStyleSheets.length).to.equal(0);
    expect(layer.childNodes.length).to.equal(0);
    expect(document.body.outerHTML).to.equal(before);
    const count = countFrames();
    sound.begin();
    article.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(count()).to.equal(0);
    follower.release();
  });

  it('in a shadow root, where the article stands, and wherever it is moved to', async () => {
    const hosts = [page('<div></div>'), page('<div></div>')];
    const [one, other] = hosts.map((host) => host.attachShadow({ mode: 'open' }));
    const sheets = document.adoptedStyleSheets.length;
    one!.append(...page(ARTICLE).childNodes);
    const { say, article, follower } = followIn(one!);
    await say(3);
    expect(spokenTexts()).to.deep.equal(['tide']);
    expect(one!.adoptedStyleSheets.length).to.equal(1);
    other!.append(article);
    await say(4);
    expect(spokenTexts().join('')).to.equal('came');
    expect(one!.adoptedStyleSheets.length, 'where it was').to.equal(0);
    expect(other!.adoptedStyleSheets.length, 'where it is').to.equal(1);
    follower.release();
    expect(other!.adoptedStyleSheets.length).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  describe('without the Highlight API', () => {
    for (const [what, remove] of [
      ['a class', () => removeProperty(globalThis, 'Highlight')],
      ['a registry', () => removeProperty(CSS, 'highlights')],
    ] as const)
      it(`(no ${what}) an attribute on the paragraph, which leaves no trace`, async () => {
        remove();
        const { article, say, follower } = followed();
        const before = article.outerHTML;
        await say(3);
        const first = article.querySelector('#first')!;
        expect([...article.querySelectorAll('[data-news-spoken]')]).to.deep.equal([first]);
        expect(getComputedStyle(first).backgroundColor, 'it is shown').to.match(
          /^(?:rgba\(255, 190, 0|color\(srgb 1 0\.745)/,
        );
        expect(article.outerHTML.replace(' data-news-spoken=""', '')).to.equal(before);
        follower.release();
        expect(article.outerHTML).to.equal(before);
      });

    it('an attribute of the page itself stays', async () => {
      removeProperty(globalThis, 'Highlight');
      const markup = ARTICLE.replace('id="first"', 'id="first" data-news-spoken="x"');
      const { article, say, follower } = followed('engine', { markup });
      const before = article.outerHTML;
      await say(3);
      follower.release();
      expect(article.outerHTML).to.equal(before);
    });
  });
});

describe('following along: what is painted', () => {
  afterEach(async () => {
    endFollowers();
    restore();
    await resetMedia();
  });

  const STYLE =
    '<style>.show{padding:20px;font:40px/2 monospace;background:#fff;color:#000}.show *{margin:0}</style>';

  /** Colours at the start of a word's background, and just below its letters' line. */
  async function painted(test: Mocha.Context, tokens = '', nth = 3) {
    scrollTo(0, 0);
    const markup = `${STYLE}<div class="show" style="${tokens}">${ARTICLE}</div>`;
    const scene = followed('engine', { markup });
    await scene.say(nth);
    const spoken = [...CSS.highlights.get('news-spoken')!][0] as Range;
    const at = spoken.getBoundingClientRect();
    const sentence = [...(CSS.highlights.get('news-spoken-sentence') ?? [])][0] as Range | undefined;
    const start = (sentence ?? spoken).getClientRects()[0]!;
    await frames();
    const colour = await paintedPage(test);
    const column = (x: number, box: DOMRect): string[] => {
      const found = new Set<string>();
      for (let y = box.top; y < box.bottom; y++) found.add(colour(x, y).join(' '));
      return [...found];
    };
    // between two letters there is background alone, and what is drawn under them
    return {
      word: column(at.left + 1, at),
      sentence: column(start.right - 1, start),
      outside: column(at.left + 1, new DOMRect(at.left, at.top - at.height, 1, 1)),
    };
  }

  const close = (one: string, other: readonly number[]): boolean =>
    one.split(' ').every((part, index) => Math.abs(Number(part) - other[index]!) < 6);

  it('background and underline, from the sheet in the page', async function () {
    const { word, sentence } = await painted(this);
    // amber at 38 % over the sentence at 14 % over white
    expect(
      word.some((colour) => close(colour, [255, 225, 136])),
      word.join(),
    ).to.equal(true);
    expect(
      word.some((colour) => close(colour, [0, 0, 0])),
      `an underline: ${word.join()}`,
    ).to.equal(true);
    expect(
      sentence.some((colour) => close(colour, [255, 246, 219])),
      sentence.join(),
    ).to.equal(true);
  });

  it('by tokens of the page', async function () {
    const { word, sentence } = await painted(
      this,
      '--news-follow-background:rgb(0 200 100);--news-follow-underline:rgb(250 0 250);--news-follow-sentence:rgb(200 220 255)',
    );
    expect(
      word.some((colour) => close(colour, [0, 200, 100])),
      word.join(),
    ).to.equal(true);
    expect(
      word.some((colour) => close(colour, [250, 0, 250])),
      word.join(),
    ).to.equal(true);
    expect(
      sentence.some((colour) => close(colour, [200, 220, 255])),
      sentence.join(),
    ).to.equal(true);
  });

  it('on a dark page light text keeps its contrast', async function () {
    const { word } = await painted(this, 'background:#111;color:#eee');
    const dark = word.map((colour) => colour.split(' ').map(Number)).filter(([red]) => red! < 170);
    expect(dark.length, word.join()).to.be.greaterThan(0);
    expect(
      word.some((colour) => close(colour, [238, 238, 238])),
      `underline: ${word.join()}`,
    ).to.equal(true);
  });

  it('nothing on paper', async function () {
    await need(this, emulateMedia({ media: 'print' }));
    const { word, sentence } = await painted(this);
    expect(word).to.deep.equal(['255 255 255']);
    expect(sentence).to.deep.equal(['255 255 255']);
  });

  it('in forced colours those of the system', async function () {
    await need(this, emulateForcedColors(true));
    const { word } = await painted(this);
    const probe = page('<div style="forced-color-adjust:none;block-size:9px;background:Highlight"></div>');
    const place = probe.getBoundingClientRect();
    const system = (await paintedPage(this))(place.left + 3, place.top + 3).join(' ');
    expect(system, 'a colour').to.not.equal('255 255 255');
    expect(word, `Highlight is ${system}`).to.include(system);
    expect(sentenceTexts(), 'the word alone').to.deep.equal([]);
  });

  it('more of it where more contrast is asked for', async function () {
    await need(this, emulateMedia({ contrast: 'more' }));
    const { word, sentence } = await painted(this);
    expect(
      word.some((colour) => close(colour, [255, 215, 96])),
      word.join(),
    ).to.equal(true);
    expect(sentence.length, 'an underline of its own').to.be.greaterThan(1);
  });
});

it('the text of this test is spoken as it is thought', () => {
  const { text, segments } = spokenPage(page(ARTICLE));
  expect(segments.map(({ text: own, start }) => text.slice(start, start + own.length))).to.deep.equal(
    segments.map(({ text: own }) => own),
  );
  restore();
});
