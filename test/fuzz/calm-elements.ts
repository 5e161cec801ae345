/** Elements as pages have them, with all that they draw: what is hostile is set in the place of one thing of these. */
import '../../src/define.js';
import { FakeComments } from '../../stories/fake-comments.js';
import { fakeArticles } from '../../stories/fake-related.js';
import { elementsBelow } from '../helpers/composed-tree.js';

export interface Updating extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

const PARAGRAPH =
  'A paragraph that is long enough to be taken for running text by whatever looks for it. '.repeat(4);
const TEXT = `<article><h1>One</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article>`;
const PICTURE = new URL('/test/fixtures/picture.svg', location.origin).href;

const author = {
  name: 'Ann Lee',
  kind: 'ai',
  description: 'Writes about harbours.',
  perspective: 'Harbours are for boats.',
  image: PICTURE,
} as const;

interface Calm {
  readonly fields?: () => object;
  readonly html?: string;
}

/** What an element is given so that it draws what it can; one that is not here is given nothing. */
const CALM: Readonly<Record<string, Calm>> = {
  'news-article': {
    fields: () => ({
      source: 'none',
      parts: 'header label card player share related discussion',
      article: {
        headline: 'One',
        url: 'https://paper.example/one',
        author: [author],
        datePublished: '2026-11-20T10:00:00Z',
        aiDisclosure: 'ai-generated',
      },
    }),
    html: `${TEXT}<news-article-header></news-article-header><news-author-card></news-author-card>`,
  },
  'news-article-header': {
    fields: () => ({
      ...{
        headline: 'One',
        section: 'Harbours',
        sectionUrl: '/harbours',
        standfirst: 'Two',
        author: 'Ann Lee',
      },
      ...{ publishedAt: '2026-11-20T10:00:00Z', updatedAt: '2026-11-21T10:00:00Z', timeZone: 'UTC' },
      corrections: [{ text: 'Not two but three.', datePublished: '2026-11-21T10:00:00Z' }],
    }),
  },
  'news-ai-disclosure': {
    fields: () => ({
      ...{ level: 'ai-generated', reviewedBy: 'Bo Chen', reviewedAt: '2026-11-20', responsible: 'The Paper' },
      ...{ model: 'M-1', provider: 'Models Ltd', policyUrl: '/ai' },
    }),
  },
  'news-author-card': {
    fields: () => ({
      ...{ name: 'Ann Lee', kind: 'ai', bio: 'Writes about harbours.', perspective: author.perspective },
      ...{
        perspectiveDate: '2026-11-20',
        perspectiveVersion: '2',
        url: '/ann',
        imageUrl: PICTURE,
        follow: true,
      },
      open: true,
    }),
  },
  'news-figure': {
    fields: () => ({
      src: PICTURE,
      width: 300,
      height: 200,
      alt: 'A lamp',
      caption: 'The lamp',
      credit: 'Cy',
    }),
  },
  'news-audio-player': { fields: () => ({ src: '/test/fixtures/none.mp3' }) },
  'news-share-bar': { fields: () => ({ url: 'https://paper.example/one', headline: 'One' }) },
  'news-comment-list': {
    fields: () => ({ service: new FakeComments({ comments: 4, latency: 0 }), thread: 'one' }),
  },
  'news-comment-form': { fields: () => ({ service: new FakeComments({ latency: 0 }), thread: 'one' }) },
  'news-discussion': {
    fields: () => ({ service: new FakeComments({ comments: 3, latency: 0 }), thread: 'one' }),
  },
  'news-related-articles': { fields: () => ({ articles: fakeArticles(3) }) },
};

/** An element with what it needs, not in the page yet. */
export function calm(tag: string): Updating {
  const element = document.createElement(tag) as Updating;
  const { fields, html = '' } = CALM[tag] ?? {};
  element.innerHTML = html;
  Object.assign(element, fields?.());
  return element;
}

const PRESSED: Readonly<Record<string, string>> = {
  'news-share-bar': '[part=more]',
  'news-audio-player': '[part=play]',
  'news-figure': '[part=enlarge]',
};

/** Does what a reader does: what acts is fetched, and drawn from then on. */
export function use(element: Element): void {
  for (const each of [element, ...elementsBelow(element.shadowRoot ?? element)])
    for (const type of ['pointerenter', 'focusin']) each.dispatchEvent(new Event(type, { bubbles: true }));
  element.shadowRoot?.querySelector<HTMLElement>(PRESSED[element.localName] ?? '#none')?.click();
}

/** Whether it draws something once it has what it needs. */
export const needsWords = (tag: string): boolean => tag in CALM;

/** Each text by itself: others may come to stand beside it. */
function textsBelow(root: Node | null): readonly string[] {
  const texts: string[] = [];
  const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker?.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts;
}

/** The words that a reader has of it, but for the shortest, which change with numbers and states. */
export function wordsOf(element: Element): readonly string[] {
  const roots = [element, ...[...elementsBelow(element), element].map(({ shadowRoot }) => shadowRoot)];
  return (
    roots
      .flatMap(textsBelow)
      .join(' ')
      .match(/\p{L}{4,}/gu) ?? []
  );
}
