import { aTimeout, expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsAudioErrorEvent } from '../../src/audio/audio-player.events.js';
import type { NewsAudioRequestEvent } from '../../src/audio/audio-request.events.js';
import { NewsAudioPlayer } from '../../src/audio/audio-player.js';
import { SpeechError, type SpeechProvider } from '../../src/audio/speech.js';
import { until } from '../helpers/frame.js';
import { speechServer } from '../helpers/speech-server.js';
import {
  $,
  ARTICLE,
  articlePlayer,
  face,
  mainButton,
  playerIn,
  press,
  record,
  recording,
  servedRecording,
  state,
  TEXT,
} from './players.js';

const service = (generate: SpeechProvider['generate']): SpeechProvider => ({
  abilities: { seek: 'full', marks: 'none', background: true, download: false },
  available: () => true,
  generate,
});

const withService = (provider: SpeechProvider): Promise<NewsAudioPlayer> =>
  playerIn(
    html`<article>
      <news-audio-player .service=${provider}></news-audio-player>
      ${ARTICLE}
    </article>`,
  );

const sounding = service(() => Promise.resolve({ kind: 'url', url: recording(20), duration: 20 }));

/** A promise that fails with anything. */
const rejecting = (thrown: unknown): Promise<never> =>
  new Promise((_resolve, reject) => {
    const fail: (reason: unknown) => void = reject;
    fail(thrown);
  });

