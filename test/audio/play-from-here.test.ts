import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { axeViolations, axFind, axTree } from '../helpers/a11y.js';
import { clickOn, need, press } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { page, removeProperty, restore, stub } from '../share/helpers.js';
import { ARTICLE, endFollowers, followed, followIn, later, type Followed } from './followed.js';

const button = ({ layer }: Followed): HTMLElement | undefined => {
  const found = layer.querySelector('button');
  return found?.getClientRects().length ? found : undefined;
};

async function hover(element: Element): Promise<void> {
  const { x, y, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + 5), Math.round(y + height / 2)] });
}

/** A finger's tap, as browsers tell it. */
function tap(element: Element): void {
  const told = { bubbles: true, composed: true, cancelable: true, pointerType: 'touch' };
  element.dispatchEvent(new PointerEvent('pointerdown', told));
  element.dispatchEvent(new PointerEvent('pointerup', told));
  element.dispatchEvent(new MouseEvent('click', told));
}

const overlaps = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right - 1 &&
  one.right > other.left + 1 &&
  one.top < other.bottom - 1 &&
  one.bottom > other.top + 1;

/** Lines of text and other things that a button covers. */
function covered(shown: Element, article: Element): readonly string[] {
  const box = shown.getBoundingClientRect();
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNode(texts.currentNode);
    if ([...range.getClientRects()].some((line) => overlaps(box, line))) found.push(range.toString());
  }
  return found;
}

const SPACED = '<style>.spaced *{line-height:24px;font-size:16px} .spaced :is(p,h1){margin:20px 0}</style>';
const spaced = (width = 500): Followed =>
  followed('engine', { markup: `${SPACED}<div class="spaced">${ARTICLE}</div>`, width });

