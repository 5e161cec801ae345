import { ContextProvider } from '@lit/context';
import { expect, fixture, html as testHtml } from '@open-wc/testing';
import { articleContext, type ArticleContextValue } from '../../src/core/article-context.js';
import type { NewsLintEvent } from '../../src/core/lint-event.js';
import { EMPTY_ARTICLE, type Article } from '../../src/article/model.js';
import '../../src/header/news-article-header.js';
import '../../src/locales/ar.js';
import { NewsArticleHeader } from '../../src/header/article-header.js';
import { axeViolations, axOutline, axTree } from '../helpers/a11y.js';
import { emulateMedia, need, resetMedia } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';

const FULL = `<news-article-header
  section="Harbours" section-url="/harbours"
  headline="The tide office votes tonight"
  standfirst="Three towns share one breakwater and one bill."
  author="Ilse Kampmann; Tomas Reed" author-url="https://paper.example/ilse -"
  published="2026-10-20T09:14:00+02:00" updated="2026-10-21T10:00:00+02:00"
  time-zone="Europe/Berlin" reading-time="3"></news-article-header>`;

async function header(markup: string): Promise<NewsArticleHeader> {
  const page = await fixture<HTMLElement>(testHtml`<div></div>`);
  page.innerHTML = markup;
  const element = page.querySelector('news-article-header')!;
  await element.updateComplete;
  return element;
}

const $ = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(selector);
const text = (element: Element, selector: string): string | undefined =>
  $(element, selector)?.textContent?.replace(/\s+/g, ' ').trim();

function provide(host: HTMLElement, article: Partial<Article>, more: Partial<ArticleContextValue> = {}) {
  const provider = new ContextProvider(host as never, {
    context: articleContext,
    initialValue: {
      state: 'ready',
      article: { ...EMPTY_ARTICLE, ...article },
      provenance: {},
      problems: [],
      ...more,
    },
  });
  provider.hostConnected();
  return provider;
}

/** Runs with `Date.now()` at a moment. */
async function atTime<T>(iso: string, run: () => Promise<T>): Promise<T> {
  const { now } = Date;
  Date.now = () => Date.parse(iso);
  try {
    return await run();
  } finally {
    Date.now = now;
  }
}

describe('<news-article-header>: defaults', () => {
  it('shows nothing and takes no space when nothing is known', async () => {
    const element = await header('<news-article-header></news-article-header>');
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect($(element, 'h1, p, time, img')).to.equal(null);
  });

  it('registers under its tag', () => {
    expect(document.createElement('news-article-header')).to.be.instanceOf(NewsArticleHeader);
  });
});

