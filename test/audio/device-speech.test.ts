import { expect } from '@open-wc/testing';
import { DeviceSpeechProvider } from '../../src/audio/providers/device-speech.js';
import { DeviceSound } from '../../src/audio/providers/device-sound.js';
import { DeviceTimeline } from '../../src/audio/providers/device-timeline.js';
import { thisDevice } from '../../src/audio/providers/device.js';
import { VOICES_BOUND } from '../../src/audio/providers/device-voices.js';
import type {
  DeviceSpeech,
  Sound,
  SpeechError,
  SpeechProgress,
  SpeechRequest,
  SpeechSegment,
} from '../../src/audio/speech.js';
import { clickOn } from '../helpers/browser.js';
import { engine, skip } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';
import {
  ENGINES,
  VOICE,
  fakeDevice,
  turn,
  voice,
  type Behaviour,
  type FakeClock,
  type FakeDevice,
} from './fake-device.js';

const PARAGRAPHS = [
  'The harbour of Port Amber is silent. For the first time in ninety years no foghorn sounds.',
  'Nobody asked the fishermen, said the oldest of them, who has gone out every morning since he was nine. He shrugged.',
  'A council of seven decided it.',
];

function requestOf(paragraphs: readonly string[], more: Partial<SpeechRequest> = {}): SpeechRequest {
  let start = 0;
  const segments = paragraphs.map((text): SpeechSegment => {
    const segment = { kind: 'paragraph', text, start } as const;
    start += text.length + 2;
    return segment;
  });
  const text = paragraphs.join('\n\n');
  return {
    text,
    segments,
    lang: 'en',
    articleId: 'https://paper.example/a',
    textHash: '0',
    accept: [],
    startAt: 0,
    ...more,
  };
}

interface Speaking {
  readonly device: FakeDevice;
  readonly result: DeviceSpeech;
  readonly sound: Sound;
  readonly progress: SpeechProgress[];
  readonly events: string[];
  readonly request: SpeechRequest;
  readonly leave: AbortController;
  /** Lets time pass. */
  pass(ms: number): Promise<void>;
  /** Plays, and passes time until there is sound. */
  start(): Promise<void>;
}

const EVENTS =
  'play playing pause waiting timeupdate seeking seeked ratechange durationchange ended error'.split(' ');

async function speaking(
  behaviour: Behaviour = {},
  {
    request = requestOf(PARAGRAPHS),
    isPressed = true,
  }: { request?: SpeechRequest; isPressed?: boolean } = {},
): Promise<Speaking> {
  const device = fakeDevice(behaviour, { isPressed });
  const { clock } = device;
  const provider = new DeviceSpeechProvider({ device });
  const progress: SpeechProgress[] = [];
  const leave = new AbortController();
  const generated = provider.generate(request, {
    signal: leave.signal,
    onProgress: (now) => progress.push(now),
  });
  generated.catch(() => undefined);
  await clock.pass(VOICES_BOUND);
  const result = await generated;
  const { sound } = result;
  const events: string[] = [];
  for (const type of EVENTS) sound.addEventListener(type, () => events.push(type));
  device.synth.spoken.length = device.synth.heard.length = 0; // but for what opened the way
  return {
    ...{ device, result, sound, progress, events, request, leave },
    pass: (ms) => clock.pass(ms),
    start: async () => {
      const playing = sound.play();
      playing.catch(() => undefined);
      for (let count = 0; count < 50 && !events.includes('playing'); count++) await clock.pass(50);
      await playing;
    },
  };
}

/** What becomes of a promise while time passes. */
async function failure(promise: Promise<unknown>, clock: FakeClock, ms: number): Promise<SpeechError> {
  let reason: unknown;
  promise.catch((error: unknown) => (reason = error));
  await clock.pass(ms);
  await turn();
  if (!reason) throw new Error(`Nothing failed within ${String(ms)} ms.`);
  return reason as SpeechError;
}

const without = (events: readonly string[], ...types: readonly string[]): string[] =>
  events.filter((event) => !types.includes(event));

