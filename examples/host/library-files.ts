import { Hono } from 'hono';
import { setTimeout as pause } from 'node:timers/promises';
import { serveFile } from './static-files.js';

/** Longest time that a test may ask a file to be held back, in milliseconds. */
export const MAX_DELAY = 30_000;

/**
 * Serves the built library from `folder` (`dist/cdn`). Addresses may name a delay, so that a page can ask
 * for late scripts without cookies or state: below `~delay-800/` every module is 800 ms late, below
 * `~loader-300/` `loader.js` is. The segments may be combined. Style sheets are never late.
 */
export function libraryFiles(folder: string): Hono {
  const app = new Hono();
  app.get('/*', async (c) => {
    const path = new URL(c.req.url).pathname.replace(/^\/news-article\//, '');
    const { file, delay } = readDelay(path);
    if (delay > 0) await pause(delay);
    const response = await serveFile(folder, file);
    if (response) return response;
    return c.text(`${file} is not in dist/cdn. Run: npm run build`, 404);
  });
  return app;
}

/** What a path below `/news-article/` asks for: the file's name and its delay in milliseconds. */
export function readDelay(path: string): { file: string; delay: number } {
  const segments = path.split('/');
  const waits = { delay: 0, loader: 0 };
  while (segments.length > 1) {
    const wait = /^~(delay|loader)-(\d{1,6})$/.exec(segments[0] ?? '');
    if (!wait) break;
    waits[wait[1] as 'delay' | 'loader'] = Math.min(Number(wait[2]), MAX_DELAY);
    segments.shift();
  }
  const file = segments.join('/');
  if (file === 'loader.js') return { file, delay: waits.loader };
  return { file, delay: file.endsWith('.js') ? waits.delay : 0 };
}
