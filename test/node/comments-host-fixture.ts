import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { commentRoutes } from '../../examples/host/comments/comment-routes.js';
import { openComments, type Comments } from '../../examples/host/comments/open-comments.js';
import type { CommentSettings } from '../../examples/host/comments/settings.js';
import type { Comment } from '../../src/comments/comment.js';

/** What the host answers to a post. */
export type OwnComment = Comment & { readonly editToken: string };

/** The reference host on a database of its own. */
export interface CommentsHost {
  readonly comments: Comments;
  /** `http://127.0.0.1:PORT/comments-api`, once {@link CommentsHost.listen} was called. */
  readonly endpoint: string;
  listen(): Promise<string>;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Asks with JSON. */
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Posts a comment to a thread. */
  post(thread: string, draft?: object, headers?: Record<string, string>): Promise<Response>;
  /** Lets everybody see a comment. */
  approve(id: string): Promise<void>;
  close(): void;
}

let written = 0;

/** A comment that nobody has written yet. */
export const draft = (changes: object = {}): object => ({
  parent: null,
  text: `Something new, number ${++written}`,
  author: { name: 'Odile Brandt' },
  ...changes,
});

export const ownOf = async (response: Response): Promise<OwnComment> => (await response.json()) as OwnComment;

export async function openHost(settings: Partial<CommentSettings> = {}): Promise<CommentsHost> {
  const comments = await openComments({ database: ':memory:', perMinute: 100_000, ...settings });
  const app = new Hono().route('/comments-api', commentRoutes(comments));
  let server: Server | undefined;
  const host: CommentsHost = {
    comments,
    endpoint: '',
    async listen() {
      server = createAdaptorServer({ fetch: app.fetch }) as Server;
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/comments-api`;
      Object.assign(host, { endpoint });
      return endpoint;
    },
    request: async (path, init) => app.request(`/comments-api${path}`, init),
    send: (method, path, body, headers) =>
      host.request(path, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    post: (thread, comment = draft(), headers = {}) =>
      host.send('POST', `/threads/${encodeURIComponent(thread)}/comments`, comment, headers),
    approve: async (id) => comments.store.publish((await comments.store.find(id))!),
    close() {
      server?.closeAllConnections();
      server?.close();
      comments.close();
    },
  };
  return host;
}
