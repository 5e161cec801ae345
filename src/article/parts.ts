/**
 * The parts that `<news-article>` composes, in the order in which they stand. A later part is a line here, its
 * rules in part-rules.ts, its reserved size in reserve.styles.ts, and its module in the table of autoload.ts.
 * The head script has this table too: keep it small.
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

export interface Part {
  readonly name: 'header' | 'figure';
  readonly tag: `news-${string}`;
  readonly place: Place;
  /** Whether to reserve space before the data is read. Without it, none is ever reserved: `end`, or not for pages. */
  readonly expected?: (hints: Hints) => boolean;
}

export const PARTS: readonly Part[] = [
  {
    name: 'header',
    tag: 'news-article-header',
    place: 'head',
    expected: ({ metadata, byline, date }) =>
      (!byline && /author|creator/.test(metadata)) ||
      (!date && /datePublished|published_time/.test(metadata)),
  },
  { name: 'figure', tag: 'news-figure', place: 'head' },
];
