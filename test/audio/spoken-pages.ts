/** Whole pages and what is spoken of their article, in a browser and in Node. */
import type { ArticleSpeechOptions } from '../../src/audio/article-speech.js';

interface SpokenPage {
  readonly html: string;
  readonly options?: ArticleSpeechOptions;
  readonly spoken: readonly string[] | undefined;
}

const LONG = 'The harbour keeps its own clock, and the town has set its watches by it ever since the fire.';
const AI = '<meta name="ai-disclosure" content="ai-generated">';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Horn</title>${head}</head><body>${body}</body></html>`;
const TEXT = `<p>${LONG}</p>`;
const SPOKEN = `paragraph: ${LONG}`;

export const SPOKEN_PAGES: Readonly<Record<string, SpokenPage>> = {
  'speaks of AI first': {
    html: page(`<news-article><article><h1>Horn</h1>${TEXT}</article></news-article>`, AI),
    spoken: ['disclosure: Written by AI. No human review recorded.', 'heading: Horn', SPOKEN],
  },
  'says nothing of a text without AI': {
    html: page(
      `<news-article><article><h1>Horn</h1>${TEXT}</article></news-article>`,
      AI.replace('ai-generated', 'none'),
    ),
    spoken: ['heading: Horn', SPOKEN],
  },
  'goes by the label that stands in the tag': {
    html: page(
      `<news-article><article><h1>Horn</h1>${TEXT}</article><news-ai-disclosure level="ai-assisted" ` +
        'reviewed-by="Hanne Quist" responsible="The Post"></news-ai-disclosure></news-article>',
      AI,
    ),
    spoken: [
      'disclosure: Written with the help of AI, reviewed by Hanne Quist. Editorial responsibility: The Post.',
      'heading: Horn',
      SPOKEN,
    ],
  },
  'reads the headline above the article, and no byline below it': {
    html: page(
      `<main><h1>Horn</h1><p class="standfirst">Stand.</p><article><p>By <a rel="author">Corin Vale</a></p>${TEXT}` +
        '</article></main>',
    ),
    spoken: ['heading: Horn', 'paragraph: Stand.', SPOKEN],
  },
  'reads no other article’s headline': {
    html: page(
      `<main><article><h1>Other</h1></article><news-article headline="Horn"><article>${TEXT}</article></news-article></main>`,
    ),
    spoken: ['heading: Horn', SPOKEN],
  },
  'reads a headline once that is not marked as one': {
    html: page(
      `<news-article headline="Horn"><article><div class="name">Horn</div>${TEXT}</article></news-article>`,
    ),
    spoken: ['paragraph: Horn', SPOKEN],
  },
  'finds the article of a page without our tag': {
    html: page(`<nav>Home</nav><article><h1>Horn</h1>${TEXT}</article><footer>Contact</footer>`),
    spoken: ['heading: Horn', SPOKEN],
  },
  'finds the article that an empty tag names': {
    html: page(
      `<div id="other"><h1>Other</h1>${TEXT}</div><div id="story"><h2>Horn</h2>${TEXT}</div>` +
        '<news-article for="story" headline="Horn"></news-article>',
    ),
    spoken: ['heading: Horn', SPOKEN],
  },
  'chooses among several by address': {
    html: page(
      `<news-article url="/one"><article><h1>One</h1>${TEXT}</article></news-article>` +
        `<news-article url="/two"><article><h1>Two</h1>${TEXT}</article></news-article>`,
    ),
    options: { url: 'https://paper.example/two' },
    spoken: ['heading: Two', SPOKEN],
  },
  'reads an article that is data': {
    html: page(
      '<news-article><script type="application/json">{"@type": "NewsArticle", "headline": "Horn", "description": "Stand.", ' +
        `"articleBody": "One\\ntwo.\\n\\nThree.", "inLanguage": "en"}</script></news-article>`,
    ),
    spoken: ['heading: Horn', 'paragraph: Stand.', 'paragraph: One two.', 'paragraph: Three.'],
  },
  'is nothing where there is nothing': { html: page('<p>Hi</p>', AI), spoken: undefined },
};
