import type { Client, Row } from '@libsql/client';
import { COLUMNS, commentRow, type CommentRow } from '../comment-row.js';
import type { ThreadState } from '../thread-store.js';

/** What moderators look through. */
export const VIEWS = ['pending', 'reported', 'visible', 'rejected'] as const;
export type View = (typeof VIEWS)[number];

/** A comment with what moderators want to know of it. */
export interface ModeratedComment extends CommentRow {
  readonly threadKey: string;
  readonly threadState: ThreadState;
  /** Who and what it answers. */
  readonly answers: { readonly name: string; readonly text: string } | undefined;
  readonly reports: readonly { readonly reason: string; readonly text: string }[];
}

export interface ModeratedThread {
  readonly id: number;
  readonly key: string;
  readonly state: ThreadState;
  readonly visible: number;
  readonly pending: number;
}

/** Comments of a page. */
const LIMIT = 30;
const MOST_THREADS = 200;
const MOST_REPORTS = 10; // shown of a comment

const REPORTED = `c.status = 'visible' AND EXISTS (SELECT 1 FROM reports r WHERE r.comment = c.id)`;

/** The queue is read from its oldest comment on, everything else from the newest. */
const WHERE: Readonly<Record<View, readonly [where: string, after: string, order: string]>> = {
  pending: [`c.status = 'pending'`, 'c.id > ?', 'c.id'],
  reported: [REPORTED, 'c.id < ?', 'c.id DESC'],
  visible: [`c.status = 'visible'`, 'c.id < ?', 'c.id DESC'],
  rejected: [`c.status = 'rejected'`, 'c.id < ?', 'c.id DESC'],
};

export class ModerationStore {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** @param after id of the last comment of the page before */
  async list(
    view: View,
    after?: number,
  ): Promise<{ readonly items: readonly ModeratedComment[]; readonly next?: number }> {
    const [where, place, order] = WHERE[view];
    const { rows } = await this.#client.execute({
      sql: `SELECT ${COLUMNS}, t.key, t.state, p.name AS above_name, p.text AS above_text
        FROM comments c JOIN threads t ON t.id = c.thread LEFT JOIN comments p ON p.id = c.parent
        WHERE ${where} ${after === undefined ? '' : `AND ${place}`} ORDER BY ${order} LIMIT ${LIMIT + 1}`,
      args: after === undefined ? [] : [after],
    });
    const shown = rows.slice(0, LIMIT);
    const items = await Promise.all(shown.map(async (row) => this.#comment(row)));
    const last = items.at(-1);
    return { items, ...(rows.length > LIMIT && last && { next: Number(last.id) }) };
  }

  async counts(): Promise<Readonly<Record<View, number>>> {
    const counts = VIEWS.map(
      (view) => `(SELECT count(*) FROM comments c WHERE ${WHERE[view][0]}) AS ${view}`,
    );
    const { rows } = await this.#client.execute(`SELECT ${counts.join(', ')}`);
    return Object.fromEntries(VIEWS.map((view) => [view, Number(rows[0]?.[view])])) as Record<View, number>;
  }

  /** Those that were written in last. */
  async threads(): Promise<readonly ModeratedThread[]> {
    const { rows } = await this.#client.execute(
      `SELECT t.id, t.key, t.state, t.published,
        (SELECT count(*) FROM comments c WHERE c.thread = t.id AND c.status = 'pending') AS pending
      FROM threads t ORDER BY (SELECT max(id) FROM comments c WHERE c.thread = t.id) DESC LIMIT ${MOST_THREADS}`,
    );
    return rows.map((row) => ({
      id: Number(row['id']),
      key: row['key'] as string,
      state: row['state'] as ThreadState,
      visible: Number(row['published']),
      pending: Number(row['pending']),
    }));
  }

  async #comment(row: Row): Promise<ModeratedComment> {
    const reports = await this.#client.execute({
      sql: `SELECT reason, text FROM reports WHERE comment = ? ORDER BY created DESC LIMIT ${MOST_REPORTS}`,
      args: [row['id'] as number],
    });
    return {
      ...commentRow(row),
      threadKey: row['key'] as string,
      threadState: row['state'] as ThreadState,
      answers:
        row['above_name'] === null
          ? undefined
          : { name: row['above_name'] as string, text: row['above_text'] as string },
      reports: reports.rows.map(({ reason, text }) => ({ reason: reason as string, text: text as string })),
    };
  }
}
