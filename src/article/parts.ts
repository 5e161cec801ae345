import type { ArticleContextValue } from '../core/article-context.js';

/**
 * The parts that `<news-article>` composes, one line each. A later part is one line here, its reserved
 * size in reserve.styles.ts, and its module in the table of autoload.ts.
 */

/** Where a part stands: `label` after the headline, `head` after the head, `end` after the article. */
export type Place = 'label' | 'head' | 'end';

/** What the head script can know while the page is still parsing. */
export interface Hints {
  /** JSON-LD texts and meta names seen so far. */
  readonly metadata: string;
  readonly byline: boolean;
  readonly date: boolean;
}

/** What the page itself shows to readers, so that nothing is shown twice. */
export interface Shown {
  readonly headline: boolean;
  readonly section: boolean;
  readonly standfirst: boolean;
  readonly byline: boolean;
  readonly dates: boolean;
  readonly body: boolean;
}

export interface Part {
  readonly name: string;
  readonly tag: `news-${string}`;
  readonly place: Place;
  /** Whether to reserve space before the data is read. */
  readonly expected: (hints: Hints) => boolean;
  /** Why the part has nothing to add here; undefined if it is wanted. */
  readonly refuse: (value: ArticleContextValue, shown: Shown) => string | undefined;
  /** Attributes that fit the part to what the page shows. */
  readonly attributes?: (value: ArticleContextValue, shown: Shown) => Readonly<Record<string, string>>;
}

const listed = (items: Readonly<Record<string, boolean>>): string =>
  Object.keys(items)
    .filter((name) => items[name])
    .join(' ');

export const PARTS: readonly Part[] = [
  {
    name: 'header',
    tag: 'news-article-header',
    place: 'head',
    expected: ({ metadata, byline, date }) =>
      (!byline && /"(author|creator)"|\bauthor\b/.test(metadata)) ||
      (!date && /datePublished|published_time/.test(metadata)),
    refuse: ({ article }, shown) => {
      const missing =
        (!shown.headline && article.headline) ||
        (!shown.byline && article.author.length > 0) ||
        (!shown.dates && article.datePublished);
      return missing
        ? undefined
        : 'The page shows headline, byline and date itself, or nothing is known of them.';
    },
    attributes: (_value, { headline, section, standfirst, byline, dates }) => ({
      omit: listed({
        section: section || headline,
        headline,
        standfirst: standfirst || headline,
        byline,
        dates,
      }),
    }),
  },
  {
    name: 'figure',
    tag: 'news-figure',
    place: 'head',
    expected: () => false,
    refuse: ({ article }, shown) =>
      shown.body
        ? 'The page brings its own article; its pictures are the page’s choice.'
        : article.image.length
          ? undefined
          : 'No picture is known.',
    attributes: ({ article }) => {
      const {
        url = '',
        width = '',
        height = '',
        alt = '',
        caption = '',
        creditText = '',
      } = article.image[0] ?? {};
      return { src: url, width: String(width), height: String(height), alt, caption, credit: creditText };
    },
  },
];
