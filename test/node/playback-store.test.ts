/** What a player does with a provider and a sound, by itself: neither a page nor a network. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import type { AttachOptions, Attached, PressedSound } from '../../src/audio/attach-file.js';
import type { PlaybackEventType } from '../../src/audio/playback-parts.js';
import type { StartAt } from '../../src/audio/playback-source.js';
import { PlaybackStore } from '../../src/audio/playback-store.js';
import { SpeechSource } from '../../src/audio/speech-source.js';
import {
  SpeechError,
  type GenerateOptions,
  type SpeechProvider,
  type SpeechRequest,
  type SpeechResult,
} from '../../src/audio/speech.js';

/** The face of an `<audio>`, moved by hand. */
class FakeSound extends EventTarget {
  currentTime = 0;
  duration = NaN;
  paused = true;
  ended = false;
  seeking = false;
  /** `HAVE_NOTHING`. */
  readyState = 0;
  playbackRate = 1;
  error = null;
  refuses: string | undefined;
  buffered = { length: 1, start: () => 0, end: () => 60 };
  play(): Promise<void> {
    if (this.refuses) return Promise.reject(new DOMException('no', this.refuses));
    this.paused = false;
    return Promise.resolve();
  }
  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.tell('pause');
  }
  tell(type: string): void {
    this.dispatchEvent(new Event(type));
  }
  /** Plays on by some seconds. */
  go(seconds: number): void {
    this.currentTime += seconds;
    this.tell('timeupdate');
  }
}

const TEXT = 'One two three.\n\nFour five six.';
const REQUEST: SpeechRequest = {
  text: TEXT,
  segments: [
    { kind: 'paragraph', text: 'One two three.', start: 0 },
    { kind: 'paragraph', text: 'Four five six.', start: 16 },
  ],
  lang: 'en',
  articleId: 'https://paper.example/a',
  textHash: 'aa',
  accept: [],
  startAt: 0,
};

let sound: FakeSound;
let store: PlaybackStore;
let told: PlaybackEventType[];
let generated: GenerateOptions[];
let asked: { startAt: StartAt | undefined; again: boolean }[];
let attaching: AttachOptions | undefined;
let released: number;
/** What the sound was told of its length. */
let lengths: number[];
let now: number;
/** Whether the reader chose a voice once. */
let knownVoice: boolean;
/** What the provider does, call by call; the last for all that follow. */
let answers: (() => SpeechResult | Promise<SpeechResult>)[];

const file: SpeechResult = { kind: 'url', url: 'https://paper.example/a.mp3', duration: 60 };
const never = (): Promise<SpeechResult> => new Promise(() => undefined);
const failing = (error: unknown) => (): Promise<SpeechResult> =>
  new Promise((_resolve, reject) => {
    const fail: (reason: unknown) => void = reject;
    fail(error);
  });
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const pressed = (): PressedSound => ({
  audio: sound as unknown as HTMLAudioElement,
  playing: sound.play(),
});

const provider: SpeechProvider = {
  abilities: { seek: 'full', marks: 'word', background: true, download: true },
  available: () => true,
  async generate(_request, options) {
    generated.push(options);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return (answer ?? ((): SpeechResult => file))();
  },
};

before(() => void mock.method(performance, 'now', () => now));
after(() => mock.restoreAll());

beforeEach(() => {
  sound = new FakeSound();
  told = [];
  generated = [];
  asked = [];
  answers = [];
  released = 0;
  lengths = [];
  now = 1000;
  knownVoice = false;
  store = new PlaybackStore({
    source: () =>
      new SpeechSource({
        provider: () => provider,
        request: (startAt, again) => {
          asked.push({ startAt, again });
          return Promise.resolve({ request: REQUEST, startAt });
        },
        forgetVoice: () => knownVoice && !(knownVoice = false),
        attach: (_result, _pressed, options): Promise<Attached> => {
          attaching = options;
          return Promise.resolve({
            sound: sound as unknown as HTMLAudioElement,
            setDuration: (seconds: number) => void lengths.push(seconds),
            release: () => {
              released += 1;
              sound.pause();
            },
          });
        },
      }),
    onChange: () => undefined,
    onEvent: (type) => told.push(type),
  });
});

/** Pressed, and heard. */
async function play(startAt?: StartAt): Promise<void> {
  await store.start(pressed(), startAt);
  sound.tell('playing');
}

