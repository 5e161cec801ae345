import type { ServiceOptions } from '../comment-service.js';
import { list, record } from './clean.js';
import { PER_PAGE, totalOf, type WordPressRest } from './wordpress-rest.js';

/** The last part of an address's path, which WordPress calls the slug; it escapes as addresses do. */
function slugOf(key: string): string {
  const path = /^https?:/.test(key) ? new URL(key).pathname : key;
  return /([^/]*)\/?$/.exec(path)![1]!.toLowerCase();
}

/** The ids of posts by their addresses or slugs: one request. */
export async function findPosts(
  rest: WordPressRest,
  keys: readonly string[],
  options: ServiceOptions,
): Promise<ReadonlyMap<string, string>> {
  const parameters = { slug: [...new Set(keys.map(slugOf))].join(), per_page: PER_PAGE, _fields: 'id,slug' };
  const { value } = await rest.get('posts', parameters, options);
  const ids = new Map(
    list(value)
      .map(record)
      .map(({ id, slug }) => [String(slug).toLowerCase(), String(id)]),
  );
  return new Map(keys.flatMap((key) => (ids.has(slugOf(key)) ? [[key, ids.get(slugOf(key))!]] : [])));
}

/**
 * Published comments by post. WordPress does not count by post, but tells of up to 100 comments to which post each
 * belongs; of more, each post is asked for its own.
 */
export async function countComments(
  rest: WordPressRest,
  keys: readonly string[],
  options: ServiceOptions,
): Promise<Record<string, number>> {
  const named = keys.filter((key) => !/^\d+$/.test(key));
  const found = named.length ? await findPosts(rest, named, options) : undefined;
  const posts = new Map(
    keys.map((key) => [key, found?.get(key) ?? key]).filter(([, post]) => /^\d+$/.test(post!)) as [
      string,
      string,
    ][],
  );
  const counts = new Map<string, number>();
  const add = (post: string, count: number): unknown => counts.set(post, (counts.get(post) ?? 0) + count);
  const wanted = [...new Set(posts.values())];
  if (wanted.length) {
    const all = await rest.get(
      'comments',
      { post: wanted.join(), per_page: PER_PAGE, _fields: 'post' },
      options,
    );
    if (totalOf(all) <= PER_PAGE) for (const { post } of list(all.value).map(record)) add(String(post), 1);
    else
      await Promise.all(
        wanted.map(async (post) =>
          add(post, totalOf(await rest.get('comments', { post, per_page: 1, _fields: 'id' }, options))),
        ),
      );
  }
  return Object.fromEntries([...posts].map(([key, post]) => [key, counts.get(post) ?? 0]));
}
