import { expect } from '@open-wc/testing';
import { axFind, axTree } from '../helpers/a11y.js';
import { emulateMedia, need, resetMedia } from '../helpers/browser.js';
import { composed, openFrame, until, type Frame } from '../helpers/frame.js';

const PAGE = '/test/fixtures/article-body.html';

const sheetOf = ({ document: page }: Frame): HTMLLinkElement =>
  page.querySelector('link[href*=article-body]')!;

async function openPage(width = 1280): Promise<Frame> {
  const frame = await openFrame(PAGE, { width });
  await until(
    'the parts',
    () => frame.document.querySelector('news-author-card')?.shadowRoot?.firstElementChild,
  );
  return frame;
}

/** What follows from how high the text is, which may change. */
const EXTENT =
  /^(?:block-size|height|perspective-origin|transform-origin|grid-template-rows|(?:inset-block|bottom|top).*)$/;

/** Everything of a page that is no text of its article: what is around it, its own box, parts, navigation, forms. */
function otherElements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inside = element.shadowRoot ? otherElements(element.shadowRoot) : [];
    const isText = element.closest('article,[data-news-part=body]') && !element.matches('article');
    const beside =
      'header,aside:not([class*=pull]),nav,form,footer:not(blockquote *),[data-news-skip],[class*=newsletter],' +
      '[data-news-part]:not([data-news-part=body]),news-author-card,news-audio-player,.kicker,.standfirst,.byline';
    return isText && !element.closest(`article :is(${beside}),.comments`) ? inside : [element, ...inside];
  });
}

function stylesOf(frame: Frame): Map<Element, Map<string, string>> {
  const computed = (element: Element, pseudo?: string): [string, string][] => {
    const style = frame.window.getComputedStyle(element, pseudo);
    return [...style]
      .filter((name) => !EXTENT.test(name))
      .map((name) => [name, style.getPropertyValue(name)]);
  };
  return new Map(
    otherElements(frame.document).map((element) => [
      element,
      new Map([
        ...computed(element),
        ...computed(element, '::before').map(([name, value]) => [`::before ${name}`, value] as const),
      ]),
    ]),
  );
}

/** Characters on each line of a paragraph but the last one. */
function lineLengths(paragraph: Element): number[] {
  const page = paragraph.ownerDocument;
  const range = page.createRange();
  const walker = page.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const lines = new Map<number, number>();
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentElement!.closest('sup')) continue;
    for (let at = 0; at < text.length; at++) {
      if (/\s/.test(text.data[at]!) && /\s/.test(text.data[at + 1] ?? ' ')) continue;
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getClientRects()[0];
      if (box) lines.set(Math.round(box.bottom), (lines.get(Math.round(box.bottom)) ?? 0) + 1);
    }
  }
  return [...lines.values()].slice(0, -1);
}

