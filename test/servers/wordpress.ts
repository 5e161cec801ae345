import { cp, copyFile, mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCOUNT, hasDatabase, type Database } from './database.js';
import { freePort, hasProgram, LOCAL, ready, run, start } from './process.js';

const PACKAGE = '/usr/share/wordpress';
const OURS = fileURLToPath(new URL('wordpress/', import.meta.url));
const PHP = ['-d', 'opcache.enable_cli=1'];

/** Themes by their folder here; a site begins with the plain one. */
const THEMES = { theme: 'plain', classic: 'classic', blocks: 'blocks' } as const;
export type SiteTheme = (typeof THEMES)[keyof typeof THEMES];

/** Why WordPress cannot be started here; undefined if it can. */
export const noWordPress = (): string | undefined =>
  existsSync(PACKAGE) && hasProgram('php') && hasDatabase()
    ? undefined
    : 'WordPress is missing: apt-get install -y --no-install-recommends wordpress php-cli php-mysql mariadb-server';

/** What a site differs in from one just installed. */
export interface SiteSettings {
  /** Name of its database. */
  readonly name: string;
  /** Guests may comment by REST. */
  readonly guestsRest?: boolean;
  /** However fast comments come, they are taken. */
  readonly noFlood?: boolean;
  /** Every comment waits for approval; as installed, only the first of each author does. */
  readonly moderated?: boolean;
}

export interface WordPress {
  readonly origin: string;
  /** Asks the REST API as the administrator; its JSON. */
  admin<T>(path: string, body?: unknown, method?: string): Promise<T>;
  /** Puts a picture into its library; the id. */
  upload(name: string, png: Uint8Array): Promise<number>;
  /** Whether every comment waits for approval. */
  moderate(all: boolean): Promise<void>;
  /** Sets an option that is one word or number. */
  option(name: string, value: string): Promise<void>;
  useTheme(theme: SiteTheme): Promise<void>;
  /** Puts published comments under a post, one a minute: three of four answer an earlier one. */
  seed(post: number, count: number): Promise<void>;
  stop(): Promise<void>;
}

/** Puts the files of the program beside the database: for {@link startWordPress}. */
export async function copyWordPress({ folder }: Database): Promise<string> {
  const copy = join(folder, 'wordpress');
  // as links are followed, one to a file that another package would bring leads nowhere
  await cp(PACKAGE, copy, { recursive: true, dereference: true, filter: (path) => existsSync(path) });
  await rm(join(copy, 'wp-config.php'), { force: true });
  await mkdir(join(copy, 'wp-content', 'mu-plugins'), { recursive: true });
  for (const name of ['wp-config.php', 'install.php']) await copyFile(join(OURS, name), join(copy, name));
  await copyFile(join(OURS, 'settings.php'), join(copy, 'wp-content', 'mu-plugins', 'settings.php'));
  for (const [folder, name] of Object.entries(THEMES))
    await cp(join(OURS, folder), join(copy, 'wp-content', 'themes', name), { recursive: true });
  return copy;
}

/** Installs a site and serves it. */
export async function startWordPress(
  { port: databasePort, query }: Database,
  copy: string,
  { name, guestsRest, noFlood, moderated = false }: SiteSettings,
): Promise<WordPress> {
  const port = await freePort();
  const origin = `http://${LOCAL}:${port}`;
  const env = {
    ...process.env,
    SITE_ADDRESS: origin,
    SITE_DATABASE: name,
    SITE_DATABASE_HOST: `${LOCAL}:${databasePort}`,
    SITE_ACCOUNT: ACCOUNT,
    SITE_GUESTS_REST: guestsRest ? '1' : '',
    SITE_NO_FLOOD: noFlood ? '1' : '',
  };
  await query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const password = await run('php', [...PHP, join(copy, 'install.php')], { env });
  const server = start('php', [...PHP, '-S', `${LOCAL}:${port}`, '-t', copy], { env });
  await ready(name, async () => (await fetch(`${origin}/?rest_route=/`)).ok, server.log);
  const option = async (key: string, value: string): Promise<void> => {
    await query(`UPDATE wp_options SET option_value = '${value}' WHERE option_name = '${key}'`, name);
  };
  const moderate = (all: boolean): Promise<void> => option('comment_moderation', all ? '1' : '');
  await moderate(moderated);
  const authorization = `Basic ${btoa(`admin:${password.trim()}`)}`;
  return {
    origin,
    async admin<T>(path: string, body?: unknown, method?: string): Promise<T> {
      const response = await fetch(`${origin}/wp-json${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { authorization, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
      return JSON.parse(text) as T;
    },
    async upload(name, png) {
      const response = await fetch(`${origin}/wp-json/wp/v2/media`, {
        method: 'POST',
        headers: {
          authorization,
          'content-type': 'image/png',
          'content-disposition': `attachment; filename="${name}"`,
        },
        body: png as Uint8Array<ArrayBuffer>,
      });
      if (!response.ok) throw new Error(`The picture was answered with ${response.status}`);
      return ((await response.json()) as { id: number }).id;
    },
    moderate,
    option,
    async useTheme(theme) {
      await Promise.all([option('template', theme), option('stylesheet', theme)]);
    },
    async seed(post, count) {
      const first = Number(await query('SELECT 1 + COALESCE(MAX(comment_ID), 0) FROM wp_comments', name));
      const rows = Array.from({ length: count }, (_, at) => {
        const parent = at % 4 && first + Math.floor((at - 1) / 3);
        const time = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString().slice(0, 19).replace('T', ' ');
        return `(${first + at}, ${post}, 'Reader ${at}', '', '', '', '${time}', '${time}', 'Comment ${at} of many.', '1', '', 'comment', ${parent})`;
      });
      await query(
        `INSERT INTO wp_comments (comment_ID, comment_post_ID, comment_author, comment_author_email, comment_author_url,
          comment_author_IP, comment_date, comment_date_gmt, comment_content, comment_approved, comment_agent,
          comment_type, comment_parent) VALUES ${rows.join()};
          UPDATE wp_posts SET comment_count = ${count} WHERE ID = ${post}`,
        name,
      );
    },
    stop: server.stop,
  };
}
