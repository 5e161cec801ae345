import { expect } from '@open-wc/testing';
import { makeFrame, until } from '../helpers/frame.js';

/** Ways in which pages declare AI and describe authors, each in time for the head script to keep space. */

const TYPE = 'TrainedAlgorithmicMediaDigitalSource';
const TEXT = 'Running text of an article, long enough to be one, says what it says for a while. '.repeat(4);
const author = { '@type': 'Organization', name: 'Mara Winter', description: 'Covers harbours.' };
const story = { '@type': 'NewsArticle', headline: 'Title', datePublished: '2026-10-01' };
const json = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;

interface Reporting extends Element {
  readonly report?: { readonly placements: readonly { readonly part: string; readonly reason: string }[] };
}

async function open(head: string, article: string, body = ''): Promise<Document> {
  const frame = makeFrame(800, 600);
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>Title</title>
    <script src="/news-article/loader.js"></script>${head}</head>
    <body><main><news-article>${article}</news-article>${body}</main></body></html>`;
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  await until('the report', () => page.querySelector<Reporting>('news-article')?.report);
  return page;
}

const placementsOf = (page: Document): string[] =>
  (page.querySelector<Reporting>('news-article')?.report?.placements ?? []).map(
    ({ part, reason }) => `${part} ${reason}`,
  );

const STORY = `<article><h1>Title</h1><p class="standfirst">Stand first.</p><p>${TEXT}</p></article>`;

describe('what a page declares in its head', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const [what, head, article] of [
    ['JSON-LD', json({ ...story, digitalSourceType: `https://schema.org/${TYPE}` }), STORY],
    [
      'JSON-LD by reference',
      json({ ...story, digitalSourceType: { '@id': `https://schema.org/${TYPE}` } }),
      STORY,
    ],
    ['IPTC’s term', json({ ...story, digitalSourceType: 'compositeSynthetic' }), STORY],
    ['a tag, name first', '<meta name="ai-disclosure" content="ai-assisted">', STORY],
    ['a tag, content first', '<meta content="autonomous" name="ai-disclosure">', STORY],
    ['an attribute', '', STORY.replace('<article', '<article ai-disclosure="ai-generated"')],
  ] as const)
    it(`puts the label under the headline: ${what}`, async () => {
      const page = await open(head, article);
      const label = await until('the label', () => page.querySelector('news-ai-disclosure'));
      expect(label.previousElementSibling?.localName).to.equal('h1');
      await until('the sentence', () => label.textContent);
      expect(placementsOf(page)).to.include('label reserved');
    });

  for (const [what, head, article] of [
    ['nothing', json(story), STORY],
    ['none', '<meta name="ai-disclosure" content="none">', STORY],
    [
      'a picture made with AI',
      json({ ...story, image: { url: 'https://a.example/b.jpg', digitalSourceType: TYPE } }),
      STORY,
    ],
    [
      'a label of its own',
      json({ ...story, digitalSourceType: TYPE }),
      STORY.replace('</h1>', '</h1><p class="ai-label">Written by AI.</p>'),
    ],
  ] as const)
    it(`keeps no space for a label: ${what}`, async () => {
      const page = await open(head, article);
      expect(page.querySelector('news-ai-disclosure')).to.equal(null);
    });

  it('puts the card under the head: an author in place, or by reference in a graph', async () => {
    const graph = {
      '@graph': [
        { ...story, author: { '@id': '#mara' } },
        { '@id': '#mara', ...author },
      ],
    };
    for (const head of [json({ ...story, author }), json({ ...story, author: [author] }), json(graph)]) {
      const page = await open(head, STORY);
      expect(placementsOf(page)).to.include('card reserved');
      const card = page.querySelector('news-author-card')!;
      expect(card.previousElementSibling?.localName).to.equal('news-article-header');
      expect(card.shadowRoot?.textContent).to.include('Mara Winter');
    }
  });

  it('keeps space in the first article alone, whose head it is', async () => {
    const head = json({ ...story, digitalSourceType: TYPE, author });
    const page = await open(head, STORY, `<news-article>${STORY}</news-article>`);
    const [, second] = page.querySelectorAll('news-article');
    const parts = [...second!.querySelectorAll('[data-news-part]')].map(({ localName }) => localName);
    expect(parts, 'nothing that the head tells of').to.deep.equal(['news-share-bar']);
  });
});
