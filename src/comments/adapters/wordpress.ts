import { postRouteOf, restRootOf, type Parameters } from '../../core/wordpress-site.js';
import type { ServiceSettings } from '../choose-service.js';
import type { Comment, CommentCapabilities, CommentThread } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CommentService, ServiceOptions } from '../comment-service.js';
import { threadOf } from '../thread-of.js';
import { cleanPage, record } from './clean.js';
import { fetchCode, type Reply } from './fetch-reply.js';
import { cursorOf, placeOf, type ListFrom } from './wordpress-place.js';
import { commentsOf, FIELDS, PER_PAGE, totalOf, WordPressRest } from './wordpress-rest.js';

const CAPABILITIES = {
  maxDepth: 10, // the most that its settings offer; it keeps any
  sorts: ['oldest', 'newest'],
  fields: { name: 'required', email: 'required', url: 'optional' },
  maxLength: { value: 65_525, unit: 'bytes' },
  dedupe: 'content',
} as const satisfies Partial<CommentCapabilities>;

const secondAfter = (comment: Comment | undefined): string =>
  comment?.createdAt ? new Date(Date.parse(comment.createdAt) + 1000).toISOString() : '';

/** Which of them are answers to these, or to such answers. */
function answersIn(known: readonly Comment[], above: readonly Comment[]): Comment[] {
  const ids = new Set<string | null>(above.map(({ id }) => id));
  for (let size = 0; size < ids.size;) {
    size = ids.size;
    for (const { id, parent } of known) if (ids.has(parent)) ids.add(id);
  }
  return known.filter(({ parent }) => ids.has(parent));
}

/** Comments of a WordPress site, by its REST API, or where that refuses guests as its own form posts them. */
export function wordpressComments({ endpoint, page }: ServiceSettings): CommentService {
  const root = endpoint ?? restRootOf(page);
  if (!root) throw new CommentError('unsupported', 'The page names no WordPress; set `endpoint`.');
  const rest = new WordPressRest(root);

  /** The post that is discussed: `posts/12`. */
  async function routeOf({ key, url }: CommentThread, options: ServiceOptions): Promise<string> {
    if (/^\d+$/.test(key)) return `posts/${key}`;
    // a page may have several articles, and says only of its own which post it is
    const own = key === url && url === threadOf(undefined, undefined, page).url && postRouteOf(page);
    if (own) return own;
    const { findPosts } = await fetchCode(import('./wordpress-posts.js'));
    const post = (await findPosts(rest, [key], options)).get(key);
    if (post === undefined) throw new CommentError('not_found', `There is no post "${key}".`);
    return `posts/${post}`;
  }
  const postOf = async (thread: CommentThread, options: ServiceOptions): Promise<string> =>
    (await routeOf(thread, options)).replace(/.*\//, '');

  const listFrom: ListFrom = async (post, { offset, given, before }, { limit, sort }, options) => {
    const get = (parameters: Parameters): Promise<Reply> =>
      rest.get('comments', { post, _fields: FIELDS, ...parameters }, options);
    const order = sort === 'newest' ? 'desc' : 'asc';
    const per_page = Math.min(limit, PER_PAGE);
    const [first, others] = await Promise.all([
      get({ parent: 0, per_page, offset, before, order }),
      // all answers, if they are not many; how many there are in any case
      get({ parent_exclude: 0, per_page: PER_PAGE }),
    ]);
    const roots = commentsOf(first);
    const isLong = totalOf(others) > PER_PAGE;
    const items = [...roots, ...(isLong ? [] : answersIn(commentsOf(others), roots))];
    const total = totalOf(first) + totalOf(others);
    const reached = offset + per_page;
    const hasMore = reached < totalOf(first);
    if (isLong) {
      const { answersTo } = await fetchCode(import('./wordpress-large.js'));
      items.push(...(await answersTo(rest, post, roots, options)));
    }
    if (!hasMore && given + items.length < total) {
      const { orphans } = await fetchCode(import('./wordpress-large.js'));
      items.push(...(await orphans(rest, post, options)));
    }
    const next = hasMore
      ? cursorOf({
          offset: reached,
          given: given + items.length,
          before: before || (order === 'desc' && !offset ? secondAfter(roots[0]) : ''),
        })
      : undefined;
    return cleanPage({ items, next, total });
  };

  return {
    async capabilities(thread, options = {}) {
      const reply = await rest.ask(await routeOf(thread, options), { _fields: 'comment_status' }, options);
      const closed = record(reply.value)['comment_status'] === 'closed';
      return { ...CAPABILITIES, closed };
    },

    async list(thread, query, options = {}) {
      const post = await postOf(thread, options);
      if ((query.around ?? query.parent) === undefined)
        return listFrom(post, placeOf(query.cursor), query, options);
      const { listSome } = await fetchCode(import('./wordpress-find.js'));
      return listSome(rest, post, query, listFrom, options);
    },

    async create(thread, draft, options) {
      const post = await postOf(thread, options);
      const { createComment } = await fetchCode(import('./wordpress-create.js'));
      return createComment(rest, page, post, draft, options);
    },

    async count(keys, options = {}) {
      const { countComments } = await fetchCode(import('./wordpress-posts.js'));
      return countComments(rest, keys, options);
    },
  };
}
