/** Serves the built Storybook to the renderer: the same files hundreds of times, so from memory. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { contentType, resolveInside } from '../../examples/host/static-files.js';

interface File {
  readonly type: string;
  readonly body: Buffer;
}

/** @returns the port, and what ends it */
export async function serveFolder(
  folder: string,
): Promise<{ readonly port: number; readonly close: () => void }> {
  const files = new Map<string, Promise<File | undefined>>();
  const read = async (path: string): Promise<File | undefined> => {
    const file = await resolveInside(folder, path);
    return file === undefined ? undefined : { type: contentType(file), body: await readFile(file) };
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    let file = files.get(path);
    if (!file) files.set(path, (file = read(path).catch(() => undefined)));
    void file.then((found) => {
      response.writeHead(found ? 200 : 404, {
        'content-type': found?.type ?? 'text/plain',
        'cache-control': 'max-age=3600',
      });
      response.end(found?.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
