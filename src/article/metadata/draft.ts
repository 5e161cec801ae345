import type { Article, ArticleField, Author, AuthorKind, Problem, ProblemCode, Source } from '../model.js';
import { safeUrl } from '../../core/safe-url.js';
import { isoDate } from './dates.js';
import { plainText } from './text.js';

/** An author before it is known whether the work is AI-made: no kind means that the source gave no type. */
export type AuthorDraft = Omit<Author, 'kind'> & { readonly kind?: AuthorKind };

/** What one source says of the article. */
export type Draft = { -readonly [Field in Exclude<ArticleField, 'author'>]?: Article[Field] } & {
  author?: readonly AuthorDraft[];
};

/** What a reader of one source needs: whose values these are, how to resolve addresses, where to complain. */
export interface Reading {
  readonly source: Source;
  readonly base?: string | undefined;
  readonly problems: Problem[];
}

const MAX_PROBLEMS = 100;

/** Notes what is wrong with a value. */
export function report(
  { source, problems }: Reading,
  code: ProblemCode,
  message: string,
  field?: ArticleField,
  value?: unknown,
): void {
  if (problems.length >= MAX_PROBLEMS) return;
  problems.push({
    code,
    source,
    message,
    ...(field && { field }),
    ...(value !== undefined && { value: show(value).slice(0, 200) }),
  });
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value).slice(0, 200);
  } catch {
    return typeof value;
  }
}

/** Plain text of at most `limit` characters, or undefined. A cut is reported. */
export function textOf(
  reading: Reading,
  field: ArticleField,
  value: string | null | undefined,
  limit = 1000,
  multiline = false,
): string | undefined {
  if (!value) return undefined;
  const text = plainText(value, limit + 1, multiline);
  if (text.length > limit) {
    report(reading, 'too-long', `Cut to ${limit} characters.`, field, text);
    return text.slice(0, limit).trimEnd();
  }
  return text || undefined;
}

/** An ISO 8601 date, or undefined and a problem. */
export function dateOf(reading: Reading, field: ArticleField, value: unknown): string | undefined {
  if (value == null || value === '') return undefined;
  const date = isoDate(value);
  if (!date) report(reading, 'invalid-date', 'Not a date; dropped.', field, value);
  return date;
}

/** An absolute http(s) address, or undefined and a problem. */
export function urlOf(reading: Reading, field: ArticleField, value: unknown): string | undefined {
  if (value == null || value === '') return undefined;
  const url = safeUrl(value, reading.base);
  if (!url) report(reading, 'unsafe-url', 'Not an http(s) address; dropped.', field, value);
  return url;
}

/** A BCP 47 tag in its usual capitals, or undefined and a problem. `en_GB` is taken for `en-GB`. */
export function languageOf(reading: Reading, value: string | null | undefined): string | undefined {
  const tag = value?.trim().replace(/_/g, '-');
  if (!tag) return undefined;
  try {
    if (/^[a-z]{2,3}(-|$)/i.test(tag)) return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // Reported below.
  }
  report(reading, 'invalid-language', 'Not a language tag; dropped.', 'inLanguage', value);
  return undefined;
}
