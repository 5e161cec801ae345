import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createHost } from '../../examples/host/app.js';
import { openComments, type Comments } from '../../examples/host/comments/open-comments.js';
import { PATIENCE, serverOf } from '../../examples/host/listen.js';
import { HOSTILE_TEXTS, TELLTALES } from './hostile-values.js';

/** What `fetch` will not send: bytes on a connection. */

const PATIENT = { headersTimeout: 1000, requestTimeout: 1500, connectionsCheckingInterval: 100 };
const POST = '/comments-api/threads/raw/comments';

let comments: Comments;
let server: Server;
let port: number;
before(async () => {
  comments = await openComments({ database: ':memory:', password: 'the password', perMinute: 1e6 });
  server = serverOf(createHost({ comments }), '127.0.0.1', PATIENT);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
after(() => {
  server.closeAllConnections();
  server.close();
  comments.close();
});

async function open(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1').on('error', () => undefined); // a reset is one way to be shown out
  await once(socket, 'connect');
  return socket;
}

/** Sends these bytes, and gives all that comes back until the server closes. */
async function raw(bytes: string): Promise<string> {
  const socket = await open();
  let answer = '';
  socket.on('data', (text: string) => (answer += text));
  socket.write(bytes, 'latin1');
  if (!socket.closed) await once(socket, 'close');
  return answer;
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const lines = (...parts: readonly string[]): string => parts.join('\r\n');
const isAlive = async (): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${port}/comments-api/threads/raw`)).status === 200;

const BODY = JSON.stringify({ text: 'Said over a raw connection.', author: { name: 'A' } });

describe('bytes that are no request of a browser', () => {
  const END = ['Connection: close', '', ''];
  const HOST = 'Host: localhost';
  const REFUSED: Readonly<Record<string, string>> = {
    'no HTTP at all': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'a method that is none': lines('FETCH / HTTP/1.1', HOST, ...END),
    'a header without end': `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`,
    'headers without end': `GET / HTTP/1.1\r\n${'X: x\r\n'.repeat(20_000)}`,
    'a header with a line of its own': lines('GET / HTTP/1.1', HOST, 'X: a\rSet-Cookie: b', ...END),
    'NUL in a header': lines('GET / HTTP/1.1', HOST, 'X: a\0b', ...END),
    'two lengths': lines(`POST ${POST} HTTP/1.1`, HOST, 'Content-Length: 5', 'Content-Length: 6', ...END),
    'a length and chunks': lines(
      `POST ${POST} HTTP/1.1`,
      HOST,
      'Content-Length: 6',
      'Transfer-Encoding: chunked',
      ...END,
      '0\r\n\r\nG',
    ),
    'a chunk that is none': lines(
      `POST ${POST} HTTP/1.1`,
      HOST,
      'Transfer-Encoding: chunked',
      ...END,
      'zz\r\n',
    ),
    'a length below nothing': lines(`POST ${POST} HTTP/1.1`, HOST, 'Content-Length: -1', ...END),
    'a host with a path': lines('GET / HTTP/1.1', 'Host: localhost/moderate', ...END),
    'a host with a user': lines('GET / HTTP/1.1', 'Host: user@localhost', ...END),
    'no host': lines('GET / HTTP/1.1', ...END),
    'the address of another scheme': lines('GET file:///etc/passwd HTTP/1.1', HOST, ...END),
    'a host that is no name': lines('GET / HTTP/1.1', 'Host: [::1', ...END),
  };

  for (const [what, bytes] of Object.entries(REFUSED)) {
    it(`are refused: ${what}`, async () => {
      const answer = await raw(bytes);
      const status = statusOf(answer);
      assert.ok(status === 0 || (status >= 400 && status < 500), answer.slice(0, 300));
      assert.doesNotMatch(answer, TELLTALES);
      assert.ok(await isAlive());
    });
  }

  it('lead to no file and nowhere else, as a path', async () => {
    const paths = [
      '/../../package.json',
      '/assets/../../../package.json',
      '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/assets/..%5c..%5cpackage.json',
      '/assets/..\\..\\package.json',
      '/assets/%00/../site.css%00.png',
      '/news-article/~delay-0/../../package.json',
      '/articles/../../../package.json',
      '//evil.example/%2e%2e',
      '/related/..%2f..%2fpackage.json',
      '/own/../../package.json',
      'http://evil.example/moderate/',
      '*',
      ...HOSTILE_TEXTS.map((text) => `/speech/${text.replace(/[^\x21-\x7e]/g, '').slice(0, 500)}`),
      ...HOSTILE_TEXTS.map((text) => `/assets/${text.replace(/[^\x21-\x7e]/g, '').slice(0, 500)}`),
    ];
    for (const path of paths) {
      const answer = await raw(lines(`GET ${path} HTTP/1.1`, 'Host: localhost', ...END));
      assert.ok(statusOf(answer) < 500, `${path}: ${answer.slice(0, 300)}`);
      assert.doesNotMatch(answer, /"devDependencies"|root:x:|^set-cookie:/im, path);
      assert.doesNotMatch(answer, TELLTALES, path);
      const location = /^location: (.*)$/im.exec(answer)?.[1];
      if (location !== undefined) assert.match(location, /^\/(?!\/)/, path);
    }
    assert.ok(await isAlive());
  });

  it('are one request, where they are more than one on a connection', async () => {
    const one = lines(
      `POST ${POST} HTTP/1.1`,
      'Host: localhost',
      'Content-Type: application/json',
      `Content-Length: ${BODY.length}`,
      'Connection: close',
      '',
      BODY + lines('GET /moderate/ HTTP/1.1', 'Host: localhost', '', ''),
    );
    assert.equal((await raw(one)).match(/^HTTP\/1\.1 /gm)?.length, 1);
  });
});

describe('clients that take their time', () => {
  it('have as long as a request takes, and no longer', () => {
    for (const ms of Object.values(PATIENCE)) assert.ok(ms > 0 && ms <= 60_000);
  });

  it('are shown out, a hundred of them, while others are answered', async () => {
    const slow = await Promise.all(Array.from({ length: 100 }, open));
    const ends = slow.map(async (socket) => once(socket, 'close'));
    let answered = 0;
    for (const [n, socket] of slow.entries()) {
      socket.on('data', (text: string) => (answered += Number(statusOf(text) === 408)));
      // half of them never end their headers, half never their body
      socket.write(
        n % 2
          ? 'GET / HTTP/1.1\r\nHost: localhost\r\nX: '
          : `POST ${POST} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
      );
    }
    const drip = setInterval(() => {
      for (const socket of slow) if (socket.writable) socket.write(' ');
    }, 50);
    try {
      assert.ok(await isAlive());
      await Promise.all(ends);
    } finally {
      clearInterval(drip);
      for (const socket of slow) socket.destroy();
    }
    assert.ok(answered > 0, 'none was told why');
    assert.ok(await isAlive());
  });

  it('leave nothing half done where they go away', async () => {
    const count = async () =>
      Number((await comments.client.execute('SELECT count(*) AS n FROM comments')).rows[0]!['n']);
    const before = await count();
    for (let length = 0; length < BODY.length; length += 7) {
      const socket = await open();
      socket.end(
        lines(
          `POST ${POST} HTTP/1.1`,
          'Host: localhost',
          'Content-Type: application/json',
          `Content-Length: ${BODY.length}`,
          '',
          BODY.slice(0, length),
        ),
      );
      socket.resume();
      await once(socket, 'close');
    }
    assert.ok(await isAlive());
    assert.equal(await count(), before);
  });
});

describe('reports against the policy', () => {
  const report = async (body: BodyInit) =>
    (await fetch(`http://127.0.0.1:${port}/__test/csp-report`, { method: 'POST', body })).status;

  it('are kept whatever they are, and not beyond what a browser sends', async () => {
    for (const text of [
      ...HOSTILE_TEXTS,
      '[',
      '[[[]]]',
      '{"__proto__":{"polluted":1}}',
      '['.repeat(60_000),
    ]) {
      assert.equal(await report(text), 204);
    }
    assert.equal(await report(new Uint8Array([0xff])), 204);
    assert.equal(await report(JSON.stringify(Array.from({ length: 5000 }, () => ({})))), 204);
    assert.equal(await report('x'.repeat(70_000)), 413);
    const reports = (await (await fetch(`http://127.0.0.1:${port}/__test/csp-reports`)).json()) as unknown[];
    assert.ok(reports.length <= 500);
    assert.ok(!('polluted' in {}));
  });
});
