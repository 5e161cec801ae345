import { expect } from '@open-wc/testing';
import '../../src/locales/ar.js';
import '../../src/share/news-share-bar.js';
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { axeViolations, axFind, axOutline, axTree } from '../helpers/a11y.js';
import { emulateForcedColors, need, resetMedia } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import {
  $,
  all,
  bar,
  barIn,
  focused,
  isOpen,
  openMenu,
  page,
  restore,
  settle,
  status,
  stubClipboard,
  target,
} from './helpers.js';
import { quoting, selectAnd, tools } from './quoting.js';

const KEY = 'news-article:mastodon';

const denied = async (): Promise<NewsShareBar> => {
  stubClipboard(false);
  const element = await bar();
  target(element, 'copy').click();
  await until('the field', () => focused(element)?.localName === 'textarea');
  return element;
};

const refused = async (): Promise<NewsShareBar> => {
  const element = await bar('targets="copy mastodon"');
  target(element, 'mastodon').click();
  const field = (await until('the field', () => focused(element))) as HTMLInputElement;
  field.value = 'none';
  $(element, '.menu .go')!.click();
  await until('the error', () => $(element, '[role=alert]')!.textContent.trim());
  return element;
};

const opened = async (attributes = ''): Promise<NewsShareBar> => {
  const element = await bar(attributes);
  await openMenu(element);
  return element;
};

const quotedText = async (): Promise<NewsShareBar> => {
  const element = await quoting();
  await selectAnd('p');
  await until('the tools', () => tools(element));
  return element;
};

const arabic = async (): Promise<NewsShareBar> => {
  const element = await barIn(
    page('<div lang="ar" dir="rtl"><news-share-bar url="https://paper.example/"></news-share-bar></div>'),
  );
  await openMenu(element);
  return element;
};

const copied = async (): Promise<NewsShareBar> => {
  stubClipboard();
  const element = await bar();
  target(element, 'copy').click();
  await until('the words', () => status(element));
  return element;
};

const STATES: Readonly<Record<string, () => Promise<NewsShareBar>>> = {
  'of which nothing is said': () => bar(),
  'with no room': () => bar('', 200),
  'of icons': () => bar('display="icons"'),
  'that is vertical': () => bar('orientation="vertical"'),
  'that has copied': copied,
  'whose menu is open': () => opened(),
  'whose menu is open, of icons': () => opened('display="icons"'),
  'that was not allowed to copy': denied,
  'with a form and its error': refused,
  'with the tools of a quotation': quotedText,
  'in Arabic, whose menu is open': arabic,
};

describe('<news-share-bar>: accessible', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { color-scheme: dark } body { color: CanvasText; background: Canvas }');

  afterEach(async () => {
    restore();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    localStorage.removeItem(KEY);
    document.getSelection()?.removeAllRanges();
    await resetMedia();
  });

  for (const [what, make] of Object.entries(STATES)) {
    it(`has no fault that axe finds: a bar ${what}`, async () => {
      expect(await axeViolations(await make())).to.deep.equal([]);
    });

    it(`has none on a dark page: a bar ${what}`, async () => {
      document.adoptedStyleSheets.push(sheet);
      const element = await make();
      expect(await axeViolations(element)).to.deep.equal([]);
    });

    it(`has room for a finger: a bar ${what}`, async () => {
      const element = await make();
      const controls = all(element, 'a, button, input').filter((control) => control.getClientRects().length);
      expect(controls.length).to.be.greaterThan(1);
      for (const control of controls) {
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.outerHTML.slice(0, 90)).to.be.at.least(
          control.matches('form a') ? 24 : 43.9,
        );
      }
    });
  }

  it('is a group of links under its words', async function () {
    expect(axOutline(await axTree(this, await bar())).join('\n')).to.equal(
      [
        'generic',
        '  group "Share this article:"',
        '    text "Share this article:"',
        '    list',
        '      listitem 1',
        '        link "Copy link"',
        '      listitem 1',
        '        link "Email"',
        '      listitem 1',
        '        link "Share on Bluesky, opens in a new tab"',
        '          text "Bluesky"',
        '      listitem 1',
        '        button "More ways to share"',
        '  status',
      ].join('\n'),
    );
  });

  it('has icons with full names', async function () {
    const tree = await axTree(this, await bar('display="icons"'));
    expect(axFind(tree, 'link').map(({ name }) => name)).to.deep.equal([
      'Copy link',
      'Email',
      'Share on Bluesky, opens in a new tab',
    ]);
    expect(axFind(tree, 'button', 'More ways to share')).to.have.length(1);
  });

  it('says in the menu where links lead', async function () {
    const tree = await axTree(this, await opened());
    const [menu] = axFind(tree, 'group', 'More ways to share');
    const names = axFind(menu!, 'link').map(({ name }) => name);
    expect(names).to.include.members([
      'Share on Facebook, opens in a new tab',
      'Share on Mastodon, opens in a new tab',
    ]);
    expect(axFind(menu!, 'button').map(({ name }) => name)).to.deep.equal(['Print']);
  });

  it('names the field to copy by hand, and says why it is there', async function () {
    const [field] = axFind(await axTree(this, await denied()), 'textbox');
    expect(field).to.include({ name: 'Copy this', focused: true, value: 'https://paper.example/tide' });
    expect(field!.description).to.match(/did not allow copying/);
  });

  it('names the field for a server, and what is wrong with it', async function () {
    const tree = await axTree(this, await refused());
    const [field] = axFind(tree, 'textbox', 'Your Mastodon server');
    expect(field).to.include({ invalid: 'true', focused: true });
    expect(field!.description).to.match(/mastodon\.social/);
    expect(axFind(tree, 'alert')).to.have.length(1);
    expect(axFind(tree, 'button', 'Share on Mastodon')).to.have.length(1);
  });

  it('names the tools of a quotation', async function () {
    const [group] = axFind(await axTree(this, await quotedText()), 'group', 'Selected text');
    expect(axFind(group!, 'button').map(({ name }) => name)).to.deep.equal([
      'Copy quote',
      'Copy link to quote',
      'Share quote',
    ]);
  });

  it('is all to be seen with forced colours', async function () {
    await need(this, emulateForcedColors(true));
    const element = await opened();
    expect(isOpen(element)).to.equal(true);
    const color = getComputedStyle(target(element, 'copy')).color;
    for (const svg of all(element, 'svg'))
      expect(['rgba(0, 0, 0, 0)', getComputedStyle($(element, '.menu')!).backgroundColor]).not.to.include(
        getComputedStyle(svg).stroke,
      );
    expect(getComputedStyle($(element, '.menu')!).borderTopStyle).to.equal('solid');
    expect(color).not.to.equal(getComputedStyle($(element, '.menu')!).backgroundColor);
    await settle(element);
  });
});
