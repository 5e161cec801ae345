import { safeUrl } from '../../core/safe-url.js';
import { KeptList } from '../../core/kept.js';
import type { ServiceSettings } from '../choose-service.js';
import type { Comment, CommentPage, CommentQuery, CommentThread } from '../comment.js';
import { CommentError } from '../comment-error.js';
import type { CommentService } from '../comment-service.js';
import { cleanPage, list } from './clean.js';

const MOST_THREADS = 100;
const LONGEST = 5000;

interface Stored {
  readonly comments: readonly unknown[];
}

const newestFirst = (a: Comment, b: Comment): number => b.createdAt.localeCompare(a.createdAt);

/** The outermost comment that one stands below. */
function rootOf(comment: Comment, byId: ReadonlyMap<string, Comment>): Comment {
  const seen = new Set<string>();
  let at = comment;
  for (;;) {
    const above = at.parent === null ? undefined : byId.get(at.parent);
    if (!above || seen.has(above.id)) return at;
    seen.add(above.id);
    at = above;
  }
}

/** A page of what is kept: `limit` comments that answer none, with all that answer them. */
function pageOf(all: readonly Comment[], { cursor, limit, sort, parent, around }: CommentQuery): CommentPage {
  const byId = new Map(all.map((comment) => [comment.id, comment]));
  const roots = all.filter((comment) =>
    parent ? comment.parent === parent : rootOf(comment, byId) === comment,
  );
  if (sort === 'newest') roots.sort(newestFirst);
  if (sort === 'top') roots.sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const wanted = around === undefined ? undefined : byId.get(around);
  if (around !== undefined && !wanted) throw new CommentError('not_found', `No comment ${around}.`);
  const at = wanted ? roots.indexOf(rootOf(wanted, byId)) : Number(cursor) || 0;
  const start = wanted ? Math.floor(at / limit) * limit : at;
  const shown = roots.slice(start, start + limit);
  const below = (comment: Comment): boolean => {
    const root = rootOf(comment, byId);
    return root !== comment && shown.includes(root);
  };
  return {
    items: parent ? shown : [...shown, ...all.filter(below)],
    next: start + limit < roots.length ? String(start + limit) : undefined,
    prev: wanted && start ? String(start - limit) : undefined,
    total: all.filter(({ status }) => status === 'visible').length,
  };
}

/**
 * Comments that never leave the browser: to try a design with, before there is a service. The discussion says so.
 * Whatever is written is published at once; a comment with the word "moderate" in it stays pending.
 */
export function localComments({ page }: Partial<ServiceSettings> = {}): CommentService {
  const kept = new KeptList<Stored>(
    'news-article:local-comments',
    MOST_THREADS,
    ({ comments }) => ({ comments: list(comments) }),
    () => (page?.defaultView ?? globalThis).localStorage,
  );
  const read = ({ key }: CommentThread): readonly Comment[] =>
    cleanPage({ items: kept.get(key)?.comments ?? [] }).items;
  const write = ({ key }: CommentThread, comments: readonly Comment[]): void => kept.set(key, { comments });

  /** Puts another in its place. */
  const change = (thread: CommentThread, id: string, to: (comment: Comment) => Comment): Comment => {
    const all = read(thread);
    const found = all.find((comment) => comment.id === id);
    if (!found) throw new CommentError('not_found', `No comment ${id}.`);
    const changed = to(found);
    write(
      thread,
      all.map((comment) => (comment === found ? changed : comment)),
    );
    return changed;
  };

  return {
    capabilities: () =>
      Promise.resolve({
        local: true,
        sorts: ['oldest', 'newest', 'top'],
        vote: 'updown',
        edit: true,
        remove: true,
        report: true,
        moderation: 'post',
        fields: { name: 'required', email: 'optional', url: 'optional' },
        maxLength: { value: LONGEST, unit: 'codepoint' },
        dedupe: 'key',
      }),

    // what is not allowed becomes a rejection
    list: async (thread, query, { signal } = {}) => {
      if (signal?.aborted) throw new CommentError('aborted');
      return Promise.resolve(pageOf(read(thread), query));
    },

    create: async (thread, { text, parent, author: { name, url } }, { key, signal }) => {
      if (signal?.aborted) throw new CommentError('aborted');
      const all = read(thread);
      const again = all.find(({ id }) => id === key);
      if (again) return Promise.resolve(again);
      if (Array.from(text).length > LONGEST) throw new CommentError('too_long');
      const fields = { ...(!name.trim() && { name: 'required' }), ...(!text.trim() && { text: 'required' }) };
      if (Object.keys(fields).length)
        throw new CommentError('validation', 'Not all is filled in.', { fields });
      const now = new Date().toISOString();
      const comment: Comment = {
        id: key,
        parent,
        author: { name, url: safeUrl(url) },
        body: { format: 'text', value: text },
        createdAt: now,
        status: /\bmoderate\b/i.test(text) ? 'pending' : 'visible',
        own: true,
        score: 0,
      };
      write(thread, [...all, comment]);
      return comment;
    },

    count: (keys) =>
      Promise.resolve(
        Object.fromEntries(
          keys.map((key) => [
            key,
            read({ key, url: key }).filter(({ status }) => status === 'visible').length,
          ]),
        ),
      ),

    update: async (thread, id, text) =>
      Promise.resolve(
        change(thread, id, (comment) => ({
          ...comment,
          body: { format: 'text', value: text },
          editedAt: new Date().toISOString(),
        })),
      ),

    remove: async (thread, id) => {
      const hasAnswers = read(thread).some(({ parent }) => parent === id);
      if (hasAnswers)
        change(thread, id, (comment) => ({
          ...comment,
          author: { name: '' },
          body: { format: 'text', value: '' },
          status: 'deleted',
        }));
      else
        write(
          thread,
          read(thread).filter((comment) => comment.id !== id),
        );
      return Promise.resolve();
    },

    vote: async (thread, id, value) => {
      const { score } = change(thread, id, (comment) => ({
        ...comment,
        score: (comment.score ?? 0) - (comment.myVote ?? 0) + value,
        myVote: value,
      }));
      return Promise.resolve({ score });
    },

    report: () => Promise.resolve(),
  };
}
