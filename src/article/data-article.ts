import { collapse } from '../core/text.js';
import { ArticleSource } from './article-source.js';
import { renderDataBody } from './data-body.js';
import { layerOf } from './merge-sources.js';
import { readArticleJson } from './metadata/article-json.js';
import type { Article, PageMetadata } from './model.js';
import { CHILD_JSON } from './own-sources.js';

/** JSON that the tag carries as a child: `<script type="application/json">`. */
function readChildJson(host: Element, base: string): PageMetadata | undefined {
  const script = host.querySelector(CHILD_JSON);
  if (!script) return undefined;
  try {
    return readArticleJson(JSON.parse(script.textContent), { baseUrl: base, source: 'child-json' });
  } catch (error) {
    return {
      ...layerOf({}, 'child-json'),
      problems: [
        { code: 'malformed-json', source: 'child-json', message: 'Does not parse.', value: String(error) },
      ],
    };
  }
}

/** The layer of the property `article`. */
const readProperty = (article: Partial<Article>, base: string): PageMetadata =>
  readArticleJson(article, { baseUrl: base, source: 'property' });

/** Whether the page's metadata has the headline that an article of data has, give or take the site's name. */
function sameHeadline(data: PageMetadata, page: PageMetadata | undefined): boolean {
  const own = collapse(data.article.headline);
  return !!own && collapse(page?.article.headline).includes(own);
}

/**
 * What only an article that is given as data needs. The npm module has it from the start; the head script's pages,
 * which mostly bring their article, fetch it where one is.
 */
export const dataArticle = { ArticleSource, readProperty, readChildJson, renderDataBody, sameHeadline };
export type DataArticle = typeof dataArticle;
