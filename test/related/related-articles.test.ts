import { expect } from '@open-wc/testing';
import '../../src/article/news-article.js';
import '../../src/locales/ar.js';
import type { RelatedArticle } from '../../src/article/model.js';
import type { NewsRelatedLoadEvent } from '../../src/related/related.events.js';
import type { RelatedService } from '../../src/related/related-service.js';
import { clickOn } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import {
  $,
  afterwards,
  all,
  answer,
  article,
  clean,
  element,
  FakeRelated,
  fakeArticles,
  headlines,
  intoHead,
  isSettled,
  metas,
  pause,
  place,
  plain,
  settled,
  title,
} from './teasers.js';

const serving = (...articles: readonly RelatedArticle[]): RelatedService => ({
  list: () => Promise.resolve(articles),
});

/** Answers requests for related articles, as a page's script does. */
function onLoad(handle: (event: NewsRelatedLoadEvent) => void): NewsRelatedLoadEvent[] {
  const heard: NewsRelatedLoadEvent[] = [];
  const listen = (event: NewsRelatedLoadEvent): void => {
    heard.push(event);
    handle(event);
  };
  document.addEventListener('news-related-load', listen);
  afterwards(() => document.removeEventListener('news-related-load', listen));
  return heard;
}

const isShown = (node: Element): boolean => node.checkVisibility({ visibilityProperty: true });

