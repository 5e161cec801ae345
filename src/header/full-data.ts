import type { Article } from '../article/model.js';
import { safeUrl } from '../core/safe-url.js';
import { parseDate, type ParsedDate } from '../core/dates.js';
import { isWanted, ownMinutes, said, type HeaderInput, type HeaderPiece } from './header-data.js';

/** What only the full layout shows. An absent field is a piece that is left out. */
export interface FullData {
  readonly section?: string | undefined;
  readonly sectionUrl?: string | undefined;
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly corrections: readonly { readonly text: string; readonly date?: ParsedDate | undefined }[];
  /** Pieces given by attribute or property: these stand before slotted content. */
  readonly own: ReadonlySet<HeaderPiece>;
}

function ownPieces(input: HeaderInput): Set<HeaderPiece> {
  const given: Readonly<Record<HeaderPiece, unknown>> = {
    section: said(input.section),
    headline: said(input.headline),
    standfirst: said(input.standfirst),
    byline: said(input.author) ?? input.authors?.length,
    dates: said(input.publishedAt) ?? said(input.updatedAt),
    'reading-time': ownMinutes(input),
    corrections: input.corrections?.length,
  };
  return new Set((Object.keys(given) as HeaderPiece[]).filter((piece) => given[piece]));
}

/**
 * Brings the header's own attributes and the article's data together, attributes first, less what `omit`
 * names. Pure.
 *
 * @param base resolves relative addresses; undefined refuses them.
 */
export function fullData(
  input: HeaderInput,
  article: Article | undefined,
  base: string | undefined,
): FullData {
  const pick = (piece: HeaderPiece, value: string | undefined, other: string | undefined) =>
    isWanted(input, piece) ? (said(value) ?? said(other)) : undefined;
  const section = pick('section', input.section, article?.articleSection);
  return {
    section,
    sectionUrl: section ? safeUrl(said(input.sectionUrl) ?? article?.sectionUrl, base) : undefined,
    headline: pick('headline', input.headline, article?.headline),
    standfirst: pick('standfirst', input.standfirst, article?.description),
    corrections: isWanted(input, 'corrections')
      ? (input.corrections ?? article?.correction ?? [])
          .filter(({ text }) => said(text))
          .map(({ text, datePublished }) => ({ text, date: parseDate(datePublished) }))
      : [],
    own: ownPieces(input),
  };
}
