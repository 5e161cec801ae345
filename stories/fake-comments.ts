import {
  DEFAULT_CAPABILITIES,
  type Comment,
  type CommentCapabilities,
  type CommentDraft,
  type CommentPage,
  type CommentQuery,
  type CommentSort,
  type CommentThread,
} from '../src/comments/comment.js';
import { CommentError, type CommentErrorCode } from '../src/comments/comment-error.js';
import type { CommentService, CreateOptions, ServiceOptions } from '../src/comments/comment-service.js';

/** How a made-up comment service behaves. */
export interface FakeCommentsOptions extends Partial<Omit<CommentCapabilities, 'fields'>> {
  readonly fields?: Partial<CommentCapabilities['fields']> | undefined;
  /** Milliseconds until an answer comes. */
  readonly latency?: number | undefined;
  /** How posting fails. */
  readonly failure?: CommentErrorCode | undefined;
  /** Whether what failed may have been stored. */
  readonly ambiguous?: boolean | undefined;
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number | undefined;
  /** What the service says of the fields. */
  readonly faults?: Readonly<Record<string, string>> | undefined;
  /** How loading comments fails. */
  readonly listFailure?: CommentErrorCode | undefined;
  /** How asking what it can do fails. */
  readonly capabilitiesFailure?: CommentErrorCode | undefined;
  /** What is there already: that many comments, or these. */
  readonly comments?: number | readonly Comment[] | undefined;
}

const NAMES = ['Ilse K.', 'Tomas', 'Maren Aldous', 'P. Okafor', 'Yusuf', 'ferry_rat', 'ليلى', 'Wen'];
const TEXTS = [
  'The committee met five times. I took the minutes for the fifth.',
  'Then please publish them, we have been asking since spring.',
  'My grandfather lit that lamp for thirty winters and was paid in coal.\n\nNobody asked him about a budget.',
  'Has anyone worked out what a second boat costs in a year? The article gives the price and not the upkeep.',
  'I live below the mole. On a night with fog the whole street counts the seconds.',
  'Good reporting. One thing: the east light is older than the harbour wall.',
  'المصباح جزء من المدينة، ولا أحد يريد أن يدفع ثمنه.',
  'See the plan for 2019, page 14: https://paper.example/plans/2019',
];

/** Made-up comments, answers among them. */
export function fakeComments(count: number, now = Date.now()): Comment[] {
  return Array.from({ length: count }, (_, index): Comment => ({
    id: String(index + 1),
    parent: index % 4 === 1 || index % 4 === 2 ? String(index) : null,
    author: { name: NAMES[index % NAMES.length]!, ...(index === 2 && { badge: 'Author' }) },
    body: { format: 'text', value: TEXTS[index % TEXTS.length]! },
    createdAt: new Date(now - (count - index) * 17 * 60_000).toISOString(),
    status: 'visible',
    score: (index * 7) % 12,
  }));
}

/** A comment service in memory, as slow and as bad as it is told. */
export class FakeComments implements CommentService {
  readonly #options: FakeCommentsOptions;
  readonly #comments: Comment[];
  readonly #known = new Map<string, Comment>();
  /** What was sent, in order. */
  readonly sent: { readonly draft: CommentDraft; readonly key: string }[] = [];

  constructor(options: FakeCommentsOptions = {}) {
    const { comments = 0 } = options;
    this.#options = options;
    this.#comments = typeof comments === 'number' ? fakeComments(comments) : [...comments];
  }

