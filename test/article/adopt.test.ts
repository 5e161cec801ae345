import { expect } from '@open-wc/testing';
import { adoptArticle } from '../../src/article/adopt-from-page.js';

const LONG =
  'Words that stand for a paragraph of running text, long enough to count as one of the body. '.repeat(3);

function page(body: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><body>${body}`, 'text/html');
}

function adopt(body: string, id?: string) {
  const document = page(body);
  const host = document.querySelector<HTMLElement>('news-article') ?? document.createElement('news-article');
  return adoptArticle(host, id);
}

describe('adoptArticle', () => {
  it('takes the article that the tag wraps', () => {
    const { root, how } = adopt(
      `<news-article><article id="a"><h1>T</h1><p>${LONG}</p></article></news-article>`,
    );
    expect(how).to.equal('wrapped');
    expect(root?.id).to.equal('a');
  });

  it('takes the tag itself when it wraps an article without the element', () => {
    const { root, how } = adopt(`<news-article id="n"><h1>T</h1><p>${LONG}</p></news-article>`);
    expect(how).to.equal('wrapped');
    expect(root?.id).to.equal('n');
  });

  it('of several wrapped articles takes the one with the headline, not a comment', () => {
    const { root } = adopt(
      `<news-article><article id="c"><p>${LONG}</p></article><article id="a"><h1>T</h1><p>${LONG}</p></article></news-article>`,
    );
    expect(root?.id).to.equal('a');
  });

  it('takes what for="" names, and says when nothing has that id', () => {
    const body = `<div id="x"><h1>T</h1></div><article><h1>U</h1><p>${LONG}</p></article><news-article></news-article>`;
    expect(adopt(body, 'x').root?.id).to.equal('x');
    const failed = adopt(body, 'y');
    expect(failed.root).to.equal(undefined);
    expect(failed.reason).to.equal('no-such-id');
  });

  it('takes the only article of the page, not one in a sidebar or inside another', () => {
    const { root, how } = adopt(
      `<aside><article><p>${LONG}</p></article></aside>
       <article id="a"><h1>T</h1><p>${LONG}</p><article><p>${LONG}</p></article></article>
       <news-article></news-article>`,
    );
    expect(how).to.equal('only-article');
    expect(root?.id).to.equal('a');
  });

  it('takes the smallest element that holds headline and text when no article is marked', () => {
    const { root, how } = adopt(
      `<div id="site"><div id="menu"><p>Home</p></div><div id="story"><h1>T</h1><div><p>${LONG}</p><p>${LONG}</p></div></div></div>`,
    );
    expect(how).to.equal('smallest');
    expect(root?.id).to.equal('story');
  });

  it('understands text that is broken by br alone', () => {
    const { root } = adopt(`<div id="s"><h1>T</h1><div>${LONG}<br><br>${LONG}<br><br>${LONG}</div></div>`);
    expect(root?.id).to.equal('s');
  });

  it('puts what comes at the end after the text, not after the page, when only body holds both', () => {
    const adoption = adopt(`<h1>T</h1><div id="text"><p>${LONG}</p><p>${LONG}</p></div><div>foot</div>`);
    expect(adoption.root?.localName).to.equal('body');
    expect(adoption).to.have.property('end').with.property('id', 'text');
  });

  it('says what it looked for when there is no headline or no text', () => {
    expect(adopt('<p>nothing</p>')).to.have.property('reason').that.equals('no-headline');
    expect(adopt('<h1>T</h1><p>short</p>')).to.have.property('reason').that.equals('no-text');
  });
});