describe('<news-related-articles>', () => {
  afterEach(clean);

  describe('what it shows', () => {
    it('shows the articles of its property as links, one heading level below its own', async () => {
      const related = await settled({ articles: [article('boats'), article('lamps')], headingLevel: 3 });
      expect($(related, 'h3')!.textContent).to.equal('Related Articles');
      const links = all(related, 'h4 a') as HTMLAnchorElement[];
      expect(links.map(({ href, textContent }) => [href, textContent])).to.deep.equal([
        ['https://paper.example/boats', 'About boats'],
        ['https://paper.example/lamps', 'About lamps'],
      ]);
    });

    it('names the section that all share, and then says it at none', async () => {
      const related = await settled({ articles: fakeArticles(3) });
      expect(title(related)).to.equal('More in Harbours');
      expect(all(related, '[part=kicker]')).to.be.empty;
    });

    it('says the section of each where they differ', async () => {
      const articles = ['Harbours', 'Weather'].map((name) => article(name, { articleSection: name }));
      const related = await settled({ articles });
      expect(title(related)).to.equal('Related Articles');
      expect(all(related, '[part=kicker]').map(plain)).to.deep.equal(['Harbours', 'Weather']);
    });

    it('has the heading that it is given, and none where that is empty', async () => {
      const named = await settled({ articles: fakeArticles(2), heading: 'Also' });
      expect(title(named)).to.equal('Also');
      expect(all(named, '[part=kicker]')).to.have.length(2);
      const bare = await settled({ articles: fakeArticles(2), heading: '' });
      expect($(bare, '[part~=heading]')).to.equal(null);
      expect(headlines(bare)).to.have.length(2);
    });

    it('tells date, time to read, comments and AI, each only where it is known', async () => {
      const now = Date.now();
      const year = new Date(now).getUTCFullYear();
      const related = await settled({
        articles: [
          article('all', {
            datePublished: new Date(now - 3 * 3_600_000).toISOString(),
            readingTime: 4,
            commentCount: 1234,
            aiDisclosure: 'ai-generated',
          }),
          article('helped', { datePublished: `${year - 1}-03-02`, digitalSourceType: 'compositeSynthetic' }),
          article('counted', { wordCount: 500, commentCount: 1 }),
          article('nothing'),
          article('wrong', { datePublished: 'soon', readingTime: -1, commentCount: 0, aiDisclosure: 'none' }),
        ],
      });
      expect(metas(related)).to.deep.equal([
        '3 hours ago 4 min read 1,234 comments AI-generated',
        `2 March ${year - 1} AI-assisted`,
        '3 min read 1 comment',
      ]);
      const times = all(related, 'time').map((time) => time.getAttribute('datetime'));
      expect(times[1]).to.equal(`${year - 1}-03-02`);
    });

    it('leads to the comments where the data says where they are', async () => {
      const discussionUrl = 'https://paper.example/boats#talk';
      const related = await settled({ articles: [article('boats', { commentCount: 2, discussionUrl })] });
      const link = $(related, '[part=comments]') as HTMLAnchorElement;
      expect([link.href, link.textContent]).to.deep.equal([discussionUrl, '2 comments']);
    });

    it('shows markup in a headline as the text that it is', async () => {
      const headline = 'How <b>bold</b> & <img src=x onerror=alert(1)> became &amp; stayed';
      const related = await settled({ articles: [article('markup', { headline })] });
      expect(headlines(related)).to.deep.equal([headline]);
    });

    it('marks the language of a headline, and its direction', async () => {
      const related = await settled({
        articles: [article('ar', { headline: 'العبّارة', inLanguage: 'ar', dir: 'rtl' }), article('x')],
      });
      const [first, second] = all(related, 'h3 a');
      expect([first!.lang, first!.dir, second!.lang, second!.dir]).to.deep.equal(['ar', 'rtl', '', '']);
      expect($(related, 'h3')!.dir).to.equal('auto');
    });

    it('speaks the language of the page around', async () => {
      const related = element({ articles: fakeArticles(1) });
      related.parentElement!.lang = 'ar';
      await isSettled(related);
      await until('Arabic', () => title(related) === 'المزيد في Harbours');
    });

    it('takes other words', async () => {
      const related = await settled({
        articles: fakeArticles(1),
        strings: { relatedIn: 'Noch mehr {section}' },
      });
      expect(title(related)).to.equal('Noch mehr Harbours');
    });
  });

  describe('pictures', () => {
    const src = (at: number): string => new URL(`/test/fixtures/picture.svg?${at}`, location.href).href;

    it('come when they are near, in a box that has its room, and say nothing', async () => {
      const related = await settled({
        articles: [article('a', { image: [{ url: src(1), width: 300, height: 200 }] })],
      });
      const image = $(related, 'img') as HTMLImageElement;
      const { loading, decoding, alt, width, height } = image;
      expect([loading, decoding, alt]).to.deep.equal(['lazy', 'async', '']);
      expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['300', '200']);
      expect(width / height).to.be.closeTo(1.5, 0.02);
      expect(image.hasAttribute('srcset') || image.hasAttribute('sizes')).to.equal(false);
    });

    it('are offered in the sizes that the data has of the same one', async () => {
      const image = [
        { url: src(1), width: 1200, height: 800 },
        { url: src(2), width: 300, height: 200 },
        { url: src(3), width: 150, height: 150 },
        { url: src(4) },
        { url: `${src(5)},`, width: 600, height: 400 },
      ];
      const related = await settled({ articles: [article('a', { image })] });
      expect($(related, 'img')!.getAttribute('srcset')).to.equal(`${src(1)} 1200w,${src(2)} 300w`);
      expect($(related, 'img')!.getAttribute('sizes')).to.equal('auto, 20em');
    });

    it('leave their box as it is when they cannot be loaded', async () => {
      const gone = new URL('/test/fixtures/gone.jpg', location.href).href;
      const images = [gone, src(1)].map((url) => [{ url }]);
      const related = element({ articles: images.map((image, at) => article(String(at), { image })) });
      await until(
        'the end of one',
        () => all(related, '[part=teaser]').length === 2 && all(related, 'img').length === 1,
      );
      const [broken, whole] = all(related, '[part=picture]').map((box) => box.getBoundingClientRect());
      expect([broken!.width, broken!.height]).to.deep.equal([whole!.width, whole!.height]);
      expect(broken!.height).to.be.greaterThan(40);
    });

    it('have no box where there is none', async () => {
      const related = await settled({ articles: [article('a'), ...fakeArticles(1)] });
      expect(
        all(related, '[part=teaser]').map((teaser) => !!teaser.querySelector('[part=picture]')),
      ).to.deep.equal([false, true]);
    });
  });

  describe('which it shows', () => {
    it('leaves out the article that the reader has, by its canonical address and by the page’s', async () => {
      intoHead('<link rel="canonical" href="https://paper.example/own">');
      const articles = [
        article('own/'),
        { url: 'http://www.paper.example/own?utm_source=x#top', headline: 'The same' },
        { url: location.href, headline: 'By this address' },
        article('own-not'),
        { url: 'https://paper.example/own?p=2', headline: 'Another page' },
      ];
      expect(headlines(await settled({ articles }))).to.deep.equal(['About own-not', 'Another page']);
    });

    it('leaves out the article around it', async () => {
      const box = place();
      box.innerHTML = `<news-article url="https://paper.example/around" source="self"><article><h1>Around</h1>
        <p>Text</p></article><news-related-articles></news-related-articles></news-article>`;
      const related = box.querySelector('news-related-articles')!;
      related.articles = [article('around'), article('other')];
      await until('one', () => headlines(related).length === 1);
      expect(headlines(related)).to.deep.equal(['About other']);
    });

    it('shows each once, and six unless it is told otherwise', async () => {
      const articles = [article('a'), article('a#part'), ...fakeArticles(9)];
      const related = await settled({ articles });
      expect(headlines(related)).to.have.length(6);
      expect(headlines(related).filter((text) => text === 'About a')).to.have.length(1);
      related.limit = '2';
      await until('two', () => headlines(related).length === 2);
      for (const wrong of ['0', 'many', '-3', '101']) {
        related.limit = wrong;
        await until('six', () => headlines(related).length === 6);
        related.limit = 2;
        await until('two', () => headlines(related).length === 2);
      }
    });

    it('has neither heading nor space where there is nothing', async () => {
      const box = place();
      box.innerHTML =
        '<p>Above</p><news-related-articles heading="More"></news-related-articles><p>Below</p>';
      const related = box.querySelector('news-related-articles')!;
      for (const articles of [[], [article('', { url: location.href })]]) {
        related.articles = articles;
        await isSettled(related);
        expect($(related, '[part~=heading]')).to.equal(null);
        expect(related.getBoundingClientRect().height).to.equal(0);
      }
      related.articles = [article('a')];
      await until('one', () => headlines(related).length === 1);
      expect(title(related)).to.equal('More');
      expect(related.getBoundingClientRect().height).to.be.greaterThan(50);
    });
  });

  describe('where they come from', () => {
    it('asks the page, telling what for, before it asks its service', async () => {
      intoHead('<link rel="canonical" href="https://paper.example/own?utm_medium=x">');
      const heard = onLoad((event) => event.respondWith([article('page')]));
      const service = new FakeRelated();
      const related = await settled({ limit: 3 }, service);
      expect(headlines(related)).to.deep.equal(['About page']);
      expect(service.asked).to.equal(0);
      expect(heard).to.have.length(1);
      const { request, signal, bubbles, composed, cancelable, target } = heard[0]!;
      expect(request).to.deep.include({ url: 'https://paper.example/own', keywords: [], limit: 4 });
      expect(signal.aborted).to.equal(false);
      expect([bubbles, composed, cancelable, target === related]).to.deep.equal([true, true, true, true]);
    });

    it('tells section and keywords of the article around', async () => {
      const heard = onLoad(() => undefined);
      const box = place();
      box.innerHTML = `<news-article section="Harbours" source="self"><article><h1>Around</h1><p>Text</p></article>
        <news-related-articles></news-related-articles></news-article>`;
      await until('the request', () => heard.some(({ request }) => request.section === 'Harbours'));
    });

    it('leaves it to a page that takes over', async () => {
      onLoad((event) => event.preventDefault());
      const service = new FakeRelated();
      const related = await settled({}, service);
      expect(service.asked).to.equal(0);
      expect(related.getBoundingClientRect().height).to.equal(0);
      related.articles = [article('later')];
      await until('the article', () => headlines(related).length === 1);
    });

    it('does not ask at all where the articles are given', async () => {
      const heard = onLoad(() => undefined);
      await settled({ articles: fakeArticles(2) });
      expect(heard).to.be.empty;
    });

    it('reads JSON', async () => {
      const asked = answer({
        'related.json': () => ({ articles: [{ url: 'a', headline: 'From &amp; JSON' }] }),
      });
      const related = await settled({ src: '/data/related.json' });
      expect(headlines(related)).to.deep.equal(['From & JSON']);
      expect(($(related, 'h3 a') as HTMLAnchorElement).href).to.equal(new URL('/data/a', location.href).href);
      expect(asked).to.have.length(1);
    });

    it('asks a WordPress that the page names, and reads what it writes as text', async () => {
      intoHead(`<link rel="https://api.w.org/" href="https://wp.example/wp-json/">
        <link rel="alternate" type="application/json" href="https://wp.example/wp-json/wp/v2/posts/12">`);
      const picture = new URL('/test/fixtures/picture.svg', location.href).href;
      const sizes = { medium: { source_url: `${picture}?m`, width: 300, height: 200 } };
      const asked = answer({
        '/posts/12': () => ({ categories: [3, 7] }),
        '/posts?': () => [
          {
            id: 13,
            link: 'https://wp.example/thirteen/',
            title: {
              rendered: 'Don&#8217;t &amp; &lt;b&gt; &hellip; <em>really</em>&nbsp;<script>x</script>',
            },
            date_gmt: '2026-03-02T10:00:00',
            _embedded: {
              'wp:featuredmedia': [
                { source_url: picture, media_details: { width: 900, height: 600, sizes } },
              ],
              'wp:term': [
                [{ taxonomy: 'post_tag', name: 'tag' }],
                [{ taxonomy: 'category', name: 'A &amp; B' }],
              ],
            },
          },
        ],
      });
      const related = await settled({ service: 'wordpress' });
      const { searchParams } = new URL(asked.at(-1)!);
      expect(searchParams.get('categories')).to.equal('3,7');
      expect(searchParams.get('exclude')).to.equal('12');
      expect(headlines(related)[0]).to.match(/^Don’t & <b> … really/);
      expect(title(related)).to.equal('More in A & B');
      expect($(related, 'img')!.getAttribute('srcset')).to.equal(`${picture} 900w,${picture}?m 300w`);
    });

    it('shows what the article’s own data names', async () => {
      const box = place();
      box.innerHTML = `<news-article source="self"><script type="application/json">${JSON.stringify({
        headline: 'Around',
        relatedLink: [article('linked', { articleSection: 'Harbours' })],
      })}</script><article><h1>Around</h1><p>Text</p></article><news-related-articles></news-related-articles></news-article>`;
      const related = box.querySelector('news-related-articles')!;
      await until('the link', () => headlines(related).length === 1);
      expect(headlines(related)).to.deep.equal(['About linked']);
    });

    it('asks again when what it is to ask changes, and drops what it had asked for', async () => {
      let first: AbortSignal | undefined;
      const slow: RelatedService = {
        list: (_, { signal } = {}) => {
          first = signal;
          return new Promise(() => undefined);
        },
      };
      const related = element({ service: slow });
      await until('the request', () => first);
      related.service = serving(article('second'));
      await until('the second', () => headlines(related).length === 1);
      expect(first!.aborted).to.equal(true);
      expect(headlines(related)).to.deep.equal(['About second']);
    });

    it('does not take what comes too late for what is wanted now', async () => {
      let late: ((articles: readonly RelatedArticle[]) => void) | undefined;
      const related = element({
        service: { list: () => new Promise((resolve) => (late = resolve)) },
      });
      await until('the request', () => late);
      related.service = serving(article('now'));
      await until('the article', () => headlines(related).length === 1);
      late!([article('then')]);
      await pause();
      expect(headlines(related)).to.deep.equal(['About now']);
    });

    it('ends a request when it is removed, and none when it is moved', async () => {
      const signals: AbortSignal[] = [];
      const service: RelatedService = {
        list: (_, { signal } = {}) => {
          signals.push(signal!);
          return new Promise(() => undefined);
        },
      };
      const related = element({ service });
      await until('the request', () => signals.length);
      document.body.append(related);
      await pause();
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
      related.remove();
      await pause();
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
      place().append(related);
      await until('another request', () => signals.length === 2);
    });

    it('fetches nothing before it is near', async () => {
      const service = new FakeRelated();
      const box = place();
      const spacer = box.appendChild(document.createElement('div'));
      spacer.style.blockSize = '6000px';
      const related = box.appendChild(document.createElement('news-related-articles'));
      related.service = service;
      await pause(300);
      expect([service.asked, $(related, '[part=base]')]).to.deep.equal([0, null]);
      spacer.style.blockSize = `${innerHeight + 600}px`;
      await until('the request', () => service.asked === 1);
      await until('the articles', () => headlines(related).length === 6);
    });
  });

  describe('while it waits, and when it fails', () => {
    for (const width of [320, 664, 1200])
      it(`keeps the room of what comes at ${String(width)} px: nothing below its heading begins elsewhere`, async () => {
        let come: (() => void) | undefined;
        const related = element({
          width,
          service: { list: () => new Promise((resolve) => (come = () => resolve(fakeArticles(6)))) },
        });
        await until('the skeleton', () => come && $(related, '.picture'));
        expect(related.matches(':state(loading)')).to.equal(true);
        expect($(related, '[part=base]')!.getAttribute('aria-busy')).to.equal('true');
        expect(plain($(related, '[role=status]'))).to.equal('Loading related articles…');
        const places = (): number[] =>
          all(related, '.picture').map((picture) => Math.round(picture.getBoundingClientRect().top));
        const before = places();
        const { height } = related.getBoundingClientRect();
        come!();
        await until('the articles', () => headlines(related).length === 6);
        expect(places().slice(0, 1)).to.deep.equal(before.slice(0, 1));
        if (width > 600) expect(places().slice(0, 3)).to.deep.equal(before.slice(0, 3));
        expect(places()).to.have.length(before.length);
        // how many lines a headline has is not known before: less than one for each teaser below another
        const spare = width < 600 ? 6 * 18 : 90;
        expect(Math.abs(related.getBoundingClientRect().height - height)).to.be.lessThan(spare);
        expect(plain($(related, '[role=status]'))).to.equal('');
      });

    it('says that it failed, and tries again: then the first article has the focus', async () => {
      const service = new FakeRelated({ failures: 2, latency: 30 });
      const related = await settled({}, service);
      expect(plain($(related, '[role=alert]'))).to.equal('Related articles could not be loaded.');
      expect(related.matches(':state(failed)')).to.equal(true);
      expect($(related, '[part~=heading]')).to.equal(null);
      const button = $(related, 'button')!;
      button.focus();
      button.click();
      await until('loading', () => plain($(related, '[role=status]')) === 'Loading related articles…');
      expect([plain($(related, '[role=alert]')), button.isConnected]).to.deep.equal(['', true]);
      button.click();
      await until('the second failure', () => plain($(related, '[role=alert]')));
      expect(service.asked).to.equal(2);
      expect(related.shadowRoot!.activeElement).to.equal(button);
      button.click();
      await until('the articles', () => headlines(related).length === 6);
      await until('the focus', () => related.shadowRoot!.activeElement === $(related, 'h3 a'));
      expect($(related, 'button')).to.equal(null);
    });

    it('tries again by itself once the reader is online', async () => {
      const service = new FakeRelated({ failures: 1 });
      const related = await settled({}, service);
      expect(related.matches(':state(failed)')).to.equal(true);
      dispatchEvent(new Event('online'));
      await until('the articles', () => headlines(related).length === 6);
      dispatchEvent(new Event('online'));
      await pause();
      expect(service.asked).to.equal(2);
      expect(document.activeElement).to.equal(document.body);
    });

    for (const [what, reply] of Object.entries({
      'is not there': () => new Response('', { status: 404 }),
      'is no JSON': () => new Response('<!doctype html>'),
      'is other JSON': () => ({ data: [] }),
    }))
      it(`fails where what \`src\` names ${what}`, async () => {
        answer({ 'wrong.json': reply });
        const related = await settled({ src: '/wrong.json' });
        expect(plain($(related, '[role=alert]'))).to.equal('Related articles could not be loaded.');
      });

    it('asks nothing of an address that is not http', async () => {
      for (const src of ['javascript:alert(1)', 'data:application/json,[]', 'file:///etc/passwd']) {
        const related = await settled({ src });
        expect(plain($(related, '[role=alert]'))).to.equal('Related articles could not be loaded.');
      }
    });

    it('fails where there is no such service, or one that throws', async () => {
      expect($(await settled({ service: 'nonsense' }), 'button')).to.be.ok;
      const throwing: RelatedService = {
        list: () => {
          throw new Error('at once');
        },
      };
      expect($(await settled({}, throwing), 'button')).to.be.ok;
      const nothing = { list: () => Promise.resolve('nothing') } as unknown as RelatedService;
      expect((await settled({}, nothing)).getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('comments', () => {
    const counting = (counts: Readonly<Record<string, number>>) => {
      const asked: (readonly string[])[] = [];
      const service = {
        list: () => Promise.reject(new Error('not asked')),
        create: () => Promise.reject(new Error('not asked')),
        count: (keys: readonly string[]) => {
          asked.push(keys);
          return Promise.resolve(counts);
        },
      };
      return { service, asked };
    };

    it('are asked for in one request, of those that are shown and do not say it', async () => {
      const { service, asked } = counting({ 'https://paper.example/a': 3, k: 5 });
      const articles = [
        article('a', { url: 'https://paper.example/a?utm_source=x#top' }),
        article('b', { thread: 'k' }),
        article('c', { commentCount: 7 }),
        article('d'),
        article('beyond'),
      ];
      const related = await settled({ articles, limit: 4, comments: service });
      expect(metas(related)).to.deep.equal(['3 comments', '5 comments', '7 comments']);
      expect(asked).to.deep.equal([['https://paper.example/a', 'k', 'https://paper.example/d']]);
    });

    it('are not asked for unless that is said', async () => {
      const asked = answer({ comments: () => ({}) });
      const related = await settled({ articles: [article('a')] });
      expect(metas(related)).to.be.empty;
      expect(asked).to.be.empty;
    });

    it('are counted by the service of the page’s discussion where none is named', async () => {
      const { service, asked } = counting({ 'https://paper.example/a': 2 });
      const discussion = document.body.appendChild(document.createElement('news-discussion'));
      afterwards(() => discussion.remove());
      Object.assign(discussion, { service });
      const related = await settled({ articles: [article('a')], comments: '' });
      expect(metas(related)).to.deep.equal(['2 comments']);
      expect(asked).to.have.length(1);
    });

    it('are counted by an address alone, as our contract has it', async () => {
      const asked = answer({
        '/talk/': () => ({ counts: { 'https://paper.example/a': 9 } }),
      });
      const related = await settled({ articles: [article('a')], commentsEndpoint: '/talk/' });
      await until('the request', () => asked.length);
      expect(headlines(related)).to.have.length(1);
    });

    it('that cannot be counted are not told, and the articles are there all the same', async () => {
      const broken = { ...counting({}).service, count: () => Promise.reject(new Error('broken')) };
      const related = await settled({ articles: [article('a')], comments: broken });
      expect([headlines(related), metas(related)]).to.deep.equal([['About a'], []]);
      expect(
        (await settled({ articles: [article('a')], comments: 'nonsense' })).matches(':state(failed)'),
      ).to.equal(false);
    });

    it('keep the articles waiting for a second at most', async () => {
      const stuck = { ...counting({}).service, count: () => new Promise<never>(() => undefined) };
      const related = element({ articles: [article('a')], comments: stuck });
      await until('the article', () => headlines(related).length === 1, 5000);
    });
  });

  describe('links that the page wrote', () => {
    const LINKS = `<ul><li><a href="https://paper.example/boats">About boats</a> <time datetime="2026-11-20">20 November</time></li>
      <li><a href="https://paper.example/lamps">About lamps</a></li></ul>`;

    it('stay what and where they are, under a heading, styled', async () => {
      const related = await settled({ html: LINKS, heading: 'More in Harbours' });
      const markup = related.innerHTML;
      await until(
        'their style',
        () => getComputedStyle(related.querySelector('ul')!).listStyleType === 'none',
      );
      expect(title(related)).to.equal('More in Harbours');
      expect(related.innerHTML).to.equal(markup);
      expect([...related.querySelectorAll('a, time')].every(isShown)).to.equal(true);
      expect(getComputedStyle(related.querySelector('a')!).textDecorationColor).to.equal('rgba(0, 0, 0, 0)');
    });

    it('have a heading of ours where none is named', async () => {
      expect(title(await settled({ html: LINKS }))).to.equal('Related Articles');
    });

    it('that lead to the article that the reader has, or where one does already, are hidden and kept', async () => {
      intoHead('<link rel="canonical" href="https://paper.example/own">');
      const related = await settled({
        html: `<ul><li id="own"><a href="https://paper.example/own/">Own</a></li>
          <li id="first"><a href="/a"><img alt=""></a> <a href="/a">First</a></li>
          <li id="second"><a href="/a">Second</a></li><li id="third"><a href="/a?utm_source=x">Third</a></li>
          <li id="several"><a href="https://paper.example/own">Own</a> and <a href="/b">another</a></li></ul>`,
      });
      await until('the first to be hidden', () => !isShown(related.querySelector('#own')!));
      const shown = [...related.querySelectorAll('li')].filter(isShown).map(({ id }) => id);
      expect(shown).to.deep.equal(['first', 'several']);
      expect(related.querySelectorAll('li')).to.have.length(5);
    });

    it('that stand by themselves are hidden in the same way', async () => {
      const related = await settled({
        html: `<a href="/a">First</a><a href="${location.href}">Own</a><a href="/a">Second</a><a href="/b">Third</a>`,
      });
      const shown = (): string[] => [...related.querySelectorAll('a')].filter(isShown).map(plain);
      await until('two', () => shown().length === 2);
      expect(shown()).to.deep.equal(['First', 'Third']);
    });

    it('leave no heading where none is to be seen', async () => {
      const related = await settled({ html: `<ul><li><a href="${location.href}">Own</a></li></ul>` });
      await until('no space', () => related.getBoundingClientRect().height === 0);
      related.insertAdjacentHTML('beforeend', '<a href="/a">Another</a>');
      await until('a heading', () => title(related) === 'Related Articles');
    });

    it('stand until other articles are there, and then these', async () => {
      let come: (() => void) | undefined;
      const related = element({
        html: LINKS,
        service: { list: () => new Promise((resolve) => (come = () => resolve([article('served')]))) },
      });
      await until('the request', () => come);
      const link = related.querySelector('a')!;
      expect([isShown(link), !!$(related, '.picture')]).to.deep.equal([true, false]);
      come!();
      await until('the article', () => headlines(related).length === 1);
      expect(isShown(link)).to.equal(false);
    });

    it('stand where others cannot be had, and nobody is told of these', async () => {
      const related = await settled({ html: LINKS }, new FakeRelated({ failures: 9 }));
      expect([...related.querySelectorAll('a')].every(isShown)).to.equal(true);
      expect([plain($(related, '[role=alert]')), $(related, 'button')]).to.deep.equal(['', null]);
    });

    it('stand where there are no others', async () => {
      const related = await settled({ html: LINKS }, serving());
      expect([...related.querySelectorAll('a')].every(isShown)).to.equal(true);
    });

    it('leave no style sheet in the page when they go', async () => {
      const { length } = document.adoptedStyleSheets;
      const related = await settled({ html: LINKS });
      await until('their sheets', () => document.adoptedStyleSheets.length > length);
      related.remove();
      await until('none', () => document.adoptedStyleSheets.length === length);
      place().append(related);
      await until('their sheets again', () => document.adoptedStyleSheets.length > length);
    });

    it('are styled in a shadow root too', async () => {
      const host = place().appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = `<news-related-articles>${LINKS}</news-related-articles>`;
      const list = root.querySelector('ul')!;
      await until('their style', () => getComputedStyle(list).listStyleType === 'none');
    });
  });

  it('opens the article wherever a teaser is pressed, and its comments where these are', async () => {
    const opened: string[] = [];
    const discussionUrl = 'https://paper.example/a#talk';
    const related = await settled({
      articles: [article('a', { commentCount: 3, discussionUrl, image: fakeArticles(1)[0]!.image! })],
    });
    related.addEventListener('click', (event) => {
      event.preventDefault();
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      opened.push(link?.href ?? 'nothing');
    });
    for (const selector of ['[part=picture]', '[part~=headline]', '[part=comments]'])
      await clickOn($(related, selector)!);
    expect(opened).to.deep.equal(['https://paper.example/a', 'https://paper.example/a', discussionUrl]);
  });
});
