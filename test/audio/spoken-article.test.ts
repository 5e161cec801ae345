import { expect } from '@open-wc/testing';
import { EMPTY_ARTICLE } from '../../src/article/model.js';
import { articleSpeech } from '../../src/audio/article-speech.js';
import { readSpokenArticle } from '../../src/audio/spoken-article.js';
import { spokenDisclosure } from '../../src/audio/spoken-disclosure.js';
import { textHash } from '../../src/audio/text-hash.js';
import { wordsOf } from '../../src/disclosure/disclosure-label.js';
import { labelEnglish } from '../../src/disclosure/label.en.js';
import '../../src/article/news-article.js';
import type { Messages } from '../../src/core/messages.js';
import { SPOKEN_PAGES } from './spoken-pages.js';

const words = wordsOf(labelEnglish as Partial<Messages> as Messages, 'en');

describe('the spoken article', () => {
  for (const [what, { html, options, spoken }] of Object.entries(SPOKEN_PAGES))
    it(what, () => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const speech = articleSpeech(page, options);
      expect(speech?.segments.map(({ kind, text }) => `${kind}: ${text}`)).to.deep.equal(spoken);
    });

  const INSIDE = {
    'of an article that the tag wraps':
      '<article><h1>Horn</h1><p class="byline">By Corin Vale</p><p>One two.</p></article>',
    'of one that is data':
      '<script type="application/json">{"@type": "NewsArticle", "headline": "Horn", "description": "Stand.", ' +
      '"articleBody": "One\\ntwo.\\n\\n\\nThree.", "digitalSourceType": "trainedAlgorithmicMedia"}</script>',
  };
  for (const [what, inside] of Object.entries(INSIDE))
    it(`is, in the page ${what}, what a server makes of the source`, async () => {
      const host = document.createElement('news-article');
      host.setAttribute('parts', 'auto');
      host.innerHTML = inside;
      document.body.append(host);
      try {
        await host.refresh();
        const { article, adoption } = host.report!;
        const root = adoption.root ?? host.querySelector('[data-news-part=body]') ?? undefined;
        const { text, pieces } = readSpokenArticle(article, root, { words });
        const source = `<html lang=en><news-article>${inside}</news-article>`;
        expect(text).to.deep.equal(articleSpeech(new DOMParser().parseFromString(source, 'text/html')));
        expect(pieces.at(-1)).to.have.length(1);
        expect(
          readSpokenArticle(article, undefined, { words }).pieces.every(({ length }) => !length),
        ).to.equal(true);
      } finally {
        host.remove();
      }
    });

  it('says what the label says, and nothing where it says nothing', () => {
    const say = (data: object): string | undefined => spokenDisclosure({ ...EMPTY_ARTICLE, ...data }, words);
    expect(say({})).to.equal(undefined);
    expect(spokenDisclosure(undefined, words)).to.equal(undefined);
    expect(say({ aiDisclosure: 'none' })).to.equal(undefined);
    expect(say({ aiDisclosure: 'autonomous', reviewedBy: 'הנה' })).to.equal(
      'Written and published by AI, reviewed by הנה.',
    );
  });

  it('has a hash', async () => {
    expect(await textHash('abc')).to.equal(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
