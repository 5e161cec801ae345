/**
 * What a framework must do with our elements, after the cases of Custom Elements Everywhere: attributes, properties,
 * events, children. They run in the page, in this order: the first registers the elements.
 */
import type { NewsArticleHeader } from '../../../src/header/article-header.js';
import type { NewsRelatedArticles } from '../../../src/related/related-articles.js';
import type { NewsShareBar } from '../../../src/share/share-bar.js';
import type { App, Mount, State } from './app.js';

export interface Outcome {
  readonly title: string;
  readonly error?: string;
}

const ADA = [{ name: 'Ada Example', kind: 'human' }] as const;
const BEN = [{ name: 'Ben Sample', kind: 'human' }] as const;
const FOG = [{ headline: 'Fog', url: 'https://paper.example/fog-again' }] as const;
const RAIN = [{ headline: 'Rain', url: 'https://paper.example/rain' }] as const;

const STATE: State = {
  hasHeader: true,
  headline: 'The slow boat north',
  level: 2,
  authors: ADA,
  updatedAt: '2026-01-02T10:00:00Z',
  note: 'a note',
  quote: true,
  articles: FOG,
  service: undefined,
  links: ['tide', 'wind'],
  onShare: () => undefined,
  onShareAround: () => undefined,
  onRelatedLoad: () => undefined,
};

/** ms until something that should come is given up. */
const PATIENCE = 20_000;

function equal(actual: unknown, expected: unknown, what: string): void {
  if (!Object.is(actual, expected))
    throw new Error(`${what}: ${String(actual)} instead of ${String(expected)}`);
}

async function until(what: string, met: () => unknown): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!met()) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await new Promise(requestAnimationFrame);
  }
}

/** The app in a page, and what of it is looked at. */
class Drawn {
  readonly app: App;
  readonly root: HTMLElement;

  constructor(root: HTMLElement, app: App) {
    this.root = root;
    this.app = app;
  }

  get header(): NewsArticleHeader {
    return this.root.querySelector('news-article-header')!;
  }

  get bar(): NewsShareBar {
    return this.root.querySelector('news-share-bar')!;
  }

  get related(): NewsRelatedArticles {
    return this.root.querySelector('news-related-articles')!;
  }

  /** What readers see of an element's own. */
  seen(element: Element): string {
    return element.shadowRoot?.textContent ?? '';
  }

  shows(element: Element, text: string): Promise<void> {
    return until(`"${text}" in ${element.localName}`, () => this.seen(element).includes(text));
  }

  async press(): Promise<void> {
    const find = (): HTMLElement | null | undefined => this.bar.shadowRoot?.querySelector('[part~="target"]');
    await until('a target to press', find);
    find()!.click();
  }
}

type Case = (drawn: Drawn) => Promise<void>;

