import { expect } from '@open-wc/testing';
import {
  emulateForcedColors,
  emulateMedia,
  need,
  press,
  resetMedia,
  setViewport,
} from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { $, afterwards, all, article, clean, fakeArticles, headlines, pause, settled } from './teasers.js';
import type { NewsRelatedArticles } from '../../src/related/news-related-articles.js';

const boxOf = (node: Element): DOMRect => node.getBoundingClientRect();

/** How many teasers stand in each row, from top to bottom. */
function rows(related: Element): number[] {
  const tops = new Map<number, number>();
  for (const teaser of all(related, '[part=teaser]')) {
    const top = Math.round(boxOf(teaser).top);
    tops.set(top, (tops.get(top) ?? 0) + 1);
  }
  return [...tops.values()];
}

const isBeside = (related: Element): boolean => {
  const [words, picture] = ['.words', '.picture'].map((part) => boxOf($(related, part)!));
  return Math.abs(words!.top - picture!.top) < 2;
};

const scroller = (related: Element): HTMLElement => $(related, '[part=list]')!;

const strip = (): Promise<NewsRelatedArticles> =>
  settled({ width: 1200, articles: fakeArticles(9), limit: 9 });

describe('<news-related-articles>: how it stands', () => {
  before(async function () {
    await need(this, setViewport(1400, 900));
  });
  after(() => setViewport(800, 600));
  afterEach(async () => {
    await resetMedia();
    clean();
  });

  it('is a list where it is narrow, with pictures beside the words', async () => {
    const related = await settled({ width: 390, articles: fakeArticles(6) });
    expect(rows(related)).to.deep.equal([1, 1, 1, 1, 1, 1]);
    expect(isBeside(related)).to.equal(true);
    const lines = all(related, '[part=teaser]').map(
      (teaser) => getComputedStyle(teaser).borderBlockStartWidth,
    );
    expect(lines).to.deep.equal(['0px', '1px', '1px', '1px', '1px', '1px']);
  });

  it('is a grid where there is more room, with pictures above the words', async () => {
    const related = await settled({ width: 664, articles: fakeArticles(6) });
    expect(rows(related)).to.deep.equal([3, 3]);
    expect(isBeside(related)).to.equal(false);
  });

  it('leaves none over where there are three or six, in the column of a page too', async () => {
    for (const [width, font] of [
      [592, 16],
      [592, 18],
      [664, 18],
      [820, 16],
    ] as const)
      for (const count of [3, 6]) {
        const related = await settled({ width, articles: fakeArticles(count) });
        related.style.fontSize = `${String(font)}px`;
        await related.updateComplete;
        expect(rows(related), `${String(width)} ${String(font)}`).to.deep.equal(count === 3 ? [3] : [3, 3]);
      }
  });

  it('stands two by two where there are four, and fills the row where there are two', async () => {
    expect(rows(await settled({ width: 664, articles: fakeArticles(4) }))).to.deep.equal([2, 2]);
    const two = await settled({ width: 664, articles: fakeArticles(2) });
    expect(rows(two)).to.deep.equal([2]);
    expect(boxOf($(two, '[part=teaser]')!).width).to.be.closeTo(320, 2);
  });

  it('has the picture of a single one beside it, at any width', async () => {
    for (const width of [390, 664, 1200]) {
      const related = await settled({ width, articles: fakeArticles(1) });
      expect(isBeside(related), String(width)).to.equal(true);
    }
  });

  it('is one row where there is much room, which goes on beyond its edge', async () => {
    const related = await strip();
    expect(rows(related)).to.deep.equal([9]);
    const list = scroller(related);
    expect(list.scrollWidth).to.be.greaterThan(list.clientWidth + 200);
    // nothing to scroll from top to bottom: a wheel goes on with the page
    expect(list.scrollHeight).to.equal(list.clientHeight);
    expect(getComputedStyle(list).scrollSnapType).to.match(/^(inline|x)( proximity)?$/);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('follows who goes through that row by keys', async function () {
    const related = await strip();
    const links = all(related, 'h3 a');
    links[0]!.focus();
    expect(scroller(related).scrollLeft).to.be.closeTo(0, 1);
    for (let at = 0; at < 7; at++) links[at + 1]!.focus();
    await until('the row to have moved', () => scroller(related).scrollLeft > 100);
    const [list, teaser] = [scroller(related), all(related, '[part=teaser]')[7]!].map(boxOf);
    expect(teaser!.right).to.be.at.most(list!.right + 2);
    await need(this, press('Shift+Tab'));
  });

  it('leaves no room for a row’s end where all have room', async () => {
    const related = await settled({ width: 1200, articles: fakeArticles(3) });
    expect(rows(related)).to.deep.equal([3]);
    const list = scroller(related);
    expect(list.scrollWidth).to.equal(list.clientWidth);
  });

  it('goes from right to left where the page does', async () => {
    const related = await settled({ width: 664, articles: fakeArticles(3) });
    related.parentElement!.dir = 'rtl';
    await pause();
    const [first, second] = all(related, '[part=teaser]').map(boxOf);
    expect(first!.left).to.be.greaterThan(second!.right);
    const narrow = await settled({ width: 390, articles: fakeArticles(3) });
    narrow.parentElement!.dir = 'rtl';
    await pause();
    expect(boxOf($(narrow, '.picture')!).right).to.be.lessThan(boxOf($(narrow, '.words')!).left);
  });

  it('never grows wider than its place, however long the words', async () => {
    const long = ['x'.repeat(300), 'Words that go on and on '.repeat(20), 'العبّارة '.repeat(40)];
    const articles = long.map((headline, at) =>
      article(String(at), {
        headline,
        articleSection: `${headline.slice(0, 90)}${at}`,
        datePublished: '2019-09-28T10:00:00Z',
        readingTime: 123,
        commentCount: 1_234_567,
        aiDisclosure: 'ai-generated',
        image: fakeArticles(1)[0]!.image!,
      }),
    );
    for (const width of [200, 260, 320, 448, 460, 664, 895, 897, 1200, 1600]) {
      const related = await settled({ width, articles });
      const base = $(related, '[part=base]')!;
      expect(base.scrollWidth, String(width)).to.be.at.most(width);
      for (const teaser of all(related, '[part=teaser]'))
        expect(teaser.scrollWidth, String(width)).to.be.at.most(teaser.clientWidth + 1);
    }
  });

  it('makes links of the page’s own into the same list and grid', async () => {
    const src = fakeArticles(1)[0]!.image![0]!.url;
    const html = `<ul>${[1, 2, 3]
      .map(
        (at) =>
          `<li><a href="/${at}"><img src="${src}" alt="" width="1200" height="800">Headline ${at}</a></li>`,
      )
      .join('')}</ul>`;
    const items = (related: Element): number[] => [
      ...new Set([...related.querySelectorAll('li')].map((item) => Math.round(boxOf(item).top))),
    ];
    const styled = (related: Element): Promise<unknown> =>
      until('its style', () => getComputedStyle(related.querySelector('ul')!).display === 'grid');
    const narrow = await settled({ width: 390, html });
    await styled(narrow);
    expect(items(narrow)).to.have.length(3);
    expect(boxOf(narrow.querySelector('img')!).width).to.be.within(100, 150);
    const wide = await settled({ width: 664, html });
    await styled(wide);
    expect(items(wide)).to.have.length(1);
    const [picture, item] = ['img', 'li'].map((name) => boxOf(wide.querySelector(name)!));
    expect(picture!.width).to.be.closeTo(item!.width, 1);
    expect(picture!.width / picture!.height).to.be.closeTo(1.5, 0.02);
    const column = await settled({ width: 592, html });
    await styled(column);
    expect(items(column), 'three in the column of a page').to.have.length(1);
    const bare = await settled({ width: 664, html: '<a href="/1">One</a><a href="/2">Two</a>' });
    await until('its style', () => getComputedStyle(bare.querySelector('a')!).position === 'relative');
    expect(boxOf(bare.querySelectorAll('a')[0]!).top).to.equal(boxOf(bare.querySelectorAll('a')[1]!).top);
  });

  it('gives fingers 44 pixels, for a teaser and for its comments', async () => {
    const related = await settled({
      width: 390,
      articles: [
        article('a', { commentCount: 5, discussionUrl: 'https://paper.example/a#talk' }),
        article('b'),
      ],
    });
    for (const teaser of all(related, '[part=teaser]')) expect(boxOf(teaser).height).to.be.at.least(44);
    const link = $(related, '[part=comments]')!;
    link.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = boxOf(link);
    const middle = y + height / 2;
    for (const at of [middle - 21, middle, middle + 21])
      expect(related.shadowRoot!.elementFromPoint(x + width / 2, at), String(at - middle)).to.equal(link);
  });

  it('is left out on paper', async function () {
    await need(this, emulateMedia({ media: 'print' }));
    const related = await settled({ articles: fakeArticles(3) });
    related.style.display = 'block'; // whatever the page says of the tag
    expect(boxOf(related).height).to.equal(0);
  });

  it('keeps its rules and the edges of its pictures in forced colours', async function () {
    await need(this, emulateForcedColors(true));
    const related = await settled({ width: 664, articles: fakeArticles(3) });
    const base = getComputedStyle($(related, '[part=base]')!);
    expect(base.borderBlockStartStyle).to.equal('solid');
    expect(getComputedStyle($(related, '.picture')!).borderTopStyle).to.equal('solid');
  });

  it('underlines its headlines and links of the page’s own where a theme asks for that', async () => {
    const sheet = document.head.appendChild(document.createElement('link'));
    afterwards(() => sheet.remove());
    sheet.rel = 'stylesheet';
    sheet.href = new URL('../../src/themes/contrast.css', import.meta.url).href;
    await new Promise((resolve) => sheet.addEventListener('load', resolve));
    const line = (link: Element): string => {
      const { textDecorationLine, textDecorationColor, color } = getComputedStyle(link);
      return `${textDecorationLine} ${textDecorationColor === color ? 'seen' : textDecorationColor}`;
    };
    const related = await settled({ articles: fakeArticles(1) });
    expect(line($(related, 'h3 a')!)).to.equal('underline seen');
    const own = await settled({ html: '<ul><li><a href="/1">One</a></li></ul>' });
    const link = own.querySelector('a')!;
    await until('its style', () => getComputedStyle(link).fontWeight !== '400');
    expect(line(link)).to.equal('underline seen');
    sheet.disabled = true;
    expect(line(link)).to.equal('underline rgba(0, 0, 0, 0)');
  });

  it('follows its tokens', async () => {
    const related = await settled({ width: 664, articles: fakeArticles(6) });
    related.style.cssText =
      '--news-related-articles-column: 20em; --news-related-articles-gap: 40px; --news-related-articles-ratio: 1';
    await pause();
    expect(rows(related)).to.deep.equal([1, 1, 1, 1, 1, 1]);
    related.style.setProperty('--news-related-articles-column', '10em');
    await pause();
    expect(rows(related)[0]).to.equal(3);
    const [first, second] = all(related, '[part=teaser]').map(boxOf);
    expect(second!.left - first!.right).to.be.closeTo(40, 1);
    const picture = boxOf($(related, '.picture')!);
    expect(picture.width).to.be.closeTo(picture.height, 1);
  });

  it('shows all of many', async () => {
    const related = await settled({ width: 664, limit: 50, articles: fakeArticles(50) });
    expect(headlines(related)).to.have.length(50);
  });
});