const letters = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

describe('device speech: in each engine of the field', () => {
  for (const [name, behaviour] of Object.entries(ENGINES)) {
    it(`${name}: speaks the whole text, once, and ends`, async () => {
      const { device, sound, events, start, pass, request } = await speaking(behaviour);
      await start();
      expect(sound.paused).to.equal(false);
      let last = 0;
      for (let seconds = 0; seconds < 25 && !sound.ended; seconds++) {
        await pass(1000);
        expect(sound.currentTime, 'time').to.be.at.least(last);
        expect(sound.duration, 'duration').to.be.at.least(sound.currentTime);
        last = sound.currentTime;
      }
      expect(sound.ended).to.equal(true);
      expect(letters(device.synth.heard)).to.equal(letters([request.text]));
      expect(sound.currentTime).to.equal(sound.duration);
      expect(events[0]).to.equal('play');
      expect(events.slice(-3)).to.deep.equal(['timeupdate', 'pause', 'ended']);
      expect(without(events, 'timeupdate', 'durationchange').slice(0, 3)).to.deep.equal([
        'play',
        'waiting',
        'playing',
      ]);
      expect(events).not.to.include('error');
      expect(device.clock.waiting, 'timers').to.equal(0);
    });

    it(`${name}: pauses, and begins the sentence anew`, async () => {
      const { device, sound, events, start, pass } = await speaking(behaviour);
      await start();
      await pass(3500);
      const heard = device.synth.heard.at(-1)!;
      const at = sound.currentTime;
      sound.pause();
      expect(sound.paused).to.equal(true);
      await pass(20_000);
      expect(sound.currentTime, 'rests').to.equal(at);
      expect(device.synth.heard.at(-1)).to.equal(heard);
      expect(device.synth.speaking, 'silent').to.equal(false);
      expect(without(events, 'timeupdate', 'durationchange').at(-1)).to.equal('pause');
      events.length = 0;
      await start();
      expect(device.synth.heard.at(-1)).to.equal(heard);
      await pass(60_000);
      expect(sound.ended).to.equal(true);
      expect(device.synth.pauses, 'the engine’s own pause').to.equal(0);
    });

    it(`${name}: goes on from another sentence while it speaks`, async () => {
      const { device, sound, events, start, pass } = await speaking(behaviour);
      await start();
      await pass(1000);
      sound.currentTime = sound.duration - 1;
      expect(sound.seeking).to.equal(true);
      await pass(1500);
      expect(sound.seeking).to.equal(false);
      expect(device.synth.heard.at(-1)).to.equal(PARAGRAPHS[2]);
      expect(without(events, 'timeupdate').join(' ')).to.match(/seeking waiting seeked.* playing$/);
      await pass(60_000);
      expect(sound.ended).to.equal(true);
    });
  }
});

