import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  complaints,
  hostileBody,
  hostileHeader,
  hostileText,
  HOSTILE_TEXTS,
  seeded,
  spoiled,
  TELLTALES,
  wellFormed,
} from './hostile-values.js';
import {
  answerOf,
  bytesOf,
  canonicalOf,
  readyOf,
  sha256,
  testHost,
  ToneEngine,
  type TestHost,
} from './speech-host-fixture.js';

const SLUG = 'foghorn';

let host: TestHost;
let engine: ToneEngine;
before(async () => {
  engine = new ToneEngine();
  host = await testHost({ engine, jobs: 2, queue: 4, perMinute: 1000 });
  await host.write(SLUG, ['The foghorn is silent', 'For the first time since anybody can remember.']);
  await host.listen();
});
after(async () => host.close());

/** All files that the service wrote, by name. */
const written = async (): Promise<string[]> =>
  (await readdir(host.cache, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

/** An answer of the contract: sound, JSON, or a problem that tells nothing of the machine. */
async function assertProper(response: Response, asked: unknown): Promise<void> {
  const told = JSON.stringify(asked)?.slice(0, 500);
  const type = response.headers.get('content-type') ?? '';
  assert.ok(response.status < 500, `${response.status} for ${told}`);
  if (/^(?:audio|text\/event-stream)/.test(type)) return response.body?.cancel();
  const body = await response.text();
  assert.doesNotMatch(body, TELLTALES, told);
  assert.ok(!body.includes(host.cache), told);
  if (body === '') return;
  assert.match(type, /json/, told);
  const { status } = JSON.parse(body) as { status: number };
  if (response.status >= 400) assert.equal(status, response.status, told);
}

describe('the speech service, whatever is sent', () => {
  it('answers as the contract says, speaks nothing but its articles and writes nothing else', async (t) => {
    const heard = complaints(t);
    const good = await readyOf(host, await host.ask(SLUG));
    const [files, spoken] = [await written(), engine.spoken.length];
    const ask = {
      v: 1,
      articleId: canonicalOf(SLUG),
      textHash: sha256('another text'),
      lang: 'en',
      voice: 'high',
      accept: ['audio/mpeg'],
      startAt: 0,
      text: 'a text of the reader’s own',
    };
    const segment = hostileText.map((text) => encodeURIComponent(wellFormed(text)));
    const ids = fc.oneof(fc.constant(good.id), fc.constant('A'.repeat(43)), segment);
    const path = fc.oneof(
      { weight: 4, arbitrary: fc.constant('/speech') },
      { weight: 1, arbitrary: segment.map((lang) => `/speech?lang=${lang}`) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(
            ids,
            fc.constantFrom(
              '',
              '/events',
              '/live.mp3',
              '/live.webm',
              '.mp3',
              '.json',
              '.mp3.part',
              '/../x',
              '%00.mp3',
            ),
          )
          .map(([id, end]) => `/speech/${id}${end}`),
      },
      { weight: 1, arbitrary: fc.tuple(segment, segment).map((parts) => `/speech/${parts.join('/')}`) },
    );
    const headers = fc.record(
      {
        'Content-Type': fc.oneof(
          { weight: 5, arbitrary: fc.constant('application/json') },
          { weight: 1, arbitrary: hostileHeader },
        ),
        Accept: hostileHeader,
        Range: fc.oneof(
          hostileHeader,
          fc.constantFrom(
            'bytes=0-',
            'bytes=-1',
            'bytes=5-1',
            'bytes=0-0,1-1',
            `bytes=${'9'.repeat(30)}-`,
            'bytes=1-99999999999999999999',
          ),
        ),
        'If-Range': hostileHeader,
        'If-None-Match': hostileHeader,
        'X-Forwarded-For': hostileHeader,
        'X-HTTP-Method-Override': fc.constant('DELETE'),
      },
      { requiredKeys: ['Content-Type'] },
    );
    const requests = fc.record({
      method: fc.constantFrom('POST', 'POST', 'GET', 'GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'),
      path,
      headers,
      body: hostileBody(spoiled(ask)),
    });
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(requests, async (asked) => {
        const { method, path, headers, body } = asked;
        const init = { method, headers, ...(/^(?:GET|HEAD)$/.test(method) ? {} : { body }) };
        const response = await host.request(path, init as RequestInit).catch((error: unknown) => {
          throw new Error(`no answer to ${JSON.stringify(asked)}`, { cause: error });
        });
        statuses.add(response.status);
        await assertProper(response, asked);
      }),
      seeded(t, 600),
    );
    for (const status of [200, 206, 400, 404, 405, 409, 415]) assert.ok(statuses.has(status), `no ${status}`);
    assert.deepEqual(heard, [], 'failures that nobody thought of');
    assert.deepEqual(await written(), files);
    assert.equal(engine.spoken.length, spoken);
  });

  it('does not take a hostile article’s address or language for one it knows', async () => {
    const textHash = sha256(await host.text(SLUG));
    for (const text of HOSTILE_TEXTS) {
      for (const articleId of [
        text,
        `https://paper.example/${text}`,
        `${canonicalOf(SLUG)}/../${text}`,
        `${canonicalOf(SLUG)}#`,
        `http://evil.example@paper.example/articles/${SLUG}`,
      ]) {
        const response = await host.ask(SLUG, { articleId, textHash });
        const isIt =
          URL.canParse(articleId) && new URL(articleId).href.replace(/#.*/, '') === canonicalOf(SLUG);
        assert.ok(
          isIt ? response.ok : [400, 409].includes(response.status),
          `${response.status}: ${articleId}`,
        );
        await response.body?.cancel();
      }
      const response = await host.ask(SLUG, { lang: text });
      assert.ok([400, 422].includes(response.status), `${response.status}: ${text}`);
    }
  });

  it('makes one sound for a hundred who ask at once', async () => {
    await host.write('night-train', ['A crowd', 'All of them press play in the same second.']);
    const before = engine.spoken.length;
    const answers = await Promise.all(Array.from({ length: 100 }, async () => host.ask('night-train')));
    const ids = new Set(await Promise.all(answers.map(async (answer) => (await answerOf(answer)).id)));
    assert.equal(ids.size, 1);
    await readyOf(host, await host.ask('night-train'));
    const twice = engine.spoken.slice(before);
    assert.equal(new Set(twice).size, twice.length);
  });
});

describe('who asks and does not take', () => {
  /** Files that this process has open; where the system tells. */
  const openFiles = async (): Promise<string[]> => {
    const names = await readdir('/proc/self/fd');
    const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
    return targets.filter((target) => target.startsWith(host.cache));
  };

  /** Sound that is more than one piece of a file. */
  const long = async () => {
    await host.write('river-bends', ['The river', 'It bends, and bends again. '.repeat(200)]);
    return readyOf(host, await host.ask('river-bends'));
  };

  it('leaves no file open: by HEAD, or by going away', async (t) => {
    if (process.platform !== 'linux') {
      t.skip('/proc tells which files are open; here is none');
      return;
    }
    const { download } = await long();
    for (let n = 0; n < 50; n += 1) {
      assert.equal((await host.request(download, { method: 'HEAD' })).status, 200);
      const response = await host.request(download);
      await response.body?.cancel();
    }
    // those who went away are heard of a little later
    for (let tries = 0; tries < 100 && (await openFiles()).length > 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.equal((await openFiles()).length, 0);
    assert.ok((await bytesOf(await host.request(download))).length > 0);
  });

  it('keeps nobody else waiting', async () => {
    const { download, id } = await long();
    const { hostname, port } = new URL(host.origin);
    const sockets = await Promise.all(
      [download, `/speech/${id}/events`, `/speech/${id}/live.mp3`, download].map(async (path) => {
        const socket = connect(Number(port), hostname);
        await once(socket, 'connect');
        socket.pause();
        socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
        return socket;
      }),
    );
    const whole = await bytesOf(await host.request(download));
    assert.equal(whole.length, (await readFile(`${host.cache}/speech/${id}.mp3`)).length);
    for (const socket of sockets) socket.destroy();
  });
});
