/** The example host as a site has it: by HTTPS and HTTP/2, compressed. */
import { once } from 'node:events';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createHost } from '../../examples/host/app.js';
import type { SelfSigned } from './install.js';

/** A name as sites have one: on a developer's machine pages are checked as well. */
export const HOST = 'paper.example';

export interface Site {
  readonly origin: string;
  readonly close: () => void;
}

export async function serve(selfsigned: SelfSigned): Promise<Site> {
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: HOST }], {
    keySize: 2048,
  });
  const app = new Hono();
  app.use(compress());
  const host = createHost();
  app.all('*', (c) => host.fetch(c.req.raw));
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer: createSecureServer,
    serverOptions: { key, cert, allowHTTP1: true },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `https://${HOST}:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}
