import { safeUrl } from '../../core/safe-url.js';
import type { ServiceSettings } from '../choose-service.js';
import type { CommentCapabilities, CommentThread } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CommentService } from '../comment-service.js';
import { cleanComment, list, record } from './clean.js';
import { exchange } from './exchange.js';
import { fetchCode } from './fetch-reply.js';
import { fromWaline, walinePage, type Ask } from './waline-page.js';

const CAPABILITIES = {
  sorts: ['newest', 'oldest', 'top'],
  vote: 'up',
  markdown: true,
  fields: { name: 'optional', email: 'optional', url: 'optional' },
  maxLength: { value: 65_535, unit: 'bytes' }, // of the column in MySQL; elsewhere it takes more
  dedupe: 'content',
} as const satisfies Partial<CommentCapabilities>;

/** An address as Waline's own client names it: by its path. */
function pathOf(url: string): string {
  const { pathname } = new URL(url);
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

const walinePath = ({ key, url }: CommentThread): string => (key === url ? pathOf(url) : key);

/** Comments of a Waline server. */
export function walineComments({ endpoint }: ServiceSettings): CommentService {
  const server = safeUrl(endpoint)?.replace(/\/*$/, '');
  if (!server) throw new CommentError('unsupported', 'Set `endpoint` to the address of the Waline server.');
  const ask: Ask = async (query, request) => {
    const reply = await exchange(
      `${server}/api/comment${typeof query === 'string' ? query : `?${query}`}`,
      request,
    );
    const { errno, data } = record(reply.value);
    if (reply.ok && errno === 0) return data;
    const { walineError } = await fetchCode(import('./waline-errors.js'));
    throw walineError(reply);
  };

  return {
    capabilities: () => Promise.resolve(CAPABILITIES),

    async list(thread, query, options = {}) {
      const path = walinePath(thread);
      if (query.around === undefined && query.parent === undefined)
        return walinePage(ask, path, query, options);
      const { findPage } = await fetchCode(import('./waline-find.js'));
      return findPage(ask, path, query, options);
    },

    async create(thread, draft, { signal }) {
      const { walinePost } = await fetchCode(import('./waline-create.js'));
      const json = await walinePost(ask, walinePath(thread), draft, { signal });
      const comment = cleanComment(fromWaline(await ask('', { json, signal }), false));
      if (comment) return comment;
      throw new CommentError('server', 'It was answered without the comment.', { ambiguous: true });
    },

    async count(keys, { signal } = {}) {
      // by their paths, as its own client names them, or as whoever set `thread` did
      const named = keys.map((key) => (safeUrl(key) ? [key, pathOf(key)] : [key]));
      const query = new URLSearchParams([['type', 'count'], ...named.flat().map((url) => ['url', url])]);
      const answer = await ask(query, { signal });
      const counts = list(Array.isArray(answer) ? answer : [answer]).map(Number);
      if (counts.length !== named.flat().length) throw new CommentError('server', 'Counts of other threads.');
      return Object.fromEntries(
        keys.map((key, at) => [key, named[at]!.reduce((sum) => sum + (counts.shift() || 0), 0)]),
      );
    },

    async vote(_thread, id, value, { signal } = {}) {
      if (value < 0) throw new CommentError('unsupported', 'Waline has no votes against a comment.');
      const json = { like: value > 0 };
      const { like } = record(await ask(`/${encodeURIComponent(id)}`, { method: 'PUT', json, signal }));
      return { score: typeof like === 'number' ? like : undefined };
    },
  };
}
