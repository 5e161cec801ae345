import type { Article, ArticleField } from '../src/article/model.js';

/** What an extractor's author expected to find on a page; null where the page does not say. */
export interface Expected {
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publishedTime?: string | null;
  readonly siteName?: string | null;
  readonly lang?: string | null;
  readonly dir?: string | null;
}

export interface Verdict {
  readonly met: boolean;
  /** Why it is a miss, or why it counts although the texts differ. */
  readonly note?: string;
}

export interface Field {
  readonly name: keyof Expected;
  /** The article's field that answers it. */
  readonly source: ArticleField;
  /** Per cent of the pages that expect a value; none is reported without judging. */
  readonly mark?: number;
  readonly read: (article: Article) => string | undefined;
  readonly compare: (expected: string, found: string | undefined, article: Article) => Verdict;
}

/** White space, quotation marks, dashes and case say nothing about whether the reading is right. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const compareText = (expected: string, found: string | undefined): Verdict => {
  if (found === undefined) return { met: false, note: 'the page names none in a source we read' };
  return plain(expected) === plain(found) ? { met: true } : { met: false, note: 'another text was taken' };
};

const people = (byline: string): string =>
  plain(byline)
    .replace(/^by:? /, '')
    .replace(/ \(https?:[^)]*\)/g, '');

/** An instant where both sides have a zone or neither has; the calendar day where only a day is expected. */
const compareDates = (expected: string, found: string | undefined): Verdict => {
  if (!found) return { met: false, note: 'no date found' };
  if (/^\d{4}-\d\d-\d\d$/.test(expected)) {
    return found.startsWith(expected) ? { met: true } : { met: false, note: 'another day' };
  }
  const iso = expected.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  return Date.parse(iso) === Date.parse(found) ? { met: true } : { met: false, note: 'another instant' };
};

const compareBylines = (expected: string, found: string | undefined, { author }: Article): Verdict => {
  if (/\d{4}/.test(people(expected))) {
    return { met: false, note: 'a date is expected where the names stand' };
  }
  if (!found) return { met: false, note: 'no author found' };
  if (people(expected) === people(found)) return { met: true };
  if (author.length > 1 && author.some(({ name }) => people(name) === people(expected))) {
    return { met: true, note: 'the page lists several authors, one of them is expected' };
  }
  return { met: false, note: 'another author was taken' };
};

export const FIELDS: readonly Field[] = [
  { name: 'title', source: 'headline', mark: 97, read: (article) => article.headline, compare: compareText },
  {
    name: 'byline',
    source: 'author',
    mark: 85,
    read: ({ author }) => author.map(({ name }) => name).join(', ') || undefined,
    compare: compareBylines,
  },
  {
    name: 'publishedTime',
    source: 'datePublished',
    mark: 100,
    read: (article) => article.datePublished,
    compare: compareDates,
  },
  {
    name: 'siteName',
    source: 'publisher',
    mark: 100,
    read: (article) => article.publisher?.name,
    compare: compareText,
  },
  {
    name: 'lang',
    source: 'inLanguage',
    mark: 100,
    read: (article) => article.inLanguage,
    compare: compareText,
  },
  { name: 'dir', source: 'dir', read: (article) => article.dir, compare: compareText },
];