describe('<news-article-header>: from attributes', () => {
  it('shows every piece', async () => {
    await atTime('2026-11-20T12:00:00Z', async () => {
      const element = await header(FULL);
      expect(text(element, '.section a')).to.equal('Harbours');
      expect($(element, '.section a')!.getAttribute('href')).to.equal(
        new URL('/harbours', location.href).href,
      );
      expect(text(element, 'h1')).to.equal('The tide office votes tonight');
      expect(text(element, '.standfirst')).to.equal('Three towns share one breakwater and one bill.');
      expect(text(element, '.byline')).to.equal('By Ilse Kampmann and Tomas Reed');
      expect($(element, '.byline a')!.getAttribute('href')).to.equal('https://paper.example/ilse');
      expect(element.shadowRoot!.querySelectorAll('.byline a')).to.have.length(1);
      const items = [...element.shadowRoot!.querySelectorAll('.item')].map((item) => item.textContent.trim());
      expect(items[0]).to.match(/^Published 20 October 2026, 09:14 (CEST|GMT\+2)$/);
      expect(items[1]).to.match(/^Updated 21 October 2026, 10:00 (CEST|GMT\+2)$/);
      expect(items[2]).to.equal('3 min read');
      expect($(element, 'time')!.getAttribute('datetime')).to.equal('2026-10-20T09:14:00+02:00');
    });
  });

  it('has one heading, at the level asked for', async () => {
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const element = await header(
        `<news-article-header headline="Tide" heading-level="${level}"></news-article-header>`,
      );
      expect(
        [...element.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((h) => h.localName),
      ).to.deep.equal([`h${level}`]);
    }
  });

  it('warns of a level that is none and takes the first', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => void warnings.push(message);
    const element = await header(
      '<news-article-header headline="Tide" heading-level="7"></news-article-header>',
    );
    console.warn = warn;
    expect($(element, 'h1')).not.to.equal(null);
    expect(warnings.join()).to.contain('heading-level');
  });

  it('follows attributes that change or go', async () => {
    const element = await header(FULL);
    element.headline = 'The lights stay on';
    element.removeAttribute('standfirst');
    await element.updateComplete;
    expect(text(element, 'h1')).to.equal('The lights stay on');
    expect($(element, '.standfirst')).to.equal(null);
  });

  it('takes an AI author for what it is', async () => {
    const element = await header(
      '<news-article-header author="Mara Winter" author-kind="ai"></news-article-header>',
    );
    expect(text(element, '.byline')).to.equal('By Mara Winter, AI journalist');
    expect(text(element, '.avatar')).to.equal('MWAI');
  });

  it('links nothing but http(s)', async () => {
    const element = await header(
      '<news-article-header section="S" section-url="javascript:alert(1)" author="A" author-url="data:text/html,x" author-image="javascript:1"></news-article-header>',
    );
    expect($(element, 'a, img')).to.equal(null);
    expect(text(element, '.section')).to.equal('S');
  });

  it('isolates names and lets headline and standfirst find their own direction', async () => {
    const element = await header(
      '<news-article-header headline="مكتب المد" standfirst="English" author="مارا وينتر; Bo"></news-article-header>',
    );
    expect($(element, 'h1')!.dir).to.equal('auto');
    expect(getComputedStyle($(element, 'h1')!).direction).to.equal('rtl');
    expect(getComputedStyle($(element, 'h1')!).letterSpacing).to.match(/^(0px|normal)$/);
    expect(element.shadowRoot!.querySelectorAll('.byline bdi')).to.have.length(2);
  });

  it('sets nothing as HTML', async () => {
    const element = await header(
      '<news-article-header headline="&lt;img src=x&gt;" author="&lt;b&gt;B&lt;/b&gt;"></news-article-header>',
    );
    expect($(element, 'h1 img, .byline b')).to.equal(null);
    expect(text(element, 'h1')).to.equal('<img src=x>');
  });
});

describe('<news-article-header>: what is left out', () => {
  it('leaves no gap', async () => {
    const whole = await header(FULL);
    const height = (): number => whole.getBoundingClientRect().height;
    let last = height();
    for (const piece of ['section', 'headline', 'standfirst', 'byline', 'dates', 'reading-time']) {
      whole.omit = `${whole.omit ?? ''} ${piece}`;
      await whole.updateComplete;
      expect(height(), piece).to.be.at.most(last);
      last = height();
    }
    expect(last).to.equal(0);
  });

  it('begins with its first piece, whichever that is', async () => {
    for (const omit of ['', 'section', 'section headline', 'section headline standfirst']) {
      const element = await header(
        FULL.replace('<news-article-header', `<news-article-header omit="${omit}"`),
      );
      const top = element.getBoundingClientRect().top;
      const first = $(element, '.section, .headline, .standfirst, .credit')!.getBoundingClientRect().top;
      expect(first - top, omit).to.be.closeTo(0, 8);
    }
  });

  it('omits what is named only', async () => {
    const element = await header(
      FULL.replace('<news-article-header', '<news-article-header omit="dates byline"'),
    );
    expect($(element, 'time')).to.equal(null);
    expect($(element, '.byline, .avatar')).to.equal(null);
    expect(text(element, '.item')).to.equal('3 min read');
  });
});

