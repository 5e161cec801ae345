import type { Client, InValue } from '@libsql/client';
import type { Comment, CommentSort } from '../../../src/comments/comment.js';
import { CommentProblem, badField } from './comment-problem.js';
import { COLUMNS, commentRow, publicComment, type CommentRow } from './comment-row.js';
import { readCursor, writeCursor, type PageCursor } from './page-cursor.js';
import type { Thread } from './thread-store.js';

export interface PageQuery {
  readonly sort: CommentSort;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly parent?: string | undefined;
  readonly around?: string | undefined;
}

export interface Page {
  readonly items: readonly Comment[];
  readonly next?: string | undefined;
  readonly prev?: string | undefined;
  readonly total: number;
  /** Comments that were published since the first page was read. */
  readonly newSince: number;
}

/** Answers that come along with a comment of a page; the others are asked for by `parent`. */
const ANSWERS = 50;

/** What stands after a place and before it, and the order it is read in from there. */
const ORDERS: Readonly<Record<CommentSort, Readonly<Record<'next' | 'prev', readonly [string, string]>>>> = {
  oldest: { next: ['c.id > :id', 'c.id'], prev: ['c.id < :id', 'c.id DESC'] },
  newest: { next: ['c.id < :id', 'c.id DESC'], prev: ['c.id > :id', 'c.id'] },
  top: {
    next: ['(c.score < :score OR c.score = :score AND c.id > :id)', 'c.score DESC, c.id'],
    prev: ['(c.score > :score OR c.score = :score AND c.id < :id)', 'c.score, c.id DESC'],
  },
};

const REPLIES = `(SELECT count(*) FROM comments r WHERE r.parent = c.id AND r.listed = 1) AS replies`;

/** Reads a thread a page at a time: so many comments on one level, each with its answers. */
export class CommentPages {
  readonly #client: Client;
  readonly #hasScores: boolean;

  constructor(client: Client, hasScores: boolean) {
    this.#client = client;
    this.#hasScores = hasScores;
  }

  async read(thread: Thread, query: PageQuery): Promise<Page> {
    const { limit, sort } = query;
    const from = query.cursor === undefined ? undefined : readCursor(query.cursor);
    if (query.cursor !== undefined && from?.sort !== sort) {
      throw badField('cursor', 'That is no cursor of this sort.');
    }

    const chain = query.around === undefined ? [] : await this.#chain(thread, query.around);
    const root = chain.find((row) => row.parent === null);
    // a page around a comment is one of the thread's
    const parent = root || query.parent === undefined ? null : Number(query.parent);
    const start = root && place(root, sort, 'next', thread.revision);
    const at = start ?? from;
    const back = at?.direction === 'prev';
    const found = await this.#level(thread, parent, sort, limit + (root ? 0 : 1), at);
    const rows = root ? [root, ...found] : found;
    const tops = rows.slice(0, limit);
    if (back) tops.reverse();
    const hasMore = rows.length > limit;
    const since = from?.since ?? thread.revision;
    const [first, last] = [tops[0], tops.at(-1)];
    const hasPrev = start
      ? (await this.#level(thread, null, sort, 1, { ...start, direction: 'prev' })).length > 0
      : back
        ? hasMore
        : from !== undefined;
    return {
      items: await this.#withAnswers(tops, chain),
      ...((back || hasMore) && last && { next: writeCursor(place(last, sort, 'next', since)) }),
      ...(hasPrev && first && { prev: writeCursor(place(first, sort, 'prev', since)) }),
      total: thread.count,
      newSince: from ? await this.#newSince(thread, since) : 0,
    };
  }

  /** Comments with one parent, from a place on. */
  async #level(
    thread: Thread,
    parent: number | null,
    sort: CommentSort,
    limit: number,
    from: PageCursor | undefined,
  ): Promise<CommentRow[]> {
    const [after, order] = ORDERS[sort][from?.direction ?? 'next'];
    const sql = `SELECT ${COLUMNS}, ${REPLIES} FROM comments c
      WHERE c.thread = :thread AND c.parent IS :parent AND c.listed = 1 ${from ? `AND ${after}` : ''}
      ORDER BY ${order} LIMIT :limit`;
    const args: Record<string, InValue> = { thread: thread.id, parent, limit };
    if (from) args['id'] = from.id;
    if (from && sort === 'top') args['score'] = from.score;
    return (await this.#client.execute({ sql, args })).rows.map(commentRow);
  }

  /** The comment, with all that it answers. */
  async #chain(thread: Thread, id: string): Promise<CommentRow[]> {
    const sql = `WITH RECURSIVE above (id, parent) AS (
        SELECT id, parent FROM comments WHERE id = ? AND thread = ? AND listed = 1
        UNION ALL SELECT c.id, c.parent FROM comments c JOIN above a ON c.id = a.parent
      )
      SELECT ${COLUMNS}, ${REPLIES} FROM above CROSS JOIN comments c USING (id)`;
    const { rows } = await this.#client.execute({ sql, args: [Number(id), thread.id] });
    if (!rows.length) throw new CommentProblem('not_found', 'That comment is not here.');
    return rows.map(commentRow);
  }

  async #withAnswers(tops: readonly CommentRow[], chain: readonly CommentRow[]): Promise<Comment[]> {
    const places = tops.map(() => '?').join(', ');
    // an answer is younger than what it answers, so the oldest of them leave no gap;
    // CROSS JOIN keeps SQLite from going through all comments to find these few
    const sql = `WITH RECURSIVE below (id, top) AS (
        SELECT id, id FROM comments WHERE id IN (${places})
        UNION ALL SELECT c.id, b.top FROM comments c JOIN below b ON c.parent = b.id WHERE c.listed = 1
      ), ranked AS (SELECT id, row_number() OVER (PARTITION BY top ORDER BY id) AS rank FROM below WHERE id <> top)
      SELECT ${COLUMNS}, ${REPLIES} FROM ranked CROSS JOIN comments c USING (id) WHERE rank <= ${ANSWERS} ORDER BY c.id`;
    const { rows } = await this.#client.execute({ sql, args: tops.map(({ id }) => Number(id)) });
    const all = new Map([...tops, ...rows.map(commentRow), ...chain].map((row) => [row.id, row]));
    const answers = new Map<string | null, number>();
    for (const { parent } of all.values()) answers.set(parent, (answers.get(parent) ?? 0) + 1);
    return [...all.values()].map((row) => ({
      ...publicComment(row),
      ...(this.#hasScores && row.status === 'visible' && { score: row.score }),
      ...((row.replies ?? 0) > (answers.get(row.id) ?? 0) && { replyCount: row.replies }),
    }));
  }

  async #newSince(thread: Thread, since: number): Promise<number> {
    const sql = `SELECT count(*) AS n FROM comments WHERE thread = ? AND status = 'visible' AND published > ?`;
    const { rows } = await this.#client.execute({ sql, args: [thread.id, since] });
    return Number(rows[0]?.['n']);
  }
}

const place = (
  row: CommentRow,
  sort: CommentSort,
  direction: 'next' | 'prev',
  since: number,
): PageCursor => ({ sort, direction, since, id: Number(row.id), score: row.score });