describe('device speech: what is spoken', () => {
  it('never hands over more than 200 signs, nor what takes longer than Chrome allows', async () => {
    const long = `${'They went along the shore for hours and counted what the sea had left there '.repeat(9)}until dark.`;
    for (const rate of [0.5, 1, 3]) {
      const request = requestOf([long]);
      const { device, sound, start, pass } = await speaking({ words: 'none', cutAfter: 14_000 }, { request });
      sound.playbackRate = rate;
      await start();
      await pass(200_000);
      expect(sound.ended, `ended at ${String(rate)}`).to.equal(true);
      expect(letters(device.synth.heard)).to.equal(letters([long]));
      for (const { text } of device.synth.spoken) {
        expect(text.length).to.be.at.most(200);
        expect(text.length / 17 / rate).to.be.below(14);
        expect(`${long} `, 'whole words').to.include(`${text.trim()} `);
      }
    }
  });

  it('cuts no sign in two', async () => {
    const family = '👩‍👩‍👧‍👦';
    const request = requestOf([family.repeat(80)]);
    const { device, start, pass } = await speaking({ pace: 100 }, { request });
    await start();
    await pass(60_000);
    expect(device.synth.heard.length).to.be.above(2);
    if (!('Segmenter' in Intl)) return;
    for (const text of device.synth.heard) expect(text.length % family.length, text).to.equal(0);
  });

  it('tells a long silence between two sentences as waiting, and a short one not', async () => {
    for (const [startAfter, told] of [
      [1600, 'play waiting playing waiting playing'],
      [300, 'play waiting playing'],
    ] as const) {
      const { events, start, pass } = await speaking({ startAfter });
      await start();
      await pass(4200);
      expect(without(events, 'timeupdate', 'durationchange').join(' ')).to.equal(told);
    }
  });

  it('begins at the sentence of an offset', async () => {
    const text = PARAGRAPHS.join('\n\n');
    const request = requestOf(PARAGRAPHS, { startAt: text.indexOf('foghorn') });
    const { device, sound, start } = await speaking({}, { request });
    expect(sound.currentTime).to.be.above(1);
    const at = sound.currentTime;
    sound.currentTime = at + 0.5; // within the same sentence, before anything was heard
    expect(sound.currentTime).to.equal(at);
    await start();
    expect(device.synth.heard).to.deep.equal(['For the first time in ninety years no foghorn sounds.']);
  });

  it('speaks at the reader’s speed, and begins the sentence anew at another', async () => {
    const { device, sound, events, start, pass } = await speaking();
    sound.playbackRate = 9;
    expect(sound.playbackRate).to.equal(3);
    sound.playbackRate = 0.1;
    expect(sound.playbackRate).to.equal(0.5);
    sound.playbackRate = 1.5;
    await start();
    await pass(1000);
    sound.playbackRate = 2;
    await pass(500);
    expect(device.synth.spoken.map(({ rate }) => rate)).to.deep.equal([1.5, 2]);
    expect(device.synth.heard[1]).to.equal(device.synth.heard[0]);
    expect(events.filter((event) => event === 'ratechange')).to.have.length(4);
  });

  it('goes forward by a few seconds in a long sentence, and to the end', async () => {
    const { device, sound, events, start, pass } = await speaking();
    await start();
    await pass(300);
    sound.currentTime += 1;
    await pass(500);
    expect(device.synth.heard).to.have.length(2);
    expect(device.synth.heard[1], 'the next').to.match(/^For the first/);
    sound.currentTime = sound.duration;
    await turn();
    expect([sound.ended, sound.paused, device.synth.speaking]).to.deep.equal([true, true, false]);
    events.length = 0;
    await start();
    await pass(500);
    expect(device.synth.heard[2], 'from the beginning').to.equal(device.synth.heard[0]);
    expect(() => (sound.currentTime = NaN)).to.throw(TypeError);
  });
});

