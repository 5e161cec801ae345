import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { cspReports } from './csp-reports.js';
import { mountComments } from './comments/mount-comments.js';
import { openComments, type Comments } from './comments/open-comments.js';
import type { OtherService } from './comments/other-service.js';
import { seedComments } from './comments/seed-comments.js';
import { CSP_HEADER, DEMO_CSP, withConnection } from './csp.js';
import { DEMO_PAGES, demoPathOf } from './demo-pages.js';
import { libraryFiles } from './library-files.js';
import type { OwnSite } from './own-site.js';
import { applyVariant, pageBody, readVariant, withComments } from './page-variants.js';
import { relatedArticles } from './related/related-articles.js';
import { speechRoutes, type SpeechOptions } from './speech/speech-routes.js';
import { serveFile } from './static-files.js';
import { alonePage } from './templates/alone-page.js';
import { frontPage } from './templates/front-page.js';
import { indexPage } from './templates/index-page.js';
import { messagePage } from './templates/message-page.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));

export interface HostOptions {
  /** Folder with the built library. Default: `dist/cdn` of this repository. */
  readonly library?: string;
  /** A page or folder of the user's own, served at `/own/`. */
  readonly own?: OwnSite;
  /** Of the speech service at `/speech`. */
  readonly speech?: SpeechOptions;
  /** What `/comments-api` and `/moderate` stand on. Default: the demo comments, in memory. */
  readonly comments?: Comments;
  /** Where the demo pages have their comments instead. */
  readonly otherComments?: OtherService;
}

/** Where the built library is looked for unless told otherwise. */
export const DEFAULT_LIBRARY: string = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

const OWN_PATHS =
  /^\/(?:$|(?:articles|alone|news-article|assets|own|speech|comments-api|moderate|related|__test)(?:\/|$))/;

/** Whether the host answers for this path; a server it is mounted in keeps all others. */
export function isHostPath(pathname: string): boolean {
  return OWN_PATHS.test(pathname);
}

/** The example host as a Hono app: `serve({ fetch: createHost().fetch })`, or `createHost().request('/')`. */
export function createHost({
  library = DEFAULT_LIBRARY,
  own,
  speech,
  comments,
  otherComments,
}: HostOptions = {}): Hono {
  const app = new Hono();
  const csp = otherComments ? withConnection(new URL(otherComments.endpoint).origin) : DEMO_CSP;

  app.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-cache');
  });

  app.get('/', () => page(indexPage(own)));
  app.get('/articles/', () => page(frontPage()));
  app.get('/articles/:name{.+\\.json}', async (c) => {
    const file = await serveFile(`${HERE}articles`, c.req.param('name'));
    return file ?? c.notFound();
  });
  app.get('/related/:name{[\\w-]+\\.json}', async (c) => {
    const articles = await relatedArticles(`${HERE}articles`, c.req.param('name').replace('.json', ''));
    return articles ? c.json({ articles }) : c.notFound();
  });
  app.get('/articles/:slug/', async (c) => {
    const demo = DEMO_PAGES.find(({ slug }) => slug === c.req.param('slug'));
    if (!demo) return c.notFound();
    const variant = readVariant(new URL(c.req.url).searchParams, demo);
    const source = await readFile(`${HERE}articles/${demo.source ?? demo.slug}.html`, 'utf8');
    const body = withComments(applyVariant(source, variant), otherComments);
    return page(pageBody(body, variant.slow), { csp: variant.csp && csp });
  });
  app.get('/alone/', (c) => {
    const variant = readVariant(new URL(c.req.url).searchParams);
    return page(alonePage(variant), { csp: variant.csp && csp });
  });
  for (const path of ['/articles', '/alone', '/own', ...DEMO_PAGES.map(({ slug }) => `/articles/${slug}`)]) {
    app.get(path, (c) => c.redirect(`${c.req.path}/${new URL(c.req.url).search}`));
  }

  app.get('/assets/*', async (c) => {
    const file = await serveFile(`${HERE}assets`, new URL(c.req.url).pathname.slice('/assets/'.length));
    return file ?? c.notFound();
  });
  app.route('/news-article', libraryFiles(library));
  app.route('/speech', speechRoutes('/speech', `${HERE}articles`, speech));
  mountComments(app, async () => comments ?? demoComments(), demoPathOf);
  app.route('/__test', cspReports());
  app.get('/own/*', async (c) => {
    const url = new URL(c.req.url);
    const response = await own?.respond(url.pathname.slice('/own/'.length), url);
    return response ?? c.notFound();
  });

  app.notFound(async (c) => {
    const url = new URL(c.req.url);
    // A page of the user's own may name its files from the root ("/css/site.css").
    const response = isHostPath(url.pathname) ? undefined : await own?.respond(url.pathname.slice(1), url);
    if (response) return response;
    return page(messagePage('Nothing here', `${url.pathname} is not a page of this host.`), { status: 404 });
  });
  return app;
}

async function demoComments(): Promise<Comments> {
  const comments = await openComments({ database: ':memory:' });
  await seedComments(comments);
  return comments;
}

function page(
  body: string | ReadableStream<Uint8Array>,
  { csp = DEMO_CSP, status = 200 }: { csp?: string | false; status?: number } = {},
): Response {
  const headers: Record<string, string> = { 'Content-Type': 'text/html; charset=utf-8' };
  if (csp !== false) headers[CSP_HEADER] = csp;
  return new Response(body, { status, headers });
}
