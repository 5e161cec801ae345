import { safeUrl } from '../core/safe-url.js';
import { collapse, splitNames } from '../core/text.js';
import { levelOfKeyword } from './ai-vocabularies.js';
import { layerOf } from './merge-sources.js';
import type { Article, Author, PageMetadata } from './model.js';

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

/** The authors that an attribute names: human unless another source knows more (merge-sources.ts). */
export const namedIn = (names: string | undefined): Author[] =>
  splitNames(names).map((name) => ({ name, kind: 'human' }));

/** Names of slots and attributes that are texts, with their scalar and the field that it gives. */
const TEXTS = [
  ['headline', 'headline', 'headline'],
  ['standfirst', 'standfirst', 'description'],
  ['section', 'section', 'articleSection'],
  ['published', 'publishedAt', 'datePublished'],
  ['updated', 'updatedAt', 'dateModified'],
] as const;

function articleOf(scalars: ArticleScalars, base: string): Partial<Article> {
  const { author, url, sectionUrl } = scalars;
  const texts = TEXTS.map(([, scalar, field]) => [field, scalars[scalar]?.trim()]);
  return {
    ...(Object.fromEntries(texts) as Partial<Article>),
    author: namedIn(author),
    ...({ url: safeUrl(url, base), sectionUrl: safeUrl(sectionUrl, base) } as Partial<Article>),
  };
}

/** The layer of the tag's own attributes and scalar properties. */
export const readScalars = (scalars: ArticleScalars, base: string): PageMetadata =>
  layerOf(articleOf(scalars, base), 'attribute');

/** What a label that the page wrote inside says of the article. */
function disclosedIn(host: Element): Partial<Article> {
  const label = host.querySelector('news-ai-disclosure:not([data-news-part],[for])');
  const said = (name: string): string => collapse(label?.getAttribute(name));
  return {
    aiDisclosure: levelOfKeyword(said('level')),
    reviewedBy: said('reviewed-by'),
    lastReviewed: said('reviewed-at'),
    accountablePerson: said('responsible'),
    aiModel: said('model'),
    aiProvider: said('provider'),
  } as Partial<Article>;
}

/**
 * What the page gives through slotted elements (`slot="headline"`) and through attributes of a part tag it
 * wrote inside.
 */
export function readElements(host: Element, base: string): PageMetadata {
  const header = host.querySelector('news-article-header:not([data-news-part])');
  const found: { -readonly [K in keyof ArticleScalars]: ArticleScalars[K] } = {};
  for (const [name, scalar] of [...TEXTS, ['author', 'author'] as const]) {
    const slotted = host.querySelector(`:scope > [slot="${name}"],news-article-header > [slot="${name}"]`);
    const text =
      slotted?.getAttribute('datetime') ??
      (slotted && collapse(slotted.textContent)) ??
      header?.getAttribute(name)?.trim();
    if (text) found[scalar] = text;
  }
  return layerOf({ ...articleOf(found, base), ...disclosedIn(host) }, 'element');
}

export const CHILD_JSON = ':scope > script[type="application/json"]';

/** Whether the tag carries JSON as a child. */
export const hasChildJson = (host: Element): boolean => !!host.querySelector(CHILD_JSON);
