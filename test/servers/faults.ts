import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort, LOCAL } from './process.js';

/** What a server may do wrong, once it has the whole request. */
export type Fault = (
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
) => void | Promise<void>;

export interface FaultyServer {
  readonly origin: string;
  stop(): Promise<void>;
}

async function listening(server: Server): Promise<FaultyServer> {
  server.listen(0, LOCAL);
  await once(server, 'listening');
  return {
    origin: `http://${LOCAL}:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A server that does one thing wrong, whatever it is asked. */
export const startFaulty = (fault: Fault): Promise<FaultyServer> =>
  listening(
    createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on(
        'end',
        () =>
          void Promise.resolve(fault(request, response, Buffer.concat(parts))).catch(() =>
            response.destroy(),
          ),
      );
      request.on('error', () => undefined);
    }),
  );

/** An address where nothing listens. */
export const refusing = async (): Promise<FaultyServer> => ({
  origin: `http://${LOCAL}:${await freePort()}`,
  stop: () => Promise.resolve(),
});

export const answering =
  (status: number, body: string, headers: Record<string, string> = {}): Fault =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

/** Takes all, and hangs up. */
export const hangingUp: Fault = (request) => {
  request.socket.destroy();
};

/** Hangs up amid the answer. */
export const breakingOff: Fault = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('[{"id":1,');
  setTimeout(() => request.socket.destroy(), 20);
};

export const silent: Fault = () => undefined;

/** Asks a real server, and changes something in what it answers. */
export const mangling =
  (backend: string, change: (value: unknown) => unknown): Fault =>
  async ({ method = 'GET', url = '/', headers }, response, body) => {
    const answer = await fetch(new URL(url, backend), {
      method,
      headers: { 'content-type': headers['content-type'] ?? 'application/json' },
      ...(body.length > 0 && { body: body.toString() }),
    });
    const text = await answer.text();
    const total = answer.headers.get('x-wp-total');
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      ...(total && { 'x-wp-total': total }),
    });
    try {
      response.end(JSON.stringify(change(JSON.parse(text))));
    } catch {
      response.end(text);
    }
  };
