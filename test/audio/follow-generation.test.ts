/** Speech that is still being made: 202. */
import { expect } from '@open-wc/testing';
import type { SpeechStream } from '../../src/audio/speech.js';
import { engine, skip } from '../helpers/engine.js';
import { DEMO_TEXT } from '../helpers/speech-server.js';
import { failure, type Parameters, readAll, speak, type Speaking } from './speaking.js';

const LIVE = { mode: 'live', latency: 50, speed: 20, formats: 'mp3' };
const WAIT = { ...LIVE, mode: 'wait' };
const MP3_BYTES = Math.ceil(7600 / 24) * 144;

const { signal } = new AbortController();

async function live(
  parameters: Parameters = {},
  options = {},
): Promise<Speaking & { readonly stream: SpeechStream }> {
  const speaking = await speak({ ...LIVE, ...parameters }, options);
  const result = await speaking.result;
  expect(result.kind).to.equal('stream');
  return { ...speaking, stream: result as SpeechStream };
}

const paths = async ({ server }: Speaking): Promise<readonly string[]> =>
  (await server.log()).requests.map(
    ({ path }) => path.replace(/\/__speech\/(jobs\/\w+\/?)?/, '') || 'status',
  );

/** Time that passes at once, and what was waited for. */
function clock(): { readonly waits: number[]; readonly wait: (ms: number) => Promise<void> } {
  const waits: number[] = [];
  return { waits, wait: (ms) => (waits.push(ms), new Promise((resolve) => setTimeout(resolve, 20))) };
}