describe('device speech: times and marks', () => {
  it('guesses length by script, and corrects it by what is heard', async () => {
    const latin = requestOf(['a'.repeat(100)]);
    const han = requestOf(['港'.repeat(100)], { lang: 'zh' });
    const voices = [voice({}), voice({ name: 'Han', lang: 'zh-CN' })];
    const [short, long] = await Promise.all(
      [latin, han].map(async (request) => (await speaking({ voices }, { request })).sound.duration),
    );
    expect(long! / short!).to.be.within(3.5, 4.5);
    const { sound, pass, start, events } = await speaking({ pace: 8 });
    const guess = sound.duration;
    await start();
    await pass(6000); // one sentence was heard
    expect(sound.duration / guess).to.be.within(1.7, 2.2);
    expect(events).to.include('durationchange');
  });

  it('tells its time about four times a second', async () => {
    const { events, start, pass } = await speaking();
    await start();
    events.length = 0;
    await pass(2000);
    expect(events.filter((event) => event === 'timeupdate').length).to.be.within(7, 9);
  });

  it('marks sentences first, and words once they are told', async () => {
    for (const words of ['with lengths', 'without lengths'] as const) {
      const { result, progress, request, start, pass } = await speaking({ words });
      const { text } = request;
      expect(result.marks!.source).to.equal('estimated');
      expect(result.marks!.words.map(([, start, length]) => text.slice(start, start + length))).to.deep.equal(
        [
          'The harbour of Port Amber is silent.',
          'For the first time in ninety years no foghorn sounds.',
          'Nobody asked the fishermen, said the oldest of them, who has gone out every morning since he was nine.',
          'He shrugged.',
          'A council of seven decided it.',
        ],
      );
      await start();
      await pass(6000);
      const marks = progress.at(-1)!.marks!;
      expect(marks.source).to.equal('engine');
      const spoken = marks.words.map(([, start, length]) => text.slice(start, start + length));
      expect(spoken.slice(0, 9).join(' ')).to.equal('The harbour of Port Amber is silent For the');
      expect(spoken.at(-1)).to.equal(PARAGRAPHS[2]);
      const times = marks.words.map(([ms]) => ms);
      expect(times).to.deep.equal([...times].sort((a, b) => a - b));
      expect(marks.duration).to.be.above(times.at(-1)!);
    }
  });

  it('says what the provider can do as it comes to know it', async () => {
    for (const [words, marks] of [
      ['with lengths', 'word'],
      ['none', 'sentence'],
      ['wrong', 'sentence'],
    ] as const) {
      const device = fakeDevice({ words });
      const provider = new DeviceSpeechProvider({ device });
      expect(provider.abilities).to.deep.equal({
        seek: 'sentence',
        marks: 'sentence',
        background: false,
        download: false,
      });
      const { signal } = new AbortController();
      const { sound } = await provider.generate(requestOf(PARAGRAPHS), {
        signal,
        onProgress: () => undefined,
      });
      void sound.play();
      await device.clock.pass(2000);
      expect(provider.abilities.marks, words).to.equal(marks);
    }
  });

  it('a word’s time is the sound’s', async () => {
    const { sound, progress, start, pass } = await speaking();
    await start();
    await pass(5000);
    const count = (): number => progress.at(-1)!.marks!.words.length;
    for (const before = count(); count() <= before;) await pass(5);
    const words = progress.at(-1)!.marks!.words;
    const now = sound.currentTime * 1000;
    expect(words.filter(([ms]) => Math.abs(ms - now) <= 6)).to.have.length(1);
  });

  it('tells nothing more to who has left', async () => {
    const { progress, leave, start, pass } = await speaking();
    await start();
    leave.abort();
    const { length } = progress;
    await pass(3000);
    expect(progress).to.have.length(length);
  });
});

