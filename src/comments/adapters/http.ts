import { firstKept } from '../../core/first-kept.js';
import type { ServiceSettings } from '../choose-service.js';
import type { CommentThread } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CommentService } from '../comment-service.js';
import { cleanPage, record } from './clean.js';
import { fetchCode, fetchReply, type Reply } from './fetch-reply.js';
import type { HttpActs } from './http-acts.js';

/** Where it is kept what a reader's own comments are changed with. */
export const TOKENS = 'news-article:edit-tokens';

export const pathOf = ({ key }: CommentThread): string => `/threads/${encodeURIComponent(key)}`;

/** @throws {CommentError} for any answer without a good status */
export async function goodReply(asked: Promise<Reply>): Promise<Reply> {
  const reply = await asked;
  if (!reply.ok) throw (await fetchCode(import('./problem.js'))).problemError(reply);
  return reply;
}

/** The object that is answered; of what has to be a list in it, that. */
export async function objectOf(
  asked: Promise<Reply>,
  list?: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { value, url, status, stores: ambiguous } = await goodReply(asked);
  const object = record(value);
  if (object !== value || (list && !Array.isArray(object[list])))
    throw new CommentError('server', `${url} answered ${status}`, { ambiguous });
  return object;
}

/** What a reader does: fetched when one does it. */
const ACTS = ['create', 'count', 'update', 'remove', 'vote', 'report'] as const;

/** The contract of docs/comments-api.md. Cookies are neither sent nor taken. */
export function httpComments({ endpoint }: ServiceSettings): CommentService {
  if (!endpoint) throw new CommentError('unsupported', 'service="http" needs an endpoint.');
  const base = endpoint.replace(/\/+$/, '');
  let made: HttpActs | undefined;
  const acts = async (): Promise<HttpActs> => {
    const { HttpActs } = await fetchCode(import('./http-acts.js'));
    return (made ??= new HttpActs(base));
  };

  return {
    async capabilities(thread, { signal } = {}) {
      return record((await objectOf(fetchReply(base + pathOf(thread), signal)))['capabilities']);
    },

    async list(thread, query, { signal } = {}) {
      const asked = Object.entries(query).filter(([, value]) => value !== undefined);
      const address = `${base}${pathOf(thread)}/comments?${new URLSearchParams(asked as never)}`;
      const { items, ...page } = cleanPage((await objectOf(fetchReply(address, signal), 'items')) as never);
      const mine = made ?? (firstKept(TOKENS) && (await acts().catch(() => undefined)));
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
