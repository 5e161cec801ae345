import { authorOf, reconsider } from './author-kinds.js';
import {
  EMPTY_ARTICLE,
  type Article,
  type ArticleField,
  type Author,
  type PageMetadata,
  type Problem,
  type Source,
} from './model.js';
import { dropNoReview } from './review.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const known = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Joins layers field by field; the first layer that knows a field gives it, and its origin. */
export function mergeSources(layers: readonly (PageMetadata | undefined)[]): PageMetadata {
  const article: Record<string, unknown> = { ...EMPTY_ARTICLE };
  const provenance: Partial<Record<ArticleField, Source>> = {};
  const problems: Problem[] = [];
  for (const layer of layers) {
    if (!layer) continue;
    problems.push(...layer.problems);
    for (const field of Object.keys(layer.article) as ArticleField[]) {
      if (provenance[field] || !known(layer.article[field])) continue;
      article[field] = layer.article[field];
      const source = layer.provenance[field];
      if (source) provenance[field] = source;
    }
  }
  const joined = article as unknown as Writable<Article>;
  if (isNameOnly(provenance.author)) joined.author = namedAuthors(joined, layers);
  joined.author = joined.author.map((author) => reconsider(author, joined));
  dropNoReview(joined, provenance);
  return Object.freeze({
    article: Object.freeze(article) as unknown as Article,
    provenance: Object.freeze(provenance),
    problems: Object.freeze(problems),
  });
}

/** Whether authors come from an attribute or a slot, which hold names and nothing else. */
const isNameOnly = (source: Source | undefined): boolean => source === 'attribute' || source === 'element';

/**
 * Authors of whom an attribute gives the name alone: what a lower source knows of the same name stays, above all
 * that it is no human. A name that nobody else knows, on work declared AI-made, is called neither human nor AI.
 */
function namedAuthors(article: Article, layers: readonly (PageMetadata | undefined)[]): Author[] {
  const known = layers.flatMap((layer) =>
    layer && !isNameOnly(layer.provenance.author) ? layer.article.author : [],
  );
  return article.author.map(
    ({ name }) =>
      known.find((author) => author.name.toLowerCase() === name.toLowerCase()) ??
      authorOf({ name }, false, article),
  );
}

/** Makes a layer out of values that all come from one source. */
export function layerOf(values: Partial<Article>, source: Source): PageMetadata {
  const article: Writable<Article> = { ...EMPTY_ARTICLE, ...values };
  const provenance: Partial<Record<ArticleField, Source>> = {};
  for (const field of Object.keys(values) as ArticleField[])
    if (known(values[field])) provenance[field] = source;
  return { article, provenance, problems: [] };
}

/** The fields whose values differ between two articles, by content. */
export function changedFields(before: Article, after: Article): ArticleField[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)] as ArticleField[]);
  return [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
