/**
 * Mounts the example host in the test server, so that whole demo pages are tested as they are served:
 * status, headers (the content security policy above all) and bodies pass unchanged.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';

const HOST_MODULE = fileURLToPath(new URL('../examples/host/app.ts', import.meta.url));

/** Paths that belong to the host; all others to the test runner. */
const HOST_PATHS =
  /^\/(?:articles|alone|news-article|assets|own|speech|comments-api|moderate|related|__test)(?:\/|$|\?)/;

async function loadListener() {
  // what the tests sign in with at /moderate/
  process.env.MODERATION_PASSWORD ??= 'for tests';
  const { tsImport } = await import('tsx/esm/api');
  const { createHost } = await tsImport(HOST_MODULE, import.meta.url);
  const app = await createHost({});
  return getRequestListener(app.fetch, { overrideGlobalObjects: false });
}

/** @returns {import('koa').Middleware} */
export function hostMiddleware() {
  let listener;
  return async (context, next) => {
    if (!HOST_PATHS.test(context.path) || !existsSync(HOST_MODULE)) return next();
    listener ??= loadListener();
    const respond = await listener;
    // Koa must neither add headers nor write: the host's answer goes out as it is.
    context.respond = false;
    await respond(context.req, context.res);
    return undefined;
  };
}
