import { expect } from '@open-wc/testing';
import '../../src/locales/ar.js';
import '../../src/share/news-share-bar.js';
import { buildShareUrl } from '../../src/share/build-share-url.js';
import { SHARE_TARGETS } from '../../src/share/targets.js';
import { until } from '../helpers/frame.js';
import { all, bar, barIn, page, restore, rowIds, stubSheet, target } from './helpers.js';

const ACTS = ['copy', 'native', 'print'];
const ALL = SHARE_TARGETS.join(' ');
const words = (element: Element, id: string): string =>
  target(element, id).querySelector('.name')!.firstElementChild!.textContent;
const nameOf = (element: Element, id: string): string => {
  const link = target(element, id);
  return link.getAttribute('aria-label') ?? words(element, id);
};

describe('<news-share-bar>: links', () => {
  afterEach(restore);

  it('hold no more of a headline than a link can, also before the code of all has come', async () => {
    const element = document.createElement('news-share-bar');
    Object.assign(element, { url: 'https://paper.example/tide', headline: 'a '.repeat(1e6) });
    page('<p></p>').append(element);
    const longest = (): number =>
      Math.max(...all(element, 'a[href]').map((link) => (link as HTMLAnchorElement).href.length));
    await element.updateComplete;
    await until('links', () => longest() > 0);
    expect(longest()).to.be.below(30_000);
    await until('all of it', () => longest() < 8000);
  });

  it('lead where `buildShareUrl()` says', async () => {
    stubSheet(() => Promise.resolve());
    const headline = `A “headline” & 'more' <b> 猫 👩‍👩‍👧 مدّ — ${'long '.repeat(120)}`;
    const content = {
      url: 'https://paper.example/tide?a=1&b=2#x',
      headline,
      hashtags: ['sea'],
      via: 'paper',
    };
    const box = page('<news-share-bar></news-share-bar>', 4000);
    const element = box.querySelector('news-share-bar')!;
    Object.assign(element, { ...content, hashtags: 'sea', targets: ALL });
    await barIn(box);
    expect(rowIds(element)).to.deep.equal([...SHARE_TARGETS]);
    for (const id of SHARE_TARGETS) {
      if (id === 'print') expect(target(element, id).localName).to.equal('button');
      else
        expect(target(element, id).getAttribute('href'), id).to.equal(
          id === 'native' ? content.url : buildShareUrl(id, content),
        );
    }
  });

  it('say where they go, and only those of networks open a tab', async () => {
    stubSheet(() => Promise.resolve());
    const element = await bar(`targets="${ALL}"`, 4000);
    const names = Object.fromEntries(SHARE_TARGETS.map((id) => [id, nameOf(element, id)]));
    expect(names).to.include({
      bluesky: 'Share on Bluesky, opens in a new tab',
      'hacker-news': 'Share on Hacker News, opens in a new tab',
      email: 'Email',
      copy: 'Copy link',
      native: 'Share',
      print: 'Print',
    });
    for (const id of SHARE_TARGETS) {
      const link = target(element, id);
      const away = !ACTS.includes(id) && id !== 'email';
      // which gives the page it opens no hold on this one
      expect(link.getAttribute('target'), id).to.equal(away ? '_blank' : null);
      expect(names[id]!.endsWith(', opens in a new tab'), id).to.equal(away);
      // who speaks to the computer says what is seen
      expect(names[id]!.toLowerCase(), id).to.include(words(element, id).toLowerCase());
      expect(link.querySelector('svg')!.getBoundingClientRect().width, id).to.be.greaterThan(10);
    }
  });

  it('have full names as icons too, for eyes as well', async () => {
    stubSheet(() => Promise.resolve());
    const element = await bar(`targets="${ALL}" display="icons"`, 4000);
    for (const id of SHARE_TARGETS) {
      const link = target(element, id);
      expect(link.getAttribute('aria-label'), id).to.include(words(element, id));
      expect(link.title, id).to.equal(words(element, id));
      expect(link.querySelector('.name')!.getBoundingClientRect().width, id).to.be.at.most(1);
      const { width, height } = link.getBoundingClientRect();
      expect(Math.min(width, height), id).to.be.at.least(44);
    }
  });

  it('stand one below the other', async () => {
    const element = await bar('targets="copy email x bluesky reddit" orientation="vertical"', 200);
    expect(rowIds(element)).to.deep.equal(['copy', 'email', 'x', 'bluesky', 'reddit']);
    const tops = all(element, '.row a').map((link) => link.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...new Set(tops)].sort((a, b) => a - b));
    expect(element.scrollWidth).to.be.at.most(200);
  });
});

