import { canonicalLanguage } from '../../core/language.js';
import { safeUrl } from '../../core/safe-url.js';
import type { SaidKind } from '../author-kinds.js';
import type { Article, ArticleField, Author, Problem, ProblemCode, Source } from '../model.js';
import { isoDate } from '../../core/iso-date.js';
import type { Node } from './schema-node.js';
import { plainText, type Decoder } from './text.js';

/** An author before it is known whether the work is AI-made: no kind means that the source gave no type. */
export type AuthorDraft = Omit<Author, 'kind'> & { readonly kind?: SaidKind };

/** What one source says of the article. */
export type Draft = { -readonly [Field in Exclude<ArticleField, 'author'>]?: Article[Field] } & {
  author?: readonly AuthorDraft[];
};

/** What the first reading leaves to the full one, because a page that describes itself well does not need it. */
export interface Abilities {
  /** Takes a byline apart. */
  readonly bylines: (byline: string) => AuthorDraft[];
  /** Reads dates that are not ISO 8601. */
  readonly dates: (value: unknown) => string | undefined;
  /** Knows all entities. */
  readonly decode: Decoder;
  /** What each code means, for who maintains the page. */
  readonly messages: Readonly<Record<ProblemCode, string>>;
}

/** What a reader of one source needs: whose values these are, how to resolve addresses, where to complain. */
export interface Reading {
  readonly source: Source;
  readonly base?: string | undefined;
  readonly problems: Problem[];
  /** The page's nodes by `@id`. */
  readonly ids?: ReadonlyMap<unknown, Node> | undefined;
  /** The nodes being read, outermost first: a reference back to one of them is cut. */
  readonly trail?: readonly Node[];
  /** Absent in the first reading. */
  readonly abilities?: Abilities | undefined;
  /** The document's title, which tells `headline` from `name` where they differ. */
  readonly title?: string;
}

const MAX_PROBLEMS = 100;

/** Notes what is wrong with a value. */
export function report(
  { source, problems, abilities }: Reading,
  code: ProblemCode,
  field?: ArticleField,
  value?: unknown,
): void {
  if (problems.length >= MAX_PROBLEMS) return;
  problems.push({
    code,
    source,
    message: abilities?.messages[code] ?? '',
    ...(field && { field }),
    ...(value != null && {
      value: String(typeof value === 'object' ? Object.keys(value) : (value as string)).slice(0, 200),
    }),
  });
}

/** Plain text of at most `limit` characters, or undefined. A cut is reported. */
export function textOf(
  reading: Reading,
  field: ArticleField,
  value: string | null | undefined,
  limit = 2000,
  multiline = false,
): string | undefined {
  const text = plainText(value ?? '', limit + 1, multiline, reading.abilities?.decode);
  if (text.length > limit) report(reading, 'too-long', field, text);
  return text.slice(0, limit) || undefined;
}

/** The value as `read` makes it, or undefined and a problem. Absent values are no problem. */
function checked<T>(reading: Reading, code: ProblemCode, field: ArticleField, value: unknown, result: T): T {
  if (result === undefined && value != null && value !== '') report(reading, code, field, value);
  return result;
}

/** An ISO 8601 date, or undefined and a problem. */
export const dateOf = (reading: Reading, field: ArticleField, value: unknown): string | undefined =>
  checked(reading, 'invalid-date', field, value, (reading.abilities?.dates ?? isoDate)(value));

/** An absolute http(s) address, or undefined and a problem. */
export const urlOf = (reading: Reading, field: ArticleField, value: unknown): string | undefined =>
  checked(reading, 'unsafe-url', field, value, safeUrl(value, reading.base));

/** A BCP 47 tag in its usual capitals, or undefined and a problem. `en_GB` is taken for `en-GB`. */
export function languageOf(reading: Reading, value: string | null | undefined): string | undefined {
  const tag = value?.trim() ?? '';
  const language = /^[a-z]{2,3}([-_]|$)/i.test(tag) ? canonicalLanguage(tag) : undefined;
  return checked(reading, 'invalid-language', 'inLanguage', value, language);
}
