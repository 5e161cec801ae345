import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { acceptedFormats } from '../../examples/host/speech/audio-format.js';
import { ClientLimit } from '../../examples/host/client-limit.js';
import { EspeakEngine } from '../../examples/host/speech/espeak-engine.js';
import { join } from '../../examples/host/speech/pcm.js';
import { Resampler } from '../../examples/host/speech/resample.js';
import { splitAtSentences } from '../../examples/host/speech/sentences.js';
import { readSettings } from '../../examples/host/speech/settings.js';
import { UpstreamEngine } from '../../examples/host/speech/upstream-engine.js';
import { WavReader } from '../../examples/host/speech/wav-reader.js';
import { wordsOf, WordTimes } from '../../examples/host/speech/words.js';
import { answerOf, readyOf, testHost } from './speech-host-fixture.js';

/** A WAV file of one tone. `size`: what its header says it holds. */
function wav({
  seconds = 0.5,
  rate = 24_000,
  channels = 1,
  size,
}: { seconds?: number; rate?: number; channels?: number; size?: number } = {}): Buffer {
  const samples = Math.round(seconds * rate);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(0xffff_ffff, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(size ?? samples * channels * 2, 40);
  const sound = Buffer.alloc(samples * channels * 2);
  for (let at = 0; at < samples * channels; at += 1) {
    sound.writeInt16LE(Math.round(9000 * Math.sin(Math.floor(at / channels) / 8)), at * 2);
  }
  return Buffer.concat([head, sound]);
}

describe('a speech service like OpenAI’s', () => {
  interface Asked {
    readonly path: string | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: Record<string, string>;
  }
  let server: Server;
  let origin: string;
  let asked: Asked[] = [];
  let respond: (response: ServerResponse, input: string) => void;

  before(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const body = JSON.parse(text) as Record<string, string>;
        asked.push({ path: request.url, headers: request.headers, body });
        respond(response, body['input']!);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
    respond = (response, input) => {
      response.writeHead(200, { 'Content-Type': 'audio/wav' });
      response.end(wav({ seconds: input.length / 1000, rate: 22_050 }));
    };
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const settingsOf = (env: Record<string, string> = {}): ReturnType<typeof readSettings> =>
    readSettings({ SPEECH_UPSTREAM: `${origin}/`, SPEECH_KEY: 'secret', ...env });

  it('is asked with its key, below its limit, cut between sentences, and its words get estimated times', async () => {
    const { engine } = settingsOf({ SPEECH_MODEL: 'm-2', SPEECH_VOICES: 'nova, alloy' });
    const host = await testHost({ engine });
    const sentence = 'This sentence has forty-nine letters and is a bit. ';
    await host.write('foghorn', ['A headline', sentence.repeat(180)]);
    const ready = await readyOf(host, await host.ask('foghorn'));
    assert.equal(asked.length, 4);
    for (const { path, headers, body } of asked) {
      assert.equal(path, '/v1/audio/speech');
      assert.equal(headers.authorization, 'Bearer secret');
      assert.deepEqual(
        { ...body, input: '' },
        { model: 'm-2', voice: 'nova', response_format: 'wav', input: '' },
      );
      assert.ok(body['input']!.length < 4096);
    }
    assert.ok(asked.slice(1).every(({ body }) => /^This .* bit\.$/.test(body['input']!)));
    const text = await host.text('foghorn');
    const [headline, ...rest] = asked.map(({ body }) => body['input']);
    assert.ok(`${headline}\n\n${rest.join(' ')}` === text);
    const { marks } = ready;
    assert.equal(marks.source, 'estimated');
    assert.deepEqual(
      marks.words.map(([, start, length]) => text.slice(start, start + length)),
      text.match(/[\w-]+/g),
    );
    // A millisecond for each sign, and pauses of 650 ms and 400 ms.
    assert.ok(Math.abs(marks.duration - (text.length + 1050)) < 100, String(marks.duration));
    const [ms, start] = marks.words.at(-2)!;
    assert.ok(Math.abs(ms - (start + 650)) < 50);
    const { voices } = (await (await host.request('/speech?lang=en')).json()) as { voices: unknown };
    assert.deepEqual(voices, [
      { id: 'nova', name: 'Nova' },
      { id: 'alloy', name: 'Alloy' },
    ]);
    assert.ok(!JSON.stringify(ready).includes('secret'));
    await host.close();
  });

  it('is heard while it still speaks', async () => {
    const { engine } = settingsOf();
    const host = await testHost({ engine });
    await host.write('foghorn', ['A headline']);
    let rest: (() => void) | undefined;
    respond = (response) => {
      const sound = wav({ seconds: 2, size: 0xffff_ffff });
      response.writeHead(200, { 'Content-Type': 'audio/wav' });
      response.write(sound.subarray(0, 30));
      setTimeout(() => response.write(sound.subarray(30, 60_001)), 20);
      rest = () => response.end(sound.subarray(60_001));
    };
    const answer = await answerOf(await host.ask('foghorn'));
    const reader = (await host.request(answer.audio[1]!.url)).body!.getReader();
    let bytes = 0;
    while (bytes < 5000) bytes += (await reader.read()).value!.length;
    assert.equal((await answerOf(await host.request(answer.status))).state, 'generating');
    rest!();
    await reader.cancel();
    const ready = await readyOf(host, await host.request(answer.status));
    assert.ok(Math.abs(ready.marks.duration - 2650) < 10);
    await host.close();
  });

  it('fails as the contract says, and its key is told to nobody', async () => {
    const cases: [(response: ServerResponse) => void, number, boolean][] = [
      [(response) => response.writeHead(401).end('{"error":"secret is no key"}'), 502, false],
      [(response) => response.writeHead(500).end(), 502, true],
      [(response) => response.writeHead(429, { 'Retry-After': '7' }).end(), 503, true],
      [(response) => response.writeHead(302, { Location: 'http://elsewhere.example/' }).end(), 502, true],
      [(response) => response.writeHead(200).end('{"audio": "no"}  but a text'), 502, true],
      [(response) => response.writeHead(200).end(), 502, true],
      [(response) => response.writeHead(200).end(wav({ rate: 23_999 })), 502, true],
      [(response) => response.destroy(), 502, true],
      [() => undefined, 502, true],
    ];
    const engine = new UpstreamEngine({ url: origin, key: 'secret', timeout: 400 });
    const host = await testHost({ engine });
    await host.write('foghorn', ['A headline']);
    for (const [index, [answer, status, retryable]] of cases.entries()) {
      respond = answer;
      const { status: address } = await answerOf(await host.ask('foghorn'));
      let response: Response;
      do {
        await new Promise((resolve) => setTimeout(resolve, 20));
        response = await host.request(address);
      } while (response.status === 202);
      const text = await response.text();
      assert.equal(response.status, status, `case ${index}: ${text}`);
      assert.equal((JSON.parse(text) as { retryable: boolean }).retryable, retryable);
      if (status === 503) assert.equal(response.headers.get('retry-after'), '7');
      assert.ok(!text.includes('secret'));
    }
    await host.close();
  });
});

describe('settings', () => {
  it('are the embedded engine and a folder of the system’s, unless told otherwise', () => {
    const settings = readSettings({});
    assert.ok(settings.engine instanceof EspeakEngine);
    assert.match(settings.cache, /news-article-speech$/);
    const told = readSettings({
      SPEECH_CACHE: '/x',
      SPEECH_REFUSE: 'foghorn=402, moth-count=410',
      SPEECH_JOBS: '5',
    });
    assert.equal(told.cache, '/x');
    assert.equal(told.jobs, 5);
    assert.deepEqual(
      [...told.refused],
      [
        ['foghorn', 402],
        ['moth-count', 410],
      ],
    );
  });

  it('say in one line what does not fit', () => {
    for (const env of [
      { SPEECH_UPSTREAM: 'speech.example' },
      { SPEECH_JOBS: '0' },
      { SPEECH_QUEUE: 'many' },
      { SPEECH_CACHE_MB: '-1' },
      { SPEECH_REFUSE: 'foghorn=418' },
      { SPEECH_REFUSE: 'foghorn' },
    ]) {
      const [name, value] = Object.entries(env)[0]!;
      assert.throws(
        () => readSettings(env),
        (error: Error) => error.message.startsWith(`${name}=${value}: `),
      );
    }
  });
});

describe('words', () => {
  const textsOf = (text: string, lang = 'en'): string[] =>
    wordsOf(text, lang).map(({ start, length }) => text.slice(start, start + length));

  it('are what readers take for words', () => {
    assert.deepEqual(textsOf('“Don’t,” she said — 38,000 co-operate (3.5 km)! … €5'), [
      ...['Don’t', 'she', 'said', '38,000', 'co-operate', '3.5', 'km', '5'],
    ]);
    assert.deepEqual(textsOf('قريةٌ تقتسم', 'ar'), ['قريةٌ', 'تقتسم']);
    assert.ok(textsOf('今日は天気がいい。', 'ja').length > 2);
  });

  it('have times that rise, each word once, whatever an engine tells', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '.', '3', '😀'), maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(5000), fc.nat(70)), { maxLength: 20 }),
        (text, told) => {
          const words = wordsOf(text, 'en');
          const times = new WordTimes(words);
          const marks = [...told.flatMap(([ms, place]) => times.at(ms, place)), ...times.end(5000)];
          assert.deepEqual(
            marks.map(([, start, length]) => ({ start, length })),
            words,
          );
          for (const [index, [ms]] of marks.entries())
            assert.ok(ms >= (marks[index - 1]?.[0] ?? 0) && ms <= 5000);
        },
      ),
    );
  });

  it('of one time share it by their letters', () => {
    const times = new WordTimes(wordsOf('one of the four', 'en'));
    assert.deepEqual(times.at(0, 0), [[0, 0, 3]]);
    assert.deepEqual(times.at(1000, 4), [[1000, 4, 2]]);
    assert.deepEqual(times.at(1700, 11), [
      [1300, 7, 3],
      [1700, 11, 4],
    ]);
  });
});

