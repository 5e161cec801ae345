import { expect } from '@open-wc/testing';
import '../../src/share/news-share-bar.js';
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { until } from '../helpers/frame.js';
import {
  $,
  all,
  bar,
  focused,
  follows,
  inMenu,
  isOpen,
  openMenu,
  record,
  restore,
  settle,
  shorten,
  status,
  stub,
  stubClipboard,
  stubSheet,
  target,
} from './helpers.js';

const URL = 'https://paper.example/tide';

const hasState = (element: Element, name: string): boolean =>
  !CSS.supports('selector(:state(x))') || element.matches(`:state(${name})`);

/** The words of the target that are seen: "Copied" takes the place of "Copy link". */
const wordsSeen = (element: Element): string[] =>
  all(element, '.row [data-id=copy] .name span')
    .filter((word) => getComputedStyle(word).opacity === '1')
    .map((word) => word.textContent);

describe('<news-share-bar>: copying', () => {
  afterEach(restore);

  it('copies the address, says so to everyone, and goes back', async () => {
    shorten(4000);
    const written = stubClipboard();
    const element = await bar();
    const told = record();
    const { width } = target(element, 'copy').getBoundingClientRect();
    expect(wordsSeen(element)).to.deep.equal(['Copy link']);
    expect(follows(target(element, 'copy'))).to.equal(false);
    await until('the words', () => status(element));
    expect(written).to.deep.equal([URL]);
    expect(told).to.deep.equal(['news-share copy', 'news-share-complete copy copied']);
    expect(status(element)).to.equal('Link copied');
    expect(wordsSeen(element)).to.deep.equal(['Copied']);
    expect(hasState(element, 'copied')).to.equal(true);
    expect(target(element, 'copy').getBoundingClientRect().width, 'nothing moves').to.equal(width);
    expect(isOpen(element)).to.equal(false);
    await until('the first words again', () => !status(element));
    await settle(element);
    expect(wordsSeen(element)).to.deep.equal(['Copy link']);
    if (CSS.supports('selector(:state(x))')) expect(element.matches(':state(copied)')).to.equal(false);
  });

  it('tells what is copied before it is, with the campaign’s address', async () => {
    const written = stubClipboard();
    const element = await bar('campaign="autumn"');
    const texts: string[] = [];
    const listener = ({ url, text }: { url: string; text: string }): void =>
      void texts.push(url, text, String(written.length));
    element.addEventListener('news-share', listener);
    target(element, 'copy').click();
    await until('the copy', () => written.length);
    const address = `${URL}?utm_source=copy&utm_medium=share&utm_campaign=autumn`;
    expect(texts).to.deep.equal([address, address, '0']);
    expect(written).to.deep.equal([address]);
  });

  for (const [what, deny] of [
    ['where the browser denies it', () => stubClipboard(false)],
    ['without a clipboard', () => stub(navigator, 'clipboard', undefined)],
  ] as const)
    it(`gives the link in a field to copy by hand: ${what}`, async () => {
      deny();
      const element = await bar();
      const told = record();
      target(element, 'copy').click();
      const field = (await until('the field', () => focused(element))) as HTMLTextAreaElement;
      expect(field.matches('.menu textarea')).to.equal(true);
      expect(isOpen(element)).to.equal(true);
      expect(field.value).to.equal(URL);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, URL.length]);
      expect(told).to.deep.equal(['news-share copy', 'news-share-complete copy denied']);
      expect(status(element)).to.equal('');
      expect(wordsSeen(element)).to.deep.equal(['Copy link']);
      expect($(element, `#${field.getAttribute('aria-describedby')!}`)!.textContent).to.match(
        /did not allow/,
      );
      expect($(element, 'label')!.getAttribute('for')).to.equal(field.id);
    });

  it('gives the field in the menu, where the target stands there', async () => {
    stubClipboard(false);
    const element = await bar('targets="bluesky x reddit copy"', 220);
    await openMenu(element);
    inMenu(element, 'copy').click();
    const field = (await until('the field', () => focused(element))) as HTMLTextAreaElement;
    expect(field.value).to.equal(URL);
    expect(isOpen(element)).to.equal(true);
    const { left, top, width } = $(element, '.menu')!.getBoundingClientRect();
    expect(width).to.be.greaterThan(100);
    expect([left, top].every((edge) => edge >= 0)).to.equal(true);
    $(element, '.menu')!.hidePopover();
    await until('the targets again', () => $(element, '.menu [data-id=copy]'));
  });

  it('does nothing that the page has taken over', async () => {
    const written = stubClipboard();
    const element = await bar();
    const told = record(true);
    expect(follows(target(element, 'copy'))).to.equal(false);
    await until('the request', () => told.length);
    await settle(element);
    expect(told).to.deep.equal(['news-share copy']);
    expect(written).to.deep.equal([]);
    expect(status(element)).to.equal('');
    expect(wordsSeen(element)).to.deep.equal(['Copy link']);
    expect(isOpen(element)).to.equal(false);
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
    it(`leaves the link to the browser: ${key}`, async () => {
      const written = stubClipboard();
      const element = await bar();
      const told = record();
      expect(target(element, 'copy').href).to.equal(URL);
      expect(follows(target(element, 'copy'), { [key]: true })).to.equal(true);
      await settle(element);
      expect([...told, ...written]).to.deep.equal([]);
    });
});