describe('<news-audio-player>', () => {
  afterEach(() => localStorage.clear());

  describe('before a press', () => {
    it('says what it is, asks nothing, and loads no code that plays', async () => {
      const { loadEngine } = NewsAudioPlayer;
      let loads = 0;
      NewsAudioPlayer.loadEngine = () => {
        loads += 1;
        return loadEngine();
      };
      try {
        const server = speechServer();
        const player = await articlePlayer(server.endpoint);
        mainButton(player).dispatchEvent(new PointerEvent('pointerenter'));
        mainButton(player).focus();
        await aTimeout(200);
        expect($(player, 'h2')?.textContent).to.equal('Listen to Article');
        expect($(player, '.hint')?.textContent).to.equal('Click play to generate audio');
        expect(face(player)).to.equal('Play');
        expect((await server.log()).requests).to.deep.equal([]);
        expect(loads).to.equal(0);
        await press(player);
        await until('the code', () => loads === 1);
      } finally {
        NewsAudioPlayer.loadEngine = loadEngine;
      }
    });

    it('takes up its code once, though it was given up and pressed again before that came', async () => {
      const player = await withService(sounding);
      for (let times = 0; times < 3; times++) mainButton(player).click();
      await state(player, 'playing');
      const sheets = player.shadowRoot!.adoptedStyleSheets;
      expect(sheets.length).to.equal(new Set(sheets).size);
    });

    it('does not fetch a recording', async () => {
      const url = new URL('/__speech/never-asked.mp3', location.href).href;
      const player = await playerIn(html`<news-audio-player src=${url}></news-audio-player>`);
      await aTimeout(200);
      expect(performance.getEntriesByName(url)).to.have.length(0);
      expect($(player, '.hint')?.textContent).to.equal('');
    });
  });

  describe('an endpoint', () => {
    it('is sent the article, and played while it is being generated', async () => {
      const server = speechServer({ mode: 'live', speed: 4, word: 500 });
      const player = await articlePlayer(server.endpoint);
      const heard = record(player);
      await press(player);
      await state(player, 'playing');
      await until('time', () => player.currentTime > 0.2);
      const { generations, requests } = await server.log();
      const [post] = requests.filter(({ method }) => method === 'POST');
      expect(post?.body).to.include({ v: 1, text: TEXT, lang: 'en', startAt: 0 });
      expect(generations).to.equal(1);
      expect(heard.map(({ type }) => type)).to.include.members(['news-audio-request', 'news-audio-play']);
      expect(face(player)).to.equal('Pause');
    });

    it('generates once for a double click', async () => {
      const server = speechServer({ mode: 'live', latency: 300 });
      const player = await articlePlayer(server.endpoint);
      const button = mainButton(player);
      for (const detail of [1, 2])
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail }));
      await server.logged('a request', ({ requests }) => requests.some(({ method }) => method === 'POST'));
      await aTimeout(300);
      const { requests } = await server.log();
      expect(requests.filter(({ method }) => method === 'POST')).to.have.length(1);
      expect(player.state).not.to.equal('idle');
    });

    it('generates once for two players', async () => {
      const server = speechServer({ mode: 'live', speed: 5 });
      const one = await articlePlayer(server.endpoint);
      const two = await articlePlayer(server.endpoint);
      await press(one);
      await state(one, 'playing');
      await press(two);
      await state(two, 'playing');
      expect((await server.log()).generations).to.equal(1);
      expect(one.state).to.equal('paused');
    });

    it('can be given up while it prepares, and asked again', async () => {
      const server = speechServer({ mode: 'wait', latency: 60_000, events: 'no' });
      const player = await articlePlayer(server.endpoint);
      await press(player);
      await state(player, 'preparing');
      await until('the engine', () => face(player) === 'Cancel preparing');
      await server.logged('a request', ({ requests }) => requests.length > 0);
      await aTimeout(700); // sooner it is a double click
      await press(player);
      await state(player, 'idle');
      expect(face(player)).to.equal('Play');
      await press(player);
      await state(player, 'preparing');
    });

    it('says why it fails, counts down, and tries again', async () => {
      const server = speechServer({ fail: 503, times: 1, 'retry-after': 2 });
      const player = await articlePlayer(server.endpoint);
      const heard = record(player);
      await press(player);
      await state(player, 'error');
      expect(face(player)).to.equal('Retry');
      expect(mainButton(player).getAttribute('aria-disabled')).to.equal('true');
      expect($(player, '.hint')?.textContent).to.match(/Try again in [12] seconds?\.$/);
      const failure = heard.at(-1) as NewsAudioErrorEvent;
      expect([failure.type, failure.error.code, failure.isPlaying]).to.deep.equal([
        'news-audio-error',
        'busy',
        false,
      ]);
      await until('the end of the countdown', () => !mainButton(player).hasAttribute('aria-disabled'));
      await press(player);
      await state(player, 'playing');
    });

    it('reads the article again where the service knows another text', async () => {
      const server = speechServer({ fail: 409, times: 1 });
      const player = await articlePlayer(server.endpoint);
      await press(player);
      await state(player, 'playing');
      const { requests } = await server.log();
      expect(requests.filter(({ method }) => method === 'POST')).to.have.length(2);
    });

    for (const [status, words] of [
      [401, 'You have no access to the audio of this article.'],
      [403, 'You have no access to the audio of this article.'],
      [410, 'There is no audio for this article.'],
      [413, 'There is no audio for this article.'],
      [409, 'The article has changed since this page was loaded. Reload it to listen.'],
      [502, 'The audio could not be loaded. Try again.'],
    ] as const)
      it(`says what ${status} means`, async () => {
        const player = await articlePlayer(speechServer({ fail: status }).endpoint);
        await press(player);
        await state(player, 'error');
        expect($(player, '.hint')?.textContent).to.equal(words);
        await until('it to be said', () => $(player, '[role=status]')?.textContent === words);
      });

    it('goes on over a connection that is cut', async () => {
      const server = speechServer({ mode: 'live', speed: 30, cut: 9000, word: 300 });
      const player = await articlePlayer(server.endpoint);
      await press(player);
      await state(player, 'playing');
      player.rate = 3;
      await state(player, 'ended', 30_000);
      const { requests } = await server.log();
      expect(requests.filter(({ end }) => end === 'cut')).to.have.length(1);
      expect(player.currentTime).to.be.closeTo(player.duration, 0.3);
    });
  });

  describe('where speech comes from', () => {
    it('a recording is a complete player', async () => {
      const player = await playerIn(
        html`<news-audio-player src=${await servedRecording()}></news-audio-player>`,
      );
      const heard = record(player);
      await press(player);
      await state(player, 'playing');
      expect(player.duration).to.be.closeTo(0.6, 0.1);
      expect(heard.map(({ type }) => type)).to.deep.equal(['news-audio-play']);
      await state(player, 'ended', 30_000);
    });

    it('an <audio> of the page plays, and stays the page’s', async () => {
      const src = recording(20);
      const player = await playerIn(
        html`<news-audio-player><audio controls src=${src}></audio></news-audio-player>`,
      );
      const audio = player.querySelector('audio');
      if (!audio) throw new Error('no audio');
      expect(getComputedStyle(audio).display).to.equal('none');
      await press(player);
      await state(player, 'playing');
      expect(audio.paused).to.equal(false);
      player.pause();
      await state(player, 'paused');
      player.remove();
      await aTimeout(0);
      expect(audio.src).to.equal(src);
      expect(audio.paused).to.equal(true);
    });

    it('the page can answer itself', async () => {
      const player = await playerIn(
        html`<article><news-audio-player></news-audio-player>${ARTICLE}</article>`,
      );
      let asked: NewsAudioRequestEvent | undefined;
      player.addEventListener('news-audio-request', (event) => {
        asked = event;
        event.respondWith({ kind: 'url', url: recording(20) });
      });
      await press(player);
      await state(player, 'playing');
      expect(asked?.speech.text).to.equal(TEXT);
      expect(asked?.speech.textHash).to.match(/^[\da-f]{64}$/);
    });

    it('a page that takes over leaves it idle', async () => {
      const player = await playerIn(
        html`<article><news-audio-player></news-audio-player>${ARTICLE}</article>`,
      );
      let count = 0;
      player.addEventListener('news-audio-request', (event) => {
        count += 1;
        event.preventDefault();
      });
      await press(player);
      await until('the request', () => count === 1);
      await state(player, 'idle');
    });

    it('nobody answers: it says that there is none', async () => {
      const player = await playerIn(
        html`<article><news-audio-player></news-audio-player>${ARTICLE}</article>`,
      );
      await press(player);
      await state(player, 'unavailable');
      expect($(player, '.hint')?.textContent).to.equal('There is no audio for this article.');
      expect(mainButton(player).getAttribute('aria-disabled')).to.equal('true');
    });

    it('`for` names any element', async () => {
      let text = '';
      const provider = service((request) => {
        text = request.text;
        return sounding.generate(request, {
          signal: new AbortController().signal,
          onProgress: () => undefined,
        });
      });
      const player = await playerIn(
        html`<news-audio-player for="own-text" .service=${provider}></news-audio-player>
          <div id="own-text"><p>This alone.</p></div>
          <p>Not this.</p>`,
      );
      await press(player);
      await state(player, 'playing');
      expect(text).to.equal('This alone.');
    });

    it('nothing to read is said at once', async () => {
      const player = await playerIn(
        html`<news-audio-player for="empty" .service=${sounding}></news-audio-player>
          <div id="empty"></div>`,
      );
      await press(player);
      await state(player, 'unavailable');
    });

    it('the code that cannot be fetched is said, and fetched at the next press', async () => {
      const { loadEngine } = NewsAudioPlayer;
      let fails = true;
      NewsAudioPlayer.loadEngine = () => (fails ? Promise.reject(new TypeError('offline')) : loadEngine());
      try {
        const player = await withService(sounding);
        await press(player);
        await until('the failure', () => face(player) === 'Retry');
        expect($(player, '.hint')?.textContent).to.equal('The audio could not be loaded. Try again.');
        fails = false;
        await press(player);
        await state(player, 'playing');
      } finally {
        NewsAudioPlayer.loadEngine = loadEngine;
      }
    });
  });

  describe('while it plays', () => {
    it('pauses, goes on, ends and begins again, by one button that says what it does', async () => {
      const player = await withService(
        service(() => Promise.resolve({ kind: 'url', url: recording(3), duration: 3 })),
      );
      await press(player);
      await state(player, 'playing');
      expect(face(player)).to.equal('Pause');
      await press(player);
      await state(player, 'paused');
      expect(face(player)).to.equal('Resume');
      await press(player);
      await state(player, 'playing');
      player.currentTime = 2.9;
      await state(player, 'ended');
      expect(face(player)).to.equal('Replay');
      await press(player);
      await state(player, 'playing');
      expect(player.currentTime).to.be.lessThan(2);
    });

    it('skips, seeks by keys, and tells of it', async () => {
      const player = await withService(sounding);
      await press(player);
      await state(player, 'playing');
      player.pause();
      await state(player, 'paused');
      player.currentTime = 1;
      const heard = record(player);
      const [back, forward] = player.renderRoot.querySelectorAll<HTMLElement>('.tools button');
      forward?.click();
      expect(player.currentTime).to.be.closeTo(16, 0.1);
      back?.click();
      expect(player.currentTime).to.be.closeTo(1, 0.1);
      const slider = $(player, '.slider') as HTMLInputElement;
      for (const [key, seconds] of [
        ['ArrowRight', 6],
        ['ArrowLeft', 1],
        ['PageUp', 16],
        ['PageDown', 1],
        ['End', 20],
        ['Home', 0],
      ] as const) {
        slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        expect(player.currentTime, key).to.be.closeTo(seconds, 0.1);
        if (player.state === 'ended') await state(player, 'paused');
      }
      await player.updateComplete;
      expect(slider.getAttribute('aria-valuetext')).to.equal('0 seconds of 20 seconds');
      expect(new Set(heard.map(({ type }) => type))).to.deep.equal(new Set(['news-audio-seek']));
    });

    it('mirrors the keys in right-to-left', async () => {
      const player = await playerIn(
        html`<div dir="rtl">
          <article>
            <news-audio-player .service=${sounding}></news-audio-player>
            ${ARTICLE}
          </article>
        </div>`,
      );
      await press(player);
      await state(player, 'playing');
      player.pause();
      player.currentTime = 10;
      await state(player, 'paused');
      $(player, '.slider')?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }),
      );
      expect(player.currentTime).to.be.closeTo(15, 0.1);
    });

    it('does not babble: the slider’s words stand while it plays', async () => {
      const player = await withService(sounding);
      await press(player);
      await state(player, 'playing');
      await until('a slider', () => $(player, '.slider')?.getAttribute('aria-valuetext'));
      const words = $(player, '.slider')?.getAttribute('aria-valuetext');
      await until('two seconds', () => player.currentTime > 2);
      expect($(player, '.slider')?.getAttribute('aria-valuetext')).to.equal(words);
      expect($(player, '[role=status]')?.textContent).to.equal('');
    });

    it('pauses when another sound of the page is heard, not for a silent one', async () => {
      const player = await withService(sounding);
      await press(player);
      await state(player, 'playing');
      const video = document.createElement('video');
      document.body.append(video);
      video.src = recording(5);
      video.muted = true;
      await video.play();
      await aTimeout(50);
      expect(player.state).to.equal('playing');
      video.pause();
      video.muted = false;
      video.dataset['loud'] = '';
      video.play().catch(() => undefined); // not every machine has a sound device
      await state(player, 'paused');
      video.remove();
    });

    it('plays on when it is moved, and ends when it is removed', async () => {
      const player = await withService(sounding);
      await press(player);
      await state(player, 'playing');
      const place = document.createElement('section');
      player.closest('article')?.append(place);
      place.append(player);
      await aTimeout(50);
      expect(player.state).to.equal('playing');
      player.remove();
      await aTimeout(50);
      expect(player.state).to.equal('idle');
      expect(CSS.highlights?.size ?? 0).to.equal(0);
    });

    it('shows its speed, keeps it in what can be played, and remembers it', async () => {
      const player = await withService(sounding);
      await press(player);
      await state(player, 'playing');
      const speed = $(player, '.tools select') as HTMLSelectElement;
      expect([...speed.options].map(({ value }) => Number(value))).to.deep.equal([
        0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3,
      ]);
      const heard = record(player);
      speed.value = '1.5';
      speed.dispatchEvent(new Event('change'));
      expect(heard.map((event) => [event.type, (event as NewsAudioErrorEvent).rate])).to.deep.equal([
        ['news-audio-rate', 1.5],
      ]);
      player.rate = 40;
      await player.updateComplete;
      expect((heard.at(-1) as NewsAudioErrorEvent).rate).to.equal(3);
    });

    it('begins anew when its source changes', async () => {
      const player = await withService(sounding);
      await press(player);
      await state(player, 'playing');
      player.voice = 'other';
      await state(player, 'idle');
    });
  });

  describe('in a hurry', () => {
    /** A player whose code comes only when it is let. */
    const slowly = async (act: (player: NewsAudioPlayer) => void): Promise<NewsAudioPlayer> => {
      const { loadEngine } = NewsAudioPlayer;
      let come: () => void = () => undefined;
      const wait = new Promise<void>((resolve) => (come = resolve));
      NewsAudioPlayer.loadEngine = () => wait.then(() => loadEngine());
      try {
        const player = await withService(sounding);
        await press(player);
        act(player);
        come();
        await aTimeout(300);
        return player;
      } finally {
        NewsAudioPlayer.loadEngine = loadEngine;
      }
    };

    it('a player that is removed while its code is on its way stays silent', async () => {
      const player = await slowly((element) => element.remove());
      expect(player.state).to.equal('idle');
    });

    it('pause() is heeded while its code is on its way', async () => {
      const player = await slowly((element) => element.pause());
      expect(player.state).to.equal('idle');
      await aTimeout(500); // sooner it is a double click
      await press(player);
      await state(player, 'playing');
    });

    it('another voice is prepared anew, over a finished file, and the reader’s choice is what is asked for', async () => {
      const asked: (string | undefined)[] = [];
      const voices = ['a', 'b'].map((id) => ({ id, name: id }));
      let wait = Promise.resolve();
      const player = await withService({
        ...service(async ({ voice }) => {
          asked.push(voice);
          await wait;
          return { kind: 'url', url: recording(20), duration: 20 };
        }),
        voices: () => voices,
      });
      player.voice = 'a';
      await press(player);
      await state(player, 'playing');
      $(player, '.options-button')?.click();
      const choice = await until(
        'the voices',
        () => $(player, '.options select') as HTMLSelectElement | null,
      );
      let come: () => void = () => undefined;
      wait = new Promise((resolve) => (come = resolve));
      choice.focus();
      choice.value = 'b';
      choice.dispatchEvent(new Event('change'));
      await state(player, 'preparing');
      expect(player.shadowRoot?.activeElement).to.equal(choice);
      come();
      await state(player, 'playing');
      expect(asked).to.deep.equal(['a', 'b']);
    });

    it('shows a speed that is not in the list', async () => {
      const player = await withService(sounding);
      player.rate = 1.1;
      await press(player);
      await state(player, 'playing');
      expect(($(player, '.tools select') as HTMLSelectElement).value).to.equal('1.1');
    });
  });

  describe('by script', () => {
    it('play() and pause() do what a press does', async () => {
      const player = await withService(sounding);
      await press(player); // lets the page sound
      await state(player, 'playing');
      player.pause();
      await state(player, 'paused');
      void player.play();
      await state(player, 'playing');
      expect(player.duration).to.be.closeTo(20, 0.1);
    });

    it('a refusal of the browser is told, and the next press begins', async () => {
      const player = await withService(sounding);
      const { play } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('gesture', 'NotAllowedError'));
      try {
        void player.play();
        await state(player, 'blocked');
        expect($(player, '[role=status]')?.textContent).to.equal(
          'The browser did not start the sound. Press play.',
        );
        // what comes in the meantime is refused as well
        await until('the sound', () => player.duration === 20);
        await aTimeout(100);
      } finally {
        HTMLMediaElement.prototype.play = play;
      }
      await press(player);
      await state(player, 'playing');
    });

    it('takes any wrong value without an exception', async () => {
      const player = await withService(sounding);
      for (const value of [NaN, -1, Infinity, 'x', null, {}, '\u{d800}'] as never[]) {
        player.rate = value;
        player.voice = value;
        player.endpoint = value;
        player.src = value;
        player.service = value;
        await player.updateComplete;
      }
      await press(player);
      await aTimeout(100);
      expect(mainButton(player)).to.be.instanceOf(HTMLElement);
    });

    it('a service that throws anything is a failure with words', async () => {
      for (const thrown of [new SpeechError('denied', 'x'), new Error('x'), 'x', undefined]) {
        const player = await withService(service(() => rejecting(thrown)));
        await press(player);
        await state(player, 'error');
        expect($(player, '.hint')?.textContent).not.to.equal('');
      }
    });
  });
});
