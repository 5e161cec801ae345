import type { Article, Author, Correction } from '../article/model.js';
import { AUTHOR_KINDS } from '../article/model.js';
import type { LintFinding } from '../core/lint-event.js';
import { safeUrl } from '../core/safe-url.js';
import { parseAuthors } from './byline.js';
import { compareUpdate, isFuture, parseDate, type ParsedDate } from './dates.js';

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

/** What a header shows in every layout. An absent field is a piece that is left out. */
export interface HeaderData {
  readonly authors: readonly Author[];
  readonly published?: ParsedDate | undefined;
  readonly updated?: ParsedDate | undefined;
  /** Whole minutes. */
  readonly readingTime?: number | undefined;
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

/** The dates that can be shown; what is wrong with those that cannot goes to `findings`. */
function datesOf(
  publishedAt: string | undefined,
  updatedAt: string | undefined,
  now: number | undefined,
  findings: LintFinding[],
): Pick<HeaderData, 'published' | 'updated'> {
  const say = (code: string, message: string, severity: LintFinding['severity'] = 'error'): void => {
    findings.push({ code, severity, message });
  };
  const read = (name: string, value: string | undefined): ParsedDate | undefined => {
    if (!value) return undefined;
    const date = parseDate(value);
    if (!date)
      say(
        'date-invalid',
        `The ${name} date "${value.slice(0, 60)}" is none and is not shown. Write it as in 2026-10-20T09:14:00+02:00.`,
      );
    else if (now !== undefined && isFuture(date, now))
      say('date-future', `The ${name} date ${date.iso} is ahead and is not shown. Correct it, or the clock.`);
    else return date;
    return undefined;
  };
  const published = read('publication', publishedAt);
  let updated = read('update', updatedAt);
  if (published && updated) {
    const order = compareUpdate(published, updated);
    if (order === 'earlier')
      say(
        'updated-before-published',
        `The update ${updated.iso} is before the publication ${published.iso} and is not shown. Correct one.`,
        'warning',
      );
    if (order !== 'later') updated = undefined;
  }
  if (!publishedAt && !updatedAt)
    say(
      'date-missing',
      'No publication date is known. Give `published`, or datePublished in JSON-LD.',
      'info',
    );
  return { published, updated };
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
  const findings: LintFinding[] = [];
  return {
    authors: isWanted(input, 'byline') ? authorsOf(input, article, context.base) : [],
    ...(isWanted(input, 'dates') &&
      datesOf(
        said(input.publishedAt) ?? article?.datePublished ?? context.invalidDate,
        said(input.updatedAt) ?? article?.dateModified,
        context.now,
        findings,
      )),
    readingTime: isWanted(input, 'reading-time') ? (ownMinutes(input) ?? context.readingTime) : undefined,
    findings,
  };
}
