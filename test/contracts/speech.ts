/**
 * What every provider of speech must do. A provider of your own is judged by the same:
 *
 *   speechContract('my service', (how) => …, { kinds: ['url'], marks: true });
 */
import { expect } from '@open-wc/testing';
import {
  SPEECH_ERROR_CODES,
  type DeviceSpeech,
  SpeechError,
  type Sound,
  type SpeechMarks,
  type SpeechProgress,
  type SpeechProvider,
  type SpeechRequest,
  type SpeechResult,
} from '../../src/audio/speech.js';
import { skip } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';

/** A provider as a test needs it. */
export interface SpeechCase {
  readonly provider: SpeechProvider;
  /** Two texts that it can speak. */
  readonly requests: readonly [SpeechRequest, SpeechRequest];
  /** What it has asked for since it was made, and what of that still runs: HTTP requests, utterances. */
  readonly activity?: () => Promise<{ readonly begun: number; readonly running: number }>;
  /** What a device's voice was heard to say, one text an utterance. */
  readonly heard?: () => readonly string[];
  /** Called when the test is over. */
  readonly release?: () => void;
}

/** How it is to behave: `slow` lets nothing be heard for some seconds, `failing` cannot speak. */
export type SpeechManner = 'usual' | 'slow' | 'failing';

export interface SpeechCapabilities {
  /** What its results may be. */
  readonly kinds: readonly SpeechResult['kind'][];
  /** Whether there are marks, with the result or later. */
  readonly marks: boolean;
  /** Media types that it can be asked for one by one. */
  readonly formats?: readonly string[];
  /** Why it cannot be asked to behave like that. */
  readonly never?: Partial<Readonly<Record<SpeechManner, string>>>;
}

/** A generation that is observed. */
interface Observed {
  readonly result: Promise<SpeechResult>;
  readonly progress: readonly SpeechProgress[];
  /** Of a device, as they came: the marks of what it had said by then. */
  readonly said: readonly Pick<SpeechMarks, 'source' | 'words'>[];
  readonly controller: AbortController;
}

function generate(provider: SpeechProvider, request: SpeechRequest): Observed {
  const progress: SpeechProgress[] = [];
  const said: Pick<SpeechMarks, 'source' | 'words'>[] = [];
  const controller = new AbortController();
  let sound: Sound | undefined;
  const result = provider.generate(request, {
    signal: controller.signal,
    onProgress: (now) => {
      progress.push(now);
      if (!sound || !now.marks) return;
      const { source, words } = now.marks;
      const ms = Math.floor(sound.currentTime * 1000);
      said.push({ source, words: words.filter(([begins]) => begins < ms) });
    },
  });
  result.then(
    (done) => (sound = done.kind === 'device' ? done.sound : undefined),
    () => undefined,
  );
  return { result, progress, said, controller };
}

const rejection = (result: Promise<unknown>): Promise<unknown> =>
  result.then(
    () => 'it was not rejected',
    (error: unknown) => error,
  );

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function expectPlayable(url: string): Promise<void> {
  const audio = new Audio();
  audio.preload = 'auto';
  audio.src = url;
  try {
    await until('sound that can be played', () => {
      if (audio.error) throw new Error(`${url}: ${audio.error.message}`);
      return audio.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    });
    expect(audio.duration).to.be.greaterThan(0);
  } finally {
    audio.removeAttribute('src');
    audio.load();
  }
}

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

async function expectSound(result: SpeechResult): Promise<void> {
  const { signal } = new AbortController();
  switch (result.kind) {
    case 'url':
      return expectPlayable(result.url);
    case 'blob': {
      const url = URL.createObjectURL(result.blob);
      return expectPlayable(url).finally(() => URL.revokeObjectURL(url));
    }
    case 'stream': {
      const whole = await bytesOf(await result.open(0, signal));
      const rest = await bytesOf(await result.open(1000, signal));
      expect(whole.byteLength).to.be.greaterThan(1000);
      expect(rest, 'the same bytes from an offset on').to.deep.equal(whole.slice(1000));
      const url = URL.createObjectURL(new Blob([whole as Uint8Array<ArrayBuffer>], { type: result.type }));
      return expectPlayable(url).finally(() => URL.revokeObjectURL(url));
    }
    case 'device': {
      const { sound } = result;
      await sound.play();
      expect(sound.paused, 'played').to.equal(false);
      await until('time to go on', () => sound.currentTime > 0);
      sound.pause();
      expect(sound.paused, 'paused').to.equal(true);
      const at = sound.currentTime;
      await later(300);
      expect(sound.currentTime, 'rests').to.equal(at);
      await playOut(result);
      expect(sound.currentTime, 'the end').to.equal(sound.duration);
      result.release();
      result.release();
      expect(sound.paused, 'released').to.equal(true);
    }
  }
}

