/** The elements where other people's code has them: in shadow roots, in frames, in pages that render again and again. */
import { expect } from '@open-wc/testing';
import { html, LitElement, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../../src/define.js';
import type { NewsArticle } from '../../src/article/article.js';
import { makeFrame, until } from '../helpers/frame.js';

const TEXT = 'A paragraph that is long enough to be taken for running text by whatever looks for it. '.repeat(
  4,
);

const article = (author: string, headline = 'One') =>
  html`<news-article parts="header share" author=${author}>
    <article>
      <h1>${headline}</h1>
      <p>${TEXT}</p>
      <p>${TEXT}</p>
    </article>
  </news-article>`;

class OtherShell extends LitElement {
  static override properties = { author: {} };
  declare author: string;

  override render() {
    return html`<section>${article(this.author)}<slot></slot></section>`;
  }
}
customElements.define('other-shell', OtherShell);

let box: HTMLElement;
let faults: string[] = [];
const hear = (event: ErrorEvent | PromiseRejectionEvent): unknown =>
  faults.push('reason' in event ? String(event.reason) : event.message);

const bylineOf = (root: ParentNode): string =>
  root.querySelector('news-article-header')?.shadowRoot?.textContent ?? '';
const partsIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll<HTMLElement>('[data-news-part]')].map(({ dataset }) => dataset['newsPart']!);

/** Counts the listeners that stand on the window and the document; the function ends it. */
function countListeners(): { readonly count: () => number; readonly end: () => void } {
  const targets: readonly EventTarget[] = [window, document];
  let count = 0;
  for (const target of targets) {
    const known = new Set<string>();
    const numbers = new WeakMap<object, number>();
    let last = 0;
    const key = (type: string, listener: unknown, options?: boolean | AddEventListenerOptions): string => {
      if (!numbers.has(listener as object)) numbers.set(listener as object, ++last);
      const capture = typeof options === 'object' ? options.capture === true : options === true;
      return `${type} ${String(numbers.get(listener as object))} ${String(capture)}`;
    };
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    target.addEventListener = function (
      type: string,
      listener: EventListener,
      options?: AddEventListenerOptions,
    ) {
      if (listener && !(typeof options === 'object' && options.once)) {
        const name = key(type, listener, options);
        if (!known.has(name)) count++;
        known.add(name);
        options?.signal?.addEventListener('abort', () => known.delete(name) && count--);
      }
      add.call(this, type, listener, options);
    };
    target.removeEventListener = function (
      type: string,
      listener: EventListener,
      options?: EventListenerOptions,
    ) {
      if (listener && known.delete(key(type, listener, options))) count--;
      remove.call(this, type, listener, options);
    };
  }
  return {
    count: () => count,
    end: () => {
      for (const target of targets) {
        delete (target as Partial<EventTarget>).addEventListener;
        delete (target as Partial<EventTarget>).removeEventListener;
      }
    },
  };
}

