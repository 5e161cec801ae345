import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { reserveCss } from '../../src/article/reserve.styles.js';
import type { NewsAiDisclosure } from '../../src/disclosure/ai-disclosure.js';
import '../../src/disclosure/news-ai-disclosure.js';
import '../../src/locales/ar.js';
import { axTree, axOutline } from '../helpers/a11y.js';
import { emulateMedia, need, resetMedia } from '../helpers/browser.js';

/** The composed label: its space is reserved before the page is painted, so it may never need more or less. */

const WIDTHS = [200, 320, 351, 352, 353, 390, 640, 1280];
const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren '.repeat(4).trim();
const NAMES = [
  '',
  'A. Editor',
  'Ilse Kampmann of the Harbour Desk',
  LONG,
  'ทวีศักดิ์'.repeat(30),
  'é'.repeat(300),
];

/** Firefox’s reader mode: a classic script that leaves one global. */
async function reader(page: Document): Promise<string> {
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/node_modules/@mozilla/readability/Readability.js';
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  const { Readability } = globalThis as unknown as {
    Readability: new (page: Document) => { parse(): { textContent: string } | null };
  };
  return new Readability(page).parse()?.textContent ?? '';
}

let sheet: CSSStyleSheet;

async function composed(
  attributes: string,
  { width = 800, around = '', text = '' } = {},
): Promise<NewsAiDisclosure> {
  const page = await fixture<HTMLElement>(testHtml`<div></div>`);
  page.innerHTML = `<article ${around}><h1>Tide</h1><news-ai-disclosure data-news-part="label" ${attributes}>${text}</news-ai-disclosure></article>`;
  page.style.inlineSize = `${width}px`;
  const element = page.querySelector('news-ai-disclosure')!;
  await element.updateComplete;
  return element;
}

const $ = (element: Element, selector: string): HTMLElement => element.shadowRoot!.querySelector(selector)!;
const em = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
const sentence = (element: Element): HTMLElement | null =>
  element.querySelector(':scope > [data-news-label]');

