import { Hono, type Context } from 'hono';
import { CSP_HEADER, DEMO_CSP } from '../../csp.js';
import { clientOf } from '../../client-of.js';
import { messagePage } from '../../templates/message-page.js';
import { CommentProblem, problemOf } from '../comment-problem.js';
import type { CommentRow } from '../comment-row.js';
import type { Comments } from '../open-comments.js';
import { placeBelow } from '../place-below.js';
import { readForm, type FormFields } from '../plain-form.js';
import { readText } from '../read-input.js';
import { THREAD_STATES } from '../thread-store.js';
import { queuePage, signInPage, threadsPage, type PageOf } from './moderation-page.js';
import { ModerationStore, VIEWS, type View } from './moderation-store.js';
import { Sessions } from './sessions.js';

const BADGE = 'Editor';

/** What was done, for the line above the queue. */
const DONE: ReadonlyMap<string | undefined, string> = new Map([
  ['approve', 'Published.'],
  ['reject', 'Rejected.'],
  ['delete', 'Deleted.'],
  ['reply', 'Your reply is published.'],
]);

/**
 * Where comments are approved, rejected and answered, behind a password: to be mounted at `/moderate`. Plain forms, so
 * that it works without JavaScript.
 */
export function moderationRoutes(comments: Comments, pageOf: PageOf = () => undefined): Hono {
  const { store, threads, settings } = comments;
  const app = new Hono();
  const views = new ModerationStore(comments.client);
  const sessions = new Sessions(comments.password, comments.secrets);

  app.use(async (c, next) => {
    await next();
    c.header(CSP_HEADER, `${DEMO_CSP}; form-action 'self'; frame-ancestors 'none'`);
    c.header('Cache-Control', 'no-store');
    // a page that is linked from the queue is not told of it
    c.header('Referrer-Policy', 'same-origin');
  });

  app.get('/', async (c) => {
    const token = sessions.tokenOf(c);
    if (token === undefined) return c.html(signInPage());
    const view = viewOf(c.req.query('view'));
    const after = Number(c.req.query('after'));
    const { items, next } = await views.list(
      view,
      Number.isSafeInteger(after) && after > 0 ? after : undefined,
    );
    const done = DONE.get(c.req.query('done'));
    return c.html(queuePage({ view, counts: await views.counts(), items, next, token, done, pageOf }));
  });

  app.get('/threads', async (c) => {
    const token = sessions.tokenOf(c);
    if (token === undefined) return c.html(signInPage());
    return c.html(threadsPage(await views.threads(), token, await views.counts(), pageOf));
  });

  app.post('/session', async (c) => {
    const { password = '' } = await readForm(c);
    const problem = sessions.begin(c, password, clientOf(c, settings.clientHeader));
    return problem === undefined ? c.redirect('/moderate/', 303) : c.html(signInPage(problem), 403);
  });

  app.post('/session/end', async (c) => {
    await signedForm(c);
    sessions.end(c);
    return c.redirect('/moderate/', 303);
  });

  app.post('/comments/:id', async (c) => {
    const form = await signedForm(c);
    const row = await store.find(c.req.param('id'));
    if (!row || row.status === 'deleted') throw new CommentProblem('not_found', 'That comment is gone.');
    const act = form['act'] ?? '';
    if (act === 'approve') await store.publish(row);
    else if (act === 'reject') await store.reject(row);
    else if (act === 'delete') await store.remove(row);
    else if (act === 'reply') await reply(row, form);
    else throw new CommentProblem('validation', 'There is no such action.');
    return c.redirect(`/moderate/?view=${viewOf(form['view'])}&done=${act}`, 303);
  });

  app.post('/threads/:id', async (c) => {
    const { state: wanted } = await signedForm(c);
    const thread = await threads.byId(Number(c.req.param('id')));
    const state = THREAD_STATES.find((known) => known === wanted);
    if (!thread || !state) throw new CommentProblem('not_found', 'There is no such thread or state.');
    await threads.setState(thread.id, state);
    return c.redirect('/moderate/threads', 303);
  });

  async function reply(row: CommentRow, { text, key = '' }: FormFields): Promise<void> {
    const said = readText(text, settings);
    if (row.status !== 'visible') await store.publish(row);
    await store.create({
      ...placeBelow(row, settings.maxDepth),
      thread: row.thread,
      name: settings.siteName,
      badge: BADGE,
      text: said,
      status: 'visible',
      key: comments.secrets.hash('reply', row.id, key),
      print: comments.secrets.hash('reply', row.id, said),
    });
  }

  /** A form that this page made. @throws {CommentProblem} `auth` for any other */
  async function signedForm(c: Context): Promise<FormFields> {
    const form = await readForm(c);
    if (!sessions.isToken(c, form['token'])) throw new CommentProblem('auth', 'Sign in first.');
    return form;
  }

  app.get('/:file{.+}', (c) => c.redirect('/moderate/'));
  app.all('*', () => {
    throw new CommentProblem('method_not_allowed', 'Not like that.', { headers: { Allow: 'GET, HEAD' } });
  });
  app.onError((error, c) => {
    const { code, message, status } = problemOf(error);
    if (code === 'auth') return c.html(signInPage(message), 401);
    const way = { label: 'Moderation', href: '/moderate/' };
    return c.html(messagePage('That did not work', message, way), status as 400);
  });
  return app;
}

const viewOf = (name: string | undefined): View => VIEWS.find((view) => view === name) ?? 'pending';
