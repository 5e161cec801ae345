import { expect } from '@open-wc/testing';
import { makeFrame, until } from '../helpers/frame.js';
import { watchMovement } from './movement.js';

const ARTICLES = ['river-bends', 'night-train', 'water-by-shadow', 'moth-count', 'moth-count-head'];
const WIDTHS = [390, 1280];
const DELAYS = [0, 50, 800];

interface Reporting extends Element {
  readonly report?: {
    readonly placements: readonly { readonly reason: string; readonly element?: Element }[];
  };
}

const upgraded = (page: Document): boolean => {
  const article = page.querySelector<Reporting>('news-article');
  if (!article?.report) return false;
  return article.report.placements.every(
    // a tag that the page wrote itself comes when it is near
    ({ element, reason }) => !element || reason === 'own-tag' || !!element.shadowRoot?.childElementCount,
  );
};

const describeMoves = (moves: readonly { block: string; from: number; to: number }[]): string =>
  moves.map(({ block, from, to }) => `${block}: ${from.toFixed(2)} → ${to.toFixed(2)}`).join('\n');

const inStrip = (page: Document): boolean =>
  !!page.querySelector('[data-news-strip] > news-article-header')?.shadowRoot?.childElementCount;

async function expectStill(url: string, width: number, settled = upgraded): Promise<HTMLIFrameElement> {
  const { moves, blocks, page } = await watchMovement(url, width, settled);
  expect(blocks, `blocks seen on ${url}`).to.be.greaterThan(8);
  expect(describeMoves(moves), `moved on ${url} at ${String(width)} px`).to.equal('');
  return page;
}

describe('no block of a demo article moves by a pixel', function () {
  this.timeout(180_000);

  for (const slug of ARTICLES)
    for (const width of WIDTHS)
      for (const delay of DELAYS)
        it(`${slug}, ${String(width)} px, code ${String(delay)} ms late`, async () => {
          const page = await expectStill(`/articles/${slug}/?delay=${String(delay)}`, width);
          page.remove();
        });

  for (const snippet of ['late', 'module', 'css'])
    for (const width of WIDTHS)
      it(`library at the wrong place or time: ${snippet}, ${String(width)} px`, async () => {
        const url = `/articles/river-bends/?snippet=${snippet}&delay=50`;
        const page = await expectStill(url, width, snippet === 'css' ? inStrip : upgraded);
        page.remove();
      });

  for (const width of WIDTHS)
    it(`HTML that trickles in, ${String(width)} px`, async () => {
      const page = await expectStill('/articles/river-bends/?slow=60', width);
      page.remove();
    });

  for (const width of WIDTHS)
    it(`what stands below an article that is fetched as data stays out of view, ${String(width)} px`, async () => {
      const frame = makeFrame(width, 844);
      frame.src = '/articles/slow-clock/?delay=800';
      const below = await until('what stands below', () =>
        frame.contentDocument?.querySelector('main > news-related-articles'),
      );
      const page = below.ownerDocument;
      const tag = page.querySelector('news-article')!;
      const styleOf = page.defaultView!.getComputedStyle;
      expect(tag.childElementCount).to.equal(0);
      expect(below.getBoundingClientRect().top).to.be.greaterThan(844);
      await until('the article', () => tag.childElementCount > 0);
      expect(styleOf(tag).paddingBlockStart).to.equal('0px');
      expect(below.getBoundingClientRect().top).to.be.greaterThan(844);
      tag.replaceChildren();
      tag.setAttribute('for', 'elsewhere');
      expect(styleOf(tag).paddingBlockStart).to.equal('0px');
      frame.remove();
    });

  it('an article that a tag above it names', async () => {
    const page = await expectStill('/test/fixtures/tag-first.html', 390);
    const header = page.contentDocument?.querySelector('h1 + news-article-header[data-news-part]');
    expect(header?.shadowRoot?.textContent).to.include('Ann Lee');
    page.remove();
  });

  it('reserves exactly what header, label, card and share bar take, and shows them', async () => {
    for (const width of [320, ...WIDTHS]) {
      const page = await expectStill('/articles/river-bends/?delay=50', width);
      const header = await until('the header', () =>
        page.contentDocument?.querySelector('news-article-header[data-news-part]'),
      );
      expect(header.getBoundingClientRect().height).to.be.greaterThan(20);
      expect(header.shadowRoot?.textContent).to.match(/min read/);
      const [label, card, bar] = ['news-ai-disclosure', 'news-author-card', 'news-share-bar'].map((tag) => {
        const part = page.contentDocument?.querySelector(`${tag}[data-news-part]`);
        const em = Number.parseFloat(getComputedStyle(part!).fontSize);
        return part!.getBoundingClientRect().height / em;
      });
      expect(label?.toFixed(1), `label at ${String(width)} px`).to.be.oneOf(['4.5', '5.8']);
      expect(card?.toFixed(1), `card at ${String(width)} px`).to.be.oneOf(['9.8', '12.3']);
      expect(bar?.toFixed(2), `share bar at ${String(width)} px`).to.equal((44 / 16 + 2).toFixed(2));
      page.remove();
    }
  });
});
