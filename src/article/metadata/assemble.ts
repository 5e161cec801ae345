import { authorOf } from '../author-kinds.js';
import {
  EMPTY_ARTICLE,
  type Article,
  type ArticleField,
  type PageMetadata,
  type Problem,
  type Source,
} from '../model.js';
import { dropNoReview } from '../review.js';
import { isDoubtful } from './names.js';
import { report, type Draft } from './reading.js';
import { comparable } from './text.js';

export interface ReadOptions {
  /** Read only inside this element (a second article on the page); what the head says is then left out. */
  readonly root?: Element | undefined;
  /** The article's address: chooses among several articles, and stands for the canonical link. */
  readonly url?: string | undefined;
}

/** What one source said. */
export interface Found {
  readonly source: Source;
  readonly draft: Draft;
}

export type Entry = { readonly name?: string; readonly url?: string };

/** Says whether two sources contradict each other in a field. Fetched with the further readers. */
export type Clash = (field: ArticleField, one: unknown, other: unknown) => boolean;

/** Adds what a lower source knows of the same author (by name) or the same picture (by address). */
const enrich = (entries: readonly Entry[], others: readonly Entry[]): Entry[] =>
  entries.map((entry) => ({
    ...others.find(({ name, url }) =>
      entry.name ? name && comparable(name) === comparable(entry.name) : url === entry.url,
    ),
    ...entry,
  }));

/**
 * Joins what the sources said, in falling precedence, into a frozen article. Two exceptions: the canonical
 * link goes first for `url`, and OpenGraph last for the language, where it mostly carries a default.
 * `start` keeps what it has; only its gaps are filled.
 */
export function assemble(
  found: readonly Found[],
  problems: Problem[],
  start?: PageMetadata,
  clash?: Clash,
): PageMetadata {
  const article: Record<string, unknown> = { ...EMPTY_ARTICLE, ...start?.article };
  const provenance: Partial<Record<ArticleField, Source>> = { ...start?.provenance };
  for (const field of new Set(found.flatMap(({ draft }) => Object.keys(draft) as ArticleField[]))) {
    if (start && !isGap(field, start)) continue;
    const said = found
      .filter(({ draft }) => field in draft)
      .map(({ source, draft }) => ({ source, value: (draft as Record<string, unknown>)[field] }));
    const last = (source: Source) =>
      field === 'url' ? source !== 'meta' : field === 'inLanguage' && source === 'open-graph';
    said.sort((a, b) => +last(a.source) - +last(b.source));
    let { source: winner, value } = said[0]!;
    for (const { source, value: other } of said) {
      if (clash?.(field, value, other))
        report({ source, problems }, 'contradiction', field, (other as Entry).name ?? other);
      // Where both agree on the language, the page's own attribute is what browsers go by.
      else if (field === 'inLanguage' && source === 'meta') [winner, value] = [source, other];
      if (/^(author|image)$/.test(field)) value = enrich(value as Entry[], other as Entry[]);
    }
    article[field] = value;
    provenance[field] = winner;
  }
  if (article['author'] !== start?.article.author)
    article['author'] = (article['author'] as NonNullable<Draft['author']>).map((author) =>
      authorOf(author, /json|src|prop/.test(provenance.author!), article),
    );
  dropNoReview(article as unknown as Article, provenance);
  return freeze({ article: article as unknown as Article, provenance, problems });
}

function freeze<T>(value: T): T {
  if (typeof value === 'object') Object.values(value as object).forEach(freeze);
  return Object.freeze(value);
}

/**
 * Nothing is known, or only what sites fill carelessly: a headline guessed from the page's title, an author
 * from `<meta name="author">`. Where a rarer source names them, someone meant it.
 */
const isGap = (field: ArticleField, { provenance }: PageMetadata): boolean =>
  !provenance[field] || /headline:html|author:meta/.test(`${field}:${provenance[field]}`);

/** What no article should be without. */
const WANTED = ['headline', 'author', 'datePublished'] as const;

/** Whether one of these is a gap. */
export const isWanting = (metadata: PageMetadata): boolean => WANTED.some((field) => isGap(field, metadata));

/** What a page that is described in full has in its JSON-LD. */
const EXPECTED = [...WANTED, 'description', 'image', 'publisher'] as const;

/**
 * Whether it is worth loading the readers that a well-described page does not need: a field is unknown, something
 * was wrong, or a text wants what only they can do.
 */
export const hasGaps = ({ article, provenance, problems }: PageMetadata): boolean => {
  const names = article.author.map(({ name }) => name);
  return (
    EXPECTED.some((field) => !provenance[field]) ||
    !!problems[0] ||
    names.some(isDoubtful) ||
    /&[a-z]+;/i.test([article.headline, article.description, names].join())
  );
};
