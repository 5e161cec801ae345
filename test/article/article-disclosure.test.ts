import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { NewsArticle } from '../../src/article/article.js';
import { NewsArticle as Class } from '../../src/article/article.js';
import '../../src/define.js';
import type { NewsLintEvent } from '../../src/core/lint-event.js';
import { until } from '../helpers/frame.js';

const WORDS = 'A sentence of nine words for whoever counts them. '.repeat(8);
const DATA = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Title',
  datePublished: '2026-10-01',
  digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
  author: {
    '@type': 'Organization',
    name: 'Mara Winter',
    description: 'Covers harbours.',
    publishingPrinciples: { '@type': 'CreativeWork', text: 'You are Mara Winter.' },
  },
};
const block = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const STORY = `<article><h1>Title</h1><p class="standfirst">Stand first.</p><p>${WORDS}</p></article>`;

async function make(inner: string, attributes = '', around = ''): Promise<NewsArticle> {
  const wrapper = await fixture<HTMLElement>(html`<div></div>`);
  wrapper.innerHTML = `${around}<news-article source="self" ${attributes}>${inner}</news-article>`;
  const element = wrapper.querySelector('news-article') as NewsArticle;
  await until('the report', () => element.report);
  await element.refresh();
  return element;
}

const names = (element: Element): string[] =>
  [...element.querySelectorAll<HTMLElement>('[data-news-part]')].map(
    (part) => part.dataset['newsPart'] ?? '',
  );

