import { expect } from '@open-wc/testing';
import { HttpSpeech } from '../../src/audio/providers/http-speech.js';
import { SpeechError } from '../../src/audio/speech.js';
import { until } from '../helpers/frame.js';
import { ACCEPT, DEMO_TEXT, speechRequest, speechServer } from '../helpers/speech-server.js';
import { failure, speak } from './speaking.js';

const REFUSALS = {
  400: ['malformed', false],
  401: ['unauthorized', false],
  402: ['payment', false],
  403: ['denied', false],
  404: ['malformed', false],
  409: ['text-changed', true],
  410: ['withdrawn', false],
  413: ['too-long', false],
  418: ['malformed', false],
  422: ['unsupported', false],
  429: ['busy', true],
  500: ['engine', true],
  502: ['engine', true],
  503: ['busy', true],
  504: ['engine', true],
} as const;

const ignore = { signal: new AbortController().signal, onProgress: () => undefined };

/** A `fetch` that answers by itself, and what it was called with. */
function answering(answer: object): {
  readonly calls: { readonly url: string; readonly init: RequestInit }[];
  readonly fetch: typeof fetch;
} {
  const calls: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = (url, init) => {
    calls.push({ url: String(url), init: init! });
    return Promise.resolve(Response.json(answer));
  };
  return { calls, fetch };
}