describe('HttpSpeech, while speech is being made', () => {
  describe('tells', () => {
    it('by events how far it is, marks, and the end', async () => {
      const speaking = await live({ download: '' });
      const { progress, stream } = speaking;
      expect(stream).to.include({ type: 'audio/mpeg', duration: 7.6 });
      expect(stream.url).to.match(/\/live\.mp3$/);
      const last = await speaking.done();
      expect(progress[0]).to.include({ generation: 'running' });
      expect(progress[0]!.estimate).to.be.within(100, 430);
      expect(progress.filter(({ ratio = 0 }) => ratio > 0 && ratio < 1)).to.have.length.above(2);
      expect(progress.filter(({ marks }) => marks)).to.have.length.above(2);
      expect(last).to.include({ ratio: 1, duration: 7.6 });
      expect(last.downloadUrl).to.match(/\/file\.mp3$/);
      expect(last.marks!.words).to.have.length(DEMO_TEXT.split(/\s+/).length);
      expect(await paths(speaking)).to.deep.equal(['endpoint', 'events']);
    });

    it('marks that come a few at a time as all so far', async () => {
      const { progress, done } = await live({ from: '' });
      await done();
      const counts = progress.flatMap(({ marks }) => marks?.words.length ?? []);
      expect(counts).to.have.length.above(3);
      expect(counts).to.deep.equal([...counts].sort((a, b) => a - b));
      expect(counts.at(-1)).to.equal(DEMO_TEXT.split(/\s+/).length);
    });

    it('marks that are there from the start', async () => {
      const { stream } = await live({ marks: 'early' });
      expect(stream.marks!.words).to.have.length(19);
    });

    it('marks that are there at the end only', async () => {
      const { progress, done } = await live({ marks: 'late' });
      expect((await done()).marks!.words).to.have.length(19);
      expect(progress.filter(({ marks }) => marks)).to.have.length(1);
    });

    it('marks that are somewhere else, after the end', async () => {
      const speaking = await live({ marks: 'url' });
      await speaking.done();
      await speaking.server.logged('marks', ({ requests }) => /marks$/.test(requests.at(-1)?.path ?? ''));
      const last = await new Promise((resolve) => setTimeout(resolve, 200)).then(() =>
        speaking.progress.at(-1),
      );
      expect(last).to.include({ generation: 'done', ratio: 1 });
      expect(last!.marks!.words).to.have.length(19);
    });

    it('without events, by looking', async () => {
      const { waits, wait } = clock();
      const speaking = await live({ events: 'no', 'retry-after': 3 }, { wait });
      await speaking.done();
      expect(waits.slice(0, 5)).to.deep.equal([3000, 3000, 3000, 3000, 3000]);
      expect([...new Set(await paths(speaking))]).to.deep.equal(['endpoint', 'status']);
      expect(speaking.progress.filter(({ marks }) => marks)).to.have.length.above(2);
    });

    it('looking ever more seldom, up to ten seconds', async () => {
      const { waits, wait } = clock();
      const { done } = await live({ events: 'no', 'retry-after': 0, latency: 800 }, { wait });
      await done();
      expect(waits.slice(0, 3)).to.deep.equal([500, 750, 1125]);
      expect(waits).to.deep.equal([...waits].sort((a, b) => a - b));
      expect(waits.at(-1)).to.equal(10_000);
    });

    for (const [what, parameters] of Object.entries({
      'events that are lost': { events: 3 },
      'events that are HTML': { events: 'html' },
      'events that fail': { events: '500' },
      'events that are kept back': { events: 'silent' },
    }))
      it(`by looking, after ${what}`, async () => {
        const speaking = await live(parameters, { wait: clock().wait, timeout: 1500 });
        const last = await speaking.done();
        expect(last.marks!.words).to.have.length(19);
        const asked = await paths(speaking);
        expect(asked.filter((path) => path === 'events')).to.have.length(1);
        expect(asked).to.include('status');
        const { requests } = await speaking.server.logged('no open request', ({ requests: all }) =>
          all.every(({ end }) => end !== 'open'),
        );
        expect(requests.filter(({ method }) => method === 'POST')).to.have.length(1);
      });

    it('by looking again, when that fails now and then', async () => {
      const { waits, wait } = clock();
      const speaking = await live(
        { events: 'no', fail: 503, 'fail-at': 'status', times: 3, 'retry-after': 4 },
        { wait },
      );
      await speaking.done();
      expect(waits.slice(0, 4)).to.deep.equal([4000, 4000, 4000, 4000]);
    });

    it('nothing more, and heard all the same, where there is nothing to follow', async () => {
      const { stream, progress } = await live({ events: 'no', status: 'no' });
      const { bytes, error } = await readAll(await stream.open(0, signal));
      expect(error).to.equal(undefined);
      expect(bytes).to.have.length(MP3_BYTES);
      expect(progress.map(({ generation }) => generation)).to.deep.equal(['running']);
    });
  });

  describe('waits for what cannot be heard before it is whole', () => {
    for (const events of ['yes', 'no'])
      it(`with events: ${events}`, async () => {
        const { result, progress } = await speak({ ...WAIT, events }, { wait: clock().wait });
        const file = await result;
        expect(file).to.include({ kind: 'url', type: 'audio/mpeg' });
        expect(file.marks!.words).to.have.length(19);
        expect(progress.length).to.be.above(2);
      });

    for (const events of ['yes', 'no'])
      it(`and fails with the engine, with events: ${events}`, async () => {
        const { result } = await speak({ ...WAIT, events, break: 0.5 }, { wait: clock().wait });
        expect(await failure(result)).to.include({ code: 'engine', retryable: true });
      });

    it('and gives up a service that does not answer any more', async () => {
      const { waits, wait } = clock();
      const parameters = { ...WAIT, events: 'no', fail: 503, 'fail-at': 'status' };
      const { result } = await speak(parameters, { wait });
      expect(await failure(result)).to.include({ code: 'busy' });
      expect(waits).to.have.length(5);
    });

    it('and gives up what is lost without a status to ask for', async () => {
      const { result } = await speak({ ...WAIT, status: 'no', events: 2 });
      expect(await failure(result)).to.include({ code: 'network' });
    });

    it('and refuses what cannot be followed', async () => {
      const { result } = await speak({ ...WAIT, status: 'no', events: 'no' });
      expect(await failure(result)).to.include({ code: 'malformed' });
    });
  });

  describe('opens the bytes', () => {
    it('as they come', async () => {
      const { stream } = await live();
      const { bytes, error } = await readAll(await stream.open(0, signal));
      expect(error).to.equal(undefined);
      expect(bytes).to.have.length(MP3_BYTES);
      expect([...bytes.slice(0, 4)]).to.deep.equal([0xff, 0xf3, 0x64, 0xc4]);
    });

    for (const range of ['yes', 'no'])
      it(`that go on where the connection was lost, with ranges: ${range}`, async function () {
        if (engine === 'webkit' && range === 'no')
          skip(
            this,
            'it takes a body that breaks off for one that has ended, and nothing tells where it ends',
          );
        const speaking = await live({ formats: 'wav', cut: 30_000, range, speed: 8 });
        const first = await readAll(await speaking.stream.open(0, signal));
        let { bytes } = first;
        if (first.error) {
          expect(first.error).to.include({ name: 'SpeechError', code: 'network', retryable: true });
          expect(bytes.length).to.be.within(1, 30_000);
          const rest = await readAll(await speaking.stream.open(bytes.length, signal));
          expect(rest.error).to.equal(undefined);
          bytes = Uint8Array.of(...bytes, ...rest.bytes);
        } else expect(engine, 'goes on by itself').to.equal('webkit');
        await speaking.done();
        const whole = await readAll(await speaking.stream.open(0, signal));
        expect(whole.bytes).to.have.length.above(100_000);
        expect(bytes).to.deep.equal(whole.bytes);
        expect((await paths(speaking)).at(-1)).to.equal('file.wav');
      });

    it('not from another place', async () => {
      const { stream } = await live({ range: 'wrong' });
      expect(await failure(stream.open(500, signal))).to.include({ code: 'malformed' });
    });

    it('of which none are left', async () => {
      const { stream, done } = await live();
      await done();
      const { bytes, error } = await readAll(await stream.open(MP3_BYTES, signal));
      expect(bytes).to.have.length(0);
      expect(error).to.equal(undefined);
    });

    it('not beyond the end', async () => {
      const { stream, done } = await live();
      await done();
      expect(await failure(stream.open(MP3_BYTES + 1, signal))).to.include({ code: 'malformed' });
    });

    it('of a page that says to sign in, for none', async () => {
      const { stream } = await live({ 'audio-type': 'text/html' });
      expect(await failure(stream.open(0, signal))).to.include({ code: 'malformed' });
    });

    it('of the file, when the live ones are gone', async () => {
      const speaking = await live({ fail: 404, 'fail-at': 'audio', times: 1 });
      const { bytes } = await readAll(await speaking.stream.open(0, signal));
      expect(bytes).to.have.length(MP3_BYTES);
      expect((await paths(speaking)).filter((path) => path.endsWith('mp3'))).to.deep.equal([
        'live.mp3',
        'file.mp3',
      ]);
    });

    for (const [fail, code] of [
      [403, 'denied'],
      [429, 'busy'],
      [502, 'engine'],
    ] as const)
      it(`or says why not: ${fail}`, async () => {
        const { stream } = await live({ fail, 'fail-at': 'audio', 'retry-after': 9 });
        expect(await failure(stream.open(0, signal))).to.include({ code, retryAfter: 9 });
      });

    it('that end early, as a lost connection, also of a file', async () => {
      const { stream, done } = await live({ cut: 20_000, cuts: 9, interval: 20 });
      await done();
      const { bytes, error } = await readAll(await stream.open(0, signal));
      expect(error).to.include({ code: 'network' });
      expect(bytes.length).to.be.at.most(20_000);
    });

    it('until the engine fails, and then says so', async () => {
      const { stream } = await live({ break: 0.5 });
      const { bytes, error } = await readAll(await stream.open(0, signal));
      expect(error!.code).to.equal(engine === 'webkit' ? 'engine' : 'network');
      expect(bytes.length).to.be.within(1, MP3_BYTES - 1);
      expect(await failure(stream.open(bytes.length, signal))).to.include({ code: 'engine' });
    });

    it('until nobody wants them', async () => {
      const speaking = await live({ speed: 0.5 });
      const leaving = new AbortController();
      const reading = speaking.stream.open(0, leaving.signal).then(readAll);
      await speaking.server.logged('bytes', ({ requests }) => requests.some(({ bytes = 0 }) => bytes > 0));
      leaving.abort();
      expect((await reading).error).to.include({ code: 'aborted' });
      const { requests } = await speaking.server.logged('its end', (log) =>
        log.requests.some(({ path, end }) => path.endsWith('mp3') && end === 'left'),
      );
      expect(requests.find(({ path }) => path.endsWith('events'))!.end).to.equal('open');
      speaking.controller.abort();
      await speaking.server.logged('the end of all', (log) =>
        log.requests.every(({ end }) => end !== 'open'),
      );
    });

    it('until the reader of the stream cancels it', async () => {
      const speaking = await live({ speed: 0.5 });
      const stream = await speaking.stream.open(0, signal);
      const reader = stream.getReader();
      await reader.read();
      await reader.cancel();
      speaking.controller.abort();
      await speaking.server.logged('the end of all', (log) =>
        log.requests.every(({ end }) => end !== 'open'),
      );
    });

    it('for nobody who has left already', async () => {
      const speaking = await live();
      expect(await failure(speaking.stream.open(0, AbortSignal.abort()))).to.include({ code: 'aborted' });
      await speaking.done();
      expect((await paths(speaking)).filter((path) => path.endsWith('mp3'))).to.deep.equal([]);
    });
  });
});
