import { expect } from '@open-wc/testing';
import { readableBlocks } from '../../src/article/readable-text.js';
import { readingTime, readingTimeOf } from '../../src/article/reading-time.js';

function element(markup: string): Element {
  return new DOMParser()
    .parseFromString(`<article>${markup}</article>`, 'text/html')
    .querySelector('article')!;
}

const words = (count: number, word = 'harbour'): string => `${word} `.repeat(count).trim();

describe('readable text', () => {
  it('is one string a block, white space collapsed, inline markup joined', () => {
    expect(
      readableBlocks(element('<p>One <b>two</b>\n  three.</p><div>Four<p>five</p>six</div>')),
    ).to.deep.equal(['One two three.', 'Four', 'five', 'six']);
  });

  it('takes a line break and a list item for the end of a block', () => {
    expect(readableBlocks(element('one<br>two<ul><li>three</li><li>four</li></ul>'))).to.deep.equal([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  const left = {
    'marked text': '<p data-news-skip>no</p>',
    'hidden text':
      '<p hidden>no</p><p aria-hidden="true">no</p><p style="display: none">no</p><p inert>no</p>',
    controls: '<button>no</button><label>no<input></label><select><option>no</option></select>',
    forms: '<form><p>no</p></form>',
    'navigation and asides': '<nav>no</nav><aside><p>no</p></aside><div role="navigation">no</div>',
    captions: '<figure><img alt="no"><figcaption>no</figcaption></figure>',
    scripts: '<script>no</script><style>no</style><noscript>no</noscript><template>no</template>',
    'parts of the library': '<div data-news-part>no</div><news-figure><p>no</p></news-figure>',
    'the perspective': '<div slot="perspective"><p>no</p></div>',
    adverts:
      '<div class="ad-slot">no</div><div class="inline-ad"><p>no</p></div><ins class="adsbygoogle">no</ins>',
    'sign-up blocks':
      '<div class="newsletter-signup"><p>no</p></div><div id="paywall-prompt"><p>no</p></div>',
    'bylines and sharing': '<p class="byline">no</p><div class="share-buttons">no</div><time>no</time>',
  };
  for (const [what, markup] of Object.entries(left))
    it(`leaves out ${what}`, () => {
      expect(readableBlocks(element(`<p>yes</p>${markup}<p>yes</p>`))).to.deep.equal(['yes', 'yes']);
    });

  it('keeps what only sounds like an advert, and a body whose class says paywall', () => {
    const paragraphs = '<p>yes</p>'.repeat(5);
    expect(readableBlocks(element('<p class="lead shadow adept">yes</p>'))).to.deep.equal(['yes']);
    expect(readableBlocks(element(`<div class="paywall">${paragraphs}</div>`))).to.have.length(5);
  });

  it('keeps the root, whatever it is called', () => {
    const root = element('<p>yes</p>');
    root.className = 'share related';
    expect(readableBlocks(root)).to.deep.equal(['yes']);
  });
});

describe('reading time', () => {
  it('counts 238 words a minute, rounded up, at least one', () => {
    expect(readingTime('', 'en')).to.equal(1);
    expect(readingTime(words(1), 'en')).to.equal(1);
    expect(readingTime(words(238), 'en')).to.equal(1);
    expect(readingTime(words(239), 'en')).to.equal(2);
    expect(readingTime(words(490), 'en')).to.equal(3);
  });

  it('gives the same for one string and for its blocks', () => {
    const blocks = [words(200), words(200), words(90)];
    expect(readingTime(blocks, 'en')).to.equal(readingTime(blocks.join('\n\n'), 'en'));
  });

  it('counts characters in Chinese, Japanese and Korean', () => {
    expect(readingTime('港'.repeat(330), 'zh')).to.equal(1);
    expect(readingTime('港'.repeat(331), 'zh-Hant-TW')).to.equal(2);
    expect(readingTime('みなと'.repeat(153), 'ja')).to.equal(1);
    expect(readingTime('みなと'.repeat(154), 'ja')).to.equal(2);
    expect(readingTime('항구 '.repeat(250), 'ko')).to.equal(1);
    expect(readingTime('항구 '.repeat(251), 'ko')).to.equal(2);
  });

  it('counts words of other scripts in them as words, and no punctuation', () => {
    expect(readingTime(`${'港'.repeat(330)}。，！`, 'zh')).to.equal(1);
    expect(readingTime(`${'港'.repeat(330)} ${words(119)}`, 'zh')).to.equal(2);
  });

  it('finds words in a script without spaces', () => {
    expect(readingTime('ภาษาไทยไม่มีช่องว่าง'.repeat(120), 'th')).to.be.greaterThan(1);
  });

  describe('without a segmenter, which is slow', () => {
    const texts = {
      en: [
        19,
        'The “keeper’s” log: 3.14 hours—or 1,000, who knows? A well-known U.S. horn (don’t ask) cost €38,000.',
      ],
      fr: [9, 'L’eau n’est pas là, dit-elle ; aujourd’hui, c’est « fini ».'],
      de: [13, 'Zwölf Nebelhörner, 611 Stunden, z.B. im März: „Ich schlafe nicht“, schrieb sie.'],
      pl: [10, 'Źdźbło trawy rosło nad rzeką, a żółw spał do południa.'],
      uk: [9, 'П’ять човнів стояли біля мосту, і ніхто не спав.'],
      ar: [8, 'قريةٌ تقتسم ماءها بظلّ عصا، كما قال الشيخ.'],
      hi: [10, 'हिन्दी में लिखा हुआ एक छोटा वाक्य, जिसमें मात्राएँ हैं।'],
    } as const;
    for (const [language, [count, text]] of Object.entries(texts))
      it(`counts words alike in all engines, whose segmenters differ (${language})`, () => {
        // a minute is 238 words: as many texts as make the count whole minutes
        const blocks = Array.from({ length: 238 }, () => text);
        expect(readingTime(blocks, language)).to.equal(count);
        expect(readingTime([...blocks, 'x'], language), 'and one more').to.equal(count + 1);
      });

    it('makes one only where words are not apart', () => {
      const { Segmenter } = Intl;
      let made = 0;
      const counting = new Proxy(Segmenter, {
        construct: (target, args: [string]) => {
          made += 1;
          return new target(...args);
        },
      });
      Object.defineProperty(Intl, 'Segmenter', { value: counting, configurable: true, writable: true });
      try {
        for (const [language, [, text]] of Object.entries(texts)) readingTime(text, language);
        for (const language of ['ja', 'ko', 'zh-Hant']) readingTime('港に、みなと。 항구의 밤', language);
        expect(made).to.equal(0);
        readingTime(['ภาษาไทย', 'ไม่มีช่องว่าง'], 'th-TH');
        expect(made).to.equal(1);
      } finally {
        Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
      }
    });
  });

  it('does without Intl.Segmenter', () => {
    const { Segmenter } = Intl;
    try {
      // @ts-expect-error an engine that lacks it
      delete Intl.Segmenter;
      expect(readingTime(words(490), 'en')).to.equal(3);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
    }
  });

  it('never throws over a language tag', () => {
    expect(readingTime(words(490), 'not a language')).to.equal(3);
    expect(readingTime(words(490), '')).to.equal(3);
  });

  it('counts a block of 250,000 letters like the same text in paragraphs', () => {
    const paragraphs = Array.from({ length: 500 }, () => words(70));
    expect(readingTime(paragraphs.join(' '), 'en')).to.equal(readingTime(paragraphs, 'en'));
  });

  it('is unknown where there is nothing to read', () => {
    expect(readingTimeOf(undefined, 'en')).to.equal(undefined);
    expect(readingTimeOf(element('<figure><figcaption>x</figcaption></figure>'), 'en')).to.equal(undefined);
    expect(readingTimeOf(element(`<p>${words(239)}</p>`), 'en')).to.equal(2);
  });
});
