import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/locales/ar.js';
import type { NewsAudioPlayer } from '../../src/audio/audio-player.js';
import { SpeechError, type SpeechErrorCode, type SpeechProvider } from '../../src/audio/speech.js';
import { axeViolations, axOutline, axTree } from '../helpers/a11y.js';
import { emulateForcedColors, need, resetMedia } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { $, ARTICLE, mainButton, playerIn, press, recording, state } from './players.js';

const speaking = (failure?: SpeechErrorCode): SpeechProvider => ({
  abilities: { seek: 'full', marks: 'none', background: true, download: true },
  available: () => true,
  voices: () => [
    { id: 'a', name: 'Harbour' },
    { id: 'b', name: 'Heron' },
  ],
  generate: () =>
    failure
      ? Promise.reject(new SpeechError(failure, failure))
      : Promise.resolve({
          kind: 'url',
          url: recording(65),
          duration: 65,
          downloadUrl: 'https://paper.example/a.mp3',
        }),
});

const waiting: SpeechProvider = { ...speaking(), generate: () => new Promise(() => undefined) };

const withService = (provider: SpeechProvider, language = ''): Promise<NewsAudioPlayer> =>
  playerIn(
    html`<article lang=${language || 'en'} dir=${language ? 'rtl' : 'ltr'}>
      <news-audio-player .service=${provider}></news-audio-player>
      ${ARTICLE}
    </article>`,
  );

const playing = async (language = ''): Promise<NewsAudioPlayer> => {
  const player = await withService(speaking(), language);
  await press(player);
  await state(player, 'playing');
  return player;
};

const paused = async (): Promise<NewsAudioPlayer> => {
  const player = await playing();
  player.pause();
  player.currentTime = 5;
  await state(player, 'paused');
  await player.updateComplete;
  return player;
};

const optionsOpen = async (): Promise<NewsAudioPlayer> => {
  const player = await paused();
  $(player, '.options-button')?.click();
  await until('the options', () => $(player, '.options select') && $(player, '.options input'));
  return player;
};

const failed = async (): Promise<NewsAudioPlayer> => {
  const player = await withService(speaking('denied'));
  await press(player);
  await state(player, 'error');
  return player;
};

const preparing = async (): Promise<NewsAudioPlayer> => {
  const player = await withService(waiting);
  await press(player);
  await until('the engine', () => mainButton(player).getAttribute('aria-label') === 'Cancel preparing');
  return player;
};

describe('a player, for everyone', () => {
  afterEach(async () => {
    localStorage.clear();
    await resetMedia();
  });

  for (const [name, make] of Object.entries({
    idle: () => withService(speaking()),
    preparing,
    playing: () => playing(),
    paused,
    'open options': optionsOpen,
    failed,
    'right-to-left': () => playing('ar'),
  })) {
    it(`${name}: axe finds nothing`, async () => {
      const player = await make();
      expect(await axeViolations(player)).to.deep.equal([]);
    });

    it(`${name}: nothing that is pressed is smaller than 44 px`, async () => {
      const player = await make();
      const pressed = player.renderRoot.querySelectorAll<HTMLElement>('button,select,a,.slider');
      for (const element of pressed) {
        const { height } = element.getBoundingClientRect();
        if (height) expect(height, element.outerHTML).to.be.at.least(43.9);
      }
    });
  }

  it('axe finds nothing in forced colours', async function () {
    await need(this, emulateForcedColors(true));
    const player = await paused();
    expect(await axeViolations(player)).to.deep.equal([]);
  });

  it('is a region that its heading names, with a button that says what it does', async function () {
    const player = await withService(speaking());
    expect(axOutline(await axTree(this, player))).to.deep.equal([
      'region "Listen to Article"',
      '  button "Play"',
      '  heading 2 "Listen to Article"',
      '  paragraph',
      '    text "Click play to generate audio"',
      '  status',
    ]);
  });

  it('in use, it is a slider with words, skips, speed and options', async function () {
    const player = await paused();
    const outline = axOutline(await axTree(this, player)).map((line) => line.trim());
    expect(outline).to.include.members([
      'button "Resume"',
      'slider "Position"',
      'button "Back 15 seconds"',
      'button "Forward 15 seconds"',
      'combobox "Speed" [expanded=false]',
      'button "Options" [expanded=false]',
    ]);
    expect($(player, '.slider')?.getAttribute('aria-valuetext')).to.equal('5 seconds of 1 minute 5 seconds');
    expect(outline.some((line) => /pressed/.test(line))).to.equal(false);
  });

  it('keeps the focus on the main button, whatever it becomes', async () => {
    const player = await withService(speaking());
    mainButton(player).focus();
    const focused = mainButton(player);
    await press(player);
    await state(player, 'playing');
    expect(player.shadowRoot?.activeElement).to.equal(focused);
    focused.click();
    await state(player, 'paused');
    expect(player.shadowRoot?.activeElement).to.equal(focused);
  });

  it('says that it prepares only after half a second', async () => {
    const player = await withService(waiting);
    const at: { preparing?: number; said?: number } = {};
    // as it is drawn, however late this test looks
    const look = new MutationObserver(() => {
      const now = performance.now();
      if (mainButton(player).getAttribute('aria-label') === 'Cancel preparing') at.preparing ??= now;
      if ($(player, '[role=status]')?.textContent === 'Preparing audio') at.said ??= now;
    });
    look.observe(player.renderRoot, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await press(player);
    await until('the words', () => at.said);
    look.disconnect();
    expect(at.said! - at.preparing!).to.be.greaterThan(450);
  });

  it('is shown, and says something, at 200 px', async () => {
    const player = await paused();
    player.parentElement?.style.setProperty('inline-size', '200px');
    await player.updateComplete;
    expect(player.scrollWidth).to.be.at.most(200);
    for (const element of player.renderRoot.querySelectorAll('.row > *, .tools > *'))
      expect(element.getBoundingClientRect().right).to.be.at.most(player.getBoundingClientRect().right + 0.5);
  });
});
