import { expect } from '@open-wc/testing';
import { readableText } from '../../src/article/readable-text.js';
import type { SpeechText } from '../../src/audio/speech.js';
import { isCreditLine, readSpeech, speechText, speechTextOf } from '../../src/audio/speech-text.js';
import { isUnseen } from '../../src/audio/unseen.js';

function element(markup: string, around = 'article'): Element {
  return new DOMParser().parseFromString(`<${around}>${markup}</${around}>`, 'text/html').body
    .firstElementChild!;
}

const told = ({ segments }: SpeechText): readonly string[] =>
  segments.map(({ kind, text }) => `${kind}: ${text}`);
const read = (markup: string): readonly string[] => told(speechText(element(markup)));

describe('the spoken text', () => {
  it('is made of blocks of each kind', () => {
    expect(
      read(
        '<h1>Horn</h1><p>One <b>two</b>\n three.</p><blockquote class="pull"><p>In fog.</p></blockquote>' +
          '<p class="wp-pullquote">Say.</p><ul><li>four<li><p>five</p></ul><dl><dt>six<dd>seven</dl>' +
          '<div role="heading">Eight</div>nine<br>ten',
      ),
    ).to.deep.equal([
      'heading: Horn',
      'paragraph: One two three.',
      'quote: In fog.',
      'quote: Say.',
      'item: four',
      'item: five',
      'item: six',
      'item: seven',
      'heading: Eight',
      'paragraph: nine',
      'paragraph: ten',
    ]);
  });

  it('has its segments at their offsets, apart by a blank line', () => {
    const { text, segments } = speechText(element('<h2>Über 😀</h2><p>One</p><p>two</p>'), {
      disclosure: 'Written by AI.',
    });
    expect(text).to.equal('Written by AI.\n\nÜber 😀\n\nOne\n\ntwo');
    for (const segment of segments)
      expect(text.slice(segment.start, segment.start + segment.text.length)).to.equal(segment.text);
    expect(segments.map(({ kind }) => kind)).to.deep.equal([
      'disclosure',
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });

  it('begins with disclosure, headline and standfirst that are given, and skips empty ones', () => {
    const root = element('<p>Text.</p>');
    const given = { disclosure: ' Made\nby AI. ', headline: 'Head', standfirst: 'Stand.' };
    expect(told(speechText(root, given))).to.deep.equal([
      'disclosure: Made by AI.',
      'heading: Head',
      'paragraph: Stand.',
      'paragraph: Text.',
    ]);
    expect(told(speechText(root, { disclosure: ' ', headline: '', standfirst: undefined }))).to.deep.equal([
      'paragraph: Text.',
    ]);
  });

  it('is in NFC, without soft hyphens', () => {
    const { text } = speechText(element('<p>Cafe<b>\u0301</b> Fog\u00adhorn \u1100\u1161</p>'));
    expect(text).to.equal('Café Foghorn 가');
    expect(text).to.equal(text.normalize());
  });

  it('holds no byline and no date line of the head, whatever they are called', () => {
    expect(
      read(
        '<h1>Horn</h1><p class="dek">Stand.</p><div class="signed"><p>By <a rel="author">Corin Vale</a></p>' +
          '<p>Updated <time>9 November</time></p></div><p>Text.</p>',
      ),
    ).to.deep.equal(['heading: Horn', 'paragraph: Stand.', 'paragraph: Text.']);
  });

  it('keeps a date within a sentence, and leaves out one that stands alone', () => {
    const markup = '<h1>Horn</h1><p>Text.</p><p>On <time>9 November</time> it fell silent.</p>';
    expect(read(`${markup}<p><time>10:30</time></p>`)).to.deep.equal([
      'heading: Horn',
      'paragraph: Text.',
      'paragraph: On 9 November it fell silent.',
    ]);
  });

  it('knows the sentence of a date by its whole block, and signs around one for no sentence', () => {
    expect(read('<h1>Horn</h1><p>Text.</p><p>On <b><time>9 November</time></b>, fog.</p>').at(-1)).to.equal(
      'paragraph: On 9 November, fog.',
    );
    expect(read('<h1>Horn</h1><p>Text.</p><p>(<time>9 November</time>)</p>').join()).not.to.include('9');
  });

  it('knows a line of credits by its author, however long, or by being no sentence', () => {
    const long = 'Corin Vale has written about harbours, horns and fog for longer than anybody here can say.';
    for (const [markup, expected] of [
      [`<p class="byline">${long}</p>`, true],
      [`<p><a rel="author" href="/vale">Corin Vale</a>${long.slice(10)}</p>`, true],
      [`<p>${long}</p>`, false],
      ['<p>Updated at noon</p>', true],
    ] as const)
      expect(isCreditLine(element(markup).firstElementChild!), markup).to.equal(expected);
  });

  it('keeps a first paragraph that names a day', () => {
    const first = 'The horn on the south pier fell silent on <time>9 November</time>, and nobody slept.';
    expect(read(`<h1>Horn</h1><p>Updated on <time>9 November</time></p><p>${first}</p>`)).to.deep.equal([
      'heading: Horn',
      `paragraph: ${first.replace(/<.*?>/g, '')}`,
    ]);
  });

  it('leaves out what is struck out and numbers of notes', () => {
    expect(
      read(
        '<p>It cost <del>ten</del><s>nine</s> <ins>eight</ins> m<sup>2</sup>.<sup><a href="#n1">1</a></sup></p>',
      ),
    ).to.deep.equal(['paragraph: It cost eight m2.']);
  });

  it('reads what ruby stands over in one piece, without the ruby', () => {
    expect(read('<p>港の<ruby>霧<rp>(</rp><rt>きり</rt><rp>)</rp></ruby>。</p>')).to.deep.equal([
      'paragraph: 港の霧。',
    ]);
  });

  it('leaves out what the readable text does', () => {
    const left =
      '<p data-news-skip>no</p><p hidden>no</p><aside>no</aside><form>no</form><button>no</button>' +
      '<figure><figcaption>no</figcaption></figure><div slot="perspective">no</div><div data-news-part>no</div>' +
      '<news-author-card>no</news-author-card><div class="newsletter-signup">no</div><div class="ad-slot">no</div>' +
      '<div id="paywall-prompt">no</div><time hidden>no</time>';
    const root = element(`<p>yes</p>${left}<p>yes<time hidden>no</time></p>`);
    expect(speechText(root).text).to.equal('yes\n\nyes');
    expect(readableText(root)).to.equal('yes\n\nyes');
  });

  it('takes the nearest language, or the one given', () => {
    const root = element('<article><p>x</p></article>', 'div lang="de"').firstElementChild!;
    expect(speechText(root).lang).to.equal('de');
    expect(speechText(root, { lang: 'ar' }).lang).to.equal('ar');
    expect(speechText(element('<p>x</p>')).lang).to.equal('en');
  });

  it('reads what stands outside before it', () => {
    const page = element('<h1>Head</h1><article><p>Text.</p></article>', 'main');
    const root = page.querySelector('article')!;
    expect(told(speechText(root, { before: [page.querySelector('h1')!] }))).to.deep.equal([
      'heading: Head',
      'paragraph: Text.',
    ]);
  });

  it('does not take what is around the article for its kind', () => {
    const root = element('<article><p>Text.</p></article>', 'li').firstElementChild!;
    expect(told(speechText(root))).to.deep.equal(['paragraph: Text.']);
  });

  it('is empty where there is nothing to read', () => {
    expect(speechText(element('<figure></figure>'))).to.deep.equal({ text: '', segments: [], lang: 'en' });
    expect(speechTextOf(' \n ').segments).to.deep.equal([]);
  });

  it('is the same of plain text as of the same text in paragraphs', () => {
    const body = 'One\ntwo.\n \nThree\u00ad.\n\n\n\nFour.';
    const root = element('<p>One\ntwo.</p><p>Three.</p><p>Four.</p>');
    const options = { lang: 'en', headline: 'Head', disclosure: 'Made by AI.' };
    expect(speechTextOf(body, options)).to.deep.equal(speechText(root, options));
    expect([{}, { lang: 'de' }].map((given) => speechTextOf(body, given).lang)).to.deep.equal(['en', 'de']);
  });

  it('survives nesting that recursion would not', () => {
    const root = document.createElement('article');
    let at: Element = root;
    for (let depth = 0; depth < 20_000; depth++) at = at.appendChild(document.createElement('span'));
    at.textContent = 'deep';
    expect(speechText(root).text).to.equal('deep');
  });

  it('leaves out what is not rendered, if asked, but nothing that can be opened or fades in', () => {
    const root = document.createElement('article');
    const style = '<style>.gone { display: none } .none { content-visibility: hidden }</style>';
    root.innerHTML =
      `${style}<p>yes</p><p class="gone">no</p><p>and <span class="gone">no</span>yes</p><div class="none">` +
      '<p>no</p></div><details><summary>More</summary><p>inside</p></details><p style="opacity: 0">soon</p>';
    document.body.append(root);
    try {
      expect(speechText(root, { isHidden: isUnseen }).text.split('\n\n')).to.deep.equal([
        'yes',
        'and yes',
        'More',
        'inside',
        'soon',
      ]);
      root.style.display = 'none';
      expect(speechText(root, { isHidden: isUnseen }).text).to.match(/^yes/);
    } finally {
      root.remove();
    }
  });

  it('is read of 50,000 words', () => {
    const paragraph = `<p>${'harbour '.repeat(48)}<a href="#">file</a> end.</p>`;
    expect(readSpeech(element(paragraph.repeat(1000))).text.segments).to.have.length(1000);
  });
});
