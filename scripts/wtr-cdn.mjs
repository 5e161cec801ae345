/**
 * Pages that load the built library as `news-article embed` writes it, under the strict policy with what that adds:
 * `/cdn-pages/NAME?…` and the files, `/cdn-files/CHANGED/…`, readable from another origin as those of a CDN are.
 *
 * - `origin=other`: the files come from the same server by its other name
 * - `module`: news-article.js in place of loader.js
 * - `changed=NAME`: a letter more in the files whose name begins so
 * - `plain`: the script's tag without `crossorigin` and `integrity`
 * - `nomap`: a policy that does not know the map
 * - `nonce`: a policy by nonces, which trusts what trusted scripts load
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './project.mjs';

const FILES = join(ROOT, 'dist/cdn');
const PARAGRAPH =
  'A paragraph that is long enough to be taken for running text by whatever looks for it. '.repeat(4);
const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The boats that came back',
  digitalSourceType: 'trainedAlgorithmicMedia',
  author: { '@type': 'Person', name: 'Ann Lee', description: 'Writes about harbours.' },
};

async function sources() {
  const { tsImport } = await import('tsx/esm/api');
  const load = (path) => tsImport(join(ROOT, path), import.meta.url);
  const [{ embedLines }, { DEMO_CSP }] = await Promise.all([
    load('src/cli/embed-lines.ts'),
    load('examples/host/csp.ts'),
  ]);
  return { embedLines, policy: DEMO_CSP };
}

/** The other name by which this server is reached. */
const otherName = (host) =>
  host.replace(/^[^:]+/, (name) => (name === 'localhost' ? '127.0.0.1' : 'localhost'));

function page({ embedLines, policy }, { host, query }) {
  const table = JSON.parse(readFileSync(join(FILES, 'integrity.json'), 'utf8'));
  const origin = query.origin === 'other' ? `http://${otherName(host)}` : '';
  const base = `${origin}/cdn-files/${query.changed ?? '-'}/`;
  const lines = embedLines(table, { base, entry: 'module' in query ? 'news-article.js' : 'loader.js' });
  const scripts = 'nomap' in query ? lines.policy['script-src'].slice(0, -1) : lines.policy['script-src'];
  const html =
    'plain' in query
      ? lines.html.replace(/ integrity="[^"]*" crossorigin/, '')
      : 'nonce' in query
        ? lines.html.replaceAll('<script', '<script nonce="4f1d"')
        : lines.html;
  return {
    policy: policy
      .replace(
        "script-src 'self'",
        `script-src ${'nonce' in query ? "'nonce-4f1d' 'strict-dynamic'" : scripts.join(' ')}`,
      )
      .replace("style-src 'self'", `style-src ${lines.policy['style-src'].join(' ')}`),
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${ARTICLE.headline}</title>
<script type="application/ld+json">${JSON.stringify(ARTICLE)}</script>
${html}</head><body><main><news-article><article><h1>${ARTICLE.headline}</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article></news-article></main></body></html>`,
  };
}

function file(path) {
  const [, changed = '', name = ''] = /^\/cdn-files\/([^/]+)\/([\w./-]+)$/.exec(path) ?? [];
  const full = join(FILES, name);
  if (!full.startsWith(FILES) || !existsSync(full)) return undefined;
  const bytes = readFileSync(full);
  return basename(name).startsWith(changed) ? Buffer.concat([bytes, Buffer.from(';')]) : bytes;
}

/** @returns {import('koa').Middleware} */
export function cdnMiddleware() {
  let loaded;
  return async (context, next) => {
    if (context.path.startsWith('/cdn-files/')) {
      const bytes = file(context.path);
      context.status = bytes ? 200 : 404;
      context.set('Access-Control-Allow-Origin', '*');
      context.type = context.path.endsWith('.css') ? 'text/css' : 'text/javascript';
      context.body = bytes ?? 'not there';
      return undefined;
    }
    if (!context.path.startsWith('/cdn-pages/')) return next();
    loaded ??= sources();
    const { html, policy } = page(await loaded, context);
    context.set('Content-Security-Policy', policy);
    context.type = 'text/html; charset=utf-8';
    context.body = html;
    return undefined;
  };
}