describe('device speech: engines that fail', () => {
  it('gives up one that never starts, after asking twice', async () => {
    const { device, sound, events } = await speaking({ starts: 'never' });
    const error = await failure(sound.play(), device.clock, 9000);
    expect([error.name, error.code, error.retryable]).to.deep.equal(['SpeechError', 'engine', true]);
    expect(sound.error).to.equal(error);
    expect(sound.paused).to.equal(true);
    expect(device.synth.spoken).to.have.length(2);
    expect(device.synth.speaking).to.equal(false);
    expect(events).to.deep.equal(['play', 'waiting', 'error']);
    expect(device.clock.waiting).to.equal(0);
  });

  it('takes silence without a press for a refusal, which the next press ends', async () => {
    const { device, sound, events } = await speaking({ starts: 'first never' }, { isPressed: false });
    const error = await failure(sound.play(), device.clock, 5000);
    expect(error.name).to.equal('NotAllowedError');
    expect([sound.error, sound.paused]).to.deep.equal([null, true]);
    expect(events).not.to.include('error');
    device.synth.spoken.push({ text: '', lang: '', rate: 1, at: 0 });
    const playing = sound.play();
    await device.clock.pass(500);
    await playing;
  });

  it('hears the refusal that is told', async () => {
    const { device, sound } = await speaking({ failsWith: 'not-allowed' });
    expect((await failure(sound.play(), device.clock, 500)).name).to.equal('NotAllowedError');
  });

  it('asks once more where the first is lost', async () => {
    const { device, sound } = await speaking({ starts: 'first never' });
    const playing = sound.play();
    await device.clock.pass(5000);
    await playing;
    expect(device.synth.heard).to.have.length(1);
  });

  for (const [failsWith, code] of [
    ['synthesis-failed', 'engine'],
    ['network', 'network'],
    ['audio-busy', 'busy'],
    ['voice-unavailable', 'unsupported'],
  ] as const)
    it(`tells of ${failsWith} as ${code}, and can be asked again`, async () => {
      const { device, sound, events } = await speaking({ failsWith });
      expect((await failure(sound.play(), device.clock, 500)).code).to.equal(code);
      expect((sound.error as unknown as SpeechError).code).to.equal(code);
      expect(events.at(-1)).to.equal('error');
      expect((await failure(sound.play(), device.clock, 500)).code).to.equal(code);
      expect(device.synth.spoken).to.have.length(2);
    });

  it('does not run through an article without a sound', async () => {
    const { device, sound } = await speaking({ isEmpty: true });
    void sound.play().catch(() => undefined);
    await device.clock.pass(2000);
    expect((sound.error as unknown as SpeechError).code).to.equal('engine');
    expect(device.synth.spoken).to.have.length(3);
  });

  it('passes what fell silent in the middle, and gives up when it does so again', async () => {
    const { device, sound, events, start, pass } = await speaking({ cutAfter: 1500, words: 'none' });
    await start();
    await pass(11_000);
    expect(device.synth.heard).to.have.length(2);
    expect(sound.error).to.equal(null);
    await pass(60_000);
    expect((sound.error as unknown as SpeechError).code).to.equal('engine');
    expect(events.at(-1)).to.equal('error');
  });

  it('lets a play that is paused again fail as an audio element does', async () => {
    const { device, sound } = await speaking();
    const playing = sound.play();
    expect(sound.play(), 'the same').to.equal(playing);
    sound.pause();
    expect((await failure(playing, device.clock, 100)).name).to.equal('AbortError');
    await device.clock.pass(5000);
    expect(device.synth.speaking).to.equal(false);
  });
});

describe('device speech: one queue for a page', () => {
  it('pauses when another script empties it, and leaves that one alone', async () => {
    const { device, sound, events, start, pass } = await speaking();
    await start();
    await pass(1000);
    device.synth.cancel();
    const other = device.utter('I speak now.');
    device.synth.speak(other);
    await turn();
    expect(sound.paused).to.equal(true);
    expect(events.at(-1)).to.equal('pause');
    await pass(300);
    expect(device.synth.heard.at(-1)).to.equal('I speak now.');
    expect(device.synth.speaking).to.equal(true);
    sound.pause();
    sound.currentTime = 0;
    expect(device.synth.speaking, 'still').to.equal(true);
  });

  it('cuts off who speaks when its own play is pressed', async () => {
    const { device, start } = await speaking({ cancelAfter: 20 });
    device.synth.speak(device.utter('What a page before this one left in the queue.'));
    device.synth.paused = true;
    await start();
    expect(device.synth.heard.at(-1)).to.equal('The harbour of Port Amber is silent.');
    expect(device.synth.paused).to.equal(false);
  });

  it('falls silent with its page', async () => {
    const { device, sound, start } = await speaking();
    await start();
    device.page.dispatchEvent(new Event('pagehide'));
    expect([sound.paused, device.synth.speaking]).to.deep.equal([true, false]);
  });

  it('leaves nothing behind', async () => {
    const { device, result, sound, events, start, pass } = await speaking();
    await start();
    await pass(500);
    events.length = 0;
    result.release();
    expect(device.synth.speaking).to.equal(false);
    await pass(5000);
    expect(device.clock.waiting).to.equal(0);
    expect(events).to.deep.equal([]);
    const { cancels } = device.synth;
    device.page.dispatchEvent(new Event('pagehide'));
    result.release();
    expect(device.synth.cancels).to.equal(cancels);
    expect((await failure(sound.play(), device.clock, 10)).name).to.equal('AbortError');
  });
});

