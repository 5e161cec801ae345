import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ACCOUNT, hasDatabase, type Database } from './database.js';
import { freePort, LOCAL, ready, start } from './process.js';

const OURS = fileURLToPath(new URL('waline/', import.meta.url));
const INSTALLED = fileURLToPath(new URL('../../.data/waline', import.meta.url));

/** Why Waline cannot be started here; undefined if it can. */
export function noWaline(): string | undefined {
  if (!hasDatabase()) return 'MariaDB is missing: apt-get install -y --no-install-recommends mariadb-server';
  if (existsSync(`${INSTALLED}/node_modules/@waline/vercel`)) return undefined;
  return 'Waline is missing: node scripts/install-waline.mjs';
}

export interface WalineSettings {
  /** Name of its database. */
  readonly name: string;
  /** Comments wait for approval. */
  readonly moderated: boolean;
  /** Seconds between two comments from one address. */
  readonly pause?: number;
}

export interface Waline {
  readonly origin: string;
  /** Lets others see a comment. */
  approve(id: string): Promise<void>;
  /** Puts published comments under an address, one a minute: three of four answer an earlier first one. */
  seed(url: string, count: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startWaline(
  { port: databasePort, query }: Database,
  { name, moderated, pause = 0 }: WalineSettings,
): Promise<Waline> {
  const port = await freePort();
  const origin = `http://${LOCAL}:${port}`;
  await query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  await query(await readFile(`${OURS}tables.sql`, 'utf8'), name);
  const server = start(process.execPath, [`${OURS}server.cjs`, String(port), INSTALLED], {
    env: {
      ...process.env,
      MYSQL_HOST: LOCAL,
      MYSQL_PORT: String(databasePort),
      MYSQL_DB: name,
      MYSQL_USER: ACCOUNT,
      MYSQL_PASSWORD: ACCOUNT,
      MYSQL_CHARSET: 'utf8mb4',
      JWT_TOKEN: 'for tests',
      COMMENT_AUDIT: String(moderated),
      IPQPS: String(pause),
    },
  });
  await ready(name, async () => (await fetch(`${origin}/api/comment?path=/`)).ok, server.log);
  return {
    origin,
    approve: async (id) => {
      await query(`UPDATE wl_Comment SET status = 'approved' WHERE id = ${Number(id)}`, name);
    },
    async seed(url, count) {
      const first = Number(await query('SELECT 1 + COALESCE(MAX(id), 0) FROM wl_Comment', name));
      const rows = Array.from({ length: count }, (_, at) => {
        const root = at % 4 ? String(first + Math.floor(at / 4) * 4) : 'NULL';
        const time = new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString().slice(0, 19).replace('T', ' ');
        return `(${first + at}, 'Comment ${at} of many.', '${time}', 'Reader ${at}', ${root}, ${root}, 'approved', '${url}', '')`;
      });
      await query(
        `INSERT INTO wl_Comment (id, comment, insertedAt, nick, rid, pid, status, url, ua) VALUES ${rows.join()}`,
        name,
      );
    },
    stop: server.stop,
  };
}
