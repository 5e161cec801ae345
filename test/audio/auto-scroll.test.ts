import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { clickOn, need, press } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { page, restore, stub } from '../share/helpers.js';
import { endFollowers, followed, followIn, frames, later, spokenTexts, type Followed } from './followed.js';

const PARAGRAPH = 'The tide came in at six and nobody had waited for it.'; // 11 words
const LONG = `<article>${`<p>${PARAGRAPH}</p>`.repeat(40)}</article>`;
const STYLE = '<style>.long p{margin:0 0 40px;font:20px/30px monospace}</style>';

/** A long article at some word, scrolled along with. Scrolling is instant but where it is asked for. */
async function scene(nth = 0, isOn = true): Promise<Followed> {
  scrollTo(0, 0);
  const made = followed('engine', { markup: `${STYLE}<div class="long">${LONG}</div>` });
  if (isOn) made.follower.autoScroll = true;
  await made.say(nth);
  return made;
}

/** Readers who want no motion: waits are short. */
function reduceMotion(): void {
  const original = window.matchMedia.bind(window);
  stub(window, 'matchMedia', (query: string) =>
    query.includes('reduced-motion') ? { matches: true } : original(query),
  );
}

const line = (): DOMRect => spoken().getBoundingClientRect();
const spoken = (): Range => [...CSS.highlights.get('news-spoken')!][0] as Range;

const inMiddle = (): boolean => {
  const { top, bottom } = line();
  const { clientHeight } = document.documentElement;
  return top >= clientHeight / 3 - 2 && bottom <= (clientHeight * 2) / 3 + 2;
};

