import type { CommentPage, CommentQuery, CommentSort } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { ServiceOptions } from '../comment-service.js';
import { cleanPage, list, record, type GivenComment } from './clean.js';
import type { Request } from './exchange.js';

const SORTS: Readonly<Record<CommentSort, string>> = {
  oldest: 'insertedAt_asc',
  newest: 'insertedAt_desc',
  top: 'like_desc',
};

const MOST = 100; // it gives no more at once

/** One that its own list has was approved; the answer to a post says whether. */
export const fromWaline = (given: unknown, isListed = true): GivenComment => {
  const { objectId, pid, nick, link, label, comment, time, like, status } = record(given);
  return {
    id: objectId,
    parent: pid || null,
    author: { name: nick, url: link, badge: label },
    body: { format: 'html', value: comment },
    createdAt: time,
    status: status === 'approved' || (isListed && !status) ? 'visible' : 'pending',
    score: like,
  };
};

/** Asks for what an adapter needs, by parameters in the query. */
export type Ask = (query: URLSearchParams | string, request: Request) => Promise<unknown>;

/** The comments of one page, answers included. */
export async function walinePage(
  ask: Ask,
  path: string,
  { cursor, limit, sort }: CommentQuery,
  { signal }: ServiceOptions,
): Promise<CommentPage> {
  const page = Number(cursor ?? 1);
  const query = { path, page: String(page), pageSize: String(Math.min(limit, MOST)), sortBy: SORTS[sort] };
  const { data, count, totalPages } = record(await ask(new URLSearchParams(query), { signal }));
  if (!Array.isArray(data)) throw new CommentError('server', 'An answer without comments.');
  const items = data.flatMap((root) =>
    [root, ...list(record(root)['children'])].map((one) => fromWaline(one)),
  );
  return cleanPage({
    items,
    next: page < Number(totalPages) ? String(page + 1) : undefined,
    prev: page > 1 ? String(page - 1) : undefined,
    total: count,
  });
}