describe('device speech: voices', () => {
  const provider = (behaviour: Behaviour, languages?: readonly string[]): DeviceSpeechProvider =>
    new DeviceSpeechProvider({ device: fakeDevice(behaviour, languages && { languages }) });
  const names = async (
    lang: string,
    voices: readonly Partial<SpeechSynthesisVoice>[],
    languages?: string[],
  ) => (await provider({ voices: voices.map(voice) }, languages).voices(lang)).map(({ name }) => name);

  it('are those of the language: local, of the region, plain ones first', async () => {
    const voices = [
      { name: 'Albert' },
      { name: 'Net', localService: false },
      { name: 'Daniel', lang: 'en-GB' },
      { name: 'Samantha' },
      { name: 'Ava (Premium)' },
      { name: 'Anna', lang: 'de-DE' },
    ];
    expect(await names('en', voices)).to.deep.equal(['Ava (Premium)', 'Samantha', 'Daniel', 'Net', 'Albert']);
    expect((await names('en', voices, ['fr', 'en-GB']))[0], 'the reader’s region').to.equal('Daniel');
    expect((await names('en-US', voices, ['en-GB']))[0], 'the page’s region').to.equal('Ava (Premium)');
    expect(await names('fr', voices)).to.deep.equal([]);
  });

  it('are found by whatever way a device writes languages', async () => {
    expect(await names('en-GB', [{ name: 'A', lang: 'en_GB' }])).to.deep.equal(['A']);
    expect(await names('en', [{ name: 'A', lang: 'eng-USA-f00' }])).to.deep.equal(['A']);
    expect(await names('nb-NO', [{ name: 'A', lang: 'no-NO' }])).to.deep.equal(['A']);
    expect(await names('no', [{ name: 'A', lang: 'nb-NO' }])).to.deep.equal(['A']);
    expect(await names('en', [{ name: 'A', lang: '' }])).to.deep.equal([]);
    expect(await names('', [{ name: 'A', lang: '' }])).to.deep.equal([]);
    const chinese = [
      { name: 'Mainland', lang: 'zh-CN' },
      { name: 'Taiwan', lang: 'zh-TW' },
    ];
    expect((await names('zh-Hant', chinese))[0]).to.equal('Taiwan');
    expect((await names('zh-Hans', chinese))[0]).to.equal('Mainland');
  });

  it('are named once, in tags that are valid', async () => {
    const voices = [voice({ lang: 'en_GB' }), voice({ lang: 'en_GB' })];
    expect(await provider({ voices }).voices('en')).to.deep.equal([
      { id: 'harbour', name: 'Harbour', lang: 'en-GB' },
    ]);
  });

  it('are known by their name where a browser gives no id', async () => {
    const voices = [voice({ name: 'kal', voiceURI: '' }), voice({ name: 'slt', voiceURI: '' })];
    expect((await provider({ voices }).voices('en')).map(({ id }) => id)).to.deep.equal(['kal', 'slt']);
  });

  it('are chosen by id, else the best', async () => {
    const voices = [voice({ name: 'One' }), voice({ name: 'Two', lang: 'en_GB' })];
    const spokenIn = async (id?: string): Promise<string> => {
      const { device, start } = await speaking({ voices }, { request: requestOf(PARAGRAPHS, { voice: id }) });
      await start();
      return device.synth.spoken[0]!.lang;
    };
    expect(await spokenIn('Two')).to.equal('en_GB');
    expect(await spokenIn('gone')).to.equal('en-US');
    expect(await spokenIn()).to.equal('en-US');
  });

  it('are waited for, for a bounded time', async () => {
    for (const [voicesAfter, expected] of [
      [0, true],
      [700, true],
      [60_000, false],
    ] as const) {
      const device = fakeDevice({ voicesAfter });
      const available = new DeviceSpeechProvider({ device }).available({ lang: 'en' });
      let answer: boolean | undefined;
      void available.then((value) => (answer = value));
      await device.clock.pass(voicesAfter > VOICES_BOUND ? VOICES_BOUND : voicesAfter + 100);
      expect(answer).to.equal(expected);
      expect(device.synth.spoken, 'nothing is spoken for it').to.deep.equal([]);
      expect(device.clock.waiting).to.equal(0);
    }
  });

  it('fails without any, without one of the language, without text, and when aborted', async () => {
    const code = async (
      behaviour: Behaviour,
      request: SpeechRequest,
      abortAfter?: number,
    ): Promise<string> => {
      const device = fakeDevice(behaviour);
      const leave = new AbortController();
      if (abortAfter !== undefined) device.clock.later(() => leave.abort(), abortAfter);
      const options = { signal: leave.signal, onProgress: () => undefined };
      const generated = new DeviceSpeechProvider({ device }).generate(request, options);
      return (await failure(generated, device.clock, abortAfter ?? VOICES_BOUND)).code;
    };
    const request = requestOf(PARAGRAPHS);
    expect(await code({ voices: [] }, request)).to.equal('unavailable');
    expect(await code({}, { ...request, lang: 'fi' })).to.equal('unsupported');
    expect(await code({}, requestOf([]))).to.equal('malformed');
    expect(await code({ voicesAfter: 1000 }, request, 100)).to.equal('aborted');
  });

  it('opens the way on iOS by saying nothing in the press', () => {
    for (const isPressed of [true, false]) {
      const device = fakeDevice({}, { isPressed });
      const { signal } = new AbortController();
      void new DeviceSpeechProvider({ device }).generate(requestOf(PARAGRAPHS), {
        signal,
        onProgress: () => undefined,
      });
      expect(device.synth.spoken.map(({ text }) => text)).to.deep.equal(isPressed ? [''] : []);
    }
  });
});