/** From where it is to the end. */
async function playOut({ sound }: DeviceSpeech): Promise<void> {
  let last = 0;
  let isBack = false;
  const handleTime = (): void => {
    isBack ||= sound.currentTime < last;
    last = sound.currentTime;
  };
  sound.addEventListener('timeupdate', handleTime);
  await sound.play();
  await until('the end of what is spoken', () => sound.ended);
  sound.removeEventListener('timeupdate', handleTime);
  expect(isBack, 'time goes back').to.equal(false);
  expect([sound.paused, sound.error], 'ended').to.deep.equal([true, null]);
}

const letters = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');

/** A device knows exactly only what it has spoken, so it speaks all. Says whether it is one. */
const playIfDevice = async ({ result }: Observed): Promise<boolean> => {
  const done = await result;
  if (done.kind !== 'device') return false;
  await playOut(done);
  return true;
};

/** Marks of a result, also those that come later; of the last word there were. */
async function lastMarks({ result, progress }: Observed): Promise<SpeechMarks | undefined> {
  const { marks } = await result;
  return progress.findLast((now) => now.marks)?.marks ?? marks;
}

function expectMarks(marks: SpeechMarks, text: string): void {
  expect(['engine', 'aligned', 'estimated']).to.include(marks.source);
  expect(marks.words).not.to.be.empty;
  let before = 0;
  for (const [ms, start, length] of marks.words) {
    expect(ms, 'rising').to.be.at.least(before);
    before = ms;
    const word = text.slice(start, start + length);
    expect(word, 'inside the text').to.have.length(length);
    expect(word, 'at words').to.match(/^\S(?:[^]*\S)?$/);
    expect(text.slice(Math.max(0, start - 1), start + 1), 'from the first letter on').not.to.match(
      /^[\p{L}\p{N}]{2}$/u,
    );
    expect(text.slice(start + length - 1, start + length + 1), 'to the last letter').not.to.match(
      /^[\p{L}\p{N}]{2}$/u,
    );
  }
  if (marks.duration !== undefined) expect(marks.duration).to.be.at.least(before);
}

const RANK = ['queued', 'running', 'done'];

function expectRising({ progress, said }: Observed, isDevice: boolean): void {
  const states = progress.map(({ generation }) => RANK.indexOf(generation));
  expect(states).not.to.include(-1);
  expect(states, 'states').to.deep.equal(states.toSorted());
  const ratios = progress.flatMap(({ ratio }) => ratio ?? []);
  expect(ratios, 'ratios').to.deep.equal(ratios.toSorted((a, b) => a - b));
  for (const ratio of ratios) expect(ratio).to.be.within(0, 1);
  if (isDevice) {
    // what it guessed gives way to what it says, which stays
    const { source, words: all = [] } = said.at(-1) ?? {};
    const stages = said.filter((stage) => stage.source === source).map(({ words }) => words);
    const counts = stages.map((words) => words.length);
    expect(counts, 'marks of what was said').to.deep.equal(counts.toSorted((a, b) => a - b));
    for (const words of stages) expect(all.slice(0, words.length), 'said').to.deep.equal(words);
    return;
  }
  const words = progress.flatMap(({ marks }) => marks?.words.length ?? []);
  expect(words, 'marks').to.deep.equal(words.toSorted((a, b) => a - b));
}

