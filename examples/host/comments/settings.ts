import { fileURLToPath } from 'node:url';
import type { CommentCapabilities, FieldRule } from '../../../src/comments/comment.js';
import { choice, count, list, text, type Environment } from '../environment.js';

export interface CommentSettings {
  /** `file:…`, `:memory:`, or a server: `libsql://…`, `https://…`. */
  readonly database: string;
  /** Token of a server. */
  readonly databaseToken: string | undefined;
  /** Whether comments are looked at before they are shown, or after. */
  readonly moderation: 'pre' | 'post';
  /** Of the moderation page. Default: a new one at each start, which the terminal prints. */
  readonly password: string | undefined;
  /** Who answers as the site. */
  readonly siteName: string;
  /** Code points. */
  readonly maxLength: number;
  /** Comments that a client may post in a minute. */
  readonly perMinute: number;
  /** Minutes in which authors may change or delete what they wrote. */
  readonly editMinutes: number;
  readonly maxDepth: number;
  readonly votes: CommentCapabilities['vote'];
  /** Whether readers are asked for an address of mail. */
  readonly email: FieldRule;
  /** What is kept of it: nothing, a hash that tells authors apart, or itself. */
  readonly keepEmail: 'none' | 'hash' | 'plain';
  /** Sites whose pages may ask; empty: all. */
  readonly origins: readonly string[];
  /** What the names of threads begin with; empty: anything. */
  readonly threads: readonly string[];
  /** Header in which a proxy before this host tells the client's address. */
  readonly clientHeader: string | undefined;
}

const FILE = new URL('../../../.data/comments.db', import.meta.url);

/**
 * Reads the `COMMENTS_*` variables, which README.md lists.
 *
 * @throws Error with a one-line message when a value does not fit.
 */
export function readSettings(env: Environment = process.env): CommentSettings {
  return {
    database: text(env, 'COMMENTS_DB') ?? `file:${fileURLToPath(FILE)}`,
    databaseToken: text(env, 'COMMENTS_DB_TOKEN'),
    moderation: choice(env, 'COMMENTS_MODERATION', ['pre', 'post']),
    password: text(env, 'MODERATION_PASSWORD'),
    siteName: text(env, 'COMMENTS_SITE_NAME') ?? 'Paper Example',
    maxLength: count(env, 'COMMENTS_MAX_LENGTH', 5000, 1),
    perMinute: count(env, 'COMMENTS_PER_MINUTE', 10, 1),
    editMinutes: count(env, 'COMMENTS_EDIT_MINUTES', 15),
    maxDepth: count(env, 'COMMENTS_MAX_DEPTH', 8),
    votes: choice(env, 'COMMENTS_VOTES', ['up', 'updown', 'none']),
    email: choice(env, 'COMMENTS_EMAIL', ['hidden', 'optional', 'required']),
    keepEmail: choice(env, 'COMMENTS_KEEP_EMAIL', ['none', 'hash', 'plain']),
    origins: list(env, 'COMMENTS_ORIGINS'),
    threads: list(env, 'COMMENTS_THREADS'),
    clientHeader: text(env, 'COMMENTS_CLIENT_HEADER'),
  };
}
