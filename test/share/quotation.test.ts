import { expect } from '@open-wc/testing';
import '../../src/share/news-share-bar.js';
import { BarUse } from '../../src/share/bar-use.js';
import { need, press } from '../helpers/browser.js';
import { engine } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';
import { $, page, restore, settle, stub, target } from './helpers.js';
import { ARTICLE, isShown, later, quoting, range, select, selectAnd, tools } from './quoting.js';

const PAUSE = 350; // ms without a change after which a selection has come to rest (selection-watch.ts)
const PAST = 700; // ms: tools that were to come would be there

describe('quoting: when the tools come', () => {
  afterEach(() => {
    restore();
    document.getSelection()?.removeAllRanges();
  });

  it('not before a reader has selected something; then their code does', async () => {
    const element = await quoting();
    expect(!!$(element, '.tools')).to.equal(false);
    await selectAnd('p', 'release');
    await until('the tools', () => tools(element));
  });

  it('after a mouse has let go, not while it is down', async () => {
    const element = await quoting();
    document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    select('p', 4, 12);
    await until('their code', () => $(element, '.tools'));
    // it had not seen the press
    document.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, buttons: 1 }));
    await later(PAST);
    expect(isShown(element), 'still down').to.equal(false);
    document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await until('the tools', () => isShown(element));
    document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    select('p', 4, 15);
    await until('them to go', () => !isShown(element));
    await later(PAST);
    expect(isShown(element), 'still down again').to.equal(false);
    // let go outside the window
    document.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, buttons: 0 }));
    await until('the tools', () => isShown(element));
  });

  it('after keys and handles of a touch screen have rested', async () => {
    const element = await quoting();
    await selectAnd('p');
    await until('the tools', () => tools(element));
    let changed = 0;
    const note = (): void => void (changed = performance.now());
    document.addEventListener('selectionchange', note);
    let looks = 0;
    for (let turn = 0, last = performance.now(); looks < 6; turn++, last = performance.now()) {
      // by turns, a sign more and less: of the same words, a space more or less, the tools would stay
      select('p', 4, 15 + (turn % 2));
      await later(60);
      // to a page that was held up, or told late, the selection has rested: the tools are there, and rightly so
      if (performance.now() - Math.min(last, changed) > PAUSE / 2)
        await until('the tools', () => tools(element));
      else {
        looks++;
        expect(isShown(element), 'while it goes on').to.equal(false);
      }
    }
    document.removeEventListener('selectionchange', note);
    await until('the tools', () => tools(element));
  });

  it('and stay for the same words with a space more', async () => {
    const element = await quoting();
    await selectAnd('p');
    await until('the tools', () => tools(element));
    let toggled = 0;
    $(element, '.tools')!.addEventListener('beforetoggle', () => toggled++);
    select('p', 3, 13);
    await later(PAST);
    expect([isShown(element), toggled]).to.deep.equal([true, 0]);
  });

  for (const [what, selector, begin] of [
    ['outside the article', 'footer', undefined],
    [
      'in a field',
      'input',
      (element: HTMLInputElement) => {
        element.focus();
        element.select();
      },
    ],
    [
      'in a text field',
      'textarea',
      (element: HTMLTextAreaElement) => {
        element.focus();
        element.select();
      },
    ],
    ['in an editor', '[contenteditable]', undefined],
    ['in a part of the library', '[data-news-part]', undefined],
    ['that is white space', '.blank', undefined],
  ] as const)
    it(`not for a selection ${what}`, async () => {
      const element = await quoting();
      await selectAnd('p');
      await until('the tools', () => tools(element));
      const place = document.querySelector<HTMLElement>(`#quoted ${selector}, #quoted ~ ${selector}`)!;
      if (begin) begin(place as never);
      else select(place, 0, place.textContent.length);
      await until('them to go', () => !isShown(element));
      await later(PAST);
      expect(isShown(element)).to.equal(false);
    });

  it('not for a mere place of the cursor, and they go with the selection', async () => {
    const element = await quoting();
    await selectAnd('p');
    await until('the tools', () => tools(element));
    select('p', 6, 6);
    await until('them to go', () => !isShown(element));
    await later(PAST);
    expect(isShown(element)).to.equal(false);
  });

  it('for what of a selection lies in the article', async () => {
    const element = await quoting();
    const whole = range('p', 4, 12);
    whole.setEndAfter(document.querySelector('footer')!);
    select(whole);
    await until('the tools', () => tools(element));
    let quote: string | undefined;
    element.addEventListener('news-share', (event) => {
      ({ quote } = event);
      event.preventDefault();
    });
    tools(element)![0]!.click();
    expect(quote)
      .to.match(/^tide came in/)
      .and.not.include('Imprint');
  });

  it('and take no focus; Tab leads to them, and back', async function () {
    const element = await quoting();
    const link = document.querySelector<HTMLElement>('#quoted a')!;
    link.focus();
    await selectAnd('p');
    const [first, second] = await until('the tools', () => tools(element));
    expect(document.activeElement === link).to.equal(true);
    await need(this, press('Tab'));
    expect(element.shadowRoot!.activeElement === first, 'first').to.equal(true);
    await press('Tab');
    expect(element.shadowRoot!.activeElement === second, 'second').to.equal(true);
    await later(PAST);
    if (engine !== 'webkit')
      expect(document.getSelection()!.toString(), 'the selection stays').to.equal('tide came');
    expect(isShown(element)).to.equal(true);
    await press('Shift+Tab');
    expect(element.shadowRoot!.activeElement === first, 'first').to.equal(true);
  });

  it('go by Escape, and not come again for the same selection', async function () {
    const element = await quoting();
    await selectAnd('p');
    await until('the tools', () => tools(element));
    await need(this, press('Tab'));
    await press('Escape');
    await until('them to go', () => !isShown(element));
    expect(document.getSelection()!.toString()).to.equal('tide came');
    await later(PAST);
    document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await later(PAST);
    expect(isShown(element), 'dismissed').to.equal(false);
    select('p', 4, 16);
    await until('them for another', () => tools(element));
  });

  it('stand in the window, beside what is selected', async () => {
    const element = await quoting();
    for (const [start, end] of [
      [0, 3],
      [4, 200],
    ] as const) {
      select('p', 0, 0);
      await until('them to go', () => !isShown(element));
      select('p', start, end);
      await until('the tools', () => isShown(element));
      const box = $(element, '.tools')!.getBoundingClientRect();
      expect(box.left).to.be.at.least(0);
      expect(box.right).to.be.at.most(document.documentElement.clientWidth);
      expect(box.bottom).to.be.at.most(document.documentElement.clientHeight);
      const text = range('p', start, end).getBoundingClientRect();
      expect(box.top >= text.bottom || box.bottom <= text.top, 'covers no selected text').to.equal(true);
    }
  });
});