describe('<news-article-header>: slots and the article around', () => {
  it('prefers attribute to slot to article', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    provide(page, {
      headline: 'Of the article',
      description: 'Of the article',
      articleSection: 'Of the article',
    });
    page.innerHTML = `<news-article-header headline="Of the attribute">
      <h1 slot="headline">Of the slot</h1><p slot="standfirst">Of the slot</p></news-article-header>`;
    const element = page.querySelector('news-article-header')!;
    await element.updateComplete;
    await element.updateComplete; // of server output, the second drawing
    expect(text(element, '.headline')).to.equal('Of the attribute');
    expect(page.querySelector('h1')!.getClientRects()).to.have.length(0);
    expect(page.querySelector('p')!.getClientRects()).to.have.length(1);
    expect($(element, '.standfirst')!.getClientRects()).to.have.length(0);
    expect(text(element, '.section')).to.equal('Of the article');
  });

  it('shows the article’s authors, dates, reading time and corrections', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    provide(
      page,
      {
        author: [
          { name: 'James Thompson', kind: 'ai', url: 'https://paper.example/james' },
          { name: 'Paper Example', kind: 'organisation' },
        ],
        datePublished: '2026-10-20',
        correction: [
          { text: 'The committee met five times, not four.', datePublished: '2026-10-22T08:00:00Z' },
          { text: 'A name was misspelt.' },
        ],
      },
      { readingTime: 4 },
    );
    page.innerHTML = '<news-article-header></news-article-header>';
    const element = page.querySelector('news-article-header')!;
    await element.updateComplete;
    await element.updateComplete;
    expect(text(element, '.byline')).to.equal('By James Thompson, AI journalist and Paper Example');
    expect(text(element, '.meta')).to.equal('Published 20 October 2026 4 min read');
    expect(
      [...element.shadowRoot!.querySelectorAll('li')].map((li) => li.textContent.replace(/\s+/g, ' ').trim()),
    ).to.deep.equal([
      'Correction, 22 October 2026 The committee met five times, not four.',
      'Correction A name was misspelt.',
    ]);
  });

  it('renders every slot, hidden or not, whatever is known', async () => {
    const names = [
      'section',
      'headline',
      'disclosure',
      'standfirst',
      'author',
      'published',
      'updated',
      'reading-time',
      'corrections',
    ];
    for (const markup of ['<news-article-header></news-article-header>', FULL]) {
      const element = await header(markup);
      const slots = [...element.shadowRoot!.querySelectorAll('slot')].map((slot) => slot.name);
      expect(slots).to.deep.equal(names);
    }
  });
});

describe('<news-article-header>: dates', () => {
  async function findings(
    markup: string,
    now = '2026-11-20T12:00:00Z',
  ): Promise<[NewsArticleHeader, string[]]> {
    const codes: string[] = [];
    const note = (event: Event): void => void codes.push((event as NewsLintEvent).code);
    document.addEventListener('news-lint', note);
    const element = await atTime(now, () => header(markup));
    document.removeEventListener('news-lint', note);
    return [element, codes];
  }
  const dated = (attributes: string): string =>
    `<news-article-header ${attributes} time-zone="UTC"></news-article-header>`;

  it('says nothing of a good date', async () => {
    const [, codes] = await findings(dated('published="2026-10-20T09:14:00Z" updated="2026-10-21"'));
    expect(codes).to.deep.equal([]);
  });

  it('hides the label of an invalid, missing or future date and tells', async () => {
    const cases: [string, string][] = [
      ['published="20.10.2026"', 'date-invalid'],
      ['published="2026-12-24T00:00:00Z"', 'date-future'],
      ['headline="Tide"', 'date-missing'],
    ];
    for (const [attributes, code] of cases) {
      const [element, codes] = await findings(dated(attributes));
      expect(codes, attributes).to.deep.equal([code]);
      expect(element.shadowRoot!.textContent, attributes).not.to.contain('Published');
    }
  });

  it('hides an update that is no later, and tells if it is earlier', async () => {
    const [same, none] = await findings(
      dated('published="2026-10-20T09:14:00Z" updated="2026-10-20T09:14:20Z"'),
    );
    expect(text(same, '.meta')).to.equal('Published 20 October 2026, 09:14 UTC');
    expect(none).to.deep.equal([]);
    const [earlier, codes] = await findings(
      dated('published="2026-10-20T09:14:00Z" updated="2026-10-19T09:14:00Z"'),
    );
    expect(text(earlier, '.meta')).to.equal('Published 20 October 2026, 09:14 UTC');
    expect(codes).to.deep.equal(['updated-before-published']);
  });

  it('tells a recent update by its age, with the date at hand, and the date later on', async () => {
    const markup = dated('published="2026-10-20T09:14:00Z" updated="2026-10-21T10:00:00Z"');
    const [element] = await findings(markup, '2026-10-21T13:30:00Z');
    const time = element.shadowRoot!.querySelectorAll('time')[1]!;
    expect(time.textContent.trim()).to.equal('3 hours ago');
    expect(time.title).to.equal('21 October 2026, 10:00 UTC');
    await atTime('2026-10-21T14:30:00Z', async () => {
      document.dispatchEvent(new Event('visibilitychange')); // the clock catches up
      await element.updateComplete;
    });
    expect(time.textContent.trim()).to.equal('4 hours ago');
    await atTime('2026-10-30T14:30:00Z', async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await element.updateComplete;
    });
    expect(time.textContent.trim()).to.equal('21 October 2026, 10:00 UTC');
  });

  it('keeps quiet about an article that is still loading', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    const codes: string[] = [];
    page.addEventListener('news-lint', (event) => codes.push(event.code));
    const provider = provide(page, {}, { state: 'loading' });
    page.innerHTML = '<news-article-header></news-article-header>';
    const element = page.querySelector('news-article-header')!;
    await element.updateComplete;
    expect(codes).to.deep.equal([]);
    provider.setValue({ ...provider.value, state: 'ready' });
    await element.updateComplete;
    expect(codes).to.deep.equal(['date-missing']);
  });

  it('takes the reader’s zone when none is given, and warns of one that is none', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => void warnings.push(message);
    const element = await header(
      '<news-article-header published="2026-10-20T09:14:00Z" time-zone="Mars/Olympus"></news-article-header>',
    );
    console.warn = warn;
    expect(warnings.join()).to.contain('time-zone');
    const local = new Intl.DateTimeFormat('en-GB', {
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    });
    expect(text(element, 'time')).to.contain(local.format(new Date('2026-10-20T09:14:00Z')));
  });
});