describe('the style sheet of the article’s text', function () {
  this.timeout(180_000);

  for (const url of [PAGE, '/articles/river-bends/', '/articles/water-by-shadow/', '/articles/foghorn/'])
    it(`touches nothing else: ${url}`, async () => {
      const frame = await openFrame(url);
      if (url === PAGE)
        await until('the parts', () => frame.document.querySelector('news-author-card')?.shadowRoot);
      else await composed(frame);
      await frame.document.fonts.ready;
      const sheet = sheetOf(frame);
      const [paragraph] = frame.document.querySelectorAll('article > p:not([class])');
      const measure = (): string => frame.window.getComputedStyle(paragraph!).maxInlineSize;
      expect(measure(), 'it is there').to.match(/px$/);
      const after = stylesOf(frame);
      sheet.disabled = true;
      expect(measure(), 'it is not there').to.equal('none');
      const before = stylesOf(frame);
      expect(before.size).to.be.greaterThan(60);
      const changed = [...before].flatMap(([element, values]) =>
        [...values]
          .filter(([name, value]) => after.get(element)?.get(name) !== value)
          .map(([name, value]) => `${element.localName}.${element.className} ${name}: ${value}`),
      );
      expect(changed).to.deep.equal([]);
      frame.remove();
    });

  it('loses to any rule of the page, in its layer too', async () => {
    const frame = await openPage();
    const long = frame.document.querySelector('#long')!;
    const gap = (): string => frame.window.getComputedStyle(long).marginBlockEnd;
    const { sheet } = sheetOf(frame);
    expect([...sheet!.cssRules].map((rule) => rule.cssText.slice(0, 26))).to.deep.equal([
      '@layer news-article-body {',
    ]);
    expect(gap()).to.equal('20px');
    const own = new frame.window.CSSStyleSheet();
    frame.document.adoptedStyleSheets = [own];
    own.replaceSync(':where(p) { margin-block-end: 7px }');
    expect(gap()).to.equal('7px');
    own.replaceSync('@layer news-article-body { p { margin-block-end: 9px } }');
    expect(gap(), 'nothing in it has specificity').to.equal('9px');
    frame.remove();
  });

  it('keeps text away from a part that the page wrote before it, not from one that is composed', async () => {
    const frame = await openPage();
    const [card, text] = ['news-author-card', '#long'].map((name) => frame.document.querySelector(name)!);
    const gap = (): string => frame.window.getComputedStyle(text!).marginBlockStart;
    expect(gap()).to.equal('20px');
    card!.setAttribute('data-news-part', 'author');
    expect(gap()).to.equal('0px');
    frame.remove();
  });

  it('sets lines of about 66 characters in any face, and follows the tokens', async () => {
    const frame = await openPage();
    const { body } = frame.document;
    for (const face of ['serif', 'sans-serif', 'Noto Serif', 'DejaVu Serif', 'Noto Sans']) {
      body.style.fontFamily = `"${face}", ${face.endsWith('serif') ? face : 'serif'}`;
      for (const size of ['16px', '21px']) {
        body.style.fontSize = size;
        const lengths = lineLengths(frame.document.querySelector('#plain')!);
        expect(lengths.length).to.be.greaterThan(4);
        const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
        expect(Math.max(...lengths), `${face} ${size}: longest`).to.be.at.most(76);
        expect(average, `${face} ${size}: average`).to.be.within(56, 70);
      }
    }
    const width = (): number => frame.document.querySelector('#plain')!.getBoundingClientRect().width;
    const before = width();
    body.style.setProperty('--news-measure', '20em');
    expect(width(), 'a narrower measure').to.equal(20 * 21);
    body.style.setProperty('--news-body-measure', '50em');
    expect(width(), 'one for the text alone').to.equal(50 * 21);
    expect(before).to.be.within(20 * 21, 50 * 21);
    frame.remove();
  });

  it('lets nothing stand out of a page of 320 px, and tables that are wide scroll by themselves', async () => {
    const frame = await openPage(320);
    const page = frame.document;
    expect(page.documentElement.scrollWidth).to.be.at.most(320);
    for (const selector of ['#wide', 'figure.wp-block-table', 'pre']) {
      const box = page.querySelector(selector)!;
      expect(box.scrollWidth, selector).to.be.greaterThan(box.clientWidth);
      expect(frame.window.getComputedStyle(box).overflowX, selector).to.equal('auto');
    }
    const narrow = page.querySelector('#narrow')!.getBoundingClientRect();
    expect(narrow.right, 'few columns fit').to.be.at.most(320);
    frame.element.width = '1280';
    expect(frame.window.getComputedStyle(page.querySelector('#wide')!).display).to.equal('table');
    frame.remove();
  });

  it('leaves a table a table to assistive technology where it scrolls', async function () {
    const frame = await openPage(320);
    const table = frame.document.querySelector('#wide')!;
    expect(frame.window.getComputedStyle(table).display).to.equal('block');
    const tree = await axTree(this, table);
    expect(axFind(tree, 'table', 'Harbour dues')).to.have.length(1);
    expect(axFind(tree, 'columnheader')).to.have.length(5);
    expect(axFind(tree, 'rowheader')).to.have.length(2);
    expect(axFind(tree, 'cell')).to.have.length(8);
    frame.remove();
  });

  it('knows a pull quote by the names that WordPress, Ghost and people give it, and leaves embeds alone', async () => {
    const frame = await openPage();
    const page = frame.document;
    const article = page.querySelector('article')!;
    const edge = (element: Element): string[] => {
      const style = frame.window.getComputedStyle(element);
      return [style.borderBlockStartWidth, style.borderInlineStartWidth];
    };
    const quotes = page.querySelectorAll('blockquote.pull,figure.wp-block-pullquote,aside.pullquote');
    expect(quotes.length).to.equal(3);
    for (const quote of quotes)
      expect(edge(quote), quote.outerHTML.slice(0, 40)).to.deep.equal(['3px', '0px']);
    const alternative = article.appendChild(page.createElement('blockquote'));
    alternative.className = 'kg-blockquote-alt';
    expect(edge(alternative)).to.deep.equal(['3px', '0px']);
    expect(edge(page.querySelector('figure.wp-block-pullquote blockquote')!)).to.deep.equal(['0px', '0px']);
    expect(edge(article.querySelector('blockquote:not([class])')!), 'a quotation').to.deep.equal([
      '0px',
      '3px',
    ]);
    expect(edge(page.querySelector('.twitter-tweet')!), 'an embed').to.deep.equal(['0px', '0px']);
    alternative.className = 'pull-left';
    expect(edge(alternative), 'a class that floats').to.deep.equal(['0px', '0px']);
    frame.remove();
  });

  it('sets each script as it is set: joined letters, squares, marks above and below', async () => {
    const frame = await openPage();
    const style = (selector: string): CSSStyleDeclaration =>
      frame.window.getComputedStyle(frame.document.querySelector(selector)!);
    const leading = (selector: string): number =>
      Number.parseFloat(style(selector).lineHeight) / Number.parseFloat(style(selector).fontSize);
    const article = frame.document.querySelector<HTMLElement>('article')!;
    article.style.letterSpacing = '1px';
    expect(style('#long').hyphens).to.equal('auto');
    expect(style('[lang=de] p').hyphens).to.equal('auto');
    expect(style('p code').hyphens).to.equal('manual');
    expect(style('#long').letterSpacing).to.equal('1px');
    for (const lang of ['ar', 'ja', 'hi']) expect(style(`[lang=${lang}] p`).hyphens, lang).to.equal('manual');
    expect(style('[lang=ar] p').letterSpacing).to.equal('normal');
    expect(style('[lang=ar] em').fontStyle).to.equal('normal');
    expect(style('[lang=ar] em').fontWeight).to.equal('700');
    expect(style('[lang=ar] pre').direction).to.equal('ltr');
    expect(style('[lang=ja] em').fontStyle).to.equal('normal');
    expect(style('[lang=ja] p').lineBreak).to.equal('strict');
    expect(leading('#long')).to.equal(1.5);
    expect(leading('[lang=ar] p')).to.be.closeTo(1.7, 0.01);
    expect(leading('[lang=hi] p')).to.be.closeTo(1.7, 0.01);
    expect(leading('[lang=ja] p'), 'with annotations').to.equal(2);
    article.style.lineHeight = '1.9';
    expect(leading('#long'), 'never closer than the page has it').to.be.closeTo(1.9, 0.01);
    article.style.setProperty('--news-leading-text', '2');
    expect(leading('#long')).to.equal(2);
    frame.remove();
  });

  it('takes faces and colours of the page without a theme, and those of a theme with one', async function () {
    const frame = await openPage();
    const { document: page } = frame;
    const style = (selector: string): CSSStyleDeclaration =>
      frame.window.getComputedStyle(page.querySelector(selector)!);
    const quote = '#article > blockquote:not([class])';
    const heading = style('#article > h2').fontFamily;
    expect(heading).to.equal(style('#long').fontFamily);
    const light = style(quote).borderInlineStartColor;
    page.documentElement.style.colorScheme = 'dark';
    page.documentElement.style.color = 'CanvasText';
    expect(style(quote).borderInlineStartColor, 'dark').not.to.equal(light);
    page.documentElement.style.colorScheme = '';
    const link = page.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: '/src/themes/paper.css' });
    page.head.append(link);
    await until('the theme', () => style('#article > h2').fontFamily !== heading);
    expect(style('#article > h2').fontFamily).to.match(/Display/);
    expect(style('#article figcaption').fontFamily).not.to.equal(heading);
    await need(this, emulateMedia({ media: 'print' }));
    try {
      expect(style(quote).borderInlineStartColor).to.equal('rgb(153, 153, 153)');
    } finally {
      await resetMedia();
    }
    frame.remove();
  });

  it('sets a text that has the class `news-body` without a tag around it', async () => {
    const frame = await openPage();
    const comment = frame.document.querySelector('.comments article')!;
    const measure = (): string => frame.window.getComputedStyle(comment.querySelector('p')!).maxInlineSize;
    expect(measure()).to.equal('none');
    frame.document.querySelector('.comments')!.className = 'news-body';
    expect(measure(), 'an article in a text is not it').to.equal('none');
    frame.document.querySelector('.news-body')!.className = '';
    comment.className = 'news-body';
    expect(measure()).to.match(/px$/);
    frame.remove();
  });
});