describe('device speech: this browser', () => {
  it('says at last whether it can speak, and speaks or says why not', async () => {
    const provider = new DeviceSpeechProvider();
    const isAvailable = await provider.available({ lang: 'en' });
    const ids = (await provider.voices('en')).map(({ id }) => id);
    expect(ids.length > 0).to.equal(isAvailable);
    expect(new Set(ids).size).to.equal(ids.length);
    await clickOn(document.body.appendChild(document.createElement('button')));
    const options = { signal: new AbortController().signal, onProgress: () => undefined };
    // so short that an engine without a loudspeaker may be done with each at once
    const generated = provider.generate(requestOf(['Harbour.', 'Fog.', 'Silence.']), options);
    if (!isAvailable) {
      const code = await generated.catch((error: unknown) => (error as SpeechError).code);
      expect(code).to.be.oneOf(['unavailable', 'engine']);
      return;
    }
    const { sound, release } = await generated;
    await sound.play();
    expect(sound.paused).to.equal(false);
    await until('the end', () => sound.ended, 5000);
    console.log(`${engine} spoke with ${ids[0]!}`);
    expect(sound.error).to.equal(null);
    release();
  });

  it('gives up by itself where there is speechSynthesis and no voice', async function () {
    const device = thisDevice();
    if (!device) return skip(this, 'no speechSynthesis');
    if (device.synth.getVoices().length) return skip(this, 'it has voices');
    await clickOn(document.body.appendChild(document.createElement('button')));
    // as if there were one, to see what its engine does then
    const utter = (text: string): SpeechSynthesisUtterance =>
      Object.defineProperty(device.utter(text), 'voice', { writable: true });
    const text = 'Harbour.';
    const timeline = new DeviceTimeline(text, [{ start: 0, length: text.length }]);
    const parts = { text, timeline, voice: VOICE, index: 0, onMarks: () => undefined };
    const sound = new DeviceSound({ device: { ...device, utter }, ...parts });
    let reason: SpeechError | undefined;
    const begin = performance.now();
    await sound.play().catch((error: unknown) => (reason = error as SpeechError));
    console.log(`${engine}: ${String(reason)} after ${String(Math.round(performance.now() - begin))} ms`);
    expect(reason?.code).to.equal('engine');
    expect([sound.paused, sound.error]).to.deep.equal([true, reason]);
    sound.release();
  });
});
