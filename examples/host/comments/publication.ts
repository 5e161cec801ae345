import type { InStatement } from '@libsql/client';

/**
 * Statements that keep what readers see true, to be run in one transaction with the change that calls for them.
 * A comment is listed while it is visible, or stands above one that is.
 */

const ABOVE = `WITH RECURSIVE above (id, parent) AS (
  SELECT id, parent FROM comments WHERE id = (%) AND listed = 1
  UNION ALL SELECT c.id, c.parent FROM above a CROSS JOIN comments c ON c.id = a.parent
)`;

/** After a comment became visible. @param which a query for its id, with one argument */
export function published(which: string, arg: string, thread: number): InStatement[] {
  const above = ABOVE.replace('%', which);
  return [
    {
      sql: `UPDATE comments SET listed = 1 WHERE listed = 0 AND id IN (${above} SELECT id FROM above)`,
      args: [arg],
    },
    changed(thread),
  ];
}

/** After a comment is visible no more. @param depth how deep answers go, at most */
export function withdrawn(thread: number, depth: number): InStatement[] {
  const unlist = {
    sql: `UPDATE comments SET listed = 0 WHERE thread = ? AND listed = 1 AND status <> 'visible'
      AND NOT EXISTS (SELECT 1 FROM comments a WHERE a.parent = comments.id AND a.listed = 1)`,
    args: [thread],
  };
  // once for each level: a place that is kept for an answer goes with it
  return [...Array.from({ length: depth + 1 }, () => unlist), changed(thread)];
}

/** After any change that readers can see. */
export function changed(thread: number): InStatement {
  return {
    sql: `UPDATE threads SET revision = revision + 1, published =
      (SELECT count(*) FROM comments WHERE thread = threads.id AND status = 'visible') WHERE id = ?`,
    args: [thread],
  };
}
