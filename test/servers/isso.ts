/**
 * A server that answers as Isso 0.14 does, wart for wart: HTML where nobody asked for JSON, names that come escaped,
 * answers that are moved to the top, an unknown parent that is dropped, cookies for changes, 403 for all that its guard
 * refuses. In memory, for tests.
 */
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

interface Entry {
  readonly id: number;
  readonly uri: string;
  readonly parent: number | null;
  readonly created: number; // seconds
  readonly address: string;
  author: string | null;
  website: string | null;
  text: string;
  modified: number | null;
  mode: number;
  likes: number;
  dislikes: number;
  readonly voters: Set<string>;
}

export interface IssoOptions {
  readonly moderated?: boolean;
  /** Comments a minute from one address. Default: no limit. */
  readonly rateLimit?: number;
  /** Comments that answer none, from one address in one thread. Default: no limit. */
  readonly directReply?: number;
  readonly requireAuthor?: boolean;
  readonly requireEmail?: boolean;
  /** Refuses with a word for programs, as versions after 0.14 do. */
  readonly reasons?: boolean;
}

const escape = (text: string, quotes = false): string => {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return quotes ? escaped.replace(/"/g, '&quot;').replace(/'/g, '&#x27;') : escaped;
};

/** Markdown, as far as tests write any. */
const rendered = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(
      (block) =>
        `<p>${escape(block)
          .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
          .replace(/\*(.+?)\*/g, '<em>$1</em>')}</p>`,
    )
    .join('\n');

const isWebsite = (text: string): boolean =>
  /^(https?:\/\/)?([\w-]+\.)+[a-z]{2,}(:\d+)?([/?]\S*)?$/i.test(text);

const failing = (c: Context, status: 400 | 403 | 404, said: string): Response => {
  const name = { 400: 'Bad Request', 403: 'Forbidden', 404: 'Not Found' }[status];
  if (status !== 400 && c.req.header('accept')?.includes('application/json'))
    return c.json({ message: `${status} ${name}: ${said}` }, status);
  return c.html(
    `<!doctype html>\n<html lang=en>\n<title>${status} ${name}</title>\n<h1>${name}</h1>\n<p>${escape(said)}</p>\n`,
    status,
  );
};

/** What `API.verify` says of a comment. */
function fault(data: Record<string, unknown>): string | undefined {
  const { text, email, website, parent } = data;
  if (text === undefined || text === null) return 'text is missing';
  if (parent !== null && parent !== undefined && !Number.isInteger(parent))
    return 'parent must be an integer or null';
  for (const key of ['text', 'author', 'website', 'email'])
    if (typeof (data[key] ?? '') !== 'string') return `${key} must be a string or null`;
  const length = Array.from(text as string).length;
  if ((text as string).trimEnd().length < 3) return 'text is too short (minimum length: 3)';
  if (length > 65_535) return 'text is too long (maximum length: 65535)';
  if (String(email ?? '').length > 254) return 'http://tools.ietf.org/html/rfc5321#section-4.5.3';
  if (website && (website as string).length > 254) return 'arbitrary length limit';
  if (website && !isWebsite(website as string)) return 'Website not Django-conform';
  return undefined;
}

const sha = (text: string): string => createHash('sha1').update(text).digest('hex');

/** @returns its address, a way to approve a comment, and the way out */
export async function startIsso(options: IssoOptions = {}): Promise<{
  readonly endpoint: string;
  readonly approve: (id: string) => void;
  readonly stop: () => Promise<void>;
}> {
  const entries: Entry[] = [];
  const app = new Hono();
  const config = {
    'reply-to-self': true,
    'require-email': !!options.requireEmail,
    'require-author': !!options.requireAuthor,
    'website-field': true,
    'reply-notifications': false,
    gravatar: false,
    feed: false,
  };
  const addressOf = (c: Context): string => c.req.header('x-forwarded-for') ?? '127.0.0.1';

  const shown = ({
    id,
    parent,
    created,
    author,
    website,
    text,
    modified,
    mode,
    likes,
    dislikes,
    address,
  }: Entry) => ({
    ...{ id, parent, created, author, website, modified, mode, likes, dislikes },
    text: rendered(text),
    hash: sha(address).slice(0, 12),
    notification: 0,
  });

  const guard = (c: Context, uri: string, data: Record<string, unknown>): [string, string] | undefined => {
    const address = addressOf(c);
    const mine = entries.filter((entry) => entry.address === address);
    const recent = mine.filter(({ created }) => Date.now() / 1000 - created < 60);
    if (recent.length >= (options.rateLimit ?? Infinity))
      return ['ratelimit', `${address}: ratelimit exceeded (${recent.map(({ id }) => id).join(', ')})`];
    const roots = mine.filter((entry) => entry.uri === uri && entry.parent === null);
    if (data['parent'] === null && roots.length >= (options.directReply ?? Infinity))
      return ['direct-reply', `${roots.length} direct responses to ${uri}`];
    if (options.requireEmail && !data['email'])
      return ['require-email', 'email address required but not provided'];
    if (options.requireAuthor && !data['author'])
      return ['require-author', 'author address required but not provided'];
    return undefined;
  };

  app.use(async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', c.req.header('origin') ?? 'http://localhost');
    c.header('Access-Control-Allow-Credentials', 'true');
    c.header('Access-Control-Allow-Headers', 'Origin, Content-Type');
    c.header('Access-Control-Allow-Methods', 'HEAD, GET, POST, PUT, DELETE');
  });
  app.options('*', (c) => c.body(null, 200));

  app.get('/', (c) => {
    const { uri, sort = 'oldest', parent } = c.req.query();
    if (uri === undefined) return failing(c, 400, 'missing uri query');
    if (!/^(newest|oldest|upvotes)$/.test(sort))
      return failing(c, 400, "Invalid sort option. Must be one of: 'newest', 'oldest', 'upvotes'");
    const number = (name: string): number | undefined => {
      const value = c.req.query(name);
      return value === undefined ? undefined : Number.parseInt(value, 10);
    };
    const limit = number('limit');
    const offset = number('offset') ?? 0;
    if (Number.isNaN(limit ?? 0)) return failing(c, 400, 'limit should be integer');
    if (Number.isNaN(offset) || offset < 0) return failing(c, 400, 'offset should be integer');
    const below = parent === undefined ? null : Number(parent);
    const visible = entries.filter((entry) => entry.uri === uri && entry.mode !== 2);
    const fetchBelow = (id: number | null, from: number, most: number | undefined): Entry[] => {
      const found = visible.filter((entry) => entry.parent === id);
      if (sort === 'newest') found.reverse();
      if (sort === 'upvotes') found.sort((a, b) => b.likes - b.dislikes - (a.likes - a.dislikes));
      return found.slice(from, most === undefined ? undefined : from + most);
    };
    const countBelow = (id: number | null): number => visible.filter((entry) => entry.parent === id).length;
    const nested = number('nested_limit');
    const top = fetchBelow(below, offset, limit);
    const replies = top.map((entry) => {
      if (below !== null) return shown(entry);
      // without a limit of their own, answers are skipped like the comments above them
      const answers =
        nested === undefined ? fetchBelow(entry.id, offset, limit) : fetchBelow(entry.id, 0, nested);
      const total = countBelow(entry.id);
      return {
        ...shown(entry),
        total_replies: total,
        hidden_replies: total - answers.length,
        replies: answers.map(shown),
      };
    });
    return c.json({
      id: below,
      total_replies: below === null ? visible.length : countBelow(below),
      hidden_replies: countBelow(below) - top.length - offset,
      replies,
      config,
    });
  });

  app.post('/new', async (c) => {
    if (!c.req.header('content-type')?.startsWith('application/json')) return failing(c, 403, 'CSRF');
    const uri = c.req.query('uri');
    if (uri === undefined) return failing(c, 400, 'missing uri query');
    const data: Record<string, unknown> = await c.req.json<Record<string, unknown>>().catch(() => ({}));
    const why = fault(data);
    if (why) return failing(c, 400, why);
    if (!entries.some((entry) => entry.uri === uri) && !data['title'])
      return failing(
        c,
        400,
        `Cannot create new thread: URI ${uri} is not accessible and no title was provided.`,
      );
    const refused = guard(c, uri, { parent: null, ...data });
    if (refused) return options.reasons ? c.json({ reason: refused[0] }, 403) : failing(c, 403, refused[1]);
    const above = entries.find(({ id, uri: its }) => id === data['parent'] && its === uri);
    const entry: Entry = {
      id: entries.length + 1,
      uri,
      parent: above ? (above.parent ?? above.id) : null,
      created: Date.now() / 1000,
      address: addressOf(c),
      author: typeof data['author'] === 'string' ? escape(data['author']) : null,
      website: typeof data['website'] === 'string' ? escape(data['website'], true) : null,
      text: data['text'] as string,
      modified: null,
      mode: options.moderated ? 2 : 1,
      likes: 0,
      dislikes: 0,
      voters: new Set([addressOf(c)]),
    };
    entries.push(entry);
    setCookie(c, String(entry.id), sha(entry.text), { maxAge: 900, sameSite: 'Lax' });
    return c.json(shown(entry), options.moderated ? 202 : 201);
  });

  const find = (c: Context): Entry | undefined => entries.find(({ id }) => id === Number(c.req.param('id')));

  app.put('/id/:id', async (c) => {
    const entry = find(c);
    if (!entry || getCookie(c, String(entry.id)) !== sha(entry.text)) return failing(c, 403, 'no cookie');
    const data = await c.req.json<Record<string, unknown>>();
    const why = fault(data);
    if (why) return failing(c, 400, why);
    Object.assign(entry, { text: data['text'], modified: Date.now() / 1000 });
    setCookie(c, String(entry.id), sha(entry.text), { maxAge: 900, sameSite: 'Lax' });
    return c.json(shown(entry));
  });

  app.delete('/id/:id', (c) => {
    const entry = find(c);
    if (!entry || getCookie(c, String(entry.id)) !== sha(entry.text)) return failing(c, 403, 'no cookie');
    if (!entries.some(({ parent }) => parent === entry.id)) {
      entries.splice(entries.indexOf(entry), 1);
      return c.json(null);
    }
    Object.assign(entry, { mode: 4, text: '', author: null, website: null });
    return c.json(shown(entry));
  });

  app.post('/id/:id/:way{like|dislike}', (c) => {
    const entry = find(c);
    const address = addressOf(c);
    // nobody votes twice, and nobody for what came from where they are
    if (entry && !entry.voters.has(address)) {
      entry.voters.add(address);
      if (c.req.param('way') === 'like') entry.likes++;
      else entry.dislikes++;
    }
    return c.json({ likes: entry?.likes ?? 0, dislikes: entry?.dislikes ?? 0 });
  });

  app.post('/count', async (c) => {
    const uris = await c.req.json<unknown[]>();
    return c.json(uris.map((uri) => entries.filter((entry) => entry.uri === uri && entry.mode === 1).length));
  });
  app.post('/preview', async (c) => c.json({ text: rendered((await c.req.json<{ text: string }>()).text) }));
  app.get('/config', (c) => c.json({ config }));

  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    approve: (id) => {
      const entry = entries.find((each) => each.id === Number(id));
      if (entry) entry.mode = 1;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