describe('scrolling along', () => {
  beforeEach(reduceMotion);

  afterEach(() => {
    endFollowers();
    restore();
    scrollTo(0, 0);
  });

  it('not before it is asked for', async () => {
    const { say, follower } = await scene(0, false);
    await say(200);
    expect(scrollY).to.equal(0);
    expect(follower.autoScroll).to.equal(false);
    follower.autoScroll = true;
    expect(scrollY).to.be.greaterThan(0);
    expect(inMiddle()).to.equal(true);
    follower.autoScroll = false;
    const { scrollY: before } = window;
    await say(300);
    expect(scrollY).to.equal(before);
  });

  it('keeps the spoken line in the middle third, and the focus where it is', async () => {
    const { say } = await scene(0);
    const field = page('<input>').firstElementChild as HTMLInputElement;
    field.focus({ preventScroll: true });
    for (const nth of [110, 165, 220, 330, 100]) {
      await say(nth);
      expect(inMiddle(), `${nth}: ${line().top}`).to.equal(true);
      expect(document.activeElement).to.equal(field);
    }
  });

  it('moves only when the line leaves the middle third', async () => {
    const { say } = await scene(110);
    const { scrollY: before } = window;
    await say(121);
    expect(scrollY, 'the next paragraph is still in it').to.equal(before);
  });

  it('smoothly, or at once for readers who want no motion', async () => {
    restore();
    const behaviors: (string | undefined)[] = [];
    const { scrollTo: original } = Element.prototype;
    stub(Element.prototype, 'scrollTo', function (this: Element, options: ScrollToOptions) {
      behaviors.push(options.behavior);
      (original as (this: Element, options: ScrollToOptions) => void).call(this, options);
    });
    await scene(110);
    expect(behaviors).to.deep.equal(['smooth']);
    await until('the scroll to arrive', inMiddle);
    endFollowers();
    behaviors.length = 0;
    reduceMotion();
    await scene(110);
    expect(behaviors).to.deep.equal(['instant']);
  });

  it('a smooth scroll of its own is not taken for the reader’s', async () => {
    restore();
    const { say, follower, changes } = await scene(0);
    await say(200);
    await until('the scroll to arrive', inMiddle);
    await later(700);
    expect(follower.autoScroll).to.equal(true);
    expect(changes()).to.equal(0);
    await say(300);
    await until('the next to arrive', inMiddle);
    expect(follower.isAway).to.equal(false);
  });

  const READERS: Record<string, (test: Mocha.Context) => Promise<unknown>> = {
    wheel: () => Promise.resolve(window.dispatchEvent(new WheelEvent('wheel', { deltaY: 40 }))),
    finger: () =>
      Promise.resolve(document.querySelector('p')!.dispatchEvent(new Event('touchmove', { bubbles: true }))),
    key: (test) => need(test, press('PageDown')),
    scrollbar: () => {
      scrollBy({ top: 200, behavior: 'instant' });
      return Promise.resolve();
    },
  };
  for (const [what, act] of Object.entries(READERS))
    it(`lets go when the reader scrolls by ${what}, until asked again`, async function () {
      const { say, follower, changes } = await scene(110);
      await later(100);
      (document.activeElement as HTMLElement | null)?.blur();
      await act(this);
      await until('it to let go', () => follower.isAway);
      expect(follower.autoScroll).to.equal(false);
      expect(changes()).to.equal(1);
      await later(600); // keys may scroll smoothly
      const { scrollY: before } = window;
      await say(300);
      expect(scrollY).to.equal(before);
      expect(spokenTexts(), 'the highlight goes on').to.have.length(1);
      follower.backToSpoken();
      expect(follower.isAway).to.equal(false);
      expect(inMiddle()).to.equal(true);
      await say(165);
      expect(inMiddle(), 'and on from there').to.equal(true);
      window.dispatchEvent(new WheelEvent('wheel', { deltaY: 40 }));
      expect(follower.isAway).to.equal(true);
      follower.autoScroll = true;
      expect(follower.isAway).to.equal(false);
      expect(follower.autoScroll).to.equal(true);
    });

  it('a wheel ends a scroll of its own that is under way', async () => {
    restore();
    const { follower } = await scene(400);
    await until('the scroll to begin', () => scrollY > 0);
    window.dispatchEvent(new WheelEvent('wheel', { deltaY: 40 }));
    expect(follower.isAway).to.equal(true);
    await frames(3);
    const { scrollY: before } = window;
    await later(400);
    expect(scrollY).to.equal(before);
  });

  it('does not let go for zooming, sideways, keys in a field, or text that grows above', async () => {
    const field = page('<input type="range">').firstElementChild!;
    const { follower, article } = await scene(165);
    await later(100);
    window.dispatchEvent(new WheelEvent('wheel', { deltaY: 40, ctrlKey: true }));
    window.dispatchEvent(new WheelEvent('wheel', { deltaX: 40 }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
    field.dispatchEvent(new Event('touchmove', { bubbles: true }));
    const place = line().top;
    article.querySelector('p')!.style.paddingBottom = '300px';
    scrollBy({ top: line().top - place, behavior: 'instant' }); // as browsers with scroll anchoring do
    await later(100);
    expect(follower.autoScroll).to.equal(true);
  });

  it('not while a text is being selected', async () => {
    const { say, article } = await scene(110);
    const { scrollY: before } = window;
    const box = article.querySelectorAll('p')[10]!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 20), Math.round(box.y + 15)] });
    await sendMouse({ type: 'down' });
    await say(220);
    expect(scrollY, 'held').to.equal(before);
    await sendMouse({ type: 'up' });
    document.getSelection()!.selectAllChildren(article.querySelectorAll('p')[10]!);
    await say(275);
    expect(scrollY, 'selected').to.equal(before);
    document.getSelection()!.removeAllRanges();
    await say(330);
    expect(inMiddle()).to.equal(true);
  });

  it('in the box that scrolls the article', async () => {
    const box = page(
      `${STYLE}<div class="long" style="block-size:300px;overflow:auto">${LONG}</div>`,
    ).querySelector<HTMLElement>('.long')!;
    const { say, follower } = followIn(box);
    follower.autoScroll = true;
    await say(200);
    const third = 100;
    const { top } = box.getBoundingClientRect();
    expect(line().top - top).to.be.within(third - 2, 2 * third + 2);
    expect(scrollY).to.equal(0);
    box.scrollTop += 150;
    await until('it to let go', () => follower.isAway);
  });

  it('a press on the way back needs no highlight before', async () => {
    const { follower, sound } = await scene(0);
    await clickOn(document.querySelector('p')!);
    sound.end();
    follower.backToSpoken();
    expect(follower.isAway).to.equal(false);
  });
});