describe('<news-article> and AI', () => {
  describe('parts', () => {
    it('puts the label after the headline and one card under the head, which names the author', async () => {
      const element = await make(block(DATA) + STORY, 'parts="auto"');
      expect(names(element)).to.deep.equal(['label', 'header', 'card', 'share']);
      const label = element.querySelector('news-ai-disclosure')!;
      expect(label.previousElementSibling?.localName).to.equal('h1');
      expect(label.textContent).to.equal('Written by AI. No human review recorded.');
      expect(element.querySelector('news-article-header')?.getAttribute('omit')).to.include('byline');
      const card = element.querySelector('news-author-card')!;
      expect(card.getAttribute('name')).to.equal('Mara Winter');
      expect(card.previousElementSibling?.localName).to.equal('news-article-header');
      expect(card.nextElementSibling?.localName).to.equal('news-share-bar');
    });

    it('says nothing of AI where nothing is declared, and shows no card of an author of whom nothing is known', async () => {
      const silent = { ...DATA, digitalSourceType: undefined };
      const author = { '@type': 'Person', name: 'Ann Lee' };
      const element = await make(block({ ...silent, author }) + STORY, 'parts="auto"');
      expect(names(element)).to.deep.equal(['header', 'share']);
      const reasons = element.report?.placements.map(({ part, reason }) => `${part} ${reason}`);
      expect(reasons).to.include.members(['label no-data', 'card no-data']);
    });

    it('does not take what JSON-LD says for what the page shows', async () => {
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      const tag = `<news-article source="self" parts="auto">${STORY}${block(DATA)}</news-article>`;
      wrapper.innerHTML = `<main>${block(DATA)}${tag}</main>`;
      const element = wrapper.querySelector('news-article') as NewsArticle;
      await until('the report', () => element.report);
      expect(element.report?.shown).to.include({ byline: false, dates: false, section: false });
      expect(names(element)).to.include('header');
    });

    it('adds no label to a page that has its own', async () => {
      const own = STORY.replace('</h1>', '</h1><p class="ai-label">Written by AI.</p>');
      const element = await make(block(DATA) + own, 'parts="label"');
      expect(names(element)).to.deep.equal([]);
      expect(element.report?.placements.find(({ part }) => part === 'label')?.reason).to.equal('shown');
    });

    it('keeps the label out of what the page is read for: a date in it is no date of the article', async () => {
      const page = { '@type': 'WebPage', reviewedBy: 'A. Editor', lastReviewed: '2026-10-01' };
      const element = await make(block({ ...DATA, mainEntityOfPage: page }) + STORY, 'parts="auto"');
      expect(element.querySelector('news-ai-disclosure')?.textContent).to.include('1 October 2026');
      await element.refresh();
      expect(element.report?.shown.dates).to.equal(false);
      expect(names(element)).to.deep.equal(['label', 'header', 'card', 'share']);
    });

    it('puts the cards of further authors after the article, and takes them away again', async () => {
      const second = { '@type': 'Person', name: 'Bo Berg', description: 'Photographs harbours.' };
      const element = await make(block({ ...DATA, author: [second, DATA.author] }) + STORY, 'parts="auto"');
      const cards = () =>
        [...element.querySelectorAll('news-author-card')].map((card) => card.getAttribute('name'));
      expect(cards()).to.deep.equal(['Mara Winter', 'Bo Berg']);
      expect(element.lastElementChild?.getAttribute('name')).to.equal('Bo Berg');
      const header = element.querySelector('news-article-header');
      expect(header?.getAttribute('omit'), 'the byline names both').not.to.include('byline');
      element.article = {
        headline: 'Title',
        author: [{ name: 'Mara Winter', kind: 'ai', description: 'C.' }],
      };
      await element.updateComplete;
      expect(cards()).to.deep.equal(['Mara Winter']);
    });

    it('puts label and card after an article that is on the screen already, and no header', async () => {
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      wrapper.innerHTML = `${block(DATA)}<div id="far">${STORY}</div><news-article source="none" for="far" parts="auto"></news-article>`;
      const element = wrapper.querySelector('news-article') as NewsArticle;
      element.article = {
        headline: 'Title',
        aiDisclosure: 'ai-generated',
        author: [{ name: 'A', kind: 'ai', description: 'B' }],
        datePublished: '2026-10-01',
      };
      await until('the report', () => element.report?.placements.length);
      const reasons = element.report?.placements.map(({ part, reason }) => `${part} ${reason}`);
      expect(reasons).to.include.members(['label trailing', 'card trailing', 'header on-screen']);
      const after = wrapper.querySelector('#far')!.nextElementSibling;
      expect(after?.localName).to.equal('news-ai-disclosure');
      element.remove();
      await aTimeout(0);
      expect(wrapper.querySelectorAll('[data-news-part]').length).to.equal(0);
    });

    it('puts the label of an article of data between headline and standfirst', async () => {
      const element = await make('', 'parts="auto" source="none"');
      element.article = {
        headline: 'Title',
        description: 'Stand first.',
        aiDisclosure: 'ai-assisted',
        author: [],
        articleBody: WORDS,
      };
      await element.updateComplete;
      const label = await until('the label', () =>
        element.querySelector('news-article-header > news-ai-disclosure'),
      );
      expect(label.getAttribute('slot')).to.equal('disclosure');
      expect(label.textContent).to.include('with the help of AI');
    });
  });

  describe('attributes', () => {
    before(() => (Class.composesByDefault = true));
    after(() => (Class.composesByDefault = false));

    it('are those of the draft, on the tag that wraps the text, and follow the article', async () => {
      const element = await make(
        `${block(DATA)}<article ai-model="Heron 2"><h1>Title</h1><p>${WORDS}</p></article>`,
      );
      expect(element.getAttribute('ai-disclosure')).to.equal('ai-generated');
      expect(element.getAttribute('digital-source-type')).to.equal('TrainedAlgorithmicMediaDigitalSource');
      expect(element.getAttribute('ai-model')).to.equal('Heron 2');
      const silent = { ...DATA, digitalSourceType: undefined };
      element.querySelector('script')!.textContent = JSON.stringify(silent);
      await element.refresh();
      expect(element.report?.article.aiDisclosure, 'not read back from ourselves').to.equal(undefined);
      expect(element.hasAttribute('ai-disclosure')).to.equal(false);
    });

    it('name no model and no prompt for a text without AI', async () => {
      const human = { ...DATA, digitalSourceType: undefined };
      const element = await make(
        `${block(human)}<article ai-disclosure="none" ai-model="Heron 2" ai-provider="Marsh" ai-prompt-url="/p"><h1>Title</h1><p>${WORDS}</p></article>`,
      );
      expect(element.getAttribute('ai-disclosure')).to.equal('none');
      for (const name of ['ai-model', 'ai-provider', 'ai-prompt-url'])
        expect(element.hasAttribute(name), name).to.equal(false);
    });

    it('leave alone what the page has written itself', async () => {
      const element = await make(block(DATA) + STORY, 'ai-disclosure="autonomous"');
      expect(element.getAttribute('ai-disclosure')).to.equal('autonomous');
      expect(element.hasAttribute('digital-source-type')).to.equal(false);
    });
  });

  it('knows what a label that the page wrote inside says', async () => {
    const author = { '@type': 'Organization', name: 'Mara Winter' };
    const silent = { ...DATA, digitalSourceType: undefined, author };
    const label = (attributes: string) =>
      STORY.replace('</h1>', `</h1><news-ai-disclosure ${attributes}></news-ai-disclosure>`);
    const said =
      'level="ai-generated" reviewed-by="A. Editor" reviewed-at="2026-10-02" responsible="Paper" model="Heron 2" provider="Marsh"';
    const element = await make(block(silent) + label(said), 'parts="none"');
    const { article, provenance } = element.report!;
    expect(article).to.include({
      aiDisclosure: 'ai-generated',
      reviewedBy: 'A. Editor',
      lastReviewed: '2026-10-02',
      accountablePerson: 'Paper',
      aiModel: 'Heron 2',
      aiProvider: 'Marsh',
    });
    expect(provenance.aiDisclosure).to.equal('element');
    expect(article.author[0]).to.include({ name: 'Mara Winter', kind: 'ai' });
    const nobody = await make(
      block(silent) + label('level="autonomous" reviewed-by="none" reviewed-at="2026-10-02"'),
    );
    expect(nobody.report?.article).to.include({ aiDisclosure: 'autonomous' });
    expect(nobody.report?.article).not.to.have.any.keys('reviewedBy', 'lastReviewed');
    const composed = await make(block(DATA) + STORY, 'parts="auto"');
    expect(composed.querySelector('news-ai-disclosure')).not.to.equal(null);
    composed.querySelector('news-ai-disclosure')!.setAttribute('level', 'autonomous');
    await composed.refresh();
    expect(composed.report?.provenance.aiDisclosure, 'not of a composed one').to.equal(undefined);
  });

  it('writes no attribute as an npm module, where a framework may own the tag', async () => {
    const element = await make(block(DATA) + STORY, 'parts="auto"');
    expect(element.getAttributeNames().sort()).to.deep.equal(['parts', 'source']);
  });

  describe('metadata', () => {
    const emitted = (): HTMLScriptElement | null => document.querySelector('script[data-news-emitted]');

    it('is only checked, unless the tag says emit', async () => {
      await make(STORY, 'headline="Title" author="Ann Lee" published="2026-10-01"');
      await aTimeout(50);
      expect(emitted()).to.equal(null);
    });

    it('adds what the page lacks, once, does not read it back, and takes it away with the tag', async () => {
      const element = await make(
        STORY,
        'metadata="emit" headline="Title" author="Ann Lee" published="2026-10-01"',
      );
      const script = await until('the JSON-LD', emitted);
      const data = JSON.parse(script.textContent) as { headline: string; datePublished: string };
      expect(data).to.include({ headline: 'Title', datePublished: '2026-10-01' });
      await element.refresh();
      await aTimeout(50);
      expect(document.querySelectorAll('script[data-news-emitted]').length).to.equal(1);
      expect(element.report?.provenance.headline).to.equal('attribute');
      element.metadata = 'check';
      await until('the removal', () => !emitted());
      element.metadata = 'emit';
      await until('the JSON-LD', emitted);
      element.remove();
      await until('the removal', () => !emitted());
    });

    it('is left as it is where it says all, and never changed', async () => {
      const element = await make(block(DATA) + STORY, 'metadata="emit"');
      await aTimeout(100);
      expect(emitted()).to.equal(null);
      expect(element.querySelector('script')?.textContent).to.equal(JSON.stringify(DATA));
    });
  });

  it('raises what the checker finds, on a developer’s machine, once', async () => {
    const found: string[] = [];
    const hear = ({ code, message }: NewsLintEvent): unknown => found.push(`${code}: ${message}`);
    document.addEventListener('news-lint', hear);
    const element = await make(`${block(DATA)}${STORY}`, 'parts="none"');
    await until('the finding', () => found.some((text) => text.startsWith('label-missing')));
    const count = found.filter((text) => text.startsWith('label-missing')).length;
    await element.refresh();
    await aTimeout(800);
    expect(found.filter((text) => text.startsWith('label-missing')).length).to.equal(count);
    document.removeEventListener('news-lint', hear);
  });

  it('raises the same of each article, and for a tag whose neighbour asked last and has gone', async () => {
    const found: NewsLintEvent[] = [];
    const hear = (event: NewsLintEvent): unknown => event.code === 'label-missing' && found.push(event);
    document.addEventListener('news-lint', hear);
    try {
      for (const count of [1, 2]) {
        const element = await make(`${block(DATA)}${STORY}`, 'parts="none"');
        const neighbour = document.createElement('news-article');
        element.parentElement!.append(neighbour);
        await until('the neighbour’s report', () => neighbour.report);
        neighbour.remove();
        await until('the finding', () => found.length >= count);
        element.parentElement!.remove();
      }
      expect(found.length).to.equal(2);
    } finally {
      document.removeEventListener('news-lint', hear);
    }
  });

  it('labels what is copied of an article that AI has made, unless the tag says otherwise', async () => {
    const copyAll = async (element: NewsArticle): Promise<string> => {
      const root = element.querySelector('article')!;
      getSelection()?.selectAllChildren(root);
      await aTimeout(300); // the code comes with the selection
      const clipboard = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true });
      root.querySelector('p:last-child')!.dispatchEvent(event);
      getSelection()?.removeAllRanges();
      return (event.clipboardData ?? clipboard).getData('text/plain');
    };
    const made = await make(block(DATA) + STORY);
    let copied = '';
    // a reader's first copy waits for nothing; here the code may take its time
    for (let tries = 0; tries < 20 && !copied; tries++) copied = await copyAll(made);
    expect(copied).to.match(/No human review recorded\./);
    expect(await copyAll(await make(block(DATA) + STORY, 'copy-label="off"'))).to.equal('');
    expect(await copyAll(await make(STORY))).to.equal('');
  });
});
