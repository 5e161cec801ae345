import type { ReadOptions } from '../../article/metadata/assemble.js';
import { bareUrl, chooseArticle } from '../../article/metadata/choose-article.js';
import { graphOf } from '../../article/metadata/json-ld.js';
import { parseJson } from '../../article/metadata/json-text.js';
import { baseOf, canonicalLink } from '../../article/metadata/page-address.js';
import { readPageMetadata } from '../../article/metadata/read-page-metadata.js';
import { get, isNode, type Node } from '../../article/metadata/schema-node.js';
import { comparable } from '../../article/metadata/text.js';
import { EMPTY_ARTICLE, type Article, type ArticleField, type PageMetadata } from '../../article/model.js';
import { safeUrl } from '../../core/safe-url.js';

export interface EmitOptions extends ReadOptions {
  /** The article is data that the tag shows; the page may speak of another one. */
  readonly isData?: boolean | undefined;
}

/** What the page's own metadata says of an article. */
export interface PageArticle {
  readonly metadata: PageMetadata;
  /** The node that describes the article in JSON-LD. */
  readonly node?: Node | undefined;
  /** The node that a value is or refers to. */
  readonly resolve: (value: unknown) => Node | undefined;
  /** Whether the metadata (not only the visible page) says something in this field. */
  readonly says: (field: string) => boolean;
}

/** The marks of what this library added itself, which is not the page's word. */
export const EMITTED = 'data-news-emitted';

function jsonLdOf(scope: ParentNode): unknown[] {
  return [...scope.querySelectorAll(`script[type*="ld+json" i]:not([${EMITTED}])`)].flatMap((script) => {
    try {
      return parseJson(script.textContent.trim())?.value ?? [];
    } catch {
      return [];
    }
  });
}

/** Whether the page speaks of the article that is known as data. */
function isSame(data: Article, page: Article): boolean {
  if (data.url && page.url) return bareUrl(data.url) === bareUrl(page.url);
  const headline = comparable(data.headline ?? '');
  return !!headline && comparable(page.headline ?? '').includes(headline);
}

const NOTHING: PageMetadata = { article: EMPTY_ARTICLE, provenance: {}, problems: [] };

/** Reads what the page itself says of the article: nothing where it speaks of another. */
export function readPageArticle(
  page: Document,
  article: Article,
  { isData, ...options }: EmitOptions,
): PageArticle {
  const read = readPageMetadata(page, options);
  const isOther = !!isData && !isSame(article, read.article);
  const metadata = isOther ? NOTHING : read;
  const { articles, ids } = graphOf(isOther ? [] : jsonLdOf(options.root ?? page));
  const base = baseOf(page, options.url);
  const canonical = safeUrl(options.url ?? (options.root ? '' : canonicalLink(page)), base);
  const resolve = (value: unknown): Node | undefined =>
    isNode(value) ? (ids?.get(get(value, '@id')) ?? value) : undefined;
  return {
    metadata,
    node: resolve(chooseArticle(articles, canonical, { source: 'json-ld', base, problems: [] })),
    resolve,
    says: (field) => !/^(html|undefined)$/.test(String(metadata.provenance[field as ArticleField])),
  };
}
