/**
 * What a framework must do with our elements, after the cases of Custom Elements Everywhere: attributes, properties,
 * events, children.
 */
import type { State } from './app.js';
import { equal, until, type Drawn } from './drawn.js';
import { ADA, BEN, RAIN, STATE } from './state.js';

export type Case = (drawn: Drawn) => Promise<void>;

export const CASES: Readonly<Record<string, Case>> = {
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

/** Of what a server rendered. */
export const hydrated =
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
