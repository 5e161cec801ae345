/**
 * Serves the built Storybook to the browser tests at `/storybook/`. `/storybook/state.json` tells whether it can be
 * used: `{ fault?: string, required: boolean }`; with CI=true it must be there.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { STORYBOOK, storybookFault } from './build-storybook.mjs';

const BASE = '/storybook/';

/**
 * The page that shows a story. Before anything of it runs, it gives its window to the test that opened it. Links lead
 * to Storybook's own window, which here is the test: they stay in the frame.
 */
function framePage() {
  const page = readFileSync(join(STORYBOOK, 'iframe.html'), 'utf8');
  return page
    .replace('<head>', '<head><script>parent.watchStories?.(window)</script>')
    .replace('<base target="_parent" />', '');
}

/** @returns {import('koa').Middleware} */
export function storybookMiddleware() {
  return (context, next) => {
    if (!context.path.startsWith(BASE)) return next();
    const path = normalize(decodeURIComponent(context.path.slice(BASE.length)));
    if (path === 'state.json') {
      context.body = { fault: storybookFault(), required: process.env.CI === 'true' };
    } else if (path === 'iframe.html') {
      context.type = 'html';
      context.body = framePage();
    } else if (
      !path.startsWith('..') &&
      statSync(join(STORYBOOK, path), { throwIfNoEntry: false })?.isFile()
    ) {
      context.type = extname(path);
      context.set('cache-control', 'max-age=600');
      context.body = createReadStream(join(STORYBOOK, path));
    } else {
      context.status = 404;
    }
    return undefined;
  };
}