describe('quoting: without it', () => {
  afterEach(() => {
    restore();
    document.getSelection()?.removeAllRanges();
  });

  /** How often the code was asked for. */
  function countLoads(): () => number {
    let count = 0;
    const { loadQuotation } = BarUse;
    stub(BarUse, 'loadQuotation', () => {
      count++;
      return loadQuotation();
    });
    return () => count;
  }

  it('nothing is fetched', async () => {
    const loads = countLoads();
    const element = await quoting({ attributes: '' });
    await selectAnd('p', 'release');
    await later(PAST);
    expect(loads()).to.equal(0);
    element.quote = true;
    await settle(element);
    select('p', 4, 14);
    await until('the tools', () => tools(element));
    expect(loads()).to.equal(1);
    element.quote = false;
    await settle(element);
    expect(isShown(element)).to.equal(false);
    select('p', 4, 16);
    await later(PAST);
    expect(isShown(element)).to.equal(false);
  });

  it('nothing is left of a bar that has gone', async () => {
    const element = await quoting();
    await selectAnd('p');
    await until('the tools', () => tools(element));
    element.remove();
    await later(0);
    expect(isShown(element)).to.equal(false);
    select('p', 4, 16);
    const escape = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    document.dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(false);
    await later(PAST);
    expect(isShown(element)).to.equal(false);
  });

  it('nor does one ask for what quotes', async () => {
    const loads = countLoads();
    const element = await quoting();
    element.remove();
    select('p');
    // words that go after a while bring an update even then
    element.requestUpdate();
    await settle(element);
    await later(0);
    expect(loads()).to.equal(0);
  });

  it('goes on where the bar is moved to', async () => {
    const loads = countLoads();
    const element = await quoting();
    await selectAnd('p');
    await until('the tools', () => tools(element));
    document.querySelector('#quoted article')!.append(element);
    await settle(element);
    select('p', 4, 16);
    await until('the tools', () => tools(element));
    expect(loads()).to.equal(1);
    expect(target(element, 'copy').href).to.equal('https://paper.example/tide');
  });

  it('a bar in another article offers nothing', async () => {
    const element = await quoting();
    const box = page(`<div id="other">${ARTICLE.replace('id="quoted"', '')}</div>`);
    select(box.querySelector('p')!, 0, 8);
    await until('the code', () => $(element, '.tools'));
    await later(PAST);
    expect(isShown(element)).to.equal(false);
  });
});
