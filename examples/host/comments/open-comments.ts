import { randomBytes } from 'node:crypto';
import type { Client } from '@libsql/client';
import { CommentStore } from './comment-store.js';
import { CommentPages } from './comment-pages.js';
import { openDatabase, secretOf } from './database.js';
import { Secrets } from './secrets.js';
import { readSettings, type CommentSettings } from './settings.js';
import { ThreadStore } from './thread-store.js';

/** All that the routes for readers and for moderators stand on. */
export interface Comments {
  readonly settings: CommentSettings;
  /** Of the moderation page. */
  readonly password: string;
  readonly client: Client;
  readonly secrets: Secrets;
  readonly threads: ThreadStore;
  readonly store: CommentStore;
  readonly pages: CommentPages;
  close(): void;
}

/** Opens the database, and brings it up to date. What is not given is as the `COMMENTS_*` variables say. */
export async function openComments(given: Partial<CommentSettings> = {}): Promise<Comments> {
  const settings = { ...readSettings(), ...given };
  const client = await openDatabase(settings.database, settings.databaseToken);
  return {
    settings,
    password: settings.password ?? randomBytes(9).toString('base64url'),
    client,
    secrets: new Secrets(await secretOf(client)),
    threads: new ThreadStore(client),
    store: new CommentStore(client, settings.maxDepth),
    pages: new CommentPages(client, settings.votes !== 'none'),
    close: () => client.close(),
  };
}
