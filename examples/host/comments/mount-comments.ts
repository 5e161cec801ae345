import { Hono } from 'hono';
import { commentRoutes } from './comment-routes.js';
import { moderationRoutes } from './moderation/moderation-routes.js';
import type { PageOf } from './moderation/moderation-page.js';
import type { Comments } from './open-comments.js';

/** Puts the comments at `/comments-api` and their moderation at `/moderate`. The database is opened by the first request. */
export function mountComments(app: Hono, open: () => Promise<Comments>, pageOf: PageOf): void {
  let ready: Promise<Hono> | undefined;
  const routesOf = (comments: Comments): Hono => {
    // `/moderate` and `/moderate/` are the same
    const routes = new Hono({ strict: false });
    routes.route('/comments-api', commentRoutes(comments));
    routes.route('/moderate', moderationRoutes(comments, pageOf));
    return routes;
  };
  const routes = (): Promise<Hono> => (ready ??= open().then(routesOf));
  for (const path of ['/comments-api/*', '/moderate/*']) {
    app.all(path, async (c) => (await routes()).fetch(c.req.raw, c.env));
  }
}
