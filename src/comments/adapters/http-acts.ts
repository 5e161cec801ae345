import { KeptList } from '../../core/kept.js';
import type { Comment } from '../comment.js';
import type { CommentService } from '../comment-service.js';
import { storedComment } from './action.js';
import { record } from './clean.js';
import type { Reply, Request } from './exchange.js';
import { pathOf, TOKENS, type HttpRequests } from './http.js';

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
  readonly #http: HttpRequests;
  readonly #tokens = new KeptList<EditToken>(TOKENS, MOST_TOKENS, ({ token, until }) =>
    typeof token === 'string' && Number(until) > Date.now() ? { token, until: Number(until) } : undefined,
  );

  constructor(http: HttpRequests) {
    this.#http = http;
  }

  /** A comment as a service gave it, with what is known here of its being the reader's own. */
  known(comment: Comment): Comment {
    const kept = this.#tokens.get(this.#named(comment.id));
    return kept ? { ...comment, own: true, editableUntil: new Date(kept.until).toISOString() } : comment;
  }

  create: Service['create'] = async (thread, draft, { key, signal }) =>
    this.#own(
      await this.#http.ask(`${pathOf(thread)}/comments`, {
        json: draft,
        headers: { 'Idempotency-Key': key },
        signal,
      }),
    );

  count: Service['count'] = async (keys, { signal } = {}) => {
    const counts = await this.#http.read('/counts', { json: { keys }, signal });
    return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, Number(count) || 0]));
  };

  update: Service['update'] = async (_, id, text, { signal } = {}) =>
    this.#own(await this.#http.ask(...this.#act('PATCH', id, { json: { text }, signal })));

  remove: Service['remove'] = async (_, id, { signal } = {}) => {
    await this.#http.ask(...this.#act('DELETE', id, { signal }));
    this.#tokens.set(this.#named(id), undefined);
  };

  vote: Service['vote'] = async (_, id, value, { signal } = {}) => {
    const { score } = await this.#http.read(...this.#act('PUT', id, { json: { value }, signal }, '/vote'));
    return typeof score === 'number' ? { score } : {};
  };

  report: Service['report'] = async (_, id, { reason, text }, { signal } = {}) => {
    await this.#http.ask(...this.#act('POST', id, { json: { reason, text }, signal }, '/reports'));
  };

  #named(id: string): string {
    return `${this.#http.base}#${id}`;
  }

  #act(method: string, id: string, request: Request, path = ''): [path: string, request: Request] {
    const { token } = this.#tokens.get(this.#named(id)) ?? {};
    const headers = { ...(token && { 'X-Edit-Token': token }) };
    return [`/comments/${encodeURIComponent(id)}${path}`, { method, ...request, headers }];
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
