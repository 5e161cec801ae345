import { aTimeout, expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsAudioPlayer } from '../../src/audio/audio-player.js';
import type { SpeechProvider, SpeechRequest } from '../../src/audio/speech.js';
import { until } from '../helpers/frame.js';
import { $, ARTICLE, playerIn, press, recording, servedRecording, state } from './players.js';

let asked: SpeechRequest[] = [];

/** Ten words a second, in a voice that can be chosen, of any text. */
const speaking: SpeechProvider = {
  abilities: { seek: 'full', marks: 'word', background: true, download: true },
  available: () => true,
  voices: () => [
    { id: 'harbour', name: 'Harbour' },
    { id: 'heron', name: 'Heron' },
  ],
  generate: (request) => {
    asked.push(request);
    const words = [...request.text.matchAll(/\S+/g)];
    return Promise.resolve({
      kind: 'url',
      url: recording(40),
      duration: 40,
      marks: {
        source: 'engine',
        words: words.map(({ index, 0: word }, at) => [at * 1000, index, word.length]),
      },
    });
  },
};

const player = (extra: unknown = ''): Promise<NewsAudioPlayer> =>
  playerIn(
    html`<article>
      <news-audio-player .service=${speaking}></news-audio-player>
      ${ARTICLE} ${extra}
    </article>`,
  );

const leave = async (element: NewsAudioPlayer): Promise<void> => {
  element.closest('article')?.remove();
  await until('the end', () => element.state === 'idle');
};

/** Heard for a moment, and left at a second. */
const stopAt = async (element: NewsAudioPlayer, seconds: number): Promise<void> => {
  await press(element);
  await state(element, 'playing');
  await until('sound', () => element.currentTime > 0.3);
  element.currentTime = seconds;
  element.pause();
  await state(element, 'paused');
  await leave(element);
};

describe('what a player keeps', () => {
  beforeEach(() => {
    asked = [];
    localStorage.clear();
  });
  afterEach(async () => {
    // what goes away keeps its place, too
    for (const element of document.querySelectorAll('news-audio-player')) element.remove();
    await aTimeout(50);
    localStorage.clear();
  });

  it('goes on where the reader stopped, and can begin anew', async () => {
    await stopAt(await player(), 12.2);
    const second = await player();
    await press(second);
    await state(second, 'playing');
    expect(second.currentTime).to.be.within(11.9, 14);
    expect(asked.at(-1)?.startAt).to.be.greaterThan(40);
    $(second, '.options-button')?.click();
    const restart = await until('the button', () =>
      [...second.renderRoot.querySelectorAll<HTMLElement>('.options button')].find(
        ({ textContent }) => textContent?.trim() === 'From the beginning',
      ),
    );
    restart.click();
    expect(second.currentTime).to.be.lessThan(1);
  });

  it('finds the place in a text that was edited', async () => {
    await stopAt(await player(), 12.2);
    const edited = await playerIn(
      html`<article>
        <news-audio-player .service=${speaking}></news-audio-player>
        <p>A correction stands above all now.</p>
        ${ARTICLE}
      </article>`,
    );
    await press(edited);
    await state(edited, 'playing');
    // six words more before it
    expect(edited.currentTime).to.be.within(17.9, 20);
  });

  it('forgets an article that was heard to its end, and one that was hardly begun', async () => {
    await stopAt(await player(), 2);
    const second = await player();
    await press(second);
    await state(second, 'playing');
    expect(second.currentTime).to.be.lessThan(1.5);
    second.currentTime = 39.8;
    await state(second, 'ended');
    await leave(second);
    const third = await player();
    await press(third);
    await state(third, 'playing');
    expect(third.currentTime).to.be.lessThan(1.5);
  });

  it('remembers speed and voice', async () => {
    const first = await player();
    await press(first);
    await state(first, 'playing');
    const speed = $(first, '.tools select') as HTMLSelectElement;
    speed.value = '1.75';
    speed.dispatchEvent(new Event('change'));
    $(first, '.options-button')?.click();
    const voices = await until('the voices', () => $(first, '.options select') as HTMLSelectElement | null);
    voices.value = 'heron';
    voices.dispatchEvent(new Event('change'));
    await until('the other voice', () => asked.at(-1)?.voice === 'heron');
    await state(first, 'playing');
    await leave(first);
    const second = await player();
    await press(second);
    await state(second, 'playing');
    expect(asked.at(-1)?.voice).to.equal('heron');
    expect(($(second, '.tools select') as HTMLSelectElement).value).to.equal('1.75');
  });

  it('does without storage', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await stopAt(await player(), 12.2);
      const second = await player();
      await press(second);
      await state(second, 'playing');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('takes what others have written there for nothing', async () => {
    for (const rubbish of [
      '{',
      '[[1,2]]',
      '{"a":1}',
      '[["x",{"segment":-1,"offset":"a","words":3}]]',
      'null',
    ]) {
      localStorage.setItem('news-article:listening', rubbish);
      localStorage.setItem('news-article:speech', rubbish);
      const element = await player();
      await press(element);
      await state(element, 'playing');
      await leave(element);
    }
  });

  it('keeps seconds of a recording', async () => {
    const src = await servedRecording();
    const text = JSON.stringify([[src, { segment: 0, offset: 0, words: '', seconds: 0.3 }]]);
    localStorage.setItem('news-article:listening', text);
    const element = await playerIn(html`<news-audio-player src=${src}></news-audio-player>`);
    await press(element);
    await state(element, 'playing');
    expect(element.currentTime).to.be.at.least(0.29);
  });
});
