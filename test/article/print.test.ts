import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { registerLocale } from '../../src/core/localize.js';
import { ar } from '../../src/locales/ar.js';
import { emulateMedia, need, resetMedia } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import '../../src/define.js';
import type { NewsArticle } from '../../src/article/article.js';
import { followPrints } from '../../src/article/print/print-article.js';

const TEXT =
  'Enough words for a paragraph of an article, so that it is taken for the text of one by whoever looks. ';

const NOTES = '[data-news-part=print]';

const notes = (scope: ParentNode = document): HTMLElement[] => [
  ...scope.querySelectorAll<HTMLElement>(NOTES),
];
const addresses = (box: Element): string[] =>
  [...box.shadowRoot!.querySelectorAll('li')].map((item) => item.textContent.replace(/\s+/g, ' ').trim());
const words = (box: Element): string => box.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();

/** While `look` runs, the page prints. */
async function printed<T>(look: () => T | Promise<T>): Promise<T> {
  dispatchEvent(new Event('beforeprint'));
  try {
    return await look();
  } finally {
    dispatchEvent(new Event('afterprint'));
  }
}

/** What stands after an element on paper: the rules for paper, applied to the screen. */
function markOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const copies = root.adoptedStyleSheets.map((sheet) => {
    const copy = new CSSStyleSheet();
    copy.replaceSync(
      [...sheet.cssRules].map((rule) => rule.cssText.replace('@media print', '@media all')).join(''),
    );
    return copy;
  });
  const before = [...root.adoptedStyleSheets];
  root.adoptedStyleSheets = [...before, ...copies];
  const { content } = getComputedStyle(element, '::after');
  root.adoptedStyleSheets = before;
  return /^(?:none|normal)$/.test(content) ? '' : content.replace(/["\u2060]/g, '');
}

async function article(inner: unknown, { parts = 'print', lang = 'en' } = {}): Promise<NewsArticle> {
  const element = await fixture<NewsArticle>(
    html`<news-article parts=${parts} url="https://paper.example/story" lang=${lang}>
      <article>
        <h1>The lamp</h1>
        ${inner}
      </article>
    </news-article>`,
  );
  await element.refresh();
  return element;
}

describe('a printed article', () => {
  before(() => followPrints());

  it('has the addresses of its links below it, each once, and their numbers in the text', async () => {
    const element = await article(html`
      <p>
        ${TEXT}<a id="one" href="https://records.example/count?utm_source=paper">the count</a>, a
        <a id="two" href="https://records.example/report#page-12">report</a>, and
        <a id="again" href="https://records.example/count">the count again</a>.
      </p>
      <figure>
        <figcaption>From <a id="caption" href="/relative/address">our own files</a>.</figcaption>
      </figure>
    `);
    await printed(() => {
      const [box, ...others] = notes();
      expect(others).to.deep.equal([]);
      expect(getComputedStyle(box!).display, 'on the screen').to.equal('none');
      expect(addresses(box!)).to.deep.equal([
        '[1] https://records.example/count',
        '[2] https://records.example/report#page-12',
        `[3] ${location.origin}/relative/address`,
      ]);
      expect(words(box!)).to.match(/^Links in this article\[1\]/);
      const now = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
      expect(words(box!)).to.contain(`Printed from https://paper.example/story on ${now}`);
      const marks = ['one', 'two', 'again', 'caption'].map((id) => markOf(element.querySelector(`#${id}`)!));
      expect(marks).to.deep.equal(['[1]', '[2]', '[1]', '[3]']);
    });
    expect(notes()).to.deep.equal([]);
    expect(markOf(element.querySelector('#one')!)).to.equal('');
  });

  it('is the page’s own: no node of it is touched', async () => {
    const element = await article(html`<p>${TEXT}<a href="https://records.example/count">count</a></p>`);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(element.querySelector('article')!, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    const sheets = [...document.adoptedStyleSheets];
    const children = [...element.childNodes];
    await printed(async () => {
      await aTimeout(0);
      expect(notes(element)).to.have.length(1);
    });
    await aTimeout(0);
    records.push(...observer.takeRecords());
    expect(records).to.deep.equal([]);
    expect([...element.childNodes]).to.deep.equal(children);
    expect(document.adoptedStyleSheets).to.deep.equal(sheets);
  });

  it('counts no link that is not in its text, leads nowhere else, or cannot be seen', async () => {
    const element = await article(html`
      <nav><a href="https://a.example/nav">Navigation</a></nav>
      <p class="kicker"><a href="https://a.example/section">Harbours</a></p>
      <ul class="share-links">
        <li><a href="https://a.example/share">Share</a></li>
      </ul>
      <p>
        ${TEXT}<a href="#below">below</a> <a href="https://paper.example/story">this very story</a>
        <a href="https://paper.example/story#below">a place in it</a> <a href="mailto:a@b.example">mail</a>
        <a class="script" href="/">script</a> <a href="https://user:word@a.example/">a password</a>
        <a href="https://a.example/picture"><img alt="" src="/test/fixtures/picture.svg" /></a>
        <a href="https://a.example/hidden" hidden>hidden</a>
        <a href="https://a.example/unseen" style="display: block; display: none">unseen</a>
        <a href="https://a.example/seen">seen</a>
      </p>
      <p data-news-skip><a href="https://a.example/advert">An advert</a></p>
      <details>
        <summary>More</summary>
        <a href="https://a.example/closed">closed</a>
      </details>
      <aside class="related"><a href="https://a.example/related">Read also</a></aside>
      <news-author-card name="Ada"
        ><p slot="bio"><a href="https://a.example/card">card</a></p></news-author-card
      >
    `);
    element.querySelector('.script')!.setAttribute('href', 'javascript:alert(1)');
    await printed(() => {
      expect(addresses(notes()[0]!)).to.deep.equal(['[1] https://a.example/seen']);
      const marked = [...element.querySelectorAll('a')].filter((link) => markOf(link));
      expect(marked.map(({ textContent }) => textContent)).to.deep.equal(['seen']);
    });
  });

  it('writes addresses as people read them, and nothing that cannot be seen', async () => {
    await article(html`
      <p>
        ${TEXT}<a href="https://records.example/%E6%B8%A1%E3%81%97%E8%88%B9">ferry</a>
        <a href="https://records.example/a%20b%E2%80%AEc">turned round</a>
        <a href="https://records.example/%FF">no UTF-8</a>
        <a href="https://records.example/'&quot;]{}*{display:none}">a rule</a>
        <a
          href="https://records.example/back\\slash
  line"
          >a line</a
        >
      </p>
    `);
    await printed(() => {
      const [box] = notes();
      expect(addresses(box!)).to.deep.equal([
        '[1] https://records.example/渡し船',
        '[2] https://records.example/a%20b%E2%80%AEc',
        '[3] https://records.example/%FF',
        `[4] https://records.example/'"]{}*{display:none}`,
        '[5] https://records.example/back/slash%20%20line',
      ]);
      for (const link of document.querySelectorAll('article a'))
        expect(markOf(link), link.textContent).to.match(/^\[\d\]$/);
      expect(getComputedStyle(document.querySelector('article')!).display).to.equal('block');
    });
  });

  it('has its number in the place of what the page puts after links', async () => {
    const style = document.createElement('style');
    style.textContent =
      '@media all { a[href]::after { content: " (" attr(href) ")" !important; position: absolute; color: red } }';
    document.head.append(style);
    try {
      const element = await article(
        html`<p>${TEXT}<a href="https://records.example/count">count</a> <a href="#x">x</a></p>`,
      );
      const [link, anchor] = element.querySelectorAll('a');
      await printed(() => {
        expect(markOf(link!)).to.equal('[1]');
        expect(markOf(anchor!), 'what has no number is the page’s').to.contain('(');
      });
    } finally {
      style.remove();
    }
  });

  it('has lists of its own where a page has several', async () => {
    const one = await article(html`<p>${TEXT}<a href="https://a.example/1">one</a></p>`);
    const two = await article(html`
      <p>${TEXT}<a href="https://a.example/2">two</a> and <a href="https://a.example/1">one</a></p>
    `);
    await printed(() => {
      expect(addresses(notes(one)[0]!)).to.deep.equal(['[1] https://a.example/1']);
      expect(addresses(notes(two)[0]!)).to.deep.equal(['[1] https://a.example/2', '[2] https://a.example/1']);
      expect([...one.querySelectorAll('a'), ...two.querySelectorAll('a')].map(markOf)).to.deep.equal([
        '[1]',
        '[1]',
        '[2]',
      ]);
    });
  });

  it('is numbered in a shadow root too', async () => {
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    root.innerHTML = `<p></p><main><article id="story"><h1>The lamp</h1><p>${TEXT}<a href="https://a.example/">a</a>
      </p></article></main>`;
    const element = await article(html`<p>${TEXT}<a href="https://a.example/outside">outside</a></p>`);
    root.querySelector('main')!.append(element);
    await element.refresh();
    await printed(() => {
      expect(markOf(element.querySelector('a')!)).to.equal('[1]');
      expect(markOf(root.querySelector('#story a')!)).to.equal('');
    });
  });

  it('speaks the language of the article, in its direction', async () => {
    registerLocale('ar', ar);
    await article(html`<p>${TEXT}<a href="https://records.example/count">count</a></p>`, { lang: 'ar' });
    await printed(() => {
      const [box] = notes();
      expect(box!.lang).to.equal('ar');
      expect(getComputedStyle(box!.shadowRoot!.querySelector('.notes')!).direction).to.equal('rtl');
      expect(words(box!)).to.contain(ar.printLinks);
      const address = box!.shadowRoot!.querySelector('li bdi')!;
      expect(getComputedStyle(address).direction).to.equal('ltr');
    });
  });

  it('takes words that the article replaces', async () => {
    const element = await article(html`<p>${TEXT}<a href="https://records.example/count">count</a></p>`);
    element.strings = { printLinks: 'Sources' };
    await printed(() => expect(words(notes()[0]!)).to.match(/^Sources/));
  });

  it('has nothing below it but its address where it links to nothing', async () => {
    await article(html`<p>${TEXT}</p>`);
    await printed(() => {
      expect(notes()[0]!.shadowRoot!.querySelector('h2,ol')).to.equal(null);
      expect(words(notes()[0]!)).to.match(/^Printed from https:\/\/paper\.example\/story on /);
    });
  });

  for (const [parts, count] of [
    ['print', 1],
    ['auto', 1],
    ['label share print', 1],
    ['label share', 0],
    ['none', 0],
    ['', 0],
  ] as const)
    it(`has notes as \`parts\` says: ${parts || 'nothing, with the npm modules'}`, async () => {
      await article(html`<p>${TEXT}<a href="https://records.example/count">count</a></p>`, { parts });
      await printed(() => expect(notes()).to.have.length(count));
    });

  it('has them at its end, after what the tag wraps, and out of columns', async () => {
    const element = await article(html`<p>${TEXT}</p>`);
    element.append(document.createElement('aside'));
    await printed(() => expect(element.lastElementChild).to.equal(notes()[0]));
    element.style.display = 'flex';
    await printed(() => expect(element.nextElementSibling).to.equal(notes()[0]));
    const bare = await fixture<NewsArticle>(
      html`<news-article parts="print"
        ><h1>The lamp</h1>
        <p>${TEXT}</p></news-article
      >`,
    );
    await bare.refresh();
    await printed(() => expect(bare.nextElementSibling, 'without an element of its own').to.match(NOTES));
  });

  it('tells when it was changed by the date, not by its age', async () => {
    const updated = new Date(Date.now() - 3 * 3_600_000).toISOString();
    const element = await article(html`
      <p>${TEXT}</p>
      <news-article-header
        headline="The lamp"
        published="2026-01-02T08:00:00Z"
        updated=${updated}
      ></news-article-header>
    `);
    const header = element.querySelector('news-article-header')!;
    await header.updateComplete;
    const dates = (): string => header.shadowRoot!.textContent;
    expect(dates()).to.contain('3 hours ago');
    const { title } = header.shadowRoot!.querySelector<HTMLElement>('time[title]')!;
    await printed(() => expect(dates()).to.contain(title).and.not.contain('ago'));
    expect(dates()).to.contain('3 hours ago').and.not.contain(title);
  });

  it('has neither controls nor discussion, unless that is to be printed', async function () {
    const element = await article(html`<p>${TEXT}</p>`, { parts: 'auto' });
    const discussion = document.createElement('news-discussion');
    discussion.innerHTML = '<p>Comments of the page.</p>';
    const player = document.createElement('news-audio-player');
    player.src = '/silence.mp3';
    element.append(discussion, player);
    await element.refresh();
    await need(this, emulateMedia({ media: 'print' }));
    try {
      await printed(() => {
        const display = (selector: string): string =>
          getComputedStyle(element.querySelector<HTMLElement>(selector)!).display;
        expect(display('news-share-bar')).to.equal('none');
        expect(display('news-audio-player')).to.equal('none');
        expect(display('news-discussion')).to.equal('none');
        discussion.dataset['newsPrint'] = '';
        expect(display('news-discussion')).to.equal('block');
        expect(display(NOTES)).to.equal('block');
      });
    } finally {
      await resetMedia();
      await until('the screen', () => notes().length === 0);
    }
  });

  it('is shown so while a designer looks at the page as print', async function () {
    await article(html`<p>${TEXT}<a href="https://records.example/count">count</a></p>`);
    await need(this, emulateMedia({ media: 'print' }));
    try {
      await until('the notes', () => notes().length === 1);
      expect(getComputedStyle(document.querySelector('article a')!, '::after').content).to.contain('[1]');
    } finally {
      await resetMedia();
    }
    await until('no notes', () => notes().length === 0);
  });
});
