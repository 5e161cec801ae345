import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { makeFrame, until } from '../helpers/frame.js';
import { $, focused, isOpen, restore, target } from './helpers.js';

/** A bar as the head script draws it, in a page of its own, and what becomes of what readers do with it. */

const URL = 'https://paper.example/tide';
const TEXT = 'Running text of an article, long enough to be one, says what it says for a while. '.repeat(4);

const CLIPBOARD = `window.written = [];
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void written.push(text) } });`;
const SHEET = `window.shared = [];
  Object.defineProperty(navigator, 'canShare', { value: () => true });
  Object.defineProperty(navigator, 'share', { value: async (data) => void shared.push(data) });
  const asked = window.matchMedia.bind(window);
  window.matchMedia = (query) => query === '(pointer: coarse)' ? { matches: true } : asked(query);`;
const TOLD = `window.told = [];
  for (const type of ['news-share', 'news-share-complete'])
    document.addEventListener(type, (event) => told.push([event.type, event.shareTarget, event.outcome].join(' ').trim()));`;

interface View extends Window {
  readonly written: string[];
  readonly shared: ShareData[];
  readonly told: string[];
}

interface Drawn {
  readonly bar: NewsShareBar;
  readonly view: View;
}

async function drawn(script = '', headline = 'The tide', width = 700, address = URL): Promise<Drawn> {
  const frame = makeFrame(width, 600);
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>${headline}</title>
    <link rel="canonical" href="${address}"><script>${TOLD}${CLIPBOARD}${script}</script>
    <script src="/news-article/loader.js"></script></head>
    <body><main><news-article><article><h1>${headline}</h1><p>${TEXT}</p></article></news-article></main></body></html>`;
  const bar = await until('the drawn bar', () => {
    const part = frame.contentDocument?.querySelector('news-share-bar');
    return part?.shadowRoot?.querySelector('a') && part;
  });
  return { bar, view: frame.contentWindow as unknown as View };
}

const isThere = (bar: Element): boolean =>
  bar.matches(':defined') && !$(bar, '[data-news-drawn]') && !!$(bar, '.row [data-id]');

/** As `follows`, in the frame. */
function followsIn({ bar, view }: Drawn, id: string, keys: MouseEventInit = {}): boolean {
  let isFollowed = false;
  view.addEventListener(
    'click',
    (event) => {
      isFollowed = !event.defaultPrevented;
      event.preventDefault();
    },
    { once: true },
  );
  const options = { bubbles: true, composed: true, cancelable: true, ...keys };
  target(bar, id).dispatchEvent(new MouseEvent('click', options));
  return isFollowed;
}

describe('<news-share-bar>: before its element is there', function () {
  this.timeout(180_000);

  afterEach(() => {
    restore();
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('has links that lead where they say', async () => {
    const { bar } = await drawn();
    expect(bar.matches(':defined'), 'drawn').to.equal(false);
    expect(target(bar, 'copy').href).to.equal(URL);
    expect(target(bar, 'email').href).to.equal(`mailto:?subject=The%20tide&body=${encodeURIComponent(URL)}`);
    expect(target(bar, 'bluesky').href).to.equal(
      `https://bsky.app/intent/compose?text=${encodeURIComponent(`The tide\n\n${URL}`)}`,
    );
  });

  it('copies once it is, when the target was pressed before', async () => {
    const page = await drawn();
    expect(followsIn(page, 'copy'), 'the page stays').to.equal(false);
    expect(page.view.told, 'nothing yet').to.deep.equal([]);
    await until('the copy', () => page.view.written.length);
    expect(page.view.written).to.deep.equal([URL]);
    await until('the words', () => $(page.bar, '[role=status]')?.textContent.trim() === 'Link copied');
    expect(page.view.told).to.deep.equal(['news-share copy', 'news-share-complete copy copied']);
  });

  it('opens its menu once it is, when that was pressed before', async () => {
    const { bar, view } = await drawn();
    $(bar, '.more')!.click();
    await until('the menu', () => isOpen(bar) && $(bar, '.menu [data-id=mastodon]'));
    expect(view.told).to.deep.equal([]);
  });

  it('opens the device’s sheet once it is, on one that is touched', async () => {
    const page = await drawn(SHEET);
    expect($(page.bar, '.row li a')!.dataset['id']).to.equal('native');
    expect(followsIn(page, 'native')).to.equal(false);
    await until('the sheet', () => page.view.shared.length);
    expect(page.view.shared).to.deep.equal([{ title: 'The tide', text: 'The tide', url: URL }]);
    expect($(page.bar, '.row li a')!.dataset['id'], 'nothing moves').to.equal('native');
  });

  it('asks before a link is followed, and can be told not to', async () => {
    const page = await drawn();
    expect(followsIn(page, 'bluesky')).to.equal(true);
    expect(followsIn(page, 'email', { ctrlKey: true })).to.equal(true);
    expect(page.view.told).to.deep.equal(['news-share bluesky', 'news-share email']);
    page.view.document.addEventListener('news-share', (event) => event.preventDefault());
    expect(followsIn(page, 'bluesky')).to.equal(false);
    expect(page.bar.matches(':defined')).to.equal(false);
  });

  it('leaves a press with a key held down to the browser', async () => {
    const page = await drawn();
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
      expect(followsIn(page, 'copy', { [key]: true }), key).to.equal(true);
    expect(target(page.bar, 'copy').hasAttribute('data-pressed')).to.equal(false);
    expect(page.view.told).to.deep.equal([]);
  });

  it('acts once on a mouse that comes and presses at once, whenever the code arrives', async () => {
    const { bar, view } = await drawn();
    const { x, y, width, height } = target(bar, 'copy').getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down', button: 'left' });
    await until('the element', () => isThere(bar));
    await sendMouse({ type: 'up', button: 'left' });
    await until('the copy', () => view.written.length);
    expect(view.written).to.deep.equal([URL]);
    await until('the end', () => view.told.length === 2);
    // a second press is one more
    await sendMouse({ type: 'down', button: 'left' });
    await sendMouse({ type: 'up', button: 'left' });
    await until('the second', () => view.told.length === 4);
    expect(view.written.length).to.equal(2);
  });

  it('gives the link in a window where its code cannot be had, at each press', async () => {
    const { bar, view } = await drawn();
    const asked: string[] = [];
    Object.assign(view, { prompt: (words: string, link: string) => void asked.push(words, link) });
    const policy = view.document.createElement('meta');
    Object.assign(policy, { httpEquiv: 'Content-Security-Policy', content: "script-src 'none'" });
    view.document.head.append(policy);
    for (const times of [1, 2]) {
      expect(followsIn({ bar, view }, 'copy'), 'the page stays').to.equal(false);
      expect(target(bar, 'copy').hasAttribute('data-pressed'), 'pressed').to.equal(true);
      await until('the window', () => asked.length === 2 * times);
      expect(target(bar, 'copy').hasAttribute('data-pressed'), 'no longer').to.equal(false);
    }
    expect(asked).to.deep.equal(['Copy link', URL, 'Copy link', URL]);
    $(bar, '.more')!.click();
    await until('it again', () => asked.length === 6);
    expect(bar.matches(':defined')).to.equal(false);
    expect($(bar, '[data-pressed]')).to.equal(null);
    expect(followsIn({ bar, view }, 'bluesky'), 'links are links').to.equal(true);
  });

  it('keeps the focus that came before', async () => {
    const { bar } = await drawn();
    target(bar, 'bluesky').focus();
    await until('the element', () => isThere(bar) && focused(bar));
    expect((focused(bar) as HTMLElement).dataset['id']).to.equal('bluesky');
  });

  it('lets the element trim what is too long for a network', async () => {
    const { bar } = await drawn('', 'The tide is high. '.repeat(30).trim());
    const text = await until('a short text', () => {
      const { searchParams } = new window.URL(target(bar, 'bluesky').href);
      return searchParams.get('text')!.length <= 300 && searchParams.get('text');
    });
    expect(text).to.match(/^The tide is high\..*…\n\nhttps:\/\/paper\.example\/tide$/s);
  });

  it('leaves it to the element what may be left out of an address', async () => {
    const { bar } = await drawn('', 'The tide', 700, `${URL}?id=7&utm_source=mail`);
    expect(target(bar, 'copy').href).to.equal(`${URL}?id=7`);
    expect(isThere(bar)).to.equal(true);
  });

  for (const begin of ['click', 'focus'] as const)
    it(`loses nothing that was begun when more is read of the page: ${begin}`, async () => {
      const { bar, view } = await drawn();
      target(bar, 'copy')[begin]();
      // what the tag says now is drawn anew, unless someone uses what is there
      view.document.querySelector('news-article')!.setAttribute('headline', 'The ebb');
      await until('the element', () => isThere(bar));
      if (begin === 'click') await until('the copy', () => view.written.length);
      else await until('the focus', () => (focused(bar) as HTMLElement | null)?.dataset['id'] === 'copy');
      await until('the new headline', () => target(bar, 'email').href.includes('The%20ebb'));
    });
});