describe('in other people’s pages', function () {
  this.timeout(360_000);

  beforeEach(() => {
    faults = [];
    addEventListener('error', hear);
    addEventListener('unhandledrejection', hear);
    box = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    box.remove();
    removeEventListener('error', hear);
    removeEventListener('unhandledrejection', hear);
    expect(faults).to.deep.equal([]);
  });

  it('composes in the shadow root of another library’s element, and is heard outside', async () => {
    const heard: EventTarget[] = [];
    box.addEventListener('news-article-change', ({ target }) => heard.push(target!));
    render(html`<other-shell .author=${'Ann Lee'}></other-shell>`, box);
    const shell = box.querySelector<OtherShell>('other-shell')!;
    const root = await until('the shell', () => shell.shadowRoot?.querySelector('section'));
    await until('the byline', () => bylineOf(root).includes('Ann Lee'));
    expect(root.querySelector('h1 + news-article-header')).to.exist;
    expect(partsIn(root).sort()).to.deep.equal(['header', 'share']);
    expect(partsIn(document)).to.deep.equal([]);
    expect(heard.length).to.be.greaterThan(0);
    expect(new Set(heard), 'the element that it left').to.deep.equal(new Set([shell]));
    shell.author = 'Bo Chen';
    await until('the new byline', () => bylineOf(root).includes('Bo Chen'));
    expect(partsIn(root).length).to.equal(2);
  });

  it('finds what is added to shadow roots later, and joins it by `for` there', async () => {
    const host = box.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const late = document.createElement('template');
    late.innerHTML =
      '<news-article-header for="story"></news-article-header><news-article id="story" author="Cy Moss" headline="Late"></news-article>';
    root.append(late.content.cloneNode(true));
    await until('the byline', () => bylineOf(root).includes('Cy Moss'));
    root.append(late.content.cloneNode(true));
    await until('another', () =>
      [...root.querySelectorAll('news-article-header')].every((part) => part.shadowRoot?.childElementCount),
    );
  });

  it('composes in a frame that may neither store nor reach its page', async () => {
    const frame = makeFrame(800, 600);
    frame.setAttribute('sandbox', 'allow-scripts');
    const source = new URL('/cdn-files/-/news-article.js', location.href).href;
    const answer = new Promise<{ parts: string[]; faults: string[] }>((resolve) => {
      addEventListener('message', function listen({ source: from, data }) {
        if (from !== frame.contentWindow) return;
        removeEventListener('message', listen);
        resolve(data as { parts: string[]; faults: string[] });
      });
    });
    frame.srcdoc = `<!doctype html><html lang="en"><title>One</title><body><news-article parts="header share" author="Ann Lee"><article><h1>One</h1><p>${TEXT}</p><p>${TEXT}</p></article></news-article>
<script>
  const faults = [];
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  const timer = setInterval(() => {
    const parts = [...document.querySelectorAll('[data-news-part]')];
    if (parts.length < 1 || !parts.every(({ shadowRoot }) => shadowRoot?.childElementCount)) return;
    clearInterval(timer);
    parent.postMessage({ parts: parts.map(({ dataset }) => dataset.newsPart), faults }, '*');
  }, 50);
</script><script type="module" src="${source}" crossorigin></script>`;
    const { parts, faults: inside } = await answer;
    expect(inside).to.deep.equal([]);
    expect(parts).to.include('share');
    expect(new Set(parts).size).to.equal(parts.length);
    frame.remove();
  });

  it('keeps its parts while a page renders a thousand times around it', async () => {
    const draw = (round: number): unknown =>
      render(html`<div class="r${round}">${article(`Author ${round}`, `Round ${round}`)}</div>`, box);
    draw(0);
    await until('the byline', () => bylineOf(box).includes('Author 0'));
    const parts = partsIn(box).sort();
    const elements = [...box.querySelectorAll('[data-news-part]')];
    for (let round = 1; round <= 1000; round++) {
      draw(round);
      if (round % 100 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await until('the last byline', () => bylineOf(box).includes('Author 1000'));
    expect(partsIn(box).sort()).to.deep.equal(parts);
    expect([...box.querySelectorAll('[data-news-part]')], 'the same elements').to.have.members(elements);
    expect(box.querySelector('h1')!.textContent).to.equal('Round 1000');
  });

  it('leaves nothing behind when a page makes it anew a thousand times', async () => {
    const listeners = countListeners();
    const draw = (round: number): unknown => render(html`${keyed(round, article(`Author ${round}`))}`, box);
    const settled = async (round: number): Promise<readonly number[]> => {
      await until(`round ${String(round)}`, () => bylineOf(box).includes(`Author ${round}`));
      await box.querySelector<NewsArticle>('news-article')!.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 200)); // what is torn down is, once it is not only moved
      return [
        listeners.count(),
        document.adoptedStyleSheets.length,
        document.head.childElementCount,
        document.body.childElementCount,
        partsIn(document).length,
      ];
    };
    for (let round = 1; round <= 10; round++) {
      draw(round);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const before = await settled(10);
    expect(before[0], 'the count counts').to.be.greaterThan(0);
    for (let round = 11; round <= 1000; round++) {
      draw(round);
      // some live for a frame, most not even that
      if (round % 20 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(await settled(1000), 'listeners, sheets, head, body, parts').to.deep.equal(before);
    listeners.end();
  });
});
