import { expect } from '@open-wc/testing';
import { printedPages, type PrintedPage, type PrintedPiece } from '../helpers/browser.js';
import { engine, skip } from '../helpers/engine.js';

const READY = '[data-news-part]';
const PAPERS = { A4: [595, 842], Letter: [612, 792] } as const;
type Paper = keyof typeof PAPERS;

/** Of themes/print.css, in points. */
const MM = 72 / 25.4;
const MARGIN = { top: 18 * MM, side: 22 * MM, bottom: 20 * MM };

/** Chinese characters may be read back as the radicals that look the same. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

async function print(test: Mocha.Context, url: string, format: Paper): Promise<readonly PrintedPage[]> {
  if (engine === 'firefox')
    skip(test, 'the margins of a style sheet are not those of a PDF that its driver asks for');
  return printedPages(test, url, { ready: READY, uses: 'article-in-use', format });
}

/** The text of all pages in the order in which it stands there. */
const textOf = (pages: readonly PrintedPage[]): string =>
  plain(pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(' '));

/** Pieces on the same line of a page. */
const linesOf = ({ pieces }: PrintedPage): PrintedPiece[][] => {
  const lines: PrintedPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const line = lines.at(-1);
    const middle = (piece.top + piece.bottom) / 2;
    if (line && middle < Math.max(...line.map(({ bottom }) => bottom))) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
};

function expectWhole(pages: readonly PrintedPage[], format: Paper): void {
  for (const [index, { width, height, pieces }] of pages.entries()) {
    expect(width, 'paper').to.be.closeTo(PAPERS[format][0], 2);
    expect(height, 'paper').to.be.closeTo(PAPERS[format][1], 2);
    expect(pieces.length, `page ${String(index + 1)} is empty`).to.be.greaterThan(0);
    for (const { text, left, right, top, bottom } of pieces) {
      const where = `page ${String(index + 1)}: ${text}`;
      expect(top, `${where}: cut at the top`).to.be.at.least(MARGIN.top - 1);
      expect(bottom, `${where}: cut at the bottom`).to.be.at.most(height - MARGIN.bottom + 1);
      expect(left, `${where}: cut at the left`).to.be.at.least(MARGIN.side - 1);
      expect(right, `${where}: cut at the right`).to.be.at.most(width - MARGIN.side + 1);
    }
  }
}

/** No heading is the last line of a page, and no page begins or ends with a line that is torn from its paragraph. */
function expectTogether(pages: readonly PrintedPage[], headings: readonly string[]): void {
  for (const page of pages) {
    const lines = linesOf(page).map((line) => plain(line.map(({ text }) => text).join('')));
    expect(headings.filter((heading) => lines.at(-1)?.includes(heading))).to.deep.equal([]);
  }
  const all = pages.flatMap((page) =>
    linesOf(page).map((line) => plain(line.map(({ text }) => text).join(''))),
  );
  for (const heading of headings)
    expect(
      all.some((line) => line.includes(heading)),
      heading,
    ).to.equal(true);
}

/** Words of our controls, and of those of the demo site. */
const CONTROLS =
  /Copy link|Bluesky|Email|Share this|Listen|Click play|Leave a Comment|Post comment|Discussion|Reply|Copy text|Versions?:|What changed|Travel Coast|All demo pages/;