describe('a press', () => {
  it('asks once, and plays what comes', async () => {
    await play();
    assert.equal(generated.length, 1);
    assert.deepEqual(store.status, { state: 'playing', generation: 'none', error: undefined });
    assert.equal(store.duration, 60);
    assert.deepEqual(told, ['play']);
  });

  it('believes a service that knows a file’s length, while the browser is still learning it', async () => {
    await play();
    sound.duration = 15;
    sound.tell('durationchange');
    assert.equal(store.duration, 60);
  });

  it('prepares while nothing has come, and tells how long', async () => {
    answers = [never];
    void store.start(pressed());
    await settle();
    assert.equal(store.status.state, 'preparing');
    generated[0]?.onProgress({ generation: 'running', ratio: 0.25, estimate: 3000 });
    assert.deepEqual([store.status.generation, store.ratio, store.expected], ['running', 0.25, 4000]);
  });

  it('can be taken back: the request is aborted, and what comes late is not played', async () => {
    let answer: (result: SpeechResult) => void = () => undefined;
    answers = [(): Promise<SpeechResult> => new Promise((resolve) => (answer = resolve))];
    const starting = store.start(pressed());
    await settle();
    generated[0]?.onProgress({ generation: 'running' });
    store.cancel();
    assert.ok(generated[0]?.signal.aborted);
    assert.deepEqual(store.status, { state: 'idle', generation: 'aborted', error: undefined });
    answer(file);
    await starting;
    assert.equal(store.status.state, 'idle');
    generated[0]?.onProgress({ generation: 'done' });
    assert.equal(store.status.generation, 'aborted');
    assert.deepEqual(told, []);
  });

  it('that the page answers itself leaves the player as it was', async () => {
    answers = [failing(new SpeechError('aborted', 'taken over'))];
    await store.start(pressed());
    assert.equal(store.status.state, 'idle');
    assert.deepEqual(told, []);
  });

  it('that the browser refuses is blocked, and goes on with the next', async () => {
    sound.refuses = 'NotAllowedError';
    await store.start(pressed());
    await settle();
    assert.equal(store.status.state, 'blocked');
    sound.refuses = undefined;
    store.resume();
    sound.tell('playing');
    assert.equal(store.status.state, 'playing');
    assert.equal(generated.length, 1);
  });

  it('whose promise ends because another source came is no failure', async () => {
    const { audio } = pressed();
    await store.start({ audio, playing: Promise.reject(new DOMException('new source', 'AbortError')) });
    await settle();
    assert.equal(store.status.error, undefined);
  });
});

describe('failures', () => {
  it('reads the page again where the service knows another text, once', async () => {
    const changed = new SpeechError('text-changed', '409');
    answers = [failing(changed), (): SpeechResult => file];
    await play();
    assert.deepEqual(
      asked.map(({ again }) => again),
      [false, true],
    );
    assert.equal(store.status.state, 'playing');

    asked = [];
    answers = [failing(changed)];
    await store.start(pressed());
    assert.equal(asked.length, 2);
    assert.equal(store.status.error, changed);
  });

  it('asks again without a voice that the service does not know, if the reader chose one', async () => {
    const unknown = new SpeechError('unsupported', '422');
    answers = [failing(unknown), (): SpeechResult => file];
    knownVoice = true;
    await play();
    assert.equal(store.status.state, 'playing');
    answers = [failing(unknown)];
    await store.start(pressed());
    assert.equal(store.status.error, unknown);
    assert.equal(generated.length, 3);
  });

  it('is unavailable where nothing can speak, until there is another text', async () => {
    const none = new SpeechError('unavailable', 'nothing');
    answers = [failing(none)];
    await store.start(pressed());
    assert.deepEqual([store.status.state, store.status.error], ['unavailable', none]);
    assert.deepEqual(told, ['error']);
    store.reset();
    assert.equal(store.status.state, 'idle');
  });

  it('says when it is worth another try', async () => {
    answers = [failing(new SpeechError('busy', '429', { retryAfter: 12 }))];
    await store.start(pressed());
    assert.equal(store.status.state, 'error');
    assert.equal(store.retryAt, 13_000);
    assert.deepEqual(told, ['error']);
  });

  it('takes anything thrown for what it is', async () => {
    for (const thrown of [
      new TypeError('x'),
      'x',
      null,
      undefined,
      { name: 'SpeechError', code: 'denied' },
    ]) {
      answers = [failing(thrown)];
      await store.start(pressed());
      const { code } = store.status.error ?? {};
      assert.equal(code, typeof thrown === 'object' && thrown && 'code' in thrown ? 'denied' : 'malformed');
    }
  });

  it('plays what has come when a connection is lost, and is mended when it is back', async () => {
    await play();
    attaching?.onLost(new SpeechError('network', 'gone'));
    assert.deepEqual([store.status.state, store.status.error?.code], ['playing', 'network']);
    assert.deepEqual(told, ['play', 'error']);
    attaching?.onRegained();
    assert.deepEqual([store.status.state, store.status.error], ['playing', undefined]);
  });

  it('fails when it is gone for good and all has been heard, and keeps the place', async () => {
    await play();
    sound.go(1.5);
    attaching?.onGone(new SpeechError('network', 'gone'));
    assert.equal(store.status.state, 'playing');
    sound.tell('waiting');
    assert.equal(store.status.state, 'error');
    assert.equal(store.currentTime, 1.5);
    assert.equal(released, 1);
  });

  it('fails at once where nothing had come yet', async () => {
    await store.start(pressed());
    attaching?.onGone(new SpeechError('network', 'gone'));
    assert.equal(store.status.state, 'error');
  });
});