const CASES: Readonly<Record<string, Case>> = {
  'an attribute or property that is text is set, changed and taken away': async ({ app, header }) => {
    equal(header.headline, STATE.headline, 'headline');
    await app.update({ headline: 'Wind' });
    equal(header.headline, 'Wind', 'changed headline');
    await app.update({ headline: undefined });
    equal(header.headline ?? '', '', 'headline taken away');
  },
  'a number is set, and shows': async ({ app, header }) => {
    await until('a heading of level 2', () => header.shadowRoot?.querySelector('h2'));
    await app.update({ level: 4 });
    await until('a heading of level 4', () => header.shadowRoot?.querySelector('h4'));
  },
  'a boolean is set and taken away': async ({ app, bar }) => {
    equal(bar.quote, true, 'quote');
    await app.update({ quote: false });
    equal(bar.quote, false, 'no quote');
    await app.update({ quote: true });
    equal(bar.quote, true, 'quote again');
  },
  'a list is set as it is, and shows': async (drawn) => {
    const { app, header } = drawn;
    equal(header.authors, ADA, 'the list');
    await drawn.shows(header, 'Ada Example');
    await app.update({ authors: BEN });
    equal(header.authors, BEN, 'the other list');
    await drawn.shows(header, 'Ben Sample');
    // Preact gives an empty text for nothing
    await app.update({ authors: undefined, headline: 'Wind' });
    equal(!header.authors?.length, true, 'no list');
    await drawn.shows(header, 'Wind');
    equal(drawn.seen(header).includes('Ben Sample'), false, 'the author who was taken away is shown');
  },
  'a property shows whose attribute is hidden by a method': async ({ app, header }) => {
    const time = (date: string) => (): unknown =>
      header.shadowRoot?.querySelector(`time[datetime^="${date}"]`);
    await until('the date of publication', time('2026-01-01'));
    await until('the date of the update', time('2026-01-02'));
    await app.update({ updatedAt: '2026-01-03T10:00:00Z' });
    await until('another date', time('2026-01-03'));
  },
  'an object with methods is set as it is, and asked': async (drawn) => {
    const { app, related } = drawn;
    const service = { list: () => Promise.resolve(RAIN) };
    await app.update({ articles: undefined, service });
    equal(related.service, service, 'the service');
    related.scrollIntoView();
    await drawn.shows(related, 'Rain');
  },
  'an event is heard with its fields, and can be cancelled': async (drawn) => {
    const heard: string[] = [];
    await drawn.app.update({
      onShare: (event) => {
        event.preventDefault();
        heard.push(`${event.type} ${event.shareTarget} ${String(event.target === drawn.bar)}`);
      },
      onShareAround: (event) => heard.push(`around ${String(event.defaultPrevented)}`),
    });
    await drawn.press();
    equal(heard.join(', '), 'news-share email true, around true', 'heard');
  },
  'a listener that is changed is called alone, and once': async (drawn) => {
    const heard: string[] = [];
    const listener =
      (name: string): State['onShare'] =>
      (event) => {
        event.preventDefault();
        heard.push(name);
      };
    await drawn.app.update({ onShare: listener('first') });
    await drawn.app.update({ onShare: listener('second') });
    await drawn.press();
    equal(heard.join(), 'second', 'heard');
  },
  'a request is answered': async (drawn) => {
    await drawn.app.update({
      articles: undefined,
      service: { list: () => Promise.reject(new Error('not to be asked')) },
      onRelatedLoad: (event) => event.respondWith(Promise.resolve(RAIN)),
    });
    drawn.related.scrollIntoView();
    await drawn.shows(drawn.related, 'Rain');
  },
  'children stand where they are written, and change in place': async ({ app, root, header }) => {
    const note = root.querySelector('[slot="disclosure"]')!;
    equal(note.parentElement, header, 'the parent of a child');
    equal(note.textContent, 'a note', 'its text');
    await app.update({ note: 'another' });
    equal(root.querySelector('[slot="disclosure"]'), note, 'the child');
    equal(note.textContent, 'another', 'its new text');
    equal(root.querySelector('news-article > news-share-bar') !== null, true, 'an element in an element');
  },
  'a list of children grows, shrinks and changes its order': async ({ app, related }) => {
    const names = (): string => [...related.querySelectorAll('a')].map((link) => link.textContent).join();
    equal(names(), 'tide,wind', 'links');
    await app.update({ links: ['wind', 'rain', 'tide'] });
    equal(names(), 'wind,rain,tide', 'more links');
    await app.update({ links: ['rain'] });
    equal(names(), 'rain', 'fewer links');
  },
  'an element goes and comes back with all it had': async (drawn) => {
    await drawn.app.update({ hasHeader: false });
    equal(drawn.root.querySelector('news-article-header'), null, 'the header');
    await drawn.app.update({ hasHeader: true });
    equal(drawn.header.authors, ADA, 'its list');
    await drawn.shows(drawn.header, 'Ada Example');
    equal(drawn.header.querySelector('[slot="disclosure"]')?.textContent, 'a note', 'its child');
  },
  'a ref is the element': async ({ app, bar }) => {
    equal(app.bar(), bar, 'the ref');
    return Promise.resolve();
  },
  'a thousand updates leave the same elements, with one listener': async (drawn) => {
    const { app, header, bar, related } = drawn;
    let heard = 0;
    for (let turn = 1; turn <= 1000; turn++) {
      await app.update({
        headline: `Turn ${String(turn)}`,
        authors: turn % 2 ? BEN : ADA,
        quote: turn % 2 === 0,
        links: turn % 2 ? ['wind'] : ['tide', 'wind'],
        onShare: (event) => {
          event.preventDefault();
          heard += 1;
        },
      });
    }
    equal(drawn.header, header, 'the header');
    equal(drawn.bar, bar, 'the bar');
    equal(drawn.related, related, 'the related articles');
    equal(bar.quote, true, 'quote');
    await drawn.shows(header, 'Turn 1000');
    await drawn.press();
    equal(heard, 1, 'times heard');
  },
};

