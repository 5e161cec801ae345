import type { RelatedArticle } from '../article/model.js';
import { identityOf } from './own-address.js';

/**
 * The articles that are shown: each once, none that the reader has, no more than wanted.
 * @param own addresses of the article that the reader has
 */
export function pickArticles(
  articles: readonly RelatedArticle[],
  own: readonly string[],
  limit: number,
): readonly RelatedArticle[] {
  const seen = new Set(own.map(identityOf));
  return articles
    .filter(({ url }) => {
      const { size } = seen;
      return seen.add(identityOf(url)).size > size;
    })
    .slice(0, limit);
}
