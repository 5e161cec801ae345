import { KeptList } from '../../core/kept.js';
import type { Comment } from '../comment.js';
import type { CommentService } from '../comment-service.js';
import { storedComment } from './action.js';
import { record } from './clean.js';
import { exchange, type Request } from './exchange.js';
import type { Reply } from './fetch-reply.js';
import { goodReply, objectOf, pathOf, TOKENS } from './http.js';

/** What a reader's own comment is changed with. */
interface EditToken {
  readonly token: string;
  /** Milliseconds. */
  readonly until: number;
}

type Service = Required<CommentService>;

const MOST_TOKENS = 100;
/** Of a service that does not say. */
const EDITABLE_FOR = 24 * 3_600_000; // ms

/** What a reader does by the contract of docs/comments-api.md, and what is remembered of it. */
export class HttpActs {
  readonly #base: string;
  readonly #tokens = new KeptList<EditToken>(TOKENS, MOST_TOKENS, ({ token, until }) =>
    typeof token === 'string' && Number(until) > Date.now() ? { token, until: Number(until) } : undefined,
  );

  /** @param base the service's address */
  constructor(base: string) {
    this.#base = base;
  }

  /** A comment as a service gave it, with what is known here of its being the reader's own. */
  known(comment: Comment): Comment {
    const kept = this.#tokens.get(this.#named(comment.id));
    return kept ? { ...comment, own: true, editableUntil: new Date(kept.until).toISOString() } : comment;
  }

  create: Service['create'] = async (thread, draft, { key, signal }) =>
    this.#own(
      await this.#ask(`${pathOf(thread)}/comments`, {
        json: draft,
        headers: { 'Idempotency-Key': key },
        signal,
      }),
    );

  count: Service['count'] = async (keys, { signal } = {}) => {
    const counts = await objectOf(this.#ask('/counts', { json: { keys }, signal }));
    return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, Number(count) || 0]));
  };

  update: Service['update'] = async (_, id, text, { signal } = {}) =>
    this.#own(await this.#act('PATCH', id, { json: { text }, signal }));

  remove: Service['remove'] = async (_, id, { signal } = {}) => {
    await this.#act('DELETE', id, { signal });
    this.#tokens.set(this.#named(id), undefined);
  };

  vote: Service['vote'] = async (_, id, value, { signal } = {}) => {
    const { score } = await objectOf(this.#act('PUT', id, { json: { value }, signal }, '/vote'));
    return typeof score === 'number' ? { score } : {};
  };

  report: Service['report'] = async (_, id, { reason, text }, { signal } = {}) => {
    await this.#act('POST', id, { json: { reason, text }, signal }, '/reports');
  };

  #named(id: string): string {
    return `${this.#base}#${id}`;
  }

  #ask(path: string, request: Request): Promise<Reply> {
    return goodReply(exchange(this.#base + path, request));
  }

  #act(method: string, id: string, request: Request, path = ''): Promise<Reply> {
    const { token } = this.#tokens.get(this.#named(id)) ?? {};
    const headers = { ...(token && { 'X-Edit-Token': token }) };
    return this.#ask(`/comments/${encodeURIComponent(id)}${path}`, { method, ...request, headers });
  }

  /** A comment of this reader's: what it is changed with is kept, and not told. */
  #own(reply: Reply): Comment {
    const comment = storedComment(reply);
    const { editToken: token } = record(reply.value);
    const until = Date.parse(comment.editableUntil ?? '') || Date.now() + EDITABLE_FOR;
    if (typeof token === 'string') this.#tokens.set(this.#named(comment.id), { token, until });
    return comment;
  }
}
