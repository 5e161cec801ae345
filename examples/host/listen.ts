import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';

/**
 * `localhost` is one of these or both. Listening on both means that no other program answers there under the
 * same port.
 */
const LOOPBACK = ['127.0.0.1', '::1'] as const;

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
  const open: ReturnType<typeof createAdaptorServer>[] = [];
  for (const hostname of LOOPBACK) {
    const server = createAdaptorServer({ fetch: app.fetch, hostname });
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
