import type { Client, Row } from '@libsql/client';
import { changed } from './publication.js';

export const THREAD_STATES = ['open', 'closed', 'readonly'] as const;
/** `closed` takes no comments; `readonly` no votes and changes either. */
export type ThreadState = (typeof THREAD_STATES)[number];

export interface Thread {
  /** 0 until it has a comment. */
  readonly id: number;
  readonly key: string;
  readonly state: ThreadState;
  /** Visible comments. */
  readonly count: number;
  /** Rises with whatever readers can see. */
  readonly revision: number;
}

/** Longest name of a thread, in UTF-16 units. */
export const LONGEST_KEY = 2048;

const SELECT = 'SELECT id, key, state, published, revision FROM threads';

/** What is discussed. */
export class ThreadStore {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** A thread that nobody wrote in yet is open and empty. */
  async find(key: string): Promise<Thread> {
    const { rows } = await this.#client.execute({ sql: `${SELECT} WHERE key = ?`, args: [key] });
    return rows[0] ? threadOf(rows[0]) : { id: 0, key, state: 'open', count: 0, revision: 0 };
  }

  async byId(id: number): Promise<Thread | undefined> {
    if (!Number.isSafeInteger(id)) return undefined;
    const { rows } = await this.#client.execute({ sql: `${SELECT} WHERE id = ?`, args: [id] });
    return rows[0] && threadOf(rows[0]);
  }

  /** The same, and from now on it is kept. */
  async keep(key: string): Promise<Thread> {
    const found = await this.find(key);
    if (found.id) return found;
    await this.#client.execute({
      sql: 'INSERT INTO threads (key) VALUES (?) ON CONFLICT DO NOTHING',
      args: [key],
    });
    return this.find(key);
  }

  async counts(keys: readonly string[]): Promise<Record<string, number>> {
    const places = keys.map(() => '?').join(', ');
    const { rows } = await this.#client.execute({
      sql: `SELECT key, published FROM threads WHERE key IN (${places})`,
      args: [...keys],
    });
    const known = new Map(rows.map((row) => [row['key'], Number(row['published'])]));
    return Object.fromEntries(keys.map((key) => [key, known.get(key) ?? 0]));
  }

  async setState(id: number, state: ThreadState): Promise<void> {
    const set = { sql: 'UPDATE threads SET state = ? WHERE id = ?', args: [state, id] };
    await this.#client.batch([set, changed(id)], 'write');
  }
}

function threadOf(row: Row): Thread {
  return {
    id: Number(row['id']),
    key: row['key'] as string,
    state: row['state'] as ThreadState,
    count: Number(row['published']),
    revision: Number(row['revision']),
  };
}
