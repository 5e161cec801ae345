/** Parts that wait for consent: nothing is asked of anybody, and nothing kept, before it is given. */
import { expect } from '@open-wc/testing';
import { NewsArticle } from '../../src/article/article.js';
import '../../src/audio/news-audio-player.js';
import type { NewsAudioPlayer } from '../../src/audio/audio-player.js';
import type { SpeechProvider } from '../../src/audio/speech.js';
import '../../src/comments/news-discussion.js';
import type { CommentService } from '../../src/comments/comment-service.js';
import type { NewsConsentRequestEvent } from '../../src/core/consent.events.js';
import type { NewsElement } from '../../src/core/news-element.js';
import '../../src/locales/ar.js';
import '../../src/related/news-related-articles.js';
import type { NewsRelatedArticles } from '../../src/related/related-articles.js';
import { axeViolations, axFind, axTree } from '../helpers/a11y.js';
import { clickOn, press as pressKey } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { recording } from '../audio/players.js';

const { consent } = NewsArticle;
const nativeFetch = globalThis.fetch;

let box: HTMLElement;
let purposes = 0;
/** Addresses that were asked. */
let asked: string[] = [];

/** A name of its own for each test: what was said stays said on the page. */
const ownPurpose = (): string => `test-${String(++purposes)}`;

const $ = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

const button = (element: Element): Promise<HTMLElement> =>
  until('the button', () => $(element, '[part=consent-button]'));

/** All that the browser keeps for the site. */
const kept = (): string => Object.values(localStorage as unknown as Record<string, string>).join('\n');

const isWaiting = (element: Element): boolean => !!$(element, '[part=consent]');

/** Enough turns for whatever would be fetched or asked to have been. */
const quiet = async (element: NewsElement): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) {
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

function put(markup: string, fields: object = {}): NewsElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = document.importNode(template.content, true).firstElementChild as NewsElement;
  Object.assign(element, fields);
  box.append(element);
  return element;
}

const service = (): CommentService & { lists: number; capable: number } => ({
  lists: 0,
  capable: 0,
  capabilities() {
    this.capable++;
    return Promise.resolve({});
  },
  list() {
    this.lists++;
    return Promise.resolve({ items: [], total: 0 });
  },
  create: () => Promise.reject(new Error('not here')),
});

const discussion = (purpose: string, more = '', fields: object = {}) =>
  put(
    `<news-discussion data-news-consent="${purpose}" thread="t-${purpose}" ${more}></news-discussion>`,
    fields,
  );

const isOpen = (element: Element): Promise<unknown> =>
  until('the discussion', () => $(element, 'news-comment-list'));

