/**
 * Serves pages that others wrote, as text, to the browser tests: `/real-pages/` lists them, `/real-pages/NAME`
 * is one page's source. The folder is REAL_PAGES, else the one that `npm run pages` scores.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DIRECTORY = resolve(process.env.REAL_PAGES ?? '../shared/real-pages');

const sourceOf = (name) => join(DIRECTORY, name, 'source.html');

/** @returns {import('koa').Middleware} */
export function realPagesMiddleware() {
  return (context, next) => {
    if (!context.path.startsWith('/real-pages/')) return next();
    const names = existsSync(DIRECTORY)
      ? readdirSync(DIRECTORY).filter((name) => existsSync(sourceOf(name)))
      : [];
    const name = decodeURIComponent(context.path.slice('/real-pages/'.length));
    if (name === '') {
      context.body = names;
    } else if (names.includes(name)) {
      context.type = 'text/plain; charset=utf-8';
      context.body = readFileSync(sourceOf(name), 'utf8');
    } else {
      context.status = 404;
    }
    return undefined;
  };
}