describe('where to begin', () => {
  it('begins at a second', async () => {
    await play({ seconds: 42 });
    assert.equal(sound.currentTime, 42);
  });

  it('waits, silent, until it is known where an offset is spoken', async () => {
    answers = [
      (): SpeechResult => {
        generated[0]?.onProgress({ generation: 'running' });
        return { kind: 'url', url: 'https://paper.example/a.mp3', duration: 60 };
      },
    ];
    void store.start(pressed(), { offset: 16 });
    await settle();
    assert.ok(sound.paused);
    assert.equal(store.status.state, 'preparing');
    generated[0]?.onProgress({
      generation: 'running',
      marks: {
        source: 'engine',
        words: [
          [0, 0, 3],
          [400, 4, 3],
          [2500, 16, 4],
        ],
      },
    });
    await settle();
    assert.equal(sound.currentTime, 2.5);
    assert.equal(sound.paused, false);
  });

  it('estimates where a service gives no marks', async () => {
    await play({ offset: 16 });
    assert.ok(sound.currentTime > 20 && sound.currentTime < 40, String(sound.currentTime));
  });
});

describe('while it plays', () => {
  it('tells of plays and pauses, not of waits', async () => {
    await play();
    sound.tell('waiting');
    assert.equal(store.status.state, 'buffering');
    sound.tell('playing');
    store.pause();
    assert.equal(store.status.state, 'paused');
    store.resume();
    sound.tell('playing');
    sound.paused = sound.ended = true;
    sound.tell('pause');
    sound.tell('ended');
    assert.equal(store.status.state, 'ended');
    assert.deepEqual(told, ['play', 'pause', 'play', 'end']);
  });

  it('counts what is listened to, not what is passed over', async () => {
    await play();
    for (let second = 0; second < 11; second++) sound.go(1);
    store.seek(40);
    sound.tell('timeupdate');
    assert.equal(store.listened, 11);
    assert.deepEqual(told, ['play', 'progress', 'progress', 'seek']);
  });

  it('keeps its speed over every sound, and tells of a new one', async () => {
    store.rate = 1.5;
    await play();
    assert.equal(sound.playbackRate, 1.5);
    store.rate = 2;
    assert.equal(sound.playbackRate, 2);
    assert.deepEqual(told, ['rate', 'play', 'rate']);
  });

  it('seeks within what there is', async () => {
    await play();
    store.seek(-5);
    assert.equal(sound.currentTime, 0);
    store.seek(500);
    assert.equal(sound.currentTime, 60);
  });

  it('begins anew with another text', async () => {
    await play();
    store.reset();
    assert.deepEqual(store.status, { state: 'idle', generation: 'none', error: undefined });
    assert.equal(released, 1);
    assert.deepEqual(told, ['play', 'pause']);
  });

  it('leaves nothing behind when it is released', async () => {
    await play();
    store.release();
    assert.ok(generated[0]?.signal.aborted);
    assert.equal(released, 1);
    const before = told.length;
    for (const type of ['playing', 'timeupdate', 'ended', 'error']) sound.tell(type);
    assert.equal(told.length, before);
    assert.equal(store.status.state, 'idle');
  });
});

