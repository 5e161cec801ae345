/**
 * What DOMPurify is tested with: the last of its packages that brings its tests along is a dependency for that. The list
 * for Node, and as JSON at `/__xss-corpus` for tests in browsers.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @returns {readonly string[]} pieces of HTML that run scripts where they are not cleaned */
export const xssCorpus = () =>
  require('dompurify-corpus/test/fixtures/expect.js').map(({ payload }) => payload);

/** @returns {import('koa').Middleware} */
export function xssCorpusMiddleware() {
  return (context, next) => {
    if (context.path !== '/__xss-corpus') return next();
    context.body = xssCorpus();
    return undefined;
  };
}
