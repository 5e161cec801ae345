/** Serves a built example on this machine. */
import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serveFile } from '../../../examples/host/static-files.js';
import { LOCAL, freePort, ready, start } from '../../servers/process.js';

export interface Served {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The files of a folder, a page for each address that ends in a slash. */
export async function serveFiles(folder: string): Promise<Served> {
  const server = createAdaptorServer({
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      return (await serveFile(folder, file)) ?? new Response('Not found', { status: 404 });
    },
  });
  server.listen(0, LOCAL);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${LOCAL}:${port}`,
    stop: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Next.js's own server for production. */
export async function serveNext(folder: string): Promise<Served> {
  const port = await freePort();
  const origin = `http://${LOCAL}:${port}`;
  const program = join(folder, 'node_modules/next/dist/bin/next');
  const { log, stop } = start(process.execPath, [program, 'start', '-H', LOCAL, '-p', String(port)], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  await ready('next start', async () => (await fetch(origin)).ok, log, 120);
  return { origin, stop };
}
