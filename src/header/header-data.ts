import type { Article, Author, Correction } from '../article/model.js';
import { AUTHOR_KINDS } from '../article/model.js';
import type { LintFinding } from '../core/lint-event.js';
import { safeUrl } from '../core/safe-url.js';
import { parseAuthors } from './byline.js';
import { compareUpdate, isFuture, parseDate, type ParsedDate } from './dates.js';

/** Pieces that `omit` can leave out. */
export const HEADER_PIECES = [
  'section',
  'headline',
  'standfirst',
  'byline',
  'dates',
  'reading-time',
  'corrections',
] as const;
export type HeaderPiece = (typeof HEADER_PIECES)[number];

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

/** What the header shows. An absent field is a piece that is left out. */
export interface HeaderData {
  readonly section?: string | undefined;
  readonly sectionUrl?: string | undefined;
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly authors: readonly Author[];
  readonly published?: ParsedDate | undefined;
  readonly updated?: ParsedDate | undefined;
  /** Whole minutes. */
  readonly readingTime?: number | undefined;
  readonly corrections: readonly { readonly text: string; readonly date?: ParsedDate | undefined }[];
  /** Pieces given by attribute or property: these stand before slotted content. */
  readonly own: ReadonlySet<HeaderPiece>;
  readonly findings: readonly LintFinding[];
}

const said = (value: string | null | undefined): string | undefined => value?.trim() || undefined;

function authorsOf(input: HeaderInput, article: Article | undefined, base: string | undefined): Author[] {
  const kind = AUTHOR_KINDS.find((name) => name === input.authorKind);
  const names = said(input.author);
  const authors = input.authors?.length
    ? input.authors
    : names
      ? parseAuthors(names, {
          kind,
          urls: input.authorUrl,
          images: input.authorImage,
          known: article?.author,
        })
      : (article?.author ?? []);
  return authors
    .filter((author) => said(author.name))
    .map(({ url, image, ...author }) => {
      const page = safeUrl(url, base);
      const portrait = safeUrl(image, base);
      return { ...author, ...(page ? { url: page } : {}), ...(portrait ? { image: portrait } : {}) };
    });
}

/** The dates that can be shown, and what is wrong with those that cannot. */
function datesOf(
  publishedAt: string | undefined,
  updatedAt: string | undefined,
  now: number | undefined,
): { published?: ParsedDate | undefined; updated?: ParsedDate | undefined; findings: LintFinding[] } {
  const findings: LintFinding[] = [];
  const read = (name: string, value: string | undefined): ParsedDate | undefined => {
    if (!value) return undefined;
    const date = parseDate(value);
    if (!date)
      findings.push({
        code: 'date-invalid',
        severity: 'error',
        message: `The ${name} date "${value.slice(0, 60)}" is not a date and is not shown. Write it as in 2026-10-20T09:14:00+02:00.`,
      });
    else if (now !== undefined && isFuture(date, now)) {
      findings.push({
        code: 'date-future',
        severity: 'error',
        message: `The ${name} date ${date.iso} lies more than a day ahead and is not shown. Correct the date or the server's clock.`,
      });
      return undefined;
    }
    return date;
  };
  const published = read('publication', publishedAt);
  let updated = read('update', updatedAt);
  if (published && updated) {
    const order = compareUpdate(published, updated);
    if (order === 'earlier')
      findings.push({
        code: 'updated-before-published',
        severity: 'warning',
        message: `The update ${updated.iso} lies before the publication ${published.iso} and is not shown. Correct one of them.`,
      });
    if (order !== 'later') updated = undefined;
  }
  if (!publishedAt && !updatedAt)
    findings.push({
      code: 'date-missing',
      severity: 'info',
      message:
        'No publication date is known, so none is shown. Give `published`, or datePublished in JSON-LD.',
    });
  return { published, updated, findings };
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
    readonly now?: number | undefined;
    readonly base?: string | undefined;
  },
): HeaderData {
  const omitted = new Set(input.omit?.split(/\s+/));
  const wanted = (piece: HeaderPiece): boolean => !omitted.has(piece);
  const own = new Set<HeaderPiece>();
  const pick = (
    piece: HeaderPiece,
    value: string | undefined,
    other: string | undefined,
  ): string | undefined => {
    if (said(value)) own.add(piece);
    return wanted(piece) ? (said(value) ?? said(other)) : undefined;
  };
  const minutes = input.readingTime;
  const ownMinutes =
    minutes && Number.isFinite(minutes) && minutes > 0 ? Math.max(1, Math.round(minutes)) : undefined;
  if (said(input.author) || input.authors?.length) own.add('byline');
  if (said(input.publishedAt) || said(input.updatedAt)) own.add('dates');
  if (ownMinutes) own.add('reading-time');
  if (input.corrections?.length) own.add('corrections');
  const section = pick('section', input.section, article?.articleSection);
  const dates = wanted('dates')
    ? datesOf(
        said(input.publishedAt) ?? article?.datePublished,
        said(input.updatedAt) ?? article?.dateModified,
        context.now,
      )
    : { findings: [] };
  return {
    section,
    sectionUrl: section ? safeUrl(said(input.sectionUrl) ?? article?.sectionUrl, context.base) : undefined,
    headline: pick('headline', input.headline, article?.headline),
    standfirst: pick('standfirst', input.standfirst, article?.description),
    authors: wanted('byline') ? authorsOf(input, article, context.base) : [],
    ...dates,
    readingTime: wanted('reading-time') ? (ownMinutes ?? context.readingTime) : undefined,
    corrections: wanted('corrections')
      ? (input.corrections ?? article?.correction ?? [])
          .filter(({ text }) => said(text))
          .map(({ text, datePublished }) => ({ text, date: parseDate(datePublished) }))
      : [],
    own,
  };
}