describe('<news-share-bar>: the device’s own sheet', () => {
  afterEach(restore);

  const press = async (share: (data: ShareData) => Promise<void>): Promise<[NewsShareBar, string[]]> => {
    stubSheet(share);
    const element = await bar('targets="native copy"');
    const told = record();
    expect(follows(target(element, 'native'))).to.equal(false);
    await until('the end', () => told.length > 1);
    await settle(element);
    return [element, told];
  };

  it('shares', async () => {
    const shared: ShareData[] = [];
    const [element, told] = await press((data) => {
      shared.push(data);
      return Promise.resolve();
    });
    expect(shared).to.deep.equal([{ title: 'The tide', text: 'The tide', url: URL }]);
    expect(told).to.deep.equal(['news-share native', 'news-share-complete native shared']);
    expect(status(element)).to.equal('');
  });

  it('takes no closing of it for a failure', async () => {
    const [element, told] = await press(() => Promise.reject(new DOMException('Closed', 'AbortError')));
    expect(told).to.deep.equal(['news-share native', 'news-share-complete native cancelled']);
    expect(status(element)).to.equal('');
    expect(isOpen(element)).to.equal(false);
  });

  it('says that it failed', async () => {
    const [element, told] = await press(() => Promise.reject(new DOMException('No', 'NotAllowedError')));
    expect(told).to.deep.equal(['news-share native', 'news-share-complete native failed']);
    expect(status(element)).to.equal('That did not work. Try again.');
  });

  it('is not opened where the page has taken over, nor with a key held down', async () => {
    let count = 0;
    stubSheet(() => {
      count++;
      return Promise.resolve();
    });
    const element = await bar('targets="native copy"');
    expect(follows(target(element, 'native'), { ctrlKey: true })).to.equal(true);
    expect(target(element, 'native').href).to.equal(URL);
    const told = record(true);
    expect(follows(target(element, 'native'))).to.equal(false);
    await settle(element);
    expect(told).to.deep.equal(['news-share native']);
    expect(count).to.equal(0);
  });
});

describe('<news-share-bar>: printing', () => {
  afterEach(restore);

  it('prints, unless the page does', async () => {
    let count = 0;
    stub(window, 'print', () => count++);
    const element = await bar('targets="print copy"');
    const told = record();
    const button = target(element, 'print') as HTMLElement;
    expect(button.localName).to.equal('button');
    button.click();
    await until('the print', () => count);
    expect([count, ...told]).to.deep.equal([1, 'news-share print']);
    record(true);
    button.click();
    await settle(element);
    expect([count, told.length]).to.deep.equal([1, 2]);
  });
});

describe('<news-share-bar>: links to networks', () => {
  afterEach(restore);

  it('asks before it is followed, follows by itself, and opens no window', async () => {
    let opened = 0;
    stub(window, 'open', () => opened++);
    const element = await bar('targets="x facebook linkedin bluesky threads email"');
    const told = record();
    for (const id of ['x', 'facebook', 'linkedin', 'bluesky', 'threads', 'email']) {
      expect(target(element, id).href, id).to.match(id === 'email' ? /^mailto:/ : /^https:/);
      expect(follows(target(element, id)), id).to.equal(true);
      expect(follows(target(element, id), { metaKey: true }), `${id} in a tab`).to.equal(true);
    }
    expect(told.filter((line) => line === 'news-share x')).to.have.length(2);
    expect(told).to.have.length(12);
    expect(opened).to.equal(0);
  });

  it('is not followed where the page has taken over', async () => {
    const element = await bar();
    const told = record(true);
    expect(follows(target(element, 'bluesky'))).to.equal(false);
    expect(follows(target(element, 'email'))).to.equal(false);
    expect(told).to.deep.equal(['news-share bluesky', 'news-share email']);
  });

  it('closes the menu that it stands in, once it is followed', async () => {
    const element = await bar();
    await openMenu(element);
    const told = record();
    expect(follows(inMenu(element, 'facebook'))).to.equal(true);
    expect(told).to.deep.equal(['news-share facebook']);
    await until('the menu to close', () => !isOpen(element));
  });
});
