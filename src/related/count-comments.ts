import type { RelatedArticle } from '../article/model.js';
import type { CommentServiceName } from '../comments/choose-service.js';
import { commentCounts } from '../comments/comment-counts.js';
import type { CommentService } from '../comments/comment-service.js';
import { warn } from '../core/dev-warning.js';
import type { NewsRelatedArticles } from './related-articles.js';
import { threadOf, type Counts } from './thread-of.js';

interface Counting {
  readonly service: CommentServiceName | CommentService;
  readonly endpoint: string | undefined;
}

/** A discussion whose code may not be there yet. */
type Discussion = HTMLElement & Partial<Pick<NewsRelatedArticles, 'service' | 'endpoint'>>;

/** Who counts: the service that `comments` names, or without a name that of the page's discussion. */
function countingOf({
  comments,
  commentsEndpoint,
  ownerDocument,
}: NewsRelatedArticles): Counting | undefined {
  const named = comments || (commentsEndpoint && 'http');
  if (named) return { service: named as Counting['service'], endpoint: commentsEndpoint };
  const discussion = ownerDocument.querySelector<Discussion>('news-discussion');
  const endpoint = discussion?.endpoint ?? discussion?.getAttribute('endpoint') ?? undefined;
  const service = discussion?.service || discussion?.getAttribute('service') || (endpoint && 'http');
  if (service) return { service: service as Counting['service'], endpoint };
  warn('related-articles', 'comments: there is no <news-discussion> with a service on the page.');
  return undefined;
}

/**
 * How many comments articles have, in one request for all of which the data does not say it.
 * @throws {CommentError} where that cannot be had
 */
export async function countComments(
  element: NewsRelatedArticles,
  articles: readonly RelatedArticle[],
  signal: AbortSignal,
): Promise<Counts> {
  const counting = countingOf(element);
  const keys = articles.filter(({ commentCount }) => commentCount === undefined).map(threadOf);
  return counting ? commentCounts(counting.service, keys, { endpoint: counting.endpoint, signal }) : {};
}
