import { safeUrl } from './safe-url.js';

/** What the page of a WordPress says of its REST API, and how that is asked. */

export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** The root of the API that a page names. */
export const restRootOf = (page: Document): string | undefined =>
  safeUrl(page.querySelector('link[rel="https://api.w.org/"]')?.getAttribute('href'), page.baseURI);

/** What a page says of the post that it shows: `posts/12`. */
export function postRouteOf(page: Document): string | undefined {
  const href = (selector: string): string =>
    page.querySelector(`link[rel~="${selector}"]`)?.getAttribute('href')?.replace(/%2f/gi, '/') ?? '';
  const [, route] = /\/wp\/v2\/([\w-]+\/\d+)/.exec(href('alternate"][type="application/json')) ?? [];
  const [, id] =
    /[?&]p(?:age_id)?=(\d+)/.exec(href('shortlink')) ??
    /\b(?:postid|page-id)-(\d+)/.exec(page.body?.className ?? '') ??
    [];
  return route ?? (id && `posts/${id}`);
}

/**
 * Where the API is asked for something.
 *
 * @param root such as `https://news.example/wp-json/`, `https://news.example/?rest_route=/`, or a site's own address,
 * which answers whatever its addresses look like
 * @param route such as `comments` or `posts/12`
 */
export function restAddress(root: string, route: string, parameters: Parameters): string {
  const url = new URL(/wp-json|rest_route/.test(root) ? root : new URL('?rest_route=/', root).href);
  const { searchParams } = url;
  const restRoute = searchParams.get('rest_route');
  const path = (restRoute ?? url.pathname).replace(/\/?$/, `/wp/v2/${route}`);
  if (restRoute === null) url.pathname = path;
  else searchParams.set('rest_route', path);
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== '') searchParams.set(name, String(value));
  return url.href;
}
