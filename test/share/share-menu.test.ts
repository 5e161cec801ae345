import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../src/locales/ar.js';
import '../../src/share/news-share-bar.js';
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { SHARE_TARGETS } from '../../src/share/targets.js';
import { axFind, axTree } from '../helpers/a11y.js';
import { clickOn, need, press } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import {
  $,
  all,
  bar,
  focused,
  inMenu,
  isOpen,
  menuIds,
  openMenu,
  page,
  restore,
  rowIds,
  settle,
  stubClipboard,
  stubSheet,
  target,
} from './helpers.js';

const more = (element: Element): HTMLButtonElement => $(element, '.more') as HTMLButtonElement;
const idOf = (element: Element | null): string | undefined => (element as HTMLElement | null)?.dataset['id'];

describe('<news-share-bar>: its menu', () => {
  afterEach(restore);

  it('comes when it is wanted, and not before', async () => {
    const element = await bar();
    expect(!!$(element, '.menu')).to.equal(false);
    // comes near, then stays on the button
    element.dispatchEvent(new PointerEvent('pointerenter'));
    await until('the menu', () => {
      more(element).dispatchEvent(new PointerEvent('pointerenter'));
      return $(element, '.menu [data-id]');
    });
    expect(isOpen(element)).to.equal(false);
  });

  it('opens by key, Tab goes on into it, Escape closes it and brings the focus back', async function () {
    const element = await bar();
    target(element, 'bluesky').focus();
    await need(this, press('Tab'));
    expect(idOf(focused(element))).to.equal('more');
    await press('Enter');
    await until('the menu', () => isOpen(element) && $(element, '.menu [data-id]'));
    await settle(element);
    expect(idOf(focused(element)), 'no focus of its own').to.equal('more');
    await press('Tab');
    const [first, second] = menuIds(element);
    expect(!!focused(element)!.closest('.menu')).to.equal(true);
    expect(idOf(focused(element))).to.equal(first);
    await press('Tab');
    expect(idOf(focused(element))).to.equal(second);
    await press('Escape');
    await until('it to close', () => !isOpen(element));
    await until('the focus', () => idOf(focused(element)) === 'more');
    await press('Enter');
    await until('it again', () => isOpen(element));
    await press('Escape');
    await until('it to close', () => !isOpen(element));
    await until('the focus', () => idOf(focused(element)) === 'more');
  });

  it('opens and closes by its button, and closes by a press elsewhere', async () => {
    const element = await bar();
    await clickOn(more(element));
    await until('the menu', () => isOpen(element) && $(element, '.menu [data-id]'));
    await settle(element);
    await clickOn(more(element));
    await until('it to close', () => !isOpen(element));
    await clickOn(more(element));
    await until('it again', () => isOpen(element));
    await sendMouse({ type: 'click', position: [2, 300] });
    await until('it to close', () => !isOpen(element));
  });

  it('says whether it is open', async function () {
    const element = await bar();
    await openMenu(element);
    const state = async (): Promise<boolean | undefined> =>
      axFind(await axTree(this, element), 'button', 'More ways to share')[0]?.expanded;
    expect(await state()).to.equal(true);
    $(element, '.menu')!.hidePopover();
    await until('it to close', () => !isOpen(element));
    expect(await state()).to.equal(false);
  });

  it('is not there where nothing is left', async () => {
    const element = await bar('targets="copy email"');
    expect(more(element).getClientRects()).to.have.length(0);
  });

  it('shows its targets again after a field', async () => {
    stubClipboard(false);
    const element = await bar();
    target(element, 'copy').click();
    await until('the field', () => focused(element)?.localName === 'textarea');
    $(element, '.menu')!.hidePopover();
    await until('the targets', () => inMenu(element, 'facebook'));
    expect(!!$(element, '.menu textarea')).to.equal(false);
    expect(isOpen(element)).to.equal(false);
  });
});

