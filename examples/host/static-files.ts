import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileBody } from './file-body.js';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A name such as `header-B7x_9.js`: its content never changes under that name. `news-article.js` is none. */
const HASHED_NAME = /-[\w-]{5}\.js$/;

/** The file a name ends in, by its extension. */
export function contentType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The file or folder that a URL path names below `root`, or `undefined` when there is none. Dot files,
 * `..` in any spelling, and links that lead out of `root` count as none.
 */
export async function resolveInside(root: string, urlPath: string): Promise<string | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded)) return undefined;
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.'))) return undefined;
  try {
    const inside = await realpath(root);
    const found = await realpath(join(inside, ...segments));
    return found === inside || found.startsWith(inside + sep) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Serves the file that `urlPath` names below `root`; `undefined` when there is no such file. */
export async function serveFile(root: string, urlPath: string): Promise<Response | undefined> {
  const path = await resolveInside(root, urlPath);
  const info = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || !info?.isFile()) return undefined;
  return new Response(fileBody(path), {
    headers: {
      'Content-Type': contentType(path),
      'Content-Length': String(info.size),
      'Cache-Control': HASHED_NAME.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}
