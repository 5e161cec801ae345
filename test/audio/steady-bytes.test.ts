import { expect } from '@open-wc/testing';
import { SpeechError } from '../../src/audio/speech.js';
import { readSteadily } from '../../src/audio/steady-bytes.js';
import { failure } from './failure.js';
import { watchLeftovers } from './leftovers.js';
import { PushedStream, readyStream } from './streams.js';

const BYTES = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const broken = (): TypeError => new TypeError('network error');

/** Time goes by at once; what was waited for is kept. */
function hurry(): { readonly waits: number[]; readonly stop: () => void } {
  const real = globalThis.setTimeout;
  const waits: number[] = [];
  globalThis.setTimeout = ((handler: () => void, ms = 0) => {
    // the stall, which is not to end by itself
    if (ms >= 30_000) return real(handler, ms);
    waits.push(ms);
    return real(handler, 1);
  }) as unknown as typeof setTimeout;
  return { waits, stop: () => (globalThis.setTimeout = real) };
}

describe('reading steadily', () => {
  let got: number[];
  const take = (bytes: Uint8Array): void => void got.push(...bytes);
  const never = new AbortController().signal;

  beforeEach(() => {
    got = [];
  });

  it('hands on all bytes', async () => {
    await readSteadily(readyStream(BYTES, '', { chunk: 77 }).stream, 0, take, never);
    expect(got).to.deep.equal([...BYTES]);
  });

  it('begins where it is told to', async () => {
    const { stream, offsets } = readyStream(BYTES, '');
    await readSteadily(stream, 990, take, never);
    expect(offsets).to.deep.equal([990]);
    expect(got).to.deep.equal([...BYTES.slice(990)]);
  });

  it('reads no more before the last was taken', async () => {
    const ready = readyStream(BYTES, '', { chunk: 100 });
    let free = (): void => undefined;
    const reading = readSteadily(
      ready.stream,
      0,
      () => new Promise<void>((resolve) => (free = resolve)),
      never,
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ready.read).to.equal(100);
    free();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ready.read).to.equal(200);
    const more = setInterval(() => free(), 1);
    await reading;
    clearInterval(more);
  });

  it('goes on at the byte where the connection was lost, and says so once', async () => {
    const time = hurry();
    const pushed = new PushedStream(BYTES, '');
    const said: string[] = [];
    const reading = readSteadily(pushed.stream, 0, take, never, {
      onLost: ({ code }) => said.push(`lost: ${code}`),
      onRegained: () => said.push('regained'),
    });
    await pushed.opened();
    pushed.push(333);
    await new Promise((resolve) => setTimeout(resolve));
    pushed.refusals.push(broken(), broken());
    pushed.break();
    await pushed.opened(4);
    await new Promise((resolve) => setTimeout(resolve));
    pushed.push();
    pushed.end();
    await reading;
    time.stop();
    expect(pushed.offsets).to.deep.equal([0, 333, 333, 333]);
    expect(got).to.deep.equal([...BYTES]);
    expect(said).to.deep.equal(['lost: network', 'regained']);
  });

  it('gives up after six attempts, ever further apart', async () => {
    const time = hurry();
    const pushed = new PushedStream(BYTES, '');
    for (let index = 0; index < 9; index += 1) pushed.refusals.push(broken());
    const error = await failure(readSteadily(pushed.stream, 0, take, never));
    time.stop();
    expect(error.code).to.equal('network');
    expect(pushed.offsets).to.have.length(6);
    expect(time.waits).to.deep.equal([500, 1000, 2000, 4000, 8000]);
  });

  it('counts anew after each byte', async () => {
    const time = hurry();
    let opened = 0;
    const error = await failure(
      readSteadily(
        {
          open: (offset) => {
            opened += 1;
            if (offset === 3) return Promise.reject(broken());
            return Promise.resolve(
              new ReadableStream({
                start(controller) {
                  controller.enqueue(BYTES.slice(offset, offset + 1));
                  // at once it would take the byte along
                  setTimeout(() => controller.error(broken()), 5);
                },
              }),
            );
          },
        },
        0,
        take,
        never,
      ),
    );
    time.stop();
    expect(error.code).to.equal('network');
    expect(got).to.deep.equal([...BYTES.slice(0, 3)]);
    // three that brought a byte; the loss of the third is the first failure of six
    expect(opened).to.equal(3 + 5);
  });

  it('waits as long as a busy service says', async () => {
    const time = hurry();
    const pushed = new PushedStream(BYTES, '');
    pushed.refusals.push(new SpeechError('busy', 'Later', { retryAfter: 4 }));
    const reading = readSteadily(pushed.stream, 0, take, never);
    await pushed.opened(2);
    await new Promise((resolve) => setTimeout(resolve));
    pushed.push();
    pushed.end();
    await reading;
    time.stop();
    expect(time.waits).to.include(4000);
  });

  for (const code of ['withdrawn', 'text-changed', 'malformed'] as const) {
    it(`does not try again what stays as it is: ${code}`, async () => {
      const pushed = new PushedStream(BYTES, '');
      pushed.refusals.push(new SpeechError(code, 'No'));
      expect((await failure(readSteadily(pushed.stream, 0, take, never))).code).to.equal(code);
      expect(pushed.offsets).to.have.length(1);
    });
  }

  it('tries for as long as the browser is offline, and at once when it is online', async () => {
    const time = hurry();
    const pushed = new PushedStream(BYTES, '');
    for (let index = 0; index < 99; index += 1) pushed.refusals.push(broken());
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    const reading = readSteadily(pushed.stream, 0, take, never);
    await pushed.opened(10);
    time.stop(); // the next pause is a real one, and the longest
    expect(Math.max(...time.waits)).to.equal(15_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = pushed.offsets.length;
    Reflect.deleteProperty(navigator, 'onLine');
    pushed.refusals.length = 0;
    const start = performance.now();
    window.dispatchEvent(new Event('online'));
    await pushed.opened(before + 1);
    expect(performance.now() - start).to.be.below(10_000);
    await new Promise((resolve) => setTimeout(resolve));
    pushed.push();
    pushed.end();
    await reading;
    expect(got).to.deep.equal([...BYTES]);
  });

  it('takes a connection that says nothing for half a minute for lost, once it has said something', async () => {
    const real = globalThis.setTimeout;
    const pushed = new PushedStream(BYTES, '');
    const codes: string[] = [];
    globalThis.setTimeout = ((handler: () => void, ms = 0) =>
      real(handler, ms / 100)) as unknown as typeof setTimeout;
    const reading = readSteadily(pushed.stream, 0, take, never, { onLost: ({ code }) => codes.push(code) });
    await new Promise((resolve) => real(resolve, 400)); // 40 s
    expect(pushed.offsets, 'a queue before the first byte').to.deep.equal([0]);
    pushed.push(10);
    await pushed.opened(2);
    globalThis.setTimeout = real;
    expect(pushed.offsets).to.deep.equal([0, 10]);
    expect(pushed.cancelled).to.equal(1);
    expect(codes).to.deep.equal(['timeout']);
    pushed.push();
    pushed.end();
    await reading;
    expect(got).to.deep.equal([...BYTES]);
  });

  it('throws what the taker throws, and cancels the body', async () => {
    const pushed = new PushedStream(BYTES, '');
    const reading = readSteadily(
      pushed.stream,
      0,
      () => Promise.reject(new SpeechError('media', 'No')),
      never,
    );
    await pushed.opened();
    pushed.push(10);
    expect((await failure(reading)).code).to.equal('media');
    expect(pushed.cancelled).to.equal(1);
    expect(pushed.offsets).to.have.length(1);
  });

  describe('that is ended by its signal', () => {
    const ways: Readonly<Record<string, (pushed: PushedStream, end: () => void) => Promise<void>>> = {
      'while it waits for bytes': async (pushed, end) => {
        await pushed.opened();
        pushed.push(10);
        await new Promise((resolve) => setTimeout(resolve, 20));
        end();
      },
      'while it waits to try again': async (pushed, end) => {
        await pushed.opened();
        pushed.break();
        await new Promise((resolve) => setTimeout(resolve, 20));
        end();
      },
      'before it opens': (_, end) => {
        end();
        return Promise.resolve();
      },
    };
    for (const [when, act] of Object.entries(ways)) {
      it(`${when}: leaves nothing`, async () => {
        const pushed = new PushedStream(BYTES, '');
        const abort = new AbortController();
        const leftovers = watchLeftovers();
        try {
          const reading = readSteadily(pushed.stream, 0, take, abort.signal);
          const failed = failure(reading);
          await act(pushed, () => abort.abort(new SpeechError('aborted', 'Enough')));
          expect((await failed).code).to.equal('aborted');
          const opened = pushed.offsets.length;
          await new Promise((resolve) => setTimeout(resolve, 600));
          expect(pushed.offsets.length, 'opened again').to.equal(opened);
          expect(leftovers.left()).to.deep.equal([]);
          if (when !== 'while it waits to try again') expect(pushed.cancelled).to.equal(opened);
        } finally {
          leftovers.stop();
        }
      });
    }
  });
});