describe('cutting a text', () => {
  it('loses nothing but white space, and keeps to the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '. ', '! ', '😀', 'é'), maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        (text, limit) => {
          const parts = splitAtSentences(text, 'en', limit);
          for (const part of parts) {
            assert.ok(part.text.length <= limit);
            assert.equal(text.slice(part.start, part.start + part.text.length), part.text);
          }
          if (text.length > limit) {
            const all = parts.map((part) => part.text).join('');
            assert.equal(all.replace(/\s/g, ''), text.replace(/\s/g, ''));
          }
        },
      ),
    );
  });
});

describe('sound', () => {
  it('keeps its length and its pitch at another rate, in whatever pieces it comes', () => {
    for (const rate of [8000, 16_000, 22_050, 24_000, 44_100, 48_000]) {
      const tone = Int16Array.from({ length: rate }, (_, at) =>
        Math.round(9000 * Math.sin((2 * Math.PI * 440 * at) / rate)),
      );
      const whole = new Resampler(rate);
      const output = join([whole.push(tone), whole.finish()]);
      assert.ok(Math.abs(output.length - 24_000) <= 40, `${rate}: ${output.length}`);
      const crossings = output.reduce(
        (sum, sample, at) => sum + (at > 0 && output[at - 1]! < 0 && sample >= 0 ? 1 : 0),
        0,
      );
      assert.ok(Math.abs(crossings - 440) <= 1, `${rate}: ${crossings} Hz`);
      const middle = output.subarray(2000, 22_000);
      const loud = Math.sqrt(middle.reduce((sum, sample) => sum + sample ** 2, 0) / middle.length);
      assert.ok(Math.abs(loud / (9000 / Math.SQRT2) - 1) < 0.02, `${rate}: ${loud}`);
      const pieces = new Resampler(rate);
      const parts: Int16Array[] = [];
      for (let at = 0; at < tone.length; at += 777) parts.push(pieces.push(tone.subarray(at, at + 777)));
      assert.deepEqual(join([...parts, pieces.finish()]), output);
    }
    for (const rate of [0, -1, NaN, 1.5, 7000, 23_999, 1e9])
      assert.throws(() => new Resampler(rate), RangeError);
  });

  it('of a WAV file is read in whatever pieces it comes, of several channels the mean', () => {
    for (const options of [{}, { channels: 2 }, { size: 0xffff_ffff }, { size: 0 }]) {
      const file = wav(options);
      for (const step of [1, 7, 44, 45, 1001, file.length]) {
        const reader = new WavReader();
        const parts: Int16Array[] = [];
        for (let at = 0; at < file.length; at += step) parts.push(reader.push(file.subarray(at, at + step)));
        const samples = join(parts);
        assert.equal(reader.rate, 24_000);
        assert.equal(samples.length, 12_000);
        assert.equal(samples[100], Math.round(9000 * Math.sin(100 / 8)));
      }
    }
    const trailer = new WavReader();
    assert.equal(
      trailer.push(Buffer.concat([wav({ seconds: 0.1 }), Buffer.from('LIST of things')])).length,
      2400,
    );
  });

  it('that is none is not taken for some', () => {
    const broken = [
      Buffer.from('ID3 and so on, an MP3'),
      Buffer.from('{"error":"no such voice"}'),
      wav().fill(9, 20, 22),
    ];
    for (const bytes of broken) assert.throws(() => new WavReader().push(bytes), /WAV/);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const reader = new WavReader();
        try {
          reader.push(Buffer.concat([wav({ seconds: 0 }).subarray(0, 12), bytes]));
        } catch (error) {
          assert.match((error as Error).message, /WAV/);
        }
      }),
    );
  });
});

describe('formats', () => {
  it('are those that a browser names, in its order', () => {
    const named = (...accept: string[]): string[] => acceptedFormats(accept).map(({ name }) => name);
    assert.deepEqual(named('audio/webm; codecs=opus', 'audio/mpeg'), ['webm', 'mp3']);
    assert.deepEqual(named('audio/mpeg', 'AUDIO/WEBM;codecs="opus"', 'audio/mpeg'), ['mp3', 'webm']);
    assert.deepEqual(named('audio/webm;codecs=vorbis', 'audio/mp4; codecs=opus', 'nonsense'), []);
    assert.deepEqual(named('*/*'), ['mp3', 'webm']);
  });
});

describe('a client’s minute', () => {
  it('begins with the oldest of what it began', () => {
    const limit = new ClientLimit(2);
    assert.equal(limit.take('a', 0), undefined);
    assert.equal(limit.take('a', 20_000), undefined);
    assert.equal(limit.take('a', 30_000), 30);
    assert.equal(limit.take('b', 30_000), undefined);
    assert.equal(limit.take('a', 60_001), undefined);
    assert.equal(limit.take('a', 60_002), 20);
  });
});
