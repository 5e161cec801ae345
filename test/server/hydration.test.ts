/** What a server has written becomes live where it stands: nothing is drawn again, and nothing moves. */
import { expect } from '@open-wc/testing';
import { emulateMedia, resetMedia } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import {
  HYDRATING,
  live,
  loadModules,
  openServed,
  partsIn,
  type OpenPage,
  type ServedPage,
} from '../helpers/server.js';
import { ALL_PARTS, ARABIC, FOGHORN, GERMAN } from './articles.js';

const ENGLISH: ServedPage = { article: FOGHORN, options: { parts: ALL_PARTS } };

/** What is drawn once a reader is near: by then it takes the place of what stood there. */
const LATE = /^news-(?:discussion|related|comment)/;

/** Elements in shadow roots of parts, in their order. */
const drawn = (page: OpenPage): readonly Element[] =>
  partsIn(page)
    .filter(({ localName }) => !LATE.test(localName))
    .flatMap((part) => [...(part.shadowRoot?.querySelectorAll(':not(style,link)') ?? [])]);

const wordsOf = (root: ShadowRoot | null): string =>
  [...(root?.children ?? [])]
    .filter((child) => !child.matches('style,link'))
    .map((child) => child.textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What each part says in its shadow root. */
const said = (page: OpenPage): readonly string[] =>
  partsIn(page).map((part) => `${part.localName}: ${wordsOf(part.shadowRoot)}`);

/** Where every block of the page's own and every part stands. */
const placesIn = ({ document: page }: OpenPage): readonly string[] =>
  [...page.querySelectorAll('news-article > *, article *, li')].map((block) => {
    const { left, top, width, height } = block.getBoundingClientRect();
    return `${block.localName} ${[left, top, width, height].map((number) => number.toFixed(2)).join(' ')}`;
  });

/** Opens a page, changes what its scripts find, hydrates it, and tells what became of its elements. */
async function hydrate(page: ServedPage, prepare?: (page: OpenPage) => unknown, width = 1280) {
  const opened = await openServed(page, { width });
  const [elements, words, places] = [drawn(opened), said(opened), placesIn(opened)];
  await prepare?.(opened);
  await loadModules(opened, ...HYDRATING);
  await live(opened);
  const after = new Set(drawn(opened));
  return {
    page: opened,
    elements,
    words,
    places,
    lost: elements.filter((element) => !after.has(element)).map((element) => element.outerHTML),
    added: [...after].filter((element) => !elements.includes(element)).map((element) => element.outerHTML),
  };
}

type Outcome = Awaited<ReturnType<typeof hydrate>>;

function expectTakenOver({ page, lost }: Outcome): void {
  expect(lost).to.deep.equal([]);
  expect(page.warnings).to.deep.equal([]);
}

const partNamed = (page: OpenPage, tag: string): HTMLElement =>
  page.document.querySelector<HTMLElement>(tag)!;
const headerWords = (page: OpenPage): string => wordsOf(partNamed(page, 'news-article-header').shadowRoot);

describe('hydration', () => {
  let outcome: Outcome | undefined;
  afterEach(() => {
    outcome?.page.remove();
    outcome = undefined;
  });

  for (const [name, page] of Object.entries({
    'an AI journalist': ENGLISH,
    'right to left': { article: ARABIC, lang: 'ar', options: { parts: ALL_PARTS } },
    'styles in files': {
      ...ENGLISH,
      built: false,
      options: { parts: ALL_PARTS, styles: 'link', stylesUrl: '/dist/cdn/styles' },
    },
  } satisfies Record<string, ServedPage>))
    for (const width of [390, 1280])
      it(`keeps every element and moves nothing: ${name}, ${String(width)} px`, async () => {
        outcome = await hydrate(page, undefined, width);
        expect(outcome.elements.length).to.be.above(60);
        expectTakenOver(outcome);
        // the discussion has its code by now, and the player may be asked for voices; the rest stands as it was
        const late = /news-(discussion|related|comment)|^li /;
        const still = (places: readonly string[]) => places.filter((place) => !late.test(place));
        expect(still(placesIn(outcome.page))).to.deep.equal(still(outcome.places));
      });

  it('adds nothing to what the server wrote, but where a device has more to offer', async () => {
    outcome = await hydrate(ENGLISH);
    const before = new Set(outcome.elements);
    const added = drawn(outcome.page).filter((element) => !before.has(element));
    // whether a picture can be enlarged is known once it is there
    expect(added.filter((element) => !element.closest('[part=enlarge]'))).to.deep.equal([]);
  });

  it('says the times of the zone that is given, and else those of the reader, from the second drawing on', async () => {
    // the reader is in Tokyo, the server in no zone
    const inTokyo = ({ window }: OpenPage): void => {
      const Format = window.Intl.DateTimeFormat;
      class Tokyo extends Format {
        constructor(language?: string, options?: Intl.DateTimeFormatOptions) {
          super(language, {
            timeZone: 'Asia/Tokyo',
            ...options,
            ...(options?.timeZone ? {} : { timeZone: 'Asia/Tokyo' }),
          });
        }
      }
      window.Intl.DateTimeFormat = Tokyo as unknown as typeof Intl.DateTimeFormat;
    };
    outcome = await hydrate(ENGLISH, inTokyo);
    expect(outcome.words[0]).to.contain('20 October 2026, 07:14 UTC');
    expectTakenOver(outcome);
    expect(headerWords(outcome.page)).to.contain('16:14');
    outcome.page.remove();

    outcome = await hydrate(
      { ...ENGLISH, options: { ...ENGLISH.options, timeZone: 'Europe/Berlin' } },
      inTokyo,
    );
    expect(outcome.words[0]).to.contain('09:14 CEST');
    expectTakenOver(outcome);
    expect(headerWords(outcome.page)).to.contain('09:14 CEST');
  });

  it('asks the clock only afterwards', async () => {
    const late = Date.parse('2026-10-21T08:05:00Z');
    outcome = await hydrate(ENGLISH, ({ window }) => {
      (window as unknown as { Date: DateConstructor }).Date.now = () => late;
    });
    expect(outcome.words[0]).to.contain('Updated 21 October 2026, 08:00 UTC');
    expectTakenOver(outcome);
    expect(headerWords(outcome.page)).to.contain('5 minutes ago');
  });

  it('keeps the language that the server wrote while its words are on their way, and after', async () => {
    // no German here at first: it is fetched on demand
    outcome = await hydrate({ article: GERMAN, lang: 'de', options: { parts: ALL_PARTS } });
    expect(outcome.words.join()).to.contain('Artikel teilen');
    expectTakenOver(outcome);
    await until('German', () => /Min\. Lesezeit/.test(headerWords(outcome!.page)));
    for (const words of said(outcome.page)) expect(words).not.to.match(/Share this|Click play|min read/);
    expect(partNamed(outcome.page, 'news-share-bar').shadowRoot!.querySelector('[lang]')).to.equal(null);
  });

  it('takes over what was written in a language for which the page has no words', async () => {
    outcome = await hydrate({
      article: { ...FOGHORN, inLanguage: 'fi' },
      lang: 'fi',
      options: { parts: ALL_PARTS },
    });
    expectTakenOver(outcome);
    expect(said(outcome.page).join()).to.contain('Share this article');
  });

  it('asks storage only afterwards', async () => {
    const early: string[] = [];
    const later: string[] = [];
    outcome = await hydrate(ENGLISH, (page) => {
      const { window } = page;
      const storage = window.Storage.prototype;
      const { getItem } = storage;
      storage.getItem = function (key) {
        const isEarly = partsIn(page).some(({ shadowRoot, hasUpdated }) => shadowRoot && !hasUpdated);
        (isEarly ? early : later).push(key);
        return getItem.call(this, key);
      };
      for (const [name, value] of [
        ['news-article:speech', '[["en",{"rate":1.5}]]'],
        ['news-article:no-discussions', '1'],
        ['news-article:mastodon', 'mastodon.example'],
        ['news-article:comment-sort', 'newest'],
      ])
        window.localStorage.setItem(name!, value!);
    });
    const { page } = outcome;
    partNamed(page, 'news-discussion').scrollIntoView();
    await until('storage to be asked', () => later.includes('news-article:no-discussions'));
    expect(early).to.deep.equal([]);
    page.window.localStorage.clear();
    expectTakenOver(outcome);
  });

  it('asks the device only afterwards: what it can share with comes to the others', async () => {
    outcome = await hydrate(
      ENGLISH,
      ({ window }) => {
        const { matchMedia } = window;
        window.matchMedia = (query) =>
          query.includes('coarse')
            ? ({ matches: true, addEventListener() {} } as never)
            : matchMedia.call(window, query);
        Object.assign(window.navigator, { canShare: () => true, share: () => Promise.resolve() });
      },
      390,
    );
    expectTakenOver(outcome);
    const ids = [...partNamed(outcome.page, 'news-share-bar').shadowRoot!.querySelectorAll('[data-id]')];
    expect(ids.map((element) => element.getAttribute('data-id'))).to.include('native');
  });

  it('is the same in the dark and with less motion', async () => {
    const asked = await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    try {
      outcome = await hydrate(ENGLISH);
      expectTakenOver(outcome);
    } finally {
      if (asked === true) await resetMedia();
    }
  });

  it('keeps what a reader has done before the code came', async () => {
    outcome = await hydrate(ENGLISH, (page) => {
      const details = partNamed(page, 'news-author-card').shadowRoot!.querySelector('details')!;
      details.open = true;
      details.querySelector('summary')!.focus();
    });
    expectTakenOver(outcome);
    const card = partNamed(outcome.page, 'news-author-card') as HTMLElement & { open: boolean };
    expect(card.open).to.equal(true);
    expect(card.shadowRoot!.activeElement?.localName).to.equal('summary');
    expect(card.shadowRoot!.querySelector('details')!.open).to.equal(true);
  });

  it('makes parts live: a card opens, targets are told, a menu opens', async () => {
    outcome = await hydrate(ENGLISH);
    const { page } = outcome;
    const toggles: Event[] = [];
    page.document.addEventListener('news-perspective-toggle', (event) => toggles.push(event));
    partNamed(page, 'news-author-card').shadowRoot!.querySelector('summary')!.click();
    await until('the card to tell', () => toggles.length === 1);
    const shares: Event[] = [];
    page.document.addEventListener('news-share', (event) => (event.preventDefault(), shares.push(event)));
    partNamed(page, 'news-share-bar').shadowRoot!.querySelector<HTMLElement>('[data-id=bluesky]')!.click();
    expect(shares.length).to.equal(1);
    partNamed(page, 'news-share-bar').shadowRoot!.querySelector<HTMLElement>('[data-id=more]')!.click();
    await until('the menu', () => partNamed(page, 'news-share-bar').shadowRoot!.querySelector('[part=menu]'));
  });

  it('renders anew, and says so to developers, where somebody has changed what the server wrote', async () => {
    outcome = await hydrate(ENGLISH, (page) => {
      const bar = partNamed(page, 'news-share-bar').shadowRoot!;
      bar.querySelector('li')!.remove();
      bar.querySelector('.row')!.append(page.document.createComment('lit-part xyz'));
    });
    expect(outcome.page.warnings.join()).to.match(/hydration: <news-share-bar>/);
    const bar = partNamed(outcome.page, 'news-share-bar').shadowRoot!;
    expect(bar.querySelectorAll('[part=base]').length).to.equal(1);
    expect(bar.querySelectorAll('.row li').length).to.be.above(2);
  });

  it('draws anew what a script has changed before the code came', async () => {
    outcome = await hydrate(ENGLISH, (page) => {
      partNamed(page, 'news-share-bar').setAttribute('url', 'https://paper.example/other');
      Object.assign(partNamed(page, 'news-author-card'), {
        author: { name: 'Maris', kind: 'ai', description: 'Another life.' },
      });
      partNamed(page, 'news-audio-player').setAttribute('title', 'means nothing to it');
    });
    const bar = partNamed(outcome.page, 'news-share-bar').shadowRoot!;
    const bluesky = bar.querySelector<HTMLAnchorElement>('[data-id=bluesky]')!;
    expect(bluesky.href).to.contain('paper.example%2Fother').and.not.to.contain('harbours%2Ffoghorn');
    expect(wordsOf(partNamed(outcome.page, 'news-author-card').shadowRoot)).to.contain('Another life.');
    const player = partNamed(outcome.page, 'news-audio-player').shadowRoot!.querySelector('button')!;
    expect(outcome.elements).to.include(player);
  });

  it('says at once what only the page has words for', async () => {
    outcome = await hydrate(
      { article: { ...FOGHORN, inLanguage: 'eo' }, lang: 'eo', options: { parts: ALL_PARTS } },
      async (page) => {
        const { document: at } = page;
        const script = at.createElement('script');
        script.type = 'module';
        script.textContent = `import { registerLocale } from '/src/core/localize.ts';
          import { en } from '/src/locales/en.ts';
          registerLocale('eo', { ...en, shareTitle: 'Konigu:' });
          document.documentElement.dataset.spoken = '';`;
        at.head.append(script);
        await until('the words', () => 'spoken' in at.documentElement.dataset);
      },
    );
    expect(wordsOf(partNamed(outcome.page, 'news-share-bar').shadowRoot)).to.contain('Konigu:');
  });

  it('has the article from its JSON, and goes on with what is set', async () => {
    outcome = await hydrate(ENGLISH);
    const article = partNamed(outcome.page, 'news-article') as HTMLElement & { article: unknown };
    article.article = { ...FOGHORN, articleSection: 'Ports' };
    await until('the new section', () => headerWords(outcome!.page).startsWith('Ports'));
  });
});

describe('server output without hydration', () => {
  let page: OpenPage | undefined;
  afterEach(() => page?.remove());

  it('is drawn again in its place, in one go, and never stands twice', async () => {
    page = await openServed(ENGLISH);
    const [words, places] = [said(page), placesIn(page)];
    const gaps: string[] = [];
    for (const part of partsIn(page))
      if (part.shadowRoot!.querySelector('[part=base]'))
        new page.window.MutationObserver(() => {
          // what a reader could see between two frames
          if (!part.shadowRoot!.querySelector('[part=base]')) gaps.push(part.localName);
        }).observe(part.shadowRoot!, { childList: true });
    await loadModules(page, '/src/define.ts');
    await live(page);
    expect(gaps).to.deep.equal([]);
    expect(page.warnings).to.deep.equal([]);
    const late = /news-(discussion|related|comment)|^li /;
    const still = (lines: readonly string[]) => lines.filter((line) => !late.test(line));
    expect(still(said(page))).to.deep.equal(still(words));
    expect(still(placesIn(page))).to.deep.equal(still(places));
    for (const part of partsIn(page))
      expect(part.shadowRoot!.querySelectorAll('[part=base]').length, part.localName).to.be.below(2);
  });

  it('keeps an open card open', async () => {
    page = await openServed(ENGLISH);
    partNamed(page, 'news-author-card').shadowRoot!.querySelector('details')!.open = true;
    await loadModules(page, '/src/define.ts');
    await live(page);
    expect(partNamed(page, 'news-author-card').shadowRoot!.querySelector('details')!.open).to.equal(true);
  });

  it('draws itself where a router puts it in as text, without roots', async () => {
    page = await openServed(ENGLISH);
    const html = await (await fetch(page.document.URL)).text();
    await loadModules(page, ...HYDRATING);
    const main = page.document.querySelector('main')!;
    main.innerHTML = /<main>([^]*)<\/main>/.exec(html)![1]!;
    await live(page);
    expect(main.querySelectorAll('template[shadowrootmode]')).to.have.length(0);
    expect(page.warnings).to.deep.equal([]);
    const words = said(page).join();
    expect(words)
      .to.contain('Written by AI, reviewed by Ilse Kampmann')
      .and.to.contain('AI Journalist: Maris');
    const targets = partNamed(page, 'news-share-bar').shadowRoot!.querySelectorAll('[data-id]');
    expect(targets.length).to.be.above(2);
  });

  it('leaves no declared root in a part that knows its article from the start', async () => {
    page = await openServed(ENGLISH);
    const html = await (await fetch(page.document.URL)).text();
    await loadModules(page, ...HYDRATING);
    const article = page.document.querySelector('news-article')!;
    const discussion = /<news-discussion[^]*<\/news-discussion>/.exec(html)![0];
    partNamed(page, 'news-discussion').remove();
    await until('the article', () => 'report' in article && article.report);
    article.insertAdjacentHTML('beforeend', discussion);
    await live(page);
    // an element in its tag is a discussion of the page's own, which it would wait for
    expect(partNamed(page, 'news-discussion').childElementCount).to.equal(0);
  });

  it('is drawn again by a part that stands without its article element', async () => {
    page = await openServed(ENGLISH);
    await loadModules(page, '/src/share/news-share-bar.ts');
    const bar = partNamed(page, 'news-share-bar') as HTMLElement & { hasUpdated?: boolean };
    await until('the bar', () => bar.hasUpdated);
    expect(bar.shadowRoot!.querySelectorAll('[part=base]').length).to.equal(1);
  });
});