async function run(title: string, mount: Mount, state: State, work: Case): Promise<Outcome> {
  const root = document.body.appendChild(document.createElement('div'));
  let app: App | undefined;
  try {
    app = await mount(root, state);
    await work(new Drawn(root, app));
    app.unmount();
    equal(root.querySelector('news-article'), null, 'what is left when it is over');
    return { title };
  } catch (cause) {
    return { title, error: String(cause) };
  } finally {
    root.remove();
  }
}

export interface Facts {
  /** Whether lists reach elements that were registered after they were set; texts and booleans always do. */
  readonly keepsEarlyLists: boolean;
  /** Whether lists reach elements that a server has rendered, without a change. Only told of what is tried. */
  readonly hydratesLists?: boolean | undefined;
}

/** What an app module exports. */
export interface AppModule {
  readonly mount: Mount;
  /** Takes over what it renders as a server does. */
  readonly hydrate?: Mount | undefined;
}

const hydrated =
  (hydratesLists: boolean): Case =>
  async (drawn) => {
    const { app, header, bar } = drawn;
    await drawn.shows(header, 'The slow boat north');
    equal(bar.quote, true, 'quote');
    await until('a heading of level 2', () => header.shadowRoot?.querySelector('h2'));
    equal(app.bar(), bar, 'the ref');
    equal(header.authors, hydratesLists ? ADA : undefined, 'the list');
    let heard = 0;
    await app.update({
      authors: BEN,
      onShare: (event) => {
        event.preventDefault();
        heard += 1;
      },
    });
    equal(drawn.header, header, 'the element that the server rendered');
    await drawn.shows(header, 'Ben Sample');
    await drawn.press();
    equal(heard, 1, 'times heard');
  };

/** @param register registers the elements */
export async function runCases(
  { mount, hydrate }: AppModule,
  register: () => Promise<unknown>,
  { keepsEarlyLists, hydratesLists }: Facts,
): Promise<readonly Outcome[]> {
  const title = `elements that are registered later have texts${keepsEarlyLists ? ' and lists' : ', and lists from the next on'}`;
  const late = await run(title, mount, STATE, async (drawn) => {
    equal(customElements.get('news-share-bar'), undefined, 'registered already');
    await register();
    equal(drawn.bar.quote, true, 'quote');
    await drawn.shows(drawn.header, 'The slow boat north');
    equal(drawn.header.authors, keepsEarlyLists ? ADA : undefined, 'the list');
    await drawn.app.update({ authors: BEN, headline: 'Wind' });
    equal(drawn.header.authors, BEN, 'the next list');
    await drawn.shows(drawn.header, 'Ben Sample');
    await drawn.shows(drawn.header, 'Wind');
  });
  const outcomes = [late];
  for (const [name, work] of Object.entries(CASES)) outcomes.push(await run(name, mount, STATE, work));
  if (hydrate && hydratesLists !== undefined) {
    const name = `what a server rendered is taken over, lists ${hydratesLists ? 'too' : 'from the next on'}`;
    outcomes.push(await run(name, hydrate, STATE, hydrated(hydratesLists)));
  }
  return outcomes;
}