describe('<news-share-bar>: where there is less room', () => {
  afterEach(restore);

  /** That each target is to be had exactly once, and nothing sticks out. */
  function expectWhole(element: NewsShareBar, ids: readonly string[], what: string): void {
    const shown = [...rowIds(element), ...menuIds(element)];
    expect(shown, what).to.have.members(ids).and.have.length(ids.length);
    const { left, right } = element.getBoundingClientRect();
    for (const piece of all(element, '.row li:not([hidden])')) {
      const box = piece.getBoundingClientRect();
      // the first icon may stand in the margin, so that it is in line with the text
      expect(box.left, `${what}, ${piece.textContent.trim()}`).to.be.at.least(left - 15);
      expect(box.right, `${what}, ${piece.textContent.trim()}`).to.be.at.most(right + 1);
    }
    const row = $(element, '.row')!;
    expect(row.scrollWidth, what).to.be.at.most(row.clientWidth);
  }

  for (const [what, attributes, ids] of [
    ['of which nothing is said', '', SHARE_TARGETS],
    ['of all targets', `targets="${SHARE_TARGETS.join(' ')}"`, SHARE_TARGETS],
    ['of five', 'targets="bluesky x copy reddit email"', ['bluesky', 'x', 'copy', 'reddit', 'email']],
    ['of icons', `display="icons" targets="${SHARE_TARGETS.join(' ')}"`, SHARE_TARGETS],
  ] as const)
    it(`moves targets into the menu and out again: a bar ${what}`, async () => {
      stubSheet(() => Promise.resolve());
      const wanted = ids.filter((id) => attributes || id !== 'native');
      const element = await bar(attributes, 200);
      const box = element.parentElement!;
      await openMenu(element);
      $(element, '.menu')!.hidePopover();
      const counts: number[] = [];
      for (const width of [200, 240, 280, 320, 390, 500, 640, 900, 500, 320, 200]) {
        box.style.inlineSize = `${width}px`;
        await settle(element);
        await settle(element);
        expectWhole(element, wanted, `${width} px`);
        counts.push(rowIds(element).length);
      }
      // from 30em on the title takes some of the room
      for (const part of [counts.slice(0, 5), counts.slice(5, 8)])
        expect(part, 'more room, more targets').to.deep.equal(part.toSorted((a, b) => a - b));
      expect(counts[7], 'at 900 px').to.be.greaterThan(counts[0]!);
      expect([counts[8], counts[9], counts[10]], 'the same again').to.deep.equal([
        counts[5],
        counts[3],
        counts[0],
      ]);
    });

  it('keeps order: the row first, what has no room before the rest', async () => {
    const ids = ['bluesky', 'x', 'copy', 'reddit', 'email'];
    const element = await bar(`targets="${ids.join(' ')}"`, 320);
    await openMenu(element);
    expect([...rowIds(element), ...menuIds(element)]).to.deep.equal(ids);
  });

  it('follows while it is open', async () => {
    const element = await bar('', 900);
    await openMenu(element);
    expect(menuIds(element)).not.to.include('bluesky');
    element.parentElement!.style.inlineSize = '200px';
    await until('the target in the menu', () => menuIds(element).includes('bluesky'));
    expect(rowIds(element)).not.to.include('bluesky');
    expect(isOpen(element)).to.equal(true);
  });
});

describe('<news-share-bar>: where its menu stands', () => {
  afterEach(restore);

  for (const [corner, css] of [
    ['top left', 'inset: 0 auto auto 0'],
    ['top right', 'inset: 0 0 auto auto'],
    ['bottom left', 'inset: auto auto 0 0'],
    ['bottom right', 'inset: auto 0 0 auto'],
  ] as const)
    for (const direction of ['ltr', 'rtl'])
      it(`is in the window: ${corner}, ${direction}`, async () => {
        const box = page('<div></div>', 200);
        box.style.cssText += `; position: fixed; ${css}`;
        const element = await bar('', 200);
        box.lang = direction === 'rtl' ? 'ar' : 'en';
        box.dir = direction;
        box.append(element);
        await settle(element);
        const { left, top, right, bottom } = (await openMenu(element)).getBoundingClientRect();
        const { clientWidth, clientHeight } = document.documentElement;
        expect(left).to.be.at.least(0);
        expect(top).to.be.at.least(0);
        expect(right).to.be.at.most(clientWidth);
        expect(bottom).to.be.at.most(clientHeight);
        const opener = more(element).getBoundingClientRect();
        expect(bottom <= opener.top + 1 || top >= opener.bottom - 1, 'beside its button').to.equal(true);
      });

  it('moves along with a page that is scrolled', async () => {
    const element = await bar();
    const box = element.parentElement!;
    box.style.marginBlock = '400px 3000px';
    const menu = await openMenu(element);
    const before = menu.getBoundingClientRect().top - more(element).getBoundingClientRect().top;
    window.scrollTo(0, 120);
    const after = menu.getBoundingClientRect().top - more(element).getBoundingClientRect().top;
    window.scrollTo(0, 0);
    expect(after).to.be.closeTo(before, 1);
  });
});
