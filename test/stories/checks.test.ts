/** What the checks of stories and demo pages notice, so that their silence means something. */
import { expect } from '@open-wc/testing';
import { makeFrame } from '../helpers/frame.js';
import { overflowAt } from '../helpers/looks.js';
import { overflowing } from '../helpers/overflow.js';
import { unstyledControls } from '../helpers/unstyled.js';
import { unexpected } from './expected.js';

describe('the checks of how pages look', () => {
  let frame: HTMLIFrameElement;
  let page: Document;

  beforeEach(() => {
    frame = makeFrame(320, 400);
    page = frame.contentDocument!;
    page.documentElement.lang = 'en';
  });

  afterEach(() => frame.remove());

  /** An element, drawn in a shadow tree if there is a root for it. */
  function draw(name: string, text: string, css: string, root: ParentNode = page.body): HTMLElement {
    const element = page.createElement(name);
    element.textContent = text;
    element.style.cssText = css;
    root.append(element);
    return element;
  }

  function shadow(): ShadowRoot {
    return draw('div', '', '').attachShadow({ mode: 'open' });
  }

  function link(css: string, root?: ParentNode): HTMLElement {
    const element = draw('a', 'a link', css, root) as HTMLAnchorElement;
    element.href = '#there';
    return element;
  }

  it('notice a link in the colour of browsers, in shadow trees and in the dark too', () => {
    link('');
    link('', shadow());
    link('color-scheme: dark');
    expect(unstyledControls(page.body)).to.have.length(3);
  });

  it('notice a button drawn by the browser, and one in its font', () => {
    draw('button', 'grey', '');
    draw('button', 'small', 'border: 0; background: none', shadow());
    const found = unstyledControls(page.body);
    expect(found).to.have.length(2);
    expect(found[0]).to.include('drawn by the browser');
    expect(found[1]).to.include("browser's font");
  });

  it('take no offence at what is styled, hidden or no link', () => {
    link('color: inherit');
    link('display: none');
    draw('a', 'no link', '');
    draw('button', 'styled', 'border: 1px solid; background: none; font: inherit');
    draw('button', 'for screen readers', 'inline-size: 1px; block-size: 1px; padding: 0; border: 0');
    expect(unstyledControls(page.body)).to.deep.equal([]);
  });

  it('notice what is wider than the page, on either side, and say what it is', () => {
    draw('p', 'wide', 'inline-size: 500px', shadow());
    draw('p', 'before', 'margin-inline-start: -40px');
    const found = overflowing(page);
    expect(found).to.have.length(2);
    expect(found[0]).to.match(/^outside the page: div p from 8 to 508$/);
  });

  it('notice a text that is cut off without a sign of it', () => {
    draw('p', 'unbreakable'.repeat(9), 'overflow: hidden');
    expect(overflowing(page)[0]).to.match(/^cut off: p,/);
  });

  it('take no offence at what scrolls by itself or ends with dots', () => {
    draw('p', 'unbreakable'.repeat(9), 'overflow-x: auto');
    draw('p', 'unbreakable'.repeat(9), 'overflow: hidden; text-overflow: ellipsis');
    expect(overflowing(page)).to.deep.equal([]);
  });

  it('look at each width, size of text and language, and leave the page as it was', async () => {
    draw('p', 'wide', 'inline-size: 10em');
    const seen: string[] = [];
    new MutationObserver(() => seen.push(page.documentElement.lang)).observe(page.documentElement, {
      attributeFilter: ['lang'],
    });
    const { contentWindow } = frame;
    const window = contentWindow as Window & typeof globalThis;
    const faults = await overflowAt({ element: frame, document: page, window }, [
      { name: 'wide', width: 820 },
      { name: 'narrow', width: 100 },
      { name: 'large', width: 200, text: 200 },
      { name: 'other words', width: 820, lang: 'en-XA' },
    ]);
    expect(faults.map((fault) => fault.split(':')[0])).to.deep.equal(['narrow', 'large']);
    expect(seen).to.include('en-XA');
    expect(page.documentElement.lang).to.equal('en');
    expect(page.documentElement.style.fontSize).to.equal('');
  });

  it('let through what a story expects, and nothing else', () => {
    expect(unexpected(['request: a.jpg: 404', 'cut off: p'], ['a.jpg'])).to.deep.equal(['cut off: p']);
  });
});
