import type { Article, Author, Correction } from '../article/model.js';
import { AUTHOR_KINDS } from '../article/model.js';
import type { ParsedDate } from '../core/dates.js';
import type { LintFinding } from '../core/lint-event.js';
import { safeUrl } from '../core/safe-url.js';
import { parseAuthors } from './parse-authors.js';
import { dateFindings } from './date-findings.js';
import { shownDates } from './dates.js';

/** Pieces that `omit` can leave out. */
export type HeaderPiece =
  'section' | 'headline' | 'standfirst' | 'byline' | 'dates' | 'reading-time' | 'corrections';

/** What the header's own attributes and properties say; absent or blank means "not said". */
export interface HeaderInput {
  readonly section?: string | undefined;
  readonly sectionUrl?: string | undefined;
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly author?: string | undefined;
  readonly authorKind?: string | undefined;
  readonly authorUrl?: string | undefined;
  readonly authorImage?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  readonly publishedAt?: string | undefined;
  readonly updatedAt?: string | undefined;
  readonly readingTime?: number | undefined;
  readonly corrections?: readonly Correction[] | undefined;
  readonly omit?: string | undefined;
}

/** What a strip shows. An absent field is a piece that is left out. */
export interface StripData {
  readonly authors: readonly Author[];
  readonly published?: ParsedDate | undefined;
  readonly updated?: ParsedDate | undefined;
  /** Whole minutes. */
  readonly readingTime?: number | undefined;
}

/** What a header shows in every layout. */
export interface HeaderData extends StripData {
  readonly findings: readonly LintFinding[];
}

/** A text that says something, trimmed. */
export const said = (value: string | null | undefined): string | undefined => value?.trim() || undefined;

/** Whether a piece is not among those that `omit` names. */
export const isWanted = ({ omit }: HeaderInput, piece: HeaderPiece): boolean =>
  !omit?.split(/\s+/).includes(piece);

/** The reading time that the header itself is given, in whole minutes; undefined if it is none. */
export function ownMinutes({ readingTime }: HeaderInput): number | undefined {
  return readingTime && Number.isFinite(readingTime) && readingTime > 0
    ? Math.max(1, Math.round(readingTime))
    : undefined;
}

function authorsOf(input: HeaderInput, article: Article | undefined, base: string | undefined): Author[] {
  const names = said(input.author);
  const known = article?.author ?? [];
  const authors = input.authors?.length
    ? input.authors
    : names
      ? parseAuthors(names, {
          kind: AUTHOR_KINDS.find((name) => name === input.authorKind),
          urls: input.authorUrl,
          images: input.authorImage,
          known,
        })
      : known;
  return authors
    .filter(({ name }) => said(name))
    .map(({ url, image, ...author }) => {
      const page = safeUrl(url, base);
      const portrait = safeUrl(image, base);
      return { ...author, ...(page && { url: page }), ...(portrait && { image: portrait }) };
    });
}

/**
 * Brings the header's own attributes and the article's data together, attributes first, less what `omit`
 * names. Pure.
 *
 * @param now milliseconds, to find dates in the future; undefined while no clock may be asked.
 * @param base resolves relative addresses; undefined refuses them.
 */
export function headerData(
  input: HeaderInput,
  article: Article | undefined,
  context: {
    readonly readingTime?: number | undefined;
    /** What the page gives as its date, if that is none. */
    readonly invalidDate?: string | undefined;
    readonly now?: number | undefined;
    readonly base?: string | undefined;
  },
): HeaderData {
  const published = said(input.publishedAt) ?? article?.datePublished ?? context.invalidDate;
  const updated = said(input.updatedAt) ?? article?.dateModified;
  const dates = isWanted(input, 'dates');
  return {
    authors: isWanted(input, 'byline') ? authorsOf(input, article, context.base) : [],
    ...(dates && shownDates(published, updated, context.now)),
    readingTime: isWanted(input, 'reading-time') ? (ownMinutes(input) ?? context.readingTime) : undefined,
    findings: dates ? dateFindings(published, updated, context.now) : [],
  };
}
