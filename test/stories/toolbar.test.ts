/** What Storybook's toolbar does to a page. */
import '../../.storybook/toolbar/style-sheets.js';
import { expect, fixture, nextFrame } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { payloadOf } from '../../.storybook/event-payload.js';
import { emulateMedia } from '../../.storybook/toolbar/emulated-media.js';
import { decided } from '../../.storybook/toolbar/media-queries.js';
import { setNetwork } from '../../.storybook/toolbar/network.js';
import { setTextSize, zoomTo } from '../../.storybook/toolbar/zoom.js';
import { NewsShareEvent } from '../../src/share/share-bar.events.js';
import { RequestEvent } from '../../src/core/request-event.js';

const colourOf = (element: Element | null | undefined, name = 'color'): string =>
  getComputedStyle(element!).getPropertyValue(name);

const WHITE = 'rgb(255, 255, 255)';
const BLACK = 'rgb(0, 0, 0)';
const RED = 'rgb(200, 0, 0)';

class TestBox extends LitElement {
  static override styles = css`
    p {
      color: rgb(200, 0, 0);
      background: rgb(200, 0, 0);
      transition: opacity 3s;
    }
    @media (prefers-reduced-motion: reduce) {
      p {
        transition-duration: 0s;
      }
    }
    @media (forced-colors: active) {
      p {
        outline: 1px solid Highlight;
      }
    }
  `;

  override render() {
    return html`<p>Text <a href="#x">link</a></p>`;
  }
}
customElements.define('test-box', TestBox);

const box = async (): Promise<HTMLElement> => {
  const element = await fixture<TestBox>(html`<test-box></test-box>`);
  return element.shadowRoot!.querySelector('p')!;
};