describe('consent', () => {
  beforeEach(() => {
    box = document.body.appendChild(document.createElement('div'));
    asked = [];
    globalThis.fetch = (input, init) => {
      const { url } = new Request(input, init);
      if (new URL(url).host === location.host) return nativeFetch(input, init);
      asked.push(url);
      return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
    };
  });
  afterEach(() => {
    box.remove();
    globalThis.fetch = nativeFetch;
    for (const purpose of ['audio', 'comments', 'related']) consent(purpose, false);
    localStorage.clear();
  });

  describe('of a discussion, a list and a form', () => {
    it('asks no service and keeps nothing before it, names who would be asked, and loads by the button', async () => {
      const purpose = ownPurpose();
      const before = localStorage.length;
      const element = discussion(purpose, 'service="waline" endpoint="https://talk.example/api"');
      await button(element);
      await quiet(element);
      expect(asked).to.deep.equal([]);
      expect(localStorage.length).to.equal(before);
      expect($(element, 'bdi')?.textContent).to.equal('talk.example');
      expect($(element, '[part=heading]')?.textContent).to.equal('Discussion');
      (await button(element)).click();
      await isOpen(element);
      await until('a request', () => asked.length);
      expect(asked.every((url) => url.startsWith('https://talk.example/api'))).to.equal(true);
      expect(isWaiting(element)).to.equal(false);
    });

    it('is given by a call, before the part is there or after, twice as well as once', async () => {
      const before = ownPurpose();
      consent(before);
      consent(before);
      const early = discussion(before, '', { service: service() });
      await isOpen(early);
      const after = ownPurpose();
      const own = service();
      const late = discussion(after, '', { service: own });
      await button(late);
      expect(own.capable).to.equal(0);
      consent(after);
      consent(after);
      await isOpen(late);
      await until('the comments', () => own.lists);
      expect(own.capable).to.equal(1);
    });

    it('is one for all parts of a purpose, and no other purpose’s', async () => {
      const [one, other] = [ownPurpose(), ownPurpose()];
      const parts = [one, one, other].map((purpose) => discussion(purpose, '', { service: service() }));
      await Promise.all(parts.map(button));
      (await button(parts[0]!)).click();
      await Promise.all([isOpen(parts[0]!), isOpen(parts[1]!)]);
      expect(isWaiting(parts[2]!)).to.equal(true);
    });

    it('has a purpose by itself: comments', async () => {
      const purposesAsked: string[] = [];
      box.addEventListener('news-consent-request', ({ purpose }) => purposesAsked.push(purpose));
      const element = put('<news-discussion data-news-consent></news-discussion>', {
        service: service(),
      });
      (await button(element)).click();
      await isOpen(element);
      expect(purposesAsked).to.deep.equal(['comments']);
    });

    it('is given too where the attribute is taken off, on the part or around it', async () => {
      const own = discussion(ownPurpose(), '', { service: service() });
      await button(own);
      own.removeAttribute('data-news-consent');
      await isOpen(own);
      box.dataset['newsConsent'] = ownPurpose();
      const around = put('<news-discussion></news-discussion>', { service: service() });
      await button(around);
      box.removeAttribute('data-news-consent');
      await isOpen(around);
    });

    it('taken back, ends the discussion: the page’s own comments return, and nothing more is asked', async () => {
      const purpose = ownPurpose();
      box.insertAdjacentHTML('beforeend', '<p class="own">The page’s comments</p>');
      consent(purpose);
      const own = service();
      const element = discussion(purpose, 'replaces=".own"', { service: own });
      const replaced = box.querySelector('.own')!;
      await until('ours', () => !replaced.checkVisibility());
      consent(purpose, false);
      await button(element);
      await until('the page’s', () => replaced.checkVisibility());
      expect($(element, 'news-comment-list')).to.equal(null);
      const { lists, capable } = own;
      element.setAttribute('thread', 'another');
      await quiet(element);
      expect([own.lists, own.capable]).to.deep.equal([lists, capable]);
      consent(purpose);
      await isOpen(element);
      await until('its comments', () => own.lists > lists);
    });

    it('taken back and given again, leaves what a reader had written', async () => {
      const purpose = ownPurpose();
      consent(purpose);
      const form = put(
        `<news-comment-form data-news-consent="${purpose}" thread="draft-${purpose}"></news-comment-form>`,
        { service: service() },
      );
      const text = (): HTMLTextAreaElement | null => form.shadowRoot!.querySelector('textarea');
      (await until('the text', text)).focus();
      await until('what takes it up', () => form.matches(':state(ready)'));
      await quiet(form);
      const area = text()!;
      area.value = 'Half a thought';
      area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await until('the draft', () => kept().includes('Half a thought'));
      consent(purpose, false);
      await button(form);
      expect(text()).to.equal(null);
      consent(purpose);
      await until('the text again', () => text()?.value === 'Half a thought');
    });

    it('lets a list and a form that the page wrote into a discussion wait with it, under one notice', async () => {
      const purpose = ownPurpose();
      const element = put(
        `<news-discussion data-news-consent="${purpose}"><news-comment-list></news-comment-list><news-comment-form></news-comment-form></news-discussion>`,
        { service: service() },
      );
      const loads: Event[] = [];
      box.addEventListener('news-comment-load', (event) => loads.push(event));
      await button(element);
      await quiet(element);
      const [list, form] = [...element.children] as NewsElement[];
      expect([list, form].some((part) => isWaiting(part!))).to.equal(false);
      expect(loads).to.deep.equal([]);
      consent(purpose);
      await until('the list', () => $(list!, '[part=base]'));
      await until('the form', () => $(form!, 'textarea'));
    });

    it('waits still where it was moved, and stops listening where it was removed', async () => {
      const purpose = ownPurpose();
      const own = service();
      const element = discussion(purpose, '', { service: own });
      await button(element);
      const elsewhere = box.appendChild(document.createElement('div'));
      elsewhere.append(element);
      await quiet(element);
      expect(isWaiting(element)).to.equal(true);
      element.remove();
      consent(purpose);
      await quiet(element);
      expect(own.capable).to.equal(0);
      elsewhere.append(element);
      await isOpen(element);
    });

    it('leaves what the page wrote into the tag in sight, and says its own words beside ours', async () => {
      const element = discussion(ownPurpose(), '', { service: service() });
      element.innerHTML = '<p slot="consent">See our privacy policy.</p><p>Comments by mail.</p>';
      await button(element);
      for (const own of element.children) expect(own.checkVisibility(), own.textContent).to.equal(true);
    });
  });

  describe('asked of the page', () => {
    const asks = (answer: (event: NewsConsentRequestEvent) => void): void =>
      box.addEventListener('news-consent-request', answer);

    it('may come from its own dialog, later, by a call', async () => {
      const purpose = ownPurpose();
      asks((event) => event.preventDefault());
      const element = discussion(purpose, '', { service: service() });
      (await button(element)).click();
      await quiet(element);
      expect(isWaiting(element)).to.equal(true);
      consent(purpose);
      await isOpen(element);
    });

    it('may be answered: with yes, with no, which is said once, or with a failure', async () => {
      const answers = [
        () => Promise.resolve(false),
        () => Promise.reject(new Error('no dialog')),
        () => Promise.resolve(true),
      ];
      asks((event) => event.respondWith(answers.shift()!()));
      const element = discussion(ownPurpose(), '', { service: service() });
      const status = (): string => $(element, '[role=status]')?.textContent ?? '';
      (await button(element)).click();
      await until('the refusal', () => status() === 'Nothing was loaded.');
      (await button(element)).click();
      await until('its end', () => answers.length === 1 && status() === 'Nothing was loaded.');
      expect(isWaiting(element)).to.equal(true);
      (await button(element)).click();
      await isOpen(element);
    });

    it('asks once while an answer is awaited', async () => {
      let count = 0;
      asks((event) => {
        count++;
        event.respondWith(new Promise<boolean>(() => undefined));
      });
      const element = discussion(ownPurpose(), '', { service: service() });
      const own = await button(element);
      own.click();
      await until('the wait', () => own.getAttribute('aria-disabled') === 'true');
      own.click();
      expect(count).to.equal(1);
    });
  });

  describe('remembered', () => {
    it('is kept only where the site says so, by the button, and until it is taken back', async () => {
      const [plain, remembered] = [ownPurpose(), ownPurpose()];
      (await button(discussion(plain, '', { service: service() }))).click();
      expect(localStorage.getItem('news-article:consent')).to.equal(null);
      (await button(discussion(remembered, 'data-news-consent-remember', { service: service() }))).click();
      await until('it', () => localStorage.getItem('news-article:consent') === JSON.stringify([remembered]));
      consent(remembered, false);
      expect(localStorage.getItem('news-article:consent')).to.equal('[]');
    });

    it('opens the part on the next page', async () => {
      const purpose = ownPurpose();
      localStorage.setItem('news-article:consent', JSON.stringify([purpose]));
      await isOpen(discussion(purpose, 'data-news-consent-remember', { service: service() }));
      const other = ownPurpose();
      localStorage.setItem('news-article:consent', JSON.stringify([other]));
      await button(discussion(other, '', { service: service() }));
    });

    it('takes what is no list for nothing', async () => {
      for (const hostile of ['{', '{"a":1}', '"x"', 'null']) {
        localStorage.setItem('news-article:consent', hostile);
        await button(discussion(ownPurpose(), 'data-news-consent-remember', { service: service() }));
      }
    });
  });

  describe('of related articles', () => {
    it('is waited for before a service is asked, and not for the page’s own links', async () => {
      const waits = put(
        '<news-related-articles data-news-consent src="https://news.example/related.json"></news-related-articles>',
      );
      const links = put(
        '<news-related-articles data-news-consent><ul><li><a href="/a">A</a></li></ul></news-related-articles>',
      );
      await until('the links', () => $(links, '[part=heading]'));
      await button(waits);
      expect(asked).to.deep.equal([]);
      consent('related');
      await until('the request', () => asked.length === 1);
    });
  });

  it('is waited for by related articles that are given somebody to ask later, and by what counts comments', async () => {
    const links = '<ul><li><a href="/a">A</a></li></ul>';
    const purpose = ownPurpose();
    const late = put(
      `<news-related-articles data-news-consent="${purpose}">${links}</news-related-articles>`,
    ) as NewsRelatedArticles;
    await until('the links', () => $(late, '[part=heading]'));
    late.src = 'https://news.example/related.json';
    await button(late);
    await quiet(late);
    expect(asked).to.deep.equal([]);
    late.src = undefined;
    await until('the links again', () => $(late, '[part=heading]') && !$(late, '.consent-button'));

    let counted = 0;
    const counting: CommentService = {
      ...service(),
      count: () => {
        counted += 1;
        return Promise.resolve({});
      },
    };
    const own = put(`<news-related-articles data-news-consent="${purpose}"></news-related-articles>`, {
      articles: [{ url: 'https://news.example/a', headline: 'A' }],
      comments: counting,
    });
    await button(own);
    await quiet(own);
    expect(counted).to.equal(0);
    consent(purpose);
    await until('the numbers', () => counted > 0);
  });

  describe('of a player', () => {
    const spoken: string[] = [];
    const provider: SpeechProvider = {
      abilities: { seek: 'full', marks: 'none', background: true, download: false },
      available: () => true,
      generate: ({ text }) => {
        spoken.push(text);
        return Promise.resolve({ kind: 'url', url: recording(20), duration: 20 });
      },
    };
    const player = async (purpose: string, more = ''): Promise<NewsAudioPlayer> => {
      const article = document.createElement('article');
      article.innerHTML = '<h1>The foghorn</h1><p>The foghorn is silent tonight.</p>';
      box.append(article);
      const element = put(
        `<news-audio-player data-news-consent="${purpose}" ${more}></news-audio-player>`,
        more ? {} : { service: provider },
      ) as NewsAudioPlayer;
      article.append(element);
      await element.updateComplete;
      return element;
    };
    beforeEach(() => (spoken.length = 0));
    afterEach(() => {
      for (const element of box.querySelectorAll('news-audio-player')) element.remove();
      localStorage.clear();
    });
    const playing = (element: NewsAudioPlayer): Promise<unknown> =>
      until('sound', () => element.state === 'playing');
    const main = (element: Element): HTMLElement => $(element, '.main-button')!;

    it('looks as ever until play is pressed, then asks, and plays by the button', async () => {
      const element = await player(ownPurpose());
      expect(isWaiting(element)).to.equal(false);
      await clickOn(main(element));
      const own = await button(element);
      await until('the focus', () => element.shadowRoot!.activeElement === own);
      await quiet(element);
      expect(spoken).to.deep.equal([]);
      expect(element.state).to.equal('idle');
      expect(own.textContent?.trim()).to.equal('Allow and play');
      await clickOn(own);
      await playing(element);
      expect(spoken.length).to.equal(1);
      expect(isWaiting(element)).to.equal(false);
      expect(element.shadowRoot!.activeElement).to.equal(main(element));
    });

    it('does not so much as name a recording of another site before it', async () => {
      const sources: string[] = [];
      const before = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src')!;
      Object.defineProperty(HTMLMediaElement.prototype, 'src', {
        ...before,
        set(this: HTMLMediaElement, url: string) {
          sources.push(url);
          before.set!.call(this, url);
        },
      });
      try {
        const element = await player(ownPurpose(), `src="https://sound.example/a.mp3"`);
        await element.play();
        await button(element);
        await quiet(element);
        expect(sources.filter((url) => url.startsWith('http'))).to.deep.equal([]);
        expect($(element, 'bdi')?.textContent).to.equal('sound.example');
      } finally {
        Object.defineProperty(HTMLMediaElement.prototype, 'src', before);
      }
    });

    it('plays at the first press where consent was given before', async () => {
      const purpose = ownPurpose();
      consent(purpose);
      const element = await player(purpose);
      await clickOn(main(element));
      await playing(element);
      expect(isWaiting(element)).to.equal(false);
    });

    it('is only shown as it is where consent comes by a call while it asks', async () => {
      const purpose = ownPurpose();
      const element = await player(purpose);
      await clickOn(main(element));
      await button(element);
      consent(purpose);
      await until('the end of asking', () => !isWaiting(element));
      expect(spoken).to.deep.equal([]);
      await clickOn(main(element));
      await playing(element);
    });

    it('plays once the page’s dialog says yes to the press', async () => {
      const purpose = ownPurpose();
      box.addEventListener('news-consent-request', (event) => event.preventDefault());
      const element = await player(purpose);
      await clickOn(main(element));
      await clickOn(await button(element));
      expect(spoken).to.deep.equal([]);
      consent(purpose);
      await playing(element);
    });

    it('stops when it is taken back, keeps nothing of it, and asks again', async () => {
      const purpose = ownPurpose();
      consent(purpose);
      const element = await player(purpose);
      await clickOn(main(element));
      await playing(element);
      await until('some of it', () => element.currentTime > 0.2);
      consent(purpose, false);
      await until('silence', () => element.state === 'idle');
      expect(kept()).not.to.include('seconds');
      await clickOn(main(element));
      await button(element);
      expect(spoken.length).to.equal(1);
    });
  });

  describe('for everybody', () => {
    it('is operated by keys, and what came has the focus, once', async () => {
      const element = discussion(ownPurpose(), '', { service: service() });
      (await button(element)).focus();
      await pressKey('Enter');
      await isOpen(element);
      await until('the focus', () => element.shadowRoot!.activeElement === $(element, '.base'));
      expect(element.shadowRoot!.querySelectorAll('[role=status]').length).to.be.at.most(1);
    });

    it('has no violations, and says what it is in the accessibility tree', async function () {
      const element = discussion(ownPurpose(), 'service="waline" endpoint="https://talk.example/api"');
      await button(element);
      expect(await axeViolations(box)).to.deep.equal([]);
      const tree = await axTree(this, element);
      expect(axFind(tree, 'button', 'Load the discussion').length).to.equal(1);
      expect(axFind(tree, 'heading', 'Discussion')[0]?.level).to.equal(2);
      expect(axFind(tree, 'group')[0]?.name).to.include('talk.example');
    });

    it('speaks the language around it', async () => {
      box.lang = 'ar';
      const element = discussion(ownPurpose(), '', { service: service() });
      expect((await button(element)).textContent?.trim()).to.equal('تحميل النقاش');
    });
  });
});