describe('<news-ai-disclosure>, composed: height', () => {
  before(() => {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(reserveCss);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  for (const language of ['en', 'ar', 'fa'])
    it(`is the reserved one in ${language}, at any width, whatever it says`, async () => {
      for (const width of WIDTHS)
        for (const name of NAMES)
          for (const level of ['none', 'ai-generated', 'autonomous', 'ai-assisted']) {
            const element = await composed(
              `level="${level}" reviewed-by="${name}" reviewed-at="2026-09-23" responsible="${name}" policy-url="/ai"`,
              { width, around: `lang="${language}"` },
            );
            const place = `${language}, ${level}, ${width} px, ${name.slice(0, 20)}`;
            const bound = width < 34 * em(element) ? 5.3 : 4;
            const own = $(element, '.label').getBoundingClientRect().height / em(element);
            const host = element.getBoundingClientRect().height / em(element);
            if (width < 18 * em(element)) {
              // nothing is cut where text is very large for the room
              expect(host, place).to.be.at.least(bound + 0.5 - 0.05);
              continue;
            }
            expect(own, place).to.be.at.most(bound + 0.05);
            // half an em at least is left below it
            expect(host, place).to.be.closeTo(bound + 0.5, 0.05);
            element.remove();
          }
    });

  it('is the same before its code is there, and when nothing is known', async () => {
    const frame = document.createElement('iframe'); // where no tag is registered
    document.body.append(frame);
    const page = frame.contentDocument!;
    const style = page.createElement('style');
    style.textContent = `body{margin:0}${reserveCss}`;
    page.head.append(style);
    page.body.innerHTML = '<news-ai-disclosure data-news-part="label"></news-ai-disclosure>';
    for (const width of WIDTHS) {
      frame.style.inlineSize = `${width}px`;
      frame.style.border = '0';
      const bare = page.querySelector('news-ai-disclosure')!;
      const element = await composed('', { width });
      const bound = (width < 34 * em(element) ? 5.8 : 4.5) * em(element);
      expect(bare.shadowRoot).to.equal(null);
      expect(bare.getBoundingClientRect().height, `${width} px, bare`).to.be.closeTo(bound, 0.5);
      expect(element.getBoundingClientRect().height, `${width} px, empty`).to.be.closeTo(bound, 0.5);
      element.remove();
    }
    frame.remove();
  });

  it('keeps to its text size, however large', async () => {
    for (const size of [12, 24, 40]) {
      const element = await composed('level="ai-generated" policy-url="/ai"', {
        width: 900,
        around: `style="--news-text-size:${size}px"`,
      });
      const height = (900 < 34 * size ? 5.8 : 4.5) * size;
      expect(element.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
    }
  });

  it('shows whole lines: nothing is cut through the middle', async () => {
    for (const width of WIDTHS)
      for (const name of NAMES) {
        const element = await composed(`level="autonomous" reviewed-by="${name}" policy-url="/ai"`, {
          width,
        });
        const text = $(element, '.text').getBoundingClientRect();
        const box = $(element, '.label').getBoundingClientRect();
        const lines =
          text.height / (1.45 * Number.parseFloat(getComputedStyle($(element, '.text')).fontSize));
        // below 18em all is shown, in lines as they come
        if (width >= 18 * em(element))
          expect(lines, `${width} ${name.slice(0, 9)}`).to.be.closeTo(Math.round(lines), 0.15);
        expect(text.bottom).to.be.at.most(box.bottom + 0.5);
        expect(text.top).to.be.at.least(box.top - 0.5);
        expect((text.top + text.bottom) / 2, 'in the middle').to.be.closeTo((box.top + box.bottom) / 2, 3);
        element.remove();
      }
  });

  it('usually needs no cutting: the whole of it shows on a phone', async () => {
    for (const [width, attributes] of [
      [280, ''],
      [328, ''],
      [358, ''],
      [358, 'reviewed-by="Ilse Kampmann"'],
      [640, 'reviewed-by="Ilse Kampmann" reviewed-at="2026-09-23" responsible="Paper Example"'],
    ] as const) {
      const element = await composed(`level="ai-generated" policy-url="/ai" ${attributes}`, { width });
      const box = $(element, '.text');
      expect(box.scrollHeight, `${width} ${attributes}`).to.be.at.most(box.clientHeight + 1);
      element.remove();
    }
  });

  it('is as high as it needs to be in a header of the full layout', async () => {
    const long = await composed(`level="ai-generated" data-news-layout="full" reviewed-by="${LONG}"`, {
      width: 200,
    });
    expect($(long, '.text').scrollHeight).to.be.at.most($(long, '.text').clientHeight + 1);
    expect(long.getBoundingClientRect().height).to.be.above(5.5 * em(long));
    const short = await composed('level="none" data-news-layout="full"', { width: 800 });
    expect(short.getBoundingClientRect().height).to.be.below(3 * em(short));
  });

  it('is as high as it needs to be in print', async function () {
    await need(this, emulateMedia({ media: 'print' }));
    const element = await composed(`level="ai-generated" reviewed-by="${LONG}" responsible="${LONG}"`, {
      width: 300,
    });
    const box = $(element, '.text');
    const cut = box.scrollHeight - box.clientHeight;
    const cutBelow = $(element, '.label').scrollHeight - $(element, '.label').clientHeight;
    await resetMedia();
    expect(cut).to.be.at.most(1);
    expect(cutBelow).to.be.at.most(1);
  });
});

describe('<news-ai-disclosure>, composed: the sentence in the page', () => {
  it('is one paragraph of text, shown through the slot', async () => {
    const element = await composed('level="ai-generated" reviewed-by="<b>A. Editor</b>"');
    expect(element.childNodes).to.have.length(1);
    expect(element.firstElementChild!.localName).to.equal('p');
    expect(sentence(element)!.childElementCount).to.equal(0);
    expect(sentence(element)!.textContent).to.equal('Written by AI, reviewed by <b>A. Editor</b>.');
    expect($(element, 'slot:not([name])')).to.satisfy(
      (slot: HTMLSlotElement) => slot.assignedElements()[0] === sentence(element),
    );
    expect(sentence(element)!.getBoundingClientRect().height).to.be.above(10);
  });

  it('stays the same paragraph when it changes, and is untouched when it does not', async () => {
    const element = await composed('level="ai-generated"');
    const paragraph = sentence(element)!;
    const text = paragraph.firstChild;
    element.responsible = 'Paper Example';
    element.policyUrl = '/ai';
    await element.updateComplete;
    expect(paragraph.firstChild).to.equal(text);
    element.reviewedBy = 'A. Editor';
    await element.updateComplete;
    expect(sentence(element)).to.equal(paragraph);
    expect(paragraph.textContent).to.equal('Written by AI, reviewed by A. Editor.');
    expect(element.childElementCount).to.equal(1);
  });

  it('takes up one that a server has written', async () => {
    const element = await composed('level="ai-generated"', {
      text: '<p data-news-label>Written by AI. No human review recorded.</p>',
    });
    expect(element.childElementCount).to.equal(1);
    expect(element.innerHTML).to.equal('<p data-news-label="">Written by AI. No human review recorded.</p>');
  });

  it('goes with the level, and comes back with it', async () => {
    const element = await composed('level="ai-generated"');
    element.level = undefined;
    await element.updateComplete;
    expect(sentence(element)).to.equal(null);
    element.level = 'none';
    await element.updateComplete;
    expect(sentence(element)!.textContent).to.equal('Written without AI.');
  });

  it('cuts names at 36 signs', async () => {
    const element = await composed(`level="ai-generated" reviewed-by="${'x'.repeat(90)}"`);
    expect(sentence(element)!.textContent).to.equal(`Written by AI, reviewed by ${'x'.repeat(35)}….`);
  });

  it('is not shaped by the page’s rules for paragraphs', async () => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(
      'article p{margin:2em!important;font:40px serif!important;color:red!important;padding:1em;border:1px solid;' +
        'text-indent:3em;max-width:2em;opacity:.1!important;position:absolute;display:none!important;letter-spacing:1em}' +
        'article p::first-letter{font-size:90px}article p::before{content:"x"}',
    );
    const plain = await composed('level="ai-generated"');
    const { height, width } = $(plain, '.text').getBoundingClientRect();
    document.adoptedStyleSheets.push(rules);
    const element = await composed('level="ai-generated"');
    const style = getComputedStyle(sentence(element)!);
    const facts = {
      display: style.display,
      margin: style.marginInlineStart,
      opacity: style.opacity,
      indent: style.textIndent,
      size: style.fontSize === getComputedStyle($(element, '.text')).fontSize,
      colour: style.color === getComputedStyle($(element, '.text')).color,
    };
    const box = $(element, '.text').getBoundingClientRect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules);
    expect(facts).to.deep.equal({
      display: 'inline',
      margin: '0px',
      opacity: '1',
      indent: '0px',
      size: true,
      colour: true,
    });
    expect(box.height).to.be.closeTo(height, 0.01);
    expect(box.width).to.be.closeTo(width, 0.01);
  });

  it('says in which language it is where that is not the page’s', async () => {
    const persian = await composed('level="ai-generated"', { around: 'lang="fa" dir="rtl"' });
    expect([sentence(persian)!.lang, sentence(persian)!.dir]).to.deep.equal(['en', 'ltr']);
    const arabic = await composed('level="ai-generated"', { around: 'lang="ar" dir="rtl"' });
    expect([sentence(arabic)!.hasAttribute('lang'), sentence(arabic)!.hasAttribute('dir')]).to.deep.equal([
      false,
      false,
    ]);
  });

  it('is kept by reader mode, once', async () => {
    const element = await composed('level="ai-generated" reviewed-by="A. Editor" policy-url="/ai"');
    const article = element.parentElement!;
    for (let index = 0; index < 6; index++) {
      const paragraph = document.createElement('p');
      paragraph.textContent =
        'The lamp on the mole has been lit every night, through wars and one strike. '.repeat(5);
      article.append(paragraph);
    }
    const page = document.implementation.createHTMLDocument('Tide');
    page.body.append(page.importNode(article, true));
    const text = await reader(page);
    expect(text).to.contain('The lamp on the mole');
    expect(text.split('Written by AI, reviewed by A. Editor.')).to.have.length(2);
  });

  it('is read out once, before the link, and who is responsible after it', async function () {
    const element = await composed('level="ai-generated" policy-url="/ai" responsible="Paper Example"');
    const outline = axOutline(await axTree(this, element)).join('\n');
    expect(outline.split('Written by AI. No human review recorded.').length, outline).to.be.at.least(2);
    expect(outline.indexOf('Written by AI')).to.be.below(outline.indexOf('link "How this was made"'));
    expect(outline.indexOf('link "How this was made"')).to.be.below(
      outline.indexOf('Editorial responsibility'),
    );
  });
});
