import { safeUrl } from '../core/safe-url.js';
import { layerOf } from './merge-sources.js';
import { readArticleJson } from './metadata/article-json.js';
import type { Article, Author, PageMetadata } from './model.js';

type Writable<T> = { -readonly [K in keyof T]?: T[K] };

/** The article scalars as attributes and properties of `<news-article>` carry them. */
export interface ArticleScalars {
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly section?: string | undefined;
  readonly sectionUrl?: string | undefined;
  /** Names, apart by semicolons. */
  readonly author?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly updatedAt?: string | undefined;
  readonly url?: string | undefined;
}

/** Splits the `author` attribute: names apart by semicolons, all human unless data says more. */
export function parseAuthors(names: string | undefined): Author[] {
  return (names ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ name, kind: 'human' }));
}

function articleOf(scalars: ArticleScalars, base: string): Partial<Article> {
  const article: Writable<Article> = {};
  const put = <K extends keyof Article>(field: K, value: Article[K] | '' | undefined): void => {
    if (value !== undefined && value !== '') article[field] = value;
  };
  put('headline', scalars.headline?.trim());
  put('description', scalars.standfirst?.trim());
  put('articleSection', scalars.section?.trim());
  put('sectionUrl', scalars.sectionUrl && safeUrl(scalars.sectionUrl, base));
  put('datePublished', scalars.publishedAt?.trim());
  put('dateModified', scalars.updatedAt?.trim());
  put('url', scalars.url && safeUrl(scalars.url, base));
  const authors = parseAuthors(scalars.author);
  if (authors.length) article.author = authors;
  return article;
}

/** The layer of the tag's own attributes and scalar properties. */
export const readScalars = (scalars: ArticleScalars, base: string): PageMetadata =>
  layerOf(articleOf(scalars, base), 'attribute');

/** Names of slots and attributes, with the scalar that each gives. */
const FIELDS = {
  headline: 'headline',
  standfirst: 'standfirst',
  section: 'section',
  author: 'author',
  published: 'publishedAt',
  updated: 'updatedAt',
} as const;

/**
 * What the page gives through slotted elements (`slot="headline"`) and through attributes of a part tag it
 * wrote inside.
 */
export function readElements(host: Element, base: string): PageMetadata {
  const header = host.querySelector('news-article-header:not([data-news-part])');
  const found: { -readonly [K in keyof ArticleScalars]: ArticleScalars[K] } = {};
  for (const [name, scalar] of Object.entries(FIELDS)) {
    const slotted = host.querySelector(`:scope > [slot="${name}"],news-article-header > [slot="${name}"]`);
    const text =
      slotted?.getAttribute('datetime') ??
      slotted?.textContent.replace(/\s+/g, ' ').trim() ??
      header?.getAttribute(name)?.trim();
    if (text) found[scalar] = text;
  }
  return layerOf(articleOf(found, base), 'element');
}

const CHILD_JSON = ':scope > script[type="application/json"]';

/** Whether the tag carries JSON as a child. */
export const hasChildJson = (host: Element): boolean => !!host.querySelector(CHILD_JSON);

/** JSON that the tag carries as a child: `<script type="application/json">`. */
export function readChildJson(host: Element, base: string): PageMetadata | undefined {
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
