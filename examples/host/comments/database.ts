import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { MIGRATIONS } from './migrations.js';

/** Milliseconds that a write waits for another process on the same file. */
const PATIENCE = 5000;

/** Opens a database and brings it up to date. @param url as `COMMENTS_DB` has it */
export async function openDatabase(url: string, authToken?: string): Promise<Client> {
  const isFile = url.startsWith('file:');
  if (isFile) await mkdir(dirname(pathOf(url)), { recursive: true });
  const client = createClient({ url, timeout: PATIENCE, ...(authToken === undefined ? {} : { authToken }) });
  try {
    // readers then do not wait for a writer
    if (isFile) await client.execute('PRAGMA journal_mode = WAL');
    await migrate(client);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

const pathOf = (url: string): string =>
  url.startsWith('file:/') ? fileURLToPath(url.replace(/^file:\/*/, 'file:///')) : url.slice('file:'.length);

/** Each migration is one transaction; of two processes that begin together, one waits and finds it done. */
async function migrate(client: Client): Promise<void> {
  await client.execute('CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY)');
  for (let version = await versionOf(client); version < MIGRATIONS.length; version += 1) {
    const first = { sql: 'INSERT INTO migrations (version) VALUES (?)', args: [version + 1] };
    try {
      await client.batch([first, ...MIGRATIONS[version]!], 'write');
    } catch (error) {
      if ((await versionOf(client)) <= version) throw error;
    }
  }
}

async function versionOf(client: Client): Promise<number> {
  const { rows } = await client.execute('SELECT coalesce(max(version), 0) AS version FROM migrations');
  return Number(rows[0]?.['version']);
}

/** The key that edit tokens and hashes are made with, the same for every process on this database. */
export async function secretOf(client: Client): Promise<Buffer> {
  const sql = `INSERT INTO secrets (name, value) VALUES ('key', ?) ON CONFLICT DO NOTHING`;
  await client.execute({ sql, args: [randomBytes(32).toString('hex')] });
  const { rows } = await client.execute(`SELECT value FROM secrets WHERE name = 'key'`);
  return Buffer.from(rows[0]?.['value'] as string, 'hex');
}
