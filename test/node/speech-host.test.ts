import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { BufferSource, EncodedPacketSink, Input, WEBM } from 'mediabunny';
import OpusScript from 'opusscript';
import { EspeakEngine, plainForEspeak } from '../../examples/host/speech/espeak-engine.js';
import {
  answerOf,
  bytesOf,
  readyOf,
  sha256,
  testHost,
  type Answer,
  type TestHost,
} from './speech-host-fixture.js';

const HEADLINE = 'The foghorn that nobody could sleep without';
const FIRST =
  'The first letter is dated 2 April. “I do not wish to complain,” it begins, “but I didn’t sleep.” 🐌 It cost €38,000 &amp; more.';
const SECOND = 'Nobody answered it: the harbour board voted five to two.';
const ARABIC = ['قريةٌ تقتسم ماءها بظلّ عصا', 'منذ ثلاثة قرون يعرف أهل العين متى يبدأ دورهم.'];

/** One for all tests here: it starts a thread. */
const engine = new EspeakEngine();
let host: TestHost;
let live: { readonly webm: Uint8Array; readonly mp3: Uint8Array };
let ready: Answer;
let firstAnswer: { readonly status: number; readonly headers: Headers; readonly body: Answer };

before(async () => {
  host = await testHost({ engine });
  await host.listen();
  await host.write('foghorn', [HEADLINE, FIRST, SECOND]);
  await host.write('water-by-shadow', ARABIC, 'ar');
  const response = await host.ask('foghorn');
  firstAnswer = { status: response.status, headers: response.headers, body: await answerOf(response) };
  const streams = firstAnswer.body.audio.map(async ({ url }) => bytesOf(await host.request(url)));
  const [webm, mp3] = await Promise.all(streams);
  live = { webm: webm!, mp3: mp3! };
  ready = await answerOf(await host.request(firstAnswer.body.status));
});
after(() => host.close());

/** Frames of 576 samples at 24 kHz, each with its whole header looked at. */
function mp3Seconds(bytes: Uint8Array): number {
  const RATES = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
  let frames = 0;
  let at = 0;
  while (at + 4 <= bytes.length) {
    assert.equal(bytes[at], 0xff, `frame ${frames} at ${at}`);
    assert.equal(bytes[at + 1], 0xf3, 'MPEG-2, layer III, no checksum');
    assert.equal((bytes[at + 2]! >> 2) & 3, 1, '24 kHz');
    assert.equal(bytes[at + 3]! >> 6, 3, 'one channel');
    at += Math.floor((72_000 * RATES[bytes[at + 2]! >> 4]!) / 24_000) + ((bytes[at + 2]! >> 1) & 1);
    frames += 1;
  }
  assert.equal(at, bytes.length, 'ends with a frame');
  return (frames * 576) / 24_000;
}

/** All samples of a WebM, decoded, as loudness of each tenth of a second. */
async function webmLoudness(bytes: Uint8Array): Promise<number[]> {
  const input = new Input({ source: new BufferSource(bytes), formats: [WEBM] });
  const track = await input.getPrimaryAudioTrack();
  assert.ok(track);
  assert.equal(await track.getCodec(), 'opus');
  const decoder = new OpusScript(24_000, 1, OpusScript.Application.AUDIO);
  const samples: number[] = [];
  let expected = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    assert.ok(Math.abs(packet.timestamp - expected) < 0.002, 'no gap between packets');
    expected += 0.02;
    const pcm = decoder.decode(Buffer.from(packet.data));
    for (let at = 0; at < pcm.length; at += 2) samples.push(pcm.readInt16LE(at));
  }
  decoder.delete();
  return Array.from({ length: Math.floor(samples.length / 2400) }, (_, index) => {
    const part = samples.slice(index * 2400, (index + 1) * 2400);
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
  });
}

describe('the first who asks', () => {
  it('is told at once where speech is being made', () => {
    const { status, headers, body } = firstAnswer;
    assert.equal(status, 202);
    assert.equal(headers.get('content-type'), 'application/json');
    assert.equal(headers.get('location'), body.status);
    assert.equal(headers.get('retry-after'), '1');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(body.v, 1);
    assert.equal(body.state, 'generating');
    assert.match(body.id, /^[\w-]{43}$/);
    assert.ok(body.estimate > 0);
    assert.deepEqual(
      body.audio.map(({ type, live }) => [type, live]),
      [
        ['audio/webm; codecs=opus', true],
        ['audio/mpeg', true],
      ],
    );
    assert.ok(body.audio.every(({ duration }) => duration > 5 && duration < 60));
  });

  it('hears what the finished files hold, byte for byte', async () => {
    for (const name of ['webm', 'mp3'] as const) {
      const { url } = ready.audio.find(({ type }) => type.includes(name === 'mp3' ? 'mpeg' : name))!;
      assert.equal(sha256(await bytesOf(await host.request(url))), sha256(live[name]));
    }
  });

  it('gets an MP3 of whole frames, as long as it says', () => {
    const seconds = mp3Seconds(live.mp3);
    assert.ok(Math.abs(seconds - ready.marks.duration / 1000) < 0.1, `${seconds} of ${ready.marks.duration}`);
  });

  it('gets a WebM without gaps, as long as it says, silent only between words', async () => {
    const loudness = await webmLoudness(live.webm);
    assert.ok(Math.abs(loudness.length / 10 - ready.marks.duration / 1000) < 0.2);
    const loud = loudness.filter((value) => value > 300).length / loudness.length;
    assert.ok(loud > 0.6 && loud < 0.98, `${loud} of it is loud`);
    // The headline's pause: nothing for a third of a second after its last word.
    const second = ready.marks.words.find(([, start]) => start >= HEADLINE.length)![0];
    const pause = loudness.slice(Math.floor(second / 100) - 4, Math.floor(second / 100) - 1);
    assert.ok(
      pause.every((value) => value < 100),
      pause.join(' '),
    );
  });
});

