import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { registerLocale } from '../../src/core/localize.js';
import { ar } from '../../src/locales/ar.js';
import { need, press, setViewport } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import {
  $,
  all,
  bar,
  barIn,
  focused,
  inMenu,
  isOpen,
  openMenu,
  page,
  restore,
  rowIds,
  settle,
} from './helpers.js';
import { later } from './quoting.js';

/** A bar in boxes of all kinds, its menu beside it, its focus, its language with all elements on the page. */

const idOf = (element: Element | null): string | undefined => (element as HTMLElement | null)?.dataset['id'];
const more = (element: Element): HTMLElement => $(element, '.more')!;

/** How far the menu's nearer edge is from its button. */
const distance = (element: Element): number => {
  const menu = $(element, '.menu')!.getBoundingClientRect();
  const opener = more(element).getBoundingClientRect();
  return Math.min(Math.abs(menu.top - opener.bottom), Math.abs(opener.top - menu.bottom));
};

const frames = async (count = 3): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe('<news-share-bar>: its menu, where the bar stays and the page moves', () => {
  const undo: (() => unknown)[] = [];

  afterEach(async () => {
    restore();
    for (const step of undo.splice(0)) await step();
    window.scrollTo(0, 0);
    document.documentElement.removeAttribute('style');
  });

  it('follows a bar that sticks', async () => {
    const box = page(
      '<div style="block-size: 150px"></div><main></main><div style="block-size: 3000px"></div>',
    );
    const element = await bar();
    box.querySelector('main')!.append(element);
    box.append(box.querySelector('div:last-child')!);
    box.querySelector('main')!.style.cssText = 'position: sticky; inset-block-start: 0';
    await settle(element);
    await openMenu(element);
    expect(distance(element), 'at first').to.be.below(6);
    for (const y of [60, 400, 900, 0]) {
      window.scrollTo(0, y);
      await frames();
      expect(distance(element), `scrolled to ${String(y)}`).to.be.below(6);
      expect(isOpen(element)).to.equal(true);
    }
  });

  it('follows a bar in a box that is scrolled', async () => {
    const box = page(
      '<div style="block-size: 300px; overflow: auto"><div style="block-size: 2000px"></div></div>',
    );
    const element = await bar();
    box.querySelector('div div')!.append(element);
    await settle(element);
    await openMenu(element);
    box.firstElementChild!.scrollTop = 30;
    await frames();
    expect(distance(element)).to.be.below(6);
  });

  it('follows a bar whose window changes', async () => {
    const element = await bar();
    element.style.cssText =
      'position: fixed; inset-block-start: 20px; inset-inline-start: 20px; inline-size: 300px';
    await settle(element);
    await openMenu(element);
    element.style.insetBlockStart = '90px';
    window.dispatchEvent(new Event('resize'));
    expect(distance(element)).to.be.below(6);
  });

  it('looks no longer once it is closed', async () => {
    const element = await bar();
    element.style.cssText =
      'position: fixed; inset-block-start: 20px; inset-inline-start: 20px; inline-size: 300px';
    await settle(element);
    const menu = await openMenu(element);
    const { top } = menu.style;
    menu.hidePopover();
    await until('it to close', () => !isOpen(element));
    await later(0);
    element.style.insetBlockStart = '90px';
    window.dispatchEvent(new Event('resize'));
    expect(menu.style.top).to.equal(top);
  });

  for (const direction of ['ltr', 'rtl'] as const)
    for (const gutter of ['auto', 'stable', 'stable both-edges'])
      for (const width of [280, 600])
        it(`does not stick out of a page with a scrollbar: gutter ${gutter}, ${direction}, ${String(width)} px`, async function () {
          await need(this, setViewport(width, 500));
          undo.push(() => setViewport(800, 600));
          const root = document.documentElement;
          root.style.cssText = `scrollbar-gutter: ${gutter}; overflow-y: ${gutter === 'auto' ? 'scroll' : 'auto'}`;
          const sheet = document.createElement('style');
          sheet.textContent = '::-webkit-scrollbar { inline-size: 24px }';
          document.head.append(sheet);
          undo.push(() => sheet.remove());
          const element = await bar('', 120);
          const box = element.parentElement!;
          box.lang = direction === 'rtl' ? 'ar' : 'en';
          box.dir = direction;
          box.style.cssText += '; position: fixed; inset-block-start: 0';
          for (const side of ['left', 'right'] as const) {
            box.style.left = box.style.right = 'auto';
            box.style[side] = '0';
            await settle(element);
            const menu = await openMenu(element);
            // where the page ends, which is not where the window does
            const ruler = document.createElement('div');
            ruler.style.cssText = 'position: absolute; inset: 0; visibility: hidden';
            document.body.append(ruler);
            const page = ruler.getBoundingClientRect();
            ruler.remove();
            const { left, right } = menu.getBoundingClientRect();
            expect(page.width).to.be.at.most(width);
            expect(right - left, side).to.be.above(200);
            expect(left, side).to.be.at.least(page.left + 7.5);
            expect(right, side).to.be.at.most(page.right - 7.5);
            if (width > 400) {
              const opener = more(element).getBoundingClientRect();
              const [start, from] = direction === 'rtl' ? [right, opener.right] : [left, opener.left];
              const isFree = direction === 'rtl' ? side === 'right' : side === 'left';
              if (isFree && from > page.left + 8 && from < page.right - 8)
                expect(start, 'below its button').to.be.closeTo(from, 1);
            }
            menu.hidePopover();
            await until('it to close', () => !isOpen(element));
          }
        });
});

