/** What docs/recipes/ tells owners of plain pages and users of tag managers to paste, taken from there. Needs `npm run build`. */
import { expect } from '@open-wc/testing';
import { openFrame, until } from '../helpers/frame.js';
import { watchMovement } from './movement.js';

interface Reporting extends Element {
  readonly report?: { readonly placements: readonly { readonly part: string; readonly reason: string }[] };
}

let pages = 0;

/** An address by which the reports of this page are told from those of others. */
const addressOf = (name: string, query: string): string =>
  `/recipe-pages/${name}?${query}&n=${String(++pages)}`;

async function reportsOf(address: string): Promise<unknown[]> {
  const response = await fetch(`/__test/csp-reports?page=${encodeURIComponent(address)}`);
  return (await response.json()) as unknown[];
}

const drawn = (page: Document, ...tags: readonly string[]): boolean =>
  tags.every((tag) => page.querySelector(`${tag}[data-news-part]`)?.shadowRoot?.childElementCount);

const textOf = (page: Document, selector: string): string => {
  const element = page.querySelector(selector);
  return `${element?.textContent ?? ''} ${element?.shadowRoot?.textContent ?? ''}`;
};

const reasons = (page: Document): Record<string, string> =>
  Object.fromEntries(
    (page.querySelector<Reporting>('news-article')?.report?.placements ?? []).map(({ part, reason }) => [
      part,
      reason,
    ]),
  );

const LABEL = 'Written by AI. No human review recorded.';

describe('the recipe for plain HTML', function () {
  this.timeout(180_000);

  for (const width of [390, 1280])
    it(`shows author, date and share bar, and moves nothing, at ${String(width)} px`, async () => {
      const address = addressOf('plain', '');
      const { moves, page } = await watchMovement(address, width, (inner) =>
        drawn(inner, 'news-article-header', 'news-author-card', 'news-share-bar'),
      );
      const inner = page.contentDocument!;
      expect(moves).to.deep.equal([]);
      expect(textOf(inner, 'news-author-card')).to.include('Ann Lee').and.include('Writes about orchards');
      expect(textOf(inner, 'news-article-header')).to.match(/20 October 2026|October 20, 2026/);
      expect(inner.querySelector('news-ai-disclosure')).to.equal(null);
      expect(inner.querySelector('news-discussion')).to.exist;
      expect(await reportsOf(address)).to.deep.equal([]);
      page.remove();
    });

  it('says who wrote where that is an AI journalist', async () => {
    const { moves, page } = await watchMovement(addressOf('plain', 'ai'), 390, (inner) =>
      drawn(inner, 'news-ai-disclosure', 'news-author-card', 'news-share-bar'),
    );
    const inner = page.contentDocument!;
    expect(moves).to.deep.equal([]);
    expect(textOf(inner, 'news-ai-disclosure')).to.include(LABEL);
    expect(textOf(inner, 'news-author-card'))
      .to.include('AI Journalist: Edda Lorne')
      .and.include('Name every source.');
    page.remove();
  });

  it('is turned off by a word, and lists without script and tag get nothing', async () => {
    const off = await openFrame(addressOf('plain', 'off'));
    await until('the report', () => off.document.querySelector<Reporting>('news-article')?.report);
    expect(off.document.querySelector('[data-news-part]')).to.equal(null);
    off.remove();
    const list = await openFrame(addressOf('plain', 'list'));
    expect(list.document.querySelector('news-article')).to.equal(null);
    expect(list.window.performance.getEntriesByType('resource')).to.deep.equal([]);
    list.remove();
  });
});

describe('the recipe for a tag manager', function () {
  this.timeout(180_000);

  for (const at of ['ready', 'late', 'parsing'])
    it(`puts everything after the article, and moves nothing: ${at}`, async () => {
      const address = addressOf('managed', `ai&at=${at}`);
      const { moves, page } = await watchMovement(address, 390, (inner) =>
        drawn(inner, 'news-ai-disclosure', 'news-author-card', 'news-share-bar'),
      );
      const inner = page.contentDocument!;
      expect(moves).to.deep.equal([]);
      expect(textOf(inner, 'article ~ news-ai-disclosure')).to.include(LABEL);
      expect(textOf(inner, 'article ~ news-author-card')).to.include('AI Journalist: Edda Lorne');
      expect(inner.querySelector('article [data-news-part]')).to.equal(null);
      expect(reasons(inner)).to.include({ label: 'trailing', card: 'trailing', share: 'trailing' });
      expect(inner.querySelectorAll('news-article').length).to.equal(1);
      await until('the page’s discussion', () => inner.querySelector('news-discussion')?.shadowRoot);
      expect(await reportsOf(address)).to.deep.equal([]);
      page.remove();
    });

  it('takes the module where the files are another’s', async () => {
    const address = addressOf('managed', 'ai&module');
    const { moves, page } = await watchMovement(address, 1280, (inner) =>
      drawn(inner, 'news-ai-disclosure', 'news-author-card', 'news-share-bar'),
    );
    expect(moves).to.deep.equal([]);
    expect(textOf(page.contentDocument!, 'article ~ news-ai-disclosure')).to.include(LABEL);
    expect(await reportsOf(address)).to.deep.equal([]);
    page.remove();
  });
});
