import { expect } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { sendMouse } from '@web/test-runner-commands';
import '../../src/share/news-share-bar.js';
import { EMPTY_ARTICLE } from '../../src/article/model.js';
import { articleContext } from '../../src/core/article-context.js';
import { rememberServer } from '../../src/share/mastodon-server.js';
import type { NewsShareBar } from '../../src/share/news-share-bar.js';
import { axeViolations } from '../helpers/a11y.js';
import { clickOn } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import {
  $,
  barIn,
  focused,
  follows,
  inMenu,
  isOpen,
  menuIds,
  page,
  record,
  restore,
  settle,
  shorten,
  status,
  stub,
  stubClipboard,
  stubPointer,
  stubSheet,
} from './helpers.js';
import { ARTICLE, isShown, quoting, range, select, selectAnd, tools } from './quoting.js';

const URL = 'https://paper.example/tide';
const LINK = `${URL}#:~:text=tide%20came`;
const KEY = 'news-article:mastodon';

/** A bar whose tools stand beside "tide came". */
async function quoted(options?: Parameters<typeof quoting>[0]): Promise<[NewsShareBar, HTMLElement[]]> {
  const element = await quoting(options);
  await selectAnd('p', 'release');
  return [element, await until('the tools', () => tools(element))];
}

describe('quoting: what the tools do', () => {
  afterEach(() => {
    restore();
    localStorage.removeItem(KEY);
    document.getSelection()?.removeAllRanges();
  });

  it('are called what stands on them while "Copied" does', async () => {
    const written = stubClipboard();
    const [element, [quote, link]] = await quoted();
    expect(link!.getAttribute('aria-label')).to.equal('Copy link to quote');
    link!.click();
    await until('the words', () => written.length && link!.textContent.includes('Copied'));
    expect(quote!.hasAttribute('aria-label')).to.be.false;
    expect(link!.hasAttribute('aria-label')).to.be.false;
    expect(await axeViolations(element)).to.deep.equal([]);
  });

  it('copy the quote with headline and link, say so, and go', async () => {
    shorten(1500);
    const written = stubClipboard();
    const [element, [quote]] = await quoted();
    const told = record();
    quote!.click();
    await until('the copy', () => written.length);
    expect(written).to.deep.equal([`“tide came”\n\nThe tide\n${LINK}`]);
    await until('the words', () => status(element) === 'Quote copied');
    expect(told).to.deep.equal(['news-share copy', 'news-share-complete copy copied']);
    await until('them to go', () => !isShown(element));
    expect(document.getSelection()!.toString()).to.equal('tide came');
  });

  it('copy the link alone', async () => {
    const written = stubClipboard();
    const [element, [, link]] = await quoted();
    link!.click();
    await until('the words', () => status(element) === 'Link copied');
    expect(written).to.deep.equal([LINK]);
    expect(isShown(element)).to.equal(true);
    const [word, copied] = link!.querySelectorAll('.name span');
    expect([getComputedStyle(word!).opacity, getComputedStyle(copied!).opacity]).to.deep.equal(['0', '1']);
  });

  it('say that AI made it', async () => {
    const written = stubClipboard();
    const box = page('');
    const initialValue = {
      state: 'ready' as const,
      article: { ...EMPTY_ARTICLE, digitalSourceType: 'TrainedAlgorithmicMediaDigitalSource' },
      provenance: {},
      problems: [],
    };
    new ContextProvider(box as never, { context: articleContext, initialValue }).hostConnected();
    box.innerHTML = ARTICLE.replace(
      'BAR',
      `<news-share-bar quote url="${URL}" headline="The tide"></news-share-bar>`,
    );
    const element = await barIn(box);
    await selectAnd('p');
    const [quote] = await until('the tools', () => tools(element));
    quote!.click();
    await until('the copy', () => written.length);
    expect(written).to.deep.equal([`“tide came”\n\nThe tide (AI-generated)\n${LINK}`]);
  });

  it('tell the page the quote, and let it take over', async () => {
    const written = stubClipboard();
    const [element, [quote, link]] = await quoted();
    const told: unknown[] = [];
    element.addEventListener('news-share', (event) => {
      told.push([event.shareTarget, event.quote, event.url, event.text]);
      event.preventDefault();
    });
    quote!.click();
    await settle(element);
    expect(isShown(element)).to.equal(false);
    link!.click();
    expect(told).to.deep.equal([
      ['copy', 'tide came', LINK, `“tide came”\n\nThe tide\n${LINK}`],
      ['copy', 'tide came', LINK, LINK],
    ]);
    expect(written).to.deep.equal([]);
  });

  for (const [index, text] of [`“tide came”\n\nThe tide\n${LINK}`, LINK].entries())
    it(`give the text to copy by hand where copying is denied: ${index}`, async () => {
      stubClipboard(false);
      const [element, buttons] = await quoted();
      const told = record();
      buttons[index]!.click();
      const field = (await until('the field', () => focused(element))) as HTMLTextAreaElement;
      expect(field.value).to.equal(text);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, text.length]);
      expect(told).to.deep.equal(['news-share copy', 'news-share-complete copy denied']);
    });

  it('share by the device’s own sheet, where there is one', async () => {
    const shared: ShareData[] = [];
    stubPointer('coarse'); // not at a desk
    stubSheet((data) => {
      shared.push(data);
      return Promise.resolve();
    });
    const [element, [, , share]] = await quoted();
    const told = record();
    share!.click();
    await until('the end', () => told.length === 2);
    expect(shared).to.deep.equal([{ title: 'The tide', text: '“tide came”\n\nThe tide', url: LINK }]);
    expect(told).to.deep.equal(['news-share native', 'news-share-complete native shared']);
    expect(isShown(element)).to.equal(false);
  });

  it('share by the menu otherwise: each network has the quote', async () => {
    stub(navigator, 'canShare', undefined);
    const [element, [, , share]] = await quoted({ more: 'targets="x bluesky mastodon copy print facebook"' });
    share!.click();
    await until('the menu', () => isOpen(element) && menuIds(element).length);
    expect(menuIds(element)).to.deep.equal(['x', 'bluesky', 'mastodon', 'facebook']);
    for (const id of ['x', 'bluesky', 'mastodon'])
      expect(decodeURIComponent(inMenu(element, id).href), id).to.include('“tide came”');
    expect(inMenu(element, 'facebook').href).to.include(encodeURIComponent(LINK));
    let quote: string | undefined;
    element.addEventListener('news-share', (event) => ({ quote } = event));
    expect(follows(inMenu(element, 'x'))).to.equal(true);
    expect(quote).to.equal('tide came');
    await until('it to close', () => !isOpen(element));
  });

  it('share on the reader’s Mastodon server what was quoted, also when that is named on the way', async () => {
    stub(navigator, 'canShare', undefined);
    rememberServer('old.example');
    localStorage.removeItem(KEY);
    const [element, [, , share]] = await quoted({ more: 'targets="mastodon copy"' });
    const shared: string[] = [];
    element.addEventListener('news-share', (event) => {
      shared.push(`${event.shareTarget} ${event.quote ?? 'nothing'}`);
      event.preventDefault();
    });
    share!.click();
    await until('the menu', () => isOpen(element) && inMenu(element, 'mastodon'));
    inMenu(element, 'mastodon').click();
    const field = await until('the field', () => {
      const active = focused(element);
      return active instanceof HTMLInputElement && active;
    });
    field.value = 'mastodon.example';
    $(element, '.menu .go')!.click();
    await until('the share', () => shared.length);
    expect(shared).to.deep.equal(['mastodon tide came']);
  });

  it('mark the link with the campaign', async () => {
    const written = stubClipboard();
    const [, [, link]] = await quoted({ more: 'campaign="ref={target}"' });
    link!.click();
    await until('the copy', () => written.length);
    expect(written).to.deep.equal([`${URL}?ref=copy#:~:text=tide%20came`]);
  });

  it('take what is selected now', async () => {
    const written = stubClipboard();
    const [element] = await quoted();
    select('.second', 2, 8);
    await until('them to go', () => !isShown(element));
    const [quote] = await until('the tools', () => tools(element));
    quote!.click();
    await until('the copy', () => written.length);
    expect(written).to.deep.equal([`“second”\n\nThe tide\n${URL}#:~:text=second`]);
  });

  it('are there for a mouse that selects, and keep the selection when pressed', async () => {
    const written = stubClipboard();
    const element = await quoting();
    const { left, right, top, height } = range('p', 4, 13).getBoundingClientRect();
    const at = (x: number): { position: [number, number] } => ({
      position: [Math.round(x), Math.round(top + height / 2)],
    });
    await sendMouse({ type: 'move', ...at(left) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', ...at(right) });
    await sendMouse({ type: 'up' });
    const [, link] = await until('the tools', () => tools(element));
    const selected = document.getSelection()!.toString().trim();
    expect(selected).to.include('tide');
    await clickOn(link!);
    await until('the copy', () => written.length);
    expect(written[0]).to.match(/#:~:text=.*tide/);
    expect(document.getSelection()!.toString().trim()).to.equal(selected);
    expect(isShown(element)).to.equal(true);
  });
});
