import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * `localhost` is one of these or both. Listening on both means that no other program answers there under the
 * same port.
 */
const LOOPBACK = ['127.0.0.1', '::1'] as const;

/**
 * How long a client may take to ask, in milliseconds: one that sends a byte now and then holds a connection no longer.
 * Answers take as long as they take.
 */
export const PATIENCE = {
  headersTimeout: 10_000,
  /** Headers and body. */
  requestTimeout: 60_000,
  /** Between two looks at who took too long. */
  connectionsCheckingInterval: 5000,
} as const;

/** A server that waits no longer than that for what it is asked. */
export function serverOf(
  app: Hono,
  hostname: string,
  patience: Readonly<Record<keyof typeof PATIENCE, number>> = PATIENCE,
): Server {
  return createAdaptorServer({ fetch: app.fetch, hostname, serverOptions: patience }) as Server;
}

/** Nobody listens there because the machine has no such address. */
const NO_SUCH_ADDRESS: ReadonlySet<string | undefined> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Serves the app on this machine only. Port 0 takes any free one.
 *
 * @returns the port.
 * @throws Error with `code` "EADDRINUSE" when another program has the port, "EACCES" when it is reserved.
 */
export async function listen(app: Hono, wanted: number): Promise<number> {
  let port = wanted;
  const open: Server[] = [];
  for (const hostname of LOOPBACK) {
    const server = serverOf(app, hostname);
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, hostname, resolve);
      });
      open.push(server);
      port = (server.address() as AddressInfo).port;
    } catch (error) {
      if (NO_SUCH_ADDRESS.has((error as NodeJS.ErrnoException).code)) continue;
      for (const other of open) other.close();
      throw error;
    }
  }
  return port;
}
