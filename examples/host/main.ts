import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, DEFAULT_LIBRARY } from './app.js';
import { openComments, type Comments } from './comments/open-comments.js';
import { seedComments } from './comments/seed-comments.js';
import { HELP, readOptions, type CliOptions } from './cli-options.js';
import { DEMO_PAGES } from './demo-pages.js';
import { listen } from './listen.js';
import { openOwnArticle } from './own-article.js';
import { openOwnSite, type OwnSite } from './own-site.js';

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) {
    console.log(HELP);
    return;
  }
  const own = await openOwn(options);
  const comments = await openComments();
  await seedComments(comments);
  const port = await listenOrExplain(options, own, comments);
  console.log(summary(`http://localhost:${port}`, own, options.comments ? undefined : comments));
}

async function openOwn({ page, article }: CliOptions): Promise<OwnSite | undefined> {
  if (page !== undefined) return openOwnSite(page);
  if (article !== undefined) return openOwnArticle(article);
  return undefined;
}

async function listenOrExplain(
  { port, comments: otherComments }: CliOptions,
  own: OwnSite | undefined,
  comments: Comments,
): Promise<number> {
  try {
    const host = createHost({
      ...(own && { own }),
      ...(otherComments && { otherComments }),
      comments,
      speech: { warm: true },
    });
    return await listen(host, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const other = `Choose another: npm start -- --port ${port < 1024 ? 4173 : port + 1}`;
    if (code === 'EADDRINUSE') throw new Error(`Port ${port} is taken. ${other}`);
    if (code === 'EACCES') throw new Error(`Port ${port} is reserved by the system. ${other}`);
    throw error;
  }
}

function summary(origin: string, own: OwnSite | undefined, comments: Comments | undefined): string {
  const rows: (readonly [string, string])[] = [
    ...(own ? [[`${origin}/own/`, own.name] as const] : []),
    [`${origin}/`, 'all of this, with a word on each'],
    ...DEMO_PAGES.map(({ slug, shows }) => [`${origin}/articles/${slug}/`, shows] as const),
    [`${origin}/alone/`, 'every element by itself, as one tag'],
    ...(comments ? [[`${origin}/moderate/`, moderationNote(comments)] as const] : []),
  ];
  const width = Math.max(...rows.map(([address]) => address.length));
  return [
    '',
    ...rows.map(([address, about]) => `  ${address.padEnd(width)}  ${about}`),
    '',
    ...(own?.notes ?? []).map((note) => `  Note: ${note}`),
    ...(existsSync(join(DEFAULT_LIBRARY, 'loader.js'))
      ? []
      : ['  The library is not built yet: run npm run build, then reload.']),
  ].join('\n');
}

function moderationNote({ settings, password }: Comments): string {
  const known = settings.password === undefined ? password : 'your MODERATION_PASSWORD';
  return `where comments wait for approval; password: ${known}`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message.split('\n')[0] : error);
  process.exitCode = 1;
});