/** Judges a provider. `make` gives a new one, with all that it needs, to each test. */
export function speechContract(
  name: string,
  make: (how: SpeechManner) => SpeechCase | Promise<SpeechCase>,
  { kinds, marks, formats = [], never = {} }: SpeechCapabilities,
): void {
  describe(`${name}: the contract of speech`, () => {
    const made: SpeechCase[] = [];
    const running: Observed[] = [];

    const begin = async (test: Mocha.Context, how: SpeechManner = 'usual'): Promise<SpeechCase> => {
      const reason = never[how];
      if (reason !== undefined) skip(test, reason);
      const subject = await make(how);
      made.push(subject);
      return subject;
    };

    const observe = (provider: SpeechProvider, request: SpeechRequest): Observed => {
      const observed = generate(provider, request);
      running.push(observed);
      return observed;
    };

    const expectQuiet = async ({ activity }: SpeechCase): Promise<void> => {
      const end = Date.now() + 5000;
      while (activity && (await activity()).running) {
        if (Date.now() > end) throw new Error('something runs on');
        await later(50);
      }
    };

    afterEach(async () => {
      for (const { result, controller } of running.splice(0)) {
        controller.abort();
        const done = await result.catch(() => undefined);
        if (done?.kind === 'device') done.release();
      }
      for (const { release } of made.splice(0)) release?.();
    });

    it('asks for nothing before it generates', async function () {
      const subject = await begin(this);
      expect(await subject.provider.available(subject.requests[0])).to.equal(true);
      if (!subject.activity) skip(this, `${name} asks for nothing that could be counted`);
      expect(await subject.activity()).to.deep.equal({ begun: 0, running: 0 });
    });

    it('says what it can do', async function () {
      const { abilities } = (await begin(this)).provider;
      expect(['full', 'buffered', 'sentence']).to.include(abilities.seek);
      expect(['word', 'sentence', 'none']).to.include(abilities.marks);
      expect(abilities.background).to.be.a('boolean');
      expect(abilities.download).to.be.a('boolean');
    });

    it('makes sound that can be played, of a kind it is known for', async function () {
      const { provider, requests } = await begin(this);
      const result = await observe(provider, requests[0]).result;
      expect(kinds).to.include(result.kind);
      if ('type' in result && result.type) expect(requests[0].accept).to.include(result.type);
      if (result.duration !== undefined) expect(result.duration).to.be.greaterThan(0);
      await expectSound(result);
    });

    for (const format of formats) {
      it(`gives the format that is asked for: ${format}`, async function () {
        const { provider, requests } = await begin(this);
        const result = await observe(provider, { ...requests[0], accept: [format] }).result;
        expect(result).to.have.property('type', format);
      });
    }

    it('says that it has no format that is accepted', async function () {
      if (!formats.length) skip(this, `${name} has no formats to choose from`);
      const { provider, requests } = await begin(this);
      const error = await rejection(observe(provider, { ...requests[0], accept: ['audio/x-none'] }).result);
      expect(error).to.be.instanceOf(SpeechError).with.property('code', 'unsupported');
    });

    it('marks what is spoken', async function () {
      if (!marks) skip(this, `${name} has no marks here`);
      const { provider, requests } = await begin(this);
      const observed = observe(provider, requests[0]);
      if (!(await playIfDevice(observed)))
        await until('all marks', () => observed.progress.at(-1)?.generation === 'done');
      const found = await until(
        'marks',
        () => observed.progress.findLast((now) => now.marks)?.marks,
        3000,
      ).catch(() => lastMarks(observed));
      expect(found, 'marks').not.to.equal(undefined);
      expectMarks(found!, requests[0].text);
    });

    it('goes forward only, until all is done', async function () {
      const { provider, requests } = await begin(this);
      const observed = observe(provider, requests[0]);
      const isDevice = await playIfDevice(observed);
      await until('the end', () => observed.progress.at(-1)?.generation === 'done');
      await later(100);
      expectRising(observed, isDevice);
    });

    it('says all of its text, once', async function () {
      const { provider, requests, heard } = await begin(this);
      if (!heard) skip(this, `${name} makes sound that is not heard as text`);
      expect(await playIfDevice(observe(provider, requests[0]))).to.equal(true);
      expect(letters(heard())).to.equal(letters([requests[0].text]));
    });

    it('is aborted before it begins', async function () {
      const subject = await begin(this);
      const controller = new AbortController();
      controller.abort();
      const progress: SpeechProgress[] = [];
      const error = await rejection(
        subject.provider.generate(subject.requests[0], {
          signal: controller.signal,
          onProgress: (now) => progress.push(now),
        }),
      );
      expect(error).to.be.instanceOf(SpeechError).with.property('code', 'aborted');
      expect(progress).to.deep.equal([]);
      await expectQuiet(subject);
      if (subject.activity) expect((await subject.activity()).begun, 'asked for').to.equal(0);
    });

    it('is aborted while it generates, and leaves nothing behind', async function () {
      const subject = await begin(this, 'slow');
      const { result, progress, controller } = observe(subject.provider, subject.requests[0]);
      await later(300);
      controller.abort();
      const error = await rejection(result);
      expect(error).to.be.instanceOf(SpeechError).with.property('code', 'aborted');
      const { length } = progress;
      await expectQuiet(subject);
      await later(300);
      expect(progress, 'progress after the abort').to.have.length(length);
    });

    it('tells nothing any more once it is aborted after its result', async function () {
      const subject = await begin(this);
      const { result, progress, controller } = observe(subject.provider, subject.requests[0]);
      const done = await result;
      if (done.kind === 'device') await done.sound.play();
      controller.abort();
      const { length } = progress;
      if (done.kind === 'device') {
        await later(300);
        done.release();
      }
      await expectQuiet(subject);
      await later(300);
      expect(progress).to.have.length(length);
    });

    it('fails with an error of its kind', async function () {
      const { provider, requests } = await begin(this, 'failing');
      const { result } = observe(provider, requests[0]);
      // a voice says only when it is to speak that it cannot
      const error = await rejection(
        result.then((done) => (done.kind === 'device' ? done.sound.play() : undefined)),
      );
      expect(error).to.be.instanceOf(SpeechError);
      const { code, retryable, retryAfter, message } = error as SpeechError;
      expect(SPEECH_ERROR_CODES).to.include(code);
      expect(code).not.to.equal('aborted');
      expect(retryable).to.be.a('boolean');
      if (retryAfter !== undefined) expect(retryAfter).to.be.at.least(0);
      expect(message).not.to.equal('');
    });

    it('generates two at a time that do not disturb each other', async function () {
      const { provider, requests } = await begin(this);
      const [first, second] = requests.map((request) => observe(provider, request)) as [Observed, Observed];
      const [one] = await Promise.all([first.result, second.result]);
      if (one.kind === 'device') await one.sound.play();
      first.controller.abort();
      const isDevice = await playIfDevice(second);
      await until('the other', () => second.progress.at(-1)?.generation === 'done');
      expectRising(second, isDevice);
      const found = await lastMarks(second);
      if (found) expectMarks(found, requests[1].text);
    });

    it('has one voice that speaks at a time: who begins has the other pause', async function () {
      const { provider, requests, heard } = await begin(this);
      const [first, second] = requests.map((request) => observe(provider, request)) as [Observed, Observed];
      const [one, two] = await Promise.all([first.result, second.result]);
      if (one.kind !== 'device' || two.kind !== 'device') skip(this, `${name} makes sound that is mixed`);
      const paused: string[] = [];
      one.sound.addEventListener('pause', () => paused.push('one'));
      two.sound.addEventListener('pause', () => paused.push('two'));
      await one.sound.play();
      const said = heard?.().length;
      await two.sound.play();
      expect(one.sound.paused, 'the first').to.equal(true);
      one.sound.pause(); // as a page does that hears of the second
      one.release();
      await until('the end of the second', () => two.sound.ended || two.sound.paused);
      expect([two.sound.ended, two.sound.error]).to.deep.equal([true, null]);
      expect(paused).to.deep.equal(['one', 'two']);
      if (heard) expect(letters(heard().slice(said))).to.equal(letters([requests[1].text]));
    });

    it('has voices of which each can be told apart', async function () {
      const { provider } = await begin(this);
      const voices = (await provider.voices?.('en')) ?? [];
      for (const { id, name: called, lang } of voices) {
        expect(id).to.be.a('string').that.is.not.empty;
        expect(called.trim()).not.to.equal('');
        if (lang !== undefined) expect(() => new Intl.Locale(lang)).not.to.throw();
      }
      expect(new Set(voices.map(({ id }) => id)).size).to.equal(voices.length);
    });
  });
}
