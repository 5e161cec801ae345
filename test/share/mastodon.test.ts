import { expect } from '@open-wc/testing';
import '../../src/share/news-share-bar.js';
import { rememberServer } from '../../src/share/mastodon-server.js';
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { press } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import {
  $,
  bar,
  focused,
  follows,
  inMenu,
  isOpen,
  openMenu,
  record,
  restore,
  settle,
  stubProperty,
  target,
} from './helpers.js';

const KEY = 'news-article:mastodon';

const field = (element: Element): HTMLInputElement => $(element, '.menu input') as HTMLInputElement;
const error = (element: Element): HTMLElement => $(element, '.menu [role=alert]')!;

/** Presses the link, which a bar without a known server answers with its form. */
async function openForm(element: NewsShareBar, link = target(element, 'mastodon')): Promise<void> {
  expect(follows(link)).to.equal(false);
  await until('the field', () => field(element) && focused(element) === field(element));
}

async function submit(element: NewsShareBar, server: string): Promise<void> {
  field(element).value = server;
  $(element, '.menu .go')!.click();
  await settle(element);
}

/** Where the link led that the form pressed, as it is not followed. */
async function submitted(element: NewsShareBar, server: string): Promise<string[]> {
  const followed: string[] = [];
  const listener = (event: Event): void => {
    const link = (event.composedPath()[0] as Element).closest<HTMLAnchorElement>('a');
    if (link && !event.defaultPrevented) followed.push(link.href);
    if (link) event.preventDefault();
  };
  window.addEventListener('click', listener);
  try {
    await submit(element, server);
    await until('the menu to close', () => !isOpen(element));
  } finally {
    window.removeEventListener('click', listener);
  }
  return followed;
}

const LINK = 'https://mastodon.example/share?text=The%20tide%0A%0Ahttps%3A%2F%2Fpaper.example%2Ftide';

describe('<news-share-bar>: the reader’s Mastodon server', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => {
    restore();
    localStorage.removeItem(KEY);
  });

  it('is asked for once, and the link leads there', async () => {
    const element = await bar('targets="copy mastodon"');
    const told = record();
    await openForm(element);
    expect(told, 'nothing is shared yet').to.deep.equal([]);
    expect(field(element).value).to.equal('');
    expect(await submitted(element, ' https://Mastodon.example/@me ')).to.deep.equal([LINK]);
    expect(told).to.deep.equal(['news-share mastodon']);
    expect(localStorage.getItem(KEY)).to.equal('mastodon.example');
    expect(target(element, 'mastodon').href).to.equal(LINK);
    expect(follows(target(element, 'mastodon')), 'from now on').to.equal(true);
    const another = await bar('targets="mastodon"');
    expect(target(another, 'mastodon').href).to.equal(LINK);
  });

  it('is sent by Enter too', async () => {
    const element = await bar('targets="copy mastodon"');
    await openForm(element);
    field(element).value = 'mastodon.example';
    record(true); // not to be followed
    await press('Enter');
    await until('the server', () => localStorage.getItem(KEY));
    await until('the menu to close', () => !isOpen(element));
    expect(target(element, 'mastodon').href).to.equal(LINK);
  });

  it('has to be one: said where the reader is', async () => {
    const element = await bar('targets="mastodon"');
    await openForm(element);
    expect(field(element).getAttribute('aria-invalid')).to.equal('false');
    expect(error(element).textContent.trim()).to.equal('');
    const region = error(element);
    for (const server of ['', 'my server', 'localhost', '127.0.0.1', 'javascript:alert(1)']) {
      $(element, '.menu .go')!.focus();
      await submit(element, server);
      expect(isOpen(element), server).to.equal(true);
      expect(error(element).textContent.trim()).to.match(/mastodon\.social/);
      expect(field(element).getAttribute('aria-invalid')).to.equal('true');
      expect(field(element).getAttribute('aria-describedby')).to.equal(error(element).id);
      expect(field(element).value, 'what was typed stays').to.equal(server);
      expect(focused(element) === field(element), 'focus').to.equal(true);
    }
    expect(error(element) === region, 'mounted before').to.equal(true);
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('can be changed', async () => {
    localStorage.setItem(KEY, 'old.example');
    const element = await bar('targets="copy mastodon"');
    await openMenu(element);
    const change = [...$(element, '.menu')!.querySelectorAll('button')].at(-1)!;
    expect(change.textContent.trim()).to.equal('Change server (old.example)');
    change.click();
    await until('the field', () => focused(element) === field(element));
    expect(field(element).value).to.equal('old.example');
    expect(await submitted(element, 'mastodon.example')).to.deep.equal([LINK]);
    expect(localStorage.getItem(KEY)).to.equal('mastodon.example');
  });

  it('can be chosen with help: the link of the form leads to the chooser', async () => {
    const element = await bar('targets="copy mastodon"');
    await openForm(element);
    const told = record();
    const link = $(element, '.menu form a') as HTMLAnchorElement;
    expect(link.href).to.match(/^https:\/\/share\.joinmastodon\.org\/#text=The%20tide/);
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
    expect(follows(link)).to.equal(true);
    expect(told).to.deep.equal(['news-share mastodon']);
    await until('the menu to close', () => !isOpen(element));
  });

  it('is asked for in the menu, where the target stands there', async () => {
    const element = await bar();
    await openMenu(element);
    await openForm(element, inMenu(element, 'mastodon'));
    expect(await submitted(element, 'mastodon.example')).to.deep.equal([LINK]);
  });

  it('is not asked for with a key held down: the link leads to the chooser', async () => {
    const element = await bar('targets="mastodon"');
    const told = record();
    expect(target(element, 'mastodon').href).to.match(/^https:\/\/share\.joinmastodon\.org\/#text=/);
    expect(follows(target(element, 'mastodon'), { ctrlKey: true })).to.equal(true);
    await settle(element);
    expect(isOpen(element)).to.equal(false);
    expect(told).to.deep.equal(['news-share mastodon']);
  });

  it('is known until the page is left, where nothing can be stored', async () => {
    stubProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
    const element = await bar('targets="copy mastodon"');
    await openForm(element);
    expect(await submitted(element, 'mastodon.example')).to.deep.equal([LINK]);
    expect(follows(target(element, 'mastodon')), 'from now on').to.equal(true);
    const another = await bar('targets="mastodon"');
    expect(target(another, 'mastodon').href).to.equal(LINK);
    restore();
    rememberServer('mastodon.example'); // what is stored counts again
  });

  it('is no name that something else has stored', async () => {
    localStorage.setItem(KEY, 'not a server');
    const element = await bar('targets="mastodon"');
    await openForm(element);
    expect(target(element, 'mastodon').href).to.match(/^https:\/\/share\.joinmastodon\.org\//);
  });
});