describe('play from here', () => {
  beforeEach(async () => {
    scrollTo(0, 0);
    await sendMouse({ type: 'move', position: [790, 590] });
  });

  afterEach(() => {
    endFollowers();
    restore();
  });

  it('a button at the block that the mouse is over, outside the article', async () => {
    const scene = spaced();
    const { article, asked, text, layer } = scene;
    const before = article.outerHTML;
    expect(button(scene)).to.equal(undefined);
    await hover(article.querySelector('#second')!);
    const shown = await until('the button', () => button(scene));
    expect(shown.localName).to.equal('button');
    expect(shown.ariaLabel).to.equal('Play from here');
    expect(shown.getRootNode()).to.equal(layer);
    const { width, height } = shown.getBoundingClientRect();
    expect(width).to.equal(44);
    expect(height).to.equal(44);
    expect(covered(shown, article)).to.deep.equal([]);
    const focused = document.activeElement;
    await clickOn(shown);
    expect(asked).to.deep.equal([text.indexOf('A second one')]);
    expect(document.activeElement, 'the focus stays').to.equal(focused);
    expect(button(scene), 'done').to.equal(undefined);
    expect(article.outerHTML).to.equal(before);
  });

  it('moves from block to block, to the innermost, and goes with the mouse', async () => {
    const scene = spaced();
    const { article, asked, text } = scene;
    const item = article.querySelectorAll('li')[1]!;
    await hover(article.querySelector('h1')!);
    const top = (await until('the button', () => button(scene))).getBoundingClientRect().top;
    await hover(item);
    await until('it to move', () => (button(scene)?.getBoundingClientRect().top ?? 0) > top);
    button(scene)!.click();
    expect(asked).to.deep.equal([text.indexOf('Another item')]);
    await hover(article.querySelector('#first')!);
    await until('the button', () => button(scene));
    await sendMouse({ type: 'move', position: [790, 590] });
    await until('it to go', () => !button(scene));
  });

  it('stays while the mouse is on its way, and on it', async () => {
    const scene = spaced();
    await hover(scene.article.querySelector('#first')!);
    const shown = await until('the button', () => button(scene));
    const { x, y } = shown.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x - 4), Math.round(y + 20)] });
    await sendMouse({ type: 'move', position: [Math.round(x + 20), Math.round(y + 20)] });
    await later(700);
    expect(button(scene)).to.equal(shown);
  });

  it('never in the way of a selection', async () => {
    const scene = spaced();
    const first = scene.article.querySelector('#first')!;
    await hover(first);
    await until('the button', () => button(scene));
    await sendMouse({ type: 'down' });
    await until('it to go', () => !button(scene));
    await hover(scene.article.querySelector('#second')!);
    await later(50);
    expect(button(scene), 'while it is dragged').to.equal(undefined);
    await sendMouse({ type: 'up' });
    document.getSelection()!.selectAllChildren(first);
    await hover(scene.article.querySelector('h1')!);
    await later(50);
    expect(button(scene), 'while something is selected').to.equal(undefined);
    document.getSelection()!.removeAllRanges();
    await hover(scene.article.querySelector('#last')!);
    await until('the button', () => button(scene));
    document.getSelection()!.selectAllChildren(first);
    await until('it to go', () => !button(scene));
  });

  it('by a tap that is no link and no selection; another tap takes it away', () => {
    const scene = spaced();
    const { article } = scene;
    const first = article.querySelector('#first')!;
    article.addEventListener(
      'click',
      (event) => (event.target as Element).closest('a') && event.preventDefault(),
    );
    tap(first.querySelector('a')!);
    expect(button(scene), 'a link').to.equal(undefined);
    tap(first.querySelector('b')!);
    expect(!!button(scene)).to.equal(true);
    tap(first);
    expect(button(scene), 'again').to.equal(undefined);
    tap(first);
    tap(article.querySelector('figure')!);
    expect(button(scene), 'elsewhere').to.equal(undefined);
    document.getSelection()!.selectAllChildren(first);
    tap(first);
    expect(button(scene), 'a selection').to.equal(undefined);
  });

  for (const [what, markup, width] of [
    ['in a narrow column', ARTICLE, 320],
    ['right to left', ARTICLE.replace('<article', '<article dir="rtl"'), 500],
    ['right to left in a narrow column', ARTICLE.replace('<article', '<article dir="rtl"'), 320],
    ['at the edge of the window', ARTICLE, 784],
  ] as const)
    it(`covers no text ${what}`, () => {
      const scene = followed('engine', { markup: `${SPACED}<div class="spaced">${markup}</div>`, width });
      // beside the text another column, with links
      const column = document.createElement('nav');
      column.style.cssText = `position:absolute;left:${String(8 + width)}px;top:0;bottom:0;right:0`;
      scene.article.append(column);
      for (const block of scene.article.querySelectorAll('h1,p,li')) {
        tap(block);
        const shown = button(scene)!;
        const box = shown.getBoundingClientRect();
        expect(box.width, block.textContent).to.be.at.least(24);
        expect(box.left, block.textContent).to.be.at.least(0);
        expect(box.right, block.textContent).to.be.at.most(document.documentElement.clientWidth);
        const own = covered(shown, scene.article);
        expect(own, block.textContent).to.deep.equal([]);
        expect(width < 700 && overlaps(box, column.getBoundingClientRect()), 'the other column').to.equal(
          false,
        );
      }
    });

  it('at what has the focus; Tab leads to it and on, Shift and Tab back', async function () {
    const scene = spaced();
    const { article, asked, text, layer } = scene;
    const after = document.createElement('button');
    article.after(after);
    const link = article.querySelector('a')!;
    link.focus();
    await need(this, press('Shift+Tab'));
    await need(this, press('Tab'));
    if (document.activeElement !== link) link.focus(); // where Tab passes links by
    const shown = await until('the button', () => button(scene));
    expect(document.activeElement, 'the focus stays').to.equal(link);
    await need(this, press('Tab'));
    await until('the focus', () => layer.activeElement === shown);
    await need(this, press('Enter'));
    await until('the press', () => asked.length);
    expect(asked).to.deep.equal([text.indexOf('The tide came')]);
    expect(layer.activeElement, 'still there').to.equal(shown);
    await need(this, press('Shift+Tab'));
    await until('the way back', () => document.activeElement === link);
    await need(this, press('Tab'));
    await until('the way on', () => document.activeElement !== link && !layer.activeElement);
    expect(document.activeElement).to.equal(after);
    await until('it to go', () => !button(scene));
    after.remove();
  });

  it('from the button Tab goes on behind the block', async function () {
    const scene = spaced();
    const after = document.createElement('button');
    scene.article.after(after);
    const link = scene.article.querySelector('a')!;
    await need(this, press('Tab'));
    link.focus();
    const shown = await until('the button', () => button(scene));
    await need(this, press('Tab'));
    await until('the focus', () => scene.layer.activeElement === shown);
    await need(this, press('Tab'));
    await until('the way on', () => document.activeElement === after);
    after.remove();
  });

  it('goes by Escape, and does not come again there', async function () {
    const scene = spaced();
    const link = scene.article.querySelector('a')!;
    await need(this, press('Tab'));
    link.focus();
    await until('the button', () => button(scene));
    await need(this, press('Tab'));
    await until('the focus', () => scene.layer.activeElement);
    await need(this, press('Escape'));
    await until('it to go', () => !button(scene));
    expect(document.activeElement, 'back').to.equal(link);
    await later(50);
    expect(button(scene)).to.equal(undefined);
  });

  it('goes when a box in the page scrolls, moves with the page, and survives a move of the player', async () => {
    const scene = spaced();
    const { article, layer } = scene;
    const second = article.querySelector('#second')!;
    tap(second);
    page('<div style="block-size:2000px"></div>');
    tap(second);
    tap(second);
    const distance = (): number =>
      button(scene)!.getBoundingClientRect().top - second.getBoundingClientRect().top;
    const before = distance();
    scrollBy({ top: 300, behavior: 'instant' });
    await later(60);
    expect(Math.abs(distance() - before)).to.be.lessThan(1);
    article.after(layer.host);
    tap(second);
    tap(second);
    expect(!!button(scene), 'after a move').to.equal(true);
    layer.host.remove();
    tap(second);
    expect(button(scene), 'after the player was taken away').to.equal(undefined);
  });

  it('has a name and nothing that axe finds', async function () {
    const scene = spaced();
    tap(scene.article.querySelector('#second')!);
    expect(await axeViolations(scene.layer.host)).to.deep.equal([]);
    expect(axFind(await axTree(this, scene.layer.host), 'button', 'Play from here')).to.have.length(1);
  });

  it('without popovers there is no button, and nothing else fails', async () => {
    removeProperty(HTMLElement.prototype, 'popover');
    const scene = spaced();
    tap(scene.article.querySelector('#second')!);
    expect(scene.layer.childElementCount).to.equal(0);
    await scene.say(3);
  });

  it('in the language of the player', () => {
    const box = page(ARTICLE, 500);
    const scene = followIn(box, 'engine', {
      label: () => ({ text: 'الاستماع من هنا', lang: 'ar', dir: 'rtl' }),
    });
    tap(scene.article.querySelector('#second')!);
    const shown = button(scene)!;
    expect([shown.ariaLabel, shown.lang, shown.dir]).to.deep.equal(['الاستماع من هنا', 'ar', 'rtl']);
  });
});

