/** The player in pages of the example host, whose service speaks for real. */
import { expect } from '@open-wc/testing';
import { allowSound } from '../helpers/browser.js';
import { composed, openFrame, until, type Frame } from '../helpers/frame.js';

interface Player extends HTMLElement {
  readonly state: string;
  currentTime: number;
  readonly duration: number;
}

const PAGE = '/articles/foghorn/';

const names = (frame: Frame): string[] =>
  frame.window.performance.getEntriesByType('resource').map(({ name }) => name);

/** Lets machines without a sound device play. */
const mute = ({ window }: Frame): void => {
  const { prototype } = window.HTMLMediaElement;
  const { play } = prototype;
  prototype.play = function (this: HTMLMediaElement): Promise<void> {
    this.muted = true;
    return play.call(this);
  };
};

async function open(
  page = PAGE,
  width = 800,
): Promise<{ frame: Frame; player: Player; button: HTMLElement }> {
  const frame = await openFrame(page, { width, height: 900 });
  await composed(frame);
  mute(frame);
  const player = await until('a player', () => {
    const found = frame.document.querySelector<Player>('news-audio-player');
    return found?.shadowRoot?.querySelector('.main-button') && found;
  });
  player.scrollIntoView({ block: 'center' });
  return { frame, player, button: player.shadowRoot!.querySelector<HTMLElement>('.main-button')! };
}

describe('a player in a page', function () {
  this.timeout(180_000);
  let frame: Frame | undefined;

  before(allowSound);
  afterEach(() => {
    frame?.remove();
    frame = undefined;
    localStorage.clear();
  });

  it('asks nothing of the service and fetches nothing that plays before the press', async () => {
    const opened = await open();
    frame = opened.frame;
    opened.button.dispatchEvent(new frame.window.PointerEvent('pointerenter', { bubbles: true }));
    opened.button.focus();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const plays = /\/speech|audio-engine|\/player-|streaming|http-speech|follow/;
    expect(names(frame).filter((name) => plays.test(new URL(name).pathname))).to.deep.equal([]);
  });

  it('speaks while speech is generated, under a strict policy, and follows in a DOM that stays as it is', async () => {
    await fetch('/__test/csp-reports', { method: 'DELETE' });
    const opened = await open();
    frame = opened.frame;
    const { player, button } = opened;
    const article = frame.document.querySelector('article')!;
    const before = article.outerHTML;
    const heights = [...article.querySelectorAll('p')].map((p) => p.getBoundingClientRect().height);
    button.click();
    await until('sound', () => player.state === 'playing' && player.currentTime > 0.1, 30_000);
    expect(player.duration).to.be.greaterThan(60);
    // past the disclosure and the headline, which stand elsewhere in the page
    player.currentTime = 20;
    const { highlights } = frame.window.CSS as typeof CSS & { highlights?: HighlightRegistry };
    if (highlights)
      await until(
        'a word of the text',
        () => {
          const ranges = [...(highlights.get('news-spoken') ?? [])] as Range[];
          return ranges.length === 1 && article.contains(ranges[0]!.startContainer);
        },
        30_000,
      );
    expect(article.outerHTML).to.equal(before);
    expect([...article.querySelectorAll('p')].map((p) => p.getBoundingClientRect().height)).to.deep.equal(
      heights,
    );
    const reports = await fetch('/__test/csp-reports?page=foghorn');
    expect(await reports.json()).to.deep.equal([]);
  });

  it('stands in the article’s column, with room above the picture', async () => {
    const opened = await open(PAGE, 1000);
    frame = opened.frame;
    const { player } = opened;
    const text = frame.document.querySelector('article .standfirst')!.getBoundingClientRect();
    const box = player.getBoundingClientRect();
    expect(text.width, 'the page’s own measure').to.be.lessThan(700);
    expect([box.left, box.right]).to.deep.equal([text.left, text.right]);
    const picture = frame.document.querySelector('article figure')!.getBoundingClientRect();
    expect(picture.top - box.bottom).to.be.at.least(8);
  });

  it('keeps its height when it is defined and when it plays', async () => {
    const opened = await open();
    frame = opened.frame;
    const { player, button } = opened;
    const height = player.getBoundingClientRect().height;
    button.click();
    await until('sound', () => player.state === 'playing', 30_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(player.getBoundingClientRect().height).to.equal(height);
  });
});
