import { aTimeout, expect } from '@open-wc/testing';
import { html } from 'lit';
import { AudioEngine } from '../../src/audio/audio-engine.js';
import type { NewsAudioPlayer } from '../../src/audio/audio-player.js';
import type { NewsAudioEvent } from '../../src/audio/audio-player.events.js';
import type { SpeechProvider, SpeechRequest } from '../../src/audio/speech.js';
import { until } from '../helpers/frame.js';
import { $, ARTICLE, playerIn, press, record, recording, state } from './players.js';

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
  (element.closest('article') ?? element).remove();
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
    const speed = await until('speeds', () => $(first, '.tools select') as HTMLSelectElement | null);
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
    const again = await until('speeds', () => $(second, '.tools select') as HTMLSelectElement | null);
    expect(again.value).to.equal('1.75');
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

  describe('of a recording', () => {
    const { loadAids } = AudioEngine;
    afterEach(() => {
      AudioEngine.loadAids = loadAids;
    });

    const places = (): unknown => JSON.parse(localStorage.getItem('news-article:listening') ?? 'null');

    const speed = (element: NewsAudioPlayer): string | undefined =>
      ($(element, '.tools select') as HTMLSelectElement | null)?.value;

    /** A recording in which a reader has stopped at ten seconds, listening fast. */
    const stopped = async (): Promise<NewsAudioPlayer> => {
      const src = recording(20);
      const place = { segment: 0, offset: 0, words: '', seconds: 10 };
      localStorage.setItem('news-article:listening', JSON.stringify([[src, place]]));
      localStorage.setItem('news-article:speech', JSON.stringify([['en', { rate: 1.5 }]]));
      return playerIn(html`<news-audio-player><audio src=${src}></audio></news-audio-player>`);
    };

    it('are seconds', async () => {
      const element = await stopped();
      const heard = record(element);
      await press(element);
      await until('its place', () => element.state === 'playing' && element.currentTime > 10.5);
      await until('its speed', () => speed(element) === '1.5');
      // how far it came meanwhile is a matter of time
      const told = heard.map(({ type }) => type).filter((type) => type !== 'news-audio-progress');
      expect(told).to.deep.equal(['news-audio-play']);
      element.currentTime = 14;
      await leave(element);
      const [[, { seconds }]] = places() as [[string, { seconds: number }]];
      expect(seconds).to.be.closeTo(14, 0.5);
    });

    it('count what was heard before a move, though the browser had not told the time', async () => {
      const element = await stopped();
      const heard = record(element);
      await press(element);
      await until('its speed', () => element.state === 'playing' && speed(element) === '1.5');
      const TOLD = ['timeupdate', 'progress', 'durationchange', 'waiting', 'playing'];
      const keepQuiet = (event: Event): void => event.stopImmediatePropagation();
      for (const type of TOLD) addEventListener(type, keepQuiet, true);
      try {
        element.currentTime = 7;
        await until('sound', () => element.currentTime > 7.3);
        element.currentTime = 14;
      } finally {
        for (const type of TOLD) removeEventListener(type, keepQuiet, true);
      }
      const [before, after] = heard
        .filter(({ type }) => type === 'news-audio-seek')
        .map((event) => (event as NewsAudioEvent).listened);
      expect(after! - before!).to.be.within(0.3, 3);
      await leave(element);
    });

    it('are found when what keeps them comes late, unless the reader went elsewhere', async () => {
      for (const goesElsewhere of [false, true]) {
        let come: () => void = () => undefined;
        const wait = new Promise<void>((resolve) => (come = resolve));
        AudioEngine.loadAids = () => wait.then(loadAids);
        const element = await stopped();
        const heard = record(element);
        await press(element);
        await until('sound', () => element.state === 'playing' && element.currentTime > 0.2);
        expect(element.currentTime).to.be.lessThan(5);
        if (goesElsewhere) element.currentTime = 5;
        come();
        await until('what was kept', () => speed(element) === '1.5');
        await until('sound', () => !element.querySelector('audio')!.seeking);
        if (goesElsewhere) expect(element.currentTime).to.be.within(5, 9);
        else expect(element.currentTime).to.be.within(10, 13);
        expect(heard.filter(({ type }) => type === 'news-audio-seek')).to.have.length(goesElsewhere ? 1 : 0);
        await leave(element);
      }
    });

    it('stay kept, and it plays and tells, where what keeps them cannot be had', async () => {
      AudioEngine.loadAids = () => Promise.reject(new TypeError('offline'));
      const element = await stopped();
      const before = places();
      const heard = record(element);
      await press(element);
      await state(element, 'playing');
      const [, forward] = element.renderRoot.querySelectorAll<HTMLElement>('.tools button');
      forward!.click();
      element.pause();
      await state(element, 'paused');
      expect(heard.map(({ type }) => type)).to.deep.equal([
        'news-audio-play',
        'news-audio-seek',
        'news-audio-pause',
      ]);
      await leave(element);
      expect(places()).to.deep.equal(before);
    });
  });
});
