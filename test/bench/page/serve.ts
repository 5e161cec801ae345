/** The server of the measurements: pages and bundles from memory, the services of the example host, stubs for the peers'. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { extname } from 'node:path';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import sharp from 'sharp';
import { createHost } from '../../../examples/host/app.js';
import { openComments } from '../../../examples/host/comments/open-comments.js';
import { seedComments } from '../../../examples/host/comments/seed-comments.js';
import { silentWav } from '../../helpers/silent-wav.js';
import { stubAnswer } from './stubs.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
  '': 'text/html; charset=utf-8',
};

/** Pictures of the demo's articles are drawings, which browsers parse beside scripts; those of news sites are not. */
const DRAWING = /^\/assets\/(?!icon|author)[\w-]+\.svg$/;
const PICTURE_WIDTH = 780;

/** What is code and style of a subject, and not the page's own or an answer of a service. */
const WEIGHED_PATH = /^\/(?:news-article|peers)\//;

/** A name as sites have one: on a developer's machine pages are checked as well. `launch` leads it here. */
export const HOST = 'paper.example';

export interface BenchServer {
  readonly origin: string;
  /** When the last answer was sent, by `performance.now()`; Infinity while one is being made. */
  readonly lastAnswer: () => number;
  /** Bytes of a file at the highest level of gzip; 0 for what is no code or style of a subject. */
  readonly weigh: (path: string) => number;
  readonly close: () => void;
}

/** A part of a file, where one is asked for: no browser seeks in sound that comes whole. */
function inPart(body: Uint8Array<ArrayBuffer>, type: string, range: string | null): Response {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  const headers = { 'content-type': type, 'accept-ranges': 'bytes' };
  if (from === undefined) return new Response(body, { headers });
  const end = to ? Number(to) + 1 : body.length;
  return new Response(body.slice(Number(from), end), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${end - 1}/${body.length}` },
  });
}

/**
 * @param files by path; what is not among them is asked of the example host
 * @param isCommented whether the article has the comments of the demo page, or none
 */
export async function serve(
  files: ReadonlyMap<string, string | Uint8Array>,
  isCommented = false,
): Promise<BenchServer> {
  const comments = await openComments({ database: ':memory:' });
  if (isCommented) await seedComments(comments);
  const host = createHost({ comments });
  const own = new Map([['/sound.wav', silentWav(2)]]);
  for (const [path, content] of files) own.set(path, Buffer.from(content));
  const weights = new Map<string, number>();
  let [open, last] = [0, 0];

  const answer = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    const file = own.get(path);
    if (file !== undefined) {
      const type = DRAWING.test(path) ? 'image/webp' : TYPES[extname(path)];
      return inPart(file, type ?? 'application/octet-stream', request.headers.get('range'));
    }
    if (DRAWING.test(path)) {
      const drawn = await host.fetch(request);
      if (!drawn.ok) return drawn;
      const picture = sharp(await drawn.arrayBuffer()).resize({ width: PICTURE_WIDTH });
      own.set(path, Buffer.from(await picture.webp().toBuffer()));
      return answer(request);
    }
    if (path.startsWith('/stub/')) return Response.json(await stubAnswer(path, request));
    return host.fetch(request);
  };

  const fetch = async (request: Request): Promise<Response> => {
    open += 1;
    try {
      const response = await answer(request);
      const path = new URL(request.url).pathname;
      if (!WEIGHED_PATH.test(path) || response.status !== 200 || weights.has(path)) return response;
      const body = new Uint8Array(await response.arrayBuffer());
      weights.set(path, gzipSync(body, { level: 9 }).length);
      return new Response(body, response);
    } finally {
      open -= 1;
      last = performance.now();
    }
  };

  const server = createAdaptorServer({ fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    lastAnswer: () => (open > 0 ? Infinity : last),
    weigh: (path) => weights.get(path) ?? 0,
    close: () => {
      server.closeAllConnections();
      server.close();
      comments.close();
    },
  };
}
