import { isKept } from '../../core/is-kept.js';
import type { ServiceSettings } from '../choose-service.js';
import type { CommentThread } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CommentService } from '../comment-service.js';
import { cleanPage, record } from './clean.js';
import { exchange, fetchCode, type Reply, type Request } from './exchange.js';
import type { HttpActs } from './http-acts.js';

/** Where it is kept what a reader's own comments are changed with. */
export const TOKENS = 'news-article:edit-tokens';

/** Requests to one service. */
export interface HttpRequests {
  readonly base: string;
  /** @throws {CommentError} for any answer without a good status */
  ask(path: string, request?: Request): Promise<Reply>;
  /** The object that is answered; of what has to be a list in it, that. */
  read(path: string, request: Request, list?: string): Promise<Readonly<Record<string, unknown>>>;
}

export const pathOf = ({ key }: CommentThread): string => `/threads/${encodeURIComponent(key)}`;

/** What a reader does: fetched when one does it. */
const ACTS = ['create', 'count', 'update', 'remove', 'vote', 'report'] as const;

/** The contract of docs/comments-api.md. Cookies are neither sent nor taken. */
export function httpComments({ endpoint }: ServiceSettings): CommentService {
  if (!endpoint) throw new CommentError('unsupported', 'service="http" needs an endpoint.');
  const base = endpoint.replace(/\/+$/, '');
  const http: HttpRequests = {
    base,
    async ask(path, request) {
      const reply = await exchange(base + path, request);
      if (!reply.ok) throw (await fetchCode(import('./problem.js'))).problemError(reply);
      return reply;
    },
    async read(path, request, list) {
      const { value, status, stores: ambiguous } = await http.ask(path, request);
      const object = record(value);
      if (object !== value || (list && !Array.isArray(object[list])))
        throw new CommentError('server', `${path} answered ${status}`, { ambiguous });
      return object;
    },
  };
  let made: HttpActs | undefined;
  const acts = async (): Promise<HttpActs> => {
    const { HttpActs } = await fetchCode(import('./http-acts.js'));
    return (made ??= new HttpActs(http));
  };

  return {
    async capabilities(thread, { signal } = {}) {
      return record((await http.read(pathOf(thread), { signal }))['capabilities']);
    },

    async list(thread, query, { signal } = {}) {
      const asked = Object.entries(query).filter(([, value]) => value !== undefined);
      const path = `${pathOf(thread)}/comments?${new URLSearchParams(asked as never)}`;
      const { items, ...page } = cleanPage((await http.read(path, { signal }, 'items')) as never);
      const mine = made ?? (isKept(TOKENS) && (await acts().catch(() => undefined)));
      return { ...page, items: mine ? items.map((comment) => mine.known(comment)) : items };
    },

    ...(Object.fromEntries(
      ACTS.map((name) => [
        name,
        async (...asked: unknown[]) => (await acts())[name](...(asked as [never, never, never, never])),
      ]),
    ) as unknown as Pick<HttpActs, (typeof ACTS)[number]>),
  };
}
