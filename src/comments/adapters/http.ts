import { KeptList } from '../../core/kept.js';
import type { ServiceSettings } from '../choose-service.js';
import type { Comment, CommentThread } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CommentService } from '../comment-service.js';
import { storedComment } from './action.js';
import { cleanPage, record } from './clean.js';
import { exchange, replyError, type Reply, type Request } from './exchange.js';
import { problemError } from './problem.js';

/** What a reader's own comment is changed with. */
interface EditToken {
  readonly token: string;
  /** Milliseconds. */
  readonly until: number;
}

const MOST_TOKENS = 100;
/** Of a service that does not say. */
const EDITABLE_FOR = 24 * 3_600_000; // ms

/** The contract of docs/comments-api.md. Cookies are neither sent nor taken. */
export function httpComments({ endpoint }: ServiceSettings): CommentService {
  if (!endpoint) throw new CommentError('unsupported', 'service="http" needs an endpoint.');
  const base = endpoint.replace(/\/+$/, '');
  const tokens = new KeptList<EditToken>('news-article:edit-tokens', MOST_TOKENS, ({ token, until }) =>
    typeof token === 'string' && Number(until) > Date.now() ? { token, until: Number(until) } : undefined,
  );
  const named = (id: string): string => `${base}#${id}`;
  const pathOf = ({ key }: CommentThread): string => `/threads/${encodeURIComponent(key)}`;

  const ask = async (path: string, request?: Request): Promise<Reply> => {
    const reply = await exchange(base + path, request);
    if (!reply.ok) throw problemError(reply);
    return reply;
  };
  /** The object that is answered; of what has to be a list in it, that. */
  const read = async (reply: Promise<Reply>, list?: string): Promise<Readonly<Record<string, unknown>>> => {
    const { value } = await reply;
    const object = record(value);
    if (object !== value || (list && !Array.isArray(object[list]))) throw replyError(await reply);
    return object;
  };
  const act = (method: string, id: string, request: Request, path = ''): Promise<Reply> => {
    const { token } = tokens.get(named(id)) ?? {};
    const headers = { ...request.headers, ...(token && { 'X-Edit-Token': token }) };
    return ask(`/comments/${encodeURIComponent(id)}${path}`, { method, ...request, headers });
  };
  /** A comment of this reader's: what it is changed with is kept, and not told. */
  const own = (reply: Reply): Comment => {
    const comment = storedComment(reply);
    const { editToken: token } = record(reply.value);
    const until = Date.parse(comment.editableUntil ?? '') || Date.now() + EDITABLE_FOR;
    if (typeof token === 'string') tokens.set(named(comment.id), { token, until });
    return comment;
  };

  return {
    async capabilities(thread, { signal } = {}) {
      const { capabilities } = await read(ask(pathOf(thread), { signal }));
      return record(capabilities);
    },

    async list(thread, query, { signal } = {}) {
      const asked = Object.entries(query).filter(([, value]) => value !== undefined);
      const path = `${pathOf(thread)}/comments?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`;
      const { items, ...page } = cleanPage((await read(ask(path, { signal }), 'items')) as never);
      return {
        ...page,
        items: items.map((comment) => {
          const kept = tokens.get(named(comment.id));
          return kept
            ? { ...comment, own: true, editableUntil: new Date(kept.until).toISOString() }
            : comment;
        }),
      };
    },

    create: async (thread, draft, { key, signal }) =>
      own(
        await ask(`${pathOf(thread)}/comments`, {
          json: draft,
          headers: { 'Idempotency-Key': key },
          signal,
        }),
      ),

    async count(keys, { signal } = {}) {
      const counts = await read(ask('/counts', { json: { keys }, signal }));
      return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, Number(count) || 0]));
    },

    update: async (_, id, text, { signal } = {}) => own(await act('PATCH', id, { json: { text }, signal })),

    async remove(_, id, { signal } = {}) {
      await act('DELETE', id, { signal });
      tokens.set(named(id), undefined);
    },

    async vote(_, id, value, { signal } = {}) {
      const { score } = await read(act('PUT', id, { json: { value }, signal }, '/vote'));
      return typeof score === 'number' ? { score } : {};
    },

    async report(_, id, { reason, text }, { signal } = {}) {
      await act('POST', id, { json: { reason, text }, signal }, '/reports');
    },
  };
}
