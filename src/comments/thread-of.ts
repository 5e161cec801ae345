import { canonicalLink } from '../article/metadata/page-address.js';
import type { Article } from '../article/model.js';
import { articleAddress } from '../core/article-address.js';
import type { CommentThread } from './comment.js';

/**
 * What is discussed: the attribute `thread`, else the article's canonical address, else the page's, without tracking
 * parameters, so that every way to an article leads to one discussion.
 */
export function threadOf(
  thread: string | undefined,
  article: Article | undefined,
  page: Document,
): CommentThread {
  const { href } = page.location;
  const url =
    articleAddress({
      article: article?.url,
      canonical: canonicalLink(page),
      location: href,
      base: page.baseURI,
    }) ?? href; // no http(s) page: a file on a designer's machine
  return { key: thread?.trim() || url, url, title: article?.headline ?? page.title };
}
