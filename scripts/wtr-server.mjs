/**
 * What `news-article/server` writes, for browser tests. Rendered by its source, as the tests run the elements' source;
 * `built` takes `dist/` instead, whose files for `<script>` a page may load.
 *
 * - `POST /__server/parts` with `{ page, options }` answers the page with its parts rendered.
 * - `POST /__server/hashes` answers what its `<style>` elements are allowed by, apart by spaces.
 * - `POST /__server/pages` with `{ article, options, lang, head, csp, built }` keeps a page, and answers its address.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './project.mjs';

const LOCALES = ['ar', 'de', 'ja'];

async function load(built) {
  if (built) {
    const from = (path) => import(pathToFileURL(join(ROOT, 'dist', `${path}.js`)).href);
    for (const locale of LOCALES) await from(`locales/${locale}`);
    return from('server/index');
  }
  const { tsImport } = await import('tsx/esm/api');
  // one import: each has modules of its own
  return tsImport(join(ROOT, 'test/helpers/server-side.ts'), import.meta.url);
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

/** @returns {import('koa').Middleware} */
export function serverMiddleware() {
  const servers = {};
  const pages = new Map();
  const server = (built = false) => (servers[built] ??= load(built));
  return async (context, next) => {
    if (!context.path.startsWith('/__server/')) return next();
    const [, , kind, name] = context.path.split('/');
    context.type = 'text/html; charset=utf-8';
    if (context.method === 'GET') {
      const { html, csp } = pages.get(name);
      if (csp) context.set('Content-Security-Policy', csp);
      context.body = html;
      return undefined;
    }
    const given = await bodyOf(context.req);
    const { renderArticle, renderParts, styleHashes } = await server(given.built);
    if (kind === 'hashes') {
      context.body = (await styleHashes()).join(' ');
      return undefined;
    }
    if (kind === 'parts') {
      context.body = renderParts(given.page, given.options);
      return undefined;
    }
    const { article, options, lang = 'en', head = '', csp } = given;
    const id = randomUUID();
    pages.set(id, {
      csp,
      html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page</title>${head}</head><body><main>${String(renderArticle(article, options))}</main></body></html>`,
    });
    context.type = 'text/plain';
    context.body = `/__server/pages/${id}`;
    return undefined;
  };
}
