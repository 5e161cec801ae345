import { expect } from '@open-wc/testing';
import { checkDisclosure } from '../../src/disclosure/checker/check-disclosure.js';
import { FINDINGS } from '../../src/disclosure/checker/findings.js';
import { openFrame } from '../helpers/frame.js';
import { skip } from '../helpers/engine.js';

const codesOf = (document: Document): string[] => checkDisclosure(document).map(({ code }) => code);

const parse = (source: string): Document => new DOMParser().parseFromString(source, 'text/html');

async function sourceOf(path: string): Promise<string> {
  const response = await fetch(path);
  expect(response.ok, path).to.be.true;
  return response.text();
}

const BODY = `<p>The gauges were set into the wall of the old road between September and the first frost, each
  with a cable to the one below it and a small mast for the wind.</p>`;

/** A live page with a declaration of AI and whatever else a case needs. */
async function openPage(label: string, css = ''): Promise<Document> {
  const { document } = await openFrame('/test/fixtures/blank.html');
  const source = parse(
    `<article ai-disclosure="ai-generated"><h1>Snow gauges report</h1>${label}
     <p><a rel="publishing-principles" href="/principles">How we work</a></p>${BODY}</article>`,
  );
  document.body.append(...[...source.body.childNodes].map((node) => document.importNode(node, true)));
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return document;
}

describe('checkDisclosure', () => {
  it('finds in a browser what it finds elsewhere', async () => {
    for (const code of Object.keys(FINDINGS)) {
      const failing = await sourceOf(`/test/checks/${code}/failing.html`);
      expect(codesOf(parse(failing)), `${code}: failing`).to.deep.equal([code]);
      const passing = await sourceOf(`/test/checks/${code}/passing.html`);
      expect(codesOf(parse(passing)), `${code}: passing`).to.deep.equal([]);
    }
  });

  it('says nothing of AI on pages that others wrote', async function () {
    const names = (await (await fetch('/real-pages/')).json()) as string[];
    if (!names.length) skip(this, 'there are no pages: set REAL_PAGES');
    for (const name of names) {
      const found = checkDisclosure(parse(await sourceOf(`/real-pages/${name}`)));
      expect(
        found.filter(({ about }) => about).map(({ code }) => code),
        name,
      ).to.deep.equal([]);
    }
  });

  it('sees that a style sheet hides the label', async () => {
    const label = '<p class="label">Written by AI.</p>';
    expect(codesOf(await openPage(label))).to.deep.equal([]);
    expect(codesOf(await openPage(label, '.label { display: none }'))).to.deep.equal(['label-hidden']);
  });

  it('reads what a composed part shows in its shadow root', async () => {
    const document = await openPage('<news-article-header data-news-part="header"></news-article-header>');
    expect(codesOf(document)).to.deep.equal(['label-missing']);
    const part = document.querySelector('news-article-header')!;
    part.attachShadow({ mode: 'open' }).append('By Edda Lorne, AI journalist');
    expect(codesOf(document)).to.deep.equal([]);
  });

  it('leaves out what a shadow root only draws', async () => {
    const document = await openPage('<news-article-header></news-article-header>');
    const part = document.querySelector('news-article-header')!;
    const drawn = document.createElement('span');
    drawn.setAttribute('aria-hidden', 'true');
    drawn.append('By Edda Lorne, AI journalist');
    part.attachShadow({ mode: 'open' }).append(drawn);
    expect(codesOf(document)).to.deep.equal(['label-missing']);
  });

  it('waits for no label that <news-article> has not put in', async () => {
    const document = await openPage('<news-article></news-article>');
    for (const script of [...document.scripts]) script.remove(); // those of the test runner
    expect(codesOf(document), 'nothing could put it in').to.deep.equal(['label-missing']);
    const script = document.createElement('script');
    script.type = 'module';
    document.head.append(script);
    expect(codesOf(document), 'its script may still come').to.deep.equal([]);
    const registry = document.defaultView!.customElements;
    registry.define('news-article', class extends document.defaultView!.HTMLElement {});
    expect(codesOf(document), 'it has come').to.deep.equal(['label-missing']);
  });

  it('points to the element, and changes nothing', async () => {
    const document = await openPage('<details><p>Written by AI.</p></details>');
    const before = document.documentElement.cloneNode(true);
    const [finding] = checkDisclosure(document);
    expect(finding!.code).to.equal('label-hidden');
    expect(finding!.element).to.equal(document.querySelector('details p'));
    expect(document.documentElement.isEqualNode(before)).to.be.true;
  });

  it('survives pages that name their fields after what it calls', () => {
    const names = [
      'querySelectorAll',
      'querySelector',
      'body',
      'title',
      'documentElement',
      'createTreeWalker',
    ];
    for (const name of names) {
      const page = parse(
        `<img name="${name}"><form name="${name}"><input name="closest"></form><h1>Bells</h1>`,
      );
      expect(() => checkDisclosure(page), name).not.to.throw();
    }
    const page = parse(
      `<article ai-disclosure="generated"><form><input name="closest"><input name="parentElement"><h1>Bells</h1></form>${BODY}</article>`,
    );
    expect(codesOf(page)).to.include('level-unknown');
  });
});
