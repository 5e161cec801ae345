/** Serves the pages, and the files that they load, outside of the test runner. */
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
// @ts-expect-error a build script without types
import { answerHostile as untyped } from '../../scripts/hostile-pages.mjs';
// @ts-expect-error a build script without types
import { ROOT as root } from '../../scripts/project.mjs';

const ROOT = root as string;
const answerHostile = untyped as (url: URL) => Promise<{ type: string; body: string | Buffer } | undefined>;

/** Where in the project the files of an address are. */
const PLACES: readonly (readonly [from: RegExp, to: string])[] = [
  [/^\/cdn-files\/-\//, 'dist/cdn/'],
  [/^\/assets\//, 'examples/host/assets/'],
  [/^\/(?=node_modules\/|test\/hostile\/scripts\/)/, ''],
];
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

function fileOf(path: string): string | undefined {
  const [from, to] = PLACES.find(([start]) => start.test(path)) ?? [];
  const full = from && join(ROOT, path.replace(from, to!));
  return full?.startsWith(ROOT) && existsSync(full) && statSync(full).isFile() ? full : undefined;
}

/** @returns the port, and what ends it */
export async function servePages(): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url!, `http://${request.headers.host ?? 'localhost'}`);
    void answerHostile(url).then((answer) => {
      const file = fileOf(url.pathname);
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (answer) response.setHeader('Content-Type', answer.type).end(answer.body);
      else if (file) response.setHeader('Content-Type', TYPES[extname(file)] ?? '').end(readFileSync(file));
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}
