import type { Client } from '@libsql/client';
import { COLUMNS, commentRow, type CommentRow } from './comment-row.js';
import { changed, published, withdrawn } from './publication.js';

/** What is stored of a new comment. */
export interface NewComment {
  readonly thread: number;
  readonly parent: string | null;
  readonly depth: number;
  readonly name: string;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly badge?: string | undefined;
  readonly text: string;
  readonly status: 'visible' | 'pending';
  readonly flag?: string | undefined;
  /** Idempotency key. */
  readonly key: string;
  /** Hash of what was posted. */
  readonly print: string;
  /** Milliseconds. Default: now. */
  readonly created?: number;
}

/** How long the same words of the same author are the same comment, in milliseconds. */
const SAME = 24 * 3_600_000;

/** `state` as well as key and print are looked at by the statement itself: what is checked before may change meanwhile. */
const INSERT = `INSERT INTO comments
  (thread, parent, depth, name, url, email, badge, text, status, post_status, listed, published, flag, created,
    post_key, post_print)
  SELECT id, :parent, :depth, :name, :url, :email, :badge, :text, :status, :status, :listed,
    iif(:listed, revision + 1, NULL), :flag, :created, :key, :print
  FROM threads WHERE id = :thread AND (state = 'open' OR :badge IS NOT NULL) AND NOT EXISTS
    (SELECT 1 FROM comments
      WHERE post_print = :print AND created > :since AND post_key <> :key AND status <> 'deleted')
  ON CONFLICT (post_key) DO NOTHING`;

/** Comments, their votes and reports. Each change is one transaction. */
export class CommentStore {
  readonly #client: Client;
  readonly #maxDepth: number;

  constructor(client: Client, maxDepth: number) {
    this.#client = client;
    this.#maxDepth = maxDepth;
  }

  async find(id: string): Promise<CommentRow | undefined> {
    const number = Number(id);
    return Number.isSafeInteger(number) ? this.#one('c.id = ?', number) : undefined;
  }

  async findByKey(key: string): Promise<CommentRow | undefined> {
    return this.#one('c.post_key = ?', key);
  }

  /** Stores it once, however often it is asked. @returns undefined if the same was said or the thread is closed */
  async create(comment: NewComment): Promise<CommentRow | undefined> {
    const { url, email, badge, flag, created = Date.now(), ...rest } = comment;
    const args = {
      ...rest,
      parent: rest.parent === null ? null : Number(rest.parent),
      url: url ?? null,
      email: email ?? null,
      badge: badge ?? null,
      flag: flag ?? null,
      listed: rest.status === 'visible' ? 1 : 0,
      created,
      since: created - SAME,
    };
    const which = 'SELECT id FROM comments WHERE post_key = ?';
    const listed = rest.status === 'visible' ? published(which, rest.key, rest.thread) : [];
    await this.#client.batch([{ sql: INSERT, args }, ...listed], 'write');
    return this.findByKey(rest.key);
  }

  /**
   * @param row as it was looked at: a comment that was rejected or deleted meanwhile stays so
   * @param isVisible whether it stays with what readers see; else it is looked at again
   * @returns whether it was changed
   */
  async update(row: CommentRow, text: string, isVisible: boolean): Promise<boolean> {
    const listed = isVisible ? 1 : 0;
    const sql = `UPDATE comments SET text = ?, edited = ?, status = ?, listed =
      max(?, EXISTS (SELECT 1 FROM comments a WHERE a.parent = comments.id AND a.listed = 1)) WHERE id = ? AND status = ?`;
    const args = [text, Date.now(), isVisible ? 'visible' : 'pending', listed, Number(row.id), row.status];
    const [changes] = await this.#client.batch(
      [{ sql, args }, ...(isVisible ? [changed(row.thread)] : this.#withdrawn(row))],
      'write',
    );
    return changes!.rowsAffected > 0;
  }

  /** Its place stays while it has answers; nothing of what it said or of who said it does. */
  async remove(row: CommentRow): Promise<void> {
    const sql = `UPDATE comments SET status = 'deleted', text = '', name = '', url = NULL, email = NULL
      WHERE id = ?`;
    await this.#client.batch([{ sql, args: [Number(row.id)] }, ...this.#withdrawn(row)], 'write');
  }

  /** Not what was deleted meanwhile: nothing is left of it. */
  async publish(row: CommentRow): Promise<void> {
    const sql = `UPDATE comments SET status = 'visible', listed = 1, flag = NULL, published =
      coalesce(published, (SELECT revision + 1 FROM threads WHERE id = comments.thread)) WHERE id = ? AND status <> 'deleted'`;
    const settled = published('?', row.id, row.thread);
    await this.#client.batch(
      [
        { sql, args: [Number(row.id)] },
        { sql: 'DELETE FROM reports WHERE comment = ?', args: [Number(row.id)] },
        ...settled,
      ],
      'write',
    );
  }

  async reject(row: CommentRow): Promise<void> {
    const sql = `UPDATE comments SET status = 'rejected' WHERE id = ? AND status <> 'deleted'`;
    await this.#client.batch([{ sql, args: [Number(row.id)] }, ...this.#withdrawn(row)], 'write');
  }

  /** @returns the score afterwards */
  async vote(row: CommentRow, voter: string, value: -1 | 0 | 1): Promise<number> {
    const id = Number(row.id);
    const vote = value
      ? {
          sql: `INSERT INTO votes (comment, voter, value) VALUES (?, ?, ?)
            ON CONFLICT (comment, voter) DO UPDATE SET value = excluded.value`,
          args: [id, voter, value],
        }
      : { sql: 'DELETE FROM votes WHERE comment = ? AND voter = ?', args: [id, voter] };
    const sum = {
      sql: `UPDATE comments SET score = (SELECT coalesce(sum(value), 0) FROM votes WHERE comment = comments.id)
        WHERE id = ? RETURNING score`,
      args: [id],
    };
    const [, summed] = await this.#client.batch([vote, sum, changed(row.thread)], 'write');
    return Number(summed?.rows[0]?.['score']);
  }

  async report(row: CommentRow, reporter: string, reason: string, text: string): Promise<void> {
    await this.#client.execute({
      sql: `INSERT INTO reports (comment, reporter, reason, text, created) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (comment, reporter) DO UPDATE SET reason = excluded.reason, text = excluded.text`,
      args: [Number(row.id), reporter, reason, text, Date.now()],
    });
  }

  #withdrawn = (row: CommentRow) => withdrawn(row.thread, this.#maxDepth);

  async #one(where: string, arg: string | number): Promise<CommentRow | undefined> {
    const { rows } = await this.#client.execute({
      sql: `SELECT ${COLUMNS} FROM comments c WHERE ${where}`,
      args: [arg],
    });
    return rows[0] && commentRow(rows[0]);
  }
}
