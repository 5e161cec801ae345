import { expect } from '@open-wc/testing';
import { textFragmentOf, withTextFragment } from '../../src/share/text-fragment.js';
import { ask } from '../helpers/browser.js';
import { engine, skip } from '../helpers/engine.js';
import { openFrame } from '../helpers/frame.js';
import { QUOTATIONS } from './quotations.js';

let page: HTMLElement;

/** Puts HTML into the page; `<template>` in a custom element becomes its shadow root. */
function show(html: string): void {
  page.innerHTML = html;
  for (const template of page.querySelectorAll<HTMLTemplateElement>('x-card > template')) {
    template.parentElement!.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  }
}

const withoutMarks = (html: string): string => html.replace(/[⟦⟧]/g, '');
const asDeclarative = (html: string): string =>
  withoutMarks(html).replaceAll('<template>', '<template shadowrootmode="open">');

/** The range between `⟦` and `⟧`, which are taken out. */
function select(root: Node): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, 4); // SHOW_TEXT
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const start = text.data.indexOf('⟦');
    if (start >= 0) {
      text.deleteData(start, 1);
      range.setStart(text, start);
    }
    const end = text.data.indexOf('⟧');
    if (end >= 0) {
      text.deleteData(end, 1);
      range.setEnd(text, end);
      return range;
    }
  }
  throw new Error('Nothing is selected');
}

const decoded = (directive: string | undefined): string | undefined =>
  directive && decodeURIComponent(directive.replace(/^text=/, ''));

/** Follows links to a page of this HTML: the page's text, with what is highlighted in « ». Skips where it cannot. */
async function follow(test: Mocha.Context, html: string, directive: string | undefined): Promise<string> {
  const answer = await ask<{ text: string }>('follow-text-fragment', {
    html: asDeclarative(html),
    origin: location.origin,
    directive,
  });
  return answer.supported ? answer.text : skip(test, answer.reason);
}

describe('text fragment', () => {
  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
  });
  afterEach(() => page.remove());

  describe('leads to', () => {
    for (const [what, { html, directive }] of Object.entries(QUOTATIONS))
      it(what, () => {
        show(html);
        expect(decoded(textFragmentOf(select(page), { root: page }))).to.equal(directive);
      });
  });

  describe('followed, highlights', () => {
    for (const [what, { html, seen, missedBy }] of Object.entries(QUOTATIONS))
      if (seen)
        it(what, async function () {
          const reason = missedBy?.[engine];
          if (reason) skip(this, reason);
          show(html);
          const directive = textFragmentOf(select(page), { root: page });
          expect(await follow(this, html, directive)).to.equal(seen);
        });
  });

  describe('of a range', () => {
    const fragment = (range: Range): string | undefined => decoded(textFragmentOf(range, { root: page }));
    const text = (selector: string): Text => page.querySelector(selector)!.firstChild as Text;

    it('with elements for boundary points', () => {
      show('<p>One two</p><p>Three</p><p>Four</p>');
      const range = document.createRange();
      range.setStart(page, 1);
      range.setEnd(page, 2);
      expect(fragment(range)).to.equal('Three');
      range.selectNodeContents(page);
      expect(fragment(range)).to.equal('One two,Four');
      range.setStart(page.firstElementChild!, 1);
      expect(fragment(range)).to.equal('Three,Four');
    });

    it('in a shadow root', () => {
      show('<p>the tide</p><x-card><template><p>See <b>⟦the tide⟧</b></p></template></x-card>');
      expect(fragment(select(page.querySelector('x-card')!.shadowRoot!))).to.equal('See-,the tide');
    });

    it('that holds a shadow root with text', () => {
      show(
        '<p>⟦One two</p><x-card><template><p>Three four</p></template></x-card><p>Three four⟧</p><p>Five</p>',
      );
      expect(fragment(select(page))).to.equal('One two,Three four,-Five');
    });

    it('outside what is searched', () => {
      show('<p>One</p><div>Two</div>');
      const range = document.createRange();
      range.selectNodeContents(text('div'));
      expect(textFragmentOf(range, { root: page.querySelector('p')! })).to.be.undefined;
    });

    it('without changing it or the page', () => {
      show('<p>A har⟦bour in wint⟧er.</p>');
      const range = select(page);
      const before = page.innerHTML;
      textFragmentOf(range);
      expect([range.toString(), page.innerHTML]).to.deep.equal(['bour in wint', before]);
    });

    it('in a document that is not shown', () => {
      const range = document.implementation.createHTMLDocument('').createRange();
      expect(textFragmentOf(range)).to.be.undefined;
    });

    it('with lone surrogates, and in a language that is none', () => {
      show('<p lang="not a language">One \ud800 ⟦two⟧ three</p>');
      const range = select(page);
      expect(fragment(range)).to.equal('two');
      range.selectNodeContents(page);
      expect(fragment(range)).to.equal('One,two three');
      text('p').data = 'a\udc00b';
      range.selectNodeContents(text('p'));
      expect(fragment(range)).to.equal('a,b');
    });

    it('without a segmenter', () => {
      const { Segmenter } = Intl;
      Reflect.deleteProperty(Intl, 'Segmenter');
      try {
        show('<p>A har⟦bour’s win⟧ter. Not harbour’s</p>');
        expect(fragment(select(page))).to.equal('harbour’s winter');
      } finally {
        Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true });
      }
    });

    it('in a text of 50,000 words, half of them alike', () => {
      show(`<p>${'The sea is cold here. '.repeat(100)}</p>`.repeat(100) + '<p>Here ⟦the sea⟧ is warm.</p>');
      expect(fragment(select(page))).to.equal('Here-,the sea');
    });

    it('gives up where all is alike', () => {
      show('<p>the sea the sea</p>'.repeat(200));
      const range = document.createRange();
      range.selectNodeContents(page.children[100]!);
      expect(fragment(range)).to.be.undefined;
    });
  });

  it('encodes what the grammar uses, and all that is not ASCII', () => {
    show("<p>⟦A-b, c&amp;d é 猫 (x) it’s it's.⟧</p>");
    expect(textFragmentOf(select(page), { root: page })).to.equal(
      'text=A%2Db%2C%20c%26d%20%C3%A9%20%E7%8C%AB%20%28x%29%20it%E2%80%99s%20it%27s%2E',
    );
  });

  describe('in an address', () => {
    for (const [url, expected] of [
      ['https://a.example/story', 'https://a.example/story#:~:text=x'],
      ['https://a.example/story#', 'https://a.example/story#:~:text=x'],
      ['https://a.example/story?q=:~:#part', 'https://a.example/story?q=:~:#part:~:text=x'],
      ['https://a.example/story#:~:text=old', 'https://a.example/story#:~:text=x'],
      ['https://a.example/story#part:~:text=old&text=b', 'https://a.example/story#part:~:text=x'],
      ['/story#/route?a#b', '/story#/route?a#b:~:text=x'],
    ] as const)
      it(url, () => expect(withTextFragment(url, 'text=x')).to.equal(expected));

    it('is left out if there is none', () => {
      expect(withTextFragment('/story', undefined)).to.equal('/story');
      expect(withTextFragment('/story#part:~:text=old', undefined)).to.equal('/story#part');
      expect(withTextFragment('/story#:~:text=old', undefined)).to.equal('/story');
    });

    it('opens the page in every engine', async () => {
      const frame = await openFrame(
        withTextFragment('/test/fixtures/blank.html', 'text=nowhere%20to,-be%2Dfound'),
      );
      expect(frame.window.location.pathname).to.equal('/test/fixtures/blank.html');
      expect(frame.document.body).to.exist;
      frame.remove();
    });
  });
});
