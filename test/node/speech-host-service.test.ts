import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { get, request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { EngineError } from '../../examples/host/speech/engine.js';
import { MP3_DELAY } from '../../examples/host/speech/mp3-format.js';
import {
  answerOf,
  bytesOf,
  canonicalOf,
  readyOf,
  sha256,
  testHost,
  ToneEngine,
  type Answer,
  type TestHost,
} from './speech-host-fixture.js';

const TEXT = ['One two three', 'Four five six seven', 'Eight nine ten'];

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly retryable: boolean;
  readonly retryAfter?: number;
}

/** What every problem must be. */
async function problemOf(response: Response, status: number): Promise<Problem> {
  assert.equal(response.status, status);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  const problem = (await response.json()) as Problem;
  assert.equal(problem.status, status);
  assert.equal(typeof problem.retryable, 'boolean');
  assert.ok(problem.title !== '' && problem.detail !== '');
  return problem;
}

/** Something that waits until it is let go. */
function gate(): { readonly passed: Promise<void>; open: () => void } {
  let open!: () => void;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

interface Told {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

/** All events of a stream, to its end. */
async function eventsOf(response: Response): Promise<Told[]> {
  return (await response.text())
    .split('\n\n')
    .filter((block) => block.includes('event:'))
    .map((block) => ({
      name: /^event: (.*)$/m.exec(block)![1]!,
      data: JSON.parse(/^data: (.*)$/m.exec(block)![1]!) as Record<string, unknown>,
    }));
}

describe('one generation', () => {
  let host: TestHost;
  let engine: ToneEngine;
  let hold = gate();

  before(async () => {
    engine = new ToneEngine({ before: (text) => (text === TEXT[1] ? hold.passed : undefined) });
    host = await testHost({ engine });
    await host.listen();
    await host.write('foghorn', TEXT);
  });
  beforeEach(() => {
    hold = gate();
    engine.spoken.length = 0;
  });
  after(() => host.close());

  it('serves all who ask meanwhile, in whatever browser, and goes on when they leave', async () => {
    const [first, ...others] = await Promise.all([
      host.ask('foghorn'),
      host.ask('foghorn'),
      host.ask('foghorn', { accept: ['audio/mpeg'] }),
      host.ask('foghorn', { startAt: 20, voice: 'high' }),
    ]);
    const answer = await answerOf(first);
    for (const other of others) {
      assert.equal(other.status, 202);
      assert.equal((await answerOf(other)).id, answer.id);
    }
    const leaver = new AbortController();
    const left = await host.request(answer.audio[0]!.url, { signal: leaver.signal });
    await left.body!.getReader().read();
    leaver.abort();
    const watcher = new AbortController();
    const watched = await host.request(answer.events, { signal: watcher.signal });
    await watched.body!.getReader().read();
    watcher.abort();
    hold.open();
    await readyOf(host, await host.request(answer.status));
    assert.deepEqual(engine.spoken, TEXT);
  });

  it('sends sound before all of it is made, and the rest as it comes', async () => {
    await rm(host.cache, { recursive: true });
    await host.write('foghorn', [...TEXT, 'Eleven']);
    const answer = await answerOf(await host.ask('foghorn'));
    for (const [index, { url, type }] of answer.audio.entries()) {
      const live = await host.request(url);
      assert.equal(live.headers.get('content-type'), type);
      assert.equal(live.headers.get('cache-control'), 'no-store');
      assert.equal(live.headers.get('content-length'), null);
      const reader = live.body!.getReader();
      let bytes = Buffer.alloc(0);
      // "One two three" is 0.35 s of sound and 0.4 s of silence.
      while (bytes.length < 1000) bytes = Buffer.concat([bytes, (await reader.read()).value!]);
      assert.equal(bytes.readUInt16BE(0), index === 0 ? 0x1a45 : 0xfff3);
      assert.equal((await host.request(url.replace('/live', ''))).status, 404);
      await reader.cancel();
    }
    const polled = await host.request(answer.status);
    assert.equal(polled.status, 202);
    assert.equal(polled.headers.get('retry-after'), '1');
    const stream = await host.request(answer.audio[1]!.url);
    hold.open();
    const whole = await bytesOf(stream);
    const ready = await readyOf(host, await host.request(answer.status));
    assert.equal(sha256(whole), sha256(await bytesOf(await host.request(ready.download))));
    // Who lost the connection asks again where it ended, at the same address.
    const again = await host.request(answer.audio[1]!.url, { headers: { Range: 'bytes=500-' } });
    assert.equal(again.status, 206);
    assert.equal(again.headers.get('cache-control'), 'no-store');
    assert.equal(sha256(await bytesOf(again)), sha256(whole.subarray(500)));
  });

  it('tells how it goes as events, each word once, and ends with the object of 200', async () => {
    await rm(host.cache, { recursive: true });
    await host.write('foghorn', TEXT);
    const answer = await answerOf(await host.ask('foghorn', { voice: 'low' }));
    const response = await host.request(answer.events);
    assert.equal(response.headers.get('content-type'), 'text/event-stream');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    setTimeout(hold.open, 600);
    const events = await eventsOf(response);
    const ready = await answerOf(await host.request(answer.status));
    assert.equal(events[0]!.name, 'progress');
    assert.deepEqual(events.at(-1), { name: 'ready', data: JSON.parse(JSON.stringify(ready)) as unknown });
    const ratios = events
      .filter(({ name }) => name === 'progress')
      .map(({ data }) => data['ratio'] as number);
    assert.ok(ratios.some((ratio) => ratio > 0 && ratio < 1));
    assert.deepEqual(
      ratios,
      [...ratios].sort((a, b) => a - b),
    );
    const marks = events.filter(({ name }) => name === 'marks');
    assert.ok(marks.length >= 2);
    const words: unknown[] = [];
    for (const { data } of marks) {
      assert.equal(data['from'], words.length);
      assert.equal(data['id'], answer.id);
      assert.equal(data['source'], 'engine');
      words.push(...(data['words'] as unknown[]));
    }
    assert.deepEqual(words, ready.marks.words);
    assert.deepEqual(
      (await eventsOf(await host.request(answer.events))).map(({ name }) => name),
      ['ready'],
    );
  });

  it('has words where their sound begins, in the whole and to the millisecond', async () => {
    hold.open();
    const { marks } = await readyOf(host, await host.ask('foghorn'));
    // 50 ms of silence, words of 100 ms, and after the heading 600 ms.
    assert.deepEqual(marks.words.slice(0, 4), [
      [50, 0, 3],
      [150, 4, 3],
      [250, 8, 5],
      [950, 15, 4],
    ]);
    assert.equal(marks.duration, 50 + 1000 + 600 + 400 + 400);
    assert.ok(MP3_DELAY <= 0.05 * 24_000, 'as much silence as the MP3 leaves out');
  });
});

describe('a finished file', () => {
  let host: TestHost;
  let ready: Answer;
  let url: string;
  let bytes: Uint8Array;

  before(async () => {
    host = await testHost({ engine: new ToneEngine() });
    await host.listen();
    await host.write('foghorn', TEXT);
    ready = await readyOf(host, await host.ask('foghorn'));
    url = ready.audio[0]!.url;
    bytes = await bytesOf(await host.request(url));
  });
  after(() => host.close());

  it('is kept for ever, and known by its tag', async () => {
    const response = await host.request(url);
    assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(response.headers.get('accept-ranges'), 'bytes');
    assert.equal(response.headers.get('content-type'), 'audio/mpeg');
    assert.equal(Number(response.headers.get('content-length')), bytes.length);
    const tag = response.headers.get('etag')!;
    assert.match(tag, /^"[0-9a-f]{32}"$/);
    assert.equal((await bytesOf(response)).length, bytes.length);
    for (const header of [tag, `"x", W/${tag}`, '*']) {
      const same = await host.request(url, { headers: { 'If-None-Match': header } });
      assert.equal(same.status, 304);
      assert.equal(same.headers.get('etag'), tag);
    }
    assert.equal((await host.request(url, { headers: { 'If-None-Match': '"x"' } })).status, 200);
    const head = await host.request(url, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(Number(head.headers.get('content-length')), bytes.length);
  });

  it('can be had in parts', async () => {
    const size = bytes.length;
    const cases: [string, number, number][] = [
      ['bytes=0-', 0, size - 1],
      ['bytes=0-0', 0, 0],
      ['bytes=100-299', 100, 299],
      [`bytes=${size - 1}-`, size - 1, size - 1],
      ['bytes=-50', size - 50, size - 1],
      [`bytes=-${size * 2}`, 0, size - 1],
      ['bytes=10-99999999', 10, size - 1],
    ];
    for (const [range, start, end] of cases) {
      const response = await host.request(url, { headers: { Range: range } });
      assert.equal(response.status, 206, range);
      assert.equal(response.headers.get('content-range'), `bytes ${start}-${end}/${size}`);
      assert.equal(sha256(await bytesOf(response)), sha256(bytes.subarray(start, end + 1)));
    }
  });

  it('is whole where a part makes no sense, and 416 where there is none', async () => {
    for (const range of ['bytes=5-2', 'bytes=-', 'bytes=a-b', 'items=0-1', 'bytes=0-1,4-5', '']) {
      const response = await host.request(url, { headers: { Range: range } });
      assert.equal(response.status, 200, range);
      assert.equal((await bytesOf(response)).length, bytes.length);
    }
    for (const range of [`bytes=${bytes.length}-`, 'bytes=-0']) {
      const response = await host.request(url, { headers: { Range: range } });
      assert.equal(response.headers.get('content-range'), `bytes */${bytes.length}`);
      await problemOf(response, 416);
    }
    const other = await host.request(url, { headers: { Range: 'bytes=5-', 'If-Range': '"other"' } });
    assert.equal(other.status, 200);
  });
});

describe('a generation that fails', () => {
  let host: TestHost;
  let fails = true;
  const engine = new ToneEngine({
    before: async (text) => {
      if (text !== TEXT[2] || !fails) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
      throw new EngineError('hoarse');
    },
  });

  before(async () => {
    host = await testHost({ engine });
    await host.listen();
    await host.write('foghorn', TEXT);
  });
  after(() => host.close());

  it('breaks the connection after what there was, tells 502, and goes on where it failed', async () => {
    const answer = await answerOf(await host.ask('foghorn'));
    const [message, events] = await Promise.all([
      new Promise<IncomingMessage>((resolve) => get(host.origin + answer.audio[0]!.url, resolve)),
      host.request(answer.events).then(eventsOf),
    ]);
    const received = await new Promise<number>((resolve, reject) => {
      let length = 0;
      message.on('data', (chunk: Buffer) => (length += chunk.length));
      message.on('end', () => reject(new Error('ended as if it were whole')));
      message.on('error', () => resolve(length));
    });
    assert.equal(message.complete, false);
    assert.ok(received > 1000);
    assert.equal(events.at(-1)!.name, 'error');
    assert.equal(events.at(-1)!.data['status'], 502);
    for (const path of [answer.status, answer.audio[0]!.url]) {
      const problem = await problemOf(await host.request(path), 502);
      assert.equal(problem.retryable, true);
      assert.equal(problem.detail, 'hoarse');
    }
    fails = false;
    engine.spoken.length = 0;
    const again = await readyOf(host, await host.ask('foghorn'));
    assert.equal(again.id, answer.id);
    assert.deepEqual(engine.spoken, [TEXT[2]]);
  });

  it('breaks the connection too when the service ends', async () => {
    const ending = new AbortController();
    const hold = gate();
    const slow = new ToneEngine({ before: (text) => (text === TEXT[1] ? hold.passed : undefined) });
    const other = await testHost({ engine: slow }, ending.signal);
    await other.listen();
    await other.write('foghorn', TEXT);
    const answer = await answerOf(await other.ask('foghorn'));
    const live = await other.request(answer.audio[0]!.url);
    ending.abort();
    hold.open();
    await assert.rejects(live.arrayBuffer());
    const problem = await problemOf(await other.request(answer.status), 503);
    assert.equal(problem.retryable, true);
    await other.close();
  });

  it('leaves no half of a file behind', async () => {
    const names = await readdir(host.cache, { recursive: true });
    assert.deepEqual(
      names.filter((name) => name.endsWith('.part')),
      [],
    );
    // A file that is not whole any more is made anew.
    const ready = await readyOf(host, await host.ask('foghorn'));
    await rm(join(host.cache, 'speech', `${ready.id}.mp3`));
    const again = await readyOf(host, await host.ask('foghorn'));
    assert.equal((await host.request(again.audio[0]!.url)).status, 200);
  });
});

describe('limits', () => {
  it('let some wait, turn others away with a time, and are not touched by what is there', async () => {
    const hold = gate();
    const engine = new ToneEngine({ before: () => hold.passed });
    const host = await testHost({ engine, jobs: 1, queue: 1 });
    const slugs = ['foghorn', 'night-train', 'river-bends'];
    for (const slug of slugs)
      await host.write(
        slug,
        TEXT.map((text) => `${text} ${slug}`),
      );
    const answers: Response[] = [];
    for (const slug of slugs) answers.push(await host.ask(slug));
    const [first, second, third] = answers;
    assert.equal(first!.status, 202);
    assert.equal(second!.status, 202);
    assert.ok(Number(third!.headers.get('retry-after')) >= 1);
    const problem = await problemOf(third!, 503);
    assert.equal(problem.retryable, true);
    // One more for what is being made already is no more work.
    assert.equal((await host.ask('night-train')).status, 202);
    hold.open();
    await readyOf(host, first!);
    await readyOf(host, second!);
    const later = await host.ask('river-bends');
    assert.equal(later.status, 202);
    await readyOf(host, later);
    await host.close();
  });

  it('count what one client begins in a minute, not what it hears', async () => {
    const host = await testHost({ engine: new ToneEngine(), perMinute: 2 });
    await host.write('foghorn', TEXT);
    await readyOf(host, await host.ask('foghorn', { voice: 'high' }));
    await readyOf(host, await host.ask('foghorn', { voice: 'low' }));
    assert.equal((await host.ask('foghorn')).status, 200);
    await host.write('foghorn', ['Another text']);
    const late = await host.ask('foghorn');
    const wait = Number(late.headers.get('retry-after'));
    assert.ok(wait > 50 && wait <= 60);
    await problemOf(late, 429);
    await host.close();
  });

  it('hold for the length of a text', async () => {
    const host = await testHost({ engine: new ToneEngine(), maxLength: 20 });
    await host.write('foghorn', TEXT);
    assert.equal((await problemOf(await host.ask('foghorn'), 413)).retryable, false);
    await host.close();
  });

  it('hold for the cache: what was not used for longest goes', async () => {
    const host = await testHost({ engine: new ToneEngine(), cacheSize: 60_000 });
    await host.write('foghorn', TEXT);
    const first = await readyOf(host, await host.ask('foghorn'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await host.write('foghorn', ['Another text of eight words that is new']);
    await readyOf(host, await host.ask('foghorn'));
    const deadline = Date.now() + 5000;
    const kept = async (): Promise<string[]> => readdir(join(host.cache, 'speech'));
    while ((await kept()).includes(`${first.id}.mp3`) && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.ok(!(await kept()).includes(`${first.id}.mp3`));
    // What is left of it is not taken for the whole.
    await host.write('foghorn', TEXT);
    assert.equal((await host.ask('foghorn')).status, 202);
    await host.close();
  });
});

describe('what is refused', () => {
  let host: TestHost;

  before(async () => {
    const refused = new Map([
      ['night-train', 401],
      ['river-bends', 402],
      ['moth-count', 403],
      ['slow-clock', 410],
    ]);
    host = await testHost({ engine: new ToneEngine(), refused });
    await host.listen();
    for (const slug of ['foghorn', ...refused.keys()]) await host.write(slug, [`${slug} one`, 'Two']);
    await host.write('water-by-shadow', ['قرية'], 'ar');
  });
  after(() => host.close());

  it('by article: sign in, pay, not allowed, withdrawn', async () => {
    for (const [slug, status] of [
      ['night-train', 401],
      ['river-bends', 402],
      ['moth-count', 403],
      ['slow-clock', 410],
    ] as const) {
      const response = await host.ask(slug);
      assert.equal(response.headers.has('www-authenticate'), status === 401);
      assert.equal((await problemOf(response, status)).retryable, false);
    }
  });

  it('a withdrawn article’s sound, too, that is there already', async () => {
    const open = await testHost({ engine: new ToneEngine() });
    await open.write('foghorn', TEXT);
    const ready = await readyOf(open, await open.ask('foghorn'));
    const closed = await testHost(
      { engine: new ToneEngine(), refused: new Map([['foghorn', 410]]) },
      undefined,
      join(open.cache, '..'),
    );
    const paths = [
      ready.audio[0]!.url,
      ready.audio[1]!.url,
      `/speech/${ready.id}`,
      `/speech/${ready.id}/events`,
    ];
    for (const path of [...paths, `/speech/${ready.id}/live.webm`]) {
      await problemOf(await closed.request(path), 410);
    }
    await open.close();
  });

  it('a text that is not one of its articles, whoever sends it along', async () => {
    const text = 'Free speech for strangers';
    const known = { text, textHash: sha256(text) };
    assert.equal((await problemOf(await host.ask('foghorn', known), 409)).retryable, true);
    for (const articleId of [
      'https://elsewhere.example/story',
      canonicalOf('missing'),
      `${host.origin}/articles/missing/`,
      `${host.origin}/articles/../../etc/passwd`,
      'https://elsewhere.example/articles/foghorn/',
      'file:///articles/foghorn/',
      'foghorn',
    ]) {
      const problem = await problemOf(await host.ask('foghorn', { articleId, ...known }), 409);
      assert.equal(problem.retryable, false, articleId);
    }
    assert.equal((await host.request(`/speech/${'a'.repeat(43)}`)).status, 404);
  });

  it('voices, languages and formats that are not there', async () => {
    for (const changes of [
      { voice: 'nobody' },
      { voice: '../../etc/passwd' },
      { lang: 'ar' },
      { accept: [] },
      { accept: ['audio/ogg; codecs=opus', 'video/webm', 'audio/webm; codecs=vorbis', ''] },
    ]) {
      const status = changes.accept?.includes('') ? 400 : 422;
      assert.equal((await problemOf(await host.ask('foghorn', changes), status)).retryable, false);
    }
    await problemOf(await host.ask('water-by-shadow', { lang: 'ar' }), 422);
    assert.deepEqual(await (await host.request('/speech?lang=ar')).json(), { voices: [] });
  });

  it('what is no request', async () => {
    const send = (body: BodyInit, type = 'application/json'): Promise<Response> =>
      host.request('/speech', { method: 'POST', headers: { 'Content-Type': type }, body });
    for (const body of ['', '{', 'null', '[]', '"x"', '1', '{}', new Uint8Array([0x7b, 0xff, 0x7d])]) {
      await problemOf(await send(body), 400);
    }
    for (const changes of [
      { v: 2 },
      { v: '1' },
      { articleId: 5 },
      { articleId: '' },
      { articleId: `https://x.example/${'x'.repeat(3000)}` },
      { textHash: 'ABC' },
      { textHash: sha256('x').toUpperCase() },
      { textHash: [sha256('x')] },
      { lang: 'not a language' },
      { lang: '' },
      { lang: null },
      { voice: {} },
      { voice: '' },
      { accept: 'audio/mpeg' },
      { accept: [1] },
      { accept: Array.from({ length: 1000 }, () => 'audio/mpeg') },
      { startAt: -1 },
      { startAt: 1.5 },
      { startAt: '0' },
      { text: 7 },
    ]) {
      const problem = await problemOf(await host.ask('foghorn', changes), 400);
      assert.equal(problem.retryable, false, JSON.stringify(changes));
    }
    await problemOf(await send('{}', 'text/plain'), 415);
    await problemOf(await send('{}', 'application/x-www-form-urlencoded'), 415);
    const proto = await send('{"__proto__": {"v": 1}, "constructor": 1}');
    await problemOf(proto, 400);
  });

  it('bodies without end, said or unsaid', async () => {
    await problemOf(await host.ask('foghorn', { text: 'x'.repeat(600_000) }), 413);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(`${host.origin}/speech`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
      });
      request.on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
        request.destroy();
      });
      request.on('error', reject);
      // The server's answer comes before the body's end, which never does.
      request.write(' '.repeat(600_000));
    });
    assert.equal(status, 413);
    assert.equal((await host.ask('foghorn')).ok, true);
  });

  it('ids that are paths, and methods that are none', async () => {
    for (const path of [
      '/speech/x',
      '/speech/..%2f..%2fetc%2fpasswd',
      '/speech/%2e%2e/%2e%2e/etc/passwd',
      `/speech/${'a'.repeat(43)}.mp3`,
      `/speech/${'a'.repeat(43)}.exe`,
      `/speech/${'a'.repeat(43)}/live.mp3`,
      `/speech/${'a'.repeat(43)}/live.wav`,
      `/speech/${'a'.repeat(43)}/events`,
      `/speech/${'a'.repeat(5000)}`,
      `/speech/${'a'.repeat(43)}%00.mp3`,
      '/speech/segments/x.pcm',
      '/speech/a/b/c/d',
      '/speech/',
      '/speech/__proto__',
    ]) {
      if (path.includes('%2e%2e/')) continue; // clients resolve these themselves
      await problemOf(await host.request(path), 404);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const response = await host.request('/speech', { method });
      assert.equal(response.headers.get('allow'), 'GET, HEAD, POST');
      await problemOf(response, 405);
    }
    for (const query of ['', '?lang=', '?lang=x_y!', `?lang=${'x'.repeat(5000)}`]) {
      await problemOf(await host.request(`/speech${query}`), 400);
    }
  });
});
