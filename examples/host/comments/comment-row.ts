import type { Row } from '@libsql/client';
import type { Comment, CommentStatus } from '../../../src/comments/comment.js';

/** A comment as the database has it. */
export interface CommentRow {
  readonly id: string;
  readonly thread: number;
  readonly parent: string | null;
  readonly depth: number;
  readonly name: string;
  readonly url: string | null;
  readonly badge: string | null;
  readonly text: string;
  readonly status: CommentStatus;
  readonly score: number;
  readonly flag: string | null;
  readonly created: number;
  readonly edited: number | null;
  readonly print: string;
  readonly postStatus: 'visible' | 'pending';
  /** Listed answers; undefined where they were not counted. */
  readonly replies: number | undefined;
}

export const COLUMNS = `c.id, c.thread, c.parent, c.depth, c.name, c.url, c.badge, c.text, c.status, c.score, c.flag,
  c.created, c.edited, c.post_print, c.post_status`;

export function commentRow(row: Row): CommentRow {
  const number = (name: string) => (row[name] === null ? null : Number(row[name]));
  const parent = number('parent');
  return {
    id: String(Number(row['id'])),
    thread: Number(row['thread']),
    parent: parent === null ? null : String(parent),
    depth: Number(row['depth']),
    name: row['name'] as string,
    url: row['url'] as string | null,
    badge: row['badge'] as string | null,
    text: row['text'] as string,
    status: row['status'] as CommentStatus,
    score: Number(row['score']),
    flag: row['flag'] as string | null,
    created: Number(row['created']),
    edited: number('edited'),
    print: row['post_print'] as string,
    postStatus: row['post_status'] as 'visible' | 'pending',
    replies: row['replies'] === undefined ? undefined : Number(row['replies']),
  };
}

/** As its author sees it. */
export function ownComment(row: CommentRow): Comment {
  const isGone = row.status === 'deleted';
  return {
    id: row.id,
    parent: row.parent,
    author: {
      name: isGone ? '' : row.name,
      ...(row.url !== null && !isGone && { url: row.url }),
      ...(row.badge !== null && !isGone && { badge: row.badge }),
    },
    body: { format: 'text', value: isGone ? '' : row.text },
    createdAt: new Date(row.created).toISOString(),
    ...(row.edited !== null && { editedAt: new Date(row.edited).toISOString() }),
    status: row.status,
  };
}

/** As everybody sees it: of what is not published, no more than its place. */
export function publicComment(row: CommentRow): Comment {
  return ownComment(row.status === 'visible' ? row : { ...row, status: 'deleted', edited: null });
}
