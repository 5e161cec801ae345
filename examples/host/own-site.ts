import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fetchPage } from './own-address.js';
import { OwnPageError, reason, withLibrary, type OwnPage } from './own-page.js';
import { resolveInside, serveFile } from './static-files.js';
import { folderPage } from './templates/folder-page.js';
import { messagePage } from './templates/message-page.js';

/** What `/own/` serves. */
export interface OwnSite {
  /** The path or address that the user named. */
  readonly name: string;
  /** Things about it that its owner should know, one sentence each. */
  readonly notes: readonly string[];
  /** Answers for a path relative to `/own/`, percent-encoded; `undefined` when nothing is there. */
  respond(path: string, url: URL): Promise<Response | undefined>;
}

/**
 * Opens what `--page` names: an HTML file, a folder of them, or an http(s) address.
 *
 * @throws OwnPageError when it cannot be read or, but for a folder, holds no article.
 */
export async function openOwnSite(name: string): Promise<OwnSite> {
  if (/^https?:\/\//i.test(name)) return openAddress(name);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) {
    throw new OwnPageError(
      `${name}: cannot be read. Looked for an HTML file, a folder, or an http(s) address.`,
    );
  }
  const path = resolve(name);
  const info = await stat(path).catch(() => undefined);
  if (info?.isDirectory()) return openFolder(name, path);
  if (info?.isFile()) return openFile(name, path);
  throw new OwnPageError(`${name}: cannot be read. Looked for an HTML file or a folder at ${path}.`);
}

async function openFile(name: string, path: string): Promise<OwnSite> {
  const read = async (origin: string) => withLibrary(await readBytes(name, path), { name, origin });
  const { notes } = await read('');
  const file = basename(path);
  return {
    name,
    notes,
    async respond(asked, url) {
      if (asked === '' || safeDecode(asked) === file) return pageOrMessage(() => read(url.origin));
      return serveFile(dirname(path), asked);
    },
  };
}

async function openFolder(name: string, folder: string): Promise<OwnSite> {
  const pages = await listPages(folder);
  if (pages.length === 0)
    throw new OwnPageError(`${name}: no page found. Looked for .html and .htm files in ${folder}.`);
  return {
    name,
    notes: [],
    async respond(asked, url) {
      if (asked === '') return htmlResponse(folderPage(name, await listPages(folder)));
      const path = await pagePath(folder, asked);
      if (path === undefined || url.searchParams.has('unchanged')) return serveFile(folder, asked);
      // A folder's page names its files relative to the folder, so its address must end in a slash.
      if (!isPage(asked) && !asked.endsWith('/'))
        return Response.redirect(`${url.origin}${url.pathname}/`, 302);
      const shown = relative(folder, path);
      return pageOrMessage(async () =>
        withLibrary(await readBytes(shown, path), { name: shown, origin: url.origin }),
      );
    },
  };
}

async function openAddress(address: string): Promise<OwnSite> {
  const read = async (origin: string) => {
    const { bytes, charset, finalAddress, notes } = await fetchPage(address);
    const page = withLibrary(bytes, { name: address, origin, charset, address: finalAddress });
    return { ...page, notes: [...notes, ...page.notes] };
  };
  const { notes } = await read('');
  return {
    name: address,
    notes,
    async respond(asked, url) {
      return asked === '' && url.pathname === '/own/' ? pageOrMessage(() => read(url.origin)) : undefined;
    },
  };
}

async function readBytes(name: string, path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: unknown) => {
    throw new OwnPageError(`${name}: cannot be read (${reason(error)}). Looked for an HTML file.`);
  });
}

function isPage(path: string): boolean {
  return ['.html', '.htm'].includes(extname(path).toLowerCase());
}

/** Most pages that a folder's index lists. */
const MAX_PAGES = 1000;

/** The pages below a folder, as URL paths relative to it, sorted. Dot folders and packages are left out. */
async function listPages(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter(
      (path) =>
        isPage(path) && !path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules'),
    )
    .map((path) => path.split(sep).join('/'))
    .sort((a, b) => a.localeCompare(b, 'en'))
    .slice(0, MAX_PAGES);
}

/** The page's file that a URL path names; a folder stands for its index.html. */
async function pagePath(folder: string, asked: string): Promise<string | undefined> {
  const path = await resolveInside(folder, asked);
  if (path === undefined) return undefined;
  if ((await stat(path)).isDirectory()) {
    const index = join(path, 'index.html');
    return (await stat(index).catch(() => undefined))?.isFile() ? index : undefined;
  }
  return isPage(path) ? path : undefined;
}

async function pageOrMessage(read: () => Promise<OwnPage>): Promise<Response> {
  try {
    const { bytes, type } = await read();
    return new Response(new Uint8Array(bytes), {
      headers: { 'Content-Type': type, 'Cache-Control': 'no-store' },
    });
  } catch (error) {
    if (!(error instanceof OwnPageError)) throw error;
    return htmlResponse(
      messagePage('No article here', error.message, { label: 'See it unchanged', href: '?unchanged' }),
    );
  }
}

function htmlResponse(body: string): Response {
  return new Response(body, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

function safeDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
