import type { ServiceSettings } from '../choose-service.js';
import type { Comment, CommentThread, FieldRule } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CommentService } from '../comment-service.js';
import { cleanComment, cleanPage, list, record } from './clean.js';
import { decodeOnce } from './decode-once.js';
import { exchange, type Request } from './exchange.js';
import type { Reply } from './fetch-reply.js';
import { replyError, valueOf } from './reply-error.js';
import { threadPath } from './thread-path.js';

/** Isso counts to this by itself: without a limit it would skip answers on all pages but the first. */
const ANSWERS = 1000;
/** How many comments are gone through at once to find one. */
const SEARCHED = 100;
const EDITABLE_FOR = 15 * 60_000; // ms: Isso's `max-age` unless its site says otherwise
const RATE_LIMIT = 60_000; // ms

const SORTS = { oldest: 'oldest', newest: 'newest', top: 'upvotes' } as const;
const MODES: Readonly<Record<number, Comment['status']>> = { 1: 'visible', 2: 'pending', 4: 'deleted' };

type Entry = Readonly<Record<string, unknown>>;

const seconds = (value: unknown): unknown => (typeof value === 'number' ? value * 1000 : undefined);
const text = (value: unknown): string => (typeof value === 'string' ? decodeOnce(value) : '');

function commentOf({ id, parent, author, website, text: html, mode, created, ...rest }: Entry): Entry {
  return {
    id,
    parent,
    author: { name: text(author), url: text(website) },
    body: { format: 'html', value: html },
    createdAt: seconds(created),
    editedAt: seconds(rest['modified']),
    status: MODES[mode as number],
    score: Number(rest['likes']) - Number(rest['dislikes']),
    replyCount: rest['total_replies'],
  };
}

const withAnswers = (entry: unknown): Entry[] => [
  commentOf(record(entry)),
  ...list(record(entry)['replies']).map((answer) => commentOf(record(answer))),
];

/** Isso says why in words, as HTML in older versions; newer ones have a word for programs. */
const REASONS: readonly (readonly [RegExp, (reply: Reply, said: string) => CommentError])[] = [
  [/rate ?limit/i, (reply) => replyError(reply, 'rate_limited', { retryAfterMs: RATE_LIMIT })],
  [
    /require-email|^email address/i,
    (reply) => replyError(reply, 'validation', { fields: { email: 'required' } }),
  ],
  [/require-author|^author/i, (reply) => replyError(reply, 'validation', { fields: { name: 'required' } })],
  [/too long/i, (reply) => replyError(reply, 'too_long')],
  [/website/i, (reply) => replyError(reply, 'validation', { fields: { url: 'invalid' } })],
  [/rfc5321/i, (reply) => replyError(reply, 'validation', { fields: { email: 'invalid' } })],
  [
    /too short|text is missing/i,
    (reply, said) => replyError(reply, 'validation', { fields: { text: said } }),
  ],
];

function failure(reply: Reply): CommentError {
  const { reason, message } = record(reply.value);
  const told = [reason, message].find((each): each is string => typeof each === 'string');
  const said = (told ?? reply.text.replace(/<title>.*?<\/title>|<[^>]*>/gs, ' '))
    .replace(/^\W*(\d+ )?(forbidden|bad request)[:\s]*/i, '')
    .trim();
  if (reply.status !== 400 && reply.status !== 403) return replyError(reply);
  const known = REASONS.find(([pattern]) => pattern.test(said));
  return known ? known[1](reply, said) : replyError(reply, undefined, { message: said });
}