describe('<news-article-header>: portraits', () => {
  const picture = new URL('/test/fixtures/portrait.svg', location.href).href;

  it('shows the picture, for decoration only', async () => {
    const element = await header(
      `<news-article-header author="Mara Winter" author-image="${picture}"></news-article-header>`,
    );
    const image = $(element, '.avatar img') as HTMLImageElement;
    expect(image.alt).to.equal('');
    expect($(element, '.avatars')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('shows initials when it fails, without moving anything', async () => {
    const element = await header(
      '<news-article-header author="Mara Winter" author-image="/missing/portrait.jpg"></news-article-header>',
    );
    const before = element.getBoundingClientRect().height;
    await until('the picture to go', () => !$(element, '.avatar img'));
    expect(text(element, '.avatar')).to.equal('MW');
    expect(element.getBoundingClientRect().height).to.equal(before);
  });

  it('shows three at most, however many authors', async () => {
    const element = await header(`<news-article-header author="${'A B;'.repeat(9)}"></news-article-header>`);
    expect(element.shadowRoot!.querySelectorAll('.avatar')).to.have.length(3);
    expect(element.shadowRoot!.querySelectorAll('.byline bdi')).to.have.length(9);
  });
});

describe('<news-article-header>: language', () => {
  it('speaks the language around and marks nothing', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div lang="ar"></div>`);
    page.innerHTML =
      '<news-article-header author="مارا; بو" published="2026-10-20" reading-time="3"></news-article-header>';
    const element = page.querySelector('news-article-header')!;
    await element.updateComplete;
    expect(text(element, '.byline')).to.equal('بقلم مارا وبو');
    expect($(element, '[lang]')).to.equal(null);
  });

  it('marks its own words where they are in another language, aligned with the page', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div lang="fa" dir="rtl"></div>`);
    page.innerHTML = '<news-article-header author="مارا" published="2026-10-20"></news-article-header>';
    const element = page.querySelector('news-article-header')!;
    await element.updateComplete;
    const byline = $(element, '.byline')!;
    expect([byline.lang, byline.dir]).to.deep.equal(['en', 'ltr']);
    const range = document.createRange();
    range.selectNodeContents(byline);
    const words = range.getBoundingClientRect();
    expect(byline.getBoundingClientRect().right - words.right).to.be.lessThan(2);
  });

  it('writes American dates for en-US', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div lang="en-US"></div>`);
    page.innerHTML = '<news-article-header published="2026-10-20"></news-article-header>';
    const element = page.querySelector('news-article-header')!;
    await element.updateComplete;
    expect(text(element, 'time')).to.equal('October 20, 2026');
  });
});

describe('<news-article-header>: accessibility', () => {
  const states: Record<string, string> = {
    full: FULL,
    'one piece': '<news-article-header headline="Tide"></news-article-header>',
    'AI author':
      '<news-article-header headline="Tide" author="Mara Winter" author-kind="ai"></news-article-header>',
    strip: FULL.replace('<news-article-header', '<news-article-header data-news-part'),
    empty: '<news-article-header></news-article-header>',
  };
  for (const [state, markup] of Object.entries(states))
    it(`has no violation: ${state}`, async () => {
      expect(await axeViolations(await header(markup))).to.deep.equal([]);
    });

  it('has no violation from right to left and dark', async () => {
    const dark = 'background:#111;color:#eee';
    const element = await header(`<div dir="rtl" lang="ar" style="${dark}">${FULL}</div>`);
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('has no violation in forced colours', async function () {
    const element = await header(FULL);
    await need(this, emulateMedia({ forcedColors: 'active' }));
    try {
      expect(await axeViolations(element)).to.deep.equal([]);
    } finally {
      await resetMedia();
    }
  });

  it('keeps contrast by default on the text colours pages use', async () => {
    for (const [color, background] of [
      ['#000', '#fff'],
      ['#555', '#fff'],
      ['#eee', '#111'],
      ['#aaa', '#000'],
    ]) {
      const element = await header(`<div style="color:${color};background:${background}">${FULL}</div>`);
      expect(await axeViolations(element), `${color} on ${background}`).to.deep.equal([]);
    }
  });

  it('reads as heading, names and times, without banner and portraits', async function () {
    await atTime('2026-11-20T12:00:00Z', async () => {
      const element = await header(FULL.replace('Europe/Berlin', 'UTC'));
      const outline = axOutline(await axTree(this, element)).join('\n');
      expect(outline).to.contain('heading 1 "The tide office votes tonight"');
      expect(outline.match(/heading/g)).to.have.length(1);
      expect(outline).to.match(/link "Harbours"/i);
      expect(outline).to.contain('link "Ilse Kampmann"');
      expect(outline).to.contain('20 October 2026, 07:14 UTC');
      expect(outline).not.to.match(/banner|img|"IK"|·/);
    });
  });

  it('has targets of at least 24 pixels', async () => {
    const element = await header(FULL);
    for (const link of element.shadowRoot!.querySelectorAll('a'))
      expect(link.getBoundingClientRect().height, link.textContent).to.be.at.least(24);
  });

  it('shows where the focus is', async () => {
    const element = await header(FULL);
    const link = $(element, 'a') as HTMLAnchorElement;
    link.focus({ focusVisible: true });
    if (link.matches(':focus-visible')) expect(getComputedStyle(link).outlineStyle).to.equal('solid');
  });

  it('does not spill when narrow and its text is twice as large', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    page.style.cssText = 'inline-size:320px;--news-text-size:32px';
    page.innerHTML = FULL.replace('votes tonight', 'votes on Hafenbeleuchtungsgebührenordnung');
    const element = page.querySelector('news-article-header')!;
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(320);
    for (const piece of element.shadowRoot!.querySelectorAll('h1, .standfirst, .byline'))
      expect(piece.scrollWidth, piece.className).to.be.at.most(320);
  });

  it('does not collapse where a page shrinks it to its content', async () => {
    const page = await fixture<HTMLElement>(testHtml`<div></div>`);
    page.style.cssText = 'display:flex;flex-direction:column;align-items:center;inline-size:600px';
    page.innerHTML = FULL;
    expect(page.querySelector('news-article-header')!.getBoundingClientRect().width).to.equal(600);
  });
});

describe('<news-article-header>: life', () => {
  it('keeps its face when moved, cloned and adopted by another document', async () => {
    const element = await header(FULL);
    const before = element.shadowRoot!.textContent;
    element.parentElement!.append(document.createElement('p'), element);
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.equal(before);
    const clone = element.cloneNode(true) as NewsArticleHeader;
    element.parentElement!.append(clone);
    await clone.updateComplete;
    expect(text(clone, 'h1')).to.equal(text(element, 'h1'));
    const other = document.implementation.createHTMLDocument('');
    other.body.append(clone);
    document.body.append(clone);
    await clone.updateComplete;
    expect(text(clone, 'h1')).to.equal(text(element, 'h1'));
    clone.remove();
  });

  it('takes properties that were set before the upgrade', async () => {
    const element = document.createElement('news-article-header');
    element.headline = 'Early';
    document.body.append(element);
    await element.updateComplete;
    expect(text(element, 'h1')).to.equal('Early');
    element.remove();
  });
});