describe('start where I am reading', () => {
  const TALL = `<style>.tall :is(p,h1,li){margin:0 0 50px;font:20px/30px monospace}.tall p{min-block-size:150px}</style><div class="tall">${ARTICLE}<div style="block-size:2000px"></div></div>`;
  const scene = (): Followed => {
    scrollTo(0, 0);
    return followed('engine', { markup: TALL });
  };

  afterEach(() => {
    endFollowers();
    restore();
    scrollTo(0, 0);
  });

  const scrollTill = (element: Element, top: number): void =>
    scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });

  it('the first block that begins in the top third', () => {
    const { follower, article, text } = scene();
    scrollTill(article.querySelector('#first')!, -100);
    const second = article.querySelector('#second')!;
    expect(second.getBoundingClientRect().top).to.be.within(0, innerHeight / 3);
    expect(follower.startWhereReading()).to.equal(text.indexOf('A second one'));
  });

  it('else the one that lies across it, else the next', () => {
    const { follower, article, text } = scene();
    const first = article.querySelector<HTMLElement>('#first')!;
    first.style.blockSize = `${String(innerHeight)}px`;
    scrollTill(first, -60);
    expect(follower.startWhereReading(), 'across').to.equal(text.indexOf('The tide came'));
    article.style.paddingBlockStart = '1500px';
    scrollTo(0, 0);
    expect(follower.startWhereReading(), 'the first, below').to.equal(0);
    scrollTill(article, -4000);
    scrollTo(0, document.documentElement.scrollHeight);
    expect(follower.startWhereReading(), 'behind the end').to.equal(undefined);
  });

  it('at what is selected or at the cursor, if that is seen', () => {
    const { follower, article, text } = scene();
    const node = article.querySelector('#second')!.firstChild!;
    const selection = document.getSelection()!;
    selection.setBaseAndExtent(node, 9, node, 12);
    expect(follower.startWhereReading()).to.equal(text.indexOf('one stands'));
    selection.collapse(node, 13);
    expect(follower.startWhereReading(), 'a cursor').to.equal(text.indexOf('stands'));
    scrollTill(article.querySelector('#last')!, 10);
    expect(follower.startWhereReading(), 'scrolled out of view').to.equal(text.indexOf('Last of all'));
    stub(document, 'getSelection', () => null);
    expect(follower.startWhereReading()).to.equal(text.indexOf('Last of all'));
  });
});
