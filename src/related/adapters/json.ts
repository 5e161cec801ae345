import { TEASER, type FieldTable } from '../../article/metadata/field-tables.js';
import { readFields } from '../../article/metadata/read-fields.js';
import type { Reading } from '../../article/metadata/reading.js';
import { isNode, type Node } from '../../article/metadata/schema-node.js';
import type { RelatedArticle } from '../../article/model.js';
import { ArticleLoadError, fetchJson } from '../../core/fetch-json.js';
import type { RelatedSettings } from '../choose-related.js';
import { cleanArticles } from '../clean-articles.js';
import type { RelatedService } from '../related-service.js';

const RELATED: FieldTable = {
  ...TEASER,
  readingTime: 'number readingTime timeRequired',
  commentCount: 'number',
  discussionUrl: 'url',
  thread: 'text',
};

const MOST = 100;

/** "PT4M" as minutes; hours and seconds are left to `wordCount`. */
const minutesOf = (duration: unknown): unknown =>
  typeof duration === 'string' ? /^PT(\d+)M/.exec(duration)?.[1] : undefined;

/** An item of a JSON Feed by schema.org's names, which it may also have itself. */
const ofFeed = (item: Node, { language }: Node): Node => ({
  ...item,
  url: item['url'] ?? item['external_url'],
  headline: item['headline'] ?? item['title'],
  datePublished: item['datePublished'] ?? item['date_published'],
  inLanguage: item['inLanguage'] ?? item['language'] ?? language,
  image: item['image'] ?? item['banner_image'],
});

/**
 * Articles of JSON: a list, a list in `articles`, or a JSON Feed 1.1.
 * @param base resolves relative addresses
 * @throws {ArticleLoadError} `malformed` where it is none of these, or has no article with address and headline
 */
export function readRelated(value: unknown, base: string): RelatedArticle[] {
  const box = isNode(value) ? value : {};
  const isFeed = Array.isArray(box['items']);
  const nodes: unknown = Array.isArray(value) ? value : isFeed ? box['items'] : box['articles'];
  const reading: Reading = { source: 'src', problems: [], base };
  const list = Array.isArray(nodes) ? (nodes as readonly unknown[]) : undefined;
  const fields = (list ?? [])
    .slice(0, MOST)
    .filter(isNode)
    .map((node) => (isFeed ? ofFeed(node, box) : node))
    .map((node) => readFields({ ...node, timeRequired: minutesOf(node['timeRequired']) }, RELATED, reading));
  const articles = cleanArticles(fields, base);
  if (!list || articles.length < Math.min(list.length, 1))
    throw new ArticleLoadError('malformed', `${base} has no list of articles with "url" and "headline".`);
  return articles;
}

/** Related articles of a JSON file. */
export function jsonRelated({ src, page }: RelatedSettings): RelatedService {
  return {
    async list(_request, { signal = new AbortController().signal } = {}) {
      const { value, url } = await fetchJson(src ?? '', { base: page.baseURI, signal });
      return readRelated(value, url);
    },
  };
}