describe('demo pages on paper', function () {
  this.timeout(270_000);

  // the host takes its time with the first page
  before(() => fetch('/articles/'));

  for (const format of ['A4', 'Letter'] as const) {
    it(`are whole on ${format}: label, perspective, numbered links, and no control`, async function () {
      const pages = await print(this, '/articles/river-bends/', format);
      const text = textOf(pages);
      expectWhole(pages, format);
      expectTogether(pages, ['What a bend is for', 'Who pays, and with what', 'What is not known']);
      for (const words of [
        'Written by AI. No human review recorded.',
        'How this was made (https://paper.example/about/ai)',
        'AI Journalist: Edda Lorne',
        'You are Edda Lorne, an AI journalist',
        'When nobody knows, write that nobody knows, and who was asked.',
        'Version 4, 28 September 2026',
        'Published 16 November 2026',
        'Links in this article',
      ])
        expect(text).to.contain(words);
      expect(text).to.match(/611 to 402 ?\[1\] ?, to undo it/);
      expect(text).to.match(/engineering report ?\[2\] put to the vote/);
      expect(text).to.match(
        /Links in this article \[1\] https:\/\/records\.example\/lisk\/count \[2\] https:\/\/records\.example\/lisk\/report Printed from https:\/\/paper\.example\/land\/river-bends on \d+ \w+ \d{4}$/,
      );
      expect(text).not.to.match(CONTROLS);
    });

    it(`are whole on ${format} from right to left`, async function () {
      const pages = await print(this, '/articles/water-by-shadow/', format);
      // letters that join are pieces of their own, from left to right
      const text = textOf(pages).replaceAll(' ', '');
      expectWhole(pages, format);
      expect(text).to.contain('[1]https://records.example/ain-alraml/report');
      expect(text.match(/\[1\]/g), 'in the text and in the list').to.have.length(2);
      expect(text).to.contain('https://paper.example/ar/environment/water-by-shadow');
      expect(text.match(/\p{sc=Arabic}/gu)!.length, 'letters').to.be.greaterThan(1500);
      const body = pages[0]!.pieces.filter(({ size }) => size > 11 && size < 14);
      expect(Math.max(...body.map(({ right }) => right)), 'begins at the right').to.be.closeTo(
        pages[0]!.width - MARGIN.side,
        3,
      );
    });

    it(`are whole on ${format} in Japanese, with one number for one address`, async function () {
      const pages = await print(this, '/test/fixtures/print-japanese.html', format);
      const text = textOf(pages);
      expectWhole(pages, format);
      expect(text.match(/\[\d\]/g)).to.deep.equal(['[1]', '[2]', '[2]', '[1]', '[2]']);
      expect(text).to.match(/\[2\] https:\/\/records\.example\/ferry\/budget/);
    });
  }

  it('have every word of a Japanese article', async function () {
    const pages = await print(this, '/test/fixtures/print-japanese.html', 'A4');
    if (
      pages.every(({ pieces }) =>
        pieces.every(({ text }) => !/\p{sc=Hiragana}/u.test(text.normalize('NFKC'))),
      )
    )
      skip(this, 'no face for Japanese is installed on this machine');
    const text = textOf(pages).replaceAll(' ', '');
    for (const words of [
      'AIが執筆しました。',
      'この記事内のリンク',
      'あなたはAI記者、水野しおりです。',
      '出た気がしないのだと答えた。',
      '海',
    ])
      expect(text.includes(words), words).to.equal(words !== '海');
    expectTogether(pages, ['だれが払うのか', '待つということ', '決まっていないこと']);
  });

  it('have dates, bylines and corrections of the page’s own, and a biography that it wrote', async function () {
    const train = textOf(await print(this, '/articles/night-train/', 'A4'));
    expect(train).to.contain('By Noor Halvorsen and Daniel Reyes-Okafor').and.contain('Correction');
    expect(train).to.contain('[2] https://records.example/railway/council-2026-11');
    expect(train).not.to.match(CONTROLS);
    const horn = textOf(await print(this, '/articles/foghorn/', 'Letter'));
    expect(horn).to.contain('You are Corin Vale, an AI journalist').and.contain('reviewed by Hanne Quist');
    expect(horn.indexOf('Links in this article'), 'last of all').to.be.greaterThan(
      horn.indexOf('Be amused only'),
    );
    expect(horn).not.to.match(CONTROLS);
  });

  it('have the address where the article is data, or the tag does not wrap it', async function () {
    for (const slug of ['slow-clock', 'moth-count']) {
      const pages = await print(this, `/articles/${slug}/`, 'A4');
      expect(textOf(pages), slug).to.match(/Printed from https:\/\/paper\.example\/\S+ on \d+ \w+ \d{4}$/);
    }
  });
});
