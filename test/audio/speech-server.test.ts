/** The service that other tests rely on: it keeps the contract, and its sound is sound. */
import { expect } from '@open-wc/testing';
import { skip } from '../helpers/engine.js';
import { ACCEPT, DEMO_TEXT, speechRequest, speechServer } from '../helpers/speech-server.js';

interface Answer {
  readonly state: string;
  readonly id: string;
  readonly audio: readonly { readonly url: string; readonly type: string; readonly duration: number }[];
  readonly marks?: { readonly words: readonly (readonly [number, number, number])[] };
}

async function ask(endpoint: string, accept: readonly string[] = ACCEPT): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    body: JSON.stringify({ v: 1, ...(await speechRequest({ accept })) }),
  });
  return (await response.json()) as Answer;
}

const bytes = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

describe('the speech service for tests', () => {
  it('marks each word exactly', async () => {
    const { marks } = await ask(speechServer({ word: 250 }).endpoint);
    expect(marks?.words.map(([, start, length]) => DEMO_TEXT.slice(start, start + length))).to.deep.equal(
      DEMO_TEXT.split(/\s+/),
    );
    expect(marks?.words.map(([ms]) => ms)).to.deep.equal(DEMO_TEXT.split(/\s+/).map((_, at) => at * 250));
  });

  for (const format of ['wav', 'mp3', 'webm']) {
    it(`makes sound that the browser decodes, of the right length: ${format}`, async function () {
      const { audio } = await ask(speechServer({ formats: format }).endpoint);
      const [{ url, type, duration }] = audio as [Answer['audio'][0]];
      if (!new Audio().canPlayType(type)) skip(this, `it does not play ${type}`);
      const context = new OfflineAudioContext(1, 8000, 8000);
      const { buffer } = await bytes(url);
      const decoded = await context.decodeAudioData(buffer as ArrayBuffer);
      expect(decoded.duration).to.be.closeTo(duration, 0.1);
    });
  }

  it('sends the same bytes live as in the file', async () => {
    const endpoint = speechServer({ mode: 'live', speed: 40, latency: 50, formats: 'mp3' }).endpoint;
    const live = await ask(endpoint);
    expect(live.state).to.equal('generating');
    const streamed = await bytes(live.audio[0]!.url);
    const ready = await ask(endpoint);
    expect(ready).to.include({ state: 'ready', id: live.id });
    expect(await bytes(ready.audio[0]!.url)).to.deep.equal(streamed);
  });

  it('tells who asked, how each ended, and generates once for two that ask the same', async () => {
    const server = speechServer({ mode: 'live', speed: 1 });
    const [first, second] = await Promise.all([ask(server.endpoint), ask(server.endpoint)]);
    expect(first.id).to.equal(second.id);
    const leaving = new AbortController();
    const reading = fetch(first.audio[0]!.url, { signal: leaving.signal }).then((response) =>
      response.arrayBuffer(),
    );
    await server.logged('the reader', ({ requests }) => requests.length === 3);
    leaving.abort();
    await reading.catch(() => undefined);
    const { generations, requests } = await server.logged(
      'its leaving',
      ({ requests: [, , reader] }) => reader?.end === 'left',
    );
    expect(generations).to.equal(1);
    expect(requests.map(({ method, end }) => `${method} ${end}`)).to.deep.equal([
      'POST finished',
      'POST finished',
      'GET left',
    ]);
  });
});
