import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { reserveCss } from '../../src/article/reserve.styles.js';
import { registerLocale } from '../../src/core/localize.js';
import '../../src/header/news-article-header.js';
import '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { axTree, axOutline } from '../helpers/a11y.js';
import { isFromServer, skip } from '../helpers/engine.js';

/** The composed header: its space is reserved before the page is painted, so it may never need more. */

const WIDTHS = [300, 360, 412, 511, 512, 513, 640, 768, 1024, 1200];

/** A language whose every sentence is three times as long. */
const wordy = {
  ...en,
  byline: 'Aufgezeichnet und zusammengestellt von {authors}',
  published: 'Erstmals der Öffentlichkeit zugänglich gemacht am {date}',
  updated: 'Zuletzt überarbeitet und ergänzt am {date}',
  readingTime: { other: 'ungefähr {minutes} Minuten ununterbrochene Lesezeit' },
  moreAuthors: { other: '{count} weitere Mitwirkende aus verschiedenen Ressorts' },
};

const NAMES = [
  'Aleksandra Wiśniewska-Brzęczyszczykiewicz',
  'Đặng Thị Phương Thảo Nguyễn',
  'محمد عبد الرحمن الشريف',
  'ทวีศักดิ์ สุขสมบูรณ์',
  'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren',
];

let sheet: CSSStyleSheet;

async function strip(lang: string, authors: number, width: number, more = ''): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(testHtml`<div></div>`);
  page.style.inlineSize = `${width}px`;
  page.lang = lang;
  const names = Array.from({ length: authors }, (_, n) => NAMES[n % NAMES.length]).join(';');
  page.innerHTML = `<news-article-header data-news-part author="${names}" published="2025-10-20T09:14:00Z"
    updated="2025-10-21T10:00:00Z" time-zone="America/Argentina/Buenos_Aires" reading-time="12" ${more}></news-article-header>`;
  const element = page.querySelector('news-article-header')!;
  await element.updateComplete;
  return element;
}

describe('<news-article-header> as a strip', () => {
  before(() => {
    registerLocale('de', wordy);
    sheet = new CSSStyleSheet();
    sheet.replaceSync(reserveCss);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  for (const lang of ['en', 'ar', 'de', 'fa'])
    it(`is as high as its reserved space in ${lang}, at any width, with any number of authors`, async () => {
      for (const width of WIDTHS)
        for (const authors of [0, 1, 2, 3, 4, 25]) {
          const element = await strip(lang, authors, width);
          const em = Number.parseFloat(getComputedStyle(element).fontSize);
          const bound = (width >= 32 * em ? 4.5 : 6.5) * em;
          const place = `${lang}, ${authors} authors, ${width} px`;
          expect(element.getBoundingClientRect().height, place).to.be.closeTo(bound, 0.5);
          element.remove();
        }
    });

  it('keeps the bound when the text is larger, until that would cut it', async () => {
    for (const size of ['12px', '20px', '24px', '40px']) {
      const element = await strip('de', 25, 360, `style="--news-text-size:${size}"`);
      const bound = 6.5 * Number.parseFloat(size);
      const { height } = element.getBoundingClientRect();
      if (360 < 16 * Number.parseFloat(size)) expect(height, size).to.be.at.least(bound - 0.5);
      else expect(height, size).to.be.closeTo(bound, 0.5);
    }
  });

  it('shows whole lines: nothing is cut through the middle', async () => {
    for (const lang of ['en', 'de'])
      for (const width of WIDTHS) {
        const element = await strip(lang, 25, width);
        const box = element.shadowRoot!.querySelector('.clamp')!;
        const bottom = element.shadowRoot!.querySelector('.strip')!.getBoundingClientRect().bottom;
        expect(box.getBoundingClientRect().bottom, `${lang} ${width}`).to.be.at.most(bottom + 0.5);
        element.remove();
      }
  });

  it('usually needs no cutting: an ordinary byline shows all of itself on a phone', async () => {
    const element = await strip('en', 0, 360);
    element.setAttribute('author', 'Ilse Kampmann; Tomas Reed; Bo Berg; Ada Stone');
    await (element as HTMLElementTagNameMap['news-article-header']).updateComplete;
    const box = element.shadowRoot!.querySelector('.clamp')!;
    expect(box.scrollHeight).to.be.at.most(box.clientHeight + 1);
  });

  it('holds byline, dates and reading time and nothing else', async () => {
    const element = await strip('en', 4, 800, 'headline="H" section="S" standfirst="F"');
    const root = element.shadowRoot!;
    expect(root.querySelector('h1, .section, .standfirst, .avatar')).to.equal(null);
    expect(root.querySelector('.byline')!.textContent.trim()).to.match(/^By .+, .+ and 2 others$/);
    expect(root.querySelector('.when')!.textContent.replace(/\s+/g, ' ').trim()).to.match(
      /^Published 20 October 2025, 06:14 .+ · Updated 21 October 2025, 07:00 .+ · 12 min read$/,
    );
  });

  it('leaves out what the page shows itself', async () => {
    const element = await strip('en', 2, 800, 'omit="section headline standfirst byline dates"');
    expect(element.shadowRoot!.querySelector('.byline, time')).to.equal(null);
    expect(element.shadowRoot!.querySelector('.when')!.textContent.trim()).to.equal('12 min read');
  });

  it('has no dot to begin or end with', async () => {
    const element = await strip('en', 1, 800, 'omit="dates"');
    expect(element.shadowRoot!.querySelector('.when')!.textContent.trim()).to.equal('12 min read');
  });

  it('keeps the whole text for those who do not look', async function () {
    if (isFromServer()) skip(this, 'a server has other words in this language than the page');
    const element = await strip('de', 3, 300);
    const outline = axOutline(await axTree(this, element)).join(' ');
    for (const name of NAMES.slice(0, 3)) expect(outline).to.contain(name);
    expect(outline).to.contain('12 Minuten ununterbrochene Lesezeit');
  });

  it('becomes a whole header when it stands for the article’s own head', async () => {
    const element = await strip('en', 1, 800, 'headline="Tide" data-news-layout="full"');
    expect(element.shadowRoot!.querySelector('h1')!.textContent.trim()).to.equal('Tide');
    expect(element.shadowRoot!.querySelector('.strip')).to.equal(null);
  });
});
