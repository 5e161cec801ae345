/** What a reader does on a demo page, in its window: all code of a page is fetched and used. */
import type { CountedWindow } from './counting.js';

interface Player extends Element {
  readonly state: string;
}

interface Reporting extends Element {
  readonly report?: { readonly state: string };
}

/** Taken before anything counts timers: waiting is not the page's. */
const wait = globalThis.setTimeout.bind(globalThis);
export const pause = (ms: number): Promise<void> => new Promise((resolve) => wait(resolve, ms));

/** ms until something has failed to come, on a machine that does other things as well. */
const PATIENCE = 60_000;

async function until<T>(what: string, find: () => T | false | null | undefined): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = find();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(10);
  }
}

/** What of a page's head speaks of its article. */
const ABOUT = 'title,meta[name],meta[property],link[rel=canonical],script[type="application/ld+json"]';

/** The pages that are put into one document, in turn, as a client-side router does it. */
export class Reading {
  readonly #window: CountedWindow;
  readonly #pages = new Map<string, Document>();

  constructor(window: CountedWindow) {
    this.#window = window;
  }

  get #document(): Document {
    return this.#window.document;
  }

  /** @param address of a demo page. */
  async mount(address: string): Promise<void> {
    const page = this.#pages.get(address) ?? (await this.#fetch(address));
    this.#pages.set(address, page);
    const { head } = this.#document;
    for (const node of head.querySelectorAll(ABOUT)) if (!node.matches('[name=viewport]')) node.remove();
    for (const node of page.head.querySelectorAll(ABOUT))
      if (!node.matches('[name=viewport]')) head.append(this.#document.importNode(node, true));
    this.#main.replaceChildren(
      ...[...(page.querySelector('main') ?? page.body).childNodes].map((node) =>
        this.#document.importNode(node, true),
      ),
    );
    await until('the article to be read', () =>
      [...this.#document.querySelectorAll<Reporting>('news-article')].every(
        ({ report }) => report && report.state !== 'loading',
      ),
    );
  }

  /** Takes everything out, and gives what comes with it time to end. */
  async unmount(): Promise<void> {
    this.#window.getSelection()?.removeAllRanges();
    this.#main.replaceChildren();
    await pause(20);
  }

  /** Uses each part that the page has. Says what was used. */
  async use(): Promise<readonly string[]> {
    const used: string[] = [];
    for (const [tag, use] of Object.entries(USES))
      for (const part of this.#document.querySelectorAll<HTMLElement>(tag)) {
        part.scrollIntoView({ block: 'center', behavior: 'instant' });
        await use(part, this.#window);
        used.push(tag);
      }
    for (const type of ['beforeprint', 'afterprint']) this.#window.dispatchEvent(new Event(type));
    return used;
  }

  get #main(): Element {
    return this.#document.querySelector('main') ?? this.#document.body;
  }

  #fetch(address: string): Promise<Document> {
    return new Promise((resolve, reject) => {
      // no parser is told to read a text: a page may forbid it
      const request = new this.#window.XMLHttpRequest();
      request.open('GET', address);
      request.responseType = 'document';
      request.onload = (): void => resolve(request.response as Document);
      request.onerror = (): void => reject(new Error(`${address} could not be fetched`));
      request.send();
    });
  }
}

type Use = (part: HTMLElement, window: CountedWindow) => Promise<unknown>;

const inside = (part: Element, selector: string): HTMLElement | null | undefined =>
  part.shadowRoot?.querySelector<HTMLElement>(selector);

const find = (part: Element, selector: string): Promise<HTMLElement> =>
  until(`${selector} in <${part.localName}>`, () => inside(part, selector));

const drawn = async (part: Element): Promise<Element> =>
  until(`<${part.localName}> to be drawn`, () => part.shadowRoot?.firstElementChild);

/** Drawn parts bring their element when a reader comes near. */
async function touch(part: HTMLElement, window: CountedWindow): Promise<void> {
  (await drawn(part)).dispatchEvent(new window.Event('pointerenter'));
  await until(`<${part.localName}> to be defined`, () => window.customElements.get(part.localName));
}

function type(field: HTMLTextAreaElement, words: string, window: CountedWindow): void {
  field.focus({ preventScroll: true });
  field.value = words;
  field.dispatchEvent(new window.InputEvent('input', { bubbles: true, composed: true }));
}

async function write(form: HTMLElement, window: CountedWindow): Promise<void> {
  const field = (await find(form, 'textarea')) as HTMLTextAreaElement;
  type(field, `${field.value.slice(0, 40)} A word more.`, window);
  // a draft that is kept may come before it while what takes it up is on its way
  await until(
    'the form to count',
    () => parseInt(inside(form, '#counter')?.textContent ?? '', 10) === field.value.length,
  );
}

const USES: Readonly<Record<string, Use>> = {
  'news-audio-player': async (player, window) => {
    await touch(player, window);
    (await find(player, '.main-button')).click();
    // on a machine without sound or voices it is refused: it ends all the same
    await until('the player to answer', () => !/idle|preparing/.test((player as unknown as Player).state));
    // stopped in one page, and left as it plays in the next
    if (player.hasAttribute('sticky')) (await find(player, '.main-button')).click();
  },
  'news-author-card': async (card, window) => {
    await touch(card, window);
    const summary = await find(card, 'summary');
    if (!inside(card, 'details[open]')) summary.click();
    await find(card, 'details[open]');
    for (const tool of await until('the tools', () => {
      const all = card.shadowRoot?.querySelectorAll<HTMLElement>('button.tool');
      return all?.length ? all : undefined;
    }))
      tool.click();
  },
  'news-share-bar': async (bar, window) => {
    await touch(bar, window);
    (await find(bar, '[data-id=more]')).click();
    await find(bar, '.menu [data-id=mastodon]');
    if (!bar.hasAttribute('quote')) return;
    const paragraph = window.document.querySelector('article p:not([class])');
    if (!paragraph) return;
    window.getSelection()?.selectAllChildren(paragraph);
    await find(bar, '[part=quote-tools]');
  },
  'news-figure': async (figure, window) => {
    await touch(figure, window);
    (await find(figure, 'img')).click();
  },
  'news-article-header': drawn,
  'news-ai-disclosure': drawn,
  'news-discussion': async (discussion, window) => {
    const list = await find(discussion, 'news-comment-list');
    await find(list, '.comment');
    const form = await find(discussion, 'news-comment-form');
    form.scrollIntoView({ block: 'center', behavior: 'instant' });
    await write(form, window);
    const reply = await find(list, '[data-act=reply]');
    reply.click();
    await write(await find(list, 'news-comment-form.reply'), window);
  },
  'news-related-articles': async (related) => {
    await find(related, '.teaser a');
  },
};