describe('before there is a sound', () => {
  it('does nothing that needs one', () => {
    store.resume();
    store.pause();
    store.seek(10);
    store.recall(undefined, 10);
    assert.equal(store.status.state, 'idle');
    assert.equal(store.currentTime, 0);
    assert.deepEqual(told, []);
  });

  it('remembers whether it is wanted: it may be paused, and wanted again, before it comes', async () => {
    for (const isWanted of [false, true]) {
      let answer: (result: SpeechResult) => void = () => undefined;
      answers = [(): Promise<SpeechResult> => new Promise((resolve) => (answer = resolve))];
      const starting = store.start(pressed());
      await settle();
      store.pause();
      if (isWanted) store.resume();
      sound.paused = true;
      answer(file);
      await starting;
      assert.equal(sound.paused, !isWanted);
    }
  });

  it('plays at once what was at hand', async () => {
    sound.readyState = 3;
    await store.start(pressed());
    assert.equal(store.status.state, 'playing');
    store.reset();
    sound.readyState = 2;
    await store.start(pressed());
    assert.equal(store.status.state, 'buffering');
  });
});

describe('once it is over', () => {
  const end = (): void => {
    sound.currentTime = 60;
    sound.paused = sound.ended = true;
    sound.tell('ended');
  };

  it('begins anew, and from a place that somebody goes to', async () => {
    await play();
    end();
    store.resume();
    assert.deepEqual([sound.currentTime, sound.paused], [0, false]);
    sound.tell('playing');
    end();
    store.seek(20);
    assert.equal(store.status.state, 'paused');
    store.resume();
    assert.equal(sound.currentTime, 20);
  });

  it('goes nowhere of itself', async () => {
    await play();
    end();
    store.recall(undefined, 30);
    assert.equal(sound.currentTime, 60);
  });
});

describe('what is recalled', () => {
  it('is speed and place, and no event', async () => {
    await play();
    store.recall(1.25, 30);
    assert.deepEqual([sound.playbackRate, sound.currentTime], [1.25, 30]);
    assert.deepEqual(told, ['play']);
  });

  it('comes too late for who went elsewhere, or said where to begin', async () => {
    await play();
    store.seek(5);
    store.recall(undefined, 30);
    assert.equal(sound.currentTime, 5);
    await play({ seconds: 7 });
    store.recall(undefined, 30);
    assert.equal(sound.currentTime, 7);
  });

  it('may be nothing', async () => {
    await play();
    sound.currentTime = 3;
    store.recall(undefined, undefined);
    assert.deepEqual([sound.playbackRate, sound.currentTime], [1, 3]);
  });
});

describe('what a service tells', () => {
  it('stays until it says otherwise, and goes with the next press', async () => {
    answers = [(): SpeechResult => ({ ...file, downloadUrl: 'https://paper.example/a.zip' })];
    await play();
    generated[0]?.onProgress({ generation: 'running', ratio: 0.5, duration: 61 });
    assert.deepEqual([store.downloadUrl, store.ratio], ['https://paper.example/a.zip', 0.5]);
    assert.deepEqual(lengths, [61]);
    answers = [never];
    void store.start(pressed());
    await settle();
    assert.deepEqual([store.downloadUrl, store.ratio, store.expected], [undefined, undefined, undefined]);
  });

  it('is an error once, however often it is told', async () => {
    await play();
    const gone = new SpeechError('network', 'gone');
    attaching?.onLost(gone);
    sound.tell('waiting');
    sound.tell('playing');
    attaching?.onLost(gone);
    assert.deepEqual(told, ['play', 'error']);
  });

  it('says no speed twice', async () => {
    await play();
    store.rate = 1;
    assert.deepEqual(told, ['play']);
  });
});

describe('a sound that refuses', () => {
  it('has failed, where its source is there', async () => {
    await play();
    store.pause();
    sound.refuses = 'NotSupportedError';
    store.resume();
    await settle();
    assert.deepEqual([store.status.state, store.status.error?.code], ['error', 'media']);
  });

  it('was only interrupted, or is wanted no more', async () => {
    await play();
    store.pause();
    sound.refuses = 'AbortError';
    store.resume();
    await settle();
    assert.equal(store.status.error, undefined);
    sound.refuses = 'NotSupportedError';
    store.resume();
    store.cancel();
    await settle();
    assert.deepEqual([store.status.state, store.status.error], ['idle', undefined]);
  });
});
