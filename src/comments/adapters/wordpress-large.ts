import type { Parameters } from '../../core/wordpress-site.js';
import type { Comment } from '../comment.js';
import type { ServiceOptions } from '../comment-service.js';
import { list, record } from './clean.js';
import { commentsOf, FIELDS, PER_PAGE, totalOf, type WordPressRest } from './wordpress-rest.js';

/** What long discussions need, and those with gaps. */

/** All that a request would give, 100 at a time. */
async function* pagesOf(
  rest: WordPressRest,
  parameters: Parameters,
  options: ServiceOptions,
): ReturnType<WordPressRest['get']> extends Promise<infer Page> ? AsyncGenerator<Page> : never {
  for (let offset = 0, total = 1; offset < total; offset += PER_PAGE) {
    const page = await rest.get(
      'comments',
      { per_page: PER_PAGE, order: 'asc', ...parameters, offset },
      options,
    );
    total = totalOf(page);
    yield page;
  }
}

/** As many ids as an address may hold, at a time. */
const inParts = (ids: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(ids.length / PER_PAGE) }, (_, at) =>
    ids.slice(at * PER_PAGE, (at + 1) * PER_PAGE).join(),
  );

/** Answers to these comments, and those to them: level by level. */
export async function answersTo(
  rest: WordPressRest,
  post: string,
  above: readonly Comment[],
  options: ServiceOptions,
): Promise<Comment[]> {
  const found = new Map<string, Comment>();
  for (let level = [...above]; level.length;) {
    const next: Comment[] = [];
    for (const parent of inParts(level.map(({ id }) => id)))
      for await (const page of pagesOf(rest, { post, parent, _fields: FIELDS }, options))
        next.push(...commentsOf(page));
    level = next.filter(({ id }) => !found.has(id));
    for (const comment of level) found.set(comment.id, comment);
  }
  return [...found.values()];
}

/**
 * Comments that answer one which is no longer there, and what answers them: WordPress keeps them, but no way down from
 * the first comments leads to them.
 */
export async function orphans(
  rest: WordPressRest,
  post: string,
  options: ServiceOptions,
): Promise<Comment[]> {
  const parents = new Map<number, number>();
  for await (const { value } of pagesOf(rest, { post, _fields: 'id,parent' }, options))
    for (const { id, parent } of list(value).map(record)) parents.set(Number(id), Number(parent));
  const ids = [...parents].filter(([, parent]) => parent && !parents.has(parent)).map(([id]) => String(id));
  const found: Comment[] = [];
  for (const include of inParts(ids))
    found.push(
      ...commentsOf(await rest.get('comments', { include, per_page: PER_PAGE, _fields: FIELDS }, options)),
    );
  return [...found, ...(await answersTo(rest, post, found, options))];
}
