import { LitElement } from 'lit';
import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { EMPTY_ARTICLE, type Article } from '../../src/article/model.js';
import { addToCopies, labelCopies, type CopyLabel } from '../../src/disclosure/copy-label.js';
import { hasMoreWords } from '../../src/disclosure/selection-copy.js';
import '../../src/locales/ar.js';

/** The AI label on what readers copy. */

const LABEL: CopyLabel = {
  text: 'Written by AI. <No> human review.',
  url: 'https://paper.example/tide?a=1&b=2',
};
const words = (count: number): string => Array.from({ length: count }, (_, n) => `word${n}`).join(' ');

let release: (() => void) | undefined;

async function page(markup: string): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(testHtml`<div></div>`);
  element.innerHTML = markup;
  return element;
}

/** Copies as the browser would; what was put on the clipboard, or undefined where it was left to the browser. */
function copy(target: Element): { text: string; html: string; body: HTMLElement } | undefined {
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent('copy', {
    clipboardData,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  target.dispatchEvent(event);
  if (!event.defaultPrevented) return undefined;
  const html = event.clipboardData!.getData('text/html');
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return { text: event.clipboardData!.getData('text/plain'), html, body };
}

function select(from: Node, start = 0, to: Node = from, end = to.childNodes.length): void {
  getSelection()!.setBaseAndExtent(from, start, to, end);
}

afterEach(() => {
  release?.();
  release = undefined;
  getSelection()!.removeAllRanges();
});

describe('the label on long copies', () => {
  it('stands below the text, after a blank line, with the address', async () => {
    const root = await page(`<p>${words(30)}</p><p>${words(30)}</p>`);
    release = addToCopies(root, () => LABEL);
    select(root);
    const selected = getSelection()!.toString();
    const copied = copy(root.querySelector('p')!)!;
    expect(copied.text).to.equal(`${selected}\n\n${LABEL.text}\n${LABEL.url}`);
    expect(copied.body.querySelectorAll('p')).to.have.length(3);
    const last = copied.body.querySelector('p:last-child')!;
    expect(last.textContent).to.equal(`${LABEL.text} ${LABEL.url}`);
    expect(last.querySelector('a')!.getAttribute('href')).to.equal(LABEL.url);
    expect(copied.html).to.contain('&lt;No&gt;');
  });

  it('needs more than 50 words', async () => {
    const root = await page(`<p>${words(50)}</p><p>${words(51)}</p>`);
    release = addToCopies(root, () => LABEL);
    select(root.firstElementChild!);
    expect(copy(root)).to.equal(undefined);
    select(root.lastElementChild!);
    expect(copy(root)).not.to.equal(undefined);
  });

  it('counts what is copied of the article, not what stands around it', async () => {
    const around = await page(`<p>${words(200)}</p><main><p>${words(20)}</p></main><p>${words(200)}</p>`);
    release = addToCopies(around.querySelector('main')!, () => LABEL);
    select(around);
    expect(copy(around)).to.equal(undefined);
    select(around.firstElementChild!);
    expect(copy(around.firstElementChild!)).to.equal(undefined);
    around.querySelector('main p')!.textContent = words(60);
    select(around);
    expect(copy(around)!.text).to.contain(LABEL.text);
  });

  it('copies a part of a paragraph to the letter', async () => {
    const root = await page(`<p>${words(80)}</p>`);
    release = addToCopies(root, () => LABEL);
    const text = root.querySelector('p')!.firstChild!;
    select(text, 3, text, 480);
    const copied = copy(root)!;
    const whole = text.nodeValue!.slice(3, 480);
    expect(copied.text.startsWith(`${whole}\n\n`)).to.equal(true);
    expect(copied.html.startsWith(`${whole}<p`)).to.equal(true);
  });

  it('keeps every sign: variation selectors that carry a manifest, joiners, marks, no-break spaces', async () => {
    const manifest = Array.from({ length: 64 }, (_, n) => String.fromCodePoint(0xe0100 + n)).join('');
    const signs = `\ufeff${manifest}\ufe0f e\u0301 \u200d \u00a0 👩‍🚒 ﷺ &amp; &lt;`;
    const root = await page(`<p>${signs} ${words(60)}</p>`);
    release = addToCopies(root, () => LABEL);
    select(root);
    const copied = copy(root)!;
    expect(copied.text).to.contain(manifest);
    expect(copied.body.querySelector('p')!.textContent).to.equal(root.querySelector('p')!.textContent);
  });

  it('keeps markup, makes addresses whole, and takes along nothing that runs or styles', async () => {
    const root = await page(
      `<p>${words(60)} <a href="/tide">a <em>link</em></a><br><img src="/test/fixtures/picture.svg" alt="&quot;x&quot;"></p><style>p{}</style>`,
    );
    root.append(document.createElement('script'));
    release = addToCopies(root, () => LABEL);
    select(root);
    const { body } = copy(root)!;
    expect(body.querySelector('a')!.getAttribute('href')).to.equal(new URL('/tide', location.href).href);
    expect(body.querySelector('img')!.getAttribute('src')).to.equal(
      new URL('/test/fixtures/picture.svg', location.href).href,
    );
    expect(body.querySelector('a em')!.textContent).to.equal('link');
    expect(body.querySelectorAll('br')).to.have.length(1);
    expect(body.querySelector('script, style')).to.equal(null);
  });

  it('makes no second copy of the page’s elements come alive', async () => {
    let made = 0;
    customElements.define(
      'copy-label-probe',
      class extends HTMLElement {
        constructor() {
          super();
          made++;
        }
      },
    );
    const root = await page(`<p>${words(60)}</p><copy-label-probe>x</copy-label-probe>`);
    release = addToCopies(root, () => LABEL);
    select(root);
    const before = made;
    expect(copy(root)!.html).to.contain('copy-label-probe');
    expect([before, made]).to.deep.equal([1, 1]);
  });

  it('stays out of fields and editors', async () => {
    const root = await page(
      `<p>${words(60)}</p><input><textarea></textarea><div contenteditable="true"><b>x</b></div><div contenteditable="false"><i>y</i></div>`,
    );
    release = addToCopies(root, () => LABEL);
    select(root);
    for (const field of ['input', 'textarea', '[contenteditable=true]', 'b'])
      expect(copy(root.querySelector(field)!), field).to.equal(undefined);
    expect(copy(root.querySelector('i')!), 'not an editor').not.to.equal(undefined);
  });

  it('leaves the page its own answer', async () => {
    const root = await page(`<p>${words(60)}</p>`);
    release = addToCopies(root, () => LABEL);
    select(root);
    root.addEventListener('copy', (event) => {
      event.clipboardData!.setData('text/plain', 'own');
      event.preventDefault();
    });
    expect(copy(root)!.text).to.equal('own');
  });

  it('does nothing without a label, without a selection, or once released', async () => {
    const root = await page(`<p>${words(60)}</p>`);
    release = addToCopies(root, () => undefined);
    select(root);
    expect(copy(root)).to.equal(undefined);
    release();
    release = addToCopies(root, () => LABEL);
    getSelection()!.removeAllRanges();
    expect(copy(root)).to.equal(undefined);
    select(root);
    expect(copy(root)).not.to.equal(undefined);
    release();
    expect(copy(root)).to.equal(undefined);
  });

  it('has no address where none is known', async () => {
    const root = await page(`<p>${words(60)}</p>`);
    release = addToCopies(root, () => ({ text: 'Written by AI.' }));
    select(root);
    const copied = copy(root)!;
    expect(copied.text.endsWith('\n\nWritten by AI.')).to.equal(true);
    expect(copied.body.querySelector('a')).to.equal(null);
  });
});

describe('hasMoreWords', () => {
  it('counts in any script', () => {
    expect(hasMoreWords(words(50), 50)).to.equal(false);
    expect(hasMoreWords(words(51), 50)).to.equal(true);
    expect(hasMoreWords('、。！ ' + '. , – '.repeat(99), 50)).to.equal(false);
    expect(hasMoreWords('灯台の灯は百四年のあいだ毎晩ともされてきた。'.repeat(10), 50)).to.equal(true);
    expect(hasMoreWords('ประภาคารส่องสว่างทุกคืน'.repeat(20), 50)).to.equal(true);
  });

  it('counts by white space without a segmenter', () => {
    const { Segmenter } = Intl;
    (Intl as { Segmenter?: unknown }).Segmenter = undefined;
    try {
      expect(hasMoreWords(words(50), 50)).to.equal(false);
      expect(hasMoreWords(` ${words(51)} `, 50)).to.equal(true);
      expect(hasMoreWords('  ', 0)).to.equal(false);
    } finally {
      (Intl as { Segmenter?: unknown }).Segmenter = Segmenter;
    }
  });
});

describe('the label on long copies of an article', () => {
  class CopyHost extends LitElement {
    protected override createRenderRoot() {
      return this;
    }
  }
  before(() => customElements.define('copy-label-host', CopyHost));

  async function article(fields: Partial<Article>, language = 'en'): Promise<HTMLElement> {
    const around = await page(`<copy-label-host lang="${language}"></copy-label-host>`);
    const host = around.querySelector<CopyHost>('copy-label-host')!;
    await host.updateComplete;
    const text = document.createElement('p');
    text.textContent = words(60);
    host.append(text);
    release = labelCopies(host, host, () => ({ ...EMPTY_ARTICLE, ...fields }));
    select(text);
    return text;
  }

  it('is the label’s sentence and the article’s address', async () => {
    const text = await article({
      aiDisclosure: 'ai-generated',
      reviewedBy: 'A. Editor',
      lastReviewed: '2026-11-03',
      url: 'https://paper.example/tide',
    });
    expect(copy(text)!.text).to.contain(
      '\n\nWritten by AI, reviewed by A. Editor on 3 November 2026.\nhttps://paper.example/tide',
    );
  });

  it('speaks the language of the article, and gives the page’s address where there is no other', async () => {
    const text = await article({ aiDisclosure: 'autonomous' }, 'ar');
    expect(copy(text)!.text).to.contain('كتبه الذكاء الاصطناعي ونشره. لا توجد مراجعة بشرية مسجّلة.');
    expect(copy(text)!.text.endsWith(location.href)).to.equal(true);
  });

  it('says nothing where nothing is known of AI, or there was none', async () => {
    expect(copy(await article({}))).to.equal(undefined);
    release!();
    expect(copy(await article({ aiDisclosure: 'none' }))).to.equal(undefined);
  });
});
