import { fetchJson, type FetchJsonOptions } from '../core/fetch-json.js';
import { readArticleJson } from './metadata/article-json.js';
import type { PageMetadata } from './model.js';

/**
 * Fetches an article's JSON (schema.org, or our model's shape).
 * @throws {ArticleLoadError}
 * @throws the signal's reason when aborted.
 */
export async function fetchArticle(src: string, options: FetchJsonOptions): Promise<PageMetadata> {
  const { value, url } = await fetchJson(src, options);
  return readArticleJson(value, { baseUrl: url });
}
