/** Hostile pages in the test server: scripts/hostile-pages.mjs. */
import { answerHostile } from './hostile-pages.mjs';

/** @returns {import('koa').Middleware} */
export function hostileMiddleware() {
  return async (context, next) => {
    // what a frame without an origin asks for
    if (context.get('Origin') === 'null') context.set('Access-Control-Allow-Origin', '*');
    const answer = await answerHostile(context.URL);
    if (!answer) return next();
    context.type = answer.type;
    context.body = answer.body;
    return undefined;
  };
}
