import type { Comment, CommentPage, CommentQuery } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { ServiceOptions } from '../comment-service.js';
import { cleanPage, record } from './clean.js';
import { replyError } from './reply-error.js';
import { cursorOf, type ListFrom } from './wordpress-place.js';
import { commentOf, commentsOf, FIELDS, PER_PAGE, totalOf, type WordPressRest } from './wordpress-rest.js';

/** Some of the answers to one comment. */
async function listAnswers(
  rest: WordPressRest,
  post: string,
  { parent, cursor, limit, sort }: CommentQuery,
  options: ServiceOptions,
): Promise<CommentPage> {
  const offset = Number(cursor ?? 0);
  const order = sort === 'newest' ? 'desc' : 'asc';
  const wanted = { post, parent, per_page: Math.min(limit, PER_PAGE), offset, order };
  const [answers, all] = await Promise.all([
    rest.get('comments', { ...wanted, _fields: FIELDS }, options),
    rest.get('comments', { _fields: 'id', post, per_page: 1 }, options),
  ]);
  const reached = offset + wanted.per_page;
  const next = reached < totalOf(answers) ? reached : undefined;
  return cleanPage({ items: commentsOf(answers), next, total: totalOf(all) });
}

/** Answers to one comment, or the page on which one is, with those it answers. */
export async function listSome(
  rest: WordPressRest,
  post: string,
  query: CommentQuery,
  listFrom: ListFrom,
  options: ServiceOptions,
): Promise<CommentPage> {
  const { around, limit, sort } = query;
  if (around === undefined) return listAnswers(rest, post, query, options);
  /** The comment and those above it; the last answers none, or one that is gone. */
  const chain: Comment[] = [];
  for (let id: string | null = around; id && !chain.some((comment) => comment.id === id);) {
    const reply = await rest.ask(
      `comments/${encodeURIComponent(id)}`,
      { _fields: `${FIELDS},post` },
      options,
    );
    const comment = String(record(reply.value)['post']) === post ? commentOf(reply.value) : undefined;
    if (!comment) {
      if (reply.status >= 500) throw replyError(reply);
      break;
    }
    chain.push(comment);
    id = comment.parent;
  }
  const root = chain.at(-1);
  if (!root) throw new CommentError('not_found', `There is no comment ${around} to be seen.`);
  // how many come before it, to the second
  const side = { [sort === 'newest' ? 'after' : 'before']: root.createdAt };
  const earlier = await rest.get(
    'comments',
    { _fields: 'id', post, parent: 0, per_page: 1, ...side },
    options,
  );
  const offset = Math.floor(totalOf(earlier) / limit) * limit;
  const { items, next, total } = await listFrom(post, { offset, given: NaN }, query, options);
  const prev = offset ? cursorOf({ offset: Math.max(offset - limit, 0), given: NaN }) : undefined;
  return cleanPage({ items: [...items, ...chain], next, prev, total });
}