/** Isso, by its address: answers one level deep, no moderation that it tells of before a comment is posted. */
export function issoComments({ endpoint }: ServiceSettings): CommentService {
  if (!endpoint) throw new CommentError('unsupported', 'service="isso" needs an endpoint.');
  const base = endpoint.replace(/\/?$/, '/');
  const uriOf = (thread: CommentThread): string => `uri=${encodeURIComponent(threadPath(thread))}`;
  /** What was written since the page was opened: the cookies that allow changes are not for scripts. */
  const own = new Map<string, string>();

  const ask = async (path: string, request: Request): Promise<unknown> => {
    // the cookie that lets who wrote a comment change it
    const reply = await exchange(base + path, { credentials: 'include', ...request });
    if (!reply.ok) throw failure(reply);
    return valueOf(reply);
  };

  const owned = (comment: Comment): Comment => {
    const editableUntil = own.get(comment.id);
    return editableUntil ? { ...comment, own: true, editableUntil } : comment;
  };

  const stored = (value: unknown): Comment => {
    const comment = cleanComment(commentOf(record(value)));
    if (!comment) throw new CommentError('server', 'Isso told no comment.', { ambiguous: true });
    if (!own.has(comment.id)) own.set(comment.id, new Date(Date.now() + EDITABLE_FOR).toISOString());
    return owned(comment);
  };

  const pageAt = async (
    thread: CommentThread,
    query: string,
    offset: number,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly entries: readonly Entry[]; readonly more: boolean; readonly total: unknown }> => {
    const value = record(
      await ask(`?${uriOf(thread)}${query}&limit=${limit}&offset=${offset}&nested_limit=${ANSWERS}`, {
        signal,
      }),
    );
    const entries = value['replies'];
    if (!Array.isArray(entries)) throw new CommentError('server', 'Isso told no comments.');
    return {
      entries: entries as Entry[],
      more: Number(value['hidden_replies']) > 0,
      total: value['total_replies'],
    };
  };

  /** Where the page begins that has a comment: Isso cannot say, so they are gone through. */
  const findOffset = async (
    thread: CommentThread,
    query: string,
    id: string,
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<number> => {
    for (let offset = 0; ; offset += SEARCHED) {
      const { entries, more } = await pageAt(thread, query, offset, SEARCHED, signal);
      const at = entries.findIndex((entry) => withAnswers(entry).some((each) => String(each['id']) === id));
      if (at >= 0) return Math.floor((offset + at) / limit) * limit;
      if (!more) throw new CommentError('not_found', `No comment ${id}.`);
    }
  };

  return {
    async capabilities(_, { signal } = {}) {
      const config = record(record(await ask('config', { signal }))['config']);
      const rule = (name: string): FieldRule => (config[name] ? 'required' : 'optional');
      return {
        maxDepth: 1,
        sorts: ['oldest', 'newest', 'top'],
        vote: 'updown',
        edit: true,
        remove: true,
        preview: true,
        markdown: true,
        fields: {
          name: rule('require-author'),
          email: rule('require-email'),
          url: config['website-field'] === false ? 'hidden' : 'optional',
        },
        maxLength: { value: 65_535, unit: 'codepoint' },
      };
    },

    async list(thread, { cursor, limit, sort, parent, around }, { signal } = {}) {
      const query = `&sort=${SORTS[sort]}${parent ? `&parent=${encodeURIComponent(parent)}` : ''}`;
      const offset = around ? await findOffset(thread, query, around, limit, signal) : Number(cursor) || 0;
      const { entries, more, total } = await pageAt(thread, query, offset, limit, signal);
      const page = cleanPage({
        items: entries.flatMap(withAnswers),
        next: more ? String(offset + limit) : undefined,
        prev: around && offset ? String(Math.max(0, offset - limit)) : undefined,
        total,
      });
      return { ...page, items: page.items.map(owned) };
    },

    async create(thread, { text, parent, author: { name, email, url } }, { signal }) {
      const json = {
        text,
        author: name || null,
        email: email || null,
        website: url || null,
        parent: parent === null ? null : Number(parent),
        title: thread.title || threadPath(thread), // without one, Isso fetches the page to look for it
      };
      return stored(await ask(`new?${uriOf(thread)}`, { json, signal }));
    },

    async count(keys, { signal } = {}) {
      const uris = keys.map((key) => threadPath({ key, url: key }));
      const counts = list(await ask('count', { json: uris, signal }));
      return Object.fromEntries(keys.map((key, index) => [key, Number(counts[index]) || 0]));
    },

    async update(_, id, text, { signal } = {}) {
      return stored(await ask(`id/${encodeURIComponent(id)}`, { method: 'PUT', json: { text }, signal }));
    },

    async remove(_, id, { signal } = {}) {
      await ask(`id/${encodeURIComponent(id)}`, { method: 'DELETE', signal });
      own.delete(id);
    },

    async vote(_, id, value, { signal } = {}) {
      if (!value) throw new CommentError('unsupported', 'Isso takes no vote back.');
      const path = `id/${encodeURIComponent(id)}/${value > 0 ? 'like' : 'dislike'}`;
      const { likes, dislikes } = record(await ask(path, { json: {}, signal }));
      return { score: Number(likes) - Number(dislikes) };
    },

    async preview(_, text, { signal } = {}) {
      const { text: value } = record(await ask('preview', { json: { text }, signal }));
      return { format: 'html', value: typeof value === 'string' ? value : '' };
    },
  };
}
