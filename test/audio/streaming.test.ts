import { expect } from '@open-wc/testing';
import { canFeed, openSource, type OpenSource } from '../../src/audio/media-source.js';
import { SpeechError } from '../../src/audio/speech.js';
import { feed, setDuration, type FeedOptions } from '../../src/audio/streaming.js';
import { allowSound } from '../helpers/browser.js';
import { skip } from '../helpers/engine.js';
import { until } from '../helpers/frame.js';
import { failure } from './failure.js';
import { watchLeftovers } from './leftovers.js';
import { BYTES_PER_SECOND, MEDIA_TYPES, silence } from './silence.js';
import { PushedStream, readyStream } from './streams.js';

const SECOND = BYTES_PER_SECOND;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('streaming', () => {
  let audio: HTMLAudioElement;
  let abort: AbortController;
  let source: OpenSource;

  before(allowSound);

  beforeEach(() => {
    audio = document.createElement('audio');
    audio.muted = true;
    abort = new AbortController();
  });

  afterEach(() => {
    abort.abort();
    audio.pause();
  });

  /** Opens and plays, as a click does. */
  function press(): void {
    source = openSource(audio)!;
    audio.play().catch(() => undefined);
  }
  const options = (more: Partial<FeedOptions> = {}): FeedOptions => ({ signal: abort.signal, ...more });
  const buffered = (): number => (audio.buffered.length > 0 ? audio.buffered.end(0) : 0);

  for (const container of ['webm', 'mp3'] as const) {
    describe(container, () => {
      const type = MEDIA_TYPES[container];

      before(function () {
        if (!canFeed(type)) skip(this, `its media source does not take ${type}`);
      });

      it('plays while data still arrive', async () => {
        press();
        const pushed = new PushedStream(silence(container, 8), type);
        let isFed = false;
        const feeding = feed(source, pushed.stream, options()).then(() => (isFed = true));
        await pushed.opened();
        expect(audio.paused).to.equal(false);
        pushed.push(3 * SECOND);
        await until('sound', () => audio.currentTime > 0.2);
        expect(isFed).to.equal(false);
        expect(buffered()).to.be.within(2, 3.2);
        pushed.push();
        pushed.end();
        await feeding;
        expect(buffered()).to.be.closeTo(8, 0.1);
        expect(audio.duration).to.be.closeTo(8, 0.1);
      });

      it('ends where the sound ends, whatever length was expected', async () => {
        press();
        const { stream } = readyStream(silence(container, 3), type, { duration: 60 });
        await feed(source, stream, options());
        expect(audio.duration).to.be.closeTo(3, 0.1);
        audio.currentTime = 2.7;
        await until('the end', () => audio.ended);
      });

      it('has the length that is known, and never less than has come', async () => {
        press();
        const pushed = new PushedStream(silence(container, 30), type, { duration: 20 });
        const feeding = feed(source, pushed.stream, options());
        await pushed.opened();
        pushed.push(10 * SECOND);
        await until('ten seconds', () => buffered() > 9);
        expect(audio.duration).to.equal(20);
        // while the browser works on what it was fed, a change waits
        setDuration(source, 40);
        await until('the new length', () => audio.duration === 40);
        setDuration(source, 4);
        await until('no less than has come', () => Math.abs(audio.duration - buffered()) < 0.05);
        pushed.push(10 * SECOND);
        await until('twenty seconds', () => buffered() > 19);
        // told of once the browser is done with what it was fed
        await until('a length as long', () => audio.duration >= buffered() - 0.05);
        pushed.push();
        pushed.end();
        await feeding;
        expect(audio.duration).to.be.closeTo(30, 0.1);
      });

      it('reads two minutes ahead, and on as it is heard', async () => {
        press();
        const ready = readyStream(silence(container, 1800), type);
        let told = 0;
        void feed(source, ready.stream, options({ onProgress: (bytes) => (told = bytes) })).catch(
          () => undefined,
        );
        await until('the first minutes', () => buffered() > 110);
        await pause(500);
        expect(buffered()).to.be.within(115, 145);
        expect(ready.read).to.be.below(160 * SECOND);
        expect(told).to.be.within(115 * SECOND, ready.read);
        audio.currentTime = 40; // more than a minute is left
        await pause(600);
        expect(buffered()).to.be.below(145);
        audio.currentTime = 100;
        await until('more', () => buffered() > 210);
        await pause(500);
        expect(buffered()).to.be.within(210, 245);
        expect(ready.offsets).to.deep.equal([0]);
      });

      it('cuts what comes in one piece, and reads no further either', async () => {
        press();
        const ready = readyStream(silence(container, 600), type, { chunk: Infinity });
        void feed(source, ready.stream, options()).catch(() => undefined);
        await until('the first minutes', () => buffered() > 110);
        await pause(500);
        expect(buffered()).to.be.within(115, 145);
      });

      it('seeks in what is buffered at once, and waits ahead of it', async () => {
        press();
        const pushed = new PushedStream(silence(container, 60), type, { duration: 60 });
        const feeding = feed(source, pushed.stream, options());
        await pushed.opened();
        pushed.push(20 * SECOND);
        await until('twenty seconds', () => buffered() > 19);
        audio.currentTime = 12;
        await until('sound from there', () => audio.currentTime > 12.2);
        audio.currentTime = 3;
        await until('sound from before', () => audio.currentTime > 3.2 && audio.currentTime < 12);
        audio.currentTime = 40;
        await pause(400);
        expect(audio.currentTime).to.equal(40);
        expect(audio.seeking).to.equal(true);
        pushed.push(25 * SECOND);
        await until('sound from what was waited for', () => audio.currentTime > 40.2);
        expect(pushed.offsets).to.deep.equal([0]);
        pushed.push();
        pushed.end();
        await feeding;
      });

      it('seeks far ahead and back, though the browser has dropped what was there', async function () {
        this.timeout(180_000);
        press();
        const ready = readyStream(silence(container, 2400), type, { duration: 2400 });
        void feed(source, ready.stream, options()).catch(() => undefined);
        await until('sound', () => audio.currentTime > 0);
        audio.currentTime = 2000;
        await until('sound from far ahead', () => audio.currentTime > 2000.1);
        const media = source.media.sourceBuffers[0]!;
        if (media.buffered.start(0) < 30) media.remove(0, 30); // what a browser with less room does
        await until('room', () => !media.updating && media.buffered.start(0) >= 20);
        audio.currentTime = 5;
        await until('sound from the beginning', () => audio.currentTime > 5.1 && audio.currentTime < 100);
        expect(ready.offsets).to.deep.equal([0, 0]);
      });

      it('brings back what was dropped after all has come', async () => {
        press();
        const ready = readyStream(silence(container, 40), type);
        await feed(source, ready.stream, options());
        const media = source.media.sourceBuffers[0]!;
        media.remove(0, 20);
        await until('room', () => !media.updating);
        audio.currentTime = 2;
        await until('sound', () => audio.currentTime > 2.2 && audio.currentTime < 10);
        expect(ready.offsets).to.deep.equal([0, 0]);
        await until('the end of the second reading', () => source.media.readyState === 'ended');
        expect(audio.duration).to.be.closeTo(40, 0.1);
      });

      it('makes room where there is none, and waits where that does not help', async () => {
        const append = SourceBuffer.prototype.appendBuffer;
        const remove = SourceBuffer.prototype.remove;
        const removals: number[] = [];
        let refused = 0;
        SourceBuffer.prototype.appendBuffer = function (bytes): void {
          const { length } = this.buffered;
          if (length > 0 && this.buffered.end(length - 1) - this.buffered.start(0) > 30) {
            refused += 1;
            throw new DOMException('full', 'QuotaExceededError');
          }
          append.call(this, bytes);
        };
        SourceBuffer.prototype.remove = function (start, end): void {
          removals.push(end);
          remove.call(this, start, end);
        };
        try {
          press();
          const ready = readyStream(silence(container, 90), type);
          let isFed = false;
          const feeding = feed(source, ready.stream, options()).then(() => (isFed = true));
          await until('a full buffer', () => refused > 0);
          await pause(300);
          expect(removals, 'nothing has been heard that could go').to.deep.equal([]);
          for (let time = 25; !isFed && time < 90; time += 5) {
            audio.currentTime = time;
            await pause(300);
          }
          await feeding;
          expect(removals.length).to.be.above(1);
          expect(buffered()).to.be.closeTo(90, 0.1);
          expect(ready.offsets).to.deep.equal([0]);
        } finally {
          SourceBuffer.prototype.appendBuffer = append;
          SourceBuffer.prototype.remove = remove;
        }
      });

      it('plays on while a lost connection is got back, and goes on at its byte', async () => {
        press();
        const bytes = silence(container, 10);
        const pushed = new PushedStream(bytes, type);
        const said: string[] = [];
        const feeding = feed(
          source,
          pushed.stream,
          options({ onLost: ({ code }) => said.push(code), onRegained: () => said.push('regained') }),
        );
        await pushed.opened();
        const cut = 4 * SECOND + 77; // within a frame
        pushed.push(cut);
        await until('sound', () => audio.currentTime > 0.1);
        pushed.break();
        await until('word of it', () => said.length > 0);
        const then = audio.currentTime;
        await until('sound that goes on', () => audio.currentTime > then + 0.2);
        await pushed.opened(2);
        await pause(20);
        pushed.push();
        pushed.end();
        await feeding;
        expect(pushed.offsets).to.deep.equal([0, cut]);
        expect(said).to.deep.equal(['network', 'regained']);
        expect(audio.buffered.length).to.equal(1);
        expect(audio.duration).to.be.closeTo(10, 0.1);
      });

      it('rejects when it stays lost; what has come plays on, and a second call goes on', async () => {
        press();
        const pushed = new PushedStream(silence(container, 10), type);
        const feeding = failure(feed(source, pushed.stream, options()));
        await pushed.opened();
        pushed.push(5 * SECOND + 11);
        await until('sound', () => audio.currentTime > 0.1);
        pushed.break(new SpeechError('withdrawn', 'No'));
        expect((await feeding).code).to.equal('withdrawn');
        const then = audio.currentTime;
        await until('sound that goes on', () => audio.currentTime > then + 0.2);
        expect(audio.error).to.equal(null);
        const again = feed(source, pushed.stream, options());
        await pushed.opened(2);
        await pause(20);
        pushed.push();
        pushed.end();
        await again;
        expect(pushed.offsets).to.deep.equal([0, 5 * SECOND + 11]);
        expect(audio.duration).to.be.closeTo(10, 0.1);
      });

      it('says when it cannot be decoded', async () => {
        press();
        const noise = Uint8Array.from({ length: 400_000 }, (_, index) => (index * 7919 + (index >> 3)) % 251);
        const { stream } = readyStream(noise, type, { chunk: 5000 });
        expect((await failure(feed(source, stream, options()))).code).to.equal('media');
      });

      it('says when there is nothing in it', async () => {
        press();
        const { stream } = readyStream(new Uint8Array(), type);
        expect((await failure(feed(source, stream, options()))).code).to.equal('malformed');
      });

      const moments: Readonly<Record<string, (pushed: PushedStream) => Promise<void>>> = {
        'before anything': () => Promise.resolve(),
        'while it plays': async (pushed) => {
          await pushed.opened();
          pushed.push(3 * SECOND);
          await until('sound', () => audio.currentTime > 0.1);
        },
        'while enough is there': async (pushed) => {
          await pushed.opened();
          pushed.push(200 * SECOND);
          await until('two minutes', () => buffered() > 110);
          await pause(50);
        },
        'when all is there': async (pushed) => {
          await pushed.opened();
          pushed.push(3 * SECOND);
          pushed.end();
          await until('the end', () => source.media.readyState === 'ended');
        },
        'while the connection is lost': async (pushed) => {
          await pushed.opened();
          pushed.push(3 * SECOND);
          await until('sound', () => audio.currentTime > 0.1);
          pushed.break();
          await pause(50);
        },
      };
      for (const [moment, reach] of Object.entries(moments)) {
        it(`leaves nothing when it is aborted ${moment}`, async () => {
          const leftovers = watchLeftovers();
          try {
            press();
            const pushed = new PushedStream(silence(container, 300), type);
            const feeding = feed(source, pushed.stream, options()).then(
              () => 'fed',
              (error: unknown) => (error as SpeechError).code,
            );
            await reach(pushed);
            abort.abort();
            expect(await feeding).to.equal(moment === 'when all is there' ? 'fed' : 'aborted');
            const opened = pushed.offsets.length;
            await pause(700);
            expect(leftovers.left()).to.deep.equal([]);
            expect(pushed.offsets.length).to.equal(opened);
            if (moment.startsWith('while it') || moment.startsWith('while enough')) {
              expect(pushed.cancelled).to.equal(1);
            }
            expect(audio.hasAttribute('src')).to.equal(false);
            expect(source.media.readyState).to.equal('closed');
          } finally {
            leftovers.stop();
          }
        });
      }

      it('lets go when the element is given another source, and leaves it that', async () => {
        press();
        const pushed = new PushedStream(silence(container, 20), type);
        const feeding = failure(feed(source, pushed.stream, options()));
        await pushed.opened();
        pushed.push(3 * SECOND);
        await until('sound', () => audio.currentTime > 0.1);
        const url = URL.createObjectURL(new Blob([silence(container, 2)], { type }));
        audio.src = url;
        expect((await feeding).code).to.equal('aborted');
        expect(pushed.cancelled).to.equal(1);
        abort.abort();
        expect(audio.src).to.equal(url);
        URL.revokeObjectURL(url);
      });

      it('obeys a managed source, and does not open it to other devices', async () => {
        class Managed extends MediaSource {
          streaming = false;
          turn(on: boolean): void {
            this.streaming = on;
            this.dispatchEvent(new Event(on ? 'startstreaming' : 'endstreaming'));
          }
        }
        const plain = globalThis.MediaSource;
        const scope = globalThis as { MediaSource?: unknown; ManagedMediaSource?: unknown };
        scope.MediaSource = undefined;
        scope.ManagedMediaSource = Managed;
        try {
          press();
          expect(audio.disableRemotePlayback).to.equal(true);
          const media = source.media as Managed;
          expect(media).to.be.instanceOf(Managed);
          const ready = readyStream(silence(container, 60), type, { chunk: 10 * SECOND });
          const feeding = feed(source, ready.stream, options());
          await pause(300);
          expect(buffered()).to.equal(0);
          media.turn(true);
          await until('ten seconds', () => buffered() > 5);
          media.turn(false);
          await pause(100);
          const now = buffered();
          await pause(300);
          expect(buffered()).to.equal(now);
          media.turn(true);
          await feeding;
          expect(audio.duration).to.be.closeTo(60, 0.1);
        } finally {
          scope.MediaSource = plain;
          delete scope.ManagedMediaSource;
        }
      });
    });
  }

  it('says when a format cannot be fed', async function () {
    if (!openSource(audio)) skip(this, 'nothing can be fed');
    press();
    const { stream } = readyStream(silence('mp3', 1), 'audio/x-unheard-of');
    expect((await failure(feed(source, stream, options()))).code).to.equal('unsupported');
  });
});