describe('<news-share-bar>: targets of the site’s own', () => {
  afterEach(restore);

  const LINK = '<a href="https://forum.example/new?u={url}&t={headline}">The Forum</a>';

  it('are links in the bar, after the others', async () => {
    const element = await bar('', 900, LINK);
    expect(rowIds(element)).to.deep.equal(['copy', 'email', 'bluesky', 'the-forum']);
    const link = target(element, 'the-forum');
    expect(link.href).to.equal('https://forum.example/new?u=https%3A%2F%2Fpaper.example%2Ftide&t=The%20tide');
    expect(link.getAttribute('aria-label')).to.equal('Share on The Forum, opens in a new tab');
    expect(link.target).to.equal('_blank');
    expect(element.querySelector('a')!.getClientRects(), 'not twice').to.have.length(0);
  });

  it('have their place in `targets`, by their name or the one they give themselves', async () => {
    const links = `${LINK}<a data-target="sms" data-template="sms:?body={text}%20{url}" href="/sms">Text message</a>`;
    const element = await bar('targets="sms copy the-forum"', 900, links);
    expect(rowIds(element)).to.deep.equal(['sms', 'copy', 'the-forum']);
    expect(target(element, 'sms').getAttribute('href')).to.equal(
      'sms:?body=The%20tide%20https%3A%2F%2Fpaper.example%2Ftide',
    );
    expect(target(element, 'sms').hasAttribute('target')).to.equal(false);
    expect(element.findings).to.deep.equal([]);
  });

  it('take the place of the library’s of the same name', async () => {
    const element = await bar(
      'targets="x copy"',
      900,
      '<a data-target="x" href="https://x.example/?u={url}">X</a>',
    );
    expect(target(element, 'x').href).to.match(/^https:\/\/x\.example\//);
  });

  for (const template of [
    'javascript:alert({url})',
    'https://{url}/',
    '/local?u={url}',
    'https://a.example/{other}',
  ])
    it(`are left out where they lead nowhere safe: ${template}`, async () => {
      const element = await bar('', 900, `<a href="${template}">Bad</a>`);
      expect(rowIds(element)).to.deep.equal(['copy', 'email', 'bluesky']);
      const named = await bar('targets="copy bad"', 900, `<a href="${template}">Bad</a>`);
      expect(rowIds(named)).to.deep.equal(['copy']);
      expect(named.findings.map(({ code }) => code)).to.deep.equal(['share-target-unknown']);
    });

  it('follow what becomes of their links', async () => {
    const element = await bar('', 900, LINK);
    const link = element.querySelector('a')!;
    link.textContent = 'Board';
    await until('the new name', () => rowIds(element).at(-1) === 'board');
    link.href = 'https://board.example/?u={url}';
    await until('the new address', () => target(element, 'board').href.startsWith('https://board.example/'));
    element.insertAdjacentHTML('beforeend', '<a href="https://b.example/?{url}">B</a>');
    await until('one more', () => rowIds(element).at(-1) === 'b');
    element.replaceChildren();
    await until('none', () => rowIds(element).length === 3);
  });

  it('and any other have icons of the page’s own, by slot', async () => {
    const icons =
      '<svg slot="icon-bluesky" viewBox="0 0 1 1"></svg><img slot="icon-the-forum" alt="" src="/test/fixtures/picture.svg">';
    const element = await bar('', 900, LINK + icons);
    for (const [id, icon] of [
      ['bluesky', 'svg'],
      ['the-forum', 'img'],
    ] as const) {
      const inner = element.querySelector(icon)!.getBoundingClientRect();
      const outer = target(element, id).getBoundingClientRect();
      expect(inner.width, icon).to.be.greaterThan(10).and.lessThan(30);
      expect(inner.left, icon).to.be.at.least(outer.left);
      expect(inner.right, icon).to.be.at.most(outer.right);
      expect(target(element, id).querySelector('svg')!.getClientRects(), 'the library’s').to.have.length(0);
    }
  });
});
