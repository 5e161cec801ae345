import { CommentError } from './comment-error.js';
import { safeUrl } from '../core/safe-url.js';
import { asCommentError } from './as-comment-error.js';
import { chooseService, type CommentServiceName } from './choose-service.js';
import type { CommentService, ServiceOptions } from './comment-service.js';

export interface CountOptions extends ServiceOptions {
  /** Address of the service; a relative one is the page's. */
  readonly endpoint?: string | undefined;
}

/**
 * How many published comments threads have, for lists of teasers: one request for many threads. A thread that the
 * service does not know has 0.
 *
 * @param keys names of threads, as the attribute `thread` has them
 * @throws {CommentError} `unsupported` where the service does not count
 */
export async function commentCounts(
  service: CommentServiceName | CommentService,
  keys: readonly string[],
  { endpoint, signal }: CountOptions = {},
): Promise<Readonly<Record<string, number>>> {
  const wanted = [...new Set(keys)];
  if (!wanted.length) return {};
  try {
    const page = globalThis.document; // a server has none, and only "wordpress" looks at it
    const ready =
      typeof service === 'object'
        ? service
        : await chooseService(service, { endpoint: safeUrl(endpoint, page?.baseURI), page });
    if (!ready.count) throw new CommentError('unsupported', 'The service does not count.');
    const counts = await ready.count(wanted, { signal });
    return Object.fromEntries(
      wanted.map((key) => [key, Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0]),
    );
  } catch (cause) {
    throw asCommentError(cause);
  }
}
