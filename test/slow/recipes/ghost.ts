import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error a build script without types
import { ROOT } from '../../../scripts/project.mjs';
import { freePort, LOCAL, ready, start } from '../../servers/process.js';
import { ORIGIN } from './reader.js';
import { pieceOf, removeFolder } from './site-folder.js';

const INSTALLED = join(ROOT as string, '.data/ghost');
const THEMES = ['source', 'casper'] as const;
const OWNER = { email: 'owner@paper.example', password: 'for tests, and long enough' };

/** Why Ghost cannot be started here; undefined if it can. */
export const noGhost = (): string | undefined =>
  existsSync(join(INSTALLED, 'node_modules/sqlite3'))
    ? undefined
    : 'Ghost is missing: node scripts/install-ghost.mjs';

export interface GhostPost {
  readonly title: string;
  readonly html: string;
  /** Its own box. */
  readonly head?: string;
}

export interface Ghost {
  readonly port: number;
  readonly themes: typeof THEMES;
  /** @returns the post's path */
  publish(post: GhostPost): Promise<string>;
  useTheme(name: (typeof THEMES)[number]): Promise<void>;
  /** Fills the box for all pages. */
  setHead(html: string): Promise<void>;
  stop(): Promise<void>;
}

/** A card of the editor with HTML, as Ghost keeps it. */
export const htmlCard = (html: string): string =>
  `<!--kg-card-begin: html-->\n${html}\n<!--kg-card-end: html-->`;

/** The content of a new site: its themes, with the library where the recipe has it copied. */
function makeContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'news-article-ghost-'));
  for (const name of ['apps', 'data', 'files', 'images', 'logs', 'media', 'public', 'settings'])
    mkdirSync(join(folder, name));
  const [, library = ''] = /src="\/assets\/([^/]+)\//.exec(pieceOf('ghost', '→ **Site header**')) ?? [];
  for (const name of THEMES) {
    cpSync(join(INSTALLED, 'content/themes', name), join(folder, 'themes', name), { recursive: true });
    cpSync(join(ROOT as string, 'dist/cdn'), join(folder, 'themes', name, 'assets', library), {
      recursive: true,
    });
  }
  return folder;
}

/** Its settings, as variables of its environment. */
const settingsOf = (port: number, content: string): Record<string, string> => ({
  NODE_ENV: 'production',
  url: `${ORIGIN}/`,
  server__host: LOCAL,
  server__port: String(port),
  database__client: 'sqlite3',
  database__connection__filename: join(content, 'data/ghost.db'),
  database__useNullAsDefault: 'true',
  mail__transport: 'Direct',
  mail__from: OWNER.email,
  logging__transports: '["stdout"]',
  logging__level: 'warn',
  paths__contentPath: content,
  privacy__useUpdateCheck: 'false',
  privacy__useGravatar: 'false',
  privacy__useRpcPing: 'false',
  security__staffDeviceVerification: 'false',
  // in place of what Ghost has from a CDN: a file of its own, which every page has anyway
  portal__url: '/public/cards.min.js',
  sodoSearch__url: '/public/cards.min.js',
  comments__url: '/public/cards.min.js',
  announcementBar__url: '/public/cards.min.js',
});

/** Asks Ghost as its owner; keeps the cookie of the session. */
function ownerOf(port: number): <T>(path: string, method: string, body: object) => Promise<T> {
  let cookie = '';
  return async <T>(path: string, method: string, body: object): Promise<T> => {
    const response = await fetch(`http://${LOCAL}:${String(port)}/ghost/api/admin/${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Origin: ORIGIN,
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-Host': new URL(ORIGIN).host,
        Cookie: cookie,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${text}`);
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return (text.startsWith('{') ? JSON.parse(text) : text) as T;
  };
}

/** Starts a new site, with its owner. */
export async function startGhost(): Promise<Ghost> {
  const port = await freePort();
  const content = makeContent();
  const server = start(process.execPath, [join(INSTALLED, 'index.js')], {
    cwd: INSTALLED,
    env: { ...process.env, ...settingsOf(port, content) },
  });
  const home = `http://${LOCAL}:${String(port)}/`;
  const answers = async (): Promise<boolean> =>
    (await fetch(home, { headers: { 'X-Forwarded-Proto': 'https' } })).ok;
  await ready('Ghost', answers, server.log, 180);
  const ask = ownerOf(port);
  await ask('authentication/setup/', 'POST', {
    setup: [{ ...OWNER, name: 'Edda Lorne', blogTitle: 'The Paper' }],
  });
  await ask('session/', 'POST', { username: OWNER.email, password: OWNER.password });
  return {
    port,
    themes: THEMES,
    async publish({ title, html, head }) {
      const { posts } = await ask<{ posts: { url: string }[] }>('posts/?source=html', 'POST', {
        posts: [
          {
            title,
            html,
            status: 'published',
            custom_excerpt: 'Grafts from a single tree have taken.',
            codeinjection_head: head ?? null,
          },
        ],
      });
      return new URL(posts[0]!.url).pathname;
    },
    useTheme: (name) => ask(`themes/${name}/activate/`, 'PUT', {}),
    setHead: (value) => ask('settings/', 'PUT', { settings: [{ key: 'codeinjection_head', value }] }),
    async stop() {
      await server.stop();
      removeFolder(content);
    },
  };
}
