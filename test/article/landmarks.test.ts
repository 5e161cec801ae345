import { expect, fixture, html } from '@open-wc/testing';
import { findHead, following, placeAfter } from '../../src/article/landmarks.js';

const parse = (body: string): HTMLElement => {
  const scope = document.createElement('div');
  scope.append(document.createRange().createContextualFragment(body));
  return scope;
};

describe('the head of an article', () => {
  it('ends with the headline where nothing else belongs to it', () => {
    const head = findHead(parse('<h1>T</h1><p>Body</p>'));
    expect(head?.end.localName).to.equal('h1');
    expect((head?.next as Element).localName).to.equal('p');
  });

  it('takes in standfirst, byline and date, across wrappers', () => {
    const head = findHead(
      parse(
        '<header><h1>T</h1><p class="article-standfirst">S</p></header><div class="meta"><a rel="author">A</a> <time>1 May</time></div><figure></figure><p>Body</p>',
      ),
    );
    expect(head?.standfirst?.textContent).to.equal('S');
    expect(head?.credits.length).to.equal(1);
    expect(head?.end.className).to.equal('meta');
    expect((head?.next as Element).localName).to.equal('figure');
  });

  it('knows a standfirst by the description when its class says nothing', () => {
    expect(findHead(parse('<h1>T</h1><p>What it is about.</p><p>B</p>'), 'What it is about.')?.standfirst).to
      .exist;
    expect(findHead(parse('<h1>T</h1><p>What it is about.</p><p>B</p>'))?.standfirst).to.equal(undefined);
  });

  it('does not take a body that happens to hold a time for credits', () => {
    const head = findHead(parse(`<h1>T</h1><div><p>${'Long text. '.repeat(60)}<time>noon</time></p></div>`));
    expect(head?.end.localName).to.equal('h1');
  });

  it('sees a bare text as what follows', () => {
    const scope = parse('<h1>T</h1> bare text<br>more');
    expect(following(scope.firstElementChild as Element, scope)?.nodeValue?.trim()).to.equal('bare text');
  });

  it('leaves out headlines of sidebars', () => {
    expect(
      findHead(parse('<aside><h1>Other</h1></aside><h1>Mine</h1><p>B</p>'))?.headline.textContent,
    ).to.equal('Mine');
  });
});

describe('where a block may go', () => {
  it('stays in a parent that stacks its children, and leaves rows and columns', async () => {
    const scope = await fixture<HTMLElement>(html`
      <div>
        <div id="row">
          <div><h1>T</h1></div>
          <span>logo</span>
        </div>
        <div id="stack"><h2>U</h2></div>
      </div>
    `);
    const row = scope.querySelector<HTMLElement>('#row') as HTMLElement;
    row.style.display = 'flex';
    expect(placeAfter(scope.querySelector('h1') as Element, scope)).to.equal(scope.querySelector('h1'));
    expect(placeAfter(row.firstElementChild as Element, scope)).to.equal(row);
    row.style.flexDirection = 'column';
    expect(placeAfter(row.firstElementChild as Element, scope)).to.equal(row.firstElementChild);
    row.style.display = 'grid';
    row.style.gridTemplateColumns = '1fr 2fr';
    expect(placeAfter(row.firstElementChild as Element, scope)).to.equal(row);
  });

  it('never goes inside a heading or a link', async () => {
    const scope = await fixture<HTMLElement>(
      html`<div>
        <a href="#x"
          ><h1><span>T</span></h1></a
        >
      </div>`,
    );
    expect(placeAfter(scope.querySelector('span') as Element, scope)?.localName).to.equal('a');
  });
});
