import { declaredAi } from '../ai-declaration.js';
import {
  EMPTY_ARTICLE,
  type Article,
  type ArticleField,
  type PageMetadata,
  type Problem,
  type Source,
} from '../model.js';
import { uniqueAuthors } from './byline.js';
import { report, type Draft } from './draft.js';
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

type Values = Partial<Record<ArticleField, unknown>>;

/** Whether two sources' values for a field cannot both be right. Looser than equality: sources word differently. */
const CLASH: Partial<Record<ArticleField, (a: never, b: never) => boolean>> = {
  headline: apart,
  articleSection: apart,
  publisher: (a: { name: string }, b: { name: string }) => apart(a.name, b.name),
  author: (a: { name: string }[], b: { name: string }[]) =>
    a.every((one) => b.every((other) => apart(one.name, other.name))),
  datePublished: daysApart,
  dateModified: daysApart,
  inLanguage: (a: string, b: string) => primary(a) !== primary(b),
  url: (a: string, b: string) =>
    apart(a.replace(/^https?:|[?#].*$/g, ''), b.replace(/^https?:|[?#].*$/g, '')),
  isAccessibleForFree: (a: boolean, b: boolean) => a !== b,
  aiDisclosure: apart,
  digitalSourceType: apart,
};

function apart(a: string, b: string): boolean {
  const [one, other] = [comparable(a), comparable(b)];
  return !one.includes(other) && !other.includes(one);
}

function daysApart(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) > 864e5;
}

const primary = (tag: string): string => tag.split('-')[0]!.toLowerCase();

/**
 * Joins what the sources said, in falling precedence, into a frozen article. Two exceptions: the canonical
 * link goes first for `url`, and OpenGraph last for the language, where it mostly carries a default.
 * `start` keeps what it has; only its gaps are filled.
 */
export function assemble(found: readonly Found[], problems: Problem[], start?: PageMetadata): PageMetadata {
  const article: Values = { ...EMPTY_ARTICLE, ...start?.article };
  const provenance: Partial<Record<ArticleField, Source>> = { ...start?.provenance };
  const fields = new Set(found.flatMap(({ draft }) => Object.keys(draft) as ArticleField[]));
  for (const field of fields) {
    const known = start?.provenance[field];
    if (known && !isGap(field, known)) continue;
    const said = found.filter(({ draft }) => (draft as Values)[field] !== undefined);
    const rank = ({ source }: Found): number =>
      field === 'url' ? +(source !== 'meta') : +(field === 'inLanguage' && source === 'open-graph');
    said.sort((a, b) => rank(a) - rank(b));
    const [winner, ...others] = said;
    let value = (winner!.draft as Values)[field];
    provenance[field] = winner!.source;
    for (const { source, draft } of others) {
      const other = (draft as Values)[field];
      if (CLASH[field]?.(value as never, other as never)) {
        report(
          { source, problems },
          'contradiction',
          `Differs from ${winner!.source}, which was taken.`,
          field,
          other,
        );
      } else if (field === 'inLanguage' && source === 'meta') {
        // Both agree, and the page's own attribute is what browsers go by.
        value = other;
        provenance[field] = source;
      }
      if (field === 'author' || field === 'image') value = enrich(value as Entry[], other as Entry[]);
    }
    article[field] = value;
  }
  const ai = declaredAi(article as unknown as Article);
  article.author = uniqueAuthors((article.author as NonNullable<Draft['author']>) ?? []).map((author) => ({
    ...author,
    // Software and personas are AI where the work is declared so; nobody typed as a person ever is.
    kind: author.kind === 'organisation' && ai ? 'ai' : (author.kind ?? (ai === 'made' ? 'ai' : 'human')),
  }));
  return freeze({ article: article as unknown as Article, provenance, problems });
}

type Entry = { readonly name?: string; readonly url?: string };

/** Adds what a lower source knows of the same author (by name) or the same picture (by address). */
function enrich(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({
    ...others.find(({ name, url }) =>
      entry.name ? name && comparable(name) === comparable(entry.name) : url === entry.url,
    ),
    ...entry,
  }));
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner) freeze(inner as object);
  }
  return Object.freeze(value);
}

/**
 * Nothing is known, or only what sites fill carelessly: a headline guessed from the page's title, an author
 * from `<meta name="author">`. Where a rare vocabulary names them, someone meant it.
 */
const isGap = (field: ArticleField, source: Source | undefined): boolean =>
  !source || (field === 'headline' && source === 'html') || (field === 'author' && source === 'meta');

/**
 * Whether the rare vocabularies are worth fetching: headline, author or date of publication is wanting, and
 * the page has tags of such a vocabulary.
 */
export function hasGaps({ provenance }: PageMetadata, document: Document): boolean {
  const wanting = (['headline', 'author', 'datePublished'] as const).some((field) =>
    isGap(field, provenance[field]),
  );
  return (
    wanting &&
    [...document.querySelectorAll('meta[content]')].some((meta) =>
      /(?:^|\s)(?:dc(?:terms?)?[.:]|citation_|parsely-)/i.test(
        `${meta.getAttribute('name') ?? ''} ${meta.getAttribute('property') ?? ''}`.slice(0, 1000),
      ),
    )
  );
}
