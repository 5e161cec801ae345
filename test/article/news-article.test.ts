import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { NewsArticle } from '../../src/article/article.js';
import type { Article } from '../../src/article/model.js';
import { wrapperCss } from '../../src/article/reserve.styles.js';
import { NewsArticle as Class } from '../../src/article/article.js';
import '../../src/define.js';
import { skip } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';

const TEXT =
  'A paragraph that is long enough to be taken for running text by anything that looks for it. '.repeat(3);

/** Fixtures of this suite are made by script, so nothing of them has been painted. */
async function make(inner: string, attributes = ''): Promise<NewsArticle> {
  const wrapper = await fixture<HTMLElement>(html`<div></div>`);
  wrapper.innerHTML = `<news-article source="self" ${attributes}>${inner}</news-article>`;
  const element = wrapper.querySelector('news-article') as NewsArticle;
  await until('the report', () => element.report);
  await element.updateComplete;
  return element;
}

const STORY = `<article><h1>Title</h1><p class="standfirst">Stand first.</p><p>${TEXT}</p><p>${TEXT}</p></article>`;
const parts = (element: Element): string[] =>
  [...element.querySelectorAll<HTMLElement>('[data-news-part]')].map(
    (part) => part.dataset['newsPart'] ?? '',
  );

describe('<news-article>', () => {
  describe('defaults', () => {
    it('has no shadow root and changes nothing of what it wraps', async () => {
      const element = await make(STORY, 'author="Ann Lee"');
      expect(element.shadowRoot).to.equal(null);
      expect(element.innerHTML).to.equal(STORY);
    });

    it('composes nothing as an npm module unless parts says so', async () => {
      const element = await make(STORY, 'author="Ann Lee"');
      expect(parts(element)).to.deep.equal([]);
      expect(element.report?.placements.every(({ reason }) => reason === 'parts')).to.equal(true);
    });

    it('is idle, and says so with a finding, when there is nothing', async () => {
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      const found = oneEvent(wrapper, 'news-lint');
      wrapper.innerHTML = '<news-article source="none" for="nowhere"></news-article>';
      const event = (await found) as unknown as { code: string };
      expect(event.code).to.equal('no-article');
      const element = wrapper.querySelector('news-article') as NewsArticle;
      expect(element.report?.state).to.equal('idle');
    });
  });

  describe('composition', () => {
    it('puts the header after the head of the article, between its nodes, all of them as they were', async () => {
      const element = await make(STORY, 'parts="header" author="Ann Lee" published="2026-10-01"');
      const header = element.querySelector('news-article-header');
      expect(header?.previousElementSibling?.className).to.equal('standfirst');
      expect(header?.getAttribute('omit')).to.equal('section headline standfirst');
      header?.remove();
      expect(element.innerHTML).to.equal(STORY);
    });

    it('does not add what the page shows, and says why', async () => {
      const element = await make(
        '<article><h1>Title</h1><p class="byline">By Ann Lee, <time datetime="2026-10-01">1 October 2026</time></p>' +
          `<p>${TEXT}</p></article>`,
        'parts="header" author="Ann Lee" published="2026-10-01"',
      );
      expect(parts(element)).to.deep.equal([]);
      expect(element.report?.placements.find(({ part }) => part === 'header')?.reason).to.equal('shown');
    });

    it('leaves a part where the page wrote it', async () => {
      const element = await make(
        `<article><h1>Title</h1><p>${TEXT}</p></article><news-article-header omit="headline"></news-article-header>`,
        'parts="header" author="Ann Lee"',
      );
      expect(parts(element)).to.deep.equal([]);
      expect(element.querySelectorAll('news-article-header').length).to.equal(1);
    });

    const CARD =
      '<news-author-card name="Ann Lee" kind="ai"><section slot="perspective"><p>Told in full.</p></section></news-author-card>';
    const TOLD =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Title","author":' +
      '{"@type":"Person","name":"Ann Lee","description":"Writes."}}</script>';

    it('gives a place that was reserved back where the page’s own tag came later', async () => {
      const element = await make(
        `${TOLD}<article><h1>Title</h1><news-author-card data-news-part="card"></news-author-card><p>${TEXT}</p></article>${CARD}`,
        'parts="card"',
      );
      expect(element.report?.placements.find(({ part }) => part === 'card')?.reason).to.equal('own-tag');
      expect(parts(element)).to.deep.equal([]);
      expect(element.querySelector('[slot=perspective]')?.textContent).to.equal('Told in full.');
    });

    it('takes its own part away, never the page’s, where a script brings the tag later still', async () => {
      const element = await make(`${TOLD}<article><h1>Title</h1><p>${TEXT}</p></article>`, 'parts="card"');
      expect(parts(element)).to.deep.equal(['card']);
      element.insertAdjacentHTML('beforeend', CARD);
      await until('the page’s own alone', () => parts(element).length === 0);
      expect(element.querySelectorAll('news-author-card')).to.have.length(1);
      expect(element.querySelector('[slot=perspective]')?.textContent).to.equal('Told in full.');
    });

    it('shows an article of data alone, its text in light DOM', async () => {
      const element = await make('', 'parts="auto"');
      element.article = {
        headline: 'From data',
        articleBody: 'One.\n\nTwo.',
        author: [{ name: 'A', kind: 'human' }],
        image: [{ url: 'https://paper.example/p.jpg', caption: 'C' }],
      };
      await element.updateComplete;
      expect(parts(element)).to.deep.equal(['header', 'share', 'figure', 'body']);
      expect(
        [...element.querySelectorAll('[data-news-part=body] p')].map((p) => p.textContent),
      ).to.deep.equal(['One.', 'Two.']);
    });

    it('does not compose above text that may be on screen', async () => {
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      wrapper.innerHTML = `<section id="there">${STORY}</section><news-article for="there" parts="header" author="Ann Lee"></news-article>`;
      const element = wrapper.querySelector('news-article') as NewsArticle;
      await until('the report', () => element.report);
      expect(wrapper.querySelector('news-article-header')).to.equal(null);
      expect(element.report?.placements.find(({ part }) => part === 'header')?.reason).to.equal('on-screen');
    });

    it('fills a place that was reserved in an article it does not wrap, and takes it away when it goes', async () => {
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      wrapper.innerHTML =
        `<article id="there2"><h1>Title</h1><news-article-header data-news-part="header"></news-article-header><p>${TEXT}</p></article>` +
        '<news-article for="there2" parts="auto" author="Ann Lee"></news-article>';
      const element = wrapper.querySelector('news-article') as NewsArticle;
      const header = wrapper.querySelector('news-article-header') as HTMLElement;
      await until('the report', () => element.report);
      await until('the byline', () => header.shadowRoot?.textContent.includes('Ann Lee'));
      expect(header.getAttribute('for')).to.equal(element.id);
      element.remove();
      await until('the part to go', () => !header.isConnected);
    });
  });

  describe('what the page shows', () => {
    const shownOf = async (before: string, after = '', title = 'Title') => {
      const element = await make(
        `<main><article><h1>${title}</h1>${before}<p>${TEXT}</p><p>${TEXT}</p></article>${after}</main>`,
        'author="Ann Lee" published="2026-10-01"',
      );
      return element.report?.shown;
    };

    it('is not a year in the headline, nor dates and names of comments', async () => {
      expect((await shownOf('', '', 'Budget 2026 passes'))?.dates).to.equal(false);
      const comments =
        '<section id="comments"><p class="comment-author">Ann Lee</p><time>1 Oct 2026</time></section>';
      expect(await shownOf('', comments)).to.include({ dates: false, byline: false });
    });

    it('is a date or byline in plain words under the headline, in any element', async () => {
      expect(await shownOf('<div><b>Ann Lee</b>, 1 October 2026</div>')).to.include({
        dates: true,
        byline: true,
      });
    });

    it('is an author box below the text, and the same day in a time anywhere', async () => {
      expect(
        (await shownOf('', '<div class="author-box">Ann Lee writes about tides.</div>'))?.byline,
      ).to.equal(true);
      expect((await shownOf('', '<p><time datetime="2026-10-01T08:00">Thursday</time></p>'))?.dates).to.equal(
        true,
      );
    });
  });

  it('shows nothing but a finding when it finds no article, and looks again when the page has grown', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div></div>`);
    const found = oneEvent(wrapper, 'news-lint');
    wrapper.innerHTML = '<news-article for="later" parts="auto" headline="Known"></news-article>';
    expect(((await found) as unknown as { code: string }).code).to.equal('no-article');
    const element = wrapper.querySelector('news-article') as NewsArticle;
    expect(element.innerHTML).to.equal('');
    wrapper.insertAdjacentElement(
      'beforeend',
      Object.assign(document.createElement('article'), { id: 'later' }),
    );
    await until('the article', () => element.report?.adoption.how === 'for');
  });

  it('gives way to the page’s own article when that comes after its data', async () => {
    const element = await make('', 'parts="auto"');
    element.article = { headline: 'Data', articleBody: 'One.' };
    await element.updateComplete;
    expect(parts(element)).to.include('body');
    element.append(document.createRange().createContextualFragment(STORY));
    await until('the page’s own', () => !parts(element).includes('body'));
    expect(element.querySelectorAll('h1').length).to.equal(1);
    expect(element.querySelector('[data-news-layout=full]')).to.equal(null);
  });

  it('passes its heading level on to a header of data', async () => {
    const element = await make('', 'parts="auto" heading-level="3"');
    element.article = { headline: 'Data' };
    await element.updateComplete;
    const header = element.querySelector('news-article-header');
    await until('the heading', () => header?.shadowRoot?.querySelector('h3'));
  });

  it('takes no room that was reserved in another article', async () => {
    const wrapper = await fixture<HTMLElement>(html`<div></div>`);
    wrapper.innerHTML =
      `<article><h1>Other</h1><news-article-header data-news-part="header"></news-article-header><p>${TEXT}</p></article>` +
      `<article id="mine"><h1>Mine</h1><p>${TEXT}</p></article>` +
      '<news-article for="mine" parts="auto" author="Ann Lee"></news-article>';
    const element = wrapper.querySelector('news-article') as NewsArticle;
    await until('the report', () => element.report);
    expect(wrapper.querySelector('news-article-header')?.getAttribute('for')).to.equal(null);
    expect(element.report?.placements.find(({ part }) => part === 'header')?.reason).to.equal('on-screen');
  });

  it('an empty tag with JSON inside is an article of data, whatever else the page holds', async () => {
    const element = await make(
      '<script type="application/json">{"headline":"From JSON","articleBody":"One."}</script>',
      'parts="auto"',
    );
    expect(element.report?.adoption.reason).to.equal('data');
    expect(element.querySelector('[data-news-part=body]')?.textContent).to.equal('One.');
  });

  it('counts its words again when they change, and only then', async () => {
    // a language whose words nothing parts: they are counted by a segmenter
    const element = await make(STORY, 'author="Ann Lee" lang="th"');
    const { Segmenter } = Intl;
    let counted = 0;
    Object.defineProperty(Intl, 'Segmenter', {
      configurable: true,
      writable: true,
      value: class extends Segmenter {
        constructor(...options: ConstructorParameters<typeof Segmenter>) {
          super(...options);
          counted++;
        }
      },
    });
    try {
      element.author = 'Bo Chen';
      await element.updateComplete;
      expect(counted).to.equal(0);
      element
        .querySelector('article')
        ?.append(document.createRange().createContextualFragment(`<p>${TEXT}</p>`));
      await element.refresh();
      expect(counted).to.be.greaterThan(0);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { configurable: true, writable: true, value: Segmenter });
    }
  });

  describe('any order of events', () => {
    it('adopts its parts again when moved, removed and re-inserted, and cloned', async () => {
      const element = await make(STORY, 'parts="header" author="Ann Lee"');
      const header = element.querySelector('news-article-header');
      const elsewhere = document.createElement('div');
      element.parentElement?.append(elsewhere);
      elsewhere.append(element);
      await element.updateComplete;
      expect(element.querySelectorAll('news-article-header').length).to.equal(1);
      expect(element.querySelector('news-article-header')).to.equal(header);

      element.remove();
      await Promise.resolve();
      elsewhere.append(element);
      await element.updateComplete;
      expect(element.querySelectorAll('news-article-header').length).to.equal(1);

      const clone = element.cloneNode(true) as NewsArticle;
      elsewhere.append(clone);
      await until('the clone', () => clone.report);
      expect(clone.querySelectorAll('news-article-header').length).to.equal(1);
      await until('the clone’s byline', () =>
        clone.querySelector('news-article-header')?.shadowRoot?.textContent.includes('Ann Lee'),
      );
    });

    it('gives a part that moves into another article, without a disconnect, that article’s data', async function () {
      const one = await make(STORY, 'author="One"');
      const two = await make(STORY, 'author="Two"');
      const header = document.createElement('news-article-header');
      one.append(header);
      await until('the first byline', () => header.shadowRoot?.textContent.includes('One'));
      const mover = two as NewsArticle & { moveBefore?: (node: Node, before: Node | null) => void };
      document.body.append(one, two); // moveBefore() wants one document; fixtures are in it
      if (!mover.moveBefore) skip(this, 'no moveBefore() here');
      mover.moveBefore(header, null);
      await until('the second byline', () => header.shadowRoot?.textContent.includes('Two'));
      one.remove();
      two.remove();
    });

    it('takes properties that were set before the upgrade', async () => {
      const element = document.createElement('news-article-later') as NewsArticle;
      element.headline = 'Early';
      class Later extends Class {}
      customElements.define('news-article-later', Later);
      element.setAttribute('source', 'none');
      (await fixture<HTMLElement>(html`<div></div>`)).append(element);
      await until('the report', () => element.report);
      expect(element.report?.article.headline).to.equal('Early');
    });

    it('tells parts about attributes that change later', async () => {
      const element = await make(STORY, 'parts="header" author="Ann Lee"');
      const change = oneEvent(element, 'news-article-change');
      element.setAttribute('author', 'Bo Chen');
      const { changed } = (await change) as unknown as { changed: string[] };
      expect(changed).to.deep.equal(['author']);
      const header = element.querySelector('news-article-header');
      await until('the new byline', () => header?.shadowRoot?.textContent.includes('Bo Chen'));
    });

    it('survives adoption by another document', async () => {
      const element = await make(STORY, 'author="Ann Lee"');
      const other = document.implementation.createHTMLDocument('');
      other.body.append(element);
      document.body.append(element);
      await element.updateComplete;
      expect(element.report?.article.author[0]?.name).to.equal('Ann Lee');
      element.remove();
    });

    it('composes anew when a router changes what it wraps', async () => {
      const element = await make(STORY, 'parts="header" author="Ann Lee"');
      element.innerHTML = `<article><h1>Another</h1><p>${TEXT}</p></article>`;
      await until('the new place', () =>
        element.querySelector('h1')?.nextElementSibling?.localName.startsWith('news-'),
      );
      expect(element.querySelectorAll('news-article-header').length).to.equal(1);
    });

    it('gives each of several articles its own data', async () => {
      const one = await make(STORY, 'author="One"');
      const two = await make(STORY, 'author="Two"');
      expect(one.report?.article.author[0]?.name).to.equal('One');
      expect(two.report?.article.author[0]?.name).to.equal('Two');
    });
  });

  describe('sources', () => {
    it('prefers attribute, then property, element, child JSON', async () => {
      const element = await make(
        '<script type="application/json">{"headline":"J","description":"J","articleSection":"J","datePublished":"2020-01-01"}</script>' +
          '<span slot="headline">E</span><span slot="standfirst">E</span><span slot="section">E</span>',
        'headline="A"',
      );
      element.article = { headline: 'P', description: 'P' };
      await element.updateComplete;
      const { article, provenance } = element.report ?? { article: undefined, provenance: {} };
      expect([
        article?.headline,
        article?.description,
        article?.articleSection,
        article?.datePublished,
      ]).to.deep.equal(['A', 'P', 'E', '2020-01-01']);
      expect(provenance).to.include({
        headline: 'attribute',
        description: 'property',
        articleSection: 'element',
        datePublished: 'child-json',
      });
    });

    it('lists JSON that does not parse', async () => {
      const element = await make('<script type="application/json">{nope</script>', 'headline="A"');
      expect(element.report?.problems[0]?.code).to.equal('malformed-json');
    });

    it('takes an article of any shape without harm', async () => {
      const element = await make('', 'parts="auto"');
      const shapes = [
        { headline: 'Z', author: [null, { name: 5 }], datePublished: 5 },
        { headline: 'Y', author: { name: 'One' }, image: 'javascript:alert(1)' },
        { headline: 7 },
        [],
      ];
      for (const shape of shapes) {
        element.article = shape as unknown as Partial<Article>;
        await element.updateComplete;
      }
      element.article = shapes[1] as unknown as Partial<Article>;
      await element.updateComplete;
      expect(element.report?.article.author[0]?.name).to.equal('One');
      expect(element.report?.article.image).to.deep.equal([]);
    });

    it('does not mix an article of data with another that the page speaks of', async () => {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent =
        '{"@type":"NewsArticle","headline":"Other","author":{"@type":"Person","name":"Page Person"}}';
      document.head.append(script);
      const wrapper = await fixture<HTMLElement>(html`<div></div>`);
      wrapper.innerHTML =
        '<news-article><script type="application/json">{"headline":"Mine"}</script></news-article>';
      const element = wrapper.querySelector('news-article') as NewsArticle;
      await until('the report', () => element.report);
      expect(element.report?.article.headline).to.equal('Mine');
      expect(element.report?.article.author).to.deep.equal([]);
      script.remove();
    });

    it('lets the header tell of a date that is none, wherever it stands', async () => {
      const heard: string[] = [];
      const listen = (event: Event): unknown => heard.push((event as Event & { code: string }).code);
      document.addEventListener('news-lint', listen);
      const ld = '{"@type":"NewsArticle","headline":"Title","author":"Ann Lee","datePublished":"20.11.2026"}';
      await make(`${STORY}<script type="application/ld+json">${ld}</script>`, 'parts="header"');
      await until('the finding', () => heard.includes('date-invalid'));
      document.removeEventListener('news-lint', listen);
    });

    it('stops reading the page when given the article', async () => {
      const element = await make(`<article><h1>Page</h1><p>${TEXT}</p></article>`, '');
      // what reads markup may come after the first report
      expect(await until('a headline', () => element.report?.article.headline)).to.equal('Page');
      element.article = { description: 'D' };
      await element.updateComplete;
      expect(element.report?.article.headline).to.equal(undefined);
    });
  });

  describe('src', () => {
    const realFetch = globalThis.fetch;
    afterEach(() => {
      globalThis.fetch = realFetch;
    });
    const answerWith = (...answers: (() => Promise<Response>)[]): string[] => {
      const asked: string[] = [];
      globalThis.fetch = (input) => {
        asked.push(String(input));
        const answer = answers[Math.min(asked.length, answers.length) - 1];
        return answer ? answer() : Promise.reject(new Error('no answer'));
      };
      return asked;
    };
    const ok = (value: unknown) => () => Promise.resolve(new Response(JSON.stringify(value)));

    it('goes from loading to ready', async () => {
      let release: (() => void) | undefined;
      answerWith(
        () =>
          new Promise((resolve) => {
            release = () => resolve(new Response('{"@type":"NewsArticle","headline":"Fetched"}'));
          }),
      );
      const element = await make('', 'src="/a.json"');
      expect(element.report?.state).to.equal('loading');
      expect(element.matches(':state(loading)')).to.equal(true);
      (await until('the request', () => release))();
      await until('ready', () => element.report?.state === 'ready');
      expect(element.report?.article.headline).to.equal('Fetched');
      expect(element.report?.provenance.headline).to.equal('src');
      expect(element.matches(':state(ready)')).to.equal(true);
    });

    it('offers to share only what is there', async () => {
      answerWith(() => Promise.resolve(new Response('', { status: 404 })));
      const none = await make('', 'src="/none.json" parts="share"');
      await until('error', () => none.report?.state === 'error');
      expect(none.querySelector('news-share-bar')).to.equal(null);
      answerWith(ok({ headline: 'Fetched' }));
      const some = await make('', 'src="/some.json" parts="share"');
      await until('the bar', () => some.querySelector('news-share-bar'));
    });

    it('tries once more after a lost connection', async () => {
      const asked = answerWith(() => Promise.reject(new TypeError('lost')), ok({ headline: 'Second' }));
      const element = await make('', 'src="/b.json"');
      await until('ready', () => element.report?.state === 'ready');
      expect(asked.length).to.equal(2);
    });

    it('does not retry a 404; error without other data, partial with', async () => {
      const asked = answerWith(() => Promise.resolve(new Response('', { status: 404 })));
      const bare = await make('', 'src="/c.json"');
      await until('error', () => bare.report?.state === 'error');
      expect(asked.length).to.equal(1);
      const known = await make('', 'src="/c.json" headline="Known"');
      await until('partial', () => known.report?.state === 'partial');
    });

    it('has room kept for it in an empty tag, and none once it fails or shows nothing', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(wrapperCss);
      document.adoptedStyleSheets.push(sheet);
      const room = (element: Element): string => getComputedStyle(element).paddingBlockStart;
      let fail: (() => void) | undefined;
      const failed = new Response('', { status: 404 });
      answerWith(() => new Promise((resolve) => (fail = () => resolve(failed))), ok({ headline: 'Fetched' }));
      try {
        const element = await make('', 'src="/c.json" parts="none"');
        await until('the request', () => fail);
        expect(parseFloat(room(element))).to.be.greaterThan(800);
        fail!();
        await until('error', () => element.report?.state === 'error');
        await until('no room', () => room(element) === '0px');
        // what has come may be nothing that is shown
        element.src = '/d.json';
        await until('ready', () => element.report?.state === 'ready');
        await until('no room', () => room(element) === '0px');
        const dressed = await make('', 'src="/d.json" parts="none" style="padding-block-start: 7px"');
        await until('ready', () => dressed.report?.state === 'ready');
        await dressed.refresh();
        expect(room(dressed), 'what the page says itself').to.equal('7px');
        const full = await make('', 'src="/d.json" parts="header"');
        await until('the header', () => full.childElementCount);
        expect([full.style.length, room(full)]).to.deep.equal([0, '0px']);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      }
    });

    it('refuses an address that is not http(s)', async () => {
      const asked = answerWith(ok({}));
      const element = await make('', 'src="javascript:alert(1)"');
      await until('error', () => element.report?.state === 'error');
      expect(asked).to.deep.equal([]);
    });

    it('aborts when removed, and loads again when put back', async () => {
      let signal: AbortSignal | null | undefined;
      globalThis.fetch = (_input, init) => {
        signal = init?.signal;
        return new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        );
      };
      const element = await make('', 'src="/d.json"');
      const parent = element.parentElement;
      await until('the request', () => signal);
      element.remove();
      await until('the abort', () => signal?.aborted);
      answerWith(ok({ headline: 'Back' }));
      parent?.append(element);
      await until('ready', () => element.report?.state === 'ready');
    });

    it('lets the latest address win', async () => {
      let release: (() => void) | undefined;
      globalThis.fetch = (input) =>
        String(input).includes('slow')
          ? new Promise((resolve) => {
              release = () => resolve(new Response('{"headline":"Slow"}'));
            })
          : Promise.resolve(new Response('{"headline":"Fast"}'));
      const element = await make('', 'src="/slow.json"');
      await until('the slow request', () => release);
      element.src = '/fast.json';
      await until('ready', () => element.report?.state === 'ready');
      release?.();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(element.report?.article.headline).to.equal('Fast');
    });

    it('says malformed for what is not JSON', async () => {
      answerWith(() => Promise.resolve(new Response('<html>')));
      const element = await make('', 'src="/e.json"');
      await until('error', () => element.report?.state === 'error');
    });
  });
});
