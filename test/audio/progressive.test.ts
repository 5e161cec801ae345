import { expect } from '@open-wc/testing';
import { openSource } from '../../src/audio/media-source.js';
import { playProgressively } from '../../src/audio/progressive.js';
import { allowSound } from '../helpers/browser.js';
import { until } from '../helpers/frame.js';
import { failure } from './failure.js';
import { watchLeftovers } from './leftovers.js';
import { MEDIA_TYPES, silence } from './silence.js';
import { PushedStream, readyStream } from './streams.js';

/** Every engine plays mp3 by its address. */
const TYPE = MEDIA_TYPES.mp3;
const BYTES = silence('mp3', 6);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('playing what cannot be fed', () => {
  let audio: HTMLAudioElement;
  let abort: AbortController;

  before(allowSound);

  beforeEach(() => {
    audio = new Audio();
    audio.muted = true;
    abort = new AbortController();
  });

  afterEach(() => {
    abort.abort();
    audio.pause();
  });

  const heard = (): Promise<true> => until('sound', () => audio.currentTime >= 0.1);

  it('collects the bytes and plays them, also over a lost connection', async () => {
    audio.play().catch(() => undefined); // in the click, before there is anything
    const pushed = new PushedStream(BYTES, TYPE);
    const told: (number | string)[] = [];
    const playing = playProgressively(audio, pushed.stream, {
      signal: abort.signal,
      onProgress: (bytes) => told.push(bytes),
      onLost: ({ code }) => told.push(code),
      onRegained: () => told.push('regained'),
    });
    await pushed.opened();
    pushed.push(1000);
    await pause(20);
    expect(audio.hasAttribute('src')).to.equal(false);
    pushed.break();
    await pushed.opened(2);
    await pause(20);
    pushed.push();
    pushed.end();
    await playing;
    await heard();
    expect(pushed.offsets).to.deep.equal([0, 1000]);
    expect(told).to.deep.equal([1000, 'network', 'regained', BYTES.length]);
    expect(audio.duration).to.be.closeTo(6, 0.1);
  });

  it('plays by an address if there is one, and reads nothing itself', async () => {
    const url = URL.createObjectURL(new Blob([BYTES], { type: TYPE }));
    const { stream, offsets } = readyStream(BYTES, TYPE, { url });
    audio.play().catch(() => undefined);
    await playProgressively(audio, stream, { signal: abort.signal });
    expect(audio.src).to.equal(url);
    await heard();
    expect(offsets).to.deep.equal([]);
    URL.revokeObjectURL(url);
  });

  it('takes the place of a media source on the same element, and plays on', async () => {
    openSource(audio);
    audio.play().catch(() => undefined);
    const { stream } = readyStream(BYTES, TYPE);
    await playProgressively(audio, stream, { signal: abort.signal });
    await heard();
    expect(audio.duration).to.be.closeTo(6, 0.1);
  });

  it('does not begin what is paused', async () => {
    const { stream } = readyStream(BYTES, TYPE);
    await playProgressively(audio, stream, { signal: abort.signal });
    await pause(200);
    expect(audio.paused).to.equal(true);
    expect(audio.src).to.match(/^blob:/);
  });

  it('says when there is nothing in it', async () => {
    const { stream } = readyStream(new Uint8Array(), TYPE);
    const playing = playProgressively(audio, stream, { signal: abort.signal });
    expect((await failure(playing)).code).to.equal('malformed');
  });

  for (const moment of ['before anything', 'while it reads', 'while it plays'] as const) {
    it(`leaves nothing when it is aborted ${moment}`, async () => {
      const leftovers = watchLeftovers();
      try {
        audio.play().catch(() => undefined);
        const pushed = new PushedStream(BYTES, TYPE);
        if (moment === 'before anything') abort.abort();
        const playing = playProgressively(audio, pushed.stream, { signal: abort.signal });
        const failed = moment === 'while it plays' ? undefined : failure(playing);
        if (moment !== 'before anything') {
          await pushed.opened();
          pushed.push();
          await pause(20);
        }
        if (moment === 'while it plays') {
          pushed.end();
          await playing;
          await heard();
        }
        abort.abort();
        if (failed) expect((await failed).code).to.equal('aborted');
        await pause(20);
        expect(leftovers.left()).to.deep.equal([]);
        expect(pushed.cancelled).to.equal(moment === 'while it reads' ? 1 : 0);
        expect(audio.hasAttribute('src')).to.equal(false);
      } finally {
        leftovers.stop();
      }
    });
  }

  it('leaves the source that came after it', async () => {
    const { stream } = readyStream(BYTES, TYPE);
    await playProgressively(audio, stream, { signal: abort.signal });
    const url = URL.createObjectURL(new Blob([BYTES], { type: TYPE }));
    audio.src = url;
    abort.abort();
    expect(audio.src).to.equal(url);
    URL.revokeObjectURL(url);
  });
});
