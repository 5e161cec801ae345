import { once } from 'node:events';
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { pick, randomOf } from './random.js';

/** What may happen to a request on its way. */
export const FAULTS = [
  'none',
  'cut-before', // the connection is lost before anything was uploaded
  'cut-during', // half of it is uploaded
  'cut-after', // all of it arrived, and no answer came back
  'cut-answer', // half of the answer came back
  'error-before', // something in between answers 500
  'error-after', // it was stored, and answered 500
  'stall-before', // nobody answers for long, and then it arrives after all
  'stall-after', // it arrives, and the answer takes long
  'duplicate', // it arrives twice at once
  'reorder', // it arrives after the next one
  'offline', // this one and some more find no connection
] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultProxyOptions {
  /** Origin that is stood before. */
  readonly target: string;
  /** The same seed does the same to the same requests. */
  readonly seed: number;
  /** Faults that may happen. Default: all. */
  readonly faults?: readonly Fault[];
  /** Share of requests that nothing happens to. Default: 0.2. */
  readonly calm?: number;
  /** Milliseconds of a stall. Default: 30,000. */
  readonly stall?: number;
  /** Waits so many milliseconds. Default: the clock. */
  readonly wait?: (ms: number) => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Stands before a server and does to requests what networks do. Not for `OPTIONS` and `GET`, which lose nothing. */
export class FaultProxy {
  readonly #options: FaultProxyOptions;
  readonly #random: () => number;
  readonly #server: Server;
  /** What is still on its way to the server. */
  readonly #pending = new Set<Promise<unknown>>();
  /** Lets a request that was held back go. */
  #release: (() => void) | undefined;
  #offline = 0;
  /** What happened so far, in order. */
  readonly happened: Fault[] = [];
  /** From now on nothing happens. */
  isHealed = false;

  constructor(options: FaultProxyOptions) {
    this.#options = options;
    this.#random = randomOf(options.seed);
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  /** @returns its origin */
  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Waits until all that was sent has arrived, or is lost for good. */
  async settled(): Promise<void> {
    this.#release?.();
    while (this.#pending.size) await Promise.allSettled([...this.#pending]);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Decided before the request is looked at, so that the seed alone decides. */
  #next(): Fault {
    const { faults = FAULTS, calm = 0.2 } = this.#options;
    const isCalm = this.#random() < calm;
    const fault = pick(this.#random, faults);
    const gone = Math.ceil(this.#random() * 2);
    if (this.isHealed) return 'none';
    if (this.#offline > 0) {
      this.#offline -= 1;
      return 'offline';
    }
    if (isCalm) return 'none';
    if (fault === 'offline') this.#offline = gone;
    return fault;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isSafe = /^(GET|HEAD|OPTIONS)$/.test(request.method ?? '');
    const fault = isSafe ? 'none' : this.#next();
    if (!isSafe) this.happened.push(fault);
    const cut = (): void => void request.socket.destroy();
    if (fault === 'offline' || fault === 'cut-before') {
      cut();
      return;
    }
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // the client left
    }
    const body = Buffer.concat(chunks);
    const forward = (length?: number): Promise<Answer> => this.#forward(request, body, length);
    const answer = (given: Answer, length?: number): void => reply(response, given, length);
    const { stall = 30_000, wait = pause } = this.#options;
    try {
      // whatever was held back goes once this one has arrived
      const release = this.#release;
      this.#release = undefined;
      switch (fault) {
        case 'none':
          answer(await forward());
          break;
        case 'cut-during':
          await forward(Math.floor(body.length / 2)).catch(() => undefined);
          cut();
          break;
        case 'cut-after':
          await forward();
          cut();
          break;
        case 'cut-answer': {
          const given = await forward();
          answer(given, Math.floor(given.body.length / 2));
          break;
        }
        case 'error-before':
          answer(BROKEN);
          break;
        case 'error-after':
          await forward();
          answer(BROKEN);
          break;
        case 'stall-before':
          await this.#later(wait(stall).then(() => forward())).then(answer);
          break;
        case 'stall-after': {
          const given = await forward();
          await wait(stall);
          answer(given);
          break;
        }
        case 'duplicate': {
          const both = await Promise.all([forward(), forward()]);
          answer(pick(this.#random, both));
          break;
        }
        case 'reorder': {
          const held = new Promise<void>((resolve) => {
            this.#release = resolve;
          });
          await this.#later(Promise.race([held, wait(2 * stall)]).then(() => forward())).then(answer);
          break;
        }
      }
      release?.();
    } catch {
      cut();
    }
  }

  /** @param length bytes of the body after which the upload breaks off */
  #forward(request: IncomingMessage, body: Buffer, length = body.length): Promise<Answer> {
    const { method, url = '/', headers } = request;
    return this.#later(
      new Promise<Answer>((resolve, reject) => {
        const sent = ask(new URL(url, this.#options.target), {
          method,
          headers: { ...headers, 'content-length': body.length, connection: 'close' },
        });
        sent.on('error', reject);
        sent.on('response', (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 502,
              headers: answer.headers,
              body: Buffer.concat(chunks),
            }),
          );
        });
        if (length < body.length) sent.write(body.subarray(0, length), () => sent.destroy());
        else sent.end(body);
      }),
    );
  }

  /** Keeps count of what has not arrived yet. */
  #later<T>(arrival: Promise<T>): Promise<T> {
    const tracked = arrival.finally(() => this.#pending.delete(tracked));
    this.#pending.add(tracked);
    tracked.catch(() => undefined);
    return tracked;
  }
}

const BROKEN: Answer = {
  status: 500,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('<h1>500 Internal Server Error</h1>'),
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @param length bytes of the body after which the connection is lost */
function reply(response: ServerResponse, { status, headers, body }: Answer, length = body.length): void {
  for (const [name, value] of Object.entries(headers)) {
    // its length is known here, so it comes in one piece
    if (value !== undefined && name !== 'transfer-encoding') response.setHeader(name, value);
  }
  response.writeHead(status, { 'content-length': body.length });
  if (length < body.length) response.write(body.subarray(0, length), () => response.socket?.destroy());
  else response.end(body);
}
