/** Two copies of the library on one page, as two plugins bring them. Needs `npm run build`. */
import { expect } from '@open-wc/testing';
import type { CommentService } from '../../src/comments/comment-service.js';
import { composed, openFrame, until, type Frame } from '../helpers/frame.js';

/** The build, and another one: every file is another, at an address of its own. */
const COPIES = ['/cdn-files/-/', '/cdn-files/news/'] as const;
const TEXT = 'A paragraph that is long enough to be taken for running text by whatever looks for it. '.repeat(
  4,
);

interface Watched extends Frame {
  readonly warnings: string[];
  readonly faults: string[];
}

async function blank(): Promise<Watched> {
  const frame = await openFrame('/test/fixtures/blank.html');
  const { window } = frame;
  const warnings: string[] = [];
  const faults: string[] = [];
  window.console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  window.addEventListener('error', ({ message }) => faults.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  return { ...frame, warnings, faults };
}

/** Resolves when the script, with all that it imports at once, has run. */
function load({ document: page }: Frame, source: string, type = 'module'): Promise<unknown> {
  const script = page.createElement('script');
  if (type) script.type = type;
  script.src = source;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(source)));
    page.head.append(script);
  });
}

/** An article with an author who has something to say. */
function put({ document: page }: Frame, more = ''): void {
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'One',
    digitalSourceType: 'trainedAlgorithmicMedia',
    author: { '@type': 'Person', name: 'Ann Lee', description: 'Writes about harbours.' },
  });
  page.body.append(
    page
      .createRange()
      .createContextualFragment(
        `<script type="application/ld+json">${data}</script><main><news-article><article><h1>One</h1><p>${TEXT}</p><p>${TEXT}</p>${more}</article></news-article></main>`,
      ),
  );
}

const partsOf = ({ document: page }: Frame): string[] =>
  [...page.querySelectorAll<HTMLElement>('[data-news-part]')].map(({ localName }) => localName);

describe('two copies of the library', function () {
  this.timeout(180_000);

  for (const [name, first, second] of [
    ['the module twice', 'news-article.js', 'news-article.js'],
    ['the loader, then the module', 'loader.js', 'news-article.js'],
    ['the module, then the loader', 'news-article.js', 'loader.js'],
    ['the loader twice', 'loader.js', 'loader.js'],
  ] as const)
    it(`leave the tags to the first and add nothing twice: ${name}`, async () => {
      const frame = await blank();
      put(frame);
      const type = (file: string): string => (file === 'loader.js' ? '' : 'module');
      await load(frame, COPIES[0] + first, type(first));
      await composed(frame);
      const parts = partsOf(frame);
      expect(new Set(parts).size).to.equal(parts.length);
      expect(parts).to.include.members(['news-ai-disclosure', 'news-author-card', 'news-share-bar']);
      const { customElements } = frame.window;
      const registered = customElements.get('news-article');
      await load(frame, COPIES[1] + second, type(second));
      await until('the second copy', () =>
        frame.window.performance
          .getEntriesByType('resource')
          .some((entry) => entry.name.includes(COPIES[1]) && !entry.name.endsWith('loader.js')),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(customElements.get('news-article') === registered).to.equal(true);
      expect(partsOf(frame)).to.deep.equal(parts);
      expect(frame.faults).to.deep.equal([]);
      const said = frame.warnings.filter((line) => line.includes('two-copies'));
      expect(new Set(said).size, 'each tag once').to.equal(said.length);
      if (first === 'news-article.js' && second === 'news-article.js')
        expect(said.length).to.be.greaterThan(0);
      frame.remove();
    });

  it('hand each other the article, asked for and answered by shape', async () => {
    const frame = await blank();
    await load(frame, '/src/article/news-article.ts');
    put(frame, '<news-article-header omit="headline"></news-article-header>');
    await load(frame, '/cdn-files/-/news-article.js');
    const header = frame.document.querySelector('article news-article-header')!;
    await until('the byline of the other copy', () => header.shadowRoot?.textContent.includes('Ann Lee'));
    frame.document.querySelector('news-article')!.setAttribute('author', 'Bo Chen');
    await until('what changes', () => header.shadowRoot?.textContent.includes('Bo Chen'));
    expect(frame.faults).to.deep.equal([]);
    frame.remove();
  });

  it('answer each other’s requests', async () => {
    const frame = await blank();
    await load(frame, '/src/comments/news-discussion.ts');
    frame.document.body.innerHTML =
      '<news-discussion thread="one"><news-comment-list></news-comment-list></news-discussion>';
    const service: CommentService = {
      list: () =>
        Promise.resolve({
          items: [
            {
              id: '1',
              parent: null,
              author: { name: 'Cy' },
              body: { format: 'text', value: 'By way of the other copy' },
              createdAt: '2026-11-20T10:00:00Z',
              status: 'visible',
            },
          ],
          total: 1,
        }),
      create: () => Promise.reject(new Error('not here')),
    };
    const discussion = frame.document.querySelector('news-discussion')!;
    Object.assign(discussion, { service });
    await load(frame, '/cdn-files/-/news-article.js');
    const list = frame.document.querySelector('news-comment-list')!;
    await until('the comment', () => list.shadowRoot?.textContent.includes('By way of the other copy'));
    expect(frame.warnings.join()).to.include('<news-discussion> is registered by another copy');
    expect(frame.faults).to.deep.equal([]);
    frame.remove();
  });
});
