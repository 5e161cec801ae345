import { expect } from '@open-wc/testing';
import '../../src/share/news-share-bar.js';
import { BarTargets } from '../../src/share/bar-targets.js';
import { BarUse } from '../../src/share/bar-use.js';
import { NewsShareBar } from '../../src/share/share-bar.js';
import { clickOn } from '../helpers/browser.js';
import { engine } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';
import {
  $,
  bar,
  focused,
  inMenu,
  isOpen,
  record,
  restore,
  rowIds,
  settle,
  status,
  stub,
  stubClipboard,
  target,
} from './helpers.js';
import { later, quoting, select, selectAnd, tools } from './quoting.js';

/** What a bar does while the code that it fetches is late or cannot be had, and once it can. */

const URL = 'https://paper.example/tide';
const FAILED = 'That did not work. Try again.';
const LATE = 400; // ms: what a press has brought comes after the press

/** Lets a request of a bar's code fail. */
function offline(owner: object, name: string): { again: () => void; readonly asked: number } {
  const before = (owner as Record<string, unknown>)[name];
  let asked = 0;
  stub(owner, name, () => {
    asked++;
    return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  });
  return {
    again: () => Object.defineProperty(owner, name, { value: before, writable: true, configurable: true }),
    get asked() {
      return asked;
    },
  };
}

const isShownFailed = (element: Element): boolean => {
  const region = $(element, '[role=status]')!;
  return region.textContent === FAILED && region.getBoundingClientRect().width > 20;
};

describe('<news-share-bar>: whose code is late', () => {
  afterEach(restore);

  it('copies by a press that was before it, or gives the link to copy by hand', async () => {
    const { loadUse } = NewsShareBar;
    stub(NewsShareBar, 'loadUse', () => later(LATE).then(loadUse));
    const element = await bar();
    const told = record();
    await clickOn(target(element, 'copy'));
    await until('the end', () => told.length === 2);
    console.log(`copying ${String(LATE)} ms after a press in ${engine}: ${told[1]!}`);
    if (told[1] === 'news-share-complete copy copied') {
      await until('the words', () => status(element) === 'Link copied');
      expect(isOpen(element)).to.equal(false);
    } else {
      expect(told[1]).to.equal('news-share-complete copy denied');
      const field = (await until(
        'the field',
        () => focused(element)?.matches('textarea') && focused(element),
      )) as HTMLTextAreaElement;
      expect(field.matches('.menu textarea')).to.equal(true);
      expect(field.value).to.equal(URL);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, URL.length]);
      expect(isOpen(element)).to.equal(true);
    }
  });

  it('gives it by hand where that is denied then', async () => {
    const { loadUse } = NewsShareBar;
    stub(NewsShareBar, 'loadUse', () => later(LATE).then(loadUse));
    stubClipboard(false);
    const element = await bar();
    await clickOn(target(element, 'copy'));
    const field = (await until(
      'the field',
      () => focused(element)?.matches('textarea') && focused(element),
    )) as HTMLTextAreaElement;
    expect(field.value).to.equal(URL);
    expect(isOpen(element)).to.equal(true);
  });
});

describe('<news-share-bar>: whose code cannot be had', () => {
  afterEach(() => {
    restore();
    document.getSelection()?.removeAllRanges();
  });

  for (const [what, press, works] of [
    ['copying', 'copy', (element: Element) => status(element) === 'Link copied'],
    ['its menu', 'more', (element: Element) => isOpen(element) && inMenu(element, 'facebook')],
  ] as const)
    it(`says so, and works at the next press, without what acts: ${what}`, async () => {
      const written = stubClipboard();
      const use = offline(NewsShareBar, 'loadUse');
      const element = await bar();
      const told = record();
      target(element, press).click();
      await until('the words', () => isShownFailed(element));
      expect([...written, ...told]).to.deep.equal([]);
      target(element, press).click();
      await until('another request', () => use.asked > 1);
      await until('the words', () => isShownFailed(element));
      use.again();
      target(element, press).click();
      await until('it to work', () => works(element));
      await settle(element);
      expect(status(element)).not.to.equal(FAILED);
    });

  it('says nothing of it to who only comes near, and lets links be links', async () => {
    const use = offline(NewsShareBar, 'loadUse');
    const element = await bar();
    const told = record();
    element.dispatchEvent(new PointerEvent('pointerenter'));
    await until('the request', () => use.asked);
    await settle(element);
    expect(status(element)).to.equal('');
    target(element, 'bluesky').addEventListener('click', (event) => event.preventDefault());
    target(element, 'bluesky').click();
    await settle(element);
    expect([status(element), ...told]).to.deep.equal(['', 'news-share bluesky']);
  });

  for (const [what, owner, name] of [
    ['the menu', BarUse, 'loadMenu'],
    ['what stands in it', BarTargets, 'loadCode'],
  ] as const)
    it(`says so, and opens at the next press, without ${what}`, async () => {
      const code = offline(owner, name);
      const element = await bar();
      target(element, 'more').click();
      await until('the words', () => isShownFailed(element));
      expect(isOpen(element)).to.equal(false);
      code.again();
      target(element, 'more').click();
      await until('the menu', () => isOpen(element) && inMenu(element, 'facebook'));
    });

  it('says so where the text to copy by hand cannot be shown', async () => {
    stubClipboard(false);
    const menu = offline(BarUse, 'loadMenu');
    const element = await bar();
    target(element, 'copy').click();
    await until('the words', () => isShownFailed(element));
    menu.again();
    target(element, 'copy').click();
    await until('the field', () => focused(element)?.matches('textarea'));
  });

  it('has its first targets without all of them, and those that are named once they come', async () => {
    const code = offline(BarTargets, 'loadCode');
    const element = await bar('targets="x copy"');
    expect(rowIds(element)).to.deep.equal(['copy', 'email', 'bluesky']);
    code.again();
    element.dispatchEvent(new PointerEvent('pointerenter'));
    await until('the others', () => rowIds(element).join() === 'x,copy');
  });

  it('shares an address as it is, without what knows what to leave out', async () => {
    const code = offline(BarTargets, 'loadCode');
    const element = await bar();
    element.url = `${URL}?id=7&utm_source=mail`;
    await until('the address', () => target(element, 'copy').href === `${URL}?id=7&utm_source=mail`);
    code.again();
    element.dispatchEvent(new PointerEvent('pointerenter'));
    await until('the other', () => target(element, 'copy').href === `${URL}?id=7`);
  });

  it('has no tools for a quotation, and for the next selection it has', async () => {
    const quotation = offline(BarUse, 'loadQuotation');
    const element = await quoting();
    await selectAnd('p', 'release');
    await until('the request', () => quotation.asked);
    await settle(element);
    expect([!!$(element, '.tools'), status(element)]).to.deep.equal([false, '']);
    quotation.again();
    document.getSelection()!.removeAllRanges();
    await later(50);
    select('p');
    await until('the tools', () => tools(element));
  });
});
