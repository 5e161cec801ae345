/** What a player has once it is used: staying in view, the file, beginning elsewhere. */
import { aTimeout, expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsAudioPlayer } from '../../src/audio/audio-player.js';
import type { SpeechProvider } from '../../src/audio/speech.js';
import { until } from '../helpers/frame.js';
import { $, ARTICLE, mainButton, playerIn, press, recording, servedRecording, state } from './players.js';

/** A word a second. */
const speaking = (downloadUrl?: string): SpeechProvider => ({
  abilities: { seek: 'full', marks: 'word', background: true, download: true },
  available: () => true,
  generate: (request) =>
    Promise.resolve({
      kind: 'url',
      url: recording(40),
      duration: 40,
      downloadUrl,
      marks: {
        source: 'engine',
        words: [...request.text.matchAll(/\S+/g)].map(
          ({ index, 0: word }, at) => [at * 1000, index, word.length] as const,
        ),
      },
    }),
});

const player = (provider: SpeechProvider, isSticky = false): Promise<NewsAudioPlayer> =>
  playerIn(
    html`<article>
        <news-audio-player .service=${provider} ?sticky=${isSticky}></news-audio-player>
        ${ARTICLE}
      </article>
      <div style="block-size: 300vh"></div>`,
  );

const playing = async (provider = speaking(), isSticky = false): Promise<NewsAudioPlayer> => {
  const element = await player(provider, isSticky);
  await press(element);
  await state(element, 'playing');
  return element;
};

const options = async (element: NewsAudioPlayer): Promise<HTMLElement> => {
  $(element, '.options-button')?.click();
  return until('the options', () => $(element, '.options button') && $(element, '.options'));
};

const named = (box: HTMLElement, name: string): HTMLElement | undefined =>
  [...box.querySelectorAll<HTMLElement>('button,a')].find(({ textContent }) => textContent?.trim() === name);

/** Where the player is fixed to the window's edge. */
const mini = (element: NewsAudioPlayer): DOMRect | undefined => $(element, '.mini')?.getBoundingClientRect();

describe('a player in use', () => {
  afterEach(async () => {
    scrollTo({ top: 0, behavior: 'instant' });
    for (const element of document.querySelectorAll('news-audio-player')) element.remove();
    await aTimeout(50);
    localStorage.clear();
  });

  it('stays in view, moves nothing, goes back, and can be put away', async () => {
    const element = await playing(speaking(), true);
    await until('what keeps it in view', () => $(element, '.tools'));
    const height = document.documentElement.scrollHeight;
    const own = element.getBoundingClientRect().height;
    expect(mini(element)).to.equal(undefined);
    // it is watched once its code is there
    const away = (): boolean => {
      scrollTo({ top: 1000, behavior: 'instant' });
      return !!mini(element);
    };
    await until('the small player', away);
    const box = mini(element)!;
    expect(box.bottom).to.be.closeTo(innerHeight, 1);
    expect(element.getBoundingClientRect().height).to.equal(own);
    expect(document.documentElement.scrollHeight).to.equal(height);
    scrollTo({ top: 0, behavior: 'instant' });
    await until('its place', () => !mini(element));

    await until('the small player', away);
    await element.updateComplete;
    const close = [...element.renderRoot.querySelectorAll<HTMLElement>('.tools button')].find(
      (button) => button.getAttribute('aria-label') === 'Close player',
    )!;
    close.focus();
    await aTimeout(200); // WebKit scrolls to what has the focus by then
    const place = scrollY;
    close.click();
    await until('it to go', () => !mini(element));
    await state(element, 'paused');
    await until('the focus', () => element.shadowRoot?.activeElement === mainButton(element));
    await aTimeout(100);
    expect(scrollY, 'the reader stays where they are').to.equal(place);
  });

  it('does not stay in view unless it is to', async () => {
    const element = await playing();
    await until('the aids', () => $(element, '.tools'));
    scrollTo({ top: 1000, behavior: 'instant' });
    await aTimeout(400);
    expect(mini(element)).to.equal(undefined);
  });

  it('offers the file where a service does, and no other address', async () => {
    const url = 'https://paper.example/a.mp3';
    const element = await playing(speaking(url));
    const link = named(await options(element), 'Download audio') as HTMLAnchorElement;
    expect([link.href, link.hasAttribute('download')]).to.deep.equal([url, true]);
    for (const unsafe of [undefined, 'javascript:alert(1)']) {
      const other = await playing(speaking(unsafe));
      expect(named(await options(other), 'Download audio')).to.equal(undefined);
    }
  });

  it('offers a recording only where the page allows it', async () => {
    const src = await servedRecording();
    for (const isAllowed of [true, false]) {
      const element = await playerIn(
        html`<news-audio-player src=${src} ?download=${isAllowed}></news-audio-player>`,
      );
      await press(element);
      await until('its use', () => $(element, '.options-button'));
      const link = named(await options(element), 'Download audio') as HTMLAnchorElement | undefined;
      expect(link?.href).to.equal(isAllowed ? src : undefined);
      element.remove();
    }
  });

  it('begins where the reader is reading', async () => {
    const element = await playing();
    const box = await options(element);
    const begin = await until('following', () => named(box, 'Start where I am reading'));
    const second = element.closest('article')!.querySelector('#two')!;
    getSelection()!.setBaseAndExtent(second.firstChild!, 0, second.firstChild!, 6);
    begin.click();
    // two words of headline and twelve of the first paragraph come before it
    expect(element.currentTime).to.be.within(14, 16.5);
    getSelection()!.removeAllRanges();
  });

  it('begins at a paragraph', async () => {
    const element = await playing();
    const second = element.closest('article')!.querySelector<HTMLElement>('#two')!;
    const here = await until('the button', () => {
      const { x, y } = second.getBoundingClientRect();
      const at = { bubbles: true, composed: true, clientX: x + 5, clientY: y + 5, pointerType: 'mouse' };
      for (const type of ['pointerover', 'pointermove']) second.dispatchEvent(new PointerEvent(type, at));
      return element.shadowRoot!.querySelector<HTMLElement>('[aria-label="Play from here"]:popover-open');
    });
    here.click();
    expect(element.currentTime).to.be.within(14, 16.5);
  });
});
