import { safeUrl } from '../../core/safe-url.js';
import type { ServiceSettings } from '../choose-service.js';
import type { Comment, CommentCapabilities, CommentPage, CommentQuery, CommentThread } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CommentService, ServiceOptions } from '../comment-service.js';
import { threadOf } from '../thread-of.js';
import { cleanPage, record } from './clean.js';
import { fetchCode } from './exchange.js';
import { commentsOf, FIELDS, PER_PAGE, totalOf, WordPressRest } from './wordpress-rest.js';

const CAPABILITIES = {
  maxDepth: 10, // the most that its settings offer; it keeps any
  sorts: ['oldest', 'newest'],
  fields: { name: 'required', email: 'required', url: 'optional' },
  maxLength: { value: 65_525, unit: 'bytes' },
  dedupe: 'content',
} as const satisfies Partial<CommentCapabilities>;

/** What a page says of the post it shows: `posts/12`. */
function postOfPage(page: Document): string | undefined {
  const href = (selector: string): string =>
    page.querySelector(`link[rel~="${selector}"]`)?.getAttribute('href')?.replace(/%2f/gi, '/') ?? '';
  const [, route] = /\/wp\/v2\/([\w-]+\/\d+)/.exec(href('alternate"][type="application/json')) ?? [];
  const [, id] =
    /[?&]p(?:age_id)?=(\d+)/.exec(href('shortlink')) ??
    /\b(?:postid|page-id)-(\d+)/.exec(page.body?.className ?? '') ??
    [];
  return route ?? (id && `posts/${id}`);
}

/** Where a page of comments begins. */
export interface Place {
  /** How many that answer none come before it. */
  readonly offset: number;
  /** How many comments were given so far; undefined where that is not known, since it began amid them. */
  readonly given: number | undefined;
  /** The newest first: later ones do not count, lest they move the others. */
  readonly before?: string | undefined;
}

export type ListFrom = (
  post: string,
  place: Place,
  query: CommentQuery,
  options: ServiceOptions,
) => Promise<CommentPage>;

export const cursorOf = ({ offset, given, before }: Place): string => [offset, given, before].join('~'); // what is undefined leaves its place empty

function placeOf(cursor = '0~0'): Place {
  const [offset, given, before] = cursor.split('~');
  return {
    offset: Number(offset) || 0,
    given: given ? Number(given) : undefined,
    before: before || undefined,
  };
}

const secondAfter = (date = ''): string | undefined =>
  date ? new Date(Date.parse(date) + 1000).toISOString() : undefined;

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
  const root =
    endpoint ??
    safeUrl(page.querySelector('link[rel="https://api.w.org/"]')?.getAttribute('href'), page.baseURI);
  if (!root) throw new CommentError('unsupported', 'The page names no WordPress; set `endpoint`.');
  const rest = new WordPressRest(root);

  /** The post that is discussed: `posts/12`. */
  async function routeOf({ key, url }: CommentThread, options: ServiceOptions): Promise<string> {
    if (/^\d+$/.test(key)) return `posts/${key}`;
    // a page may have several articles, and says only of its own which post it is
    const own = key === url && url === threadOf(undefined, undefined, page).url && postOfPage(page);
    if (own) return own;
    const { findPosts } = await fetchCode(import('./wordpress-posts.js'));
    const post = (await findPosts(rest, [key], options)).get(key);
    if (post === undefined) throw new CommentError('not_found', `There is no post "${key}".`);
    return `posts/${post}`;
  }
  const postOf = async (thread: CommentThread, options: ServiceOptions): Promise<string> =>
    (await routeOf(thread, options)).replace(/.*\//, '');

  const listFrom: ListFrom = async (post, place, { limit, sort, parent }, options) => {
    const { offset, given, before } = place;
    const order = sort === 'newest' ? 'desc' : 'asc';
    const wanted = { parent: parent ?? 0, per_page: Math.min(limit, PER_PAGE), offset, before };
    const [first, others] = await Promise.all([
      rest.get(`comments?${FIELDS}`, { post, order, orderby: 'date_gmt', ...wanted }, options),
      // all answers, if they are not many; how many there are in any case
      rest.get(
        `comments?${FIELDS}`,
        parent === undefined ? { post, parent_exclude: 0, per_page: PER_PAGE } : { post, per_page: 1 },
        options,
      ),
    ]);
    const roots = commentsOf(first);
    const items = [...roots];
    if (parent === undefined) {
      if (totalOf(others) <= PER_PAGE) items.push(...answersIn(commentsOf(others), roots));
      else {
        const { answersTo } = await fetchCode(import('./wordpress-large.js'));
        items.push(...(await answersTo(rest, post, roots, options)));
      }
    }
    const total = totalOf(others) + (parent === undefined ? totalOf(first) : 0);
    const reached = offset + wanted.per_page;
    const hasMore = reached < totalOf(first);
    if (parent === undefined && !hasMore && given !== undefined && given + items.length < total) {
      const { orphans } = await fetchCode(import('./wordpress-large.js'));
      items.push(...(await orphans(rest, post, options)));
    }
    const next: Place = {
      offset: reached,
      given: given === undefined ? given : given + items.length,
      before: before ?? (order === 'desc' && !offset ? secondAfter(roots[0]?.createdAt) : undefined),
    };
    return cleanPage({ items, next: hasMore ? cursorOf(next) : undefined, total });
  };

  return {
    async capabilities(thread, options = {}) {
      const reply = await rest.ask(await routeOf(thread, options), { _fields: 'comment_status' }, options);
      const closed = record(reply.value)['comment_status'] === 'closed';
      return { ...CAPABILITIES, closed };
    },

    async list(thread, query, options = {}) {
      const post = await postOf(thread, options);
      if (query.around === undefined) return listFrom(post, placeOf(query.cursor), query, options);
      const { listAround } = await fetchCode(import('./wordpress-around.js'));
      return listAround(rest, post, query, listFrom, options);
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