describe('<news-share-bar>: focus, where there is less room', () => {
  afterEach(restore);

  it('stays where there is room, and takes none from elsewhere', async () => {
    const element = await bar('targets="copy email bluesky x reddit"', 900);
    all(element, '.row [data-id=copy]')[0]!.focus();
    element.parentElement!.style.inlineSize = '220px';
    await until('less room', () => !rowIds(element).includes('reddit'));
    await settle(element);
    expect(idOf(focused(element))).to.equal('copy');
    const field = document.createElement('input');
    element.before(field);
    field.focus();
    element.parentElement!.style.inlineSize = '120px';
    await until('less room', () => rowIds(element).length < 2);
    await settle(element);
    expect(document.activeElement === field).to.equal(true);
  });

  it('opens at the first press by key, also where all of its code has come for another bar', async function () {
    await openMenu(await bar());
    const element = await bar();
    more(element).focus();
    await need(this, press('Enter'));
    await until('the menu', () => isOpen(element) && inMenu(element, 'facebook'));
    await later(100);
    expect(isOpen(element)).to.equal(true);
  });
});

describe('<news-share-bar>: in a box that takes the width of what is in it', () => {
  afterEach(restore);

  for (const [what, outer, inner] of [
    ['a float', '', 'float: inline-start'],
    ['an inline block', '', 'display: inline-block'],
    ['a flex item', 'display: flex', ''],
    ['a flex item that may not grow', 'display: flex', 'flex: none'],
    ['a flex item in a column', 'display: flex; flex-direction: column; align-items: flex-start', ''],
    ['a grid column', 'display: grid; grid-template-columns: auto auto', ''],
    ['a grid column of its content', 'display: grid; grid-template-columns: max-content', ''],
    ['a table cell', 'display: table', 'display: table-cell'],
    ['what stands absolutely', 'position: relative', 'position: absolute'],
    ['a box of its content', '', 'inline-size: fit-content'],
  ] as const)
    for (const width of [200, 320, 700])
      it(`has room, and no more than there is: ${what}, ${String(width)} px`, async () => {
        const box = page(
          `<section style="${outer}"><div style="${inner}"><news-share-bar url="https://paper.example/" headline="A"></news-share-bar></div></section>`,
          width,
        );
        const element = await barIn(box);
        await settle(element);
        expect(element.offsetWidth, 'something').to.be.above(43);
        expect(element.offsetWidth, 'not too wide').to.be.at.most(width);
        const shown = all(element, '.row li:not([hidden])');
        expect(shown.length).to.be.above(0);
        const limit = box.getBoundingClientRect().right + 1;
        for (const piece of shown) expect(piece.getBoundingClientRect().right).to.be.at.most(limit);
      });
});

describe('<news-share-bar>: languages with all elements', () => {
  afterEach(() => {
    restore();
    registerLocale('ar', ar);
  });

  const title = (element: Element): string => $(element, '[part=title]')!.textContent;

  it('has words that a page registers, before and after it', async () => {
    registerLocale('eo', { ...ar, shareTitle: 'Konigu:', shareMore: 'Pli' });
    const box = page('<div lang="eo"><news-share-bar url="https://paper.example/"></news-share-bar></div>');
    const element = await barIn(box);
    expect(title(element)).to.equal('Konigu:');
    registerLocale('eo', { ...ar, shareTitle: 'Diskonigu:', shareMore: 'Pliaj' });
    await until('the others', () => title(element) === 'Diskonigu:');
    expect(more(element).getAttribute('aria-label')).to.equal('Pliaj');
    await openMenu(element);
    expect($(element, '.menu')!.getAttribute('aria-label')).to.equal('Pliaj');
  });

  it('fetches those that the library has', async () => {
    const box = page('<div lang="ar"><news-share-bar url="https://paper.example/"></news-share-bar></div>');
    const element = await barIn(box);
    await until('Arabic', () => title(element) === ar.shareTitle);
  });
});
