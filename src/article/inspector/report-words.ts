import type { LintSeverity } from '../../core/lint-event.js';
import type { Adoption } from '../adopt.js';
import type { ArticleField, ProblemCode, Source } from '../model.js';

/**
 * The inspector's words. English only and outside the catalogues: maintainers read them, not readers, and a
 * finding is looked up by its wording.
 */

/** Fields whose name in the model would not tell a site owner what is meant. */
const FIELDS: Readonly<Partial<Record<ArticleField, string>>> = {
  description: 'Standfirst',
  articleSection: 'Section',
  publisher: 'Site',
  inLanguage: 'Language',
  dir: 'Direction',
  url: 'Address',
};

/** A field as a site owner calls it; else the name that JSON-LD has for it, as words: "Date published". */
export const fieldWords = (field: ArticleField): string =>
  FIELDS[field] ??
  field.replace(/^.|[A-Z]/g, (letter, at) => (at ? ` ${letter.toLowerCase()}` : letter.toUpperCase()));

/** Sources that are no tags. */
const SOURCES: Readonly<Partial<Record<Source, string>>> = {
  attribute: 'attribute of <news-article>',
  property: 'article property, set by a script',
  element: 'element inside <news-article>',
  'child-json': 'JSON inside <news-article>',
  src: 'JSON that src names',
  'json-ld': 'JSON-LD in the page',
  microdata: 'microdata (itemprop) in the page',
  meta: '<meta> tag',
  html: 'text of the page',
};

/**
 * The tags that carry a field. Said here once more: shared with the readers of the page, the tables would
 * become a file of their own in what every reader loads.
 */
const TAGS: Readonly<Partial<Record<Source, Readonly<Partial<Record<ArticleField, string>>>>>> = {
  'open-graph': {
    headline: 'og:title',
    description: 'og:description',
    articleSection: 'article:section',
    author: 'article:author',
    publisher: 'og:site_name',
    datePublished: 'article:published_time',
    dateModified: 'article:modified_time',
    image: 'og:image',
    inLanguage: 'og:locale',
    url: 'og:url',
    keywords: 'article:tag',
  },
  meta: { url: '<link rel="canonical">', inLanguage: '<html lang="">' },
};

/** A source in words: by the tag that carries the field, where there is one. */
export const sourceWords = (source: Source, field?: ArticleField): string =>
  (field && TAGS[source]?.[field]) ?? SOURCES[source] ?? `${source} tag`;

export const HOW: Readonly<Record<NonNullable<Adoption['how']>, string>> = {
  wrapped: 'The tag stands around it',
  for: 'The attribute for="" names it',
  'only-article': 'The page’s only <article>',
  smallest: 'The smallest element with headline and text',
};

/** How much something matters, and how to mend it. */
type Advice = readonly [severity: LintSeverity, mend: string];

export const PROBLEMS: Readonly<Record<ProblemCode, Advice>> = {
  'malformed-json': ['error', 'Look for a missing comma, bracket or quotation mark'],
  'mended-json': ['info', 'Search engines may not repair it'],
  'wrong-type': ['info', 'See schema.org/NewsArticle'],
  'invalid-date': ['warning', 'Write dates like 2025-03-09T14:30:00+01:00'],
  'invalid-language': ['warning', 'Write languages like en or pt-BR'],
  'unsafe-url': ['warning', 'Write the whole address, from https:// on'],
  contradiction: ['warning', 'Make both say the same'],
  'several-articles': ['warning', 'Give the one meant the page’s address as url'],
  cycle: ['info', 'Remove the reference to itself'],
  'too-long': ['info', 'Shorten it'],
  failed: ['warning', 'Look for what is unusual there'],
};

/** What a page should say, and how, when nothing does. */
export const WANTED: Readonly<Partial<Record<ArticleField, Advice>>> = {
  headline: ['warning', 'Put it into an <h1>, or set headline="" on the tag'],
  author: ['warning', 'Give it in JSON-LD, or set author="" on the tag'],
  datePublished: ['warning', 'Give it in JSON-LD, or set published="" on the tag'],
  url: ['info', 'Add <link rel="canonical">'],
  image: ['info', 'Add <meta property="og:image">'],
  inLanguage: ['info', 'Set lang="" on <html>'],
};