describe('HttpSpeech', () => {
  describe('asks', () => {
    it('once, what the contract says, and not for the text', async () => {
      const { server, result } = await speak({}, {}, { voice: 'harbour', startAt: 12 });
      await result;
      const { requests } = await server.log();
      expect(requests).to.have.length(1);
      const [{ method, headers, body }] = requests as [(typeof requests)[0]];
      expect(method).to.equal('POST');
      expect(headers).to.include({ 'content-type': 'application/json', accept: 'application/json' });
      const { textHash } = await speechRequest();
      expect(body).to.deep.equal({
        v: 1,
        articleId: 'https://paper.example/foghorn',
        textHash,
        lang: 'en',
        voice: 'harbour',
        accept: [...ACCEPT],
        startAt: 12,
      });
    });

    it('with the text in its form NFC when told to', async () => {
      const text = 'The cafe\u0301 is open.';
      const { server, result } = await speak({}, { sendText: true }, { text });
      await result;
      expect((await server.log()).requests[0]!.body).to.include({ text: 'The caf\u00e9 is open.' });
    });

    it('with its own headers at the origin of the endpoint only, and with the credentials that are usual', async () => {
      const { calls, fetch } = answering({
        state: 'ready',
        audio: [{ url: 'https://cdn.example/a.mp3', type: 'audio/mpeg' }],
        marks: 'https://cdn.example/a.json',
      });
      const provider = new HttpSpeech({
        endpoint: 'https://paper.example/speech',
        fetch,
        headers: { authorization: 'Bearer 7' },
      });
      await provider.generate(await speechRequest(), ignore);
      await until('both requests', () => calls.length === 2);
      expect(calls.map(({ url }) => url)).to.deep.equal([
        'https://paper.example/speech',
        'https://cdn.example/a.json',
      ]);
      expect(calls[0]!.init.headers).to.include({ authorization: 'Bearer 7' });
      expect(calls[1]!.init.headers).not.to.have.property('authorization');
      for (const { init } of calls) expect(init.credentials).to.equal(undefined);
    });

    it('so that two who press at the same time have one generation', async () => {
      const { endpoint, log } = speechServer({ mode: 'live', speed: 100 });
      const request = await speechRequest();
      const both = [1, 2].map(() => new HttpSpeech({ endpoint }).generate(request, ignore));
      await Promise.all(both);
      expect((await log()).generations).to.equal(1);
    });

    for (const endpoint of ['javascript:alert(1)', 'data:application/json,{}', '', 'http://'])
      it(`nothing at an address like "${endpoint}"`, async () => {
        const calls: unknown[] = [];
        const fetch = ((...call: unknown[]) => calls.push(call)) as unknown as typeof globalThis.fetch;
        const provider = new HttpSpeech({ endpoint, fetch });
        expect(provider.available()).to.equal(false);
        expect(await provider.voices('en')).to.deep.equal([]);
        const error = await failure(provider.generate(await speechRequest(), ignore));
        expect(error).to.include({ code: 'unavailable' });
        expect(calls).to.deep.equal([]);
      });

    it('at an address that is relative to the page', async () => {
      const { calls, fetch } = answering({});
      const provider = new HttpSpeech({ endpoint: '/speech?a=1', fetch });
      await failure(provider.generate(await speechRequest(), ignore));
      expect(calls[0]!.url).to.equal(new URL('/speech?a=1', location.href).href);
    });
  });

  describe('is ready', () => {
    it('with the file, its marks, and where to take it', async () => {
      const { result, progress } = await speak({ download: '', formats: 'mp3' });
      const file = await result;
      expect(file).to.include({ kind: 'url', type: 'audio/mpeg', duration: 7.6 });
      expect(file.downloadUrl).to.match(/^http.*\/file\.mp3$/);
      expect(file.marks).to.include({ source: 'engine', duration: 7600 });
      expect(
        file.marks!.words.map(([, start, length]) => DEMO_TEXT.slice(start, start + length)),
      ).to.deep.equal(DEMO_TEXT.split(/\s+/));
      expect(progress.at(-1)).to.include({ generation: 'done', ratio: 1 });
    });

    it('also when it is called text, as long as it is JSON', async () => {
      const { result } = await speak({ body: 'type' });
      expect((await result).kind).to.equal('url');
    });

    it('without marks that are wrong, for the sound is right', async () => {
      expect((await (await speak({ marks: 'bad' })).result).marks).to.equal(undefined);
    });

    it('with what comes first of what is accepted', async () => {
      const { result } = await speak(
        { formats: 'wav,mp3,webm' },
        {},
        { accept: ['audio/ogg', 'audio/mpeg', 'audio/wav'] },
      );
      expect(await result).to.include({ type: 'audio/mpeg' });
    });
  });

  describe('is refused', () => {
    for (const [status, [code, retryable]] of Object.entries(REFUSALS))
      it(`with ${status}: ${code}`, async () => {
        const error = await failure((await speak({ fail: status })).result);
        expect(error).to.be.instanceOf(SpeechError);
        expect(error).to.include({ code, retryable, retryAfter: undefined });
        expect(error.message).to.contain(status).and.to.contain('Speech fails');
      });

    it('and may try again, or not, as the problem says', async () => {
      expect(await failure((await speak({ fail: 503, retryable: 'false' })).result)).to.include({
        code: 'busy',
        retryable: false,
      });
      expect(await failure((await speak({ fail: 403, retryable: 'true' })).result)).to.include({
        code: 'denied',
        retryable: true,
      });
    });

    it('and told when to come back, in seconds', async () => {
      const error = await failure((await speak({ fail: 429, 'retry-after': 7 })).result);
      expect(error).to.include({ code: 'busy', retryAfter: 7 });
    });

    it('and told when to come back, by a date', async () => {
      const error = await failure((await speak({ fail: 503, 'retry-after': 'date:30' })).result);
      expect(error.retryAfter).to.be.within(27, 31);
    });

    for (const [after, seconds] of [
      ['soon', undefined],
      ['-5', undefined],
      ['99999999999', 86_400],
      ['Thu, 01 Jan 1998 00:00:00 GMT', 0],
    ] as const)
      it(`and not misled by a time like ${after}`, async () => {
        const error = await failure((await speak({ fail: 503, 'retry-after': after })).result);
        if (after === '-5') expect(error.retryAfter).to.be.oneOf([undefined, 0]);
        else expect(error.retryAfter).to.equal(seconds);
      });

    for (const problem of ['html', 'truncated'])
      it(`by what is no problem of RFC 9457: ${problem}`, async () => {
        const error = await failure((await speak({ fail: 502, problem })).result);
        expect(error).to.include({ code: 'engine', retryable: true });
      });

    it('for a text that has changed, and heard when it is asked again', async () => {
      const { provider, result } = await speak({ fail: 409, times: 1 });
      expect(await failure(result)).to.include({ code: 'text-changed' });
      expect((await provider.generate(await speechRequest(), ignore)).kind).to.equal('url');
    });

    it('for a text that the service does not know', async () => {
      const error = await failure((await speak({}, {}, { textHash: 'f'.repeat(64) })).result);
      expect(error).to.include({ code: 'text-changed' });
    });

    it('for formats that it has not', async () => {
      const error = await failure((await speak({}, {}, { accept: ['audio/x-none'] })).result);
      expect(error).to.include({ code: 'unsupported' });
    });

    it('by nobody when its formats are others than were asked for', async () => {
      const { fetch } = answering({ state: 'ready', audio: [{ url: '/a.aif', type: 'audio/aiff' }] });
      const provider = new HttpSpeech({ endpoint: '/speech', fetch });
      expect(await failure(provider.generate(await speechRequest(), ignore))).to.include({
        code: 'unsupported',
      });
    });
  });

  describe('is answered wrongly', () => {
    for (const body of ['truncated', 'html', 'empty', 'list', 'state', 'audio', 'scheme', 'huge'])
      it(`with a body that is ${body}`, async () => {
        const error = await failure((await speak({ body })).result);
        expect(error).to.be.instanceOf(SpeechError);
        expect(error).to.include({ code: 'malformed', retryable: false });
      });

    for (const answer of [
      null,
      { state: 'ready', audio: [] },
      { state: 'ready', audio: [null] },
      { state: 'ready', audio: [{ url: 5 }] },
      { state: 'ready', audio: [{ url: 'file:///etc/passwd', type: 'audio/wav' }] },
      { state: 'generating', audio: [] },
      { state: 'generating', audio: 'live' },
    ])
      it(`with ${JSON.stringify(answer)}`, async () => {
        const { fetch } = answering(answer as object);
        const provider = new HttpSpeech({ endpoint: '/speech', fetch });
        const error = await failure(provider.generate(await speechRequest(), ignore));
        expect(error).to.be.instanceOf(SpeechError).with.property('code', 'malformed');
      });

    it('not at all in time', async () => {
      const { server, result } = await speak({ answer: 'never' }, { timeout: 200 });
      expect(await failure(result)).to.include({ code: 'timeout', retryable: true });
      await server.logged('the end of the request', ({ requests }) => requests[0]?.end === 'left');
    });

    it('by no server', async () => {
      const provider = new HttpSpeech({ endpoint: 'http://localhost:9/' });
      const error = await failure(provider.generate(await speechRequest(), ignore));
      expect(error).to.include({ code: 'network', retryable: true });
    });
  });

  describe('has voices', () => {
    const voices = async (parameters: Readonly<Record<string, string | number>>): Promise<unknown> => {
      const { endpoint, log } = speechServer(parameters);
      const found = await new HttpSpeech({ endpoint }).voices('en-GB');
      const { requests } = await log();
      expect(requests.map(({ method }) => method)).to.deep.equal(['GET']);
      expect(requests[0]!.query).to.match(/&lang=en-GB$/);
      return found;
    };
    const both = [
      { id: 'harbour', name: 'Harbour', lang: 'en' },
      { id: 'pier', name: 'Pier', lang: 'en-GB' },
    ];

    it('that the service tells', async () => expect(await voices({})).to.deep.equal(both));

    it('of which those without a name are passed over', async () => {
      expect(await voices({ voices: 'bad' })).to.deep.equal([
        { id: 'x', name: 'X', lang: undefined },
        ...both,
      ]);
    });

    for (const [what, parameters] of Object.entries({
      'there are none': { voices: 'no' },
      'the method is not known': { fail: 405, 'fail-at': 'voices' },
      'they fail': { fail: 500, 'fail-at': 'voices' },
      'it sends HTML': { voices: 'html' },
    }))
      it(`none where ${what}`, async () => expect(await voices(parameters)).to.deep.equal([]));
  });
});
