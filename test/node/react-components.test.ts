/** The components for React on a server. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createElement, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';

type Props = Readonly<Record<string, unknown>>;

const PATH = '../../dist/frameworks/react-components.js';
const components = (await import(PATH)) as Record<string, ComponentType<Props>>;

const render = (name: string, props: Props, ...children: readonly unknown[]): string =>
  renderToString(createElement(components[name]!, props, ...(children as [])));

describe('the components on a server', () => {
  it('render texts, numbers and booleans as attributes, under the names of HTML', () => {
    assert.equal(
      render('NewsArticleHeader', { headline: 'Fog & rain', headingLevel: 2, htmlFor: 'story' }),
      '<news-article-header headline="Fog &amp; rain" heading-level="2" for="story"></news-article-header>',
    );
    assert.equal(
      render('NewsAudioPlayer', { sendText: true, sticky: true, download: false, rate: 1.5 }),
      '<news-audio-player send-text="" sticky="" rate="1.5"></news-audio-player>',
    );
  });

  it('leave lists, objects and listeners to the client', () => {
    assert.equal(
      render('NewsRelatedArticles', {
        articles: [{ headline: 'Fog', url: 'https://paper.example/fog' }],
        service: { list: () => Promise.resolve([]) },
        onNewsRelatedLoad: () => undefined,
        limit: 3,
      }),
      '<news-related-articles limit="3"></news-related-articles>',
    );
  });

  it('pass on what every element has, and children', () => {
    assert.equal(
      render(
        'NewsArticle',
        { id: 'story', className: 'wide', lang: 'de' },
        createElement('h1', null, 'Nebel'),
      ),
      '<news-article id="story" class="wide" lang="de"><h1>Nebel</h1></news-article>',
    );
  });

  it('render nothing for what is not given', () => {
    assert.equal(
      render('NewsShareBar', { url: undefined, headline: null, quote: false }),
      '<news-share-bar></news-share-bar>',
    );
  });
});