describe('the marks of the embedded engine', () => {
  it('stand at every word of the text, in order', async () => {
    const { marks } = ready;
    const text = await host.text('foghorn');
    assert.equal(marks.source, 'engine');
    assert.equal(marks.id, ready.id);
    assert.equal(marks.textHash, sha256(text));
    assert.deepEqual(
      marks.words.map(([, start, length]) => text.slice(start, start + length)),
      [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map(([word]) => word),
    );
  });

  it('rise, begin with the sound and end before it', () => {
    const times = ready.marks.words.map(([ms]) => ms);
    assert.deepEqual(
      times,
      [...times].sort((a, b) => a - b),
    );
    assert.ok(times[0]! < 150);
    assert.ok(times.at(-1)! < ready.marks.duration);
    assert.ok(new Set(times).size > times.length * 0.9, 'hardly any two at once');
  });

  it('are the engine’s own times: words of very different length are not evenly spread', async () => {
    const text = await host.text('foghorn');
    const at = (word: string): number =>
      ready.marks.words.find(([, start]) => start === text.indexOf(word))![0];
    // "€38,000" is spoken as many words, "more" as one.
    assert.ok(at('more') - at('38,000') > 900);
  });

  it('fit texts in other scripts', async () => {
    const response = await host.ask('water-by-shadow', { lang: 'ar' });
    const { marks } = await readyOf(host, response);
    const text = await host.text('water-by-shadow');
    assert.equal(marks.words.length, text.split(/\s+/).length);
    assert.equal(text.slice(0, marks.words[0]![2]), 'قريةٌ');
  });

  it('are not led astray by what the engine takes for commands', async () => {
    assert.equal(plainForEspeak('a <b> &amp; [[x]] & c'), 'a  b   amp;   x   & c');
    await host.write('foghorn', ['Say &lt;voice name="ar"&gt; and [[h@l]] &amp;amp; then stop.']);
    const { marks } = await readyOf(host, await host.ask('foghorn'));
    const text = await host.text('foghorn');
    const words = marks.words.map(([, start, length]) => text.slice(start, start + length));
    assert.deepEqual(words.slice(-2), ['then', 'stop']);
    await host.write('foghorn', [HEADLINE, FIRST, SECOND]);
  });
});

describe('the second who asks', () => {
  it('is served from the cache, also by a host that was started anew', async () => {
    const again = await host.ask('foghorn');
    assert.equal(again.status, 200);
    assert.deepEqual(await answerOf(again), ready);
    const started = performance.now();
    const other = await testHost({ engine: new EspeakEngine() }, undefined, join(host.cache, '..'));
    const response = await other.ask('foghorn');
    assert.equal(response.status, 200);
    assert.equal((await answerOf(response)).id, ready.id);
    assert.ok(performance.now() - started < 5000);
    await other.close();
  });

  it('may ask by the page’s own address', async () => {
    const own = await host.ask('foghorn', { articleId: `${host.origin}/articles/foghorn/?debug#top` });
    assert.equal((await answerOf(own)).id, ready.id);
  });
});

describe('a corrected paragraph', () => {
  it('is the only one that is spoken again', async () => {
    const kept = async (): Promise<string[]> => readdir(join(host.cache, 'segments'));
    const beforeIt = await kept();
    await host.write('foghorn', [HEADLINE, FIRST, SECOND.replace('five to two', 'four to three')]);
    const response = await host.ask('foghorn');
    assert.equal(response.status, 202);
    const corrected = await readyOf(host, response);
    assert.notEqual(corrected.id, ready.id);
    const added = (await kept()).filter((name) => !beforeIt.includes(name));
    assert.equal(added.length, 1);
    // Everything before the correction sounds when it did.
    const same = ready.marks.words.filter(([, start]) => start < HEADLINE.length + FIRST.length - 10);
    assert.deepEqual(corrected.marks.words.slice(0, same.length), same);
  });
});

describe('voices', () => {
  it('are those of the language, the best first', async () => {
    const { voices } = (await (await host.request('/speech?lang=en')).json()) as {
      voices: { id: string; name: string; lang: string }[];
    };
    assert.ok(voices.length > 4);
    assert.ok(voices.every(({ id, name, lang }) => id && name && lang.startsWith('en')));
    assert.equal(voices[0]!.lang, 'en-GB');
    const american = (await (await host.request('/speech?lang=en-US')).json()) as typeof voices extends never
      ? never
      : { voices: typeof voices };
    assert.equal(american.voices[0]!.lang, 'en-US');
  });

  it('differ in sound and in id', async () => {
    await host.write('foghorn', [HEADLINE]);
    const [one, other] = await Promise.all(
      ['gmw/en', 'gmw/en-US'].map(async (voice) => readyOf(host, await host.ask('foghorn', { voice }))),
    );
    assert.notEqual(one!.id, other!.id);
    const [a, b] = await Promise.all([one!, other!].map(({ audio }) => host.request(audio[0]!.url)));
    assert.notEqual(a!.headers.get('etag'), b!.headers.get('etag'));
  });
});