describe('media features of the toolbar', () => {
  const OFF = { forced: false, reduced: false, scheme: 'light' };

  afterEach(() => emulateMedia(OFF));

  it('are decided wherever a query names them, whatever else it asks', () => {
    const on = { 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' };
    const hold = (query: string): boolean => matchMedia(decided(query, on)).matches;
    expect(hold('(forced-colors: active)')).to.be.true;
    expect(hold('( forced-colors )')).to.be.true;
    expect(hold('(forced-colors: none)')).to.be.false;
    expect(hold('screen and (forced-colors:active) and (prefers-reduced-motion)')).to.be.true;
    expect(hold('not all and (prefers-reduced-motion: reduce)')).to.be.false;
    expect(hold('print and (prefers-reduced-motion: reduce)')).to.be.false;
    expect(hold('(prefers-reduced-motion: no-preference), print')).to.be.false;
    expect(decided('(width > 20em) and (hover: hover)', on)).to.equal('(width > 20em) and (hover: hover)');
    expect(decided('(forced-colors: active)', {})).to.equal('(forced-colors: active)');
  });

  it('hold in shadow trees that are there and in those that come, and end', async () => {
    const before = await box();
    emulateMedia({ ...OFF, reduced: true });
    const after = await box();
    for (const text of [before, after]) expect(colourOf(text, 'transition-duration')).to.equal('0s');
    emulateMedia(OFF);
    for (const text of [before, after]) expect(colourOf(text, 'transition-duration')).to.equal('3s');
  });

  it('hold in sheets of the page that come later, and in changed ones', async () => {
    emulateMedia({ ...OFF, reduced: true });
    const text = await fixture(html`<p class="later">Text</p>`);
    const style = document.createElement('style');
    document.head.append(style);
    style.textContent = '@media (prefers-reduced-motion: reduce) { .later { text-indent: 7px } }';
    await nextFrame();
    expect(colourOf(text, 'text-indent')).to.equal('7px');
    style.textContent = '@media (prefers-reduced-motion) { .later { text-indent: 9px } }';
    await nextFrame();
    expect(colourOf(text, 'text-indent')).to.equal('9px');
    emulateMedia(OFF);
    expect(colourOf(text, 'text-indent')).to.equal('0px');
    style.remove();
  });

  it('are told by matchMedia()', () => {
    emulateMedia({ forced: true, reduced: true, scheme: 'light' });
    expect(matchMedia('(forced-colors: active)').matches).to.be.true;
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.be.true;
    emulateMedia(OFF);
    expect(matchMedia('(forced-colors: active)').matches).to.be.false;
  });

  it('force a palette on what has colours of its own, and give them back', async () => {
    const text = await box();
    expect(colourOf(text)).to.equal(RED);
    emulateMedia({ ...OFF, forced: true, scheme: 'dark' });
    for (const forced of [text, await box()]) {
      expect(colourOf(forced)).to.equal(WHITE);
      expect(colourOf(forced, 'background-color')).to.equal(BLACK);
      expect(colourOf(forced, 'outline-color')).to.equal('rgb(26, 235, 255)');
      expect(colourOf(forced.querySelector('a'))).to.equal('rgb(255, 255, 0)');
    }
    emulateMedia({ ...OFF, forced: true, scheme: 'light' });
    expect(colourOf(text)).to.equal(BLACK);
    expect(colourOf(text, 'background-color')).to.equal(WHITE);
    emulateMedia(OFF);
    expect(colourOf(text)).to.equal(RED);
    expect(colourOf(text, 'background-color')).to.equal(RED);
    expect(colourOf(text, 'outline-style')).to.equal('none');
  });

  it('leave a rule its own colours that asks for them', async () => {
    const text = await fixture(html`<p class="own">Text</p>`);
    const style = document.createElement('style');
    style.textContent = '.own { color: rgb(200, 0, 0); forced-color-adjust: none; }';
    document.head.append(style);
    emulateMedia({ ...OFF, forced: true });
    expect(colourOf(text)).to.equal(CSS.supports('forced-color-adjust', 'none') ? RED : BLACK);
    style.remove();
  });
});

describe('the network of the toolbar', () => {
  afterEach(() => setNetwork('fast'));

  it('is off for what is fetched and for code that is imported, and the browser says so', async () => {
    const load = (): Promise<number> => Promise.resolve(1);
    const told: string[] = [];
    const listen = ({ type }: Event): unknown => told.push(type);
    addEventListener('offline', listen);
    addEventListener('online', listen);
    setNetwork('offline');
    expect(navigator.onLine).to.be.false;
    const failed = (promise: Promise<unknown>): Promise<unknown> =>
      promise.then(
        () => 'came',
        (error: unknown) => error instanceof TypeError,
      );
    expect(await failed(fetch('/test/fixtures/blank.html'))).to.be.true;
    expect(await failed(window.importLater!('a', load))).to.be.true;
    setNetwork('fast');
    expect((await fetch('/test/fixtures/blank.html')).ok).to.be.true;
    expect(await window.importLater!('a', load)).to.equal(1);
    setNetwork('offline');
    expect(await window.importLater!('a', load), 'is there already').to.equal(1);
    setNetwork('fast');
    expect(told).to.deep.equal(['offline', 'online', 'offline', 'online']);
    removeEventListener('offline', listen);
    removeEventListener('online', listen);
  });

  it('is slow until the reader gives up', async () => {
    setNetwork('slow');
    const { signal } = new AbortController();
    const limit = new AbortController();
    const isThere = fetch('/test/fixtures/blank.html', { signal: AbortSignal.any([signal, limit.signal]) });
    limit.abort();
    expect(await isThere.catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
  });
});

describe('the zoom of the toolbar', () => {
  afterEach(() => {
    zoomTo(1);
    setTextSize(1);
  });

  it('enlarges text, or all', async () => {
    const text = await fixture(html`<p style="font-size: 1rem; inline-size: 100%; margin: 0">Text</p>`);
    const { width } = text.getBoundingClientRect();
    setTextSize(2);
    expect(colourOf(text, 'font-size')).to.equal('32px');
    setTextSize(1);
    zoomTo(2);
    expect(text.clientWidth).to.be.closeTo(width / 2, 16);
    zoomTo(1);
    expect(text.clientWidth).to.be.closeTo(width, 1);
  });
});

describe('what the panel of events shows', () => {
  it('are the fields of an event, and where it came from', () => {
    const event = new NewsShareEvent({ shareTarget: 'copy', url: 'https://a.example/', text: 'Words' });
    const target = document.createElement('news-share-bar');
    target.id = 'bar';
    target.dispatchEvent(event);
    expect(payloadOf(event)).to.deep.equal({
      shareTarget: 'copy',
      url: 'https://a.example/',
      text: 'Words',
      from: '<news-share-bar id="bar">',
    });
  });

  it('has no functions, and ends where things refer to themselves', () => {
    class Asked extends RequestEvent<string> {
      readonly signal = AbortSignal.abort();
      readonly error = new TypeError('No.');
      readonly round: Record<string, unknown> = { act: () => 1, list: [1, { a: undefined }] };

      constructor() {
        super('news-asked');
        this.round['again'] = this.round;
      }
    }
    const { round, ...payload } = payloadOf(new Asked());
    expect(payload).to.deep.equal({
      signal: 'aborted',
      error: { name: 'TypeError', message: 'No.' },
      from: undefined,
    });
    expect(JSON.stringify(round)).to.contain('"again":"…"').and.not.to.contain('act');
  });
});
