import { expect, nextFrame } from '@open-wc/testing';
import '../../src/article/news-article.js';
import '../../src/locales/ar.js';
import '../../src/share/news-share-bar.js';
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { skip } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';
import {
  $,
  all,
  bar,
  barIn,
  follows,
  inMenu,
  isOpen,
  openMenu,
  page,
  restore,
  rowIds,
  settle,
  shorten,
  status,
  stub,
  stubClipboard,
  target,
} from './helpers.js';

const labels = (element: Element): (string | null)[] =>
  all(element, '.row .target').map((link) => link.getAttribute('aria-label'));
const title = (element: Element): string => $(element, '[part=title]')!.textContent;

describe('<news-share-bar>: language', () => {
  afterEach(restore);

  it('speaks the language around it', async () => {
    const box = page(
      '<div lang="ar" dir="rtl"><news-share-bar url="https://paper.example/"></news-share-bar></div>',
    );
    const element = await barIn(box);
    expect(title(element)).to.equal('شارك هذا المقال:');
    expect(labels(element)).to.include('المشاركة على Bluesky، تُفتح في علامة تبويب جديدة');
    const [first, second] = all(element, '.row li').map((item) => item.getBoundingClientRect().left);
    expect(first, 'from right to left').to.be.greaterThan(second!);
  });

  it('follows it, and what has opened does too', async () => {
    const element = await bar();
    await openMenu(element);
    element.closest('div')!.lang = 'ar';
    await until('Arabic', () => title(element) === 'شارك هذا المقال:');
    await settle(element);
    expect(inMenu(element, 'facebook').getAttribute('aria-label')).to.match(/^المشاركة على Facebook/);
    expect($(element, '.menu')!.getAttribute('aria-label')).to.equal('طرق أخرى للمشاركة');
    element.closest('div')!.lang = 'en';
    await until('English', () => title(element) === 'Share this article:');
  });

  it('marks English words where it has none of the language around', async () => {
    const element = await barIn(
      page('<div lang="he" dir="rtl"><news-share-bar url="https://paper.example/"></news-share-bar></div>'),
    );
    const base = $(element, '.base')!;
    expect([base.lang, base.dir]).to.deep.equal(['en', 'ltr']);
    expect([$(element, '[role=status]')!.lang, title(element)]).to.deep.equal(['en', 'Share this article:']);
  });

  it('takes other words from `strings`', async () => {
    const element = await bar();
    element.strings = { shareTitle: 'Pass it on:', shareOn: 'To {name} (new tab)', shareCopy: 'Copy' };
    await settle(element);
    expect(title(element)).to.equal('Pass it on:');
    expect(labels(element)).to.include('To Bluesky (new tab)');
    expect(target(element, 'copy').querySelector('.name span')!.textContent).to.equal('Copy');
  });
});

