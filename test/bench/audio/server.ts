import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { BYTES_PER_SECOND, MEDIA_TYPES, silence, type Container } from '../../audio/silence.js';

/** A generator as it is simulated: its first byte after `first` ms, then `speed` times real time; or a file. */
export interface Generator {
  readonly name: string;
  readonly first: number;
  readonly speed: number;
}

export const GENERATORS: readonly Generator[] = [
  { name: 'cached', first: 0, speed: Infinity },
  { name: '30 ms, 200×', first: 30, speed: 200 },
  { name: '300 ms, 35×', first: 300, speed: 35 },
  { name: '1.5 s, 3×', first: 1500, speed: 3 },
];

/** As long as the article of the measurements: 490 words. */
const SECONDS = 192;
/**
 * Seconds of sound that a generator hands over at once; SPEECH_PIECE sets another. Players begin only with some sound
 * at hand: the shorter the pieces of a slow generator, the more of its own speed is measured after the first byte.
 */
const PIECE = Number(process.env['SPEECH_PIECE'] ?? 0.25);
const SOUNDS = {
  mp3: silence('mp3', SECONDS),
  webm: silence('webm', SECONDS),
} as const satisfies Record<Container, Uint8Array>;

/** One press: from the request that starts the generator on. */
interface Run {
  readonly start: number;
  firstByte?: number;
}

export interface BenchServer {
  readonly origin: string;
  /** When the first byte of a run was sent, in ms since 1970. */
  readonly firstByte: (run: string) => number | undefined;
  readonly close: () => void;
}

/** ms since 1970, as pages have it: `performance.timeOrigin + performance.now()`. */
const now = (): number => performance.timeOrigin + performance.now();

/** Serves the page's files and the sounds: `/speech/GENERATOR/RUN` is an audio endpoint, `/sound/GENERATOR/RUN.webm` a sound. */
export async function startServer(files: ReadonlyMap<string, string>): Promise<BenchServer> {
  const runs = new Map<string, Run>();

  const begin = (name: string): Run => {
    const run = runs.get(name) ?? { start: now() };
    runs.set(name, run);
    return run;
  };

  const answer = (request: IncomingMessage, response: ServerResponse, index: string, name: string): void => {
    const isFile = GENERATORS[Number(index)]!.speed === Infinity;
    begin(name);
    request.resume();
    const audio = (['webm', 'mp3'] as const).map((container) => ({
      url: `/sound/${index}/${name}.${container}`,
      type: MEDIA_TYPES[container],
      duration: SECONDS,
      ...(!isFile && { live: true }),
    }));
    const state = isFile ? 'ready' : 'generating';
    response.writeHead(isFile ? 200 : 202, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(!isFile && { location: `/speech/${index}/${name}`, 'retry-after': '5' }),
    });
    response.end(
      JSON.stringify({
        v: 1,
        state,
        id: name,
        audio,
        ...(!isFile && { status: `/speech/${index}/${name}` }),
      }),
    );
  };

  const sendFile = (
    request: IncomingMessage,
    response: ServerResponse,
    run: Run,
    container: Container,
  ): void => {
    const bytes = SOUNDS[container];
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    const start = Number(range?.[1] ?? 0);
    const end = Math.min(Number(range?.[2] || Infinity), bytes.length - 1);
    response.writeHead(range ? 206 : 200, {
      'content-type': MEDIA_TYPES[container],
      'content-length': end - start + 1,
      'accept-ranges': 'bytes',
      etag: `"${container}"`,
      'cache-control': 'public, max-age=31536000, immutable',
      ...(range && { 'content-range': `bytes ${start}-${end}/${bytes.length}` }),
    });
    run.firstByte ??= now();
    response.end(bytes.subarray(start, end + 1));
  };

  const sendLive = async (
    response: ServerResponse,
    run: Run,
    container: Container,
    { first, speed }: Generator,
  ): Promise<void> => {
    const bytes = SOUNDS[container];
    response.writeHead(200, { 'content-type': MEDIA_TYPES[container], 'cache-control': 'no-store' });
    response.flushHeaders();
    await pause(Math.max(0, run.start + first - now()));
    const piece = PIECE * BYTES_PER_SECOND;
    for (let sent = 0; sent < bytes.length && !response.destroyed;) {
      const elapsed = (now() - run.start - first) / 1000;
      const made = (1 + Math.floor((elapsed * speed) / PIECE)) * piece;
      if (made > sent) {
        run.firstByte ??= now();
        response.write(bytes.subarray(sent, made));
        sent = made;
      }
      await pause(5);
    }
    response.end();
  };

  const server: Server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    const [, kind, index = '', name = '', container] =
      /^\/(speech|sound)\/(\d)\/([\w-]+)(?:\.(mp3|webm))?$/.exec(path) ?? [];
    const generator = GENERATORS[Number(index)];
    if (kind === 'speech' && generator) answer(request, response, index, name);
    else if (kind === 'sound' && generator && container) {
      const run = begin(name);
      if (generator.speed === Infinity) sendFile(request, response, run, container as Container);
      else void sendLive(response, run, container as Container, generator);
    } else {
      const file = files.get(path === '/' ? '/index.html' : path);
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      response.writeHead(file === undefined ? 404 : 200, { 'content-type': type });
      response.end(file);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${port}`,
    firstByte: (run) => runs.get(run)?.firstByte,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