  async capabilities(_thread: CommentThread, options?: ServiceOptions): Promise<CommentCapabilities> {
    await this.#answer(this.#options.capabilitiesFailure, options);
    const given = Object.entries(this.#options).filter(
      ([name]) => name in DEFAULT_CAPABILITIES || ['signIn', 'proof'].includes(name),
    );
    return {
      ...DEFAULT_CAPABILITIES,
      ...(Object.fromEntries(given) as Partial<CommentCapabilities>),
      fields: { ...DEFAULT_CAPABILITIES.fields, ...(this.#options.fields as object) },
    };
  }

  async list(
    _thread: CommentThread,
    { cursor, limit, sort, parent, around }: CommentQuery,
    options?: ServiceOptions,
  ): Promise<CommentPage> {
    await this.#answer(this.#options.listFailure, options);
    const visible = this.#comments.filter(({ status }) => status !== 'pending');
    const roots = visible
      .filter((comment) => (parent ? comment.parent === parent : !comment.parent))
      .sort(ORDER[sort]);
    const rootOf = (id: string): string => {
      const found = visible.find((comment) => comment.id === id);
      return found?.parent && found.parent !== parent ? rootOf(found.parent) : id;
    };
    const place = around ? roots.findIndex(({ id }) => id === rootOf(around)) : -1;
    if (around && place < 0) throw new CommentError('not_found');
    const start = around ? place - (place % limit) : Number(cursor ?? 0);
    const page = roots.slice(start, start + limit);
    const ids = new Set(page.map(({ id }) => id));
    return {
      items: visible.filter(({ id }) => ids.has(rootOf(id))),
      next: start + limit < roots.length ? String(start + limit) : undefined,
      prev: start > 0 ? String(Math.max(0, start - limit)) : undefined,
      total: visible.filter(({ status }) => status === 'visible').length,
    };
  }

  async create(
    _thread: CommentThread,
    draft: CommentDraft,
    { key, signal }: CreateOptions,
  ): Promise<Comment> {
    this.sent.push({ draft, key });
    await this.#answer(this.#options.failure, { signal });
    const known = this.#known.get(key);
    if (known) return known;
    const { moderation = 'unknown' } = this.#options;
    const comment: Comment = {
      id: String(this.#comments.length + 1),
      parent: draft.parent,
      author: { name: draft.author.name, ...(draft.author.url && { url: draft.author.url }) },
      body: { format: 'text', value: draft.text },
      createdAt: new Date().toISOString(),
      status: moderation === 'pre' ? 'pending' : 'visible',
      own: true,
    };
    this.#comments.push(comment);
    this.#known.set(key, comment);
    return comment;
  }

  async vote(
    _thread: CommentThread,
    id: string,
    value: -1 | 0 | 1,
    options?: ServiceOptions,
  ): Promise<{ score?: number }> {
    await this.#answer(undefined, options);
    const { score = 0, myVote = 0 } = this.#comments.find((comment) => comment.id === id) ?? {};
    this.#change(id, { score: score - myVote + value, myVote: value });
    return { score: score - myVote + value };
  }

  async report(
    _thread: CommentThread,
    _id: string,
    _report: { readonly reason: string },
    options?: ServiceOptions,
  ): Promise<void> {
    await this.#answer(undefined, options);
  }

  async update(_thread: CommentThread, id: string, text: string, options?: ServiceOptions): Promise<Comment> {
    await this.#answer(undefined, options);
    return this.#change(id, {
      body: { format: 'text', value: text },
      editedAt: new Date().toISOString(),
    });
  }

  async remove(_thread: CommentThread, id: string, options?: ServiceOptions): Promise<void> {
    await this.#answer(undefined, options);
    this.#change(id, { status: 'deleted', body: { format: 'text', value: '' } });
  }

  #change(id: string, change: Partial<Comment>): Comment {
    const index = this.#comments.findIndex((comment) => comment.id === id);
    if (index < 0) throw new CommentError('not_found');
    return (this.#comments[index] = { ...this.#comments[index]!, ...change });
  }

  async #answer(failure: CommentErrorCode | undefined, { signal }: ServiceOptions = {}): Promise<void> {
    const { latency = 300, ambiguous, retryAfter, faults } = this.#options;
    await new Promise<void>((resolve, reject) => {
      if (Number.isFinite(latency)) setTimeout(resolve, latency);
      signal?.addEventListener('abort', () => reject(new CommentError('aborted')));
    });
    if (failure)
      throw new CommentError(failure, 'As it was told.', {
        ambiguous,
        fields: faults,
        retryAfterMs: retryAfter === undefined ? undefined : retryAfter * 1000,
      });
  }
}

const ORDER: Readonly<Record<CommentSort, (a: Comment, b: Comment) => number>> = {
  oldest: (a, b) => a.createdAt.localeCompare(b.createdAt),
  newest: (a, b) => b.createdAt.localeCompare(a.createdAt),
  top: (a, b) => (b.score ?? 0) - (a.score ?? 0),
};