describe('<news-share-bar>: on a page that changes', () => {
  afterEach(restore);

  /** Listeners on document and window that were added and not taken away. */
  function countListeners(): Set<string> {
    const alive = new Set<string>();
    for (const place of [document, window]) {
      const { addEventListener, removeEventListener } = place;
      const id = (type: string, listener: unknown): string => `${type} ${idOf(listener)}`;
      stub(place, 'addEventListener', (type: string, listener: never, options?: AddEventListenerOptions) => {
        alive.add(id(type, listener));
        options?.signal?.addEventListener('abort', () => alive.delete(id(type, listener)));
        addEventListener.call(place, type, listener, options);
      });
      stub(place, 'removeEventListener', (type: string, listener: never, options?: never) => {
        alive.delete(id(type, listener));
        removeEventListener.call(place, type, listener, options);
      });
    }
    return alive;
  }
  const ids = new Map<unknown, number>();
  const idOf = (listener: unknown): number => {
    if (!ids.has(listener)) ids.set(listener, ids.size);
    return ids.get(listener)!;
  };

  it('leaves nothing behind', async () => {
    const alive = countListeners();
    const before = [...alive];
    stubClipboard();
    const element = await bar('quote');
    await openMenu(element);
    target(element, 'copy').click();
    await until('the words', () => status(element));
    expect([...alive].length, 'while it stands').to.be.greaterThan(before.length);
    element.remove();
    await nextFrame();
    expect([...alive]).to.deep.equal(before);
    let updates = 0;
    stub(element, 'requestUpdate', () => updates++);
    element.append('x');
    document.documentElement.lang = 'de';
    document.dispatchEvent(new Event('selectionchange'));
    await nextFrame();
    document.documentElement.removeAttribute('lang');
    expect(updates).to.equal(0);
  });

  it('goes on when it comes back', async () => {
    const written = stubClipboard();
    const element = await bar();
    const { parentElement: box } = element;
    element.remove();
    await nextFrame();
    element.headline = 'The ebb';
    box!.append(element);
    box!.style.inlineSize = '220px';
    await settle(element);
    await until('less room', () => rowIds(element).length < 3);
    expect(decodeURIComponent(target(element, 'bluesky').href)).to.include('The ebb');
    expect(all(element, '.row'), 'once').to.have.length(1);
    target(element, 'copy').click();
    await until('the copy', () => written.length);
    expect(written).to.have.length(1);
    element.insertAdjacentHTML('beforeend', '<a href="https://b.example/?{url}">B</a>');
    await until('its own', () => target(element, 'b'));
  });

  for (const [how, move] of [
    ['by `append()`', (element: Element, to: Element) => to.append(element)],
    ['by `moveBefore()`', (element: Element, to: Element) => to.moveBefore?.(element, null)],
  ] as const)
    it(`says what it was saying while it is moved ${how}, and no longer`, async function () {
      if (how.includes('moveBefore') && !('moveBefore' in Element.prototype))
        skip(this, 'no moveBefore() here');
      shorten(4000);
      stubClipboard();
      const element = await bar();
      const box = page('<section></section>');
      target(element, 'copy').click();
      await until('the words', () => status(element));
      move(element, box.firstElementChild!);
      expect(!!element.closest('section')).to.equal(true);
      await until('no words', () => !status(element), 2000);
    });

  for (const [what, use] of [
    ['points at it', (element: Element) => element.dispatchEvent(new PointerEvent('pointerenter'))],
    ['goes to it by key', (element: Element) => target(element, 'email').focus()],
  ] as const)
    it(`reads address and title anew when a reader ${what}`, async () => {
      const { href } = location;
      const { title: before } = document;
      try {
        history.replaceState(null, '', '/tide');
        document.title = 'The tide';
        const element = await barIn(page('<news-share-bar></news-share-bar>'));
        expect(target(element, 'copy').href).to.equal(`${location.origin}/tide`);
        for (const [path, name] of [
          ['/ebb', 'The ebb'],
          ['/#/flood', 'The flood'],
        ] as const) {
          history.pushState(null, '', path);
          // no event tells of it, and what follows the head does not hear of this one
          document.querySelector('title')!.firstChild!.nodeValue = name;
          await settle(element);
          use(element);
          await settle(element);
          const copy = await until('the link', () => target(element, 'copy') as HTMLAnchorElement | null);
          expect(copy.href).to.equal(`${location.origin}${path}`);
          expect(decodeURIComponent(target(element, 'email').href)).to.include(`subject=${name}&`);
          (element.shadowRoot!.activeElement as HTMLElement | null)?.blur();
        }
      } finally {
        history.replaceState(null, '', href);
        document.title = before;
      }
    });

  it('reads them anew before a link is followed, and what is copied', async () => {
    const { href } = location;
    const { title: before } = document;
    try {
      const written = stubClipboard();
      history.replaceState(null, '', '/tide');
      document.title = 'The tide';
      const element = await barIn(page('<news-share-bar></news-share-bar>'));
      history.pushState(null, '', '/ebb');
      document.title = 'The ebb';
      const asked: string[] = [];
      element.addEventListener('news-share', ({ url, text }) => asked.push(url, text));
      const link = target(element, 'bluesky');
      expect(follows(link)).to.equal(true);
      expect(new URL(link.href).searchParams.get('text')).to.equal(`The ebb\n\n${location.origin}/ebb`);
      expect(asked).to.deep.equal([`${location.origin}/ebb`, 'The ebb']);
      history.pushState(null, '', '/flood');
      target(element, 'copy').click();
      await until('the copy', () => written.length);
      expect(written).to.deep.equal([`${location.origin}/flood`]);
    } finally {
      history.replaceState(null, '', href);
      document.title = before;
    }
  });

  it('is one more when it is cloned', async () => {
    const written = stubClipboard();
    const element = await bar('targets="copy x"', 700, '<a href="https://b.example/?{url}">B</a>');
    const copy = element.cloneNode(true) as NewsShareBar;
    element.after(copy);
    await until('the targets', () => target(copy, 'x'));
    expect(rowIds(copy)).to.deep.equal(['copy', 'x']);
    element.remove();
    target(copy, 'copy').click();
    await until('the copy', () => written.length);
    expect(written).to.deep.equal(['https://paper.example/tide']);
    expect(status(element)).to.equal('');
  });

  it('stands for itself beside others', async () => {
    const box = page(
      ['a', 'b']
        .map((name) => `<news-share-bar url="https://${name}.example/" headline="${name}"></news-share-bar>`)
        .join(''),
    );
    const first = await barIn(box);
    const [, second] = box.querySelectorAll('news-share-bar');
    await openMenu(first);
    expect(isOpen(second!)).to.equal(false);
    expect(inMenu(first, 'facebook').href).to.match(/a\.example/);
    await openMenu(second!);
    expect(isOpen(first), 'one is open').to.equal(false);
    expect(inMenu(second!, 'facebook').href).to.match(/b\.example/);
    const written = stubClipboard();
    target(second!, 'copy').click();
    await until('the words', () => status(second!));
    expect([written, status(first)]).to.deep.equal([['https://b.example/'], '']);
  });

  it('shares the article that `for` names, and another when that changes', async () => {
    const article = (id: string): string =>
      `<news-article id="${id}" headline="${id}" url="https://paper.example/${id}" source="self"></news-article>`;
    const box = page(`<news-share-bar for="tide"></news-share-bar>${article('tide')}${article('ebb')}`);
    const element = await barIn(box);
    const shared = (): string => target(element, 'copy').href;
    await until('the article', () => shared() === 'https://paper.example/tide');
    element.htmlFor = 'ebb';
    await until('the other', () => shared() === 'https://paper.example/ebb');
    expect(decodeURIComponent(target(element, 'bluesky').href)).to.match(/text=ebb\n/);
  });
});
